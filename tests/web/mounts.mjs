// A host with a report in each of several folders, whose files a test can change while readers are there.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { files, folder } from './site.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

// The built site as a map of paths to bytes, with the bytes of some paths changed.
export function site(change = (_, bytes) => bytes) {
  return new Map(files.map((path) => [path, change(path, readFileSync(join(folder, path)))]));
}

// `reports` maps a folder such as `/one/` to such a map. Its answers may be cached for an hour, as hosts like to say.
export async function mounts(reports) {
  const asked = [];
  const answer = (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    asked.push(path);
    // A report may lie in a folder of another.
    const [base] = Object.keys(reports).filter((each) => path.startsWith(each)).sort((a, b) => b.length - a.length);
    const bytes = base && reports[base].get(path.slice(base.length) || 'index.html');
    if (!bytes) return response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? (path.endsWith('/') ? TYPES['.html'] : 'application/octet-stream');
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(bytes);
  };
  let server;
  let port = 0;
  const start = async () => {
    server = createServer(answer);
    await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
    ({ port } = server.address());
  };
  const stop = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  await start();
  // `localhost` is one of the two names that browsers trust without TLS, as service workers ask.
  return { origin: `http://localhost:${port}`, asked, reports, start, stop };
}
