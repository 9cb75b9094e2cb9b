//! The title of a drafted event: its sentence, or, of a long one, the clauses around the date. No word is altered; what is
//! left out is an ellipsis.

use std::ops::Range;

/// How many letters a title has at most; if it ends at a clause, how many at least.
const LONGEST: usize = 120;
const CLAUSE_FROM: usize = 90;
/// How far in the date may end before what stands in front is left out, and how much of that stays at least.
const DATE_WITHIN: usize = 90;
const BEFORE_DATE: usize = 50;
/// Where a clause ends, and words that begin the next one.
const BORDERS: [&str; 8] = ["; ", ": ", ", ", " and ", " that ", " which ", " where ", " with "];

/// `date` is a range of the sentence, which has no white space around it.
pub(super) fn title(sentence: &str, date: Range<usize>) -> String {
    let sentence = sentence.strip_suffix(['.', ';']).unwrap_or(sentence);
    let start = start(sentence, date.start, date.end.min(sentence.len()));
    let end = end(sentence, start, date.end.min(sentence.len()));
    let words = sentence[start..end].trim().trim_end_matches([',', ';', ':']);
    let (before, after) =
        (if start > letters(sentence) { "… " } else { "" }, if end < sentence.len() { " …" } else { "" });
    format!("{before}{words}{after}")
}

/// The length of a letter such as `(a) ` before the sentence, which is no word of it.
fn letters(sentence: &str) -> usize {
    let letter = sentence.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    letter.filter(|(letter, _)| letter.len() <= 4).map_or(0, |(letter, _)| letter.len() + 3)
}

fn start(sentence: &str, date: usize, date_end: usize) -> usize {
    let whole = letters(sentence);
    let count = |from: usize| sentence[from..date_end].chars().count();
    if whole >= date || sentence[whole..].chars().count() <= LONGEST || count(whole) <= DATE_WITHIN {
        return whole.min(date);
    }
    let borders = BORDERS.iter().flat_map(|border| {
        // A comma is left out, a word begins the clause.
        let skip = if border.starts_with(' ') { 1 } else { border.len() };
        sentence[..date].match_indices(border).map(move |(at, _)| at + skip)
    });
    let spaces = || sentence[..date].match_indices(' ').map(|(at, _)| at + 1);
    let near = |at: &usize| *at > whole && (BEFORE_DATE..=DATE_WITHIN).contains(&count(*at));
    borders.filter(near).min().or_else(|| spaces().find(near)).unwrap_or(date)
}

fn end(sentence: &str, start: usize, date_end: usize) -> usize {
    let Some((limit, _)) = sentence[start..].char_indices().nth(LONGEST) else { return sentence.len() };
    let limit = start + limit;
    if limit <= date_end {
        return date_end;
    }
    let from = sentence[start..].char_indices().nth(CLAUSE_FROM).map_or(date_end, |(at, _)| date_end.max(start + at));
    let clause = BORDERS.iter().filter_map(|border| sentence[from..limit].rfind(border)).max().map(|at| from + at);
    clause.or_else(|| sentence[date_end..limit].rfind(' ').map(|at| date_end + at)).unwrap_or(date_end)
}

#[cfg(test)]
mod tests {
    use super::title;

    /// The date stands between brackets.
    fn made(text: &str) -> String {
        let (start, end) = (text.find('[').unwrap(), text.find(']').unwrap());
        title(&text.replace(['[', ']'], ""), start..end - 1)
    }

    #[test]
    fn a_short_sentence_is_its_title() {
        assert_eq!(made("On [4 May], the panel met."), "On 4 May, the panel met");
        assert_eq!(made("(b) On [4 May], the panel met;"), "On 4 May, the panel met");
        assert_eq!(made("(iii) On [4 May], the panel met;"), "On 4 May, the panel met");
        assert_eq!(made("[May 2013]"), "May 2013");
    }

    #[test]
    fn a_long_one_is_cut_between_words_around_its_date() {
        let long = "On [4 May], the panel of keepers of cats in the northern provinces met in order to discuss how \
                    the harbours could be kept, and what they would cost in the years to come.";
        assert_eq!(
            made(long),
            "On 4 May, the panel of keepers of cats in the northern provinces met in order to discuss how the harbours could be …"
        );
        let late = "The panel of keepers of cats in the northern provinces, which had long been asked for by all who \
                    live there, was set up in Réykjavík on [4 May 2013] by a decree.";
        assert_eq!(
            made(late),
            "… which had long been asked for by all who live there, was set up in Réykjavík on 4 May 2013 by a decree"
        );
    }
}
