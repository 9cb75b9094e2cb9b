//! How the editor names a paragraph: `paragraph = 21`, or `paragraph = "annex-i-para-3"`.

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize, schemars::JsonSchema)]
#[serde(untagged, expecting = "a paragraph number, or an anchor such as \"annex-i-para-3\"")]
pub(crate) enum ParagraphKey {
    Number(u32),
    Anchor(String),
}

impl ParagraphKey {
    pub(super) fn into_anchor(self) -> String {
        match self {
            Self::Number(number) => format!("para-{number}"),
            // `"21"` is a number that somebody took for text.
            Self::Anchor(anchor) => match anchor.trim().parse::<u32>() {
                Ok(number) => format!("para-{number}"),
                Err(_) => anchor,
            },
        }
    }
}
