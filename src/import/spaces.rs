//! Spaces that converters put where none is printed: inside brackets, and before a comma or full stop.

/// The last word of what was read.
pub(super) fn tail(out: &str) -> &str {
    let start = out
        .rfind(|ch: char| !super::hyphen::in_word(ch))
        .map_or(0, |at| at + out[at..].chars().next().map_or(1, char::len_utf8));
    &out[start..]
}

/// A space before a comma, a full stop or a closing bracket, or after an opening one.
pub(super) fn is_stray(rest: &str, out: &str) -> bool {
    let next = &rest[1..];
    // Not sought further back than a remark in brackets is long.
    let inside = || out.chars().rev().take(200).find(|ch| matches!(ch, '(' | ')')) == Some('(');
    let ends = |after: &str| after.is_empty() || after.starts_with([' ', '\n', '”', ')', '[', '<']);
    let word = out.ends_with(|ch: char| ch.is_alphanumeric() || matches!(ch, ')' | '”' | '’' | '*' | '_' | ']' | '>'));
    match () {
        () if out.is_empty() || out.ends_with(' ') => false,
        () if next.starts_with([',', ';']) => true,
        () if next.starts_with('.') && !next.starts_with("..") && !next.starts_with(". .") => word && ends(&next[1..]),
        () if next.starts_with(')') => word && inside(),
        () => {
            out.ends_with('(')
                && next.starts_with(|ch: char| ch.is_alphanumeric() || matches!(ch, '[' | '“' | '*' | '_'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_stray;

    #[test]
    fn a_space_inside_brackets_or_before_a_stop_is_stray() {
        let stray = |text: &str| text.match_indices(' ').filter(|(at, _)| is_stray(&text[*at..], &text[..*at])).count();
        assert_eq!(stray("see ( A/79/675 ) , and so on ."), 4);
        assert_eq!(stray("a . . . b, item .5 and (a) c"), 0);
    }
}
