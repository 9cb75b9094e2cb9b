//! What each kind of repair may do. The kinds are a promise to the reader of the repairs page: only `spelling` may change
//! a word, and it says why.

use super::glyph::glyphs;
use super::received::read;
use super::token::{Kind, What};
use super::tokens::Tokens;
use crate::model::lexicon::{Repair, RepairKind};

/// Why the entry may not stand, in words for a message.
pub(crate) fn objection(repair: &Repair) -> Option<String> {
    let (source, text) = (tokens(&repair.source), tokens(&repair.text));
    let left_out = text.is_empty() && repair.chapter.is_empty();
    let refusal = match repair.kind {
        RepairKind::Furniture if left_out => None,
        RepairKind::Furniture | RepairKind::Masthead if repair.chapter.is_empty() || text.is_empty() => {
            Some("has to name both the file and the words on our side, or neither if it is furniture")
        }
        RepairKind::Furniture => {
            // A footnote that is moved leaves its sign behind, and what `unhyphened` leaves out.
            let (there, here) = (unhyphened(&source), unhyphened(&text));
            let moved = there.strip_suffix(&here).is_some_and(|sign| sign.chars().count() <= 12);
            (!moved).then_some("of the kind `furniture` may leave words out or move them, not change them")
        }
        RepairKind::Masthead => {
            let (there, here) = (letters(&source), letters(&text));
            let held = format!(" {there} ").contains(&format!(" {here} "));
            // A converter may have put spaces into a symbol.
            let symbol = here.contains('/') && squeezed(&source).contains(&squeezed(&text));
            // A footnote of the title page is moved as one of the text is.
            let note = here.len() > 12 && unhyphened(&source).contains(&unhyphened(&text));
            (!held && !symbol && !note).then_some("of the kind `masthead` may only take words over as they are")
        }
        RepairKind::Spelling => repair.why.trim().is_empty().then_some("changes words and does not say why"),
        _ if repair.chapter.is_empty() => Some("does not name the file on our side"),
        RepairKind::Joined => (!joins(&source, &text))
            .then_some("of the kind `joined` may only take breaks and hyphens at a line's end away"),
        RepairKind::HeadingLevel => {
            (words(&source) != words(&text)).then_some("of the kind `heading-level` may only change `#`")
        }
        RepairKind::ListMark => {
            (words(&source) != words(&text)).then_some("of the kind `list-mark` may only change the mark of a list")
        }
        RepairKind::Escape => {
            let signs = text.iter().any(|token| token.what.is(Kind::Sign));
            let alike = letters(&source) == letters(&text) || signs && squeezed(&source) == squeezed(&text);
            (!alike).then_some("of the kind `escape` may only change marks, not letters")
        }
    };
    let leaves = matches!(repair.kind, RepairKind::Furniture | RepairKind::Masthead);
    refusal
        .or((!leaves && alike(&source, &text)).then_some("changes nothing"))
        .map(|refusal| format!("an entry {refusal}"))
}

/// The words and marks of an entry's `source` or `text`.
pub(crate) fn tokens(text: &str) -> Tokens {
    read(&glyphs(text, 0..text.len(), &[])).main
}

fn words(tokens: &Tokens) -> Vec<What<'_>> {
    tokens.iter().map(|token| token.what).filter(|what| what.is_read()).collect()
}

/// The text without what Markdown escapes or marks signs with: `agenda\*` and `agenda[^*]` have the same letters.
fn letters(tokens: &Tokens) -> String {
    let mut out = String::new();
    for what in words(tokens) {
        if what.is(Kind::Sign) {
            out.push_str(what.letters());
        } else {
            out.push_str(if out.is_empty() { "" } else { " " });
            out.extend(what.letters().chars().filter(|ch| !matches!(ch, '\\' | '`' | '_' | '^' | '[' | ']')));
        }
    }
    out
}

/// The letters without the spaces between them.
fn squeezed(tokens: &Tokens) -> String {
    letters(tokens).split(' ').collect()
}

