// What a screen reader is told, as a reviewed text beside the tests.
//
// UPDATE_CASES=1 writes the text anew, to be read again before it is committed. Long lists and long
// lines are cut, so that a person can read the whole and a new country changes nothing.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FIRST = 4;
const LAST = 1;
const LINE = 110;

const depth = (line) => line.length - line.trimStart().length;

// The children of one entry as blocks of lines.
function blocks(lines) {
  const all = [];
  for (const line of lines) {
    if (all.length === 0 || depth(line) === depth(lines[0])) all.push([line]);
    else all.at(-1).push(line);
  }
  return all;
}

// What a list, a table or a sentence is made of comes in runs; headings and sections are always told.
const REPEATS = { listitem: 'listitem', row: 'row', option: 'option', paragraph: 'paragraph', link: 'words', text: 'words' };

function abridged(lines) {
  const kept = [];
  let run = [];
  let kind;
  const close = () => {
    const left = run.length - FIRST - LAST;
    if (left < 3) kept.push(...run.flat());
    else kept.push(...run.slice(0, FIRST).flat(), `${' '.repeat(depth(lines[0]))}# ${left} more`, ...run.slice(-LAST).flat());
    run = [];
  };
  for (const [head, ...inside] of blocks(lines)) {
    const role = /^\s*- '?(\w+)/.exec(head)?.[1];
    if (!REPEATS[role] || REPEATS[role] !== kind) close();
    kind = REPEATS[role];
    run.push([head, ...(inside.length > 0 ? abridged(inside) : [])]);
  }
  close();
  return kept;
}

const cut = (line) => (line.length > LINE ? `${line.slice(0, LINE)}…` : line);

// Compares what is heard in `locator` with journeys/NAME.yml.
export async function heard(locator, name) {
  // How large a file is changes with every word.
  const snapshot = (await locator.ariaSnapshot()).replaceAll('\u00a0', ' ').replace(/[\d.]+ [KM]B/g, 'SIZE');
  const text = `${abridged(snapshot.split('\n')).map(cut).join('\n')}\n`;
  const folder = new URL('journeys/', import.meta.url);
  const file = new URL(`${name}.yml`, folder);
  if (process.env.UPDATE_CASES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'), `journeys/${name}.yml`);
}
