// Scripts add to a page and take nothing away: every line that is read without them stands in the
// same order with them, and the report's own paragraphs are the same to the letter.

import { after, before, test } from 'node:test';
import { launch, withPage } from '../browser.mjs';
import { expectNone } from '../report.mjs';
import { address } from '../site.mjs';
import { survey, visited } from '../survey.mjs';

// The search page without scripts says what to use instead, which with them would be untrue.
const ASIDE = ['search'];

let browser;
let paths;
before(async () => {
  const site = await survey();
  paths = visited(site).filter((path) => !ASIDE.includes(site.get(path).kind));
  browser = await launch();
});
after(() => browser?.close());

function visible() {
  const main = document.querySelector('main') ?? document.body;
  for (const instead of main.querySelectorAll('noscript')) instead.remove();
  const lines = (text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean);
  return {
    main: lines(main.innerText),
    paragraphs: [...document.querySelectorAll('[id^="para-"], [id*="-para-"]')].map((part) => part.innerText),
  };
}

// Twice the same walk, because one browser context either runs scripts or does not.
function read(javaScriptEnabled) {
  return withPage(browser, { javaScriptEnabled }, async (page) => {
    const texts = new Map();
    for (const path of paths) {
      await page.goto(address(path));
      texts.set(path, await page.evaluate(visible));
    }
    return texts;
  });
}

test('no text of a page depends on scripts', async () => {
  const [without, with_] = [await read(false), await read(true)];
  const faults = [];
  for (const path of paths) {
    const plain = without.get(path);
    const scripted = with_.get(path);
    let at = 0;
    for (const line of plain.main) {
      const next = scripted.main.indexOf(line, at);
      if (next < 0) faults.push(`${path}: with scripts this line is gone: ${line.slice(0, 100)}`);
      else at = next + 1;
    }
    plain.paragraphs.forEach((text, index) => {
      if (scripted.paragraphs[index] !== text) faults.push(`${path}: scripts change "${text.slice(0, 60)}"`);
    });
  }
  expectNone(faults);
});
