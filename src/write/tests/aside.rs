//! Folders beside or inside which a build cannot work as it would like to.

use super::*;

/// A parent that cannot be written to. The super-user can write everywhere, so that there this shows nothing but that the
/// build goes on; the sweep over mounted disks shows the rest.
#[cfg(unix)]
#[test]
fn a_read_only_parent_leaves_the_output_writable() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    bench.build(&[("index.html", "1")], false);
    let allow = |mode| fs::set_permissions(bench.folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let written = bench.write(&[("index.html", "2")], false);
    let root = rustix::process::geteuid().is_root();
    allow(0o755);
    assert_eq!(written.unwrap().way, if root { Way::Exchanged } else { Way::InPlace });
    assert_eq!(bench.shown(), map(&[("index.html", "2")]));
}

#[cfg(unix)]
#[test]
fn a_read_only_output_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        return;
    }
    let bench = Bench::new();
    bench.build(&[("index.html", "1")], false);
    let allow = |mode| fs::set_permissions(bench.out(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let error = bench.write(&[("index.html", "2")], false).unwrap_err();
    allow(0o755);
    assert!(error.to_string().contains("permission is refused"), "{error}");
    assert_eq!(bench.shown(), map(&[("index.html", "1")]));
}

/// A stage inside the output, as on a mount point.
#[test]
fn a_stage_inside_the_output() {
    let bench = Bench::new();
    bench.build(&[("index.html", "1")], false);
    let (new, place) = (site(&[("index.html", "2")]), Place::find(&bench.out(), &[]).unwrap());
    let lazy = Lazy::new(&place, false, &new);
    let old = Manifest::read(&bench.out()).unwrap().unwrap();
    let comparison =
        compare::compare(&new, &place.path, &old, &lazy, &|_, _| Diagnostics::default()).unwrap().0.unwrap();
    let stage = lazy.into_stage().unwrap();
    assert!(stage.folder.starts_with(&place.path) && !stage.beside);
    in_place::apply(stage, &place.path, &Journal::of(&comparison, &new)).unwrap();
    assert_eq!(bench.build(&[("index.html", "2")], false).way, Way::Untouched);
}

/// What the old folder received while the build ran is not lost with it.
#[test]
fn a_file_that_appears_during_the_build() {
    let bench = Bench::new();
    bench.build(&[("index.html", "1")], false);
    let out = bench.out();
    let mut new = site(&[("index.html", "2")]);
    let late = out.join("late.txt");
    let recipe = move || {
        fs::write(&late, "late").unwrap();
        Ok(b"3".to_vec())
    };
    new.insert("z.html", crate::site::Output::recipe(recipe)).unwrap();
    assert_eq!(put_by(&new, &out, &[], false).unwrap().way, Way::Exchanged);
    assert_eq!(bench.shown(), map(&[("index.html", "2"), ("z.html", "3"), ("late.txt", "late")]));
}

/// A folder that lost its last file and cannot be removed is told, since the next build would take it for a stranger's.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_removed_is_told_and_the_next_build_removes_it() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        return;
    }
    let bench = Bench::new();
    bench.build(&[("a/b/c.html", "1"), ("index.html", "1")], true);
    let allow = |mode| fs::set_permissions(bench.out().join("a"), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let error = bench.write(&[("index.html", "2")], true).unwrap_err();
    allow(0o755);
    assert!(error.to_string().contains("public/a/b"), "{error}");
    bench.build(&[("index.html", "2")], true);
    assert_eq!(bench.shown(), map(&[("index.html", "2")]));
}
