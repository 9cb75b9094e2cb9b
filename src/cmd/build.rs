use super::Ended;
use crate::cli::*;
use crate::error::Error;
pub(super) fn run(_: &Common, _: &SiteArgs) -> Result<Ended, Error> {
    Err(Error::new("not yet"))
}
