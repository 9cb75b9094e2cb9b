// On paper: the text and the notes are there, and nothing that only a screen can use.

import { after, before, test } from 'node:test';
import { launch, withPage } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { address } from '../site.mjs';
import { survey } from '../survey.mjs';

const A4 = { width: 794, height: 1123 };

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

// Runs inside the page: the text of paragraphs, notes and footnotes, and the controls that show.
function shown() {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const text = [...document.querySelectorAll('main [id^="para-"], main [role="note"]')].filter(visible);
  const controls = [...document.querySelectorAll('button, input, select, dialog, .skip')].filter(visible);
  return {
    ids: text.map((element) => element.id || element.textContent.trim().slice(0, 60)),
    controls: controls.map((element) => `<${element.localName}> "${element.textContent.trim().slice(0, 40)}"`),
    width: document.documentElement.scrollWidth,
  };
}

test('pages of each kind print their text and no controls', async () => {
  const faults = await withPage(browser, { viewport: A4 }, async (page) => {
    const found = [];
    for (const path of paths) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(address(path));
      const screen = await page.evaluate(shown);
      await page.emulateMedia({ media: 'print' });
      const paper = await page.evaluate(shown);
      for (const id of screen.ids.filter((each) => !paper.ids.includes(each))) found.push(`${path}: is not printed: ${id}`);
      for (const control of paper.controls) found.push(`${path}: is printed: ${control}`);
      if (paper.width > A4.width) found.push(`${path}: is ${paper.width} px wide on paper of ${A4.width}`);
    }
    return found;
  });
  expectNone(faults);
});
