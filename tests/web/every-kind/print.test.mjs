// On paper: the text and the notes are there, and nothing that only a screen can use; and each sheet says whose it is.

import { after, before, test } from 'node:test';
import { extractText } from 'unpdf';
import { launch, withPage } from '../browser.mjs';
import { looked } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { address, isReport } from '../site.mjs';
import { survey } from '../survey.mjs';

const A4 = { width: 794, height: 1123 };

let browser;
let site;
let paths;
before(async () => {
  site = await survey();
  paths = looked(site);
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

// Of the long kinds, which fill more than one sheet; making paper takes a browser long.
const PRINTED = isReport ? ['chapter', 'country', 'timeline', 'glossary', 'one-file'] : ['chapter'];
const squeezed = (text) => text.replace(/\s+/g, '');
// What is written from right to left comes out of paper in the order and the shapes in which it was drawn, word by word and
// sign by sign. So a line of its own, or up to three one after the other, must have the letters of the head and no others.
const isRight = /[\u0590-\u08ff]/;
const letters = (text) => [...text.normalize('NFKC')].filter((letter) => /\p{L}|\p{N}/u.test(letter)).sort().join('');
const says = (sheet, head) => {
  if (!isRight.test(head)) return squeezed(sheet).includes(squeezed(head));
  const lines = sheet.split('\n');
  return lines.some((_, at) => [1, 2, 3].some((count) => letters(lines.slice(at, at + count).join('')) === letters(head)));
};

for (const format of ['A4', 'Letter']) {
  test(`each sheet of ${format} has the line of the edition, the short title and the date`, async () => {
    const faults = await withPage(browser, {}, async (page) => {
      const found = [];
      for (const kind of PRINTED) {
        const path = paths.find((each) => site.get(each).kind === kind);
        // The edition in one file is as long as all others together, and one format shows what its few rules do.
        if (!path || (kind === 'one-file' && format !== 'A4')) continue;
        await page.goto(address(path));
        const head = await page.locator('.sheet').evaluate((element) => element.textContent.trim());
        if (!head) found.push(`${path}: has no line for its sheets`);
        const { text } = await extractText(new Uint8Array(await page.pdf({ format })), { mergePages: false });
        if (isReport && text.length < 2) found.push(`${path}: fills one sheet only, which shows nothing`);
        text.forEach((sheet, at) => {
          if (!says(sheet, head)) found.push(`${path}: sheet ${at + 1} of ${text.length} does not say whose it is`);
          if (!new RegExp(`(^|\\s)${at + 1}(\\s|$)`).test(sheet)) found.push(`${path}: sheet ${at + 1} has no number`);
        });
      }
      return found;
    });
    expectNone(faults);
  });
}
