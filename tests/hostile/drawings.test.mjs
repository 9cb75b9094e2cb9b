// SVG drawings that run a script, or load something from elsewhere, are refused, whether they stand beside a chapter or are
// to be copied as they are; what is not refused does neither, shown in a page or opened by itself.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { launch } from '../web/browser.mjs';
import { expectNone } from '../web/report.mjs';
import { rapporteur, scratch } from './build.mjs';
import { watched } from './watch.mjs';

const folder = scratch();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const svg = (inner, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90" ${attributes}>${inner}</svg>`;

const DRAWINGS = {
  script: svg('<script>canary(1)</script>'),
  'script in a namespace of its own': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">canary(1)</s:script>'),
  'script in capitals of HTML': svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">canary(1)</x:script>'),
  'script from elsewhere': svg('<script href="https://canary.invalid/x.js"/>'),
  'script by xlink': svg('<script xlink:href="data:text/javascript,canary(1)"/>'),
  onload: svg('', 'onload="canary(1)"'),
  'handler in lines': svg('<rect width="9" height="9" onload\n=\n"canary(1)"/>'),
  'handler of an animation': svg('<animate attributeName="x" dur="1s" onbegin="canary(1)"/>'),
  'set a handler': svg('<rect width="90" height="90"><set attributeName="onload" to="canary(1)"/></rect>'),
  'page inside': svg('<foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>parent.canary(1)&lt;/script>"/></foreignObject>'),
  'image inside a page': svg('<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="canary(1)"/></foreignObject>'),
  'image from elsewhere': svg('<image href="https://canary.invalid/x.png" width="9" height="9"/>'),
  'image by xlink': svg('<image xlink:href="//canary.invalid/x.png" width="9" height="9"/>'),
  'use from elsewhere': svg('<use href="https://canary.invalid/x.svg#a"/>'),
  'link that runs': svg('<a href="javascript:canary(1)"><rect width="90" height="90"/></a>'),
  'style from elsewhere': svg('<style>@import url(https://canary.invalid/x.css);</style>'),
  'fill from elsewhere': svg('<rect width="9" height="9" style="fill: url(https://canary.invalid/x.svg#a)"/>'),
  'style sheet beside': `<?xml-stylesheet href="https://canary.invalid/x.css"?>${svg('')}`,
  'transformation beside': `<?xml-stylesheet type="text/xsl" href="https://canary.invalid/x.xsl"?>${svg('')}`,
  'entity that is a script': `<!DOCTYPE svg [<!ENTITY x "<script>canary(1)</script>">]>${svg('&x;')}`,
  'entities that grow': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'page by its name alone': '<html xmlns="http://www.w3.org/1999/xhtml"><script>canary(1)</script></html>',
};

for (const place of ['chapters', 'files']) {
  test(`drawings in ${place}/`, async () => {
    const faults = [];
    let refused = 0;
    for (const [name, text] of Object.entries(DRAWINGS)) {
      const root = join(folder, place, name.replaceAll(' ', '-'));
      const put = (path, bytes) => {
        mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
        writeFileSync(join(root, 'content', path), bytes);
      };
      const image = place === 'chapters' ? 'drawing.svg' : '../files/drawing.svg';
      put('report.toml', '[report]\ntitle = "T"\nshort_title = "T"\ndate = "2020-03-02"\n');
      put('chapters/01-a.md', `+++\ntitle = "A"\n+++\n1. One.\n\n   ![x](${image})\n`);
      put(`${place}/drawing.svg`, text);
      const built = rapporteur('build', '--quiet', '-C', root);
      if (built.status === 1 && /unsafe-image/.test(built.stderr) && /drawing\.svg/.test(built.stderr) && /hint: /.test(built.stderr)) {
        refused += 1;
        continue;
      }
      if (built.status !== 0) faults.push(`${name}: ended with ${built.status}: ${built.stderr}`);
      const site = `${pathToFileURL(join(root, 'public')).href}/`;
      const found = await watched(browser, { bypassCSP: true }, site, async (page) => {
        await page.goto(`${site}report/a.html`);
        await page.goto(`${site}${place === 'chapters' ? 'images' : 'files'}/drawing.svg`).catch(() => {});
        await page.mouse.click(45, 45);
        await page.waitForTimeout(50);
      });
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expectNone(faults);
    assert.ok(refused > 10, `only ${refused} were refused`);
  });
}
