// The theme without scripts, on the site that RAPPORTEUR_SITE names if RAPPORTEUR_THEME says `plain`: whole, in order, and open to everyone.
//
// The tests of every page and of every kind (links, structure, axe, the Nu checker) run on it too, started by tests/run
// with RAPPORTEUR_SITE; here is what holds for this theme alone, asked of all its pages.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, PHONE, withPage } from './browser.mjs';
import { overflow } from './overflow.mjs';
import { expectNone } from './report.mjs';
import { address, files, folder, isPlain } from './site.mjs';
import { survey, visited } from './survey.mjs';

let browser;
let paths;
before(async () => {
  browser = await launch();
  paths = visited(await survey());
});
after(() => browser?.close());

const skip = isPlain ? false : 'only on a site built with --theme plain';

const WORKER = 'service-worker.js';
const isRemoval = (source) => source.includes('registration.unregister()') && !/fetch|importScripts/.test(source);

test('there is no script, nothing that waits for one, one style sheet, and nothing to move sideways at 320 px', { skip }, async () => {
  // The worker is there for browsers that kept an edition with scripts: it removes itself, and no page leads to it.
  const scripts = files.filter((path) => /\.(js|woff2)$/.test(path) && !path.startsWith('files/'));
  const faults = scripts.filter((path) => path !== WORKER || !isRemoval(readFileSync(join(folder, path), 'utf8')));
  for (const [path, { references }] of await survey()) {
    if (references.some(({ url }) => url.endsWith(WORKER))) faults.push(`${path}: leads to the worker`);
  }
  await withPage(browser, { viewport: PHONE }, async (page) => {
    for (const path of paths) {
      await page.goto(address(path));
      const found = await page.evaluate(() => {
        const idle = document.querySelectorAll('script, template, dialog, form, input, select, button, fieldset, svg');
        // The edition in one file has its style within it, every other page a file's.
        const [wanted, other] = document.body.dataset.page === 'one-file' ? ['style', 'link[rel="stylesheet"]'] : ['link[rel="stylesheet"]', 'style'];
        const sheets = document.querySelectorAll(wanted).length;
        const rest = [sheets === 1 ? '' : `has ${sheets} <${wanted}>`, document.querySelector(other) ? `has <${other}>` : ''].filter(Boolean);
        return [...[...idle].map((element) => `has a <${element.localName}>`), ...rest];
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
