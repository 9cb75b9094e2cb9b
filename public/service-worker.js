'use strict';
const BUILD = 'a587948d07736882e80886a8a2db9d90';
const FILES = [
  "a-z.html",
  "abbreviations.html",
  "about.html",
  "articles.html",
  "assets/fonts/OFL.txt",
  "assets/fonts/rapporteur-serif-accents.woff2",
  "assets/fonts/rapporteur-serif-italic.woff2",
  "assets/fonts/rapporteur-serif-roman.woff2",
  "assets/images/icon.svg",
  "assets/js/first.js",
  "assets/js/offline.js",
  "assets/search-data.js",
  "assets/site.css",
  "assets/site.js",
  "assets/vendor/minisearch.LICENSE.txt",
  "assets/vendor/minisearch.js",
  "cite.html",
  "countries.html",
  "countries/afghanistan.html",
  "countries/austria.html",
  "countries/belgium.html",
  "countries/chad.html",
  "countries/colombia.html",
  "countries/congo.html",
  "countries/cote-divoire.html",
  "countries/cuba.html",
  "countries/dominica.html",
  "countries/egypt.html",
  "countries/eswatini.html",
  "countries/fiji.html",
  "countries/georgia.html",
  "countries/germany.html",
  "countries/india.html",
  "countries/indonesia.html",
  "countries/iran-islamic-republic-of.html",
  "countries/israel.html",
  "countries/kiribati.html",
  "countries/kyrgyzstan.html",
  "countries/lao-peoples-democratic-republic.html",
  "countries/libya.html",
  "countries/mexico.html",
  "countries/micronesia-federated-states-of.html",
  "countries/morocco.html",
  "countries/netherlands-kingdom-of-the.html",
  "countries/nigeria.html",
  "countries/pakistan.html",
  "countries/panama.html",
  "countries/papua-new-guinea.html",
  "countries/peru.html",
  "countries/philippines.html",
  "countries/portugal.html",
  "countries/qatar.html",
  "countries/republic-of-moldova.html",
  "countries/saint-lucia.html",
  "countries/seychelles.html",
  "countries/solomon-islands.html",
  "countries/switzerland.html",
  "countries/thailand.html",
  "countries/tonga.html",
  "countries/turkiye.html",
  "countries/united-states-of-america.html",
  "countries/vanuatu.html",
  "countries/yemen.html",
  "countries/zimbabwe.html",
  "data/annotations.jsonld",
  "data/countries.csv",
  "data/countries.json",
  "data/documents.json",
  "data/events.csv",
  "data/events.json",
  "data/glossary.json",
  "data/mentions.csv",
  "data/mentions.json",
  "data/notes.json",
  "data/organisations.json",
  "data/paragraphs.json",
  "data/report.csl.json",
  "data/report.json",
  "data/schemas/content/chapters.json",
  "data/schemas/content/documents.json",
  "data/schemas/content/events.json",
  "data/schemas/content/figures.json",
  "data/schemas/content/glossary.json",
  "data/schemas/content/ledger.json",
  "data/schemas/content/notes.json",
  "data/schemas/content/organisations.json",
  "data/schemas/content/pages.json",
  "data/schemas/content/places.json",
  "data/schemas/content/report.json",
  "data/schemas/content/source/repairs.json",
  "data/schemas/countries.json",
  "data/schemas/documents.json",
  "data/schemas/events.json",
  "data/schemas/glossary.json",
  "data/schemas/mentions.json",
  "data/schemas/notes.json",
  "data/schemas/organisations.json",
  "data/schemas/paragraphs.json",
  "data/schemas/report.json",
  "data/schemas/theme.json",
  "documents.html",
  "figures.html",
  "glossary.html",
  "glossary/abuse-of-a-position-of-vulnerability.html",
  "glossary/act-means-and-purpose.html",
  "glossary/adjudication.html",
  "glossary/awareness-raising.html",
  "glossary/capacity-building.html",
  "glossary/case-law.html",
  "glossary/child.html",
  "glossary/civil-law.html",
  "glossary/civil-society.html",
  "glossary/common-law.html",
  "glossary/consent.html",
  "glossary/consular-officer.html",
  "glossary/counselling.html",
  "glossary/criminal-intelligence-analysis.html",
  "glossary/criminal-justice-practitioner.html",
  "glossary/criminal-justice-response.html",
  "glossary/criminal-proceedings.html",
  "glossary/cybercrime.html",
  "glossary/data-collection.html",
  "glossary/demand.html",
  "glossary/desk-review.html",
  "glossary/effective-remedy.html",
  "glossary/evidential-issues.html",
  "glossary/expert-group-meeting.html",
  "glossary/exploitation.html",
  "glossary/feminization-of-migration.html",
  "glossary/gender-perspective.html",
  "glossary/high-level-meeting.html",
  "glossary/human-rights-based-approach.html",
  "glossary/human-rights.html",
  "glossary/identification-of-victims.html",
  "glossary/information-exchange.html",
  "glossary/instrument.html",
  "glossary/inter-agency-cooperation.html",
  "glossary/intergovernmental-body.html",
  "glossary/international-border.html",
  "glossary/international-cooperation.html",
  "glossary/issue-paper.html",
  "glossary/joint-investigation-team.html",
  "glossary/jurisdiction.html",
  "glossary/law-enforcement.html",
  "glossary/legal-counselling.html",
  "glossary/legislative-assistance.html",
  "glossary/legislative-drafting.html",
  "glossary/mandate.html",
  "glossary/member-state.html",
  "glossary/national-legislation.html",
  "glossary/national-ownership.html",
  "glossary/national-rapporteur.html",
  "glossary/needs-assessment.html",
  "glossary/non-governmental-organization.html",
  "glossary/normative-work.html",
  "glossary/offender.html",
  "glossary/organized-criminal-group.html",
  "glossary/patterns-and-flows.html",
  "glossary/peer-exchange.html",
  "glossary/post-2015-development-agenda.html",
  "glossary/prevention.html",
  "glossary/pro-bono.html",
  "glossary/prosecution.html",
  "glossary/protection-of-victims.html",
  "glossary/protocols.html",
  "glossary/public-private-partnership.html",
  "glossary/recruitment.html",
  "glossary/referral-mechanism.html",
  "glossary/regional-groups.html",
  "glossary/rehabilitation.html",
  "glossary/removal-of-organs.html",
  "glossary/repatriation.html",
  "glossary/resolution.html",
  "glossary/safety-of-victims.html",
  "glossary/secretariat.html",
  "glossary/shall-consider.html",
  "glossary/shelter.html",
  "glossary/side-event.html",
  "glossary/smuggled-migrant.html",
  "glossary/smuggling-of-migrants.html",
  "glossary/social-and-economic-initiatives.html",
  "glossary/stakeholder.html",
  "glossary/state-party.html",
  "glossary/status-in-receiving-states.html",
  "glossary/substantive-support.html",
  "glossary/survivor.html",
  "glossary/technical-assistance.html",
  "glossary/terms-of-reference.html",
  "glossary/trafficker.html",
  "glossary/trafficking-in-human-organs.html",
  "glossary/trafficking-in-persons.html",
  "glossary/train-the-trainers.html",
  "glossary/training.html",
  "glossary/transnational.html",
  "glossary/uniform-interpretation.html",
  "glossary/validation-workshop.html",
  "glossary/victim-centred-approach.html",
  "glossary/victim.html",
  "glossary/vulnerability.html",
  "index.html",
  "manifest.webmanifest",
  "notes.html",
  "organisations.html",
  "regions/africa.html",
  "regions/arab-world.html",
  "regions/middle-east-and-north-africa.html",
  "regions/middle-east.html",
  "regions/pacific-islands.html",
  "regions/pacific.html",
  "regions/south-eastern-europe.html",
  "repairs.html",
  "report-one-file.html",
  "report.epub",
  "report/activities.html",
  "report/activities/normative-work.html",
  "report/activities/normative-work/commission-on-crime-prevention.html",
  "report/activities/normative-work/conference-of-the-parties.html",
  "report/activities/normative-work/general-assembly.html",
  "report/activities/normative-work/global-migration-group.html",
  "report/activities/normative-work/inter-agency-coordination-group.html",
  "report/activities/technical-assistance.html",
  "report/activities/technical-assistance/criminal-justice-responses.html",
  "report/activities/technical-assistance/data-collection-and-research.html",
  "report/activities/technical-assistance/legislative-assistance.html",
  "report/activities/technical-assistance/prevention-and-awareness-raising.html",
  "report/activities/technical-assistance/victim-protection-and-support.html",
  "report/conclusions.html",
  "report/introduction.html",
  "search.html",
  "timeline.html",
  "whole-report.html"
];

