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
