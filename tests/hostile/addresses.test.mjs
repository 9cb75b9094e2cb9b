// Forty addresses in every place that takes one, or a third of them if RAPPORTEUR_ALL does not ask for all. Each is refused
// with a message for the editor, or leads where a reader may be led: into the site, or to http, https, mailto or tel as
// everybody can see.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, withPage } from '../web/browser.mjs';
import { expectNone } from '../web/report.mjs';
import { ADDRESSES } from './addresses.mjs';
import { rapporteur, scratch } from './build.mjs';

const folder = scratch();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const REPORT = `[report]
title = "T"
short_title = "T"
kind = "Report"
date = "2020-03-02"
language = "en"
authors = ["A"]

[words]
edition = "Unofficial."
mention = "A mention."
`;

// Where an address can stand, each as the files that hold it.
const PLACES = {
  'a link of a chapter': (address) => ({ 'chapters/02-x.md': chapter(`[x](<${address}>)`) }),
  'a bare link': (address) => ({ 'chapters/02-x.md': chapter(`<${address}>`) }),
  'a link by name': (address) => ({ 'chapters/02-x.md': chapter(`[x][y]\n\n   [y]: <${address}>`) }),
  'an image': (address) => ({ 'chapters/02-x.md': chapter(`![x](<${address}>)`) }),
  'a footnote': (address) => ({ 'chapters/02-x.md': chapter(`x[^1]\n\n[^1]: [x](<${address}>)`) }),
  'a page': (address) => ({ 'pages/x.md': `+++\ntitle = "X"\n+++\n[x](<${address}>)\n` }),
  'a document': (address) => ({ 'documents.toml': `[[document]]\nid = "x"\ntitle = "the X"\nlink = ${JSON.stringify(address)}\n` }),
  'the source of a note': (address) => ({
    'notes/x.md': `+++\nparagraph = 1\nquote = "One"\ndate = "2020-04-01"\nsource = "S"\nsource_url = ${JSON.stringify(address)}\n+++\nX.\n`,
  }),
  'the licence': (address) => ({ 'report.toml': `${REPORT}\n[annotations]\nlicence = "L"\nlicence_url = ${JSON.stringify(address)}\n` }),
  'the base': (address) => ({ 'report.toml': `${REPORT}\n[site]\nbase_url = ${JSON.stringify(address)}\n` }),
  'an alias': (address) => ({ 'chapters/02-x.md': `+++\ntitle = "X"\naliases = [${JSON.stringify(address)}]\n+++\n2. Two.\n` }),
};

const chapter = (text) => `+++\ntitle = "X"\n+++\n2. ${text}\n`;

function write(root, files) {
  const all = { 'report.toml': REPORT, 'chapters/01-a.md': '+++\ntitle = "A"\n+++\n1. One, the X.\n', 'chapters/02-x.md': chapter('Two.'), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
}

// Where the links of pages lead. Runs inside the browser.
function led({ site, pages }) {
  const found = [];
  for (const { path, source } of pages) {
    for (const element of new DOMParser().parseFromString(source, 'text/html').querySelectorAll('*')) {
      for (const name of ['href', 'src', 'action', 'content', 'data', 'xlink:href']) {
        const value = element.getAttribute(name)?.replace(/^\d+;\s*url=/i, '');
        if (!value || (name === 'content' && !/^refresh$/i.test(element.httpEquiv))) continue;
        // What cannot be an address leads nowhere.
        if (URL.canParse(value, site + path)) found.push({ path, tag: element.localName, value, to: new URL(value, site + path).href });
      }
    }
  }
  return found;
}

const everything = Boolean(process.env.RAPPORTEUR_ALL);

for (const [turn, [place, files]] of Object.entries(PLACES).entries()) {
  test(`addresses in ${place}`, async () => {
    const faults = [];
    let refused = 0;
    await withPage(browser, {}, async (page) => {
      for (const [number, address] of ADDRESSES.entries()) {
        // In a sample each place has a third of them, and neighbouring places have others.
        if (!everything && number % 3 !== turn % 3) continue;
        const root = join(folder, place.replaceAll(' ', '-'), String(number));
        write(root, files(address));
        const built = rapporteur('build', '--quiet', '-C', root);
        if (built.status === 1) {
          refused += 1;
          if (!/hint: /.test(built.stderr)) faults.push(`${address}: refused without a word of what to do: ${built.stderr}`);
          continue;
        }
        if (built.status !== 0) faults.push(`${address}: ended with ${built.status}: ${built.stderr}`);
        const site = `${pathToFileURL(join(root, 'public')).href}/`;
        const pages = readdirSync(join(root, 'public'), { recursive: true })
          .filter((path) => path.endsWith('.html'))
          .map((path) => ({ path, source: readFileSync(join(root, 'public', path), 'utf8') }));
        for (const { path, tag, value, to } of await page.evaluate(led, { site, pages })) {
          const inside = to.startsWith(site);
          const open = /^(https?|mailto|tel):/.test(to) && /^(https?|mailto|tel):/i.test(value);
          if (!inside && !(open && ['a', 'link'].includes(tag))) faults.push(`${address}: ${path} leads to ${value}`);
        }
      }
    });
    expectNone(faults);
    assert.ok(refused > 0, 'not one was refused');
  });
}

test('what lies outside the project is not read through a link of the disk', () => {
  const faults = [];
  writeFileSync(join(folder, 'secret.txt'), 'a secret of the machine');
  mkdirSync(join(folder, 'vault'));
  writeFileSync(join(folder, 'vault/secret.md'), '+++\ntitle = "a secret of the machine"\n+++\n2. A secret of the machine.\n');
  writeFileSync(join(folder, 'vault/_index.md'), '+++\ntitle = "a secret of the machine"\n+++\n');
  const LINKS = {
    'files/secret.txt': '../../../../secret.txt',
    'files/vault': '../../../../vault',
    'chapters/02-secret.md': '../../../../vault/secret.md',
    'chapters/03-vault': '../../../../vault',
    'chapters/image.png': '../../../../secret.txt',
    'glossary/secret.md': '../../../../vault/secret.md',
    'notes/secret.md': '../../../../vault/secret.md',
    'pages/secret.md': '../../../../vault/secret.md',
    'places.toml': '../../../secret.txt',
    'source/report.md': '../../../../secret.txt',
    'files/absolute.txt': join(folder, 'secret.txt'),
    'files/passwd': '/etc/passwd',
    glossary: '../../../vault',
  };
  for (const [number, [path, to]] of Object.entries(LINKS).entries()) {
    const root = join(folder, 'links', String(number));
    write(root, {});
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    symlinkSync(to, join(root, 'content', path));
    const built = rapporteur('build', '-C', root);
    if (built.status === 1 && /outside/.test(built.stderr) && !/secret of/.test(built.stderr) && /hint: /.test(built.stderr)) continue;
    faults.push(`${path} -> ${to}: ended with ${built.status}: ${built.stderr}`);
  }
  expectNone(faults);
});