// Keeps the whole site for its reader. Above stand FILES and BUILD: what there is, and a name for just this build.
//
// The files have the same names in every build. So it is the store that is named by the build: it is filled whole or
// not at all, and a page that comes from the network brings its style sheet and scripts from there too, a page that
// comes from the store from the store. The names of stores hold the scope, since all reports of a host share them.

const SCOPE = self.registration.scope;
const MINE = `rapporteur ${SCOPE} `;
const STORE = MINE + BUILD;
const PATIENCE = 3000;
const AT_ONCE = 6;

const plain = (address) => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
const root = plain(SCOPE);
const known = new Set(FILES);

// The file that an address names, also where a host leaves out `.html`.
const fileOf = (url) => {
  const address = plain(url.split(/[?#]/, 1)[0]);
  if (!address.startsWith(root)) return undefined;
  const name = address.slice(root.length);
  return [name, `${name}index.html`, `${name}.html`, `${name}/index.html`].find((file) => known.has(file));
};
const addressOf = (file) => SCOPE + file.split('/').map(encodeURIComponent).join('/');

const fetched = async (file) => {
  const response = await fetch(addressOf(file), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // What came by way of another address may not be shown at this one: so it is copied.
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: { 'content-type': response.headers.get('content-type') || '' } });
};

const fill = async () => {
  const left = [...FILES];
  try {
    const store = await caches.open(STORE);
    const work = async () => {
      for (let file = left.pop(); file; file = left.pop()) await store.put(addressOf(file), await fetched(file));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // The host may have got another build meanwhile; then the store would hold some of each.
    const worker = await fetch(self.location.href, { cache: 'no-cache' });
    if (!(await worker.text()).includes(BUILD)) throw new Error('the host has another build');
  } catch (error) {
    left.length = 0;
    await caches.delete(STORE);
    throw error;
  }
};

const clear = async () => {
  const stores = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== STORE);
  await Promise.all(stores.map((name) => caches.delete(name)));
};

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(clear().then(() => self.clients.claim())));

// Pages that came from the store, by the browser's name for where they are shown.
const stored = new Set();

const soon = (answer) => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE));
  return Promise.race([answer, late]);
};

const answer = async (event, file) => {
  const fromStore = () => caches.match(addressOf(file), { cacheName: STORE });
  const isPage = event.request.mode === 'navigate';
  if (!isPage && stored.has(event.clientId)) {
    const kept = await fromStore();
    if (kept) return kept;
  }
  try {
    // Whatever a host says of how long its files last: a page and its style sheet are to be of one build.
    const response = await soon(fetch(event.request, { cache: 'no-cache' }));
    if (response.status < 500) return response;
  } catch {
    // No network, or none to speak of.
  }
  const kept = await fromStore();
  if (kept && isPage) stored.add(event.resultingClientId);
  return kept || Response.error();
};

self.addEventListener('fetch', (event) => {
  const file = event.request.method === 'GET' && fileOf(event.request.url);
  if (file) event.respondWith(answer(event, file));
});
