//! `rapporteur check --schema`: the tables of all keys that editors write, from the types that read them.

use super::{Ended, print};
use crate::error::Error;
use crate::load;

pub(super) fn run() -> Result<Ended, Error> {
    let schemas = load::schemas();
    let text = serde_json::to_string_pretty(&schemas).map_err(|error| Error::new(error.to_string()))?;
    print::data(&(text + "\n"))?;
    Ok(Ended::Done)
}
