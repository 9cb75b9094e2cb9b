// The site as a host would send it: in a sub-folder, compressed, no folders listed, nothing guessed.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { files, folder } from './site.mjs';

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
const PACKED = ['.html', '.css', '.js', '.json', '.svg', '.webmanifest'];

const known = new Set(files);

// `change(path, bytes)` may give other bytes than the file's, the same each time, `delay(path)` a time in milliseconds.
export async function host({ change = (_, bytes) => bytes, delay = () => 0 } = {}) {
  // What has been compressed once need not be again.
  const packed = new Map();
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) : '';
    if (!known.has(path)) {
      // A browser asks every host for this icon on its own account.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    await wait(delay(path));
    const kind = extname(path);
    const isPacked = PACKED.includes(kind);
    if (!packed.has(path)) {
      const bytes = change(path, readFileSync(join(folder, path)));
      packed.set(path, isPacked ? gzipSync(bytes, { level: 1 }) : bytes);
    }
    const headers = { 'content-type': TYPES[kind] ?? 'application/octet-stream' };
    if (isPacked) headers['content-encoding'] = 'gzip';
    response.writeHead(200, headers).end(packed.get(path));
  };
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${server.address().port}${BASE}`;
  return {
    base,
    url: (path) => base + path.split('/').map(encodeURIComponent).join('/'),
    close: () => server.close(),
  };
}
