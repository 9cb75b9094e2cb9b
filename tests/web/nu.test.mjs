// The Nu HTML checker over every page, in one run of Java.

import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expectNone } from './report.mjs';
import { address, pages, pathOf } from './site.mjs';

const JAR = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const ROOM = 256 * 1024 * 1024;

// What the checker says and we do not follow, each with its reason.
const EXCEPTIONS = [];

function check(urls) {
  return new Promise((resolve, reject) => {
    const args = ['-Xss4m', '-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', ...urls];
    execFile('java', args, { maxBuffer: ROOM }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout).messages);
    });
  });
}

test('the Nu checker finds no error and gives no warning', async () => {
  const messages = await check(pages.map(address));
  const heard = messages.filter(({ message }) => !EXCEPTIONS.some(({ says }) => says.test(message)));
  expectNone(
    heard.map(({ url, lastLine, lastColumn, type, subType, message }) => {
      return `${pathOf(url ?? '') ?? url}:${lastLine ?? 0}:${lastColumn ?? 0}: ${subType ?? type}: ${message}`;
    }),
  );
});
