// The glossary's panels: what a definition says, opened in its place, with every use under its chapter.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './journey.mjs';
import { folder } from './site.mjs';

const glossary = JSON.parse(readFileSync(join(folder, 'data/glossary.json'), 'utf8'));

const panel = (page, slug) => page.locator('details.panel', { has: page.locator(`#term-${slug}`) });
const isOpen = (locator) => locator.evaluate((details) => details.open);

journey('Enter opens a panel, Escape closes it and gives the focus back', 'glossary.html', {}, async (page) => {
  const consent = panel(page, 'consent');
  await consent.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await isOpen(consent));
  await page.keyboard.press('Tab');
  assert.ok(await consent.locator('a').first().evaluate((link) => link === document.activeElement), 'the Tab key goes on into it');
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(consent), false);
  assert.ok(await consent.locator('summary').evaluate((summary) => summary === document.activeElement));
});

journey('an address of a panel and a reference to it open it', 'glossary.html#term-consent', {}, async (page) => {
  await page.waitForFunction(() => document.getElementById('term-consent').closest('details').open);
  const see = page.locator('.see a').first();
  const slug = (await see.getAttribute('href')).replace('#term-', '');
  await see.click();
  await page.waitForFunction((id) => document.getElementById(id).closest('details').open, `term-${slug}`);
});

for (const javaScriptEnabled of [true, false]) {
  journey(`a panel shows the uses by chapter, ${javaScriptEnabled ? 'with' : 'without'} scripts`, 'glossary.html', { javaScriptEnabled }, async (page) => {
    const { slug, paragraphs } = glossary.find((term) => term.slug === 'consent');
    const consent = panel(page, slug);
    await consent.locator('summary').click();
    const places = await consent.locator('.context .loc a').evaluateAll((links) => links.map((link) => new URL(link.href).hash.slice(1)));
    assert.deepEqual(places, paragraphs);
    for (const context of await consent.locator('.context .kwic').all()) {
      assert.match(await context.innerText(), /consent/i);
      assert.ok(await context.locator('mark').isVisible());
    }
    const chapters = await consent.locator('p.quoted a').evaluateAll((links) => links.map((link) => link.href));
    assert.equal(chapters.length, new Set(chapters).size);
    assert.ok(chapters.length > 1);
  });
}

journey('a concept that the report does not use says so', 'glossary.html', {}, async (page) => {
  const { slug } = glossary.find(({ paragraphs }) => paragraphs.length === 0);
  await panel(page, slug).locator('summary').click();
  assert.match(await panel(page, slug).innerText(), /Not used in this report/);
  assert.equal(await panel(page, slug).locator('.context').count(), 0);
});

journey('a panel without room for all uses leads to the page that has them', 'glossary.html', {}, async (page) => {
  const often = [...glossary].sort((one, other) => other.paragraphs.length - one.paragraphs.length)[0];
  await panel(page, often.slug).locator('summary').click();
  const shown = await panel(page, often.slug).locator('.context').count();
  assert.ok(shown > 0 && shown < often.paragraphs.length);
  await panel(page, often.slug).getByRole('link', { name: /^All \d+ uses/ }).click();
  await page.waitForURL((url) => url.pathname.endsWith(`glossary/${often.slug}.html`));
  assert.ok((await page.locator('.context').count()) >= often.paragraphs.length);
});
