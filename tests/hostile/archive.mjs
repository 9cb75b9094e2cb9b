// Reads a zip archive, which an EPUB is too: every file by its name.

import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

export function archive(bytes) {
  let at = bytes.length - 22;
  while (at >= 0 && bytes.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw new Error('this is no archive');
  const found = new Map();
  let entry = bytes.readUInt32LE(at + 16);
  for (let left = bytes.readUInt16LE(at + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(entry) !== ENTRY) throw new Error('the list of the archive is broken');
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(entry + offset));
    const head = bytes.readUInt32LE(entry + 42);
    const begin = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(entry + 20));
    const path = bytes.toString('utf8', entry + 46, entry + 46 + name);
    found.set(path, bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed));
    entry += 46 + name + extra + comment;
  }
  return found;
}
