(function (app) {
'use strict';
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
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// Remembered: colours, and plain or annotated text.
const choose = (key, value) => app.show(key, app.choice(key, value));

const colours = app.clone('tool-colours');
if (colours) {
  const select = colours.querySelector('select');
  select.value = app.choice('colours');
  select.onchange = () => choose('colours', select.value);
  document.querySelector('[data-slot="colours"]').append(colours);
}

// In plain reading a mark is no link, neither to the Tab key nor to a screen reader.
const setMarks = (isPlain) => {
  const [from, to] = isPlain ? ['href', 'data-href'] : ['data-href', 'href'];
  for (const mark of document.querySelectorAll(`.words :not(sup) > a[${from}]:not(.number, .reference, .external)`)) {
    mark.setAttribute(to, mark.getAttribute(from));
    mark.removeAttribute(from);
  }
};
const reading = app.choice('reading') || 'annotated';
if (reading === 'plain') setMarks(true);
for (const choice of document.querySelectorAll('input[name="reading"]')) {
  choice.checked = choice.value === reading;
  choice.onchange = () => {
    choose('reading', choice.value);
    setMarks(choice.value === 'plain');
  };
}
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// A paragraph's number copies its link, a button cites; a jump takes the focus along; copies hold no notes.
const copy = async (text) => navigator.clipboard.writeText(text);
const bare = ({ href }) => href.split('#')[0];
const copyLink = ({ id, dataset: { locator } }) => {
  // A file on this computer is no address for others.
  const [text, said] = location.protocol === 'file:' ? [locator, 'copied-locator'] : [bare(location) + '#' + id, 'copied-link'];
  copy(text).then(() => app.say(app.word(said, { locator })), () => {});
};

// The button goes with the reader.
const button = app.clone('tool-cite');
const dialog = button && app.clone('tool-cite-dialog');
if (dialog && dialog.showModal) {
  const label = button.getAttribute('aria-label');
  const status = dialog.querySelector('[role]');
  const say = (text = '') => { status.textContent = text; };
  let number;
  const follow = ({ target, type }) => {
    const paragraph = target.closest('.paragraph[data-number]');
    // The focus keeps what it is on.
    if (!paragraph || paragraph.contains(button) || (type !== 'focusin' && button === document.activeElement)) return;
    number = paragraph.dataset.number;
    button.setAttribute('aria-label', label.replace('{n}', number));
    paragraph.querySelector('.number').after(button);
  };
  addEventListener('focusin', follow);
  addEventListener('pointerover', follow);
  button.onclick = () => {
    for (const gap of dialog.querySelectorAll('[data-number]')) gap.textContent = number;
    say();
    document.body.append(dialog);
    dialog.showModal();
  };
  dialog.onchange = () => say();
  dialog.onclick = ({ target }) => {
    if (target === dialog || target.closest('.close')) dialog.close();
    if (!target.closest('.copy')) return;
    const text = dialog.querySelector('.cited.' + dialog.querySelector(':checked').value);
    copy(text.textContent).then(() => say(status.dataset.said), () => getSelection().selectAllChildren(text));
  };
}

const focusOn = (element) => {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};
const target = () => document.getElementById(location.hash.slice(1));

// Where jumps began, by the address that was left.
const left = new Map();
addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || !app.isPlain(event)) return;
  if (link.matches('[data-locator] .number')) copyLink(link.closest('.paragraph'));
  if (!link.hash || bare(link) !== bare(location)) return;
  // No event tells of a second click.
  if (link.hash === location.hash) return focusOn(target());
  left.delete(link.href);
  left.set(location.href, link);
});
addEventListener('hashchange', () => focusOn(left.get(location.href) || target()));
focusOn(target());

// What is ours is away while a selection of more becomes text.
const OURS = '.notes, .note-sign, .footnote-sign, .card, .cite';
addEventListener('copy', (event) => {
  const selection = getSelection();
  const range = selection.rangeCount && selection.getRangeAt(0);
  if (!range || !range.cloneContents().querySelector(OURS) || range.commonAncestorContainer.closest(OURS)) return;
  app.hide(OURS, () => true);
  event.clipboardData.setData('text/plain', selection);
  app.hide(OURS, () => false);
  event.preventDefault();
});
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// What a mark tells, shown by pointer, by focus at rest or by the first tap (WCAG 1.4.13).
const card = app.clone('tool-card');
if (!card) return;
const closer = card.querySelector('.close');
let shown = null;
let timer = 0;
let pointer = '';
const later = (time, act) => {
  clearTimeout(timer);
  timer = setTimeout(act, time);
};
const markOf = (node) => node.closest('a[data-card][href]');
const isOurs = (node) => card.contains(node) || (shown && shown === markOf(node));

