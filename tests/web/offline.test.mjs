// A hosted site that its reader keeps: whole without its host, new when the host has it new, gone when the editor says so.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, withPage } from './browser.mjs';
import { examples } from './kinds.mjs';
import { mounts, site } from './mounts.mjs';
import { expectNone } from './report.mjs';
import { everything, folder, pages } from './site.mjs';
import { survey } from './survey.mjs';

const REMOVAL = readFileSync(new URL('../../src/render/offline/removal.js', import.meta.url));

// A later build of the same site: its pages say so, and its worker has another name for the build.
const later = (mark) => site((path, bytes) => {
  if (path.endsWith('.html')) return Buffer.from(bytes.toString().replace('</h1>', ` ${mark}</h1>`));
  if (path === 'assets/site.css') return Buffer.from(`${bytes}\n:root { --build: ${mark} }`);
  if (path === 'service-worker.js') return Buffer.from(bytes.toString().replace(/BUILD = '\w{8}/, `BUILD = '${mark}`));
  return bytes;
});

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function visit(reports, act) {
  const host = await mounts(reports);
  try {
    return await withPage(browser, {}, (page) => act(page, host));
  } finally {
    await host.stop().catch(() => {});
  }
}

const offer = (page, state) => page.locator(`.offline [data-when="${state}"]`);
async function keep(page, home) {
  await page.goto(home);
  await offer(page, 'idle').getByRole('button').click();
  await page.locator('.offline :is([data-when="kept"], [data-when="failed"]):not([hidden])').waitFor();
}
const stores = (page) => page.evaluate(() => caches.keys());
const heading = (page) => page.locator('h1').first().textContent();
const build = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--build').trim());

// Until the worker that the host has now is the only one.
async function updated(page) {
  await page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    if (!found) return;
    await found.update().catch(() => {});
    const worker = found.installing ?? found.waiting;
    if (worker) {
      await new Promise((done) => {
        worker.addEventListener('statechange', () => ['activated', 'redundant'].includes(worker.state) && done());
      });
    }
  });
}

test('who has not asked for it has no worker and stores nothing', () =>
  visit({ '/one/': site() }, async (page, host) => {
    await page.goto(`${host.origin}/one/`);
    await offer(page, 'idle').waitFor();
    assert.deepEqual(await stores(page), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.ok(!host.asked.includes('/one/service-worker.js'));
  }));

test('every file is there when the host is gone, and every kind of page opens, by every address that hosts give it', () =>
  visit({ '/one/': site() }, async (page, host) => {
    await keep(page, `${host.origin}/one/`);
    assert.ok(await offer(page, 'kept').isVisible());
    await host.stop();
    const faults = [];
    const opened = (everything ? pages : examples(await survey())).filter((each) => each !== '404.html');
    for (const path of opened) {
      try {
        await page.goto(`${host.origin}/one/${path}`, { waitUntil: 'domcontentloaded' });
        if (!(await heading(page))) faults.push(`${path}: it has no heading`);
      } catch (error) {
        faults.push(`${path}: ${error.message.split('\n', 1)[0]}`);
      }
    }
    for (const [path, bytes] of site()) {
      if (['404.html', '_headers', 'service-worker.js', 'report-site.zip', '.rapporteur'].includes(path)) continue;
      const address = `${host.origin}/one/${path.split('/').map(encodeURIComponent).join('/')}`;
      const got = await page.evaluate(async (url) => {
        const digest = await crypto.subtle.digest('SHA-256', await (await fetch(url)).arrayBuffer());
        return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, address).catch(() => 'nothing');
      if (got !== createHash('sha256').update(bytes).digest('hex')) faults.push(`${path}: what is kept is not the file`);
    }
    expectNone(faults);
    for (const address of ['', 'search.html?q=1', 'timeline', 'timeline.html#main']) {
      await page.goto(`${host.origin}/one/${address}`);
      assert.ok(await heading(page), address);
    }
    await page.goto(`${host.origin}/one/index.html`);
    assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0), 'the style sheet is there too');
    assert.ok(await offer(page, 'kept').isVisible());
  }));

test('one, then two, then removal: nobody is left with an old page', () =>
  visit({ '/one/': site() }, async (page, host) => {
    const home = `${host.origin}/one/index.html`;
    await keep(page, home);
    const [first] = await stores(page);

    host.reports['/one/'] = later('second00');
    await page.goto(home);
    assert.match(await heading(page), /second00$/, 'pages come from the network while there is one');
    assert.equal(await build(page), 'second00', 'and bring their style sheet from there');
    await updated(page);
    await host.stop();
    await page.goto(home);
    assert.match(await heading(page), /second00$/, 'from the second visit on, what is kept is new as well');
    assert.equal(await build(page), 'second00');
    const second = await stores(page);
    assert.equal(second.length, 1);
    assert.notEqual(second[0], first);

    await host.start();
    host.reports['/one/'] = later('third000').set('service-worker.js', REMOVAL);
    await page.goto(home);
    assert.match(await heading(page), /third000$/);
    await updated(page);
    await page.goto(home);
    assert.deepEqual(await stores(page), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  }));

test('two reports of one host do not mix, and one is removed alone', () =>
  visit({ '/one/': site(), '/one/two/': later('inside00') }, async (page, host) => {
    const [outer, inner] = [`${host.origin}/one/`, `${host.origin}/one/two/`];
    await keep(page, outer);
    await page.goto(inner);
    assert.ok(await offer(page, 'idle').isVisible(), 'the report inside is not kept by the one around it');
    await keep(page, inner);
    assert.equal((await stores(page)).length, 2);
    await host.stop();
    await page.goto(`${inner}timeline.html`);
    assert.match(await heading(page), /inside00$/);
    await page.goto(`${outer}timeline.html`);
    assert.doesNotMatch(await heading(page), /inside00/);

    await page.goto(outer);
    await offer(page, 'kept').getByRole('button').click();
    await offer(page, 'removed').waitFor();
    assert.deepEqual((await stores(page)).map((name) => name.includes('/two/')), [true]);
    await page.goto(inner);
    assert.match(await heading(page), /inside00$/);
    const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
    assert.deepEqual(scopes, [inner]);
  }));

for (const [what, spoil] of [
  ['a file that is missing', (files) => files.delete('timeline.html')],
  ['a host that gets another build meanwhile', (files, host) => {
    const { get } = files;
    const worker = files.get('service-worker.js');
    files.get = (path) => {
      if (path === 'service-worker.js' && host.asked.length > 100) return Buffer.from(worker.toString().replace(/BUILD = '\w{8}/, "BUILD = 'another0"));
      return get.call(files, path);
    };
  }],
]) {
  test(`${what} leaves nothing half`, () =>
    visit({ '/one/': site() }, async (page, host) => {
      spoil(host.reports['/one/'], host);
      await keep(page, `${host.origin}/one/`);
      assert.ok(await offer(page, 'failed').isVisible());
      assert.deepEqual(await stores(page), []);
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    }));
}

test('a disk that is full leaves nothing half, and a later build that fails leaves the earlier one', () =>
  visit({ '/one/': site() }, async (page, host) => {
    const home = `${host.origin}/one/index.html`;
    const session = await page.context().newCDPSession(page);
    const room = (quotaSize) => session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize });
    await page.goto(home);
    await room(100_000);
    await keep(page, home);
    assert.ok(await offer(page, 'failed').isVisible());
    assert.deepEqual(await stores(page), []);
    await room(1_000_000_000);
    await offer(page, 'failed').getByRole('button').click();
    await offer(page, 'kept').waitFor();
    const kept = await stores(page);

    host.reports['/one/'] = later('second00');
    host.reports['/one/'].delete('timeline.html');
    await page.goto(home);
    await updated(page);
    assert.deepEqual(await stores(page), kept);
    await host.stop();
    await page.goto(`${host.origin}/one/timeline.html`);
    assert.doesNotMatch(await heading(page), /second00/);
  }));

test('from disk nothing of it is offered, linked or asked for', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(`file://${folder}/index.html`);
    assert.equal(await page.locator('.offline, link[rel="manifest"]').count(), 0);
  }));
