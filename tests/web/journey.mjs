// A reader's way through the site from disk: a test of its own context each, quiet to the end.

import { after, before, test } from 'node:test';
import { launch, withPage } from './browser.mjs';
import { listen } from './listen.mjs';
import { expectNone } from './report.mjs';
import { address, pathOf } from './site.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// Opens `start` and hands the page over; whatever the browser complains of on the way is a fault.
export function journey(name, start, options, walk) {
  test(name, () =>
    withPage(browser, options, async (page) => {
      page.setDefaultTimeout(5000);
      const ear = listen(page, (url) => pathOf(url) !== null);
      ear.open(start);
      await page.goto(address(start));
      await walk(page);
      expectNone(ear.faults);
    }),
  );
}

// What a reader gets who selects an element's text and copies it: words, without marks.
export async function copied(locator) {
  const text = await locator.evaluate((element) => {
    getSelection().selectAllChildren(element);
    return String(getSelection());
  });
  return text.trim().replace(/\s+/g, ' ');
}
