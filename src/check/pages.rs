//! Pages stay small enough for an old phone on a slow line.

use crate::diagnostic::{Diagnostic, Diagnostics, LONG_PAGE};

const LARGEST: usize = 2_000_000;

/// Tells a page that is larger than what a phone can be asked to open. `size` is in bytes.
pub(crate) fn page(address: &str, size: usize) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if address.ends_with(".html") && size > LARGEST {
        let megabytes = format!("{}.{}", size / 1_000_000, size % 1_000_000 / 100_000);
        diagnostics.push(
            Diagnostic::without_place(LONG_PAGE, format!("the page `{address}` has {megabytes} MB"))
                .hint("give the headings of its chapter files of their own, so that each is a page"),
        );
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    #[test]
    fn only_a_page_over_the_bound_is_told() {
        assert!(page("a.html", LARGEST).is_empty());
        assert!(page("data/b.json", LARGEST + 1).is_empty());
        let found = page("report/c.html", LARGEST + 600_000);
        assert_eq!(found.count(Severity::Warning), 1);
        assert!(found.into_sorted()[0].message.contains("`report/c.html` has 2.6 MB"));
    }
}
