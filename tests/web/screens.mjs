// Pictures of pages of each kind, at three widths, in both schemes and on paper, to be looked at.
//
// Called by tests/screens, which says how.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, withPage } from './browser.mjs';
import { looked } from './kinds.mjs';
import { address } from './site.mjs';
import { survey } from './survey.mjs';

const [out, ...wanted] = process.argv.slice(2);
const WIDTHS = [360, 768, 1440];
const HEIGHTS = { 360: 740, 768: 1024, 1440: 900 };
// A picture of a whole long page would be too small to judge; these screens are enough.
const SCREENS = 4;

const STATES = [
  ...['light', 'dark'].flatMap((colorScheme) =>
    WIDTHS.map((width) => ({ name: `${width}-${colorScheme}`, width, height: HEIGHTS[width], colorScheme })),
  ),
  { name: 'paper', width: 794, height: 1123, colorScheme: 'light', media: 'print' },
];

const site = await survey();
const paths = looked(site).filter((path) => wanted.length === 0 || wanted.includes(site.get(path).kind));
const flat = (path) => path.replace(/\.html$/, '').replaceAll('/', '--');
mkdirSync(out, { recursive: true });

const browser = await launch();
for (const { name, width, height, media = 'screen', ...options } of STATES) {
  await withPage(browser, { ...options, viewport: { width, height } }, async (page) => {
    await page.emulateMedia({ media });
    for (const path of paths) {
      await page.goto(address(path));
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(tall, SCREENS * height) };
      await page.screenshot({ path: join(out, `${flat(path)}--${name}.png`), fullPage: true, clip });
    }
  });
}
await browser.close();

// One sheet to look at them all: a row a page, a column a state.
const row = (path) => `<h2>${path}</h2>\n<p>${STATES.map(({ name }) => `<img src="${encodeURIComponent(`${flat(path)}--${name}`)}.png" alt="${name}" height="600">`).join(' ')}</p>`;
writeFileSync(join(out, 'index.html'), `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Screens</title>\n${paths.map(row).join('\n')}\n</html>\n`);
console.log(`${paths.length * STATES.length} pictures of ${paths.length} pages in ${out}; index.html shows them together`);
