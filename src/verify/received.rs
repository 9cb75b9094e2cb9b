//! Reads the source received, after its repairs, as a stream of words and marks. It reads lines, not Markdown: what
//! converters write is often no Markdown that means what was printed.

use std::ops::Range;

use super::glyph::{Glyph, glyphs};
use super::inline::unmark;
use super::plain;
use super::token::{Gap, Kind, words};
use super::tokens::Tokens;

/// The source's words in its own order.
#[derive(Debug, Default)]
pub(crate) struct Received {
    pub(crate) main: Tokens,
    /// Footnotes that the source writes as Markdown's, by their sign, wherever they stand.
    pub(crate) footnotes: Vec<(String, Tokens)>,
}

/// Reads a text in which something was repaired.
pub(crate) fn read(glyphs: &[Glyph]) -> Received {
    let mut reader = Reader::default();
    let mut block = Vec::new();
    for line in glyphs.split_inclusive(|glyph| glyph.ch == '\n') {
        if begins_block(line) {
            reader.block(&block);
            block.clear();
        }
        block.extend_from_slice(line);
    }
    reader.block(&block);
    reader.received
}

/// Reads a stretch of a text in which nothing was. Of blocks without a mark, which are most, the words are taken as they
/// stand.
pub(super) fn read_untouched(text: &str, stretch: Range<usize>) -> Received {
    let mut reader = Reader {
        received: Received { main: Tokens::sized(stretch.len()), ..Received::default() },
        ..Reader::default()
    };
    let (mut from, mut at, mut is_plain) = (stretch.start, stretch.start, true);
    let block = |reader: &mut Reader, range: Range<usize>, is_plain: bool| match is_plain {
        true => reader.plain_block(text, range),
        false => reader.block(&glyphs(text, range, &[])),
    };
    for line in text[stretch.clone()].split_inclusive('\n') {
        let kind = plain::line(line);
        let begins = match kind {
            Some(begins) => begins,
            None => begins_block(&glyphs(text, at..at + line.len(), &[])),
        };
        if begins {
            block(&mut reader, from..at, is_plain);
            (from, is_plain) = (at, true);
        }
        is_plain &= kind.is_some();
        at += line.len();
    }
    block(&mut reader, from..at, is_plain);
    reader.received
}

#[derive(Default)]
struct Reader {
    received: Received,
    /// What stands before the next token.
    gap: Option<Gap>,
    /// Whether the lines belong to the last footnote.
    in_footnote: bool,
}

impl Reader {
    /// Marks are sought within a block, so that a stray star does not pair with one in another paragraph.
    fn block(&mut self, block: &[Glyph]) {
        for line in unmark(block).split_inclusive(|glyph| glyph.ch == '\n') {
            self.line(line);
        }
    }

    /// The same for lines that hold nothing but words.
    fn plain_block(&mut self, text: &str, range: Range<usize>) {
        let mut start = range.start;
        for line in text[range].split_inclusive('\n') {
            let at = start;
            start += line.len();
            let rest = plain::trim_start(line);
            if rest.is_empty() {
                self.raise(Gap::Break);
                continue;
            }
            if self.in_footnote && self.gap == Some(Gap::Break) && !line.starts_with(char::is_whitespace) {
                self.in_footnote = false;
            }
            self.raise(if plain::may_begin(rest) { Gap::Line } else { Gap::Space });
            let skipped = at + line.len() - rest.len();
            for (offset, word) in words(rest) {
                let gap = self.gap.take().unwrap_or(Gap::Space);
                let place = skipped + offset..skipped + offset + word.len();
                self.tokens().push(Kind::Word, word, gap, place, None);
            }
        }
    }

