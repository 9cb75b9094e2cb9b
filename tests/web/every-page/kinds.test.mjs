// Every page belongs to a kind that these tests know, and every kind has a page.

import { before, test } from 'node:test';
import { EARNED, KINDS, OPTIONAL } from '../kinds.mjs';
import { expectNone } from '../report.mjs';
import { isReport } from '../site.mjs';
import { survey } from '../survey.mjs';

let site;
before(async () => {
  site = await survey();
});

test('every page belongs to a known kind', () => {
  const strangers = [...site].filter(([, page]) => !KINDS.includes(page.kind));
  expectNone(strangers.map(([path, page]) => `${path}: <body data-page="${page.kind}"> is no kind in kinds.mjs`));
});

test('every kind has a page', () => {
  const seen = new Set([...site.values()].map((page) => page.kind));
  const optional = isReport ? OPTIONAL : [...OPTIONAL, ...EARNED];
  const unseen = KINDS.filter((kind) => !seen.has(kind) && !optional.includes(kind));
  expectNone(unseen.map((kind) => `${kind}: no page says <body data-page="${kind}">`));
});
