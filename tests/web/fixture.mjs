// All that is asked of a fixture site, in one process and one browser: to begin either takes longer than to look at the few
// pages of such a site.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import './every-page/axe.test.mjs';
import './every-page/data.test.mjs';
import './every-page/kinds.test.mjs';
import './every-page/links.test.mjs';
import './every-page/policy.test.mjs';
import './every-page/structure.test.mjs';
import './every-page/visit.test.mjs';
import './every-kind/axe.test.mjs';
import './every-kind/direction.test.mjs';
import './every-kind/floor.test.mjs';
import './every-kind/http.test.mjs';
import './every-kind/keyboard.test.mjs';
import './every-kind/print.test.mjs';
import './every-kind/scrolling.test.mjs';
import './every-kind/shift.test.mjs';
import './every-kind/spacing.test.mjs';
import './plain.test.mjs';

test('no file of tests is left out', () => {
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  for (const folder of ['every-page/', 'every-kind/']) {
    for (const name of readdirSync(new URL(folder, import.meta.url))) assert.ok(own.includes(`'./${folder}${name}'`), folder + name);
  }
});
