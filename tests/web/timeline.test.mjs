// The timeline's filters: what is left, what is said about it, and the way back to all.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './journey.mjs';
import { folder } from './site.mjs';

const events = JSON.parse(readFileSync(join(folder, 'data/events.json'), 'utf8'));
const visible = (page) => page.locator('li.event:visible').evaluateAll((items) => items.map((item) => item.id).sort());

function idsWhere(holds) {
  return events.filter(holds).map(({ id }) => id).sort();
}

journey('the filter by country leaves that country’s events', 'timeline.html', {}, async (page) => {
  const all = await visible(page);
  assert.deepEqual(all, idsWhere(() => true));
  const country = page.getByRole('combobox', { name: 'Country' });
  const chosen = await country.locator('option').nth(1).getAttribute('value');
  const expected = idsWhere(({ countries }) => countries.includes(chosen));
  await country.selectOption(chosen);
  assert.deepEqual(await visible(page), expected);
  await page.getByRole('status').filter({ hasText: `${expected.length}` }).first().waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('status').filter({ hasText: `${all.length} of ${all.length}` }).first().waitFor();
  assert.deepEqual(await visible(page), all);
});

journey('the filters change the drawing as they change the list, one by one and together', 'timeline.html', { viewport: { width: 1440, height: 900 } }, async (page) => {
  const drawn = async () => {
    const marks = await page.locator('.timeline-drawing-wide [data-event]:visible').evaluateAll((all) => all.map((mark) => mark.dataset.event));
    return [...new Set(marks)].sort();
  };
  assert.deepEqual(await drawn(), await visible(page));
  const theme = page.getByRole('combobox', { name: 'Subject' });
  const chosen = await theme.locator('option').nth(1).getAttribute('value');
  await theme.focus();
  await page.keyboard.type(await theme.locator('option').nth(1).innerText());
  const ofTheme = idsWhere((event) => event.theme === chosen);
  assert.deepEqual(await visible(page), ofTheme);
  assert.deepEqual(await drawn(), ofTheme);
  await page.getByRole('combobox', { name: 'Time' }).selectOption('past');
  const both = idsWhere((event) => event.theme === chosen && event.status === 'past');
  assert.ok(both.length > 0 && both.length < events.length);
  assert.deepEqual(await visible(page), both);
  assert.deepEqual(await drawn(), both);
  assert.match(page.url(), new RegExp(`\\?theme=${chosen}&status=past$`));
});

journey('a filtered timeline has an address', 'timeline.html?status=planned', {}, async (page) => {
  assert.deepEqual(await visible(page), idsWhere(({ status }) => status === 'planned'));
});

journey('without scripts all events stand there', 'timeline.html', { javaScriptEnabled: false }, async (page) => {
  assert.deepEqual(await visible(page), idsWhere(() => true));
  assert.equal(await page.getByRole('combobox').count(), 0);
});
