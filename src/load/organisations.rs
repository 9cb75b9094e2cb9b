//! `organisations.toml`: names, acronyms and kinds of organisations.

use serde::Deserialize;
use toml::Spanned;

use super::reader::Reader;
use super::table::{self, located, located_all};
use crate::error::Error;
use crate::model::lexicon::Organisation;

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganisationsFile {
    #[serde(default)]
    organisation: Vec<OrganisationKeys>,
}

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
struct OrganisationKeys {
    /// Its name in other files and in the data.
    #[schemars(with = "String")]
    id: Spanned<String>,
    /// The full name.
    #[schemars(with = "String")]
    name: Spanned<String>,
    /// Its acronym.
    #[schemars(with = "Option<String>")]
    acronym: Option<Spanned<String>>,
    /// Other names in the report.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// Short forms that hold within a chapter once a full form was printed there: "the Group".
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    local: Vec<Spanned<String>>,
    /// What it is.
    #[serde(default)]
    kind: OrganisationKind,
    /// Alpha-3 codes of the countries that its name holds.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    countries: Vec<Spanned<String>>,
}

#[derive(Deserialize, schemars::JsonSchema, Default, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum OrganisationKind {
    UnitedNations,
    Intergovernmental,
    StateOrgan,
    NonGovernmental,
    Process,
    #[default]
    Other,
}

pub(super) fn load(reader: &mut Reader) -> Result<Vec<Organisation>, Error> {
    let Some(source) = reader.text_if_there("content/organisations.toml")? else { return Ok(Vec::new()) };
    let Some(file) = table::read::<OrganisationsFile>(reader, &source) else {
        return Ok(Vec::new());
    };
    Ok(file
        .organisation
        .into_iter()
        .map(|keys| Organisation {
            id: located(&source, 0, keys.id),
            name: located(&source, 0, keys.name),
            acronym: keys.acronym.filter(|text| !text.as_ref().is_empty()).map(|text| located(&source, 0, text)),
            aliases: located_all(&source, 0, keys.aliases),
            local: located_all(&source, 0, keys.local),
            kind: keys.kind.name().to_owned(),
            countries: located_all(&source, 0, keys.countries),
        })
        .collect())
}

impl OrganisationKind {
    /// As it is written in the file and in the data.
    fn name(self) -> &'static str {
        match self {
            Self::UnitedNations => "united-nations",
            Self::Intergovernmental => "intergovernmental",
            Self::StateOrgan => "state-organ",
            Self::NonGovernmental => "non-governmental",
            Self::Process => "process",
            Self::Other => "other",
        }
    }
}
