// Every reference of every page leads to a file and an id of the site, or openly out of it.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { expectNone } from '../report.mjs';
import { address, files, folder, pathOf } from '../site.mjs';
import { survey } from '../survey.mjs';

const known = new Set(files);

// <link> elements that only name another page and load nothing.
const NAMING = ['canonical', 'alternate', 'license', 'author', 'next', 'prev', 'help', 'search'];
const OUTWARD = ['https:', 'http:', 'mailto:', 'tel:'];

let site;
before(async () => {
  site = await survey();
});

function isLink({ tag, name, rel }) {
  if (tag === 'link') return rel.split(/\s+/).some((word) => NAMING.includes(word));
  return ['a', 'area'].includes(tag) && ['href', 'xlink:href'].includes(name);
}

// What is wrong with one reference, or null.
function fault(path, reference) {
  const { tag, name, url, rel } = reference;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme === 'data:' && ['img', 'source', 'image'].includes(tag)) return null;
  if (scheme) {
    if (!OUTWARD.includes(scheme)) return `uses the scheme ${scheme}`;
    if (!isLink(reference)) return 'loads something from outside the site';
    if (tag !== 'link' && scheme.startsWith('http') && rel === '') return 'leaves the site without rel';
    return null;
  }
  if (url === '') return 'is empty';
  if (url !== url.trim() || url.includes('\\')) return 'is no clean address';
  if (url.startsWith('/')) return 'starts at the root of a host';
  const target = pathOf(new URL(url, address(path)).href);
  if (target === null) return 'leads out of the site folder';
  if (!known.has(target)) {
    const there = existsSync(join(folder, target)) && statSync(join(folder, target)).isDirectory();
    return there ? 'leads to a folder' : 'leads to no file';
  }
  const hash = url.includes('#') ? url.slice(url.indexOf('#') + 1) : null;
  if (hash === null || hash.startsWith(':~:') || !site.has(target)) return null;
  return site.get(target).ids.includes(decodeURIComponent(hash)) ? null : `finds no id in ${target}`;
}

test('every address in a page resolves', () => {
  const faults = [];
  for (const [path, page] of site) {
    for (const reference of page.references) {
      const why = fault(path, reference);
      if (why) faults.push(`${path}: <${reference.tag} ${reference.name}="${reference.url}"> ${why}`);
    }
  }
  expectNone(faults);
});

test('every address in a style sheet resolves', () => {
  const faults = [];
  for (const path of files.filter((file) => file.endsWith('.css'))) {
    const text = readFileSync(join(folder, path), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    for (const [, quoted, bare, imported] of text.matchAll(/url\(\s*(?:["']([^"']*)["']|([^"')\s]*))\s*\)|@import\s+["']([^"']*)["']/g)) {
      const url = quoted ?? bare ?? imported;
      if (url.startsWith('data:') || url.startsWith('#')) continue;
      const target = posix.join(posix.dirname(path), url.split(/[?#]/, 1)[0]);
      if (!known.has(target)) faults.push(`${path}: url(${url}) leads to no file of the site`);
    }
  }
  expectNone(faults);
});

test('every page can be reached from index.html', () => {
  const reached = new Set(['index.html']);
  for (const path of reached) {
    for (const { tag, name, url, inTemplate } of site.get(path)?.references ?? []) {
      if (tag !== 'a' || name !== 'href' || inTemplate || /^[a-z][a-z0-9+.-]*:/i.test(url)) continue;
      const target = pathOf(new URL(url, address(path)).href);
      if (site.has(target)) reached.add(target);
    }
  }
  // A page for lost readers and an address of former days are found by no link, and should not be.
  const aside = ['404', 'redirect'];
  const lost = [...site].filter(([path, page]) => !reached.has(path) && !aside.includes(page.kind));
  expectNone(lost.map(([path]) => `${path}: no chain of links leads here`));
});
