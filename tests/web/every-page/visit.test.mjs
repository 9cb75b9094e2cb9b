// Every page as a reader opens it from disk on the narrowest phone, with scripts and without: no message, no refused or
// failed load, nothing asked of anyone else, nothing to scroll for sideways; and scripts take no text away: every line that is
// read without them stands in the same order with them, and the report's own paragraphs are the same to the letter.
//
// The pages are opened once each way, and what they load is weighed on the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch, withPage } from '../browser.mjs';
import { walked } from '../kinds.mjs';
import { listen } from '../listen.mjs';
import { overflow } from '../overflow.mjs';
import { expectNone } from '../report.mjs';
import { address, everything, isReport, pathOf } from '../site.mjs';
import { survey } from '../survey.mjs';
import { isFont, median, weight } from '../weight.mjs';

const KB = 1000;
const WITHOUT_FONTS = 35 * KB;
const WITH_FONTS = 80 * KB;

let browser;
let site;
let paths;
before(async () => {
  site = await survey();
  paths = walked(site);
  browser = await launch();
});
after(() => browser?.close());

// Runs inside the page.
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
const walks = new Map();
function walk(viewport, javaScriptEnabled) {
  const key = `${viewport.width} ${javaScriptEnabled}`;
  if (!walks.has(key)) {
    walks.set(key, withPage(browser, { viewport, javaScriptEnabled }, async (page) => {
      const seen = new Map();
      const ear = listen(page, (url) => pathOf(url) !== null);
      let loaded;
      page.on('request', (request) => loaded.add(pathOf(request.url())));
      for (const path of paths) {
        loaded = new Set();
        ear.open(path);
        await page.goto(address(path));
        const wide = await page.evaluate(overflow);
        if (wide) ear.note(wide);
        const text = await page.evaluate(visible);
        if (javaScriptEnabled) await page.evaluate(() => document.fonts.ready.then(() => null));
        loaded.delete(null);
        seen.set(path, { text, loaded: [...loaded] });
      }
      return { faults: ear.faults, seen };
    }));
  }
  return walks.get(key);
}

const windows = everything ? { '320 px': PHONE, 'a desktop': DESKTOP } : { '320 px': PHONE };

for (const [name, viewport] of Object.entries(windows)) {
  for (const javaScriptEnabled of [true, false]) {
    test(`every page is quiet and fits ${name}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      expectNone((await walk(viewport, javaScriptEnabled)).faults);
    });
  }
}

test('no text of a page depends on scripts', async () => {
  const [without, with_] = [await walk(PHONE, false), await walk(PHONE, true)];
  const faults = [];
  // The search page without scripts says what to use instead, which with them would be untrue.
  for (const path of paths.filter((each) => site.get(each).kind !== 'search')) {
    const plain = without.seen.get(path).text;
    const scripted = with_.seen.get(path).text;
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

// What a first visit costs: the bytes of a page with all that it loads by itself, compressed as a host would.
test('the median page keeps to its budget', { skip: isReport ? false : 'the budget is that of a real report' }, async (context) => {
  const pages = [...(await walk(PHONE, true)).seen].map(([path, { loaded }]) => ({
    path,
    bare: loaded.filter((each) => !isFont(each)).map(weight).reduce((total, bytes) => total + bytes, 0),
    whole: loaded.map(weight).reduce((total, bytes) => total + bytes, 0),
  }));
  const bare = median(pages.map((page) => page.bare));
  const whole = median(pages.map((page) => page.whole));
  const heaviest = pages.sort((a, b) => b.bare - a.bare)[0];
  context.diagnostic(`median ${bare} bytes, with fonts ${whole}; the heaviest is ${heaviest.path} with ${heaviest.bare}`);
  assert.ok(bare < WITHOUT_FONTS, `the median page has ${bare} bytes without its fonts, more than ${WITHOUT_FONTS}`);
  assert.ok(whole < WITH_FONTS, `the median page has ${whole} bytes with its fonts, more than ${WITH_FONTS}`);
});
