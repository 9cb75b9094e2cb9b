// Four journeys of a reader, each station as a screen reader tells it.

import assert from 'node:assert/strict';
import { HAND } from './browser.mjs';
import { heard } from './heard.mjs';
import { journey } from './journey.mjs';
import { pathOf } from './site.mjs';

const PHONE = { viewport: HAND, hasTouch: true, isMobile: true };
const SECTION = 'report/activities/technical-assistance/legislative-assistance.html';

const main = (page) => page.getByRole('main');
const link = (page, name) => main(page).getByRole('link', { name, exact: true }).first();

// Follows a link by keyboard, as those do who listen.
async function follow(page, locator) {
  await locator.focus();
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

journey('what does it say about Zimbabwe?', 'index.html', {}, async (page) => {
  await heard(main(page), 'zimbabwe-1-home');
  await follow(page, link(page, 'Zimbabwe'));
  await page.waitForURL(/zimbabwe\.html/);
  await heard(main(page), 'zimbabwe-2-country');
  await follow(page, main(page).getByRole('link', { name: /para\.\s\d+/ }).first());
  await page.waitForURL(/#para-\d+$/);
  const paragraph = page.locator(new URL(page.url()).hash);
  await page.waitForFunction((id) => document.activeElement.id === id, new URL(page.url()).hash.slice(1));
  await heard(paragraph, 'zimbabwe-3-paragraph');
});

journey('what is consent?', 'index.html', {}, async (page) => {
  await follow(page, page.getByRole('banner').getByRole('link', { name: 'Glossary', exact: true }));
  await page.waitForURL(/glossary\.html/);
  const entry = page.getByRole('listitem').filter({ has: page.locator('#term-consent') });
  await entry.locator('summary').focus();
  await page.keyboard.press('Enter');
  await heard(entry, 'consent-1-panel');
  await follow(page, entry.getByRole('link', { name: /^On a page of its own/ }));
  await page.waitForURL(/glossary\/consent\.html/);
  await heard(main(page), 'consent-2-term');
});

journey('how is paragraph 24 cited?', `${SECTION}#para-24`, {}, async (page) => {
  await page.waitForFunction(() => document.activeElement.id === 'para-24');
  await heard(page.locator('#para-24'), 'cite-1-paragraph');
  const button = page.getByRole('button', { name: 'Cite paragraph 24', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await heard(page.getByRole('dialog'), 'cite-2-dialog');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Cite paragraph 24');
});

journey('a section is read from start to end', SECTION, {}, async (page) => {
  await heard(page.locator('body'), 'section-1-page');
  await follow(page, main(page).locator('a[rel="next"]').first());
  await page.waitForURL((url) => pathOf(url.href) !== SECTION);
  await heard(page.getByRole('heading', { level: 1 }), 'section-2-next');
});

journey('Zimbabwe in two taps on a phone without scripts', 'index.html', { ...PHONE, javaScriptEnabled: false }, async (page) => {
  await link(page, 'Zimbabwe').tap();
  await page.waitForURL(/zimbabwe\.html/);
  await main(page).getByRole('link', { name: /para\.\s\d+/ }).first().tap();
  await page.waitForURL(/#para-\d+$/);
  const paragraph = page.locator(new URL(page.url()).hash);
  assert.match(await paragraph.innerText(), /Zimbabwe/);
  const { top } = await paragraph.evaluate((element) => element.getBoundingClientRect());
  assert.ok(top >= 0 && top < HAND.height, `it stands at ${top} px`);
});
