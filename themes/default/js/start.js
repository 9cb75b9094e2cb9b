// What all scripts share: one namespace, memory, the words of the interface, messages, and the only way to load a file.
(function () {
  'use strict';
  const here = document.currentScript && document.currentScript.src;

  // The files that may be loaded later, from the site's root. Nothing else ever is, whatever a page says.
  const FILES = ['assets/search-data.js', 'assets/vendor/minisearch.js'];

  const app = (window.rapporteur = window.rapporteur || {});
  app.root = document.body.getAttribute('data-root') || '';

  // Only choices of display are kept, never what a reader seeks or reads. All local files share one store, hence the prefix.
  app.remember = function (key, value) {
    try {
      if (value) localStorage.setItem('rapporteur.' + key, value);
      else localStorage.removeItem('rapporteur.' + key);
    } catch (_) {
      // Without storage the choice lasts as long as the page.
    }
  };
  app.recall = function (key) {
    try {
      return localStorage.getItem('rapporteur.' + key);
    } catch (_) {
      return null;
    }
  };

  // The first element of a template, or null where the page has no such template.
  app.clone = function (id) {
    const template = document.getElementById(id);
    const first = template && template.content && template.content.firstElementChild;
    return first ? document.importNode(first, true) : null;
  };

  // A sentence of the interface with its {places} filled; empty where the theme has none.
  const words = document.getElementById('tool-words');
  app.word = function (key, values) {
    const entry = words && words.content && words.content.querySelector('[data-word="' + key + '"]');
    const text = entry ? entry.textContent : '';
    return text.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? String(values[name]) : place));
  };

  app.element = function (name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // Says something to everyone: it is shown for a while and read out at once.
  const status = app.clone('tool-status');
  const main = document.querySelector('main');
  if (status && main) main.appendChild(status);
  let wipe = 0;
  app.say = function (text) {
    if (!status || !text) return;
    clearTimeout(wipe);
    status.textContent = '';
    // Emptied first, so that the same sentence said twice is heard twice.
    setTimeout(() => { status.textContent = text; }, 50);
    wipe = setTimeout(() => { status.textContent = ''; }, 5000);
  };

  function listed(file) {
    if (!FILES.includes(file)) throw new TypeError('not a file of this site: ' + file);
    // The scripts lie in assets/, so the site's root is one step up from wherever this one came from.
    return new URL('../' + file, here || document.baseURI).href;
  }
  let policy = { createScriptURL: listed };
  try {
    if (window.trustedTypes) policy = window.trustedTypes.createPolicy('rapporteur', { createScriptURL: listed });
  } catch (_) {
    // A policy of that name exists already: loading will be refused by the browser, and search says so.
  }

  const loading = new Map();
  app.load = function (file) {
    if (!loading.has(file)) {
      loading.set(file, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.onload = () => done();
        script.onerror = () => {
          loading.delete(file);
          failed(new Error(file));
        };
        script.src = policy.createScriptURL(file);
        document.head.appendChild(script);
      }));
    }
    return loading.get(file);
  };
})();
