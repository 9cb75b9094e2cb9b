//! Fresh, unchanged, changed, removed: by exchange and in place.

use super::*;

const OLD: &[(&str, &str)] =
    &[("assets/a.css", "a"), ("chapter/one.html", "one"), ("chapter/two.html", "two"), ("index.html", "old")];
const NEW: &[(&str, &str)] = &[("assets/b.css", "b"), ("chapter.html", "one"), ("index.html", "new")];

fn both(test: impl Fn(&Bench, bool)) {
    test(&Bench::new(), false);
    test(&Bench::new(), true);
}

#[test]
fn a_first_build_makes_the_folder_and_those_above_it() {
    both(|bench, in_place| {
        let out = bench.path("a/b/public");
        let written = put_by(&site(OLD), &out, &[], in_place).unwrap();
        assert_eq!(written.way, if in_place { Way::InPlace } else { Way::New });
        assert_eq!((written.written, written.unchanged, written.removed, written.bytes), (4, 0, 0, 10));
        assert_eq!(tree(&bench.path("a/b")).len(), 5);
    });
}

#[test]
fn an_empty_folder_is_filled() {
    both(|bench, in_place| {
        fs::create_dir(bench.out()).unwrap();
        let written = bench.build(OLD, in_place);
        assert_eq!(written.way, if in_place { Way::InPlace } else { Way::Exchanged });
        assert_eq!(bench.shown(), map(OLD));
    });
}

#[test]
fn a_build_that_changes_nothing_writes_nothing() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        let times = || {
            ["", "chapter", "index.html", ".rapporteur"]
                .map(|path| bench.out().join(path).metadata().unwrap().modified().unwrap())
        };
        let before = times();
        let written = bench.build(OLD, in_place);
        assert_eq!(written.way, Way::Untouched);
        assert_eq!((written.written, written.unchanged), (0, 4));
        assert_eq!(times(), before);
    });
}

#[test]
fn what_changed_is_replaced_and_what_is_gone_is_removed() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        let written = bench.build(NEW, in_place);
        assert_eq!(written.way, if in_place { Way::InPlace } else { Way::Exchanged });
        assert_eq!((written.written, written.unchanged, written.removed), (3, 0, 3));
        assert_eq!(written.gone, ["chapter/one.html", "chapter/two.html"]);
        assert_eq!(written.warnings, [""; 0]);
        assert_eq!(bench.shown(), map(NEW));
    });
}

#[test]
fn an_unchanged_file_stays_the_same_file() {
    both(|bench, in_place| {
        bench.build(&[("index.html", "1"), ("kept.html", "k")], in_place);
        fs::hard_link(bench.out().join("kept.html"), bench.path("witness")).unwrap();
        bench.build(&[("index.html", "2"), ("kept.html", "k")], in_place);
        assert!(lock::same_file(&bench.out().join("kept.html"), &bench.path("witness")));
    });
}

#[test]
fn the_same_site_leaves_the_same_bytes_by_either_way() {
    let (a, b) = (Bench::new(), Bench::new());
    a.build(OLD, false);
    a.build(NEW, false);
    b.build(NEW, true);
    assert_eq!(tree(&a.out()), tree(&b.out()));
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    both(|bench, in_place| {
        let (one, two) = ([("a/b.html", "1"), ("c", "1")], [("a", "2"), ("c/d.html", "2")]);
        for files in [one, two, one] {
            bench.build(&files, in_place);
            assert_eq!(bench.shown(), map(&files));
        }
    });
}

#[test]
fn a_stranger_s_files_travel_along() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        bench.put("public/CNAME", "reports.example");
        bench.put("public/chapter/draft.txt", "mine");
        bench.put("public/theirs/deep/x", "x");
        fs::create_dir(bench.out().join("empty")).unwrap();
        let mut shown = map(NEW);
        shown.extend(map(&[
            ("CNAME", "reports.example"),
            ("chapter/draft.txt", "mine"),
            ("theirs/deep/x", "x"),
            ("empty/", ""),
        ]));
        bench.build(NEW, in_place);
        assert_eq!(bench.shown(), shown);
    });
}

#[test]
fn version_control_inside_the_output_keeps_the_folder_in_its_place() {
    let bench = Bench::new();
    bench.build(OLD, false);
    bench.put("public/.git/HEAD", "ref");
    assert_eq!(bench.build(NEW, false).way, Way::InPlace);
    assert_eq!(bench.shown()[".git/HEAD"], "ref");
}

#[test]
fn what_was_edited_by_hand_is_replaced_with_a_warning() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        bench.put("public/index.html", "by hand");
        let written = bench.build(OLD, in_place);
        assert_eq!(bench.shown(), map(OLD));
        assert!(written.warnings[0].contains("public/index.html"), "{:?}", written.warnings);
    });
}

#[test]
fn what_was_edited_by_hand_and_is_gone_from_the_site_stays() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        bench.put("public/chapter/one.html", "by hand");
        let written = bench.build(NEW, in_place);
        assert_eq!(bench.shown()["chapter/one.html"], "by hand");
        assert_eq!(written.gone, ["chapter/two.html"]);
        assert!(written.warnings[0].contains("chapter/one.html"), "{:?}", written.warnings);
    });
}

#[test]
fn what_somebody_removed_is_written_again() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        fs::remove_dir_all(bench.out().join("chapter")).unwrap();
        assert_eq!(bench.build(OLD, in_place).written, 2);
        assert_eq!(bench.shown(), map(OLD));
    });
}

#[cfg(unix)]
#[test]
fn a_link_at_an_address_of_ours_is_replaced_and_not_followed() {
    both(|bench, in_place| {
        bench.build(OLD, in_place);
        bench.put("private", "secret");
        fs::remove_file(bench.out().join("index.html")).unwrap();
        std::os::unix::fs::symlink(bench.path("private"), bench.out().join("index.html")).unwrap();
        bench.build(NEW, in_place);
        assert_eq!(fs::read_to_string(bench.path("private")).unwrap(), "secret");
        assert_eq!(bench.shown(), map(NEW));
    });
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_to_our_folder_stays_a_link() {
    both(|bench, in_place| {
        fs::create_dir(bench.path("real")).unwrap();
        std::os::unix::fs::symlink("real", bench.out()).unwrap();
        bench.build(OLD, in_place);
        bench.build(NEW, in_place);
        assert!(bench.out().is_symlink());
        assert_eq!(bench.shown(), map(NEW));
    });
}
