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

for (const [what, folder, ending, most] of [['scripts', 'js/', '.js', 20 * KB], ['style sheets', 'css/', '.css', 31 * KB]]) {
  test(`the ${what} of the default theme have less than ${most} bytes`, () => {
    const own = names(folder, ending);
    const total = own.map((name) => Buffer.byteLength(code(readFileSync(new URL(folder + name, theme), 'utf8')))).reduce((sum, size) => sum + size, 0);
    assert.ok(own.length > 0 && total < most, `they have ${total} bytes`);
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
