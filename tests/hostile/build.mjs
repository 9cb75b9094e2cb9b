// Runs the program under test, which RAPPORTEUR_PROGRAM names.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const program = process.env.RAPPORTEUR_PROGRAM;
if (!program) throw new Error('RAPPORTEUR_PROGRAM has to name the program; tests/hostile/run does it');

export function rapporteur(...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

// A folder that is removed when the tests end.
export function scratch() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
