// What all scripts share: a namespace, memory, the words of the interface, messages, and the only way to load a file.
(function () {
  'use strict';
  // All that is ever loaded, from the site's root, whatever a page says.
  const FILES = ['assets/search-data.js', 'assets/vendor/minisearch.js'];
  const here = document.currentScript.src;
  const app = (window.rapporteur = window.rapporteur || {});
  app.root = document.body.getAttribute('data-root') || '';

  // Choices of display alone; all local files share one store, hence the prefix. A reader may forbid it.
  app.remember = (key, value) => {
    try {
      localStorage.setItem('rapporteur.' + key, value);
    } catch (_) { /* The choice lasts as long as the page. */ }
  };
  app.recall = (key) => {
    try {
      return localStorage.getItem('rapporteur.' + key);
    } catch (_) {
      return null;
    }
  };

  app.clone = (id) => {
    const template = document.getElementById(id);
    const first = template && template.content && template.content.firstElementChild;
    return first && document.importNode(first, true);
  };
  const words = document.getElementById('tool-words');
  app.word = (key, values) => {
    const entry = words && words.content.querySelector(`[data-word="${key}"]`);
    return entry ? entry.textContent.replace(/\{(\w+)\}/g, (place, name) => (values && name in values ? values[name] : place)) : '';
  };
  app.element = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  // A click that is meant to lead away in the same window.
  app.isPlain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  const status = app.clone('tool-status');
  if (status) document.querySelector('main').append(status);
  let timer = 0;
  app.say = (text) => {
    if (!status) return;
    clearTimeout(timer);
    status.textContent = '';
    // Emptied first, so that the same sentence said twice is heard twice.
    setTimeout(() => { status.textContent = text; }, 50);
    timer = setTimeout(() => { status.textContent = ''; }, 5000);
  };

  const createScriptURL = (file) => {
    if (!FILES.includes(file)) throw new TypeError(file);
    return new URL('../' + file, here).href;
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy('rapporteur', { createScriptURL }) : { createScriptURL };
  app.load = (file) => new Promise((done, failed) => {
    const script = app.element('script');
    script.onload = done;
    script.onerror = failed;
    script.src = policy.createScriptURL(file);
    document.head.append(script);
  });
})();
