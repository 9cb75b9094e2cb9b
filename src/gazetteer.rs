//! Countries and areas of the world, the names by which texts call them, cities, and the outline of the land.
//!
//! A report names States in many ways, and a tool that confuses two of them offends both. So the tables are data, made once
//! by a committed script (`scripts/gazetteer`) from published tables and from lists of our own, kept as text beside this
//! code with their sources and licences (`gazetteer/data/SOURCES.md`), and compiled in. Nothing is read when the tool runs:
//! each table is cut into borrowed pieces on its first use, in well under a millisecond.
//!
//! Names and regions are those of the United Nations and of its standard M49; the choices that are ours (former names,
//! demonyms, what is doubtful) stand in `scripts/gazetteer/own`, a line each, to be read and corrected.

mod country;
mod language;
mod misleading;
mod name;
mod organisation;
mod outline;
mod place;
mod region;
mod see;
mod series;
mod suggest;
mod table;

pub(crate) use country::{Country, by_alpha3, by_id, countries};
pub(crate) use language::languages;
pub(crate) use misleading::misleading;
pub(crate) use name::{Name, NameKind, names};
pub(crate) use organisation::{Organisation, organisations};
pub(crate) use outline::outline;
pub(crate) use place::{Place, PlaceName, place_by_id, place_names};
#[cfg(test)]
pub(crate) use region::regions;
pub(crate) use region::{RegionName, region_by_slug, region_names};
pub(crate) use see::see_names;
pub(crate) use series::series;
pub(crate) use suggest::suggest;
