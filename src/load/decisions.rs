//! `ledger.toml`: the editor's decisions on detections.

use serde::Deserialize;
use toml::Spanned;

use super::paragraph_key::ParagraphKey;
use super::quotation::quotation;
use super::reader::Reader;
use super::table::{self, located};
use crate::error::Error;
use crate::model::lexicon::{Decision, Verdict};
use crate::source::Located;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LedgerFile {
    /// What you decide.
    #[serde(default)]
    #[schemars(with = "Vec<DecisionKeys>")]
    decision: Vec<Spanned<DecisionKeys>>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct DecisionKeys {
    /// The paragraph of the detection.
    #[schemars(with = "ParagraphKey")]
    paragraph: Spanned<ParagraphKey>,
    /// The words that were detected.
    #[schemars(with = "String")]
    quote: Spanned<String>,
    /// The words right before them, if they stand there twice.
    #[serde(default)]
    prefix: String,
    /// The words right after them.
    #[serde(default)]
    suffix: String,
    /// What they were read as.
    #[schemars(with = "KindKey")]
    kind: Spanned<KindKey>,
    /// What you decide.
    decision: VerdictKey,
    /// What they mean instead, or what is to be added.
    #[schemars(with = "Option<String>")]
    target: Option<Spanned<String>>,
    /// For those who read the ledger.
    #[serde(default)]
    why: String,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
enum VerdictKey {
    Accept,
    Reject,
    Correct,
}

/// What a detection is; its name in the file is its name in the data.
#[derive(Deserialize, schemars::JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum KindKey {
    Country,
    Place,
    Date,
    Document,
    Organisation,
    Term,
    Reference,
}

impl KindKey {
    fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Place => "place",
            Self::Date => "date",
            Self::Document => "document",
            Self::Organisation => "organisation",
            Self::Term => "term",
            Self::Reference => "reference",
        }
    }
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Decision>, Error> {
    let Some(source) = reader.text_if_there("content/ledger.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<LedgerFile>(reader, &source) else { return Ok(Vec::new()) };
    Ok(file
        .decision
        .into_iter()
        .map(|keys| {
            let span = source.span(keys.span());
            let keys = keys.into_inner();
            let kind = located(&source, 0, keys.kind);
            Decision {
                quotation: quotation(&source, 0, keys.paragraph, keys.quote, (keys.prefix, keys.suffix)),
                kind: Located::new(kind.value.name().to_owned(), kind.span),
                decision: match keys.decision {
                    VerdictKey::Accept => Verdict::Accept,
                    VerdictKey::Reject => Verdict::Reject,
                    VerdictKey::Correct => Verdict::Correct,
                },
                target: keys.target.map(|target| located(&source, 0, target)),
                why: keys.why,
                span,
            }
        })
        .collect())
}
