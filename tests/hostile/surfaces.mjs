// How each kind of file of a site is read back into the texts that it holds. A file that cannot be read so is broken.
//
// A new kind of file is a line here: a site with a kind that is not listed fails the test.

import { readFileSync } from 'node:fs';

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

// The literals of a script, which hold the data of the search.
const literals = (text) => [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map(([literal]) => JSON.parse(literal));

const whole = (text) => [text];
const nothing = () => [];

// `page` runs code in a browser.
export const SURFACES = {
  json: (text) => strings(JSON.parse(text)),
  csv: cells,
  js: literals,
  xml: async (text, page) => {
    const read = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'application/xml');
      const fault = document.querySelector('parsererror');
      return { fault: fault?.textContent, text: document.documentElement.textContent };
    }, text);
    if (read.fault) throw new Error(read.fault);
    return [read.text];
  },
  txt: whole,
  css: nothing,
  svg: nothing,
  woff2: nothing,
  // Headers for hosts, which know no text of the content.
  _headers: nothing,
  '.rapporteur': nothing,
};

export async function texts(path, name, page) {
  const read = SURFACES[name.split('/').pop()] ?? SURFACES[name.split('.').pop()];
  if (!read) throw new Error('this kind of file is not listed in tests/hostile/surfaces.mjs');
  return (await read(readFileSync(path, 'utf8'), page)).map((text) => text.replace(/\s+/g, ' '));
}
