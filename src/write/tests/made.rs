//! Outputs that are made while they are written: those that cannot be made change nothing, those that flow are never held
//! whole.

use super::*;
use crate::diagnostic::{Diagnostic, LONG_PAGE, TEMPLATE_ERROR};
use crate::site::Output;

const OLD: &[(&str, &str)] = &[("a.html", "one"), ("b/c.json", "old")];

fn broken() -> Output {
    Output::recipe(|| {
        let mut found = Diagnostics::default();
        found.push(Diagnostic::without_place(TEMPLATE_ERROR, "a broken template"));
        Err(found)
    })
}

#[test]
fn what_cannot_be_made_is_told_and_leaves_the_old_site_and_no_litter() {
    for in_place in [false, true] {
        let bench = Bench::new();
        bench.build(OLD, in_place);
        let mut bad = site(&[("a.html", "two"), ("d.html", "new")]);
        bad.insert("z.html", broken()).unwrap();
        bad.insert("y.html", broken()).unwrap();
        let (written, found) = write_by(&bad, &bench.out(), &[], &|_, _| Diagnostics::default(), in_place).unwrap();
        assert!(written.is_none());
        assert_eq!(found.into_sorted()[0].message, "a broken template");
        assert_eq!(tree(&bench.out()).len(), OLD.len() + 1);
        assert_eq!(bench.shown()["a.html"], "one");
        bench.build(OLD, in_place);
    }
}

#[test]
fn every_output_is_looked_at_and_a_warning_hinders_nothing() {
    let bench = Bench::new();
    let look = |address: &str, bytes: usize| {
        let mut found = Diagnostics::default();
        if bytes > 2 {
            found.push(Diagnostic::without_place(LONG_PAGE, format!("{address} {bytes}")));
        }
        found
    };
    let (written, found) =
        write_by(&site(&[("a", "1"), ("b", "123"), ("c", "1234")]), &bench.out(), &[], &look, false).unwrap();
    assert_eq!(written.unwrap().written, 3);
    let messages: Vec<String> = found.into_sorted().into_iter().map(|found| found.message).collect();
    assert_eq!(messages, ["b 3", "c 4"]);
}

#[test]
fn what_flows_is_compared_as_what_is_held() {
    let stream = |text: &'static str| {
        let mut site = Site::new();
        let pieces = move |out: &mut dyn std::io::Write| text.bytes().try_for_each(|byte| out.write_all(&[byte]));
        site.insert("data/a.json", Output::stream(pieces)).unwrap();
        site
    };
    for in_place in [false, true] {
        let bench = Bench::new();
        let put = |text| put_by(&stream(text), &bench.out(), &[], in_place).unwrap();
        assert_eq!(put("[1,2]").written, 1);
        assert_eq!(bench.shown()["data/a.json"], "[1,2]");
        assert_eq!(put("[1,2]").way, Way::Untouched);
        // The old one is longer, shorter, and as long.
        for text in ["[1,2", "[1,2,3]", "[1,2,4]"] {
            let written = put(text);
            assert_eq!((written.written, written.warnings.len(), written.bytes), (1, 0, text.len() as u64));
            assert_eq!(bench.shown()["data/a.json"], text);
        }
        bench.put("public/data/a.json", "[9]");
        assert!(put("[1,2,4]").warnings[0].contains("had been edited"));
        assert_eq!(bench.shown()["data/a.json"], "[1,2,4]");
    }
}
