// What all scripts share.
app.clone = (id) => {
  const template = document.getElementById(id);
  return template && template.content.firstElementChild.cloneNode(true);
};
app.word = (key, values = {}) => {
  const words = document.getElementById('tool-words').content.querySelector(`[data-word="${key}"]`).textContent;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
};
app.element = (name, className, ...children) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...children);
  return element;
};
app.hide = (selector, isHidden) => document.querySelectorAll(selector).forEach((one) => one.toggleAttribute('hidden', isHidden(one)));
app.fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f\u0640\u064b-\u065f]/g, '').toLowerCase();
app.isPlain = ({ ctrlKey, metaKey, altKey }) => !(ctrlKey || metaKey || altKey);

// One said twice is heard twice.
const status = app.clone('tool-status');
if (status) document.querySelector('main').append(status);
app.say = (text) => {
  const said = app.element('span', '', text);
  status.replaceChildren(said);
  setTimeout(() => said.remove(), 5000);
};

// These files alone are ever loaded.
const createScriptURL = (file) => {
  if (!/^(service-worker|assets\/(search-data(-\d+)?|vendor\/minisearch))\.js$/.test(file)) throw new TypeError(file);
  return document.body.dataset.root + file;
};
const policy = window.trustedTypes ? trustedTypes.createPolicy('rapporteur', { createScriptURL }) : { createScriptURL };
app.address = (file) => policy.createScriptURL(file);
app.load = (file) => new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement('script'), { src: app.address(file), onload, onerror }));
});
