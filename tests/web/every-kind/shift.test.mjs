// Nothing moves while a page loads, not even where the fonts come late.

import { after, before, test } from 'node:test';
import { DESKTOP, HAND, launch, withPage } from '../browser.mjs';
import { host } from '../host.mjs';
import { looked } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { showsTheme } from '../site.mjs';
import { survey } from '../survey.mjs';

const LATE = 300;
// Most of a visit is waiting for the fonts.
const AT_ONCE = 3;

let browser;
let server;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
  server = await host({ delay: (path) => (path.endsWith('.woff2') ? LATE : 0) });
});
after(async () => {
  await browser?.close();
  server?.close();
});

// Runs inside the page, when the last font has come.
async function shifts() {
  await document.fonts.ready;
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
  const entries = await new Promise((seen) => {
    const observer = new PerformanceObserver((list) => seen(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => seen(observer.takeRecords()), 50);
  });
  const name = (node) => (node?.nodeType === 1 ? `<${node.localName} class="${node.className}">` : `"${node?.textContent.slice(0, 30)}"`);
  return entries.map(({ value, sources }) => `shifts by ${value.toFixed(4)}: ${sources.slice(0, 3).map(({ node }) => name(node)).join(', ')}`);
}

for (const viewport of showsTheme ? [HAND, DESKTOP] : [HAND]) {
  test(`no layout shift at ${viewport.width} px`, async () => {
    const faults = [];
    const left = [...paths];
    const visit = async () => {
      for (let path = left.shift(); path; path = left.shift()) {
        // A context each, because only the first visit has to wait for its fonts.
        await withPage(browser, { viewport }, async (page) => {
          await page.goto(server.url(path));
          for (const what of await page.evaluate(shifts)) faults.push(`${path}: ${what}`);
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visit));
    expectNone(faults);
  });
}
