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
