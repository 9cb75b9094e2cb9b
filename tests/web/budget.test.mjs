// What a first visit costs: the bytes of every page with all that it loads by itself, compressed as a host would.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launch, withPage } from './browser.mjs';
import { folder, pathOf, address } from './site.mjs';
import { survey, visited } from './survey.mjs';

const KB = 1000;
const WITHOUT_FONTS = 35 * KB;
const WITH_FONTS = 80 * KB;
const OWN_SCRIPTS = 20 * KB;

let browser;
let paths;
before(async () => {
  paths = visited(await survey());
  browser = await launch();
});
after(() => browser?.close());

const isFont = (path) => path.endsWith('.woff2');
const weighed = new Map();
function weight(path) {
  if (!weighed.has(path)) {
    const bytes = readFileSync(join(folder, path));
    weighed.set(path, isFont(path) ? bytes.length : gzipSync(bytes).length);
  }
  return weighed.get(path);
}
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

test('the median page keeps to its budget', async (context) => {
  const pages = [];
  await withPage(browser, {}, async (page) => {
    let loaded;
    page.on('request', (request) => loaded.add(pathOf(request.url())));
    for (const path of paths) {
      loaded = new Set();
      await page.goto(address(path));
      await page.evaluate(() => document.fonts.ready.then(() => null));
      loaded.delete(null);
      const all = [...loaded];
      pages.push({ path, bare: sum(all.filter((each) => !isFont(each)).map(weight)), whole: sum(all.map(weight)) });
    }
  });
  const bare = median(pages.map((page) => page.bare));
  const whole = median(pages.map((page) => page.whole));
  const heaviest = pages.sort((a, b) => b.bare - a.bare)[0];
  context.diagnostic(`median ${bare} bytes, with fonts ${whole}; the heaviest is ${heaviest.path} with ${heaviest.bare}`);
  assert.ok(bare < WITHOUT_FONTS, `the median page has ${bare} bytes without its fonts, more than ${WITHOUT_FONTS}`);
  assert.ok(whole < WITH_FONTS, `the median page has ${whole} bytes with its fonts, more than ${WITH_FONTS}`);
});

// What others wrote lies in vendor/ and counts in the page's weight only.
test('the own scripts of the default theme are small before they are minified', () => {
  const scripts = fileURLToPath(new URL('../../themes/default/js/', import.meta.url));
  const own = readdirSync(scripts).filter((name) => name.endsWith('.js'));
  const total = sum(own.map((name) => readFileSync(join(scripts, name)).length));
  assert.ok(own.length > 0 && total < OWN_SCRIPTS, `they have ${total} bytes, more than ${OWN_SCRIPTS}`);
});
