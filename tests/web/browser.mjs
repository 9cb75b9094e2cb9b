// The one browser: the system's own Chromium, quiet about everything that is not the site.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

// What a browser asks of the network on its own account would look like requests of the site.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 320, height: 640 };
export const HAND = { width: 360, height: 740 };

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next folder may have it.
    }
  }
  return null;
}

// The files of tests that run in one process share a browser; each closes what it has launched, and the last one the browser.
let shared = null;
let users = 0;
export async function launch(flags = []) {
  if (flags.length > 0) return start(flags);
  users += 1;
  const browser = await (shared ??= start());
  const close = async () => {
    users -= 1;
    if (users > 0) return;
    shared = null;
    await browser.close();
  };
  return { newContext: (options) => browser.newContext(options), close };
}

function start(flags = []) {
  const executablePath = NAMES.map(onPath).find(Boolean);
  if (!executablePath) throw new Error(`none of ${NAMES.join(', ')} is on PATH`);
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

// Runs `visit(page)` in a fresh context and closes the context, whatever happens.
export async function withPage(browser, options, visit) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}
