//! The editor's guide is run as it stands in `docs`: what it promises is what happens. It is run in a folder of its own that
//! holds `tests/guide/in`, since a guide that people read is no place for the files it works on.

use std::fs;
use std::path::Path;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

#[test]
fn every_command_of_the_guide_does_what_the_guide_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let guide = folder.path().join("editors.md");
    fs::copy(root.join("docs/editors.md"), &guide).unwrap();
    copy(&root.join("tests/guide/in"), &folder.path().join("editors.in"));
    // A folder for what comes out tells the runner that commands write, and so to work on a copy.
    fs::create_dir(folder.path().join("editors.out")).unwrap();
    trycmd::TestCases::new().case(guide.display().to_string()).default_bin_name("rapporteur").run();
}
