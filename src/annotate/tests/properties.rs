//! Whatever the text is, nothing panics, a quote is the text between its ends, and the same text has the same answer.

use proptest::prelude::*;

use super::table::Table;

/// Words that recognisers react to, between words and signs that they do not know.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "3", "31", "2013", "1999", "and", "to", "from", "-", "–", "/", ",", ".", "(", ")", "\"", "May", "June", "of",
    "the", "since", "until", "end", "quarter", "third", "every year", "resolution", "64/293", "1373", "(2001)", "A/",
    "A/68/1", "S/", "Add.1", "General Assembly", "Council", "paras.", "para.", "above", "below", "see", "article",
    "Protocol", "(a)", "Congo", "Chad", "Niger", "Côte d'Ivoire", "Co\u{302}te", "Moldova", "Portuguese-language",
    "ethnic", "consent", "victims", "\u{a0}", "\u{ad}", "\u{200b}", "¶", "*", "É", "İ", "ß", "\u{301}", "the Group",
    "World Health Organization (WHO)", "(WHO)", "🐈", "\n",
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
        for mention in &first.mentions {
            let passage = report.passage(mention.at);
            let quote = passage.text.get(mention.range.clone());
            prop_assert!(quote.is_some_and(|quote| !quote.is_empty()), "{mention:?} in {:?}", passage.text);
            prop_assert!(!mention.reason.is_empty());
        }
        let (_, second, _) = table.run(&text);
        prop_assert_eq!(first.mentions, second.mentions);
    }
}
