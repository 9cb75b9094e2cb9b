// axe finds nothing either where scripts have opened something: a card, the results, the dialog.

import { violations } from './axe.mjs';
import { journey } from './journey.mjs';
import { expectNone } from './report.mjs';

const PAGE = 'report/activities/technical-assistance/legislative-assistance.html';
const OPTIONS = { bypassCSP: true };

journey('axe finds no violation with a card open', PAGE, OPTIONS, async (page) => {
  await page.locator('#para-23 a[data-card]').first().hover();
  await page.locator('.card').waitFor({ state: 'visible' });
  expectNone(await violations(page));
});

journey('axe finds no violation with results of a search', 'search.html', OPTIONS, async (page) => {
  await page.getByRole('searchbox').fill('Zimbabwe');
  await page.getByRole('search').locator('a[href$="countries/zimbabwe.html"]').first().waitFor();
  expectNone(await violations(page));
});

journey('axe finds no violation with the dialog of search open', PAGE, OPTIONS, async (page) => {
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor({ state: 'visible' });
  expectNone(await violations(page));
});
