//! Makes the quotation of the keys that events, notes, figures and decisions share.

use std::sync::Arc;

use toml::Spanned;

use super::paragraph_key::ParagraphKey;
use super::table::located;
use crate::model::lexicon::Quotation;
use crate::source::{Located, Source};

pub(super) fn quotation(
    source: &Arc<Source>,
    offset: usize,
    paragraph: Spanned<ParagraphKey>,
    quote: Spanned<String>,
    (prefix, suffix): (String, String),
) -> Quotation {
    let paragraph = located(source, offset, paragraph);
    Quotation {
        paragraph: Located::new(paragraph.value.into_anchor(), paragraph.span),
        exact: located(source, offset, quote),
        prefix,
        suffix,
    }
}
