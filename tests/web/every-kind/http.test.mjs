// The same site from a host, in a sub-folder: as quiet as from disk.

import { after, before, test } from 'node:test';
import { launch, withPage } from '../browser.mjs';
import { host } from '../host.mjs';
import { looked } from '../kinds.mjs';
import { listen } from '../listen.mjs';
import { expectNone } from '../report.mjs';
import { showsTheme } from '../site.mjs';
import { survey } from '../survey.mjs';

let browser;
let server;
let paths;
before(async () => {
  paths = looked(await survey());
  browser = await launch();
  server = await host();
});
after(async () => {
  await browser?.close();
  server?.close();
});

test('pages of each kind are quiet over HTTP', { skip: !showsTheme }, async () => {
  const faults = await withPage(browser, {}, async (page) => {
    const ear = listen(page, (url) => url.startsWith(server.base));
    for (const path of paths) {
      ear.open(path);
      await page.goto(server.url(path));
    }
    return ear.faults;
  });
  expectNone(faults);
});