const close = () => {
  clearTimeout(timer);
  if (!shown) return;
  // The focus that comes back opens nothing yet.
  if (card.contains(document.activeElement)) shown.focus();
  shown.removeAttribute('aria-expanded');
  shown = null;
  card.remove();
};
const open = (mark) => {
  close();
  shown = mark;
  mark.setAttribute('aria-expanded', 'true');
  card.replaceChildren(document.getElementById(mark.dataset.card).content.cloneNode(true), closer);
  (mark.closest('sup') || mark).after(card);
  card.classList.remove('over');
  const { top, bottom, height } = card.getBoundingClientRect();
  card.classList.toggle('over', bottom > innerHeight && top > height);
};

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const mark = markOf(target);
  if (mark && mark !== shown) later(150, () => open(mark));
  else if (shown && !isOurs(target) && !isOurs(document.activeElement)) later(300, close);
  else clearTimeout(timer);
});
addEventListener('focusin', ({ target }) => {
  if (isOurs(target)) return;
  close();
  const mark = markOf(target);
  if (mark && mark.matches(':focus-visible')) later(300, () => open(mark));
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  // A panel of the glossary.
  const panel = event.target.closest('.panel[open]');
  if (shown) event.preventDefault();
  close();
  if (!panel) return;
  panel.open = false;
  panel.firstElementChild.focus();
});
addEventListener('pointerdown', ({ target, pointerType }) => {
  pointer = pointerType;
  if (!isOurs(target)) close();
});
addEventListener('click', (event) => {
  const mark = markOf(event.target);
  if (event.target === closer) close();
  else if (card.contains(event.target)) setTimeout(() => event.target.closest('a') && close());
  else if (mark && mark !== shown && event.detail && pointer === 'touch') {
    event.preventDefault();
    open(mark);
  }
}, true);
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// Hides rows, their marks in drawings and groups left empty, and orders rows; the address holds the choice.
const form = app.clone('tool-filters');
if (!form) return;
const rows = [...document.querySelectorAll('[data-row]')];
const controls = [...form.elements].filter(({ name }) => name);
const { order } = form.elements;
const fits = ({ dataset, firstElementChild }) => controls.every(({ name, value }) => !value || (
  name === 'order' ? value in dataset
    : name === 'name' ? app.fold(firstElementChild.textContent).includes(app.fold(value))
      : (dataset[name] || '').split(' ').includes(value)
));
const count = (some) => some.filter((row) => !row.matches('.see')).length;

