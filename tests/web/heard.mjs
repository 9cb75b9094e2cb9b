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

function abridged(lines) {
  const all = blocks(lines).map(([head, ...inside]) => [head, ...(inside.length > 0 ? abridged(inside) : [])]);
  const left = all.length - FIRST - LAST;
  if (left < 3) return all.flat();
  const gap = `${' '.repeat(depth(lines[0]))}# ${left} more`;
  return [...all.slice(0, FIRST), [gap], ...all.slice(-LAST)].flat();
}

const cut = (line) => (line.length > LINE ? `${line.slice(0, LINE)}…` : line);

// Compares what is heard in `locator` with journeys/NAME.yml.
export async function heard(locator, name) {
  const snapshot = (await locator.ariaSnapshot()).replaceAll('\u00a0', ' ');
  const text = `${abridged(snapshot.split('\n')).map(cut).join('\n')}\n`;
  const folder = new URL('journeys/', import.meta.url);
  const file = new URL(`${name}.yml`, folder);
  if (process.env.UPDATE_CASES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'), `journeys/${name}.yml`);
}
