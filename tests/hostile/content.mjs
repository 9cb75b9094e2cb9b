// A project in which every field that takes text holds a payload, followed by a mark of its own, by which the text is
// found again wherever the site shows it: `zq07termqz` is the term of payload 7.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A string of TOML is a string of JSON.
const quoted = (value) => (Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : JSON.stringify(value));
const table = (fields) => Object.entries(fields).map(([key, value]) => `${key} = ${quoted(value)}`).join('\n');
const page = (fields, body) => `+++\n${table(fields)}\n+++\n${body}\n`;
const entries = (name, all) => all.map((fields) => `[[${name}]]\n${table(fields)}\n`).join('\n');

// Text as Markdown that means this very text.
const plain = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const code = (text) => `\`\`\` ${text.replaceAll('`', "'")} \`\`\``;

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

// `texts` are the payloads of the entries, one each; `facts` those of report.toml, all in each field. Returns every mark
// with the text before it.
export function write(folder, texts, facts) {
  const marks = new Map();
  const files = new Map();
  const put = (path, text) => files.set(`content/${path}`, text);

  function marked(field, number, text) {
    const mark = `zq${String(number).padStart(2, '0')}${field}qz`;
    marks.set(mark, text);
    return `${text} ${mark}`;
  }

  const all = facts.join(' ');
  const fact = (field) => marked(field, 99, all);
  put(
    'report.toml',
    [
      '[report]',
      table({
        title: fact('title'), short_title: fact('short'), kind: fact('kind'), body: fact('body'),
        symbol: fact('symbol'), job_number: fact('job'), date: '2020-03-02', distribution: fact('distribution'),
        original_language: fact('original'), language: 'en', session: fact('session'), meeting: fact('meeting'),
        agenda_item: fact('item'), agenda_title: fact('agenda'), authors: [fact('author'), fact('coauthor')],
      }),
      entries('report.title_lines', [{ text: fact('line'), size: 'main' }, { text: fact('small'), size: 'link' }]),
      entries('report.footnotes', [{ label: '*', text: fact('cover'), after: 'agenda_item' }]),
      '[site]\nbase_url = "https://reports.example/a/"',
      '[words]',
      table(Object.fromEntries(['edition', 'mention', 'map', 'explanation', 'prevails', 'symbol_note'].map((key) => [key, fact(`w${key.replace('_', '')}`)]))),
      '[annotations]',
      table({ licence: fact('licence'), licence_url: 'https://licence.example/?a=1&b="2"', holder: fact('holder') }),
      entries('instruments', [{ name: 'Convention', document: 'document-0' }]),
    ].join('\n\n'),
  );

  const lists = { events: [], places: [], organisations: [], documents: [], figures: [], decisions: [], repairs: [], themes: [] };
  texts.forEach((text, number) => {
    const of = (field) => marked(field, number, text);
    const id = (kind) => `${kind}-${number}`;
    const [term, alias, place, spelling, body, acronym, title, short] = ['term', 'alias', 'place', 'spelling', 'organisation', 'acronym', 'document', 'cited'].map(of);
    // What is quoted is looked for in the paragraph, in which a line that ends is a space.
    const [quote, value, label] = ['quote', 'value', 'label'].map((field) => of(field).replace(/[\u2028\u2029]/g, ' '));
    const first = 2 * number + 1;

    put(
      `chapters/${String(number + 1).padStart(2, '0')}-chapter.md`,
      page(
        { title: of('chapter'), label: `${number + 1}`, slug: `chapter-${number}`, aliases: [`report/former-${number}.html`] },
        [
          `${plain(of('unnumbered'))}`,
          `${first}. In May 2019 Iceland and ${plain(place)} heard ${plain(body)} on ${plain(term)} under ${plain(title)}; ` +
            `${plain(quote)} was said, and ${plain(value)} was counted.[^${first}]`,
          `${first + 1}. *${plain(of('emphasis'))}* and **${plain(alias)}**, ${code(of('code'))}, [${plain(of('link'))}](https://link.example/?a=1&b=2 "${plain(of('hint'))}"), ` +
            `${plain(spelling)}, ${plain(acronym)}, ${plain(short)}; see paragraph ${first} above.`,
          `    ![${plain(of('alternative'))}](image.svg "${plain(of('caption'))}")`,
          `    | ${plain(of('head')).replaceAll('|', '\\|')} | b |\n    |---|---|\n    | ${plain(of('cell')).replaceAll('|', '\\|')} | 2 |`,
          `    - ${plain(of('listed'))}`,
          `    > ${plain(of('cited-text'.replace('-', '')))}`,
          `[^${first}]: ${plain(of('footnote'))}`,
        ].join('\n\n'),
      ).replaceAll('\n\n    ', `\n\n${' '.repeat(`${first + 1}. `.length)}`).replaceAll('\n    |', `\n${' '.repeat(`${first + 1}. `.length)}|`),
    );
    put(
      `glossary/term-${number}.md`,
      page({ term, aliases: [alias], status: 'defined in the Convention', articles: [`art. ${number + 1}`], see_also: [`term-${(number + 1) % texts.length}`].filter(() => texts.length > 1) }, plain(of('explanation'))),
    );
    put(
      `notes/note-${number}.md`,
      page({ paragraph: first, quote, date: '2020-04-01', source: of('source'), source_url: 'https://source.example/?a=1&b=2' }, plain(of('note'))),
    );
    put(`pages/page-${number}.md`, page({ title: of('page') }, plain(of('prose'))));
    lists.themes.push([id('theme'), of('theme')]);
    lists.events.push({ title: of('event'), id: id('event'), date: '2019-05', paragraph: first, quote, countries: ['ISL'], place: id('place'), theme: id('theme') });
    lists.places.push({ id: id('place'), name: place, aliases: [spelling], country: 'NOR' });
    lists.organisations.push({ id: id('organisation'), name: body, acronym, kind: 'other' });
    lists.documents.push({ id: id('document'), symbol: of('documentsymbol'), title, aliases: [short], link: 'https://document.example/?a=1&b=2', kind: of('documentkind') });
    lists.figures.push({ value, label, paragraph: first, quote: value });
    lists.decisions.push({ paragraph: first, quote: 'Iceland', kind: 'country', decision: 'accept', why: of('why') });
    lists.repairs.push({ kind: 'spelling', line: number + 1, source: of('received'), chapter: 'chapters/01-chapter.md', text: of('printed'), why: of('reason') });
  });
  put('chapters/image.svg', IMAGE);
  put('pages/about.md', page({ title: 'About' }, 'About.'));
  put('events.toml', `[themes]\n${lists.themes.map(([id, label]) => `${id} = ${quoted(label)}`).join('\n')}\n\n${entries('event', lists.events)}`);
  put('places.toml', entries('place', lists.places));
  put('organisations.toml', entries('organisation', lists.organisations));
  put('documents.toml', entries('document', lists.documents));
  put('figures.toml', entries('figure', lists.figures));
  put('ledger.toml', entries('decision', lists.decisions));
  put('source/repairs.toml', entries('repair', lists.repairs));
  put('source/report.md', lists.repairs.map((repair) => `${repair.source}\n`).join(''));

  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return marks;
}
