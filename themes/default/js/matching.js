// How search compares words: a sign of Chinese is one, and so are letters and figures, joined as symbols are.
const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+(?:[/.\-–][\p{L}\p{N}]+)*/gu;
const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, '').toLowerCase()
  .replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
const isNumeric = (term) => /\d/.test(term);
const parts = (token) => token.split(/[/.\-–]/);

// `CTOC/COP/2014/1` is found whole and by its parts, `so-called` by its parts; a symbol that is asked for is meant whole.
const tokens = (text, asked) => (text.match(pattern) || []).flatMap((token) => {
  const pieces = parts(token);
  if (pieces.length < 2 || !isNumeric(token)) return pieces;
  return asked ? token : [token, ...pieces];
});

// In small helpings, so that typing is never held up; a large report has several files.
const build = async () => {
  await Promise.all(['assets/vendor/minisearch.js', 'assets/search-data.js'].map(app.load));
  const { documents, files } = app.search;
  const index = new window.MiniSearch({
    fields: ['title', 'aliases', 'text'],
    extractField: (entry, field) => String(entry[field]),
    tokenize: (text) => tokens(text),
    processTerm: (term) => fold(term) || null,
  });
  for (let file = 1; ; file += 1) {
    await index.addAllAsync(documents.slice(index.documentCount), { chunkSize: 20 });
    if (file === files) return index;
    await app.load(`assets/search-data-${file + 1}.js`);
  }
};

// A phrase that is still open counts to its end.
const find = (index, words) => {
  const { documents } = app.search;
  const folded = fold(words.replace(/["“”„«»]/g, ' '));
  const phrases = words.split(/["“”„«»]/).filter((_, at) => at % 2).map(fold);
  const holds = ({ title, aliases, text }, phrase) => fold([title, aliases, text].join('\n')).includes(phrase);
  const isName = ({ title, aliases }) => [title, ...aliases].map(fold).includes(folded);
  const seek = (isExact) => index.search(folded, {
    combineWith: 'AND',
    boost: { title: 4, aliases: 3 },
    tokenize: (text) => tokens(text, true),
    prefix: (term) => !phrases.length && !isNumeric(term) && term.length > 1,
    fuzzy: (term) => !isExact && !isNumeric(term) && term.length > 3 && (term.length < 8 ? 1 : 2),
    filter: ({ id }) => phrases.every((phrase) => holds(documents[id], phrase)),
  });
  // Spelling is forgiven only where nothing is written as asked: `training` is no `raising`.
  let hits = seek(true);
  if (!hits.length && !phrases.length) hits = seek(false);
  for (const hit of hits) if (isName(documents[hit.id])) hit.score *= 4;
  return hits.sort((one, other) => other.score - one.score);
};

// Names that the report does not use and that the words are, or hold, or seem to become.
const absent = (words, isEmpty) => {
  const folded = fold(words);
  const isMeant = (name) => ` ${folded} `.includes(` ${name} `) || (isEmpty && folded.length > 3 && name.startsWith(folded));
  return app.search.absent.filter(({ names }) => names.map(fold).some(isMeant)).slice(0, 3);
};

// A stretch of the text around the first match, with the matches marked.
const snippet = (text, terms, room) => {
  const found = [];
  text.replace(pattern, (word, at) => {
    if ([word, ...parts(word)].some((piece) => terms.includes(fold(piece)))) found.push([at, at + word.length]);
  });
  const before = found.length ? found[0][0] - room / 3 : 0;
  const start = before > 0 ? text.indexOf(' ', before) + 1 : 0;
  const end = text.length > start + room ? Math.max(text.lastIndexOf(' ', start + room), start + room / 2) : text.length;
  const nodes = [start ? '… ' : ''];
  let at = start;
  for (const [from, to] of found.filter(([, to]) => to <= end)) {
    nodes.push(text.slice(at, from), app.element('mark', '', text.slice(from, to)));
    at = to;
  }
  return nodes.concat(text.slice(at, end) + (end < text.length ? ' …' : ''));
};

app.matching = { build, find, absent, snippet };
