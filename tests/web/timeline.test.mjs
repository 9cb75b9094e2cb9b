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

journey('a filtered timeline has an address', 'timeline.html?status=planned', {}, async (page) => {
  assert.deepEqual(await visible(page), idsWhere(({ status }) => status === 'planned'));
});

journey('without scripts all events stand there', 'timeline.html', { javaScriptEnabled: false }, async (page) => {
  assert.deepEqual(await visible(page), idsWhere(() => true));
  assert.equal(await page.getByRole('combobox').count(), 0);
});
