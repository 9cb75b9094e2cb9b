//! A preview parses a report again and again: what did not change is the very same chapter, what did is what a fresh parsing
//! makes of it.

use std::sync::Arc;

use super::{file, project};
use crate::diagnostic::Diagnostics;
use crate::parse::{Kept, parse};
use crate::project::Project;
use crate::source::Source;
use crate::terminal;

const LAST: &str = "3. Three, [as](01-a/01-b.md) in paragraph 1.\n\n   - A.\n\n   - B.\n";

/// A folder's heading, a chapter in it, and one beside it that leads there.
fn report() -> Project {
    let mut project = project("");
    let mut inner = file("content/chapters/01-a/01-b.md", "1. One.\n\n2. Two.\n", "a/b");
    (inner.level, inner.parent) = (2, Some(0));
    project.chapters.push(inner);
    project.chapters.push(file("content/chapters/02-c.md", LAST, "c"));
    project
}

fn reword(project: &mut Project, index: usize, text: &str) {
    let file = &mut project.chapters[index];
    file.source = Source::new(&file.source.path, text);
}

/// What stands in front matter changes with its file.
fn alias(project: &mut Project) {
    reword(project, 2, LAST);
    let file = &mut project.chapters[2];
    file.aliases = vec![file.title.clone()];
}

type Change = fn(&mut Project);

/// What is done to the report, and which of its chapters are others then.
const CHANGES: [(&str, Change, &[usize]); 15] = [
    ("nothing", |_| {}, &[]),
    ("the same words typed anew", |project| reword(project, 1, "1. One.\n\n2. Two.\n"), &[1]),
    ("other words", |project| reword(project, 1, "1. One more.\n\n2. Two.\n"), &[1]),
    ("another number", |project| reword(project, 2, "4. Four.\n"), &[2]),
    ("a paragraph more", |project| reword(project, 1, "1. One.\n\n2. Two.\n\n3. Three.\n"), &[0, 1]),
    ("a paragraph less in front", |project| reword(project, 1, "2. Two.\n"), &[0, 1]),
    ("letters", |project| reword(project, 2, "3. Three:\n\n   (a) A.\n\n   (b) B.\n"), &[2]),
    ("a label", |project| project.chapters[2].label = "II".into(), &[2]),
    ("a level", |project| project.chapters[2].level = 2, &[2]),
    ("a series", |project| project.chapters[2].series = "annex".into(), &[2]),
    ("an alias", alias, &[2]),
    ("an address that is linked to", |project| project.chapters[1].address = "a/z".into(), &[1, 2]),
    ("an address that is not", |project| project.chapters[2].address = "z".into(), &[2]),
    ("another parent", |project| (project.chapters[1].level, project.chapters[1].parent) = (1, None), &[0, 1]),
    ("a child more", |project| (project.chapters[2].level, project.chapters[2].parent) = (2, Some(0)), &[0, 2]),
];

fn words(said: Diagnostics) -> Vec<String> {
    said.into_sorted().iter().map(terminal::short).collect()
}

#[test]
fn a_chapter_stays_the_very_same_until_something_about_it_changes() {
    for (what, change, others) in CHANGES {
        let mut project = report();
        let mut kept = Kept::default();
        let (before, _) = parse(&project, Some(&mut kept));
        change(&mut project);
        let (after, said) = parse(&project, Some(&mut kept));
        let (fresh, fresh_said) = parse(&project, None);
        assert_eq!(format!("{:?}", after.chapters), format!("{:?}", fresh.chapters), "{what}");
        assert_eq!(words(said), words(fresh_said), "{what}");
        let changed = (0..3).filter(|at| !Arc::ptr_eq(&before.chapters[*at], &after.chapters[*at]));
        assert_eq!(changed.collect::<Vec<_>>(), others, "{what}");
    }
}
