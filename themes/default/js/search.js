// Search as you type: a dialog on every page, and the search page. Data and index are fetched when first wanted.
(function () {
  'use strict';
  const app = window.rapporteur;
  const matching = app.matching;
  const box = matching && app.clone('tool-search');
  const slot = document.querySelector('[data-slot="search"]');
  const dialog = box && !slot && app.clone('tool-dialog');
  if (!box || (!slot && (!dialog || typeof dialog.showModal !== 'function'))) return;

  const field = box.querySelector('input[type="search"]');
  const status = box.querySelector('.search-status');
  const results = box.querySelector('.search-results');
  const FEW = 8;
  const ROOM = 180;

  let ready = null;
  function prepare() {
    // After a failure the next key tries again.
    ready = ready || Promise.all(['assets/vendor/minisearch.js', 'assets/search-data.js'].map(app.load))
      .then(() => matching.build(app.search.documents));
    ready.catch(() => { ready = null; });
    return ready;
  }

  function hit(entry, terms) {
    const item = app.element('li');
    const link = app.element('a', 'search-hit');
    link.href = app.root + entry.href;
    const title = app.element('span', 'hit-title');
    title.append(...matching.snippet(entry.title, terms, 400));
    link.append(title);
    if (entry.locator) link.append(' ', app.element('span', 'hit-where', entry.locator));
    if (entry.text) {
      const text = app.element('span', 'hit-text');
      text.append(...matching.snippet(entry.text, terms, ROOM));
      link.append(' ', text);
    }
    item.append(link);
    return item;
  }

  function group(kind, hits) {
    const section = app.element('section', 'search-group');
    const heading = app.element('h2', '', app.word('group-' + kind));
    heading.append(' ', app.element('span', 'count', String(hits.length)));
    const list = app.element('ul');
    const print = (some) => list.append(...some.map((one) => hit(app.search.documents[one.id], one.terms)));
    print(hits.slice(0, FEW));
    section.append(heading, list);
    if (hits.length > FEW) {
      const more = app.element('button', 'more', app.word('search-more', { n: hits.length }));
      more.type = 'button';
      more.addEventListener('click', () => {
        print(hits.slice(FEW));
        more.remove();
        list.children[FEW].querySelector('a').focus();
      });
      section.append(more);
    }
    return section;
  }

  function no(entry) {
    const line = app.element('p', 'search-no', app.word(entry.kind === 'country' && !entry.href ? 'absent-country' : 'absent-other', { name: entry.name }));
    if (entry.href && entry.instead) {
      const link = app.element('a', 'search-hit', entry.instead);
      link.href = app.root + entry.href;
      line.append(' ', app.word('absent-instead'), ' ', link);
    }
    return line;
  }

  function print(index) {
    const query = matching.read(field.value);
    if (!query.folded) {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    const hits = matching.find(index, app.search.documents, query);
    const groups = new Map();
    for (const one of hits) {
      const kind = app.search.documents[one.id].kind;
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(one);
    }
    // The best hit's kind comes first: the list is ranked, and a map keeps the order of arrival.
    const noes = matching.absent(app.search.absent, query, hits.length === 0).map(no);
    results.replaceChildren(...noes, ...Array.from(groups, ([kind, some]) => group(kind, some)));
    const count = hits.length ? app.word('search-count', { n: hits.length }) : noes.length ? '' : app.word('search-none', { words: field.value.trim() });
    status.textContent = noes.map((line) => line.textContent).concat(count).filter(Boolean).join(' ');
  }

  let turn = 0;
  function search() {
    const mine = (turn += 1);
    if (field.value && !app.search) status.textContent = app.word('search-loading');
    prepare().then(
      (index) => { if (mine === turn) print(index); },
      () => { status.textContent = app.word('search-failed'); }
    );
  }
  field.addEventListener('input', search);
  field.addEventListener('focus', () => { prepare().catch(() => {}); });

  // Arrows walk through the results and back to the field; Enter in the field opens the first.
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a.search-hit');
    if (first) first.click();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field].concat(Array.from(results.querySelectorAll('a.search-hit')));
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  // A shortcut of one letter must have a switch (WCAG 2.1.4).
  const shortcut = box.querySelector('input[name="shortcut"]');
  if (shortcut) {
    shortcut.checked = app.recall('shortcut') !== 'off';
    shortcut.addEventListener('change', () => app.remember('shortcut', shortcut.checked ? 'on' : 'off'));
  }

  function show() {
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
  }

  if (slot) {
    slot.replaceChildren(box);
    // A link may bring the words with it; they are read, and never written there.
    const brought = new URLSearchParams(location.search).get('q');
    if (brought) {
      field.value = brought;
      search();
    }
  } else {
    dialog.append(box);
    document.body.append(dialog);
    // A field of search keeps the first Escape to empty itself.
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') dialog.close();
    });
    // A link to another place of the same page closes the dialog as well; so does a click beside it.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('.close') || event.target.closest('a[href]')) dialog.close();
    });
    window.addEventListener('pagehide', () => {
      field.value = '';
      results.replaceChildren();
      status.textContent = '';
    });
    for (const link of document.querySelectorAll('a[data-search]')) {
      link.setAttribute('aria-haspopup', 'dialog');
      link.addEventListener('click', (event) => {
        if (!app.isPlain(event)) return;
        event.preventDefault();
        show();
      });
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest && event.target.closest('input:not([type="radio"]):not([type="checkbox"]), select, textarea, [contenteditable]')) return;
    if (shortcut && !shortcut.checked) return;
    event.preventDefault();
    show();
  });
})();
