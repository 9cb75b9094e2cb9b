// With the Tab key alone: the skip link comes first, every stop can be seen, and none holds on.

import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch, withPage } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { address, showsTheme } from '../site.mjs';
import { survey } from '../survey.mjs';

// Beyond these a page only repeats its list; the walk through all of them would tell no more.
const STOPS = 80;

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

// Runs inside the page: notes at each step what has the focus, and whether a reader can see that it has.
function watch() {
  window.stops = [];
  addEventListener('keyup', () => window.stops.push(stop()));
  function stop() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const [box] = element.getClientRects();
    const name = `<${element.localName}> "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const again = element.hasAttribute('data-seen');
    element.setAttribute('data-seen', '');
    const href = element.getAttribute('href');
    const target = href?.startsWith('#') ? document.querySelector(href)?.localName : null;
    if (!box || box.width === 0 || box.height === 0) return { name, again, target, why: 'has no size' };
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return { name, again, target, why: 'is out of sight' };
    const top = document.elementFromPoint(x, y);
    const covered = !(element.contains(top) || top?.contains(element) || top?.closest('label')?.contains(element));
    return { name, again, target, why: covered && !element.labels?.length ? `is covered by <${top?.localName}>` : null };
  }
}

async function walk(page, path) {
  await page.goto(address(path));
  await page.evaluate(watch);
  const most = await page.evaluate(() => document.querySelectorAll('a[href], button, input, select, summary, [tabindex]').length);
  for (let count = 0; count < Math.min(STOPS, most + 2); count += 1) await page.keyboard.press('Tab');
  const stops = await page.evaluate(() => window.stops);
  const end = stops.findIndex((at) => !at || at.again);
  const walked = end < 0 ? stops : stops.slice(0, end);
  const faults = walked.filter(({ why }) => why).map(({ name, why }) => `${path}: the stop ${name} ${why}`);
  if (walked[0]?.target !== 'main') faults.push(`${path}: the first stop ${walked[0]?.name} does not skip to <main>`);
  return faults;
}

for (const [name, viewport] of [['phone', PHONE], ...(showsTheme ? [['desktop', DESKTOP]] : [])]) {
  test(`the Tab key walks through pages of each kind: ${name}`, async () => {
    const faults = await withPage(browser, { viewport }, async (page) => {
      const found = [];
      for (const path of paths) found.push(...(await walk(page, path)));
      return found;
    });
    expectNone(faults);
  });
}
