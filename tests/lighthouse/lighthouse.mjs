// Lighthouse, as on a phone, on pages of each kind over HTTP: the median of some runs as a table.
//
// usage: node lighthouse.mjs [--runs N] [KIND]...   (five runs, all kinds)
// exit status: 0 if all reach what is wanted, 1 if not

import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from '../web/browser.mjs';
import { host } from '../web/host.mjs';
import { KINDS } from '../web/kinds.mjs';
import { survey } from '../web/survey.mjs';

const WANTED = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
// A page for lost readers asks search engines to leave it out, and says so rightly. The edition in one file may ask for nothing,
// so that Lighthouse, which asks for robots.txt from within the page, is refused.
const EXEMPT = { 404: ['is-crawlable'], 'one-file': ['robots-txt'] };

const words = process.argv.slice(2);
const runs = words[0] === '--runs' ? Number(words.splice(0, 2)[1]) : 5;

// The longest page of a kind, since it is the slowest.
function longest(site, kind) {
  const paths = [...site.keys()].filter((path) => site.get(path).kind === kind);
  return paths.sort((a, b) => site.get(b).length - site.get(a).length)[0];
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const site = await survey();
const server = await host();
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
const failures = [];
const cells = (values) => values.map((value, at) => (at < 1 ? String(value).padEnd(14) : String(value).padStart(8))).join('');
console.log(cells(['kind', 'perf', 'access', 'best', 'seo', 'LCP ms', 'TBT ms', 'CLS', 'KB']));

for (const kind of KINDS) {
  const path = longest(site, kind);
  if (!path || kind === 'redirect' || (words.length > 0 && !words.includes(kind))) continue;
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const { lhr } = await lighthouse(server.url(path), { port, logLevel: 'silent', onlyCategories: Object.keys(WANTED) });
    results.push(lhr);
  }
  const score = (category) => median(results.map((lhr) => Math.round((lhr.categories[category].score ?? 0) * 100)));
  const value = (audit) => median(results.map((lhr) => lhr.audits[audit].numericValue ?? 0));
  const scores = Object.keys(WANTED).map(score);
  console.log(
    cells([
      kind,
      ...scores,
      Math.round(value('largest-contentful-paint')),
      Math.round(value('total-blocking-time')),
      value('cumulative-layout-shift').toFixed(3),
      Math.round(value('total-byte-weight') / 1000),
    ]),
  );
  Object.entries(WANTED).forEach(([category, wanted], at) => {
    if (scores[at] >= wanted) return;
    const weak = results[0].categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (results[0].audits[id].score ?? 1) < 0.9)
      .map(({ id }) => id)
      .filter((id) => !EXEMPT[kind]?.includes(id));
    // What is not exempt takes the score down still, with or without an audit that fails outright.
    if (EXEMPT[kind] && category === 'seo' && weak.length === 0) return;
    failures.push(`${kind}: ${category} is ${scores[at]}, not ${wanted} (${path}${weak.length > 0 ? `: ${weak.join(', ')}` : ''})`);
  });
}
await browser.close();
server.close();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