/// What converters write for letters that mean something in HTML.
const ENTITIES: &[(&str, &str)] =
    &[("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];

/// The letters as they are moved: hyphens at the ends of lines and the names of signs are no letters.
fn unhyphened(tokens: &Tokens) -> String {
    let whole = squeezed(tokens);
    let whole = ENTITIES.iter().fold(whole, |text, (written, shown)| text.replace(written, shown));
    whole.replace(['-', '‐', '\u{ad}'], "")
}

/// What a word may end with where a line cuts it.
const HYPHENS: [char; 3] = ['-', '‐', '\u{ad}'];

/// Whether the text is the source's words, those that a hyphen cut at a line's end being whole again.
fn joins(source: &Tokens, text: &Tokens) -> bool {
    let (source, text) = (words(source), words(text));
    let mut rest = source.iter().map(|what| what.to_string()).peekable();
    for here in text.iter().map(|what| what.to_string()) {
        let Some(mut built) = rest.next() else { return false };
        while built != here {
            let (Some(stem), Some(next)) = (built.strip_suffix(HYPHENS), rest.next()) else { return false };
            let cut = format!("{stem}{next}");
            built = if here.starts_with(cut.trim_end_matches(HYPHENS)) { cut } else { format!("{built}{next}") };
        }
    }
    rest.next().is_none()
}

fn alike(source: &Tokens, text: &Tokens) -> bool {
    source.len() == text.len()
        && source.iter().zip(text.iter()).all(|(one, other)| (one.what, one.gap) == (other.what, other.gap))
}

#[cfg(test)]
mod tests {
    use super::objection;
    use crate::model::lexicon::{Repair, RepairKind};
    use crate::source::Source;

    const CHAPTER: &str = "chapters/01-a.md";

    /// The kind, the words of the source, the file and the words on our side, and whether the entry may stand.
    const ENTRIES: [(RepairKind, &str, &str, &str, bool); 20] = [
        (RepairKind::Furniture, "Page 3", "", "", true),
        (RepairKind::Furniture, "Page 3", "", "Page 3", false),
        (RepairKind::Furniture, "Page 3", CHAPTER, "", false),
        (RepairKind::Furniture, "2 The com- mittee met.", CHAPTER, "The committee met.", true),
        (RepairKind::Furniture, "2 The committee met.", CHAPTER, "The council met.", false),
        (RepairKind::Masthead, "CTOC/COP/ 2014/2 of today", "report.toml", "CTOC/COP/2014/2", true),
        (RepairKind::Masthead, "CTOC/COP/ 2014/2 of today", "report.toml", "CTOC/COP/2014/3", false),
        (RepairKind::Masthead, "19 June 2014", "report.toml", "20 June 2014", false),
        (RepairKind::Escape, r"agenda\*", CHAPTER, "agenda*", true),
        (RepairKind::Escape, r"agenda\*", CHAPTER, "agendas*", false),
        (RepairKind::Escape, r"the agenda \* said", CHAPTER, "the agenda[^*] said", true),
        (RepairKind::Escape, r"the agenda \* said", CHAPTER, "the agenda[^*] told", false),
        (RepairKind::Joined, "traf- ficking", CHAPTER, "trafficking", true),
        (RepairKind::Joined, "traf- ficking", CHAPTER, "traffic", false),
        (RepairKind::HeadingLevel, "## II. Work", CHAPTER, "### II. Work", true),
        (RepairKind::HeadingLevel, "## II. Work", CHAPTER, "### II. Works", false),
        (RepairKind::ListMark, "- one", CHAPTER, "(a) one", false),
        (RepairKind::Spelling, "recieve", CHAPTER, "receive", true),
        (RepairKind::Spelling, "receive", CHAPTER, "receive", false),
        (RepairKind::Spelling, "recieve", "", "receive", true),
    ];

    #[test]
    fn each_kind_does_what_it_may_and_no_more() {
        let entry = Source::new("content/source/repairs.toml", "repair = []");
        for (kind, source, chapter, text, may) in ENTRIES {
            let repair = Repair {
                kind,
                line: 1,
                source: source.into(),
                chapter: chapter.into(),
                text: text.into(),
                why: "it is misspelt".into(),
                span: entry.span(0..6),
            };
            let objection = objection(&repair);
            assert_eq!(objection.is_none(), may, "{kind:?} {source:?} {chapter:?} {text:?}: {objection:?}");
        }
    }
}
