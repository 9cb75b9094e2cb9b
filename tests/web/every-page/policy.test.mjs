// Every page carries the whole content security policy itself, first of all, and obeys it.

import { before, test } from 'node:test';
import { expectNone } from '../report.mjs';
import { survey } from '../survey.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types rapporteur',
].join('; ');

let site;
before(async () => {
  site = await survey();
});

test('the head begins with the charset and the policy', () => {
  const faults = [];
  for (const [path, page] of site) {
    if (page.charset.toLowerCase() !== 'utf-8') faults.push(`${path}: <head> does not begin with the charset UTF-8`);
    if (page.policy !== POLICY) faults.push(`${path}: after the charset stands the policy "${page.policy}"`);
  }
  expectNone(faults);
});

test('nothing is inline that the policy forbids', () => {
  const faults = [];
  for (const [path, page] of site) {
    for (const what of page.inline) faults.push(`${path}: has ${what}`);
  }
  expectNone(faults);
});
