// The files for those who build on the site: each is what its schema says, and every annotation finds its words.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { parse } from 'smol-toml';
import { CONTEXT, NAME } from '../annotation-context.mjs';
import { expectNone } from '../report.mjs';
import { files, folder, isReport } from '../site.mjs';

const SCHEMAS = 'data/schemas/';
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

const json = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
// The formats that our schemas name are widths of whole numbers, which JSON does not have.
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });

function faults(what, schema, value) {
  const valid = ajv.compile(json(schema));
  if (valid(value)) return [];
  return valid.errors.map(({ instancePath, message }) => `${what}${instancePath}: ${message}`);
}

test('every data file is what its schema says', () => {
  const data = files.filter((path) => /^data\/\w+\.json$/.test(path));
  assert.ok(data.length >= 9);
  expectNone(data.flatMap((path) => faults(path, path.replace('data/', SCHEMAS), json(path))));
});

test('a schema refuses what is not so', () => {
  const [row] = json('data/paragraphs.json');
  const schema = `${SCHEMAS}paragraphs.json`;
  assert.deepEqual(faults('', schema, [row]), []);
  for (const wrong of [{ ...row, number: 'one' }, { ...row, text: undefined }, { ...row, footnotes: [{ label: '1' }] }]) {
    assert.notDeepEqual(faults('', schema, [JSON.parse(JSON.stringify(wrong))]), []);
  }
});

test('what the editor wrote is what the schemas of the content say', { skip: !isReport }, () => {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  const found = [];
  let read = 0;
  for (const path of files.filter((each) => each.startsWith(`${SCHEMAS}content/`))) {
    const name = path.slice(`${SCHEMAS}content/`.length, -'.json'.length);
    const at = join(content, name);
    const texts = [];
    try {
      texts.push([`${name}.toml`, readFileSync(`${at}.toml`, 'utf8')]);
    } catch {
      for (const file of readdirSync(at, { recursive: true }).filter((each) => each.endsWith('.md'))) {
        texts.push([`${name}/${file}`, readFileSync(join(at, file), 'utf8').split(/^\+\+\+$/m)[1]]);
      }
    }
    for (const [what, text] of texts) found.push(...faults(what, path, JSON.parse(JSON.stringify(parse(text)))));
    read += texts.length;
  }
  assert.ok(read > 20, `${read} files were read`);
  expectNone(found);
});

const annotations = json('data/annotations.jsonld');

test('the annotations expand to the vocabulary of Web Annotation, and no word is left over', async () => {
  assert.equal(annotations['@context'], NAME);
  const documentLoader = async (url) => {
    assert.equal(url, NAME);
    return { documentUrl: url, document: CONTEXT };
  };
  const base = 'https://example.org/report/data/annotations.jsonld';
  const [collection] = await jsonld.expand(annotations, { base, documentLoader, safe: true });
  assert.deepEqual(collection['@type'], [`${AS}OrderedCollection`]);
  const items = collection[`${AS}first`][0][`${AS}items`][0]['@list'];
  assert.equal(items.length, annotations.total);
  for (const item of items) {
    assert.deepEqual(item['@type'], [`${OA}Annotation`]);
    assert.match(item['@id'], /#./);
    const [{ [`${OA}hasSelector`]: selectors }] = item[`${OA}hasTarget`];
    const kinds = selectors.map((selector) => selector['@type'][0].slice(OA.length));
    assert.deepEqual(kinds, ['TextQuoteSelector', 'TextPositionSelector']);
  }
});

test('every annotation has an id of its own and finds its words in the passage it names', () => {
  const texts = new Map();
  for (const row of json('data/paragraphs.json')) {
    texts.set(row.href, row.text);
    for (const note of row.footnotes) texts.set(row.href.replace(/#.*/, `#${note.anchor}`), note.text);
  }
  for (const row of json('data/report.json').headings) texts.set(row.href, row.text);

  const found = [];
  const ids = new Set();
  const pages = new Map();
  const targets = (page) => {
    if (!pages.has(page)) pages.set(page, new Set(readFileSync(join(folder, page), 'utf8').match(/(?<= id=)("[^"]*"|[^\s>"]+)/g)));
    return pages.get(page);
  };
  for (const { id, body, target } of annotations.first.items) {
    if (ids.has(id)) found.push(`${id}: a second one`);
    ids.add(id);
    const [quote, position] = target.selector;
    const address = target.source.replace(/^\.\.\//, '');
    const text = [...(texts.get(address) ?? '')];
    const { start, end } = position;
    if (text.slice(start, end).join('') !== quote.exact) found.push(`${id}: its position is wrong`);
    const around = quote.prefix + quote.exact + quote.suffix;
    if (!text.join('').includes(around)) found.push(`${id}: its quotation is nowhere`);
    for (const each of [address, ...body.map((part) => part.id?.replace(/^\.\.\//, '')).filter(Boolean)]) {
      const [page, fragment] = each.split('#');
      if (!files.includes(page)) found.push(`${id}: there is no ${page}`);
      else if (fragment && !targets(page).has(fragment) && !targets(page).has(`"${fragment}"`)) found.push(`${id}: ${each} leads nowhere`);
    }
  }
  expectNone(found);
});

test('the accepted mentions are all there, and the notes', () => {
  const accepted = json('data/mentions.json').filter(({ status }) => status === 'accepted');
  const words = new Map();
  for (const { target } of annotations.first.items) {
    const key = `${target.source.split('#')[1]} ${target.selector[1].start} ${target.selector[1].end}`;
    words.set(key, (words.get(key) ?? 0) + 1);
  }
  expectNone(accepted.filter(({ anchor, start, end }) => !words.has(`${anchor} ${start} ${end}`)).map((row) => JSON.stringify(row)));
  const comments = annotations.first.items.filter(({ motivation }) => motivation === 'commenting');
  assert.equal(comments.length, json('data/notes.json').length);
});
