//! Pages stay small enough for an old phone on a slow line.

use crate::diagnostic::{Diagnostic, Diagnostics, LONG_PAGE};
use crate::site::Site;

const LARGEST: usize = 2_000_000;

/// Tells the pages that are larger than what a phone can be asked to open.
pub(crate) fn pages(site: &Site) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (address, output) in site.outputs().iter().filter(|(address, _)| address.ends_with(".html")) {
        let size = output.bytes().len();
        if size > LARGEST {
            let megabytes = format!("{}.{}", size / 1_000_000, size % 1_000_000 / 100_000);
            diagnostics.push(
                Diagnostic::without_place(LONG_PAGE, format!("the page `{address}` has {megabytes} MB"))
                    .hint("give the headings of its chapter files of their own, so that each is a page"),
            );
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    #[test]
    fn only_a_page_over_the_bound_is_told() {
        let mut site = Site::new();
        site.insert("a.html", vec![b'a'; LARGEST]).unwrap();
        site.insert("data/b.json", vec![b'b'; LARGEST + 1]).unwrap();
        assert!(pages(&site).is_empty());
        site.insert("report/c.html", vec![b'c'; LARGEST + 600_000]).unwrap();
        let found = pages(&site);
        assert_eq!(found.count(Severity::Warning), 1);
        assert!(found.into_sorted()[0].message.contains("`report/c.html` has 2.6 MB"));
    }
}
