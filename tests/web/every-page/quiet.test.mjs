// Opening a page makes no noise: no message, no refused or failed load, nothing asked of anyone
// else, and on the narrowest phone nothing to scroll for sideways. With scripts and without.

import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch, withPage } from '../browser.mjs';
import { listen } from '../listen.mjs';
import { overflow } from '../overflow.mjs';
import { expectNone } from '../report.mjs';
import { address, everything, pathOf } from '../site.mjs';
import { survey, visited } from '../survey.mjs';

let browser;
let paths;
before(async () => {
  paths = visited(await survey());
  browser = await launch();
});
after(() => browser?.close());

function faultsOf(options) {
  return withPage(browser, options, async (page) => {
    const ear = listen(page, (url) => pathOf(url) !== null);
    for (const path of paths) {
      ear.open(path);
      await page.goto(address(path));
      const wide = await page.evaluate(overflow);
      if (wide) ear.note(wide);
    }
    return ear.faults;
  });
}

const windows = everything ? { '320 px': PHONE, 'a desktop': DESKTOP } : { '320 px': PHONE };

for (const [name, viewport] of Object.entries(windows)) {
  for (const javaScriptEnabled of [true, false]) {
    test(`every page is quiet and fits ${name}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      expectNone(await faultsOf({ viewport, javaScriptEnabled }));
    });
  }
}