const apply = () => {
  const shown = rows.filter(fits);
  const ids = shown.map(({ id }) => id);
  const by = ({ dataset }) => dataset[order.value];
  if (order) rows[0].parentNode.append(...(order.value ? shown.sort((one, other) => by(one) - by(other)) : rows));
  app.hide('[data-row]', (row) => !shown.includes(row));
  app.hide('[data-event]', ({ dataset }) => !ids.includes(dataset.event));
  app.hide('[data-group]', (group) => !group.querySelector('[data-row]:not([hidden])'));
  form.querySelector('[role]').textContent = app.word(form.dataset.word, { n: count(shown), all: count(rows) });
};
// The history gets no step.
const change = () => {
  const query = new URLSearchParams(controls.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  history.replaceState(null, '', location.pathname + (String(query) && '?' + query));
  apply();
};

document.getElementById('tool-filters').after(form);
const asked = new URLSearchParams(location.search);
for (const control of controls) {
  control.value = asked.get(control.name) || '';
  if (control.selectedIndex < 0) control.value = '';
}
form.oninput = change;
form.onreset = () => setTimeout(change);
apply();
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// How search compares words: a sign of Chinese is one, letters and figures are, joined as symbols are.
const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+(?:[/.\-–][\p{L}\p{N}]+)*/gu;
const known = new Map();
const fold = (word) => known.get(word) || known.set(word, app.fold(word)).get(word);
const isNumeric = (term) => /\d/.test(term);
const parts = (token) => token.split(/[/.\-–]/);

// `CTOC/COP/2014/1` is found whole and by its parts, `so-called` by its parts; a symbol asked for is meant whole.
const tokens = (text, asked) => (text.match(pattern) || []).flatMap((token) => {
  const pieces = parts(token);
  if (pieces.length < 2 || !isNumeric(token)) return pieces;
  return asked ? token : [token, ...pieces];
});
const plain = (text) => ` ${tokens(text, true).map(fold).join(' ')} `;
// The names of an entry, read when first sought.
const names = (entry) => entry.plain = entry.plain || (entry.names || [entry.title, ...entry.aliases]).map(plain);

// In small helpings, so that typing is never held up.
const build = async () => {
  await Promise.all(['assets/vendor/minisearch.js', 'assets/search-data.js'].map(app.load));
  const { documents, files } = app.search;
  const index = new window.MiniSearch({
    fields: ['title', 'aliases', 'text'],
    tokenize: (text) => tokens(text),
    processTerm: fold,
  });
  for (let file = 1; ; file += 1) {
    await index.addAllAsync(documents.slice(index.documentCount), { chunkSize: 80 });
    if (file === files) return index;
    await app.load(`assets/search-data-${file + 1}.js`);
  }
};

const find = (index, words) => {
  const { documents } = app.search;
  const asked = plain(words);
  const split = words.split(/["“”„«»]/);
  const phrases = split.map(plain).filter((phrase, at) => at % 2 && phrase.trim());
  // A phrase that is still open may end within a word.
  if (phrases.length && split.length % 2 === 0) phrases.push(phrases.pop().trimEnd());
  const seek = (isExact) => index.search(words, {
    combineWith: 'AND',
    boost: { title: 4, aliases: 3 },
    tokenize: (text) => tokens(text, true),
    prefix: (term) => !isNumeric(term),
    fuzzy: (term) => !isExact && !isNumeric(term) && term.length > 3 && (term.length < 8 ? 1 : 2),
    filter: ({ id }) => phrases.every((phrase) => [...names(documents[id]), plain(documents[id].text)].some((part) => part.includes(phrase))),
  });
  // Spelling is forgiven where nothing is written as asked.
  let hits = seek(true);
  if (!hits.length && !phrases.length) hits = seek(false);
  for (const hit of hits) if (names(documents[hit.id]).includes(asked)) hit.score *= 4;
  return hits.sort((one, other) => other.score - one.score);
};

// Names not in the report that the words hold or seem to become.
const absent = (words, isEmpty) => {
  const asked = plain(words);
  const isMeant = (name) => asked.includes(name) || (isEmpty && words.length > 3 && name.startsWith(asked.trimEnd()));
  return app.search.absent.filter((entry) => names(entry).some(isMeant)).slice(0, 3);
};

// The text around the first match, with marks.
const snippet = (text, terms, room) => {
  const found = [...text.matchAll(pattern)].filter(([word]) => [word, ...parts(word)].some((piece) => terms.includes(fold(piece))));
  const before = (found.length && found[0].index) - room / 3;
  let at = before > 0 ? text.indexOf(' ', before) + 1 : 0;
  const end = text.length > at + room ? Math.max(text.lastIndexOf(' ', at + room), at + room / 2) : text.length;
  const nodes = [at ? '… ' : ''];
  for (const { 0: word, index } of found.filter((one) => one.index + one[0].length <= end)) {
    nodes.push(text.slice(at, index), app.element('mark', '', word));
    at = index + word.length;
  }
  return nodes.concat(text.slice(at, end) + (end < text.length ? ' …' : ''));
};

app.matching = { build, find, absent, snippet };
})(window.rapporteur = window.rapporteur || {});
(function (app) {
'use strict';
// Search as you type, in a dialog and on a page of its own; no word is kept or sent.
const { matching, word, element } = app;
const box = app.clone('tool-search');
const slot = document.querySelector('[data-slot="search"]');
const dialog = !slot && app.clone('tool-dialog');
if (!box || !(slot || dialog.showModal)) return;
const [field, shortcut] = box.querySelectorAll('input');
const status = box.querySelector('[role]');
const results = box.querySelector('.search-results');
const FEW = 5;

// A result speaks the language of what it was found in.
const span = (name, language, ...nodes) => Object.assign(element('span', name, ...nodes), language && { lang: language.tag, dir: language.direction });
const linkTo = (href, ...children) => Object.assign(element('a', 'search-hit', ...children), { href: document.body.dataset.root + href });
const hit = ({ id, terms }) => {
  const { href, kind, title, locator, text } = app.search.documents[id];
  const [ofTitle, ofText] = app.search.languages[kind] || [];
  const [more, before, mark = '', ...after] = matching.snippet(text, terms, 180);
  // The address tells which word to show on arrival; nothing is stored.
  const part = (words) => encodeURIComponent(words).replace(/-/g, '%2D');
  const lead = before.trim().split(' ').slice(-4).join(' ');
  const shown = mark && kind === 'paragraph' && document.fragmentDirective ? `:~:text=${lead && part(lead) + '-,'}${part(mark.textContent)}` : '';
  const snippet = span('hit-text', ofText, more, before, mark, ...after);
  return element('li', '', linkTo(href + shown, span('hit-title', ofTitle, title), ' ', span('hit-where', null, locator), ' ', snippet));
};
const list = (hits) => element('ul', '', ...hits.map(hit));
const group = (kind, hits) => {
  const section = element('section', 'search-group', element('h2', '', word('group-' + kind), ' ', span('count', null, hits.length)), list(hits.slice(0, FEW)));
  const more = element('details', '', element('summary', '', word('search-more', { n: hits.length })));
  more.addEventListener('toggle', () => more.append(list(hits.slice(FEW))), { once: true });
  if (hits.length > FEW) section.append(more);
  return section;
};
const no = ({ kind, name, href, instead }) => {
  const rest = instead ? [' ', word('absent-instead'), ' ', linkTo(href, instead)] : [];
  return element('p', 'search-no', word('absent-' + kind, { name }), ...rest);
};

let ready;
let timer;
const print = (index) => {
  const words = field.value.trim();
  const hits = matching.find(index, words);
  const kindOf = ({ id }) => app.search.documents[id].kind;
  const [...kinds] = new Set(hits.map(kindOf));
  const noes = matching.absent(words, !hits.length).map(no);
  const count = hits.length ? word('search-count', { n: hits.length }) : words && !noes.length ? word('search-none', { words }) : '';
  status.textContent = [...noes.map((line) => line.textContent), count].join(' ');
  results.replaceChildren(...noes);
  // The kind of the best hit comes first and at once, each other after a breath.
  clearTimeout(timer);
  const next = () => {
    const kind = kinds.shift();
    if (!kind) return;
    results.append(group(kind, hits.filter((one) => kindOf(one) === kind)));
    timer = setTimeout(next);
  };
  next();
};
const search = () => {
  ready = ready || matching.build();
  if (!app.search) status.textContent = field.value && word('search-loading');
  ready.then(print, () => {
    ready = null;
    status.textContent = word('search-failed');
  });
};
field.oninput = search;
field.onfocus = search;
box.onsubmit = (event) => {
  event.preventDefault();
  const first = results.querySelector('a');
  if (first) first.click();
};

// A shortcut of one letter needs a switch (WCAG 2.1.4).
shortcut.checked = app.choice('shortcut') !== 'off';
shortcut.onchange = () => app.choice('shortcut', shortcut.checked ? 'on' : 'off');
const show = (event) => {
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
};
addEventListener('keydown', (event) => {
  const isTyping = event.target.matches('[type="search"], select, textarea');
  if (event.key === '/' && shortcut.checked && !isTyping && app.isPlain(event)) show(event);
});

if (slot) {
  slot.replaceChildren(box);
  field.value = new URLSearchParams(location.search).get('q');
  // Whoever comes here will type.
  addEventListener('load', search);
  return;
}
dialog.append(box);
document.body.append(dialog);
dialog.onkeydown = ({ key }) => {
  if (key === 'Escape') dialog.close();
};
dialog.onclick = ({ target }) => {
  if (target === dialog || target.closest('.close, a')) dialog.close();
};
addEventListener('pagehide', () => box.reset() || results.replaceChildren());
for (const link of document.querySelectorAll('a[data-search]')) {
  link.setAttribute('aria-haspopup', 'dialog');
  link.onclick = (event) => {
    if (app.isPlain(event)) show(event);
  };
}
})(window.rapporteur = window.rapporteur || {});
