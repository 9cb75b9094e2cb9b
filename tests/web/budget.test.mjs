// What the default theme may weigh before anything is minified. What others wrote lies in vendor/ and counts in the weight of
// pages only, which every-page/visit.test.mjs takes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const KB = 1000;
const LINES = 80;
const theme = new URL('../../themes/default/', import.meta.url);

const names = (folder, ending) => readdirSync(new URL(folder, theme)).filter((name) => name.endsWith(ending));
const size = (paths) => paths.map((path) => readFileSync(new URL(path, theme)).length).reduce((sum, bytes) => sum + bytes, 0);

// What goes into the one sheet and the one script of a page; the book and the one file have sheets of their own.
const manifest = readFileSync(new URL('theme.toml', theme), 'utf8');
const listed = (key) => [...manifest.match(new RegExp(`^${key} = \\[([^\\]]*)\\]`, 'm'))[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);

for (const [what, own, most] of [['scripts', [...listed('scripts'), 'js/first.js'], 20 * KB], ['style sheets', listed('styles'), 30 * KB]]) {
  test(`the ${what} of a page have less than ${most} bytes, comments and all`, () => {
    assert.ok(own.length > 1 && size(own) < most, `they have ${size(own)} bytes`);
  });
}

// The page that offers the site for offline reading loads one script more, which is no reason for any other to grow.
test('all scripts together have less than 22000 bytes', () => {
  const all = names('js/', '.js').map((name) => `js/${name}`);
  const loaded = new Set([...listed('scripts'), ...listed('assets')]);
  assert.deepEqual(all.filter((path) => !loaded.has(path)), [], 'a script that no page loads');
  assert.ok(size(all) < 22 * KB, `they have ${size(all)} bytes`);
});

test(`no template has more than ${LINES} lines`, () => {
  for (const folder of ['templates/', 'templates/components/']) {
    for (const name of names(folder, '.html')) {
      const lines = readFileSync(new URL(folder + name, theme), 'utf8').split('\n').length - 1;
      assert.ok(lines <= LINES, `${name} has ${lines} lines`);
    }
  }
});
