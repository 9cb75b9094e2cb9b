//! `SOURCE_DATE_EPOCH`, by which those who build packages say what is to be taken for the time of the source, so that what
//! they build comes out the same again. It is read here and nowhere else: the steps know no environment.

use crate::error::Error;

/// In seconds since 1970; none if nothing was said.
///
/// # Errors
/// If the variable holds something else: to build with another time than was asked for would be wrong in silence.
pub(crate) fn source_date() -> Result<Option<i64>, Error> {
    match std::env::var_os("SOURCE_DATE_EPOCH").filter(|given| !given.is_empty()) {
        Some(given) => read(&given.to_string_lossy()).map(Some),
        None => Ok(None),
    }
}

fn read(given: &str) -> Result<i64, Error> {
    // No book can say a year of five digits.
    let is_time = |seconds: &i64| (0..253_402_300_800).contains(seconds);
    given.parse().ok().filter(is_time).ok_or_else(|| {
        Error::new(format!("`SOURCE_DATE_EPOCH` is `{given}`, which is no time"))
            .hint("give whole seconds since 1970, such as `1700000000`, or leave it out")
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_time_is_whole_seconds_since_1970() {
        assert_eq!(read("1700000000").unwrap(), 1_700_000_000);
        for bad in ["yesterday", "-1", "1.5", "253402300800", "99999999999999999999"] {
            let error = read(bad).unwrap_err();
            assert!(error.to_string().contains(bad) && error.advice().is_some(), "{bad}");
        }
    }
}
