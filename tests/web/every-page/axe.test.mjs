// axe finds nothing on any page, as most readers see it.

import { after, before, test } from 'node:test';
import { audit } from '../axe.mjs';
import { launch } from '../browser.mjs';
import { walked } from '../kinds.mjs';
import { LIGHT } from '../modes.mjs';
import { expectNone } from '../report.mjs';
import { survey } from '../survey.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('axe finds no violation on any page', async () => {
  expectNone(await audit(browser, LIGHT, walked(await survey())));
});
