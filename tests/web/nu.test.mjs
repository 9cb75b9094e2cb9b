// The Nu HTML checker over every page, in one run of Java.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expectNone } from './report.mjs';
import { folder, pages, pathOf } from './site.mjs';

const JAR = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const ROOM = 256 * 1024 * 1024;

// What the checker says and we do not follow, each with its reason.
const EXCEPTIONS = [
  // It takes 'self' to match no file: address at all. The browser, which knows better, is asked
  // in quiet.test.mjs, and says nothing.
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

test('the Nu checker finds no error and gives no warning', async () => {
  const messages = await checkWithControl(pages.map((path) => join(folder, path)));
  const heard = messages.filter(({ message }) => !EXCEPTIONS.some((exception) => exception.test(message)));
  expectNone(
    heard.map(({ url, lastLine, lastColumn, type, subType, message }) => {
      const path = url && (pathOf(new URL(url).href) ?? url);
      return `${path ?? 'the checker'}:${lastLine ?? 0}:${lastColumn ?? 0}: ${subType ?? type}: ${message}`;
    }),
  );
});
