// The table of countries: what narrows it, what orders it, and that the address keeps both.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './journey.mjs';
import { address, folder } from './site.mjs';

const countries = JSON.parse(readFileSync(join(folder, 'data/countries.json'), 'utf8'));

const names = (page) => page.locator('tr:not(.see):visible th a').allInnerTexts();
const status = (page, count) => page.getByRole('status').filter({ hasText: `shown: ${count} of ${countries.length}` }).waitFor();
const sorted = (list) => [...list].sort();

journey('all countries stand there, each with its region and its places, the table before the map', 'countries.html', {}, async (page) => {
  assert.deepEqual(sorted(await names(page)), sorted(countries.map(({ name }) => name)));
  const row = page.getByRole('row', { name: /^Zimbabwe/ });
  assert.match(await row.innerText(), /Sub-Saharan Africa[^]*2[^]*23/);
  const [table, map] = [await page.locator('table').boundingBox(), await page.locator('.map').boundingBox()];
  assert.ok(table.y < map.y);
});

journey('a few letters of a name narrow the table, also of a name that is not the list’s own', 'countries.html', {}, async (page) => {
  const field = page.getByRole('searchbox', { name: 'Name' });
  await field.pressSequentially('cote');
  assert.deepEqual(await names(page), ['Côte d\'Ivoire']);
  await status(page, 1);
  await field.fill('swazi');
  assert.deepEqual(await names(page), ['Eswatini']);
  assert.equal(await page.locator('tr.see:visible').count(), 1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await status(page, countries.length);
});

journey('a region is chosen by keyboard, and the address keeps it', 'countries.html', {}, async (page) => {
  const expected = countries.filter(({ region }) => region === 'Western Europe').map(({ name }) => name);
  await page.getByRole('combobox', { name: 'Region' }).focus();
  await page.keyboard.type('Western Europe');
  assert.deepEqual(sorted(await names(page)), sorted(expected));
  await status(page, expected.length);
  const kept = page.url();
  assert.match(kept, /\?region=region-western-europe$/);
  await page.goto(address('glossary.html'));
  await page.goto(kept);
  assert.deepEqual(sorted(await names(page)), sorted(expected));
});

journey('the table is ordered by region, by the report and by mentions, and back', 'countries.html', {}, async (page) => {
  const byName = await names(page);
  const order = page.getByRole('combobox', { name: 'Order' });
  const field = (key) => (name) => countries.find((country) => country.name === name)[key];

  await order.selectOption('byRegion');
  const regions = (await names(page)).map(field('region'));
  assert.equal(regions.filter((region, at) => region !== regions[at - 1]).length, new Set(regions).size, 'each region in one piece');

  await order.selectOption('byMentions');
  const mentions = (await names(page)).map(field('mentions'));
  assert.deepEqual(mentions, [...mentions].sort((one, other) => other - one));

  await order.selectOption('byParagraph');
  const first = (await names(page)).map(field('paragraphs')).map(([anchor]) => Number(anchor.replace('para-', '')));
  assert.deepEqual(first, [...first].sort((one, other) => one - other));

  await order.selectOption('');
  assert.deepEqual(await names(page), byName);
});

journey('without scripts the table and the regions are there, and no control', 'countries.html', { javaScriptEnabled: false }, async (page) => {
  assert.equal((await names(page)).length, countries.length);
  assert.equal(await page.getByRole('combobox').count(), 0);
  assert.equal(await page.locator('.regions a').count(), countries.length);
});
