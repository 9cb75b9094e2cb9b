// How search compares words: a sign of Chinese is one, and so are letters and figures, joined as symbols are.
const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+(?:[/.\-–][\p{L}\p{N}]+)*/gu;
// Words come again and again.
const known = new Map();
const fold = (word) => {
  if (!known.has(word)) known.set(word, word.normalize('NFD').replace(/[\u0300-\u036f\u0640\u064b-\u065f]/g, '').toLowerCase());
  return known.get(word);
};
const isNumeric = (term) => /\d/.test(term);
const parts = (token) => token.split(/[/.\-–]/);

// `CTOC/COP/2014/1` is found whole and by its parts, `so-called` by its parts; a symbol that is asked for is meant whole.
const tokens = (text, asked) => (text.match(pattern) || []).flatMap((token) => {
  const pieces = parts(token);
  if (pieces.length < 2 || !isNumeric(token)) return pieces;
  return asked ? token : [token, ...pieces];
});

const plain = (text) => ` ${tokens(text, true).map(fold).join(' ')} `;

// In small helpings, so that typing is never held up.
const build = async () => {
  await Promise.all(['assets/vendor/minisearch.js', 'assets/search-data.js'].map(app.load));
  const { absent, documents, files } = app.search;
  for (const entry of absent) entry.plain = entry.names.map(plain);
  const index = new window.MiniSearch({
    fields: ['title', 'aliases', 'text'],
    extractField: (entry, field) => String(entry[field]),
    tokenize: (text) => tokens(text),
    processTerm: fold,
  });
  for (let file = 1; ; file += 1) {
    await index.addAllAsync(documents.slice(index.documentCount), { chunkSize: 40 });
    if (file === files) return index;
    await app.load(`assets/search-data-${file + 1}.js`);
  }
};

const find = (index, words) => {
  const { documents } = app.search;
  const split = words.split(/["“”„«»]/);
  const phrases = split.map(plain).filter((phrase, at) => at % 2 && phrase.trim());
  // A phrase that is still open may end within a word.
  if (phrases.length && split.length % 2 === 0) phrases.push(phrases.pop().trimEnd());
  const names = ({ title, aliases }) => [title, ...aliases].map(plain);
  const seek = (isExact) => index.search(words, {
    combineWith: 'AND',
    boost: { title: 4, aliases: 3 },
    tokenize: (text) => tokens(text, true),
    prefix: (term) => !isNumeric(term),
    fuzzy: (term) => !isExact && !isNumeric(term) && term.length > 3 && (term.length < 8 ? 1 : 2),
    filter: ({ id }) => phrases.every((phrase) => [...names(documents[id]), plain(documents[id].text)].some((part) => part.includes(phrase))),
  });
  // Spelling is forgiven only where nothing is written as asked: `training` is no `raising`.
  let hits = seek(true);
  if (!hits.length && !phrases.length) hits = seek(false);
  for (const hit of hits) if (names(documents[hit.id]).includes(plain(words))) hit.score *= 4;
  return hits.sort((one, other) => other.score - one.score);
};

// Names that the report does not use and that the words hold or seem to become.
const absent = (words, isEmpty) => {
  const asked = plain(words);
  const isMeant = (name) => asked.includes(name) || (isEmpty && words.length > 3 && name.startsWith(asked.trimEnd()));
  return app.search.absent.filter((entry) => entry.plain.some(isMeant)).slice(0, 3);
};

// A stretch of the text around the first match, with the matches marked.
const snippet = (text, terms, room) => {
  const found = [];
  text.replace(pattern, (word, at) => {
    if ([word, ...parts(word)].some((piece) => terms.includes(fold(piece)))) found.push([at, at + word.length]);
  });
  const before = (found[0] || [0])[0] - room / 3;
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
