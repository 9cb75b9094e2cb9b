//! What the editor writes in `content/report.toml`: nested, documented, defaulted; unknown keys are refused.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

/// The whole file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    pub(crate) report: Facts,
    #[serde(default)]
    pub(crate) site: Site,
    #[serde(default)]
    pub(crate) take_along: TakeAlong,
    #[serde(default)]
    pub(crate) words: Words,
    #[serde(default)]
    pub(crate) annotations: Licence,
    /// Treaties that the glossary's `status` and `articles` name; the first is meant where none is named.
    #[serde(default)]
    pub(crate) instruments: Vec<Instrument>,
}

/// The report's facts as they are printed on its cover. What the source does not say stays empty.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    /// The full title on one line.
    pub(crate) title: String,
    /// The banner of every page.
    pub(crate) short_title: String,
    /// How a long title is set, line by line; their words together are the title.
    #[serde(default)]
    pub(crate) title_lines: Vec<TitleLine>,
    /// Such as `Report of the Secretariat`.
    #[serde(default)]
    pub(crate) kind: String,
    /// The body that the report is addressed to.
    #[serde(default)]
    pub(crate) body: String,
    /// The document's symbol; empty if the source received does not say it.
    #[serde(default)]
    pub(crate) symbol: String,
    /// The number at the foot of the first page.
    #[serde(default)]
    pub(crate) job_number: String,
    /// The day of the report, `2014-06-19`.
    #[schemars(with = "String")]
    pub(crate) date: Spanned<String>,
    /// Such as `General`.
    #[serde(default)]
    pub(crate) distribution: String,
    /// Such as `English`.
    #[serde(default)]
    pub(crate) original_language: String,
    /// BCP 47 tag of the language of the report's text.
    #[serde(default = "english")]
    pub(crate) language: String,
    /// Such as `Seventh session`.
    #[serde(default)]
    pub(crate) session: String,
    /// Place and dates of the session.
    #[serde(default)]
    pub(crate) meeting: String,
    /// Such as `Item 2 of the provisional agenda`.
    #[serde(default)]
    pub(crate) agenda_item: String,
    /// The title of that item.
    #[serde(default)]
    pub(crate) agenda_title: String,
    /// Corporate authors, for citations.
    #[serde(default)]
    pub(crate) authors: Vec<String>,
    #[serde(default)]
    pub(crate) footnotes: Vec<CoverFootnote>,
}

/// One line of the title as it is set on the title page.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TitleLine {
    /// Its words.
    pub(crate) text: String,
    /// `main` is set large, `link` small.
    #[serde(default)]
    pub(crate) size: TitleSize,
}

/// Main lines are set large, linking lines small.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TitleSize {
    #[default]
    Main,
    Link,
}

/// A footnote of the cover.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CoverFootnote {
    /// Its sign: `*`.
    pub(crate) label: String,
    /// Its words.
    pub(crate) text: String,
    /// The key of the fact that carries the sign, such as `agenda_item`.
    #[serde(default)]
    pub(crate) after: String,
}

/// Settings of the site.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Site {
    /// `default`, or the name of a folder of your own under `themes/`.
    pub(crate) theme: String,
    /// BCP 47 tag of the language of the interface.
    pub(crate) language: String,
    /// BCP 47 tag of the language in which you write explanations, notes, titles of events, statements and pages; the
    /// interface's if not given. Names of terms, organisations and documents are the report's own words.
    pub(crate) editor_language: String,
    /// Where the site will stand, with a slash at its end; empty if not known.
    pub(crate) base_url: String,
    /// Whether the timeline also holds events drafted from dated sentences on which no event of `events.toml` rests.
    pub(crate) drafts: bool,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            theme: "default".into(),
            language: english(),
            editor_language: String::new(),
            base_url: String::new(),
            drafts: true,
        }
    }
}

/// What readers may take along to where there is no network. Each can be switched off.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TakeAlong {
    /// The annotated report in one file that phones open, `report-one-file.html`.
    pub(crate) one_file: bool,
    /// The annotated report as a book for e-book readers, `report.epub`.
    pub(crate) epub: bool,
    /// The whole site as a zip for computers.
    pub(crate) zip: bool,
    /// Whether visitors of a hosted site may keep it for when the line goes. Switched off, a copy kept before removes itself.
    pub(crate) offline: bool,
}

impl TakeAlong {
    /// Whether there is anything at all.
    pub(crate) fn is_any(&self) -> bool {
        self.one_file || self.epub || self.zip || self.offline
    }
}

impl Default for TakeAlong {
    fn default() -> Self {
        Self { one_file: true, epub: true, zip: true, offline: true }
    }
}

/// Sentences that the site says in the editor's own voice. An empty one is not shown.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Words {
    /// On every page and print, above the title.
    pub(crate) edition: String,
    /// What a mention of a country means and does not mean.
    pub(crate) mention: String,
    /// What the map's names and dots do not imply.
    pub(crate) map: String,
    /// What the explanations of the glossary are.
    pub(crate) explanation: String,
    /// Which text prevails.
    pub(crate) prevails: String,
    /// Beside a symbol that the source did not hold.
    pub(crate) symbol_note: String,
}

/// The licence of the annotations.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Licence {
    /// Its name, such as `CC BY 4.0`.
    pub(crate) licence: String,
    /// Where its text can be read.
    pub(crate) licence_url: String,
    /// Who grants it.
    pub(crate) holder: String,
}

/// A treaty that glossary entries refer to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Instrument {
    /// As the glossary names it: `Protocol`.
    pub(crate) name: String,
    /// Its id in `documents.toml`.
    #[schemars(with = "String")]
    pub(crate) document: Spanned<String>,
}

impl Config {
    /// The language in which the editor writes.
    pub(crate) fn editor_language(&self) -> &str {
        match self.site.editor_language.as_str() {
            "" => &self.site.language,
            language => language,
        }
    }
}

fn english() -> String {
    "en".into()
}
