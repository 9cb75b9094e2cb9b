// Search, from disk: what a reader asks of it first, and a good "no".

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

// Playwright's own assertions live in another package; a locator that waits says as much.
const shown = (locator) => locator.first().waitFor({ state: 'visible' });

async function ask(page, words) {
  await page.getByRole('searchbox').fill(words);
  return page.getByRole('search');
}

function hit(results, target) {
  return results.locator(`a[href$="${target}"]`);
}

journey('search finds a country and its paragraphs', 'search.html', {}, async (page) => {
  const results = await ask(page, 'Zimbabwe');
  await shown(hit(results, 'countries/zimbabwe.html'));
  await shown(hit(results, '#para-23'));
  await hit(results, '#para-23').first().click();
  await page.waitForURL(/#para-23$/);
});

journey('search finds a country by the name that the report gives it', 'search.html', {}, async (page) => {
  await shown(hit(await ask(page, 'Swaziland'), 'countries/eswatini.html'));
});

journey('search finds a term', 'search.html', {}, async (page) => {
  await shown(hit(await ask(page, 'consent'), 'glossary/consent.html'));
});

journey('search finds a paragraph by its number', 'search.html', {}, async (page) => {
  for (const words of ['24', 'para. 24', 'paragraph 24']) {
    const results = await ask(page, words);
    await shown(hit(results, '#para-24'));
    const [first] = await results.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.match(first, /#para-24$/, `the first result of "${words}"`);
  }
});

journey('search says so when a country is not named', 'search.html', {}, async (page) => {
  const results = await ask(page, 'Ukraine');
  await shown(results.getByText('Ukraine is not named in this report.'));
});

journey('search says so when there is nothing', 'search.html', {}, async (page) => {
  const results = await ask(page, 'qwertzuiop');
  await shown(results.getByText(/Nothing found for .qwertzuiop./));
  assert.equal(await results.getByRole('link').count(), 0);
});

journey('a word in an address of the search page is searched for', 'search.html?q=Zimbabwe', {}, async (page) => {
  await shown(hit(page.getByRole('search'), 'countries/zimbabwe.html'));
});

journey('the key / opens search on any page, Escape closes it', 'glossary.html', {}, async (page) => {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await shown(dialog);
  await shown(hit(await ask(page, 'Zimbabwe'), 'countries/zimbabwe.html'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

journey('without scripts the search page says what to use instead', 'search.html', { javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.getByRole('searchbox').count(), 0);
  await shown(page.getByRole('main').locator('a[href$="a-z.html"]'));
});
