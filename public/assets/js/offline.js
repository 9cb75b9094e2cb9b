// On a host, a reader may keep the whole site for when there is no network. Only the page that offers it loads this.
(function (app) {
'use strict';
const offer = app.clone('tool-offline');
const workers = location.protocol !== 'file:' && navigator.serviceWorker;
if (!offer || !workers) return;

// A manifest that is named in a page from disk would be refused with a message.
const link = Object.assign(document.createElement('link'), { rel: 'manifest', href: document.body.dataset.root + 'manifest.webmanifest' });
document.head.append(link);
const here = new URL('.', link.href).href;

const show = (state) => {
  for (const part of offer.children) part.hidden = part.dataset.when !== state;
};
const tell = (state) => {
  show(state);
  offer.focus();
  app.say(offer.querySelector('p:not([hidden]) span').textContent);
};
const settled = (worker) => new Promise((done, failed) => {
  worker.onstatechange = () => worker.state === 'activated' ? done() : worker.state === 'redundant' && failed();
  worker.onstatechange();
});
const kept = async () => (await workers.getRegistrations()).find(({ scope, active }) => active && scope === here);

const acts = {
  async keep() {
    tell('busy');
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    const { installing, waiting, active } = await workers.register(app.address('service-worker.js'));
    await settled(installing || waiting || active);
    tell('kept');
  },
  async remove() {
    const stores = (await caches.keys()).filter((name) => name.startsWith(`rapporteur ${here} `));
    await Promise.all(stores.map((name) => caches.delete(name)));
    const worker = await kept();
    if (worker) await worker.unregister();
    tell('removed');
  },
};
offer.onclick = ({ target: { dataset } }) => {
  if (dataset.act) acts[dataset.act]().catch(() => tell('failed'));
};
kept().then((worker) => {
  show(worker ? 'kept' : 'idle');
  document.querySelector('[data-slot="offline"]').append(offer);
});
})(window.rapporteur);
