//! Builds that were killed: what they leave is laid out by hand, and the next build must mend it.

use std::panic::AssertUnwindSafe;

use super::*;

const OLD: &[(&str, &str)] = &[("assets/a.css", "a"), ("index.html", "old"), ("stale.html", "s")];
const NEW: &[(&str, &str)] = &[("assets/a.css", "b"), ("index.html", "new"), ("more.html", "m")];

#[test]
fn before_the_exchange() {
    let bench = Bench::new();
    bench.build(OLD, false);
    bench.put(".public.rapporteur-abc/tree/index.html", "half");
    let written = bench.build(OLD, false);
    assert_eq!(written.way, Way::Untouched);
    assert!(written.warnings[0].contains("interrupted"), "{:?}", written.warnings);
    assert_eq!(bench.shown(), map(OLD));
}

#[test]
fn after_the_exchange_and_nothing_of_a_stranger_is_lost() {
    let bench = Bench::new();
    bench.build(OLD, false);
    fs::create_dir(bench.path(".public.rapporteur-abc")).unwrap();
    fs::rename(bench.out(), bench.path(".public.rapporteur-abc/tree")).unwrap();
    // Saved by somebody into the old folder while the build ran.
    bench.put(".public.rapporteur-abc/tree/late/note.txt", "late");
    bench
        .put("public/.rapporteur", &fs::read_to_string(bench.path(".public.rapporteur-abc/tree/.rapporteur")).unwrap());
    bench.put("public/index.html", "old");
    bench.build(NEW, false);
    let mut shown = map(NEW);
    shown.extend(map(&[("late/note.txt", "late")]));
    assert_eq!(bench.shown(), shown);
}

/// Every moment of a build in place: the journal stands, and some of its steps are done.
#[test]
fn at_each_step_of_a_journal() {
    for in_place in [false, true] {
        for steps in 0..=5 {
            let bench = Bench::new();
            bench.build(OLD, in_place);
            let (old, new) = (Manifest::read(&bench.out()).unwrap().unwrap(), site(NEW));
            let place = Place::find(&bench.out(), &[]).unwrap();
            let lazy = Lazy::new(&place, !in_place, &new);
            let comparison =
                compare::compare(&new, &place.path, &old, &lazy, &|_, _| Diagnostics::default()).unwrap().0.unwrap();
            let stage = lazy.into_stage().unwrap();
            let journal = Journal::of(&comparison, &new);
            assert_eq!(journal.put, ["assets/a.css", "index.html", "more.html", ".rapporteur"]);
            assert_eq!(journal.drop, ["stale.html"]);
            journal.save(&stage.folder).unwrap();
            let first = Journal {
                put: journal.put.iter().take(steps).cloned().collect(),
                drop: journal.drop.iter().take(steps.saturating_sub(4)).cloned().collect(),
                ..Journal::default()
            };
            in_place::finish(&stage.tree, &place.path, &first).unwrap();
            stage.keep();

            let written = bench.build(NEW, in_place);
            assert_eq!(written.way, Way::Untouched, "the journal alone brings the new site");
            assert!(written.warnings[0].contains("finished"), "{:?}", written.warnings);
            assert_eq!(bench.shown(), map(NEW));
        }
    }
}

#[test]
fn a_recipe_that_panics_leaves_the_old_site_and_no_litter() {
    for in_place in [false, true] {
        let bench = Bench::new();
        bench.build(OLD, in_place);
        let mut bad = site(NEW);
        bad.insert("z.html", crate::site::Output::recipe(|| panic!("a broken recipe"))).unwrap();
        let out = bench.out();
        let result = std::panic::catch_unwind(AssertUnwindSafe(|| put_by(&bad, &out, &[], in_place).map(drop)));
        assert!(result.is_err());
        assert_eq!(bench.shown(), map(OLD));
        bench.build(NEW, in_place);
    }
}