    fn line(&mut self, line: &[Glyph]) {
        let mut rest = trim_start(line);
        if rest.is_empty() || is_rule(rest) || is_table_rule(rest) {
            self.raise(Gap::Break);
            return;
        }
        if self.in_footnote && self.gap == Some(Gap::Break) && !line[0].ch.is_whitespace() {
            self.in_footnote = false;
        }
        while rest.first().is_some_and(|glyph| glyph.ch == '>') {
            rest = trim_start(&rest[1..]);
        }
        if let Some((label, after)) = footnote_label(rest) {
            self.received.footnotes.push((label, Tokens::default()));
            (self.in_footnote, self.gap) = (true, Some(Gap::Break));
            return self.words(after, false);
        }
        if let Some(level) = heading_level(rest) {
            self.raise(Gap::Break);
            self.push(Kind::Heading, &rest[..usize::from(level)]);
            self.words(&rest[usize::from(level)..], false);
            self.raise(Gap::Break);
            return;
        }
        while is_bullet(rest) {
            self.raise(Gap::Line);
            self.bullet(&rest[0]);
            rest = trim_start(&rest[1..]);
        }
        self.raise(if may_begin(rest) { Gap::Line } else { Gap::Space });
        self.words(rest, rest.first().is_some_and(|glyph| glyph.ch == '|'));
    }

    /// In a row of a table the bars stand between cells, each of which the page shows as a block of its own.
    fn words(&mut self, line: &[Glyph], row: bool) {
        let (mut start, mut at) = (0, 0);
        while at < line.len() {
            let sign = sign_length(&line[at..]);
            let bar = row && line[at].ch == '|' && (at == 0 || line[at - 1].ch != '\\');
            if line[at].ch.is_whitespace() || bar || sign > 0 {
                self.word(&line[start..at]);
                self.raise(if bar { Gap::Line } else { Gap::Space });
                if sign > 0 {
                    let (whole, label) = (&line[at..at + sign], &line[at + 2..at + sign - 1]);
                    self.push_as(Kind::Sign, label.iter().map(|glyph| glyph.ch), whole);
                }
                at += sign.max(1);
                start = at;
            } else {
                at += 1;
            }
        }
        self.word(&line[start..]);
    }

    fn word(&mut self, glyphs: &[Glyph]) {
        self.push(Kind::Word, glyphs);
    }

    /// Whichever sign the source writes, it is one mark.
    fn bullet(&mut self, glyph: &Glyph) {
        self.push_as(Kind::Bullet, std::iter::once('-'), std::slice::from_ref(glyph));
    }

    fn push(&mut self, kind: Kind, glyphs: &[Glyph]) {
        self.push_as(kind, glyphs.iter().map(|glyph| glyph.ch), glyphs);
    }

    fn push_as(&mut self, kind: Kind, letters: impl Iterator<Item = char>, glyphs: &[Glyph]) {
        let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else { return };
        let repair = glyphs.iter().find_map(|glyph| glyph.repair);
        let gap = self.gap.take().unwrap_or(Gap::Space);
        self.tokens().push_chars(kind, letters, gap, first.at..last.end, repair);
    }

    /// What the next token belongs to.
    fn tokens(&mut self) -> &mut Tokens {
        match self.received.footnotes.last_mut() {
            Some((_, footnote)) if self.in_footnote => footnote,
            _ => &mut self.received.main,
        }
    }

    fn raise(&mut self, gap: Gap) {
        self.gap = self.gap.max(Some(gap));
    }
}

fn begins_block(line: &[Glyph]) -> bool {
    let rest = trim_start(line);
    rest.is_empty() || heading_level(rest).is_some() || is_bullet(rest) || may_begin(rest)
}

fn trim_start(line: &[Glyph]) -> &[Glyph] {
    let space = line.iter().take_while(|glyph| glyph.ch.is_whitespace() || glyph.ch == '\u{feff}').count();
    &line[space..]
}

/// `---`, `***`, `===`: lines that are drawn, not written.
fn is_rule(line: &[Glyph]) -> bool {
    let mut marks = line.iter().filter(|glyph| !glyph.ch.is_whitespace());
    let first = marks.next().map(|glyph| glyph.ch);
    let alike = marks.clone().all(|glyph| Some(glyph.ch) == first);
    matches!(first, Some('-' | '*' | '_' | '=')) && alike && marks.count() >= 2
}

/// The line under the head of a table.
fn is_table_rule(line: &[Glyph]) -> bool {
    let has = |wanted: char| line.iter().any(|glyph| glyph.ch == wanted);
    has('|') && has('-') && line.iter().all(|glyph| matches!(glyph.ch, '|' | '-' | ':') || glyph.ch.is_whitespace())
}

fn heading_level(line: &[Glyph]) -> Option<u8> {
    let level = line.iter().take_while(|glyph| glyph.ch == '#').count();
    let spaced = line.get(level).is_none_or(|glyph| glyph.ch.is_whitespace());
    u8::try_from(level).ok().filter(|level| (1..=6).contains(level) && spaced)
}

