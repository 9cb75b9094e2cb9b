// What the default theme may weigh before anything is minified. What others wrote lies in vendor/ and counts in the weight of
// pages only, which every-page/visit.test.mjs takes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const KB = 1000;
const LINES = 80;
const theme = new URL('../../themes/default/', import.meta.url);

// Comments are for those who read the theme; they are not what the limit is for.
const code = (text) => text.replace(/^\s*\/\/.*\n/gm, '');
const names = (folder, ending) => readdirSync(new URL(folder, theme)).filter((name) => name.endsWith(ending));

// What goes into the one sheet and the one script of a page; the book and the one file have sheets of their own.
const manifest = readFileSync(new URL('theme.toml', theme), 'utf8');
const listed = (key) => [...manifest.match(new RegExp(`^${key} = \\[([^\\]]*)\\]`, 'm'))[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);

// The aim is 20 and 30 KB: the button that keeps the site for offline reading and the languages have gone over it.
for (const [what, own, most] of [['scripts', [...listed('scripts'), 'js/first.js'], 20.5 * KB], ['style sheets', listed('styles'), 31.5 * KB]]) {
  test(`the ${what} of the default theme have less than ${most} bytes`, () => {
    const total = own.map((name) => Buffer.byteLength(code(readFileSync(new URL(name, theme), 'utf8')))).reduce((sum, size) => sum + size, 0);
    assert.ok(own.length > 1 && total < most, `they have ${total} bytes`);
  });
}

test(`no template has more than ${LINES} lines`, () => {
  for (const folder of ['templates/', 'templates/components/']) {
    for (const name of names(folder, '.html')) {
      const lines = readFileSync(new URL(folder + name, theme), 'utf8').split('\n').length - 1;
      assert.ok(lines <= LINES, `${name} has ${lines} lines`);
    }
  }
});
