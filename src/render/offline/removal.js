// This report is no longer kept by its readers' browsers: what was kept goes, and this with it.

self.addEventListener('install', () => self.skipWaiting());

const remove = async () => {
  const mine = `rapporteur ${self.registration.scope} `;
  const stores = (await caches.keys()).filter((name) => name.startsWith(mine));
  await Promise.all(stores.map((name) => caches.delete(name)));
  await self.registration.unregister();
};
self.addEventListener('activate', (event) => event.waitUntil(remove()));
