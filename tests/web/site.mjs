// The built site as files: where it is, what is in it, and which of its files are our pages.
//
// Every test asks here, so that a page cannot be in one test's list and not in another's.
// RAPPORTEUR_SITE names another folder than public/, RAPPORTEUR_FIXTURE what it is called if it is not the site of the report
// that ships with the program, RAPPORTEUR_THEME its theme, and RAPPORTEUR_ALL asks for everything everywhere.

import { readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const published = fileURLToPath(new URL('../../public', import.meta.url));

// The real path, because the browser reports real paths and tests compare the two.
export const folder = realpathSync(process.env.RAPPORTEUR_SITE || published);
export const everything = Boolean(process.env.RAPPORTEUR_ALL);
const fixture = process.env.RAPPORTEUR_FIXTURE;
export const isReport = !fixture;
export const isPlain = process.env.RAPPORTEUR_THEME === 'plain';

// What the theme's style sheet and scripts alone decide (colours, motion, what a browser may lack) is seen on the report's
// site, on the fixture that has all that a page can hold, and on that of the other theme; the other fixtures are there for
// what their content brings about.
export const showsTheme = everything || isReport || ['full', 'plain'].includes(fixture);

// All files, as paths from the site's root with forward slashes, in a fixed order.
export const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .map((path) => path.split(sep).join('/'))
  .sort();

// What lies under files/ is copied as the editor made it, so it is a target of links and no page of ours.
export const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('files/'));

if (pages.length === 0) throw new Error(`there is no page in ${folder}`);

export const root = `${pathToFileURL(folder).href}/`;

// The file: address of a path, which may go on with a query or a fragment.
export function address(path) {
  const [, file, rest] = /^([^?#]*)(.*)$/.exec(path);
  return pathToFileURL(join(folder, file)).href + rest;
}

// The path from the site's root of a file: address, or null if it lies outside the site.
export function pathOf(url) {
  const bare = url.split(/[?#]/, 1)[0];
  return bare.startsWith(root) ? decodeURIComponent(bare.slice(root.length)) : null;
}
