// A page begins on the side on which its language begins, and runs of numbers keep their order.

import { after, before, test } from 'node:test';
import { launch, withPage } from '../browser.mjs';
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

// Runs inside the page.
function turned() {
  const found = [];
  const isRight = document.documentElement.dir === 'rtl';
  const box = (element) => element.getBoundingClientRect();
  // How far the one stands before the other on the line, as readers of the language go.
  const ahead = (one, other) => (isRight ? box(one).right - box(other).right : box(other).left - box(one).left);
  const expect = (one, other, what) => one && other && ahead(one, other) < -1 && found.push(what);

  const ways = [...document.querySelectorAll('header nav li')];
  const onOneLine = ways.filter((way) => Math.abs(box(way).top - box(ways[0]).top) < 4);
  expect(onOneLine[0], onOneLine.at(-1), 'the ways of the banner run the wrong way');
  const heading = document.querySelector('h1');
  const main = document.querySelector('main');
  if (getComputedStyle(heading).direction !== (isRight ? 'rtl' : 'ltr') && !heading.closest('[lang]:not(html)')) found.push('the heading has another direction than the page');
  // A report may run the other way than the pages about it: its heading stands over its text all the same.
  const start = (element) => (getComputedStyle(element).direction === 'rtl' ? -box(element).right : box(element).left);
  const text = document.querySelector('.chapter .words > p');
  if (text && Math.abs(start(heading) - start(text)) > 2) found.push('the heading and the text begin at different edges');
  for (const number of document.querySelectorAll('.words:not([dir]) .number')) expect(number, number.closest('.words').querySelector('p, li') ?? main, 'a number hangs on the wrong side');
  for (const count of document.querySelectorAll('.contents:not([dir]) li > .numbers')) expect(count.previousElementSibling, count, 'the numbers of the contents stand before their heading');

  for (const link of document.querySelectorAll('.loc a, .contents .numbers')) {
    if (!/^\d+[-–]\d+$/.test(link.textContent)) continue;
    const bdi = link.closest('bdi') ?? link.querySelector('bdi');
    if (bdi?.dir !== 'ltr') found.push(`nothing keeps the order of ${link.textContent}`);
  }
  return [...new Set(found)];
}

test('pages begin where their language begins', async () => {
  const faults = await withPage(browser, {}, async (page) => {
    const found = [];
    for (const path of paths) {
      await page.goto(address(path));
      for (const what of await page.evaluate(turned)) found.push(`${path}: ${what}`);
    }
    return found;
  });
  expectNone(faults);
});
