//! Whether a sentence speaks of what is to come. It is asked only where a date alone cannot tell, such as *2014* in a
//! report of June 2014; so a few signs of English suffice, and where there is none the event is past.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::model::calendar::{Day, When};

/// Words that announce something; a plan of the past ("was expected to") announces nothing.
static FUTURE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?xi) (?P<past> \b (?:was|were) \s )?
        \b (?: will | shall | to \s be | (?:is|are) \s (?:also \s)? to
             | planned | expected | scheduled | foreseen | envisaged | forthcoming | upcoming
             | plans? \s to | intends? \s to | aims? \s to | (?:is|are) \s due ) \b",
    )
    .ok()
});

/// A participle right before the date tells by itself: "published in" is past, "be published in" and "planned for" are not.
static PARTICIPLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?P<before>\w+)[\s,]+(?P<verb>held|begun|\w+ed)(?:\s+(?:in|on|at|from|since|between|during|for|by|until|early|late|the|of))*\s*$").ok()
});

/// Where one statement of a sentence ends and the next begins.
const BORDERS: [&str; 10] =
    [". ", "; ", ": ", "\n", ", and ", ", but ", ", which ", ", while ", ", to be ", " and will "];

/// Compiles the patterns, if they are not yet.
pub(super) fn prepare() {
    LazyLock::force(&FUTURE);
    LazyLock::force(&PARTICIPLE);
}

/// An event is planned if its date begins after the report's, past if it ended before; between, the verb decides.
pub(super) fn is_planned(text: &str, when: &When, words: &Range<usize>, issued: Day) -> bool {
    if when.first.is_some_and(|first| first > issued) {
        return true;
    }
    when.last.is_none_or(|last| last >= issued) && is_future(text, words.clone())
}

/// Whether the statement that holds these words is about the future.
fn is_future(text: &str, words: Range<usize>) -> bool {
    let start = BORDERS.iter().filter_map(|border| text[..words.start].rfind(border)).max().unwrap_or(0);
    let end = BORDERS.iter().filter_map(|border| text[words.end..].find(border)).min();
    let end = end.map_or(text.len(), |at| words.end + at);
    if told_by_participle(&text[start..words.start]) {
        return false;
    }
    let Some(future) = &*FUTURE else { return false };
    future.captures_iter(&text[start..end]).any(|found| found.name("past").is_none())
}

fn told_by_participle(before: &str) -> bool {
    let Some(found) = PARTICIPLE.as_ref().and_then(|participle| participle.captures(before)) else { return false };
    let is = |name: &str, words: &[&str]| words.contains(&found[name].to_lowercase().as_str());
    !is("before", &["be", "being", "is", "are"])
        && !is("verb", &["planned", "expected", "scheduled", "foreseen", "envisaged"])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The date stands between brackets.
    fn future(text: &str) -> bool {
        let (start, end) = (text.find('[').unwrap(), text.find(']').unwrap());
        is_future(&text.replace(['[', ']'], ""), start..end - 1)
    }

    #[test]
    fn what_is_announced_is_future() {
        assert!(future("A paper was published; a second paper is expected to be published in [2014]."));
        assert!(future("In [2014], the Group will seek to do its work and to launch a website."));
        assert!(future("A call is planned for the [third quarter of 2014]."));
        assert!(future("An evaluation of the first cycle will be conducted in [2014] in order to learn."));
        assert!(future("The members will serve a term [until December 2016]."));
        assert!(future("The Office launched a series, to be completed in [2014]."));
    }

    #[test]
    fn all_else_is_past() {
        assert!(!future("A first paper was published in [2014]; a second will follow."));
        assert!(!future("In [2014], the bodies started the year, and will end it in December."));
        assert!(!future("The plan, starting from [2014], was also elaborated."));
        assert!(!future("Since [2012], the Office has given help. It will go on."));
        assert!(!future("The Office will report on the workshop held in [early 2014]."));
        assert!(!future("The work was expected to end in [2014]."));
    }

    /// In a report of 19 June 2014.
    fn planned(text: &str, edtf: &str) -> bool {
        let words = text.find("then").unwrap();
        is_planned(text, &When::parse(edtf).unwrap(), &(words..words + 4), Day::parse("2014-06-19").unwrap())
    }

    #[test]
    fn the_verb_decides_only_where_the_date_does_not() {
        assert!(planned("It was held then.", "2014-06-20"));
        assert!(!planned("It was held then.", "2014-06-19"));
        assert!(planned("It will be held then.", "2014-06-19"));
        assert!(planned("It will be held then.", "2014"));
        assert!(!planned("It was held then.", "2014"));
        assert!(!planned("It will be held then.", "2014-06-18"));
        assert!(planned("It will go on then.", "2013/.."));
        assert!(!planned("It went on then.", "2013/.."));
    }
}
