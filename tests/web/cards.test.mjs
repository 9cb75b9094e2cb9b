// Cards (WCAG 1.4.13): they open on hover, focus and touch, stay, let the pointer in, and Escape closes them.

import assert from 'node:assert/strict';
import { PHONE } from './browser.mjs';
import { journey } from './journey.mjs';

const PAGE = 'report/activities/technical-assistance/legislative-assistance.html';
const RESTED = 300;

const mark = (page) => page.locator('#para-23 a[data-card]').first();
const card = (page) => page.locator('.card');
const opens = (page) => card(page).waitFor({ state: 'visible' });
const closes = (page) => card(page).waitFor({ state: 'hidden' });
// The page's time goes on only as a test says, so that a slow machine is not taken for focus at rest.
const stopTheClock = async (page) => {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
};

journey('a card opens on hover, lets the pointer in and closes on Escape', PAGE, {}, async (page) => {
  await mark(page).hover();
  await opens(page);
  await card(page).getByRole('link').first().hover();
  await page.waitForTimeout(600);
  assert.ok(await card(page).isVisible(), 'the card stays while the pointer is on it');
  await page.keyboard.press('Escape');
  await closes(page);
});

journey('a card closes when the pointer has left it', PAGE, {}, async (page) => {
  await mark(page).hover();
  await opens(page);
  await page.mouse.move(2, 2);
  await closes(page);
});

journey('a card opens when focus has rested, and Escape keeps the focus', PAGE, {}, async (page) => {
  await stopTheClock(page);
  await mark(page).focus();
  await page.clock.runFor(RESTED - 1);
  assert.equal(await card(page).isVisible(), false, 'not before focus has rested');
  await page.clock.runFor(1);
  await opens(page);
  await page.keyboard.press('Escape');
  await closes(page);
  assert.ok(await mark(page).evaluate((link) => link === document.activeElement));
});

journey('tabbing through a line opens no card', PAGE, {}, async (page) => {
  await stopTheClock(page);
  await mark(page).focus();
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab');
    await page.clock.runFor(RESTED - 1);
    assert.equal(await card(page).isVisible(), false);
  }
});

journey('the first tap opens the card, whose first link leads on', PAGE, { viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
  const target = await mark(page).evaluate((link) => link.href);
  await mark(page).tap();
  await opens(page);
  assert.match(page.url(), /legislative-assistance\.html$/, 'the tap leads nowhere yet');
  const link = card(page).getByRole('link').first();
  assert.equal(await link.evaluate((node) => node.href), target);
  await card(page).getByRole('button').click();
  await closes(page);
});

journey('without scripts a mark is a plain link', PAGE, { javaScriptEnabled: false }, async (page) => {
  const target = await mark(page).getAttribute('href');
  await mark(page).click();
  await page.waitForURL((url) => url.pathname.endsWith(target.split('#')[0].replace(/^(\.\.\/)+/, '')));
});
