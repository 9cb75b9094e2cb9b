// axe finds nothing in the dark, in forced colours or on a narrow phone, on pages of each kind.

import { after, before, test } from 'node:test';
import { audit } from '../axe.mjs';
import { launch } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { OTHERS } from '../modes.mjs';
import { expectNone } from '../report.mjs';
import { survey } from '../survey.mjs';

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

for (const mode of OTHERS) {
  test(`axe finds no violation: ${mode.name}`, async () => {
    expectNone(await audit(browser, mode, paths));
  });
}
