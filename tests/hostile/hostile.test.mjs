// Content and readers that mean harm: forty payloads in every field that takes text, on every surface of the site, in a
// real browser. None may run, and each must be shown as the text that it is.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, withPage } from '../web/browser.mjs';
import { expectNone } from '../web/report.mjs';
import { alive, said } from './alive.mjs';
import { rapporteur, scratch } from './build.mjs';
import { write } from './content.mjs';
import { PAYLOADS } from './payloads.mjs';
import { texts } from './surfaces.mjs';
import { watched } from './watch.mjs';

const everything = Boolean(process.env.RAPPORTEUR_ALL);
// The facts of a report stand once in a site, so that they take turns, several payloads to a site.
const TURN = 5;

// Fields that no page and no file shows.
const UNSEEN = ['hint', 'caption', 'documentkind', 'wsymbolnote'];

// What a page reads from its own address.
const ADDRESSES = [
  'search.html?q=',
  'search.html?q=zq00termqz#',
  'timeline.html?country=',
  'timeline.html?theme=',
  'countries.html?',
  'report/chapter-0.html#',
  'report/chapter-0.html#:~:text=',
];

const folder = scratch();
let browser;
let site;

function build(name, payloads, facts) {
  const project = join(folder, name);
  const marks = write(project, payloads, facts);
  const built = rapporteur('build', '-C', project);
  assert.equal(built.status, 0, built.stderr);
  const root = join(project, 'public');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  const pages = files.filter((path) => path.endsWith('.html'));
  const address = (path) => `${pathToFileURL(root).href}/${path}`;
  return { root, files, pages, marks, address, read: (path) => readFileSync(join(root, path), 'utf8') };
}

// Opens the pages named, from disk. An address of former days leads away at once, so that it is only read.
function visit(of, paths, options, look = async () => {}) {
  return watched(browser, options, of.address(''), async (page, faults) => {
    for (const path of paths) {
      if (!/<body[^>]*data-page="?redirect/.test(of.read(path))) await page.goto(of.address(path));
      await look(page, path, faults);
    }
  });
}

before(async () => {
  browser = await launch();
  site = build('all', PAYLOADS, PAYLOADS.slice(0, TURN));
});
after(() => browser?.close());

test('there are forty payloads', () => assert.equal(new Set(PAYLOADS).size, 40));

test('each text of each field is shown as it is, and each file of data is well formed', async () => {
  const faults = [];
  const seen = new Set();
  const exact = new Set();
  const listen = (text) => {
    for (const [mark] of text.matchAll(/zq\d\d[a-z]+?qz/g)) {
      seen.add(mark);
      // Blocks of code hold no backquote, and the reader's eye sees one space where there are several.
      const wanted = `${(site.marks.get(mark) ?? '').replace(/\s+/g, ' ')} ${mark}`;
      if (text.includes(wanted) || text.includes(wanted.replaceAll('`', "'"))) exact.add(mark);
    }
  };
  await withPage(browser, {}, async (page) => {
    for (const path of site.files) {
      try {
        const found = path.endsWith('.html') ? await page.evaluate(said, site.read(path)) : await texts(join(site.root, path), path, page);
        found.forEach(listen);
      } catch (error) {
        faults.push(`${path}: ${error.message}`);
      }
    }
  });
  for (const [mark, text] of site.marks) {
    const unseen = UNSEEN.includes(mark.replace(/^zq\d+|qz$/g, ''));
    if (unseen === seen.has(mark)) faults.push(`${mark} is ${unseen ? 'shown, though it is listed as unseen' : 'nowhere'}`);
    else if (!unseen && !exact.has(mark)) faults.push(`${mark} is nowhere as it was written: ${text}`);
  }
  expectNone(faults);
});

test('no payload runs or takes form on any page, with the policy away', async () => {
  expectNone(
    await visit(site, site.pages, { bypassCSP: true }, async (page, path, faults) => {
      for (const what of await page.evaluate(alive, site.read(path))) faults.push(`${path}: ${what}`);
    }),
  );
});

test('the policy has nothing to stop', async () => {
  const some = site.pages.filter((path, at) => everything || at % 4 === 0 || !path.includes('/'));
  expectNone(await visit(site, some, {}));
});

test('no payload runs in the facts of a report, whichever of them holds it', async () => {
  const paths = ['index.html', 'about.html', 'cite.html', 'countries.html', 'glossary.html', 'documents.html', 'timeline.html', 'report/chapter-0.html', 'whole-report.html', '404.html'];
  const faults = [];
  for (let at = TURN; at < PAYLOADS.length; at += TURN) {
    const facts = PAYLOADS.slice(at, at + TURN);
    const other = build(`facts-${at}`, facts.slice(0, 1), facts);
    faults.push(
      ...(await visit(other, paths, { bypassCSP: true }, async (page, path, found) => {
        for (const what of await page.evaluate(alive, other.read(path))) found.push(`${path} (facts from ${at}): ${what}`);
      })),
    );
  }
  expectNone(faults);
});

test('no payload runs under a reader’s hand: cards, citations, copies', async () => {
  const chapters = site.pages.filter((path) => path.startsWith('report/chapter-')).filter((_, at) => everything || at % 3 === 0);
  let opened = 0;
  const faults = await visit(site, chapters, { bypassCSP: true }, async (page, path, found) => {
    opened += await page.evaluate(async () => {
      const event = (element, name) => element.dispatchEvent(new PointerEvent(name, { bubbles: true, cancelable: true, pointerType: 'mouse' }));
      const links = [...document.querySelectorAll('main a')].filter((link) => link.getClientRects().length);
      for (const link of links) {
        for (const name of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter']) event(link, name);
        link.focus();
      }
      for (const button of document.querySelectorAll('main button')) button.click();
      await new Promise((done) => setTimeout(done, 50));
      return links.length;
    });
    for (const what of await page.evaluate(alive, '')) found.push(`${path}, after use: ${what}`);
  });
  expectNone(faults);
  assert.ok(opened > chapters.length * 10, `only ${opened} links were touched`);
});

test('no payload runs from a search, typed or in the address', async () => {
  let hits = 0;
  const faults = await watched(browser, { bypassCSP: true }, site.address(''), async (page, found) => {
    await page.goto(site.address('search.html'));
    const field = page.getByRole('searchbox').first();
    const look = async (what) => {
      for (const fault of await page.evaluate(alive, '')) found.push(`${what}: ${fault}`);
    };
    for (const [at, payload] of PAYLOADS.entries()) {
      const mark = `zq${String(at).padStart(2, '0')}`;
      await field.fill(payload);
      await field.fill(`"${payload}`);
      await field.fill(`${mark}termqz`);
      await page.getByRole('search').locator(`a[href*="term-${at}.html"]`).first().waitFor();
      hits += 1;
      await look(`a search for ${mark}`);
    }
    for (const [at, payload] of PAYLOADS.entries()) {
      for (const [number, part] of ADDRESSES.entries()) {
        if (!everything && number > 0 && number !== 1 + (at % (ADDRESSES.length - 1))) continue;
        await page.goto(site.address(part + encodeURIComponent(payload)));
        // Signs as they are, as somebody may have typed them.
        if (everything) await page.goto(site.address(part + payload.replaceAll('%', '')));
      }
      await look(`an address with ${payload}`);
    }
  });
  expectNone(faults);
  assert.equal(hits, PAYLOADS.length);
});
