// The outline of every page: what a reader who listens or jumps from heading to heading relies on.

import { before, test } from 'node:test';
import { expectNone } from '../report.mjs';
import { survey } from '../survey.mjs';

let site;
before(async () => {
  site = await survey();
});

function repeated(values) {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

test('every page is HTML with a language and a direction', () => {
  const faults = [];
  for (const [path, page] of site) {
    if (page.doctype !== 'html') faults.push(`${path}: has no <!doctype html>`);
    if (page.lang === '') faults.push(`${path}: <html> has no lang`);
    if (!['ltr', 'rtl'].includes(page.dir)) faults.push(`${path}: <html> has no dir`);
  }
  expectNone(faults);
});

test('ids are unique in a page', () => {
  const faults = [];
  for (const [path, page] of site) {
    for (const id of repeated(page.ids)) faults.push(`${path}: id "${id}" stands more than once`);
  }
  expectNone(faults);
});

test('every page has one h1, first, and skips no level', () => {
  const faults = [];
  for (const [path, { headings }] of site) {
    const count = headings.filter(({ level }) => level === 1).length;
    if (count !== 1) faults.push(`${path}: has ${count} h1`);
    let above = 0;
    for (const { level, text } of headings) {
      if (text === '') faults.push(`${path}: has an empty h${level}`);
      if (level > above + 1) faults.push(`${path}: h${level} "${text}" follows ${above ? `h${above}` : 'nothing'}`);
      above = level;
    }
  }
  expectNone(faults);
});

test('titles are there and unique in the site', () => {
  const faults = [];
  const owner = new Map();
  for (const [path, { title, kind }] of site) {
    if (title.trim() === '') faults.push(`${path}: has no title`);
    // Two former addresses may well lead to one page and bear its title.
    if (kind === 'redirect') continue;
    if (owner.has(title)) faults.push(`${path}: has the title of ${owner.get(title)}, "${title}"`);
    owner.set(title, path);
  }
  expectNone(faults);
});
