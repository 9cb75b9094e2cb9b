//! Whatever the text is, nothing panics, a quote is the text between its ends, and the same text has the same answer.

use std::collections::HashMap;
use std::sync::Arc;

use proptest::prelude::*;

use super::table::Table;
use crate::annotate::annotate_chapter;
use crate::annotate::definitions::Definitions;
use crate::annotate::definitions::anchors;
use crate::annotate::facts::gather;

/// Words that recognisers react to, between words and signs that they do not know.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "3", "31", "2013", "1999", "and", "to", "from", "-", "–", "/", ",", ".", "(", ")", "\"", "May", "June", "of",
    "the", "since", "until", "end", "quarter", "third", "every year", "resolution", "64/293", "1373", "(2001)", "A/",
    "A/68/1", "S/", "Add.1", "General Assembly", "Council", "paras.", "para.", "above", "below", "see", "article",
    "Protocol", "(a)", "Congo", "Chad", "Niger", "Côte d'Ivoire", "Co\u{302}te", "Moldova", "Portuguese-language",
    "ethnic", "consent", "victims", "\u{a0}", "\u{ad}", "\u{200b}", "¶", "*", "É", "İ", "ß", "\u{301}", "the Group",
    "World Health Organization (WHO)", "(WHO)", "🐈", "\n", "(hereinafter", "\"the Panel\")", "(ABC)", "Cat Agency", "A",
    "section", "II.B", "annex I", "footnote", "decision", "4/4", "A/68/1-S/2014/5", "Add.1-3", "(d)", "\u{202e}", "\u{feff}",
    "👩\u{200d}🚒", "ﬁ", "Ⅳ", "１２", "\u{1d7d9}", "\u{300}\u{300}", "\u{2028}", "ſ", "Ω", "中文", "ב", "’s", "“", "”", "‑",
];

fn texts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(WORDS);
    let piece = prop_oneof![4 => words.prop_map(str::to_string), 1 => "\\PC{0,6}"];
    let joint = prop::sample::select(vec![" ", " ", " ", "", "\u{a0}"]);
    prop::collection::vec((piece, joint), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, joint)| piece + joint).collect())
}

fn table() -> Table {
    let mut table = Table::default();
    for line in [
        "@document protocol | A/68/1 | Protocol | | the Protocol",
        "@instrument protocol",
        "@organisation group | Council | WHO | | the Group",
        "@place chad | Chad | TCD",
        "@term victim | victim | Éé; consent",
    ] {
        table.register(line);
    }
    table
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_annotated_soundly(text in texts()) {
        let table = table();
        let (report, first, _) = table.run(&text);
        for mention in first.iter() {
            let passage = report.passage(mention.at);
            let quote = passage.text.get(mention.range.clone());
            prop_assert!(quote.is_some_and(|quote| !quote.is_empty()), "{mention:?} in {:?}", passage.text);
            prop_assert!(!mention.reason.is_empty());
        }
        let (_, second, _) = table.run(&text);
        prop_assert!(first.iter().eq(second.iter()));
    }

    /// A chapter's mentions come from that chapter and the definitions alone, so that the order of work is free.
    #[test]
    fn a_chapter_is_annotated_without_the_others((first, second) in (texts(), texts())) {
        let table = table();
        let report = table.chapters(&[&first, &second]);
        let config = table.config();
        let definitions = Definitions::new(&report, &gather(&report, None), &table.lexicon, &config, Arc::new(anchors(&report)));
        let mut alone = report.clone();
        Arc::make_mut(&mut alone.chapters[0]).passages.truncate(1);
        let with = annotate_chapter(&report, 1, &definitions, &mut HashMap::new()).0;
        prop_assert_eq!(with, annotate_chapter(&alone, 1, &definitions, &mut HashMap::new()).0);
    }
}
