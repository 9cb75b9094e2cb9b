// How long it takes from a save to the page that is open being served again: medians, for this project's report and for
// the same chapters many times over.
//
//     node benches/serve.mjs [--sizes "15 750 7500"] [--saves 20] [--without hugo] [ROOT...]
//
// In a copy, a chapter is saved again and again with a word more each time, and its page is open in a browser that reloads
// when it is told to. Time runs from before the file is written until the whole page with the new word has arrived. The
// smallest size is the project as it is; benches/grow.py writes the others. ROOT is a project's folder to be measured
// instead. Where Hugo is installed (benches/run does it), its server is measured in turn on the same chapters in plain
// templates, asked again and again since it tells in another way. Nothing else should be running on the machine.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '15 750 7500' },
    saves: { type: 'string', default: '20' },
    without: { type: 'string', default: '' },
  },
});
const saves = Number(values.saves);
const project = resolve(import.meta.dirname, '..');
const target = process.env.CARGO_TARGET_DIR ?? join(project, 'target');
const program = join(target, 'release', 'rapporteur');
// As browsers do, which keep their connection open.
const agent = new Agent({ keepAlive: true });

const markdown = (folder) => readdirSync(join(folder, 'content/chapters'), { recursive: true }).filter((name) => name.endsWith('.md'));
const first = (chapters) => chapters.filter((name) => !name.endsWith('_index.md')).sort()[0];

function fetched(url) {
  return new Promise((done, failed) => {
    // A server that is about to reload may keep a request for ever.
    const request = get(url, { agent, timeout: 5_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (body += part));
      response.on('end', () => done(body));
      response.on('error', failed);
    });
    request.on('timeout', () => request.destroy(new Error(`${url} does not answer`)));
    request.on('error', failed);
  });
}

async function until(url, fits) {
  for (const begun = performance.now(); ; ) {
    if (performance.now() - begun > 60_000) throw new Error(`${url} does not come`);
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
  const chapter = first(markdown(folder));
  const server = spawn(program, ['serve', '-q', '--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const base = await new Promise((line) => createInterface(server.stdout).once('line', line));
  const slug = (name) => name.replace(/^\d+[-_. ]*/, '').replace(/\.md$/, '');
  const page = `${base}report/${chapter.split('/').map(slug).join('/')}.html`;
  await until(page, (body) => body.includes('</html>'));
  // What was told while the page was fetched counts too.
  let states = 0;
  let told = () => {};
  get(`${base}.rapporteur/events`, (events) => events.on('data', () => ((states += 1), told())));
  const arrived = async (word) => {
    for (let seen = states; ; ) {
      while (states === seen) await new Promise((done) => (told = done));
      seen = states;
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
async function hugo(program, root, folder) {
  const chapters = markdown(root);
  const chapter = first(chapters);
  for (const name of chapters) {
    const text = readFileSync(join(root, 'content/chapters', name), 'utf8');
    const file = join(folder, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    const title = /^title = .*$/m.exec(text)?.[0] ?? 'title = "x"';
    writeFileSync(file, `+++\n${title}\n+++\n${text.split(/^\+\+\+$/m)[2] ?? ''}`);
  }
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  const html = '<!doctype html><html lang="en"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>';
  for (const name of ['single', 'list']) writeFileSync(join(folder, `layouts/_default/${name}.html`), html);
  writeFileSync(join(folder, 'hugo.toml'), 'title = "x"\ndisableKinds = ["taxonomy", "RSS", "sitemap"]\n');
  const port = 20000 + (process.pid % 20000);
  const server = spawn(program, ['server', '--port', port, '--source', folder, '--quiet'], { stdio: 'ignore' });
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

// The program itself, which PyPI's package calls through one in Python.
function hugoProgram() {
  const tools = join(target, 'bench-tools/python');
  const files = existsSync(tools) ? readdirSync(tools, { recursive: true }).map((name) => join(tools, name)) : [];
  const candidates = [...files.filter((name) => /binaries[^/]*\/hugo[^/]*$/.test(name)), 'hugo'];
  return candidates.find((name) => {
    try {
      execFileSync(name, ['version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

const found = values.without === 'hugo' ? undefined : hugoProgram();
console.log(`| from save to page, ${saves} saves | chapters | median ms | worst ms |\n|---|---:|---:|---:|`);

async function row(root) {
  const count = markdown(root).length;
  const measures = [['Rapporteur', (folder) => {
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    return ours(folder);
  }]];
  if (found) measures.push(['Hugo', (folder) => hugo(found, root, folder)]);
  for (const [name, measure] of measures) {
    try {
      const { median, worst } = await inFolder(measure);
      console.log(`| ${name} | ${count} | ${median.toFixed(0)} | ${worst.toFixed(0)} |`);
    } catch (error) {
      if (name === 'Rapporteur') throw error;
      console.log(`| ${name} | ${count} | - | - |`);
      console.error(error.message);
    }
  }
}

if (positionals.length > 0) {
  for (const root of positionals) await row(resolve(root));
} else {
  for (const size of values.sizes.split(' ').map(Number)) {
    if (size <= markdown(project).length) {
      await row(project);
    } else {
      await inFolder(async (folder) => {
        execFileSync('python3', [join(project, 'benches/grow.py'), String(size), join(folder, 'grown')]);
        await row(join(folder, 'grown/ours'));
      });
    }
  }
}
process.exit(0);
