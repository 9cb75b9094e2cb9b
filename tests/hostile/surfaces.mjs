// How each kind of file of a site is read back into the texts that it holds. A file that cannot be read so is broken.
//
// A new kind of file is a line here: a site with a kind that is not listed fails the test.

import { readFileSync } from 'node:fs';
import { archive } from './archive.mjs';

// All strings of a value, keys too.
function strings(value, found = []) {
  JSON.parse(JSON.stringify(value), function take(key, inner) {
    found.push(key);
    if (typeof inner === 'string') found.push(inner);
    return inner;
  });
  return found;
}

// The cells of a table, as RFC 4180 has it.
function cells(text) {
  const found = [];
  const cell = /(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`no cell at ${cell.lastIndex}`);
    found.push(match[1]?.replaceAll('""', '"') ?? match[2]);
  }
  const formula = found.find((text) => /^[=+\-@\t\r]/.test(text));
  if (formula) throw new Error(`a cell is a formula: ${formula}`);
  return found;
}

// The literals of a script that hold a text of the content, as the data of the search do.
const literals = (text) =>
  [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].filter(([literal]) => /zq\d\d/.test(literal)).map(([literal]) => JSON.parse(literal));

// The texts of markup that has to be well formed, in which no payload may have taken form.
async function markup(text, page) {
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'application/xml');
    const fault = document.querySelector('parsererror');
    const elements = [...document.querySelectorAll('*')];
    const alive = elements.find((element) => element.hasAttribute('data-zq') || [...element.attributes].some(({ name }) => /^on/i.test(name)));
    const texts = elements.flatMap((element) => [...element.attributes].map(({ value }) => value));
    return { fault: fault?.textContent ?? (alive && `<${alive.localName}> of a payload`), texts: [document.documentElement.textContent, ...texts] };
  }, text);
  if (read.fault) throw new Error(read.fault);
  return read.texts;
}

const whole = (text) => [text];
const nothing = () => [];
const data = (text) => strings(JSON.parse(text));

// By the ending or the name of a file; `page` runs code in a browser.
export const SURFACES = {
  json: data,
  jsonld: data,
  webmanifest: data,
  csv: cells,
  js: literals,
  xml: markup,
  xhtml: markup,
  opf: markup,
  ncx: markup,
  txt: whole,
  bib: whole,
  css: nothing,
  svg: nothing,
  png: nothing,
  woff2: nothing,
  // The site itself once more.
  zip: nothing,
  // Headers for hosts, and the list of files, which know no text of the content.
  _headers: nothing,
  '.rapporteur': nothing,
  mimetype: nothing,
  epub: async (bytes, page) => {
    const found = [];
    for (const [name, inner] of archive(bytes)) found.push(...(await read(name, inner, page)));
    return found;
  },
};

async function read(name, bytes, page) {
  const file = name.split('/').pop();
  const ending = file.split('.').pop();
  const surface = SURFACES[file] ?? SURFACES[ending];
  if (!surface) throw new Error('this kind of file is not listed in tests/hostile/surfaces.mjs');
  return surface(ending === 'epub' ? bytes : bytes.toString('utf8'), page);
}

export async function texts(path, name, page) {
  return (await read(name, readFileSync(path), page)).map((text) => text.replace(/\s+/g, ' '));
}
