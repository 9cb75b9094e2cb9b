// Citing a paragraph: its number is a link to it, a jump moves the focus, and Back returns.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copied, journey } from './journey.mjs';
import { address, folder } from './site.mjs';

const paragraphs = JSON.parse(readFileSync(join(folder, 'data/paragraphs.json'), 'utf8'));

const PAGE = 'report/activities/technical-assistance/legislative-assistance.html';

const focused = (page) => page.evaluate(() => document.activeElement.id);

journey('the number is a permanent link', PAGE, {}, async (page) => {
  await page.getByRole('link', { name: 'Paragraph 24', exact: true }).click();
  assert.match(page.url(), /#para-24$/);
  assert.equal(await focused(page), 'para-24');
  await page.goBack();
  assert.match(page.url(), /\.html$/);
});

journey('an address with a paragraph shows that paragraph', 'index.html', {}, async (page) => {
  await page.goto(`${address(PAGE)}#para-26`);
  await page.waitForFunction(() => document.activeElement.id === 'para-26');
  const top = await page.locator('#para-26').evaluate((paragraph) => paragraph.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 900, `it stands at ${top} px`);
});

// A file: address is of no use to anyone else, so from disk only words are copied.
journey('from disk no address is copied', PAGE, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.getByRole('link', { name: 'Paragraph 24', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'copied' }).waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(words, /^para\.\u00a024/);
  assert.doesNotMatch(words, /file:/);
});

journey('copying a paragraph copies its number and its words, and no mark', PAGE, {}, async (page) => {
  const { text } = paragraphs.find(({ number }) => number === 23);
  const [, number, words] = /^(\d+)\.\s*(.*)$/.exec(await copied(page.locator('#para-23 .words')));
  assert.equal(number, '23');
  assert.equal(words, text.replace(/\s+/g, ' '));
});

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
journey('a stretch of the text is copied without notes, and a note by itself whole', PAGE, CLIPBOARD, async (page) => {
  const copy = async (from, to) => {
    await page.evaluate(([first, last]) => {
      const [start, end] = [first, last].map((id) => document.querySelector(id));
      getSelection().setBaseAndExtent(start, 0, end, end.childNodes.length);
    }, [from, to]);
    await page.keyboard.press('Control+C');
    return (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s+/g, ' ');
  };
  await page.locator('#para-24').hover();
  const text = await copy('#para-23 .words', '#para-25 .words');
  for (const number of [23, 24, 25]) {
    const { text: words } = paragraphs.find((paragraph) => paragraph.number === number);
    const [, found] = text.split(new RegExp(`\\b${number}\\. ?`));
    assert.ok(found.startsWith(words.replace(/\s+/g, ' ')), `paragraph ${number}`);
  }
  assert.doesNotMatch(text, /Editor’s note|Cite/);
  const note = '#para-23 .note p:last-child';
  assert.ok((await copy(note, note)).length > 20);
  assert.equal(await page.locator('#para-23 .note').first().isVisible(), true);
});
