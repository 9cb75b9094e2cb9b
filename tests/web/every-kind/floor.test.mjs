// The floor: where style sheets, scripts, `@layer` or `popover` are missing, the same text stands
// in the same order, every link is there, and nothing lies on top of anything.

import { after, before, test } from 'node:test';
import { DESKTOP, HAND, launch, withPage } from '../browser.mjs';
import { host } from '../host.mjs';
import { looked } from '../kinds.mjs';
import { lines } from '../lines.mjs';
import { overlaps } from '../overlaps.mjs';
import { expectNone } from '../report.mjs';
import { showsTheme } from '../site.mjs';
import { survey } from '../survey.mjs';

let browser;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
});
after(() => browser?.close());

// A style sheet as a browser reads it that knows no `@layer`: the rule goes with all that it holds.
function withoutLayers(css) {
  let kept = '';
  for (let at = 0; at < css.length; ) {
    const begin = css.indexOf('@layer', at);
    if (begin < 0) return kept + css.slice(at);
    kept += css.slice(at, begin);
    at = css.slice(begin).search(/[;{]/) + begin;
    if (css[at] === '{') {
      for (let depth = 1; depth > 0 && at < css.length; ) {
        at += 1;
        if (css[at] === '{') depth += 1;
        if (css[at] === '}') depth -= 1;
      }
    }
    at += 1;
  }
  return kept;
}

const isSheet = (path) => path.endsWith('.css');
const bare = (path, bytes) => (isSheet(path) ? '' : bytes);
const layerless = (path, bytes) => (isSheet(path) ? withoutLayers(String(bytes)) : bytes);

function withoutPopover() {
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
}

// Each page as one browser shows it: its text, its links, and what a script threw.
async function read({ change, before: first, ...options }) {
  const server = await host({ change });
  try {
    return await withPage(browser, options, async (page) => {
      const found = new Map();
      let thrown = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      if (first) await page.addInitScript(first);
      for (const path of paths) {
        thrown = [];
        await page.goto(server.url(path));
        const pieces = await page.evaluate(lines);
        const links = await page.locator('main a[href]').count();
        found.set(path, { pieces, links, thrown });
      }
      return found;
    });
  } finally {
    server.close();
  }
}

let whole;
const WHOLE = { javaScriptEnabled: false, viewport: HAND };
const FLOORS = [
  { name: 'neither style sheets nor scripts', change: bare, javaScriptEnabled: false, viewport: HAND, styled: false, always: true },
  { name: 'scripts without style sheets', change: bare, viewport: HAND, styled: false, scripts: true },
  { name: 'no layers and no scripts', change: layerless, javaScriptEnabled: false, viewport: HAND },
  { name: 'no layers and no popover', change: layerless, before: withoutPopover, viewport: HAND, scripts: true, always: true },
  { name: 'no layers and no popover, on a desktop', change: layerless, before: withoutPopover, viewport: DESKTOP, scripts: true },
];

for (const { name, styled = true, scripts = false, always = false, ...floor } of FLOORS) {
  if (!always && !showsTheme) continue;
  test(`text and links are there with ${name}`, async () => {
    whole ??= await read(WHOLE);
    const seen = await read(floor);
    const faults = [];
    for (const path of paths) {
      const { pieces, links, thrown } = seen.get(path);
      // The search page says without scripts what to use instead, which with them would be untrue.
      if (!(scripts && path === 'search.html')) {
        let at = 0;
        for (const { text } of whole.get(path).pieces) {
          const next = pieces.findIndex((piece, index) => index >= at && piece.text === text);
          if (next < 0) faults.push(`${path}: this is gone or out of order: ${text.slice(0, 80)}`);
          else at = next + 1;
        }
        if (links < whole.get(path).links) faults.push(`${path}: ${whole.get(path).links - links} link(s) are gone`);
      }
      for (const what of thrown) faults.push(`${path}: uncaught ${what}`);
      if (styled) for (const what of overlaps(pieces)) faults.push(`${path}: ${what}`);
    }
    expectNone(faults);
  });
}

for (const viewport of [HAND, DESKTOP]) {
  test(`nothing lies on top of anything at ${viewport.width} px`, async () => {
    const faults = [];
    for (const [path, { pieces }] of await read({ viewport })) {
      for (const what of overlaps(pieces)) faults.push(`${path}: ${what}`);
    }
    expectNone(faults);
  });
}
