//! When the book was last changed, as every book must say. No clock is asked, so that the same content gives the same
//! bytes: it is the time that the caller was told to take for that of the source, or else the day of the report.

use jiff::Timestamp;

/// Where nobody knows any day: the first that an archive can name.
const UNKNOWN: &str = "1980-01-01T00:00:00Z";

/// `source_date` is in seconds since 1970, `day` is `2014-06-19` or empty.
pub(super) fn modified(source_date: Option<i64>, day: &str) -> String {
    let told = source_date.and_then(|seconds| Timestamp::from_second(seconds).ok());
    match (told, day) {
        (Some(time), _) => time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        (None, "") => UNKNOWN.to_owned(),
        (None, day) => format!("{day}T00:00:00Z"),
    }
}

#[cfg(test)]
mod tests {
    use super::modified;

    #[test]
    fn the_source_s_time_comes_before_the_report_s_day() {
        assert_eq!(modified(Some(1_700_000_000), "2014-06-19"), "2023-11-14T22:13:20Z");
        assert_eq!(modified(None, "2014-06-19"), "2014-06-19T00:00:00Z");
        assert_eq!(modified(None, ""), "1980-01-01T00:00:00Z");
    }
}
