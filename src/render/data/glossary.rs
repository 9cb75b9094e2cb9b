//! `glossary.json`: every concept, used in the report or not.

use schemars::JsonSchema;
use serde::Serialize;

use super::Facts;
use super::anchors::Named;
use crate::model::lexicon::{Article, Relation, Term};

/// A concept of the glossary.
#[derive(Serialize, JsonSchema)]
pub(super) struct Row<'a> {
    /// The name of its page.
    slug: &'a str,
    term: &'a str,
    aliases: Vec<&'a str>,
    /// How it stands to its treaty, such as `defined in the Protocol`.
    status: String,
    /// Such as `art. 3 (a)`; those of other treaties than the first name theirs.
    articles: Vec<String>,
    #[serde(flatten)]
    named: Named,
}

pub(super) fn rows(facts: Facts<'_>) -> impl Iterator<Item = Row<'_>> {
    facts.lexicon.terms.iter().zip(&facts.indexes.terms).map(move |(term, uses)| Row {
        slug: &term.slug,
        term: &term.term.value,
        aliases: term.aliases.iter().map(|alias| alias.value.as_str()).collect(),
        status: status(facts, term),
        articles: term.articles.iter().map(|article| written(facts, article)).collect(),
        named: Named::new(facts, [uses]),
    })
}

/// As the editor writes it.
fn status(facts: Facts<'_>, term: &Term) -> String {
    let relation = match term.relation {
        Relation::DefinedIn => "defined in",
        Relation::UsedIn => "used but not defined in",
        Relation::NotIn => "not in",
    };
    match facts.config.instruments.get(term.instrument) {
        Some(instrument) => format!("{relation} the {}", instrument.name),
        None => relation.into(),
    }
}

/// `art. 3 (a)` of the first instrument, `Convention, art. 2 (a)` of any other.
fn written(facts: Facts<'_>, article: &Article) -> String {
    match facts.config.instruments.get(article.instrument) {
        Some(instrument) if article.instrument > 0 => format!("{}, {}", instrument.name, article.text),
        _ => article.text.clone(),
    }
}
