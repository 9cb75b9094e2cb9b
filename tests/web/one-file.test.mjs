// The edition in one file, alone in an empty folder, on a phone, from disk, without scripts.

import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { violations } from './axe.mjs';
import { HAND, launch, withPage } from './browser.mjs';
import { listen } from './listen.mjs';
import { overflow } from './overflow.mjs';
import { expectNone } from './report.mjs';
import { folder } from './site.mjs';

const NAME = 'report-one-file.html';

let browser;
let alone;
let address;
before(async () => {
  browser = await launch();
  alone = realpathSync(mkdtempSync(join(tmpdir(), 'alone-')));
  copyFileSync(join(folder, NAME), join(alone, NAME));
  address = pathToFileURL(join(alone, NAME)).href;
});
after(async () => {
  await browser?.close();
  rmSync(alone, { recursive: true });
});

test('every link leads to a place that is seen, and nothing is asked of anyone', async () => {
  await withPage(browser, { viewport: HAND, javaScriptEnabled: false }, async (page) => {
    const ear = listen(page, (url) => url.split('#')[0] === address);
    ear.open(NAME);
    await page.goto(address);
    const wide = await page.evaluate(overflow);
    if (wide) ear.note(wide);
    const links = await page.evaluate(() => [...new Set([...document.links].map((link) => link.getAttribute('href')))]);
    const inner = links.filter((href) => href.startsWith('#'));
    if (inner.length < 5) ear.note(`has ${inner.length} links within it`);
    for (const href of links) {
      if (!href.startsWith('#') && !/^https?:/.test(href)) ear.note(`leads to ${href}`);
    }
    const lost = await page.evaluate((all) => all.filter((href) => {
      location.hash = '';
      scrollTo(0, 0);
      location.hash = href;
      const target = document.querySelector(':target');
      const box = target?.getBoundingClientRect();
      const foot = document.documentElement.scrollHeight - innerHeight - scrollY < 2;
      return !(box && box.height > 0 && box.top > -2 && (box.top < innerHeight || foot));
    }), inner);
    for (const href of lost) ear.note(`${href} leads to nothing that is seen`);
    expectNone(ear.faults);
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    await withPage(browser, { viewport: HAND, colorScheme, bypassCSP: true }, async (page) => {
      await page.goto(address);
      // axe is a script itself, and finds what readers without scripts have: there is none in the file.
      const scripts = await page.evaluate(() => document.scripts.length);
      expectNone([...(scripts > 0 ? [`${scripts} scripts`] : []), ...(await violations(page))]);
    });
  });
}
