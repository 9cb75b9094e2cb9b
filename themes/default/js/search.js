// Search as you type: a dialog on every page, and the search page. Data and index are fetched when first wanted.
(function () {
  'use strict';
  const app = window.rapporteur;
  const { matching } = app;
  const box = matching && app.clone('tool-search');
  const slot = document.querySelector('[data-slot="search"]');
  const dialog = box && !slot && app.clone('tool-dialog');
  if (!box || !(slot || (dialog && dialog.showModal))) return;
  const [field, shortcut] = box.querySelectorAll('input');
  const status = box.querySelector('.search-status');
  const results = box.querySelector('.search-results');
  const FEW = 8;

  let ready = null;
  const prepare = () => {
    ready = ready || matching.build();
    // After a failure the next key tries again.
    ready.catch(() => { ready = null; });
    return ready;
  };
  const linkTo = (href, ...children) => {
    const link = app.element('a', 'search-hit', ...children);
    link.href = app.root + href;
    return link;
  };

  function hit({ id, terms }) {
    const { href, kind, title, locator, text } = app.search.documents[id];
    const [more, before, mark, ...after] = matching.snippet(text, terms, 180);
    // A browser that can shows the word on arrival: the address says which, so that nothing is stored.
    const words = [before.split(' ').slice(-4).join(' ') + '-', mark && mark.textContent].map((part) => encodeURIComponent(part || '').replace(/-(?!$)/g, '%2D'));
    const isShown = mark && kind === 'paragraph' && 'fragmentDirective' in document;
    return app.element('li', '', linkTo(
      href + (isShown ? ':~:text=' + words.filter((part) => part !== '-') : ''),
      app.element('span', 'hit-title', ...matching.snippet(title, terms, 400)), ' ',
      app.element('span', 'hit-where', locator), ' ',
      app.element('span', 'hit-text', more, before, mark || '', ...after),
    ));
  }

  function group([kind, hits]) {
    const list = app.element('ul', '', ...hits.slice(0, FEW).map(hit));
    const heading = app.element('h2', '', app.word('group-' + kind), ' ', app.element('span', 'count', hits.length));
    const section = app.element('section', 'search-group', heading, list);
    const more = app.element('button', 'more', app.word('search-more', { n: hits.length }));
    more.type = 'button';
    more.addEventListener('click', () => {
      list.append(...hits.slice(FEW).map(hit));
      more.remove();
      list.children[FEW].firstChild.focus();
    });
    if (hits.length > FEW) section.append(more);
    return section;
  }

  function no({ kind, name, href, instead }) {
    const line = app.element('p', 'search-no', app.word(kind === 'country' ? 'absent-country' : 'absent-other', { name }));
    if (instead) line.append(' ', app.word('absent-instead'), ' ', linkTo(href, instead));
    return line;
  }

  function print(index) {
    const words = field.value.trim();
    const hits = matching.find(index, words);
    // The best hit's kind comes first, since the list is ranked and a map keeps the order of arrival.
    const groups = new Map();
    for (const one of hits) {
      const { kind } = app.search.documents[one.id];
      groups.set(kind, (groups.get(kind) || []).concat(one));
    }
    const noes = matching.absent(words, !hits.length).map(no);
    results.replaceChildren(...noes, ...Array.from(groups, group));
    const count = hits.length ? app.word('search-count', { n: hits.length }) : noes.length || !words ? '' : app.word('search-none', { words });
    status.textContent = [...noes.map((line) => line.textContent), count].join(' ');
  }

  let turn = 0;
  function search() {
    const mine = (turn += 1);
    if (!app.search) status.textContent = app.word('search-loading');
    prepare().then((index) => mine === turn && print(index), () => { status.textContent = app.word('search-failed'); });
  }
  field.addEventListener('input', search);
  field.addEventListener('focus', () => prepare().catch(() => {}));

  // Arrows walk through the results and back to the field; Enter in the field opens the first.
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a');
    if (first) first.click();
  });
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...results.querySelectorAll('a')];
    const next = step && stops[stops.indexOf(document.activeElement) + step];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  });

  // A shortcut of one letter must have a switch (WCAG 2.1.4).
  shortcut.checked = app.choice('shortcut') !== 'off';
  shortcut.addEventListener('change', () => app.choice('shortcut', shortcut.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]');
    if (event.key !== '/' || !shortcut.checked || isTyping || event.isComposing || !app.isPlain(event)) return;
    event.preventDefault();
    show();
  });
  function show() {
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
  }

  if (slot) {
    slot.replaceChildren(box);
    // A link may bring the words with it; they are read, and never written there.
    field.value = new URLSearchParams(location.search).get('q');
    if (field.value) search();
    return;
  }
  dialog.append(box);
  document.body.append(dialog);
  // A field of search keeps the first Escape to empty itself.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && dialog.close());
  // A link to another place of the same page closes the dialog as well; so does a click beside it.
  dialog.addEventListener('click', ({ target }) => (target === dialog || target.closest('.close, a')) && dialog.close());
  addEventListener('pagehide', () => {
    field.value = '';
    results.replaceChildren();
  });
  for (const link of document.querySelectorAll('a[data-search]')) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('click', (event) => {
      if (!app.isPlain(event)) return;
      event.preventDefault();
      show();
    });
  }
})();
