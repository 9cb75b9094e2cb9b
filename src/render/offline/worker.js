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
