//! Patterns that are compiled once.

/// A constant pattern by its name.
macro_rules! pattern {
    ($name:ident $pattern:expr) => {
        pub(super) static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($pattern).unwrap());
    };
}
pub(super) use pattern;
