// Every page carries the whole content security policy itself, first of all, and obeys it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { expectNone } from '../report.mjs';
import { folder } from '../site.mjs';
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

// The edition in one file carries its style within it, which is allowed by its hash and by nothing else.
function alone(path) {
  const style = /<style>([^]*?)<\/style>/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

let site;
before(async () => {
  site = await survey();
});

test('the head begins with the charset and the policy', () => {
  const faults = [];
  for (const [path, page] of site) {
    if (page.charset.toLowerCase() !== 'utf-8') faults.push(`${path}: <head> does not begin with the charset UTF-8`);
    const policy = page.kind === 'one-file' ? alone(path) : POLICY;
    if (page.policy !== policy) faults.push(`${path}: after the charset stands the policy "${page.policy}"`);
  }
  expectNone(faults);
});

test('nothing is inline that the policy forbids', () => {
  const faults = [];
  for (const [path, page] of site) {
    const inline = [...page.inline];
    if (page.kind === 'one-file') inline.splice(inline.indexOf('a <style> element'), 1);
    for (const what of inline) faults.push(`${path}: has ${what}`);
  }
  expectNone(faults);
});
