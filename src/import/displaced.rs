//! Numbers that a conversion from PDF wrote under the first line of their paragraphs. Whether it does so is told by the
//! whole report: the line after such a number goes on in the middle of a sentence.

use super::headings::is_name;
use super::label;
use super::line::{Line, Role};

const WHY: &str = "the number of a paragraph, which stands before its first line";

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let under: Vec<usize> = (1..lines.len()).filter(|at| is_under(text, lines, *at)).collect();
    let amid = |at: &usize| lines[at + 1].plain.starts_with(char::is_lowercase);
    if under.iter().copied().filter(amid).count() < 2 {
        return;
    }
    for at in under {
        let Role::Number { number, .. } = lines[at].role else { continue };
        let first = lines[at - 1].range.start;
        lines[at - 1].role = Role::Number { number, text: first };
        lines[at].role = Role::Furniture(WHY);
    }
}

/// Whether a number stands alone between the first line of a block and the second.
fn is_under(text: &str, lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    let alone = matches!(line.role, Role::Number { text, .. } if text >= line.range.end);
    let Some((first, second)) = lines.get(at - 1).zip(lines.get(at + 1)).filter(|_| alone) else { return false };
    let word = text[first.range.clone()].split_whitespace().next().unwrap_or_default();
    first.is_text()
        && second.is_text()
        && first.hashes == 0
        && !first.bold
        && !first.bullet
        && (at < 2 || !lines[at - 2].is_text())
        && word.starts_with(char::is_alphanumeric)
        && word.chars().all(|ch| !"[]<>*_`^\\|".contains(ch))
        && !is_name(&first.plain)
        && label::read(&first.plain).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn a_number_goes_before_the_line_above_it() {
        let text = "General\n1.\nOne is\n\nTwo is\n2.\nthe next.\n\nThree has\n3.\nmore.\n";
        let mut all = lines(text);
        for at in [1, 5, 9] {
            let number = all[at].plain.trim_end_matches('.').parse().unwrap();
            all[at].role = Role::Number { number, text: all[at].range.end };
        }
        mark(text, &mut all);
        assert_eq!(all[4].role, Role::Number { number: 2, text: all[4].range.start });
        assert_eq!(all[9].role, Role::Furniture(WHY));
    }
}
