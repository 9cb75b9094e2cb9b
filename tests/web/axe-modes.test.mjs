// axe finds nothing in the dark, in forced colours or on a narrow phone, on pages of each kind.

import { after, before, test } from 'node:test';
import { audit } from './axe.mjs';
import { launch } from './browser.mjs';
import { examples } from './kinds.mjs';
import { OTHERS } from './modes.mjs';
import { expectNone } from './report.mjs';
import { everything } from './site.mjs';
import { survey, visited } from './survey.mjs';

let browser;
let paths;
before(async () => {
  const site = await survey();
  paths = everything ? visited(site) : examples(site);
  browser = await launch();
});
after(() => browser?.close());

for (const mode of OTHERS) {
  test(`axe finds no violation: ${mode.name}`, async () => {
    expectNone(await audit(browser, mode, paths));
  });
}
