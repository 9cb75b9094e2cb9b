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
