// axe-core on one page, with the rules of good practice and the size of targets.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withPage } from './browser.mjs';
import { address } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// From disk axe would fetch the style sheets once more, which a browser refuses to file: pages.
const OPTIONS = { preload: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

// What axe finds in the page as it stands there now, by all rules or by those named; the context must have bypassCSP.
export async function violations(page, rules) {
  await page.evaluate(AXE);
  const options = rules ? { ...OPTIONS, rules: undefined, runOnly: { type: 'rule', values: rules } } : OPTIONS;
  const found = await page.evaluate((each) => window.axe.run(document, each), options);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

// The faults of the pages in one mode. Only axe itself may pass by the page's policy.
export function audit(browser, { name, rules, ...options }, paths) {
  return withPage(browser, { ...options, bypassCSP: true }, async (page) => {
    const faults = [];
    for (const path of paths) {
      await page.goto(address(path));
      for (const fault of await violations(page, rules)) faults.push(`${path} (${name}): ${fault}`);
    }
    return faults;
  });
}
