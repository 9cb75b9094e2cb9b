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
// The choices that are remembered: colours, and plain or annotated text.
(function () {
  'use strict';
  const app = window.rapporteur;
  const root = document.documentElement;
  const choose = (key, value) => {
    root.setAttribute('data-' + key, value);
    app.remember(key, value);
  };

  const slot = document.querySelector('[data-slot="colours"]');
  const colours = slot && app.clone('tool-colours');
  if (colours) {
    const select = colours.querySelector('select');
    select.value = app.recall('colours') || '';
    select.addEventListener('change', () => choose('colours', select.value));
    slot.append(colours);
  }

  // In plain reading a mark is no link: neither a stop for the Tab key nor a word to a screen reader.
  const MARKS = '.words a:not(.number):not(.reference):not(.external)';
  const choices = document.querySelectorAll('input[name="reading"]');
  const setMarks = (isPlain) => {
    const [from, to] = isPlain ? ['href', 'data-href'] : ['data-href', 'href'];
    for (const mark of document.querySelectorAll(MARKS)) {
      if (!mark.closest('sup') && mark.hasAttribute(from)) {
        mark.setAttribute(to, mark.getAttribute(from));
        mark.removeAttribute(from);
      }
    }
  };
  const settle = () => {
    const reading = app.recall('reading') || 'annotated';
    for (const choice of choices) choice.checked = choice.value === reading;
    if (choices.length) setMarks(reading === 'plain');
  };
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      choose('reading', choice.value);
      setMarks(choice.value === 'plain');
    });
  }
  settle();
})();
// A paragraph's number copies its link, and a button beside it cites; a jump takes the focus along and Back returns it;
// copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';
  const copy = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject());

  const copyLink = (paragraph) => {
    const locator = paragraph && paragraph.getAttribute('data-locator');
    if (!locator) return;
    // The address of a file on this computer leads nobody anywhere.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + paragraph.id;
    copy(text).then(() => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })), () => {});
  };

  // One button goes with the reader from paragraph to paragraph; the dialog's texts lack nothing but the number.
  const button = app.clone('tool-cite');
  const dialog = button && app.clone('tool-cite-dialog');
  if (dialog && dialog.showModal) {
    const label = button.getAttribute('aria-label');
    const status = dialog.querySelector('[role="status"]');
    let number;
    const follow = (event) => {
      const paragraph = event.target.closest && event.target.closest('.paragraph[data-number]');
      // Nothing moves under a finger, a selection or the focus.
      if (!paragraph || paragraph.contains(button) || event.pointerType === 'touch' || event.buttons) return;
      if (event.type !== 'focusin' && button === document.activeElement) return;
      number = paragraph.getAttribute('data-number');
      button.setAttribute('aria-label', label.replace('{n}', number));
      paragraph.querySelector('.number').after(button);
    };
    const choose = () => {
      status.textContent = '';
      const format = dialog.querySelector(':checked').value;
      for (const text of dialog.querySelectorAll('.cited')) text.hidden = text.getAttribute('data-format') !== format;
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerover', follow);
    button.addEventListener('click', () => {
      for (const gap of dialog.querySelectorAll('[data-number]')) gap.textContent = number;
      choose();
      document.body.append(dialog);
      dialog.showModal();
    });
    dialog.addEventListener('change', choose);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('.close')) dialog.close();
      if (!event.target.closest('.copy')) return;
      const text = dialog.querySelector('.cited:not([hidden])');
      const selected = () => getSelection().selectAllChildren(text);
      status.textContent = '';
      copy(text.textContent).then(() => { status.textContent = status.getAttribute('data-said'); }, selected);
    });
  }

  const focusOn = (element) => {
    if (!element) return;
    if (element.tabIndex < 0) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  };
  const target = () => document.getElementById(location.hash.slice(1));

  // Where each jump within the page began, by the address that was left.
  const left = new Map();
  let jumped = false;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || !app.isPlain(event)) return;
    if (link.matches('.number')) copyLink(link.closest('.paragraph'));
    if (!link.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    // A second click on the same link changes no address, so no event will tell of it.
    if (link.hash === location.hash) return focusOn(target());
    left.set(location.href, link);
    jumped = true;
  });
  addEventListener('hashchange', () => {
    const start = !jumped && left.get(location.href);
    jumped = false;
    focusOn(start && start.isConnected ? start : target());
  });
  focusOn(target());

  // What is ours is away while the browser makes text of the selection, unless the selection lies within it.
  const OURS = '.notes, .note-sign, .footnote-sign, .card, .cite';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    if (!around.closest || around.closest(OURS) || !range.cloneContents().querySelector(OURS)) return;
    const ours = document.querySelectorAll(OURS);
    for (const part of ours) part.hidden = true;
    event.clipboardData.setData('text/plain', String(selection));
    for (const part of ours) part.hidden = false;
    event.preventDefault();
  });
})();
// Cards: what a mark tells, shown beside it. By pointer, by focus at rest, by touch; Escape closes; the pointer can travel
// onto the card, and it stays while pointer or focus is on it or on its mark (WCAG 1.4.13).
(function () {
  'use strict';
  const app = window.rapporteur;
  const card = app.clone('tool-card');
  if (!card || !document.querySelector('[data-card]')) return;
  const closer = card.querySelector('.close');
  if (card.showPopover) card.setAttribute('popover', 'manual');

  let shown = null;
  let timer = 0;
  let pointer = '';
  const markOf = (node) => node.closest && node.closest('a[data-card][href]');
  const later = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  function open(mark) {
    close();
    const template = document.getElementById(mark.getAttribute('data-card'));
    if (!template) return;
    card.replaceChildren(document.importNode(template.content, true), closer);
    (mark.closest('.paragraph') || document.querySelector('main')).append(card);
    if (card.showPopover) card.showPopover();
    mark.setAttribute('aria-expanded', 'true');
    shown = mark;
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    const mark = shown;
    shown = null;
    mark.removeAttribute('aria-expanded');
    if (card.contains(document.activeElement)) refocus(mark);
    card.remove();
  }

  // Focus that opens nothing.
  let quiet = false;
  function refocus(mark) {
    quiet = true;
    mark.focus({ preventScroll: true });
    quiet = false;
  }

  // Under the mark, or over it where there is more room; its text in line with the text that it explains. Two properties
  // carry the place, so that the style sheet can put it elsewhere on a small screen.
  function place() {
    const set = (block, inline) => {
      card.style.setProperty('--card-block', block + 'px');
      card.style.setProperty('--card-inline', inline + 'px');
    };
    set(0, 0);
    const zero = card.getBoundingClientRect();
    const lines = shown.getClientRects();
    const last = lines[lines.length - 1];
    const above = innerHeight - last.bottom < zero.height && lines[0].top > innerHeight - last.bottom;
    const column = (shown.closest('.words') || shown).getBoundingClientRect();
    const style = getComputedStyle(card);
    const width = document.documentElement.clientWidth;
    const isRtl = style.direction === 'rtl';
    const start = (isRtl ? width - column.right : column.left) - parseFloat(style.paddingLeft) - 1;
    const inline = Math.max(8, Math.min(start, width - zero.width - 8));
    set((above ? lines[0].top - zero.height : last.bottom) - zero.top, inline - (isRtl ? width - zero.right : zero.left));
  }

  document.addEventListener('pointerover', (event) => {
    const mark = markOf(event.target);
    if (event.pointerType === 'touch') return;
    if (mark && mark !== shown) later(150, () => open(mark));
    else if (mark || card.contains(event.target)) clearTimeout(timer);
  });
  document.addEventListener('pointerout', (event) => {
    const isOurs = markOf(event.target) || card.contains(event.target);
    if (!isOurs || event.pointerType === 'touch') return;
    const focused = document.activeElement;
    if (shown && focused !== shown && !card.contains(focused)) later(300, close);
    else clearTimeout(timer);
  });

  document.addEventListener('focusin', (event) => {
    if (quiet || card.contains(event.target)) return;
    const mark = markOf(event.target);
    if (mark !== shown) close();
    if (mark && mark !== shown && mark.matches(':focus-visible')) later(300, () => open(mark));
  });
  document.addEventListener('focusout', () => { if (!shown) clearTimeout(timer); });
  document.addEventListener('keydown', (event) => {
    if (!shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (event.key === 'Tab') walk(event);
  });

  // The card is the next stop after its mark, and the text goes on after the card.
  function walk(event) {
    const focused = document.activeElement;
    const stops = Array.from(card.querySelectorAll('a[href], button')).filter((stop) => stop.getClientRects().length);
    if (focused === shown && !event.shiftKey) {
      event.preventDefault();
      stops[0].focus();
    } else if (focused === stops[0] && event.shiftKey) {
      event.preventDefault();
      refocus(shown);
    } else if (focused === stops[stops.length - 1] && !event.shiftKey) {
      // The focus is back on the mark when the browser takes its step.
      close();
    }
  }

  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (!card.contains(event.target) && markOf(event.target) !== shown) close();
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (card.contains(event.target)) {
      if (event.target === closer) close();
      else if (event.target.closest('a')) setTimeout(close, 0);
    } else if (mark && mark !== shown && event.detail && pointer === 'touch') {
      // The first tap opens the card, whose title is the link.
      event.preventDefault();
      open(mark);
    }
  }, true);
  document.addEventListener('change', close);
  addEventListener('pagehide', close);
  addEventListener('resize', () => { if (shown) place(); });
})();
// Filters of the timeline: they hide entries of the list and marks of the drawings alike.
(function () {
  'use strict';
  const app = window.rapporteur;
  const form = app.clone('tool-filters');
  if (!form) return;
  const choices = Array.from(form.querySelectorAll('select'));
  const events = Array.from(document.querySelectorAll('li.event[id]'));
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  const KEYS = { country: 'data-countries', theme: 'data-theme', status: 'data-status' };
  const fits = (event) => choices.every(({ name, value }) => !value || event.getAttribute(KEYS[name]).split(' ').includes(value));
  const hide = (element, isHidden) => (isHidden ? element.setAttribute('hidden', '') : element.removeAttribute('hidden'));

  function apply() {
    const shown = new Set(events.filter(fits));
    const ids = new Set(Array.from(shown, (event) => event.id));
    for (const event of events) hide(event, !shown.has(event));
    all('[data-event]', (mark) => hide(mark, !ids.has(mark.getAttribute('data-event'))));
    all('[data-group]', (group) => hide(group, group.querySelector('li.event') && !group.querySelector('li.event:not([hidden])')));
    form.querySelector('.filter-status').textContent = app.word('events-shown', { n: shown.size, all: events.length });
  }

  // The address holds the choice, so that it can be sent to somebody; the history gets no step.
  function change() {
    const query = choices.filter((choice) => choice.value).map((choice) => choice.name + '=' + encodeURIComponent(choice.value));
    history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : ''));
    apply();
  }
  function clear() {
    for (const choice of choices) choice.value = '';
    change();
  }
  // An event that a link leads to is shown, whatever the filter says.
  function reveal() {
    const event = events.find((one) => '#' + one.id === location.hash);
    if (!event || !event.hasAttribute('hidden')) return;
    clear();
    event.scrollIntoView();
  }

  document.getElementById('tool-filters').after(form);
  const query = new URLSearchParams(location.search);
  for (const choice of choices) choice.value = query.get(choice.name) || '';
  for (const choice of choices) if (choice.selectedIndex < 0) choice.value = '';
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  addEventListener('hashchange', reveal);
  apply();
  reveal();
})();
// How search compares words: folding, tokens, phrases, the index itself, names that the report does not use, and snippets.
(function () {
  'use strict';
  const app = window.rapporteur;
  // A browser that knows no classes of letters in patterns does without search.
  let pattern;
  try {
    // A sign of Chinese or Japanese is a word of its own; else letters and figures, joined where a symbol joins them.
    pattern = new RegExp('\\p{sc=Han}|\\p{sc=Hiragana}|\\p{sc=Katakana}|[\\p{L}\\p{N}\\p{M}]+(?:[/.\\-–][\\p{L}\\p{N}]+)*', 'gu');
  } catch (_) {
    return;
  }

  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, '').toLowerCase()
    .replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

  const isNumeric = (term) => /\d/.test(term);
  const parts = (token) => token.split(/[/.\-–]/);

  // `CTOC/COP/2014/1` and `68/192` are found whole and by their parts; `so-called` by its parts alone.
  function tokens(text) {
    const found = [];
    for (const token of text.match(pattern) || []) {
      const pieces = parts(token);
      if (pieces.length > 1 && isNumeric(token)) found.push(token);
      for (const piece of pieces) found.push(piece);
    }
    return found;
  }
  // What a reader types as one symbol is meant as one.
  const asked = (text) => [].concat(...(text.match(pattern) || []).map((token) => (isNumeric(token) ? [token] : parts(token))));

  const FIELDS = {
    title: (entry) => entry.title,
    aliases: (entry) => entry.aliases.join(' \n '),
    text: (entry) => entry.text,
  };

  function build(documents) {
    const index = new window.MiniSearch({
      fields: Object.keys(FIELDS),
      extractField: (entry, field) => (FIELDS[field] ? FIELDS[field](entry) : entry[field]),
      tokenize: tokens,
      processTerm: (term) => fold(term) || null,
    });
    // In small helpings, so that typing is never held up.
    return index.addAllAsync(documents, { chunkSize: 40 }).then(() => index);
  }

  const OPTIONS = {
    combineWith: 'AND',
    boost: { title: 4, aliases: 3, text: 1 },
    tokenize: asked,
    prefix: (term) => !isNumeric(term) && term.length > 1,
    fuzzy: (term) => (isNumeric(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2),
    weights: { prefix: 0.6, fuzzy: 0.2 },
  };

  // Words and phrases of a query; a phrase still open counts to its end.
  function read(query) {
    const phrases = [];
    const words = query.replace(/["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u00bb]*)(["\u201c\u201d\u00bb]|$)/g, (_, phrase) => {
      if (fold(phrase)) phrases.push(fold(phrase));
      return ' ' + phrase + ' ';
    });
    return { words, phrases, folded: fold(words) };
  }

  // A number alone is a paragraph, and so is one after the locator's word or a longer form of it: `para. 24`, `paragraph 24`.
  function isLocator(asked, entry) {
    const [, word, number] = /^(\D*?)\.?\s*(\d+)$/.exec(asked) || [];
    if (number !== String(entry.number)) return false;
    const short = fold(entry.locator).replace(/[.\s\d].*$/, '');
    return !word || (short !== '' && word.startsWith(short));
  }

  const everything = (entry) => fold([entry.title].concat(entry.aliases, entry.text).join(' \n '));

  function find(index, documents, query) {
    const exact = query.phrases.length > 0;
    const options = Object.assign({}, OPTIONS, { fuzzy: false }, exact ? { prefix: false } : {}, {
      filter: (hit) => query.phrases.every((phrase) => everything(documents[hit.id]).includes(phrase)),
    });
    // Spelling is forgiven only where nothing is written as asked: `training` is no `raising`.
    let hits = index.search(query.words, options);
    if (!hits.length && !exact) hits = index.search(query.words, OPTIONS);
    for (const hit of hits) {
      const entry = documents[hit.id];
      if (entry.aliases.concat(entry.title).some((name) => fold(name) === query.folded)) hit.score *= 4;
    }
    const meant = documents.filter((entry) => entry.number !== null && isLocator(query.folded, entry));
    const rest = hits.filter((hit) => !meant.some((entry) => entry.id === hit.id)).sort((one, other) => other.score - one.score);
    const top = rest.length ? rest[0].score + 1 : 1;
    return meant.map((entry) => ({ id: entry.id, score: top, terms: [] })).concat(rest);
  }

  // The names that the report does not use and that the query is, or holds, or seems to become.
  function absent(names, query, isEmpty) {
    if (query.folded.length < 3) return [];
    const asWords = ' ' + query.folded + ' ';
    return names.filter((entry) => entry.names.some((name) => {
      const folded = fold(name);
      return asWords.includes(' ' + folded + ' ') || (isEmpty && query.folded.length > 3 && folded.startsWith(query.folded));
    })).slice(0, 3);
  }

  // A stretch of the text around the first match, with the matches marked.
  function snippet(text, terms, room) {
    const wanted = new Set(terms);
    const found = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const whole = fold(match[0]);
      if (wanted.has(whole) || parts(match[0]).some((piece) => wanted.has(fold(piece)))) found.push([match.index, match.index + match[0].length]);
    }
    let start = found.length ? Math.max(0, found[0][0] - Math.floor(room / 3)) : 0;
    if (start > 0) start = text.indexOf(' ', start) + 1;
    let end = Math.min(text.length, start + room);
    if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
    const nodes = [document.createTextNode(start > 0 ? '… ' : '')];
    let at = start;
    for (const [from, to] of found) {
      if (from < at || to > end) continue;
      nodes.push(document.createTextNode(text.slice(at, from)), app.element('mark', '', text.slice(from, to)));
      at = to;
    }
    nodes.push(document.createTextNode(text.slice(at, end) + (end < text.length ? ' …' : '')));
    return nodes;
  }

  app.matching = { build, read, find, absent, snippet };
})();
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
