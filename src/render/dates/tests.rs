//! Dates in every language of the default theme, to be reviewed as a text.

use std::fmt::Write;

use super::written;
use crate::cases;
use crate::render::words::tests::{LANGUAGES, of_default_theme};

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let words = LANGUAGES.map(of_default_theme);
    cases::compare("dates", "edtf", |text| {
        let mut out = String::new();
        for line in text.lines() {
            let (date, yearly) = line.strip_suffix(" yearly").map_or((line, false), |date| (date, true));
            let _ = writeln!(out, "{line}");
            for words in &words {
                let _ = writeln!(out, "  {} {}", words.language(), written(words, date, yearly).replace('\u{a0}', "~"));
            }
        }
        assert!(words.iter().all(|words| words.missing().is_empty()));
        out
    });
}
