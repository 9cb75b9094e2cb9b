// Plain or annotated, dark or light: chosen once and kept on every page.

import assert from 'node:assert/strict';
import { copied, journey } from './journey.mjs';
import { address } from './site.mjs';

const PAGE = 'report/activities/technical-assistance/legislative-assistance.html';

// Choosing by keyboard, because the radio itself may lie invisible under its label.
const choose = (page, name) => page.getByRole('radio', { name, exact: true }).press('Space');
const text = (page) => copied(page.locator('#para-23 .words'));

// The colours that are seen, wherever the theme has set them.
const ground = (page) => page.evaluate(() => {
  const [sheet, body] = [document.documentElement, document.body].map((element) => getComputedStyle(element));
  return `${body.color} on ${sheet.backgroundColor} and ${body.backgroundColor}`;
});
const stops = (page) => page.locator('#para-23 .words a[data-card][href]').count();

journey('plain reading takes the marks away, keeps the text and is remembered', PAGE, {}, async (page) => {
  const annotated = await text(page);
  assert.ok((await stops(page)) > 0);
  await choose(page, 'Plain');
  assert.equal(await stops(page), 0);
  assert.equal(await text(page), annotated);
  await page.goto(address('report/introduction.html'));
  assert.ok(await page.getByRole('radio', { name: 'Plain', exact: true }).isChecked());
  await page.goto(address(PAGE));
  await choose(page, 'Annotated');
  assert.ok((await stops(page)) > 0);
});

journey('the choice of colours is remembered on every page', PAGE, { colorScheme: 'light' }, async (page) => {
  const light = await ground(page);
  const colours = page.getByRole('combobox', { name: 'Colours' });
  await colours.selectOption('dark');
  const dark = await ground(page);
  assert.notEqual(dark, light);
  await page.goto(address('glossary.html'));
  assert.equal(await ground(page), dark);
  await colours.selectOption('');
  assert.equal(await ground(page), light);
});
