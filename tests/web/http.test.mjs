// The same site from a host, in a sub-folder: as quiet as from disk.

import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, withPage } from './browser.mjs';
import { examples } from './kinds.mjs';
import { listen } from './listen.mjs';
import { expectNone } from './report.mjs';
import { everything, files, folder } from './site.mjs';
import { survey, visited } from './survey.mjs';

const BASE = '/some/sub-folder/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const known = new Set(files);
let browser;
let server;
let origin;
let paths;

// A host as plain as hosts get: a file or 404, no folders, no guesses.
function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) : '';
  if (!known.has(path)) {
    // A browser asks every host for this icon on its own account.
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
  createReadStream(join(folder, path)).pipe(response);
}

before(async () => {
  const site = await survey();
  paths = everything ? visited(site) : examples(site);
  browser = await launch();
  server = createServer(answer);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.close();
});

test('pages of each kind are quiet over HTTP', async () => {
  const faults = await withPage(browser, {}, async (page) => {
    const ear = listen(page, (url) => url.startsWith(origin + BASE));
    for (const path of paths) {
      ear.open(path);
      await page.goto(origin + BASE + path.split('/').map(encodeURIComponent).join('/'));
    }
    return ear.faults;
  });
  expectNone(faults);
});
