// Search as you type, in a dialog and on a page of its own; no word is kept or sent.
const { matching, word, element } = app;
const box = app.clone('tool-search');
const slot = document.querySelector('[data-slot="search"]');
const dialog = !slot && app.clone('tool-dialog');
if (!box || !(slot || dialog.showModal)) return;
const [field, shortcut] = box.querySelectorAll('input');
const status = box.querySelector('.search-status');
const results = box.querySelector('.search-results');
const FEW = 5;

const linkTo = (href, ...children) => {
  const link = element('a', 'search-hit', ...children);
  link.href = document.body.dataset.root + href;
  return link;
};
// A result speaks the language of what it was found in.
const said = (language, span) => language ? Object.assign(span, { lang: language.tag, dir: language.direction }) : span;
const hit = ({ id, terms }) => {
  const { href, kind, title, locator, text } = app.search.documents[id];
  const [ofTitle, ofText] = app.search.languages[kind] || [];
  const [more, before, mark = '', ...after] = matching.snippet(text, terms, 180);
  // The address tells which word to show on arrival; nothing is stored.
  const part = (words) => encodeURIComponent(words).replace(/-/g, '%2D');
  const lead = before.trim().split(' ').slice(-4).join(' ');
  const shown = mark && kind === 'paragraph' && document.fragmentDirective ? `:~:text=${lead && part(lead) + '-,'}${part(mark.textContent)}` : '';
  const span = (name, ...nodes) => element('span', 'hit-' + name, ...nodes);
  return element('li', '', linkTo(href + shown, said(ofTitle, span('title', title)), ' ', span('where', locator), ' ', said(ofText, span('text', more, before, mark, ...after))));
};
const list = (hits) => element('ul', '', ...hits.map(hit));
const group = ([kind, hits]) => {
  const heading = element('h2', '', word('group-' + kind), ' ', element('span', 'count', hits.length));
  const section = element('section', 'search-group', heading, list(hits.slice(0, FEW)));
  const more = element('details', '', element('summary', '', word('search-more', { n: hits.length })));
  more.addEventListener('toggle', () => more.append(list(hits.slice(FEW))), { once: true });
  if (hits.length > FEW) section.append(more);
  return section;
};
const no = ({ kind, name, href, instead }) => {
  const line = element('p', 'search-no', word('absent-' + kind, { name }));
  if (instead) line.append(' ', word('absent-instead'), ' ', linkTo(href, instead));
  return line;
};

const print = (index) => {
  const words = field.value.trim();
  const hits = matching.find(index, words);
  // The best hit's kind comes first.
  const groups = new Map(hits.map(({ id }) => [app.search.documents[id].kind, []]));
  for (const one of hits) groups.get(app.search.documents[one.id].kind).push(one);
  const noes = matching.absent(words, !hits.length).map(no);
  results.replaceChildren(...noes, ...Array.from(groups, group));
  const count = hits.length ? word('search-count', { n: hits.length }) : words && !noes.length ? word('search-none', { words }) : '';
  status.textContent = [...noes.map((line) => line.textContent), count].join(' ');
};

let ready = null;
const search = () => {
  ready = ready || matching.build();
  if (!app.search) status.textContent = word('search-loading');
  ready.then(print, () => {
    ready = null;
    status.textContent = word('search-failed');
  });
};
field.addEventListener('input', search);
field.addEventListener('focus', search);
box.addEventListener('submit', (event) => {
  event.preventDefault();
  const first = results.querySelector('a');
  if (first) first.click();
});

// A shortcut of one letter needs a switch (WCAG 2.1.4).
shortcut.checked = app.choice('shortcut') !== 'off';
shortcut.addEventListener('change', () => app.choice('shortcut', shortcut.checked ? 'on' : 'off'));
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
  if (field.value) search();
  return;
}
dialog.append(box);
document.body.append(dialog);
dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog.close());
dialog.addEventListener('click', ({ target }) => (target === dialog || target.closest('.close, a')) && dialog.close());
addEventListener('pagehide', () => box.reset() || results.replaceChildren());
for (const link of document.querySelectorAll('a[data-search]')) {
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => app.isPlain(event) && show(event));
}
