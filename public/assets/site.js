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
// The two choices that are remembered: colours, and plain or annotated text.
(function () {
  'use strict';
  const app = window.rapporteur;
  const root = document.documentElement;

  const slot = document.querySelector('[data-slot="colours"]');
  const colours = slot && app.clone('tool-colours');
  if (colours) {
    const select = colours.querySelector('select');
    select.value = root.getAttribute('data-colours') || '';
    select.addEventListener('change', () => {
      if (select.value) root.setAttribute('data-colours', select.value);
      else root.removeAttribute('data-colours');
      app.remember('colours', select.value);
    });
    slot.replaceChildren(colours);
  }

  // In plain reading a mark is no link: neither a stop for the Tab key nor a word to a screen reader.
  const MARKS = ['term', 'place', 'date', 'document', 'organisation'].map((kind) => '.words a.' + kind).join();
  function setMarks(plain) {
    const [from, to] = plain ? ['href', 'data-href'] : ['data-href', 'href'];
    for (const mark of document.querySelectorAll(MARKS)) {
      if (!mark.hasAttribute(from)) continue;
      mark.setAttribute(to, mark.getAttribute(from));
      mark.removeAttribute(from);
    }
  }

  function read(plain) {
    if (plain) root.setAttribute('data-reading', 'plain');
    else root.removeAttribute('data-reading');
    setMarks(plain);
  }

  const choices = document.querySelectorAll('input[name="reading"]');
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      if (!choice.checked) return;
      read(choice.value === 'plain');
      app.remember('reading', choice.value === 'plain' ? 'plain' : '');
    });
  }
  // The choice of the last page holds here, and a page that the browser brings back keeps its own.
  const settle = function () {
    if (choices.length === 0) return;
    const plain = app.recall('reading') === 'plain';
    for (const choice of choices) choice.checked = (choice.value === 'plain') === plain;
    read(plain);
  };
  settle();
  window.addEventListener('pageshow', (event) => { if (event.persisted) settle(); });
})();
// Paragraphs: a number copies its link, a jump takes the focus along, Back returns it, a copied text holds no notes.
(function () {
  'use strict';
  const app = window.rapporteur;
  const fromDisk = location.protocol === 'file:';

  function copyLink(number) {
    const paragraph = number.closest('.paragraph');
    const locator = paragraph && paragraph.getAttribute('data-locator');
    if (!navigator.clipboard || !locator) return;
    // The address of a file on this computer leads nobody anywhere, so from disk it is the locator.
    const text = fromDisk ? locator : location.origin + location.pathname + '#' + paragraph.id;
    navigator.clipboard.writeText(text).then(
      () => app.say(app.word(fromDisk ? 'copied-locator' : 'copied-link', { locator })),
      () => {}
    );
  }

  function focusOn(element) {
    if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  }

  function target() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (_) {
      // An address mended by hand may be no encoding at all; it is then taken as it stands.
    }
    return id ? document.getElementById(id) : null;
  }

  // Where each jump within the page began, by the address that was left.
  const left = new Map();
  let jumped = false;
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.classList.contains('number')) copyLink(link);
    if (!link.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    if (link.hash !== location.hash) {
      left.set(location.href, link);
      jumped = true;
    } else if (target()) {
      // A second click on the same link changes no address, so no event will tell of it.
      focusOn(target());
    }
  });
  window.addEventListener('hashchange', () => {
    const returned = !jumped && left.get(location.href);
    jumped = false;
    const goal = returned && returned.isConnected ? returned : target();
    if (goal) focusOn(goal);
  });
  if (target()) focusOn(target());

  // Across paragraphs a selection takes in the editor's notes; what is copied is the report alone.
  const OURS = '.notes, .note-sign, .footnote-sign, .card';
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.rangeCount !== 1 || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const inside = range.commonAncestorContainer;
    const around = inside.nodeType === Node.ELEMENT_NODE ? inside : inside.parentElement;
    if (!around || around.closest(OURS) || !around.closest('main')) return;
    const copy = app.element('div');
    copy.appendChild(range.cloneContents());
    const ours = copy.querySelectorAll(OURS);
    if (ours.length === 0) return;
    ours.forEach((note) => note.remove());
    const blocks = Array.from(copy.querySelectorAll('p, li, h1, h2, h3, h4, td, th')).filter((block) => !block.querySelector('p'));
    const lines = (blocks.length ? blocks : [copy]).map((block) => block.textContent.trim());
    event.clipboardData.setData('text/plain', lines.filter(Boolean).join('\n\n'));
    event.preventDefault();
  });
})();
// Cards: what a mark in the text tells, shown beside it. By pointer, by focus at rest, by touch; Escape closes; the pointer can
// travel onto the card, and it stays as long as pointer or focus is on it or on its mark (WCAG 1.4.13).
(function () {
  'use strict';
  const app = window.rapporteur;
  const shell = app.clone('tool-card');
  const main = document.querySelector('main');
  if (!shell || !main || !main.closest || !document.querySelector('a[data-card]')) return;
  const closer = shell.querySelector('.close');
  const hasPopover = typeof shell.showPopover === 'function';
  if (hasPopover) shell.setAttribute('popover', 'manual');

  const HOVER = 150;
  const REST = 300;
  const GRACE = 300;
  let shown = null;
  let timer = 0;
  let pointer = 'mouse';
  let quiet = false;

  const markOf = (node) => (node && node.closest ? node.closest('a[data-card][href]') : null);
  const later = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  function open(mark) {
    if (shown === mark || !mark.isConnected) return;
    close();
    const template = document.getElementById(mark.getAttribute('data-card'));
    if (!template || !template.content) return;
    shell.replaceChildren(document.importNode(template.content, true));
    if (closer) shell.appendChild(closer);
    (mark.closest('.paragraph') || main).appendChild(shell);
    if (hasPopover) shell.showPopover();
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
    if (shell.contains(document.activeElement)) focusQuietly(mark);
    shell.remove();
  }

  // Focus without opening what was just closed.
  function focusQuietly(mark) {
    quiet = true;
    mark.focus({ preventScroll: true });
    quiet = false;
  }

  // Under the mark, or over it where there is more room; its text in line with the text that it explains. Two custom
  // properties carry the place, so that the style sheet can put it elsewhere on a small screen.
  function place() {
    const set = (block, inline) => {
      shell.style.setProperty('--card-block', block + 'px');
      shell.style.setProperty('--card-inline', inline + 'px');
    };
    set(0, 0);
    const zero = shell.getBoundingClientRect();
    const lines = shown.getClientRects();
    if (lines.length === 0) return close();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const column = (shown.closest('.words') || shown).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const below = window.innerHeight - last.bottom;
    const top = below < zero.height && first.top > below ? first.top - zero.height : last.bottom;
    const inset = parseFloat(getComputedStyle(shell).paddingInlineStart) + 1;
    const clamp = (start) => Math.max(8, Math.min(start, width - zero.width - 8));
    if (getComputedStyle(shell).direction === 'rtl') {
      const right = clamp(width - column.right - inset);
      set(top - zero.top, right - (width - zero.right));
    } else {
      set(top - zero.top, clamp(column.left - inset) - zero.left);
    }
  }

  // The pointer.
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = markOf(event.target);
    if (mark && mark !== shown) later(HOVER, () => open(mark));
    else if (mark || shell.contains(event.target)) clearTimeout(timer);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = markOf(event.target);
    if (!mark && !shell.contains(event.target)) return;
    const to = event.relatedTarget;
    if (shown && (shell.contains(to) || shown.contains(to))) return;
    clearTimeout(timer);
    const focused = document.activeElement;
    if (shown && focused !== shown && !shell.contains(focused)) later(GRACE, close);
  });

  // The keyboard.
  document.addEventListener('focusin', (event) => {
    if (quiet || shell.contains(event.target)) return;
    const mark = markOf(event.target);
    if (shown && mark !== shown) close();
    if (mark && mark.matches(':focus-visible')) later(REST, () => { if (document.activeElement === mark) open(mark); });
  });
  document.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (quiet || shell.contains(to)) return;
    if (!shown) clearTimeout(timer);
    else if (to && to !== shown) close();
  });
  document.addEventListener('keydown', (event) => {
    if (!shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      walk(event);
    }
  });

  // The card is the next stop after its mark, and the text goes on after the card.
  function walk(event) {
    const stops = Array.from(shell.querySelectorAll('a[href], button')).filter((stop) => stop.getClientRects().length > 0);
    const at = stops.indexOf(document.activeElement);
    if (document.activeElement === shown && !event.shiftKey && stops.length > 0) {
      event.preventDefault();
      stops[0].focus();
    } else if (at === 0 && event.shiftKey) {
      event.preventDefault();
      focusQuietly(shown);
    } else if (at >= 0 && at === stops.length - 1 && !event.shiftKey) {
      // The focus is back on the mark when the browser takes the step, so that it goes to what follows the mark.
      close();
    }
  }

  // Touch: the first tap opens the card, whose title is the link; the second follows it.
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (shown && !shell.contains(event.target) && markOf(event.target) !== shown) close();
  });
  document.addEventListener('click', (event) => {
    if (shell.contains(event.target)) {
      if (event.target === closer) close();
      else if (event.target.closest('a[href]')) setTimeout(close, 0);
      return;
    }
    const mark = markOf(event.target);
    if (!mark || event.detail === 0 || pointer === 'mouse' || mark === shown) return;
    event.preventDefault();
    open(mark);
  }, true);
  // A switch to plain text takes the marks away, and the way back to a page brings no card along.
  document.addEventListener('change', close);
  window.addEventListener('pagehide', close);
  window.addEventListener('resize', () => { if (shown) place(); });
})();
// Filters of the timeline: country, subject, past or planned. They hide entries of the list and marks of the drawings alike.
(function () {
  'use strict';
  const app = window.rapporteur;
  const form = app.clone('tool-filters');
  if (!form || !window.URLSearchParams) return;
  const status = form.querySelector('.filter-status');
  const choices = Array.from(form.querySelectorAll('select[name]'));
  const events = Array.from(document.querySelectorAll('li.event[id]'));

  const marks = new Map();
  for (const mark of document.querySelectorAll('[data-event]')) {
    const id = mark.getAttribute('data-event');
    marks.set(id, (marks.get(id) || []).concat(mark));
  }

  // SVG elements know the attribute but not the property.
  const show = (element, shown) => (shown ? element.removeAttribute('hidden') : element.setAttribute('hidden', ''));

  const FITS = {
    country: (event, value) => (event.getAttribute('data-countries') || '').split(' ').includes(value),
    theme: (event, value) => event.getAttribute('data-theme') === value,
    status: (event, value) => event.getAttribute('data-status') === value,
  };
  const fits = (event) => choices.every((choice) => !choice.value || !FITS[choice.name] || FITS[choice.name](event, choice.value));

  function apply() {
    let count = 0;
    for (const event of events) {
      const shown = fits(event);
      if (shown) count += 1;
      show(event, shown);
      for (const mark of marks.get(event.id) || []) show(mark, shown);
    }
    for (const group of document.querySelectorAll('[data-group]')) {
      const own = Array.from(group.querySelectorAll('li.event[id]'));
      show(group, own.length === 0 || own.some((event) => !event.hasAttribute('hidden')));
    }
    if (status) status.textContent = app.word('events-shown', { n: count, all: events.length });
  }

  // The address holds the choice, so that it can be sent to somebody; no step is added to the history.
  function keep() {
    const query = new URLSearchParams();
    for (const choice of choices) if (choice.value) query.set(choice.name, choice.value);
    const text = query.toString();
    try {
      history.replaceState(history.state, '', (text ? '?' + text : location.pathname) + (text ? '' : location.hash));
    } catch (_) {
      // Some browsers let a file from disk have no other address; the filter works all the same.
    }
  }

  function clear() {
    for (const choice of choices) choice.value = '';
    apply();
    keep();
  }

  form.addEventListener('change', () => {
    apply();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });

  const template = document.getElementById('tool-filters');
  template.parentNode.insertBefore(form, template.nextSibling);
  const query = new URLSearchParams(location.search);
  for (const choice of choices) {
    const wanted = query.get(choice.name);
    if (Array.from(choice.options).some((option) => option.value === wanted)) choice.value = wanted;
  }
  apply();

  // An event that a link leads to is shown, whatever the filter says.
  function reveal() {
    const event = events.find((one) => '#' + encodeURIComponent(one.id) === location.hash || '#' + one.id === location.hash);
    if (!event || !event.hasAttribute('hidden')) return;
    clear();
    event.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
// How search compares words: folding, tokens, phrases, the index itself, names that the report does not use, and snippets.
(function () {
  'use strict';
  const app = window.rapporteur;
  // The search's own settings; a browser that knows no classes of letters in patterns does without search.
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

  const everything = (entry) => fold([entry.title].concat(entry.aliases, entry.text).join(' \n '));

  function find(index, documents, query) {
    const exact = query.phrases.length > 0;
    const options = Object.assign({}, OPTIONS, exact ? { fuzzy: false, prefix: false } : {}, {
      filter: (hit) => query.phrases.every((phrase) => everything(documents[hit.id]).includes(phrase)),
    });
    const hits = index.search(query.words, options);
    for (const hit of hits) {
      const entry = documents[hit.id];
      if (entry.aliases.concat(entry.title).some((name) => fold(name) === query.folded)) hit.score *= 4;
    }
    // A number alone, or a locator as the site prints it, is a paragraph.
    const meant = documents.filter((entry) => entry.number !== null && (String(entry.number) === query.folded || fold(entry.locator) === query.folded));
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
  const box = matching && window.Promise && app.clone('tool-search');
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
    ready = ready || app.load('assets/vendor/minisearch.js')
      .then(() => app.load('assets/search-data.js'))
      .then(() => matching.build(app.search.documents))
      .catch((error) => {
        ready = null;
        throw error;
      });
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
    shortcut.addEventListener('change', () => app.remember('shortcut', shortcut.checked ? '' : 'off'));
  }

  function show() {
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
  }

  if (slot) {
    slot.replaceChildren(box);
  } else {
    dialog.append(box);
    document.body.append(dialog);
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
        if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
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
