//! Finds the words that an entry of `repairs.toml` names in the source: they begin on its line, once.
//!
//! White space is compared loosely, since an editor cannot see it: any run is one space, but a run that holds an empty
//! line ends a block and matches only its like.

use std::ops::Range;

/// Where the wanted words begin on the line that occupies `line` of the text; they may end on a later one.
pub(crate) fn locate(text: &str, line: Range<usize>, wanted: &str) -> Vec<Range<usize>> {
    let wanted = wanted.trim();
    let Some(first) = wanted.chars().next() else { return Vec::new() };
    let starts = text[line.clone()].match_indices(first).map(|(at, _)| line.start + at);
    starts.filter_map(|start| end_of_match(&text[start..], wanted).map(|length| start..start + length)).collect()
}

/// The bytes of each line, its line feed included.
pub(crate) fn lines(text: &str) -> Vec<Range<usize>> {
    let mut from = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = from..from + line.len();
            from = range.end;
            range
        })
        .collect()
}

/// Blanks a stretch out without moving anything: the line feeds stay.
pub(crate) fn blank(text: &mut String, range: Range<usize>) {
    let blanks: String = text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(range, &blanks);
}

fn end_of_match(text: &str, wanted: &str) -> Option<usize> {
    let (mut text_rest, mut wanted_rest) = (text, wanted);
    while let Some(expected) = wanted_rest.chars().next() {
        if expected.is_whitespace() {
            let (here, there) = (leading_space(text_rest), leading_space(wanted_rest));
            if here.is_empty() || is_break(here) != is_break(there) {
                return None;
            }
            text_rest = &text_rest[here.len()..];
            wanted_rest = &wanted_rest[there.len()..];
        } else {
            text_rest = text_rest.strip_prefix(expected)?;
            wanted_rest = &wanted_rest[expected.len_utf8()..];
        }
    }
    Some(text.len() - text_rest.len())
}

fn leading_space(text: &str) -> &str {
    &text[..text.len() - text.trim_start().len()]
}

fn is_break(space: &str) -> bool {
    space.matches('\n').count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, line: usize, wanted: &str) -> Vec<String> {
        let line = lines(text)[line - 1].clone();
        locate(text, line, wanted).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_may_run_on_to_the_next_line() {
        assert_eq!(found("a b\nc d", 1, "b c"), ["b\nc"]);
    }

    #[test]
    fn an_empty_line_matches_only_an_empty_line() {
        assert_eq!(found("a b\n\nc d", 1, "b c"), [""; 0]);
        assert_eq!(found("a b\n \n\nc d", 1, "b\n\nc"), ["b\n \n\nc"]);
        assert_eq!(found("a b c", 1, "b\n\nc"), [""; 0]);
    }

    #[test]
    fn words_that_begin_on_another_line_are_not_meant() {
        assert_eq!(found("a b\nb", 2, "b"), ["b"]);
    }

    #[test]
    fn blanking_moves_nothing() {
        let mut text = "Ça va\nbien".to_owned();
        blank(&mut text, 0..7);
        assert_eq!(text, "      \nbien");
    }
}
