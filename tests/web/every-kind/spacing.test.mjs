// Readers who widen the spacing of text (WCAG 1.4.12) lose none of it, and nothing moves for
// those who asked for rest.

import { after, before, test } from 'node:test';
import { PHONE, launch, withPage } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { overflow } from '../overflow.mjs';
import { expectNone } from '../report.mjs';
import { address, showsTheme } from '../site.mjs';
import { survey } from '../survey.mjs';

const WIDE = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

// Runs inside the page: the elements that hide a part of their own text. What is clipped to a
// point is meant for ears only, and what scrolls hides nothing.
function clipped() {
  const hides = (style) => [style.overflowX, style.overflowY].some((value) => ['hidden', 'clip'].includes(value));
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.clientWidth > 2 && element.clientHeight > 2 && hides(getComputedStyle(element)))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> hides a part of its text`);
}

test('wide text spacing at 320 px clips nothing', async () => {
  const faults = await withPage(browser, { viewport: PHONE, bypassCSP: true }, async (page) => {
    const found = [];
    for (const path of paths) {
      await page.goto(address(path));
      await page.addStyleTag({ content: WIDE });
      const wide = await page.evaluate(overflow);
      for (const why of [wide, ...(await page.evaluate(clipped))]) if (why) found.push(`${path}: ${why}`);
    }
    return found;
  });
  expectNone(faults);
});

test('nothing moves where motion is unwanted', { skip: !showsTheme }, async () => {
  const faults = await withPage(browser, { reducedMotion: 'reduce' }, async (page) => {
    const found = [];
    for (const path of paths) {
      await page.goto(address(path));
      const moving = await page.evaluate(() => document.getAnimations().length);
      if (moving > 0) found.push(`${path}: ${moving} animation(s)`);
    }
    return found;
  });
  expectNone(faults);
});
