// Opening a page makes no noise: no message, no refused or failed load, nothing asked of anyone
// else, and on the narrowest phone nothing to scroll for sideways. With scripts and without.

import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch, withPage } from './browser.mjs';
import { expectNone } from './report.mjs';
import { address, everything, pathOf } from './site.mjs';
import { survey, visited } from './survey.mjs';

let browser;
let paths;
before(async () => {
  paths = visited(await survey());
  browser = await launch();
});
after(() => browser?.close());

// Collects what the browser reports about the page that is open, under the path given to `open`.
function listen(page) {
  const faults = [];
  let path = '';
  const note = (what) => faults.push(`${path}: ${what}`);
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`uncaught ${error.message}`));
  page.on('requestfailed', (request) => note(`failed to load ${request.url()}: ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && pathOf(url) === null) note(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    note(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return { faults, note, open: (next) => (path = next) };
}

// How far the page is too wide and the first element that sticks out, or null.
function overflow() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const wide = [...document.body.querySelectorAll('*')].find((element) => {
    const box = element.getBoundingClientRect();
    const spills = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible';
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1 || (spills && !element.children.length));
  });
  const name = wide ? `<${wide.localName} id="${wide.id}" class="${wide.className.baseVal ?? wide.className}">` : 'something';
  return `${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${name} sticks out`;
}

function faultsOf(options) {
  return withPage(browser, options, async (page) => {
    const ear = listen(page);
    for (const path of paths) {
      ear.open(path);
      await page.goto(address(path));
      const wide = await page.evaluate(overflow);
      if (wide) ear.note(wide);
    }
    return ear.faults;
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  test(`every page is quiet and fits 320 px, ${how}`, async () => {
    expectNone(await faultsOf({ viewport: PHONE, javaScriptEnabled }));
  });
  test(`every page is quiet and fits a desktop, ${how}`, { skip: !everything }, async () => {
    expectNone(await faultsOf({ viewport: DESKTOP, javaScriptEnabled }));
  });
}
