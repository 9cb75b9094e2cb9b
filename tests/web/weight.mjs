// What a file of the site weighs on its way: compressed as a host would, fonts as they are.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folder } from './site.mjs';

export const isFont = (path) => path.endsWith('.woff2');

const weighed = new Map();
export function weight(path) {
  if (!weighed.has(path)) {
    const bytes = readFileSync(join(folder, path));
    weighed.set(path, isFont(path) ? bytes.length : gzipSync(bytes).length);
  }
  return weighed.get(path);
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