fn is_bullet(line: &[Glyph]) -> bool {
    line.first().is_some_and(|glyph| matches!(glyph.ch, '-' | '*' | '+' | '•' | '‣' | '▪' | '·'))
        && line.get(1).is_none_or(|glyph| glyph.ch.is_whitespace())
}

/// A number, a letter in brackets or a row of a table may begin a block without an empty line above it.
fn may_begin(line: &[Glyph]) -> bool {
    let word: String = line.iter().map(|glyph| glyph.ch).take_while(|ch| !ch.is_whitespace()).collect();
    word.starts_with('|') || word.starts_with("[^") || plain::may_begin(&word)
}

/// `[^2]: text` at the beginning of a line.
fn footnote_label(line: &[Glyph]) -> Option<(String, &[Glyph])> {
    let length = sign_length(line);
    let colon = length > 0 && line.get(length).is_some_and(|glyph| glyph.ch == ':');
    colon.then(|| (line[2..length - 1].iter().map(|glyph| glyph.ch).collect(), &line[length + 1..]))
}

/// The length of `[^2]` if it stands here, else 0.
fn sign_length(line: &[Glyph]) -> usize {
    if !matches!(line, [a, b, ..] if a.ch == '[' && b.ch == '^') {
        return 0;
    }
    let label =
        line[2..].iter().take_while(|glyph| !matches!(glyph.ch, ']' | '[') && !glyph.ch.is_whitespace()).count();
    if label > 0 && line.get(2 + label).is_some_and(|glyph| glyph.ch == ']') { label + 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::token::Token;

    /// One word or mark after another: `/` before what may begin a block, `¶` before what does.
    fn shown(tokens: &Tokens) -> String {
        let one = |token: Token<'_>| match token.gap {
            Gap::Space => format!(" {}", token.what),
            Gap::Line => format!(" / {}", token.what),
            Gap::Break => format!(" ¶ {}", token.what),
        };
        tokens.iter().map(one).collect::<String>().trim_start().to_owned()
    }

    fn whole(text: &str) -> Received {
        read(&glyphs(text, 0..text.len(), &[]))
    }

    fn main(text: &str) -> String {
        shown(&whole(text).main)
    }

    #[test]
    fn headings_items_and_blocks_are_told_apart() {
        assert_eq!(main("## I. One\n\n- 1. a\nb\n- 2. c\n\nd"), "¶ ## I. One ¶ - / 1. a b / - / 2. c ¶ d");
    }

    #[test]
    fn a_wrapped_year_agrees_with_both() {
        assert_eq!(main("in\n2013. Then"), "in / 2013. Then");
    }

    #[test]
    fn rules_and_bars_are_no_words() {
        assert_eq!(main("a\n\n---\n\n| b | c |\n|---|:-:|\n| d | \\| |"), "a ¶ b / c ¶ d / \\|");
    }

    #[test]
    fn footnotes_are_set_apart() {
        let received = whole("a[^1].\n\n[^1]: See\n  A/1.\n\nb");
        assert_eq!(shown(&received.main), "a [^1] . ¶ b");
        assert_eq!(received.footnotes.len(), 1);
        assert_eq!(shown(&received.footnotes[0].1), "¶ See A/1.");
    }

    #[test]
    fn a_star_does_not_pair_with_one_in_another_item() {
        assert_eq!(main("- *a\n- b*"), "/ - *a / - b*");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
            let text = pieces.concat();
            let received = whole(&text);
            let notes = received.footnotes.iter().flat_map(|(_, tokens)| tokens.iter());
            for token in received.main.iter().chain(notes) {
                proptest::prop_assert!(text.is_char_boundary(token.start) && text.is_char_boundary(token.end));
                proptest::prop_assert!(token.start < token.end);
            }
        }
    }

    const PIECES: &[&str] = &[
        "a", "é", " ", "\n", "\n\n", "*", "**", "_", "`", "~~", "\\", "[", "]", "(", ")", "[^1]", "[^1]:", "!", "<",
        ">", "<b>", "<!--", "-", "- ", "# ", "#######", "|", "|-|", ">", "1. ", "(a) ", "---", "===", "\r\n", "\u{a0}",
        "\u{feff}",
    ];
}
