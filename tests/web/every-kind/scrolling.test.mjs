// What is too wide for a phone scrolls by itself, in a region that has a name and takes the focus.

import { after, before, test } from 'node:test';
import { PHONE, launch, withPage } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { address } from '../site.mjs';
import { survey } from '../survey.mjs';

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

// Runs inside the page: the elements that scroll sideways and cannot be reached or told by ear.
function mute() {
  const named = (element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    return element.getAttribute('aria-label') || ids.some((id) => document.getElementById(id)?.textContent.trim());
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
    .filter((element) => element.tabIndex < 0 || !element.getAttribute('role') || !named(element))
    .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> scrolls, but takes no focus or has no name`);
}

test('what scrolls sideways is a named region on the way of the Tab key', async () => {
  const faults = await withPage(browser, { viewport: PHONE }, async (page) => {
    const found = [];
    for (const path of paths) {
      await page.goto(address(path));
      for (const what of await page.evaluate(mute)) found.push(`${path}: ${what}`);
    }
    return found;
  });
  expectNone(faults);
});
