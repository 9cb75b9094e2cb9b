// The Nu HTML checker over every page, in one run of Java.
//
// RAPPORTEUR_SITES may name several folders, with line feeds between them: Java takes longer to begin than to check a site.

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expectNone } from './report.mjs';
import { folder } from './site.mjs';

const JAR = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const ROOM = 256 * 1024 * 1024;

// What the checker says and we do not follow, each with its reason.
const EXCEPTIONS = [
  // It takes 'self' to match no file: address at all. The browser, which knows better, is asked
  // in visit.test.mjs, and says nothing.
  /^Resource violates Content Security Policy \(meta tag\): (external (stylesheet|script)|image) /,
  // A data block is no script, and no browser holds it to the policy. That nothing else is inline is
  // seen to in policy.test.mjs.
  /^Inline script violates Content Security Policy \(meta tag\): /,
];

function check(paths) {
  return new Promise((resolve, reject) => {
    const args = ['-Xss4m', '-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', ...paths];
    execFile('java', args, { maxBuffer: ROOM }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout).messages);
    });
  });
}

// The checker keeps silent about what it cannot find. So it is given a faulty page as well, and
// is believed about ours only if it has found that fault.
async function checkWithControl(paths) {
  const scratch = mkdtempSync(join(tmpdir(), 'nu-'));
  const control = join(scratch, 'control.html');
  try {
    writeFileSync(control, '<!doctype html><html lang="en"><title>Control</title><center>Control</center>');
    const messages = await check([...paths, control]);
    const isControl = ({ url }) => new URL(url ?? 'file:///').href === pathToFileURL(control).href;
    if (!messages.some(isControl)) throw new Error('the checker did not see the fault of the control page');
    return messages.filter((message) => !isControl(message));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const folders = (process.env.RAPPORTEUR_SITES || folder).split('\n').filter(Boolean);

// What lies under files/ is copied as the editor made it.
function pagesOf(site) {
  const all = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).filter((path) => path.endsWith('.html'));
  return paths.filter((path) => !path.startsWith(join(site, 'files/')));
}

let checked;
for (const site of folders) {
  test(`the Nu checker finds no error and gives no warning: ${basename(site)}`, async () => {
    const own = pagesOf(site);
    if (own.length === 0) throw new Error(`there is no page in ${site}`);
    checked ??= checkWithControl(folders.flatMap(pagesOf));
    const messages = await checked;
    const heard = messages.filter(({ message }) => !EXCEPTIONS.some((exception) => exception.test(message)));
    const root = `${pathToFileURL(site).href}/`;
    // What it says of no page at all is everybody's.
    const mine = heard.filter(({ url }) => !url || new URL(url).href.startsWith(root));
    expectNone(
      mine.map(({ url, lastLine, lastColumn, type, subType, message }) => {
        const path = url ? new URL(url).href.slice(root.length) : 'the checker';
        return `${path}:${lastLine ?? 0}:${lastColumn ?? 0}: ${subType ?? type}: ${message}`;
      }),
    );
  });
}
