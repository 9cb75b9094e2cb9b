//! `glossary/*.md`: one concept a file.

use serde::Deserialize;
use toml::Spanned;

use super::front_matter;
use super::paragraph_key::ParagraphKey;
use super::reader::Reader;
use super::slug::{cure, is_slug};
use super::table::{located, located_all};
use crate::config::{Config, Instrument};
use crate::diagnostic::{BAD_ARTICLE, BAD_SLUG, Diagnostic, UNKNOWN_INSTRUMENT, WRONG_VALUE};
use crate::error::Error;
use crate::model::lexicon::{Article, Body, Relation, Term};
use crate::source::Located;
use crate::suggest::closest;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermKeys {
    /// The concept, as readers look for it.
    #[schemars(with = "String")]
    term: Spanned<String>,
    /// Other words for it; plural forms are found by themselves.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// `defined in the Protocol`, `used but not defined in the Protocol` or `not in the Protocol`; the treaty is one of
    /// `[[instruments]]`.
    #[schemars(with = "String")]
    status: Spanned<String>,
    /// `art. 3 (a)`, or `Convention, art. 2 (a)` for another treaty than the first.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    articles: Vec<Spanned<String>>,
    /// Names of other files of the glossary, without `.md`.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    see_also: Vec<Spanned<String>>,
    /// Paragraphs set in bold.
    #[serde(default)]
    #[schemars(with = "Vec<ParagraphKey>")]
    main: Vec<Spanned<ParagraphKey>>,
}

pub(super) fn load(reader: &mut Reader, config: Option<&Config>) -> Result<Vec<Term>, Error> {
    let instruments = config.map_or(&[][..], |config| &config.instruments);
    let mut terms = Vec::new();
    for (stem, source) in reader.markdown_files("content/glossary")? {
        if !is_slug(&stem) {
            let message = format!("the file name `{stem}` is no slug");
            reader.diagnostics.push(
                Diagnostic::new(BAD_SLUG, source.span(0..0), message).hint(format!("rename the file: {}", cure(&stem))),
            );
            reader.lose(&source.path);
            continue;
        }
        let Some(front) = front_matter::read::<TermKeys>(reader, &source) else { continue };
        let keys = front.keys;
        let status = located(&source, front.start, keys.status);
        let articles = located_all(&source, front.start, keys.articles);
        if config.is_none() {
            continue;
        }
        let Some((relation, instrument)) = read_status(reader, &status, instruments) else {
            reader.lose(&source.path);
            continue;
        };
        let articles = articles.iter().filter_map(|article| read_article(reader, article, instruments)).collect();
        terms.push(Term {
            slug: stem,
            term: located(&source, front.start, keys.term),
            aliases: located_all(&source, front.start, keys.aliases),
            relation,
            instrument,
            articles,
            see_also: located_all(&source, front.start, keys.see_also),
            main: located_all(&source, front.start, keys.main)
                .into_iter()
                .map(|key| Located::new(key.value.into_anchor(), key.span))
                .collect(),
            body: Body { start: front.body, source },
        });
    }
    // File names sort otherwise than slugs: `victim.md` stands behind `victim-centred.md`.
    terms.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(terms)
}

fn read_status(reader: &mut Reader, status: &Located<String>, known: &[Instrument]) -> Option<(Relation, usize)> {
    const FORMS: [(&str, Relation); 3] = [
        ("defined in ", Relation::DefinedIn),
        ("used but not defined in ", Relation::UsedIn),
        ("not in ", Relation::NotIn),
    ];
    let found = FORMS.iter().find_map(|(words, relation)| Some((status.value.strip_prefix(words)?, *relation)));
    let found = found.filter(|(name, _)| !name.trim().is_empty());
    let Some((name, relation)) = found else {
        reader
            .diagnostics
            .push(Diagnostic::new(WRONG_VALUE, status.span.clone(), format!("`{}` is no status", status.value)).hint(
            "write `defined in the ...`, `used but not defined in the ...` or `not in the ...` with a treaty's name",
        ));
        return None;
    };
    let name = name.strip_prefix("the ").unwrap_or(name);
    instrument(reader, name, status, known).map(|at| (relation, at))
}

fn read_article(reader: &mut Reader, article: &Located<String>, known: &[Instrument]) -> Option<Article> {
    let (name, text) = match article.value.rsplit_once(", art. ") {
        Some((name, rest)) => (Some(name), format!("art. {rest}")),
        None => (None, article.value.clone()),
    };
    let digits = text.strip_prefix("art. ").map(|rest| rest.chars().take_while(char::is_ascii_digit).count());
    if digits.is_none_or(|digits| digits == 0) {
        reader.diagnostics.push(
            Diagnostic::new(BAD_ARTICLE, article.span.clone(), format!("`{}` is no article", article.value))
                .hint("write `art. 3 (a)`, or `Convention, art. 2 (a)` for another treaty than the first"),
        );
        return None;
    }
    let instrument = match name {
        Some(name) => instrument(reader, name, article, known)?,
        None => 0,
    };
    Some(Article { instrument, text })
}

fn instrument(reader: &mut Reader, name: &str, at: &Located<String>, known: &[Instrument]) -> Option<usize> {
    let found = known.iter().position(|instrument| instrument.name == name);
    if found.is_none() {
        let list = known.iter().map(|instrument| format!("`{}`", instrument.name)).collect::<Vec<_>>().join(", ");
        let said =
            Diagnostic::new(UNKNOWN_INSTRUMENT, at.span.clone(), format!("`{name}` is no treaty of this report"));
        reader.diagnostics.push(match closest(name, known.iter().map(|instrument| instrument.name.as_str())) {
            Some(meant) => said.hint(format!("did you mean `{meant}`?")),
            None if known.is_empty() => said.hint("name the treaty in `[[instruments]]` of `content/report.toml`"),
            None => said.hint(format!("`[[instruments]]` in `content/report.toml` has {list}")),
        });
    }
    found
}
