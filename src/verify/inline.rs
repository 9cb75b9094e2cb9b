//! Takes Markdown's marks inside a block of the source away: emphasis, code, links and tags say how words look and
//! where they lead, and are no words. Backslashes stay, since what they protect is shown without them: that is a
//! difference, which an entry of `repairs.toml` has to name.

use super::emphasis::{Run, matched};
use super::glyph::Glyph;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Keep,
    Drop,
    /// A tag that separates words, such as `<br>`.
    Space,
}

/// Tags that stand inside words.
const INLINE_TAGS: &[&str] = &["sup", "sub", "span", "a", "b", "i", "u", "em", "strong", "small", "code"];

/// The block without its marks.
pub(crate) fn unmark(block: &[Glyph]) -> Vec<Glyph> {
    let fates = fates(block);
    let kept = block.iter().zip(fates).filter_map(|(glyph, fate)| match fate {
        Fate::Keep => Some(*glyph),
        Fate::Drop => None,
        Fate::Space => Some(Glyph { ch: ' ', ..*glyph }),
    });
    kept.collect()
}

fn fates(block: &[Glyph]) -> Vec<Fate> {
    let mut fates = vec![Fate::Keep; block.len()];
    let (mut runs, mut brackets) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < block.len() {
        at = match block[at].ch {
            '\\' => at + 2,
            '`' => code(block, at, &mut fates),
            '<' => tag(block, at, &mut fates),
            '[' => {
                brackets.push(at);
                at + 1
            }
            ']' => link(block, brackets.pop(), at, &mut fates),
            '*' | '_' | '~' => {
                let run = Run::at(block, at);
                runs.push(run);
                at + run.length
            }
            _ => at + 1,
        };
    }
    for mark in matched(runs) {
        fates[mark] = Fate::Drop;
    }
    fates
}

/// A code span is kept as it is, without its back-ticks; back-ticks without a partner are text.
fn code(block: &[Glyph], start: usize, fates: &mut [Fate]) -> usize {
    let length = block[start..].iter().take_while(|glyph| glyph.ch == '`').count();
    let mut at = start + length;
    while at < block.len() {
        let run = block[at..].iter().take_while(|glyph| glyph.ch == '`').count();
        if run == length {
            fates[start..start + length].fill(Fate::Drop);
            fates[at..at + length].fill(Fate::Drop);
            return at + length;
        }
        at += run.max(1);
    }
    start + length
}

/// A tag or comment goes; of an address in angle brackets only the brackets go.
fn tag(block: &[Glyph], start: usize, fates: &mut [Fate]) -> usize {
    let Some(length) = block[start + 1..].iter().position(|glyph| matches!(glyph.ch, '<' | '>')) else {
        return start + 1;
    };
    let end = start + 1 + length;
    let inside: String = block[start + 1..end].iter().map(|glyph| glyph.ch).collect();
    let name = inside.trim_start_matches('/');
    let name = &name[..name.find(|ch: char| !ch.is_ascii_alphanumeric()).unwrap_or(name.len())];
    if block[end].ch == '<' {
        return start + 1;
    }
    if inside.contains(':') && !inside.contains(char::is_whitespace) {
        fates[start] = Fate::Drop;
        fates[end] = Fate::Drop;
    } else if inside.starts_with("!--") || name.starts_with(|ch: char| ch.is_ascii_alphabetic()) {
        fates[start..=end].fill(Fate::Drop);
        if !INLINE_TAGS.contains(&name.to_ascii_lowercase().as_str()) {
            fates[end] = Fate::Space;
        }
    } else {
        return start + 1;
    }
    end + 1
}

/// Of a link its text stays; of a picture nothing, since its alternative text is not read as words of the report.
fn link(block: &[Glyph], open: Option<usize>, close: usize, fates: &mut [Fate]) -> usize {
    let (Some(open), Some('(')) = (open, block.get(close + 1).map(|glyph| glyph.ch)) else { return close + 1 };
    let mut depth = 0_usize;
    for (offset, glyph) in block[close + 1..].iter().enumerate() {
        match glyph.ch {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let end = close + 1 + offset;
            fates[open] = Fate::Drop;
            fates[close..=end].fill(Fate::Drop);
            if open > 0 && block[open - 1].ch == '!' {
                fates[open - 1..close].fill(Fate::Drop);
            }
            return end + 1;
        }
    }
    close + 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    use super::super::glyph::glyphs;
    use super::unmark;

    fn unmarked(text: &str) -> String {
        unmark(&glyphs(text, 0..text.len(), &[])).iter().map(|glyph| glyph.ch).collect()
    }

    #[test]
    fn emphasis_goes_and_stars_stay() {
        assert_eq!(unmarked("the **Protocol** and *La Promesa*, **III.** x"), "the Protocol and La Promesa, III. x");
        assert_eq!(unmarked("5 * 3, a*, snake_case_name, 2*3"), "5 * 3, a*, snake_case_name, 2*3");
        assert_eq!(unmarked("***both*** and ~~gone~~"), "both and gone");
    }

    #[test]
    fn escapes_stay_whole() {
        assert_eq!(unmarked(r"\*a\* \$1 \[b](c)"), r"\*a\* \$1 \[b](c)");
    }

    #[test]
    fn a_link_leaves_its_text() {
        assert_eq!(unmarked("see [2727 (2024), in](https://un.org/S/RES/2727(2024)) x"), "see 2727 (2024), in x");
        assert_eq!(unmarked("<https://un.org/> ![a map](map.png) [^2] [sic]"), "https://un.org/  [^2] [sic]");
    }

    #[test]
    fn tags_go_and_signs_less_than_stay() {
        assert_eq!(unmarked("CO<sub>2</sub> a<br>b <!-- note --> 3 < 4 > 2"), "CO2 a b   3 < 4 > 2");
    }

    #[test]
    fn code_keeps_its_stars() {
        assert_eq!(unmarked("`*a*` and `b"), "*a* and `b");
    }

    /// The words that a reader of Markdown finds in a line.
    fn read(text: &str) -> String {
        let words = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        });
        words.collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn marks_have_the_partners_that_markdown_gives_them(line in "a([ab ,.]|[*]{1,3}|_{1,3}){0,12}a") {
            prop_assert_eq!(unmarked(&line), read(&line));
        }

        #[test]
        fn what_is_struck_out_is_what_markdown_strikes_out(
            two in "a([ab ,.]|~{2,3}){0,12}a", one in "a(~?[ab ,.]){0,12}a",
        ) {
            prop_assert_eq!(unmarked(&two), read(&two));
            prop_assert_eq!(unmarked(&one), read(&one));
        }
    }
}
