//! The articles of treaties, in two lists that are never mixed: what the report itself cites, and what is related to it
//! only through a concept of the glossary, which is the editor's reading.

use std::collections::{BTreeMap, BTreeSet};

use super::Matter;
use crate::model::indexes::{ArticleEntry, Articles, Uses};
use crate::model::report::At;

pub(super) fn articles(matter: Matter<'_>, terms: &[Uses], cited: BTreeMap<(usize, &str), Uses>) -> Articles {
    let through = through(matter);
    let cited = cited.into_iter().map(|((instrument, text), uses)| ArticleEntry {
        instrument,
        text: text.into(),
        uses,
        terms: through.get(&(instrument, text)).cloned().unwrap_or_default(),
    });
    let related = through.iter().map(|((instrument, text), positions)| ArticleEntry {
        instrument: *instrument,
        text: (*text).into(),
        uses: Uses { places: places(terms, positions), mentions: Vec::new() },
        terms: positions.clone(),
    });
    Articles { cited: sorted(cited.collect()), related: sorted(related.collect()) }
}

/// The concepts that rest on each article, those that the report does not use too: their pages lead here.
fn through<'a>(matter: Matter<'a>) -> BTreeMap<(usize, &'a str), Vec<usize>> {
    let mut found: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for position in super::glossary::order(matter) {
        for article in &matter.lexicon.terms[position].articles {
            let positions = found.entry((article.instrument, article.text.as_str())).or_default();
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
    }
    found
}

/// Where the concepts stand, all together.
fn places(terms: &[Uses], positions: &[usize]) -> Vec<At> {
    let all: BTreeSet<At> = positions.iter().flat_map(|position| &terms[*position].places).copied().collect();
    all.into_iter().collect()
}

fn sorted(mut articles: Vec<ArticleEntry>) -> Vec<ArticleEntry> {
    articles.sort_by_cached_key(|article| (article.instrument, numbers_as_numbers(&article.text)));
    articles
}

/// So that article 10 stands after article 9: words as words, numbers as numbers.
fn numbers_as_numbers(text: &str) -> Vec<(String, u64)> {
    let mut pieces = vec![(String::new(), 0u64)];
    for letter in text.chars() {
        let at = pieces.len() - 1;
        match letter.to_digit(10) {
            Some(digit) => pieces[at].1 = pieces[at].1.saturating_mul(10).saturating_add(digit.into()),
            None if pieces[at].1 > 0 => pieces.push((letter.into(), 0)),
            None => pieces[at].0.push(letter),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::numbers_as_numbers;

    #[test]
    fn article_ten_follows_article_nine() {
        let mut articles = ["art. 10", "art. 9 (1)", "art. 3 (b)", "art. 3", "art. 3 (a)"];
        articles.sort_by_key(|article| numbers_as_numbers(article));
        assert_eq!(articles, ["art. 3", "art. 3 (a)", "art. 3 (b)", "art. 9 (1)", "art. 10"]);
    }
}
