// How long it takes from a save to the page that is open being served again: the median, for a project's folder.
//
//     node benches/serve.mjs [ROOT] [CHAPTER] [SAVES]
//
// CHAPTER is a file below ROOT/content/chapters that is saved, in a copy, with a word more each time. Time runs from
// before the file is written until the whole page with the new word has arrived. Where `hugo` is installed, its server is
// measured in turn on the same chapters in plain templates, asked again and again since it tells in another way.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const project = resolve(import.meta.dirname, '..');
const root = resolve(process.argv[2] ?? project);
const chapters = readdirSync(join(root, 'content/chapters'), { recursive: true }).filter((name) => name.endsWith('.md'));
const chapter = process.argv[3] ?? chapters.filter((name) => !name.endsWith('_index.md')).sort()[0];
const saves = Number(process.argv[4] ?? 20);
const program = join(process.env.CARGO_TARGET_DIR ?? join(project, 'target'), 'release', 'rapporteur');

function fetched(url) {
  return new Promise((done, failed) => {
    get(url, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (body += part));
      response.on('end', () => done(body));
    }).on('error', failed);
  });
}

async function until(url, fits) {
  for (;;) {
    const body = await fetched(url).catch(() => '');
    if (fits(body)) return body;
    await wait(1);
  }
}

// Saves the file again and again; `arrived(word)` answers when a page with the word has come.
async function measured(file, arrived) {
  const text = readFileSync(file, 'utf8').trimEnd();
  const times = [];
  for (let number = 0; number <= saves; number += 1) {
    const word = `saved${number}x`;
    const begun = performance.now();
    writeFileSync(file, `${text} ${word}\n`);
    await arrived(word);
    // The first save warms what the others use.
    if (number > 0) times.push(performance.now() - begun);
    await wait(150);
  }
  writeFileSync(file, `${text}\n`);
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)], worst: times.at(-1) };
}

async function ours(folder) {
  const server = spawn(program, ['serve', '-q', '--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const base = await new Promise((line) => createInterface(server.stdout).once('line', line));
  const slug = (name) => name.replace(/^\d+[-_. ]*/, '').replace(/\.md$/, '');
  const page = `${base}report/${chapter.split('/').map(slug).join('/')}.html`;
  await until(page, (body) => body.includes('</html>'));
  let told = () => {};
  get(`${base}.rapporteur/events`, (events) => events.on('data', () => told()));
  const arrived = async (word) => {
    for (;;) {
      await new Promise((done) => (told = done));
      if ((await fetched(page)).includes(word)) return;
    }
  };
  try {
    return await measured(join(folder, 'content/chapters', chapter), arrived);
  } finally {
    server.kill();
  }
}

// The same chapters with plain templates.
async function hugo(folder) {
  for (const name of chapters) {
    const text = readFileSync(join(root, 'content/chapters', name), 'utf8');
    const target = join(folder, 'content', name);
    mkdirSync(dirname(target), { recursive: true });
    const title = /^title = .*$/m.exec(text)?.[0] ?? 'title = "x"';
    writeFileSync(target, `+++\n${title}\n+++\n${text.split(/^\+\+\+$/m)[2] ?? ''}`);
  }
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  const html = '<!doctype html><html lang="en"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>';
  for (const name of ['single', 'list']) writeFileSync(join(folder, `layouts/_default/${name}.html`), html);
  writeFileSync(join(folder, 'hugo.toml'), 'title = "x"\ndisableKinds = ["taxonomy", "RSS", "sitemap"]\n');
  const port = 20000 + (process.pid % 20000);
  const server = spawn('hugo', ['server', '--port', port, '--source', folder, '--quiet'], { stdio: 'ignore' });
  const page = `http://localhost:${port}/${chapter.replace(/\.md$/, '')}/`;
  try {
    await until(page, (body) => body.includes('</html>'));
    return await measured(join(folder, 'content', chapter), (word) => until(page, (body) => body.includes(word)));
  } finally {
    server.kill();
  }
}

async function inFolder(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function has(command) {
  try {
    execFileSync(command, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const rows = [];
rows.push(['Rapporteur', await inFolder((folder) => {
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  return ours(folder);
})]);
if (has('hugo')) rows.push(['Hugo', await inFolder(hugo)]);
console.log(`| from save to page, ${chapters.length} chapters, ${saves} saves | median | worst |\n|---|---|---|`);
for (const [name, { median, worst }] of rows) console.log(`| ${name} | ${median.toFixed(0)} ms | ${worst.toFixed(0)} ms |`);
process.exit(0);
