// What all scripts share: a namespace, memory, the words of the interface, messages, and the only way to load a file.
(function () {
  'use strict';
  // All that is ever loaded, from the site's root, whatever a page says.
  const FILES = /^assets\/(search-data(-\d+)?|vendor\/minisearch)\.js$/;
  const here = document.currentScript.src;
  const app = (window.rapporteur = window.rapporteur || {});
  app.root = document.body.getAttribute('data-root') || '';

  // Choices of display alone; all local files share one store, hence the prefix. A reader may forbid it.
  app.choice = (key, value) => {
    try {
      if (value !== undefined) localStorage.setItem('rapporteur.' + key, value);
      return localStorage.getItem('rapporteur.' + key);
    } catch (_) {
      return value;
    }
  };

  app.clone = (id) => {
    const template = document.getElementById(id);
    return template && template.content && document.importNode(template.content.firstElementChild, true);
  };
  app.word = (key, values = {}) => {
    const words = document.getElementById('tool-words').content.querySelector(`[data-word="${key}"]`).textContent;
    return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
  app.element = (name, className, ...children) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  // A click that is meant to lead away in the same window.
  app.isPlain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  const status = app.clone('tool-status');
  if (status) document.querySelector('main').append(status);
  let timers = [];
  app.say = (text) => {
    timers.forEach(clearTimeout);
    status.textContent = '';
    // Emptied first, so that the same sentence said twice is heard twice.
    timers = [[50, text], [5000, '']].map(([time, words]) => setTimeout(() => { status.textContent = words; }, time));
  };

  const createScriptURL = (file) => {
    if (!FILES.test(file)) throw new TypeError(file);
    return new URL('../' + file, here).href;
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy('rapporteur', { createScriptURL }) : { createScriptURL };
  app.load = (file) => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.onload = done;
    script.onerror = failed;
    script.src = policy.createScriptURL(file);
    document.head.append(script);
  });
})();
