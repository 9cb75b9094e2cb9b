//! What a report costs grows in proportion to it: no page grows with the whole report, and the site grows as the text does.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

const CHAPTERS: usize = 60;
const LARGEST_PAGE: u64 = 2_000_000;

/// A report with so many times the same chapters, each with a country, a document, an organisation, a term, a date, a
/// footnote and a reference.
fn write_report(root: &Path, times: usize) {
    let content = root.join("content");
    fs::create_dir_all(content.join("chapters")).unwrap();
    fs::create_dir_all(content.join("glossary")).unwrap();
    let report = "[report]\ntitle = \"A long report\"\nshort_title = \"Long\"\ndate = \"2020-03-02\"\nlanguage = \"en\"\n\n\
        [[instruments]]\nname = \"Treaty\"\ndocument = \"treaty\"\n";
    fs::write(content.join("report.toml"), report).unwrap();
    let documents = "[[document]]\nid = \"treaty\"\ntitle = \"Treaty on the Harbours\"\nkind = \"treaty\"\n";
    fs::write(content.join("documents.toml"), documents).unwrap();
    let term = "+++\nterm = \"consent\"\nstatus = \"used but not defined in the Treaty\"\narticles = [\"art. 3\"]\n+++\n\nLeave given.\n";
    fs::write(content.join("glossary/consent.md"), term).unwrap();
    for chapter in 1..=CHAPTERS * times {
        let mut text = format!("+++\nlabel = \"{chapter}\"\ntitle = \"Chapter {chapter}\"\n+++\n");
        let first = chapter * 3 - 2;
        let _ = write!(
            text,
            "\n{first}. In May {year}, Ghana and the World Health Organization (WHO) met on consent in Accra.[^{chapter}]\n\
             \n{second}. General Assembly resolution 68/{number} of 18 December 2013 was followed by Peru (see para. {first} above).\n\
             \n{third}. The WHO trained officers in Nepal on 3 and 4 October 2013, with the consent of all.\n\
             \n[^{chapter}]: A/CONF.{number}/7.\n",
            year = 1990 + chapter % 25,
            second = first + 1,
            third = first + 2,
            number = 100 + chapter % 90,
        );
        fs::write(content.join(format!("chapters/{chapter:05}-chapter-{chapter}.md")), text).unwrap();
    }
}

/// Every file of the site with its size, of a report so many times as long.
fn sizes(times: usize) -> BTreeMap<String, u64> {
    let folder = tempfile::tempdir().unwrap();
    write_report(folder.path(), times);
    let built = Command::new(env!("CARGO_BIN_EXE_rapporteur")).arg("-C").arg(folder.path()).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let public = folder.path().join("public");
    let files =
        walkdir::WalkDir::new(&public).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let address = entry.path().strip_prefix(&public).unwrap().to_str().unwrap().to_owned();
            (address, entry.metadata().unwrap().len())
        })
        .collect()
}

#[test]
fn no_page_grows_with_the_report_and_the_site_grows_as_it_does() {
    let (small, large) = (sizes(10), sizes(40));
    for (address, size) in large.iter().filter(|(address, _)| address.ends_with(".html")) {
        assert!(*size < LARGEST_PAGE, "{address} has {size} bytes");
    }
    // A page of one chapter costs what is on it, wherever it stands.
    let page = |sizes: &BTreeMap<String, u64>| sizes["report/chapter-300.html"];
    assert!(page(&large) < page(&small) * 11 / 10, "{} grew to {}", page(&small), page(&large));
    let total = |sizes: &BTreeMap<String, u64>| sizes.values().sum::<u64>();
    let times = total(&large) as f64 / total(&small) as f64;
    assert!(times < 4.4, "a report four times as long has a site {times:.2} times as large");
    // What is listed is listed whole, on as many pages as it takes.
    for index in ["index-2.html", "timeline-2.html", "glossary/consent/2.html", "countries/ghana/2.html"] {
        assert!(large.contains_key(index), "{index} is missing");
    }
}
