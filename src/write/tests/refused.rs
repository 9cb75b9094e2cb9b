//! Places that are refused, and strangers' files: nothing there may change.

use super::*;

fn refusal(result: Result<Written, Error>, words: &str) {
    let error = result.expect_err(words);
    assert!(error.to_string().contains(words), "{error}");
    assert!(error.advice().is_some(), "{error}");
}

const SITE: &[(&str, &str)] = &[("index.html", "1"), ("a/b.html", "2")];

#[test]
fn a_stranger_s_folder() {
    let bench = Bench::new();
    bench.put("public/thesis.txt", "mine");
    refusal(bench.write(SITE, false), "is not empty");
    assert_eq!(bench.shown(), map(&[("thesis.txt", "mine")]));
}

#[test]
fn a_file() {
    let bench = Bench::new();
    bench.put("public", "mine");
    refusal(bench.write(SITE, false), "is a file");
}

#[test]
fn a_damaged_list() {
    let bench = Bench::new();
    bench.build(SITE, false);
    bench.put("public/.rapporteur", "nonsense");
    refusal(bench.write(&[("index.html", "2")], false), "is damaged");
    assert_eq!(bench.shown(), map(SITE));
}

#[test]
fn the_whole_disk_and_the_home_folder() {
    let write = |out: &Path| put_by(&site(SITE), out, &[], false);
    refusal(write(Path::new("/")), "the whole disk");
    refusal(write(Path::new("/../.")), "the whole disk");
    if let Some(home) = std::env::home_dir().filter(|home| home.is_dir()) {
        refusal(write(&home), "home folder");
        refusal(write(&home.join("x-that-is-not-there/..")), "home folder");
    }
}

#[test]
fn inside_above_or_at_what_is_read() {
    let bench = Bench::new();
    bench.put("project/content/report.toml", "");
    let inputs = [bench.path("project/content"), bench.path("project/themes")];
    let write = |out: &str| put_by(&site(SITE), &bench.path(out), &inputs, false);
    refusal(write("project/content"), "is or holds");
    refusal(write("project"), "is or holds");
    refusal(write("project/public/.."), "is or holds");
    refusal(write("project/content/public"), "lies inside");
    refusal(write("project/themes/public"), "lies inside");
    assert_eq!(tree(&bench.path("project")), map(&[("content/report.toml", "")]));
    write("project/content-2").unwrap();
}

#[cfg(unix)]
#[test]
fn links_to_what_is_read_and_links_to_nowhere() {
    use std::os::unix::fs::symlink;
    let bench = Bench::new();
    bench.put("content/report.toml", "");
    symlink("content", bench.out()).unwrap();
    refusal(put_by(&site(SITE), &bench.out(), &[bench.path("content")], false), "is or holds");
    refusal(put_by(&site(SITE), &bench.out().join("x"), &[bench.path("content")], false), "lies inside");
    fs::remove_file(bench.out()).unwrap();
    symlink("nowhere", bench.out()).unwrap();
    refusal(bench.write(SITE, false), "leads nowhere");
}

#[test]
fn a_stranger_s_file_at_an_address_of_ours() {
    for (file, in_the_way) in [("c.html", "c.html"), ("d", "d"), ("e/x/y", "e/x/y")] {
        let bench = Bench::new();
        bench.build(SITE, false);
        bench.put(&format!("public/{file}"), "mine");
        let before = tree(&bench.out());
        for in_place in [false, true] {
            let files = [("index.html", "new"), ("c.html", "ours"), ("d/d.html", "ours"), ("e", "ours")];
            refusal(bench.write(&files, in_place), &format!("public/{in_the_way}` is in the way"));
            assert_eq!(tree(&bench.out()), before);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_folder_of_ours() {
    let bench = Bench::new();
    bench.build(SITE, false);
    fs::rename(bench.out().join("a"), bench.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", bench.out().join("a")).unwrap();
    refusal(bench.write(&[("a/b.html", "3")], false), "public/a` is in the way");
    // Where the site has no more need of the folder, the link is a stranger's, and so is what it leads to.
    bench.build(&[("index.html", "3")], false);
    assert_eq!(fs::read_to_string(bench.path("elsewhere/b.html")).unwrap(), "2");
}

#[test]
fn another_build_at_work() {
    let bench = Bench::new();
    bench.build(SITE, false);
    let Ok(Locking::Locked(lock)) = lock::lock(&bench.out()) else { panic!("the output is free") };
    refusal(bench.write(&[("index.html", "2")], false), "another build");
    assert_eq!(bench.shown(), map(SITE));
    drop(lock);
    bench.build(&[("index.html", "2")], false);
}

#[test]
fn another_first_build_at_work() {
    let bench = Bench::new();
    let (one, two) = (site(SITE), site(SITE));
    let place = Place::find(&bench.out(), &[]).unwrap();
    let lazy = Lazy::new(&place, true, &one);
    lazy.get().unwrap();
    refusal(put_by(&two, &bench.out(), &[], false), "another build");
    drop(lazy);
    bench.build(SITE, false);
}

#[test]
fn many_builds_at_once_leave_one_site() {
    let bench = Bench::new();
    let texts: Vec<String> = (0..8).map(|n| n.to_string().repeat(1000)).collect();
    std::thread::scope(|scope| {
        for text in &texts {
            scope.spawn(|| {
                for _ in 0..20 {
                    let names: Vec<_> = (0..20).map(|n| format!("{n}.html")).collect();
                    let files: Vec<_> = names.iter().map(|name| (name.as_str(), text.as_str())).collect();
                    if let Err(error) = bench.write(&files, false) {
                        assert!(error.to_string().contains("another build"), "{error}");
                    }
                }
            });
        }
    });
    let shown = bench.shown();
    assert_eq!(shown.len(), 20);
    assert!(shown.values().all(|text| text == &shown["0.html"]));
    assert_eq!(tree(bench.folder.path()).len(), 21, "nothing is left of the work");
}
