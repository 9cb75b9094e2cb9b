// The preview in a browser: a save reloads the page where the reader was, an error shows over it and goes when mended.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import test, { after, before } from 'node:test';
import { DESKTOP, HAND, launch, withPage } from './browser.mjs';

const project = resolve(import.meta.dirname, '../..');
const program = join(process.env.CARGO_TARGET_DIR ?? join(project, 'target'), 'release', 'rapporteur');
const CHAPTER = 'content/chapters/02-activities/02-technical-assistance/02-criminal-justice-responses.md';
const PAGE = 'report/activities/technical-assistance/criminal-justice-responses.html';

let browser;
let folder;
let server;
let base;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  server = spawn(program, ['serve', '--quiet', '--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  [base] = await new Promise((line) => createInterface(server.stdout).once('line', (text) => line([text])));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

// Opens a page of the preview; whatever the browser complains of fails the test.
function preview(name, options, visit) {
  test(name, async () => {
    await withPage(browser, options, async (page) => {
      const complaints = [];
      page.on('console', (message) => {
        // The browser tells of the status of a page itself.
        const told = ['error', 'warning'].includes(message.type()) && !/status of 503/.test(message.text());
        if (told) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await visit(page);
      assert.deepEqual(complaints, []);
    });
  });
}

function edit(file, change) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text);
  writeFileSync(path, changed);
  return () => writeFileSync(path, text);
}

// The page is there, its fonts with it, and the script has put the reader back.
const settled = (page) =>
  page.waitForFunction(() => document.readyState === 'complete' && document.fonts.status === 'loaded' && sessionStorage.length === 0);

const top = (page, id) => page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, id);

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: HAND })) {
  preview(`a save reloads the page where the reader was: ${name}`, { viewport }, async (page) => {
    await page.goto(base + PAGE);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id^="para-"]')].map((found) => found.id));
    const id = ids.find((id) => /^para-\d+$/.test(id) && id !== ids[0]);
    await page.evaluate((id) => scrollBy(0, document.getElementById(id).getBoundingClientRect().top - 60), id);
    const before = await top(page, id);
    // What is added stands above: the page grows, and the paragraph stays before the reader's eyes.
    const words = ' It grows here, above the paragraph that is being read, by more than one line of words.'.repeat(6);
    const undo = edit(CHAPTER, (text) => text.replace(/^(\d+\. [^\n]*)$/m, `$1${words}`));
    try {
      await page.getByText('It grows here').first().waitFor();
      await settled(page);
      assert.ok(Math.abs((await top(page, id)) - before) <= 2, `${await top(page, id)} is not ${before}`);
    } finally {
      undo();
    }
    await page.getByText('It grows here').first().waitFor({ state: 'detached' });
    await settled(page);
    assert.ok(Math.abs((await top(page, id)) - before) <= 2, 'and back');
  });
}

preview('a save while the page is still coming loses no place', { viewport: DESKTOP }, async (page) => {
  await page.goto(base + PAGE);
  await settled(page);
  const id = await page.evaluate(() => [...document.querySelectorAll('[id^="para-"]')][2].id);
  await page.evaluate((id) => scrollBy(0, document.getElementById(id).getBoundingClientRect().top - 60), id);
  const before = await top(page, id);
  let release;
  const held = new Promise((open) => (release = open));
  await page.route('**/*.woff2', (route) => held.then(() => route.continue()).catch(() => {}));
  const undo = edit(CHAPTER, (text) => text.replace(/^(\d+\. [^\n]*)$/m, '$1 It grows here.'));
  try {
    await page.getByText('It grows here').first().waitFor();
    assert.notEqual(await page.evaluate(() => sessionStorage.length), 0, 'the reader is put back before the fonts are there');
  } finally {
    undo();
  }
  await page.getByText('It grows here').first().waitFor({ state: 'detached' });
  release();
  await settled(page);
  assert.ok(Math.abs((await top(page, id)) - before) <= 2, `${await top(page, id)} is not ${before}`);
});

preview('an error shows over the last good page, as text, and goes when mended', {}, async (page) => {
  await page.goto(base + PAGE);
  const undo = edit('content/events.toml', (text) => `wrong = "<img src=x onerror=alert(1)>"\n${text}`);
  const alert = page.getByRole('alert', { name: 'Errors in the content' });
  await alert.waitFor();
  const said = await alert.innerText();
  assert.match(said, /1 error to mend/);
  assert.match(said, /content\/events\.toml:1:/);
  assert.match(said, /<img src=x/, 'the line is shown as it is written');
  assert.equal(await alert.locator('img').count(), 0);
  assert.equal(await page.locator('h1').count(), 1, 'the page is still there');
  const colour = await alert.evaluate((box) => getComputedStyle(box).position);
  assert.equal(colour, 'fixed', 'the style sheet is let in');
  undo();
  await alert.waitFor({ state: 'detached' });
});

preview('errors can be put away, and come back with the next', {}, async (page) => {
  await page.goto(`${base}index.html`);
  const undo = edit('content/events.toml', (text) => `wrong = 1\n${text}`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await page.getByRole('button', { name: 'Hide' }).click();
  await alert.waitFor({ state: 'detached' });
  const again = edit('content/events.toml', (text) => `worse = 1\n${text}`);
  await alert.waitFor();
  again();
  undo();
  await alert.waitFor({ state: 'detached' });
});

preview('a page that was opened while nothing could be shown fills when the content is mended', {}, async (page) => {
  const path = join(folder, 'content/report.toml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, '');
  const other = spawn(program, ['serve', '-q', '--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [url] = await new Promise((line) => createInterface(other.stdout).once('line', (text) => line([text])));
    const answered = await page.goto(url).catch(() => null);
    assert.equal(answered?.status(), 503);
    await page.getByRole('alert').waitFor();
    writeFileSync(path, text);
    await page.getByRole('contentinfo').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  } finally {
    writeFileSync(path, text);
    other.kill();
  }
});
