// What the pages say in their source: ids, references, headings, policy, anything inline.
//
// The browser's own parser reads each file, so that the facts are those that a reader's browser
// finds; nothing is loaded or run. What lies in a <template> counts, because scripts will show it.
//
// Every file of tests asks for this, so that where RAPPORTEUR_SURVEY names a file, the first leaves it there for the others.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, withPage } from './browser.mjs';
import { folder, pages } from './site.mjs';

// Runs inside the browser: it can use nothing from this file.
function facts(source) {
  const document = new DOMParser().parseFromString(source, 'text/html');
  const ADDRESSES = ['href', 'xlink:href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction', 'cite', 'ping'];
  const DATA_BLOCKS = ['application/ld+json', 'application/json'];
  const found = { ids: [], references: [], inline: [] };

  function look(element, inTemplate) {
    const tag = element.localName;
    if (element.id) found.ids.push(element.id);
    for (const name of ADDRESSES) {
      const value = element.getAttribute(name);
      if (value === null || (name === 'data' && tag !== 'object')) continue;
      const urls = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]) : [value];
      const rel = element.getAttribute('rel') ?? '';
      for (const url of urls) found.references.push({ tag, name, url, rel, inTemplate });
    }
    if (tag === 'meta' && /^refresh$/i.test(element.httpEquiv)) {
      const url = element.content.replace(/^[^;]*;\s*url\s*=\s*/i, '');
      found.references.push({ tag, name: 'refresh', url, rel: '', inTemplate });
    }
    if (tag === 'style') found.inline.push('a <style> element');
    if (tag === 'script' && !element.hasAttribute('src') && !DATA_BLOCKS.includes(element.type)) {
      found.inline.push('an inline <script>');
    }
    if (tag === 'script' && ['type', 'integrity', 'crossorigin'].some((name) => element.hasAttribute(name)) && element.hasAttribute('src')) {
      found.inline.push('a <script src> with type, integrity or crossorigin, which fails from disk');
    }
    for (const { name } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) found.inline.push(`<${tag} ${name}="...">`);
    }
  }

  function walk(rootNode, inTemplate) {
    for (const element of rootNode.querySelectorAll('*')) {
      look(element, inTemplate);
      if (element.localName === 'template') walk(element.content, true);
    }
  }
  walk(document, false);

  const head = [...document.head.children];
  return {
    ...found,
    doctype: document.doctype?.name ?? '',
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    kind: document.body.dataset.page ?? '',
    length: document.body.textContent.length,
    charset: head[0]?.getAttribute('charset') ?? '',
    policy: /^content-security-policy$/i.test(head[1]?.getAttribute('http-equiv') ?? '') ? head[1].content : '',
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.localName[1]),
      text: heading.textContent.trim().replace(/\s+/g, ' '),
    })),
  };
}

// The facts of every page, by path.
let known;
export function survey() {
  return (known ??= surveyedOnce());
}

async function surveyedOnce() {
  const kept = process.env.RAPPORTEUR_SURVEY;
  if (kept && existsSync(kept)) return new Map(JSON.parse(readFileSync(kept, 'utf8')));
  const all = await surveyed();
  if (kept) {
    // Another process may be reading.
    const begun = `${kept}.${process.pid}`;
    writeFileSync(begun, JSON.stringify([...all]));
    renameSync(begun, kept);
  }
  return all;
}

async function surveyed() {
  const browser = await launch();
  try {
    return await withPage(browser, {}, async (page) => {
      const all = new Map();
      for (const path of pages) {
        all.set(path, await page.evaluate(facts, readFileSync(join(folder, path), 'utf8')));
      }
      return all;
    });
  } finally {
    await browser.close();
  }
}

// The paths that a browser stays on when it opens them; an address of former days leads away at once.
export function visited(site) {
  return [...site.keys()].filter((path) => site.get(path).kind !== 'redirect');
}
