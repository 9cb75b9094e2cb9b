// The theme without scripts, on the site that RAPPORTEUR_SITE names if RAPPORTEUR_THEME says `plain`: whole, in order, and open to everyone.
//
// The tests of every page and of every kind (links, structure, axe, the Nu checker) run on it too, started by tests/run
// with RAPPORTEUR_SITE; here is what holds for this theme alone, asked of all its pages.

import { after, before, test } from 'node:test';
import { launch, PHONE, withPage } from './browser.mjs';
import { overflow } from './overflow.mjs';
import { expectNone } from './report.mjs';
import { address, files, isPlain } from './site.mjs';
import { survey, visited } from './survey.mjs';

let browser;
let paths;
before(async () => {
  browser = await launch();
  paths = visited(await survey());
});
after(() => browser?.close());

const skip = isPlain ? false : 'only on a site built with --theme plain';

test('there is no script, nothing that waits for one, one style sheet, and nothing to move sideways at 320 px', { skip }, async () => {
  // The worker that removes itself is for browsers that kept an earlier edition; no page leads to it.
  const faults = files.filter((path) => /\.(js|woff2)$/.test(path) && !path.startsWith('files/') && path !== 'service-worker.js');
  await withPage(browser, { viewport: PHONE }, async (page) => {
    for (const path of paths) {
      await page.goto(address(path));
      const found = await page.evaluate(() => {
        const idle = document.querySelectorAll('script, template, dialog, form, input, select, button, fieldset, svg');
        const sheets = document.querySelectorAll('link[rel="stylesheet"], head > style').length;
        return [...[...idle].map((element) => `has a <${element.localName}>`), ...(sheets === 1 ? [] : [`${sheets} style sheets`])];
      });
      const wide = await page.evaluate(overflow);
      for (const fault of wide ? [...found, wide] : found) faults.push(`${path}: ${fault}`);
    }
  });
  expectNone(faults);
});

test('the search page says what leads on instead', { skip }, async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(address('search.html'));
    const links = await page.locator('main a').count();
    expectNone(links >= 4 ? [] : [`search.html: ${links} links in place of the search`]);
  });
});
