// The kinds of page, one a template, as <body data-page> names them.
//
// A new template is a new line here, and with it the page is looked at in every mode: what is asked
// of every page stands in every-page/, what is asked of pages of each kind in every-kind/.

import { everything, isReport } from './site.mjs';
import { visited } from './survey.mjs';

export const KINDS = [
  'home',
  'chapter',
  'timeline',
  'countries',
  'country',
  'region',
  'glossary',
  'term',
  'articles',
  'documents',
  'organisations',
  'abbreviations',
  'figures',
  'a-z',
  'search',
  'whole-report',
  'notes',
  'repairs',
  'cite',
  'about',
  'page',
  '404',
  'redirect',
  'one-file',
];

// Kinds that a site need not have: only some reports have an editor's page or a former address.
export const OPTIONAL = ['page', 'redirect', 'notes', 'region'];

// And these come with something in the content: a report may name no country and define no word.
export const EARNED = ['country', 'term'];

// Of each kind the path of its longest and of its shortest page, since these break first; the fixtures are small, and one of
// them is there to be empty, so that the longest will do.
export function examples(site) {
  const chosen = new Set();
  for (const kind of KINDS) {
    if (kind === 'redirect') continue;
    const paths = [...site.keys()].filter((path) => site.get(path).kind === kind);
    paths.sort((a, b) => site.get(b).length - site.get(a).length || (a < b ? -1 : 1));
    if (paths.length > 0) chosen.add(paths[0]).add(paths.at(isReport ? -1 : 0));
  }
  return [...chosen].sort();
}

// What the tests of every kind look at: those of each kind, or with `--all` every page.
export function looked(site) {
  return everything ? visited(site) : examples(site);
}

// What the tests of every page look at: of the sites that only show what templates can do, an example of each kind will do.
export function walked(site) {
  return everything || isReport ? visited(site) : examples(site);
}
