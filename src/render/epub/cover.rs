//! The cover as a drawing: the body that the report is addressed to, its short title, kind and date, and the line that
//! says whose edition it is. A long title is set smaller until it fits, and one that never fits ends in an ellipsis.
//!
//! Nobody knows with which letters a reading system will set it, so that widths are estimated generously and nothing
//! reaches the edge.

use super::super::dates;
use super::super::drawing::svg::{close, empty, open, text};
use super::super::edition::Edition;
use super::super::words::direction;

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 1600.0;
const MARGIN: f64 = 110.0;
const SERIF: &str = "Georgia, 'Times New Roman', serif";
const SANS: &str = "Arial, Helvetica, sans-serif";
const INK: &str = "#1b1d20";
const SOFT: &str = "#54595e";

/// A stretch of the cover that is filled from its top: text of one kind in the largest size at which it fits.
struct Area<'a> {
    words: &'a str,
    top: f64,
    height: f64,
    /// From the largest to the smallest.
    sizes: &'a [f64],
    family: &'static str,
    weight: &'static str,
    colour: &'static str,
}

pub(super) fn cover(edition: &Edition<'_>) -> String {
    let facts = &edition.config.report;
    let date = dates::written(edition.words, facts.date.get_ref(), false);
    let details: Vec<&str> =
        [facts.kind.as_str(), &facts.symbol, &date].into_iter().filter(|part| !part.is_empty()).collect();
    let details = details.join("\n");
    let area =
        |words, top, height, sizes, family, weight, colour| Area { words, top, height, sizes, family, weight, colour };
    let areas = [
        area(edition.config.words.edition.as_str(), 110.0, 130.0, &[40.0, 34.0, 28.0, 22.0], SANS, "400", SOFT),
        area(facts.body.as_str(), 300.0, 190.0, &[44.0, 38.0, 32.0, 26.0], SANS, "400", INK),
        area(
            facts.short_title.as_str(),
            540.0,
            700.0,
            &[112.0, 96.0, 84.0, 72.0, 62.0, 54.0, 46.0, 38.0],
            SERIF,
            "700",
            INK,
        ),
        area(details.as_str(), 1320.0, 170.0, &[44.0, 38.0, 32.0, 26.0], SANS, "400", SOFT),
    ];
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let size = [
        ("xmlns", "http://www.w3.org/2000/svg".into()),
        ("viewBox", format!("0 0 {WIDTH} {HEIGHT}")),
        ("width", WIDTH.to_string()),
        ("height", HEIGHT.to_string()),
        ("xml:lang", facts.language.clone()),
    ];
    open(&mut out, "svg", "", &size);
    text(&mut out, "title", "", &[], &facts.short_title);
    let whole = [("width", WIDTH.to_string()), ("height", HEIGHT.to_string()), ("fill", "#fdfdfb".into())];
    empty(&mut out, "rect", "", &whole);
    for at in [265.0, 1275.0] {
        let rule = [
            ("x", MARGIN.to_string()),
            ("y", at.to_string()),
            ("width", (WIDTH - 2.0 * MARGIN).to_string()),
            ("height", "3".into()),
            ("fill", "#82868a".into()),
        ];
        empty(&mut out, "rect", "", &rule);
    }
    for area in areas {
        area.draw(&mut out, direction(&facts.language) == "rtl");
    }
    close(&mut out, "svg");
    out.push('\n');
    out
}

impl Area<'_> {
    fn draw(&self, out: &mut String, is_rtl: bool) {
        let (size, lines) = self.set();
        for (number, line) in lines.iter().enumerate() {
            let mut attributes = vec![
                ("x", if is_rtl { WIDTH - MARGIN } else { MARGIN }.to_string()),
                ("y", (self.top + size + number as f64 * leading(size)).to_string()),
                ("font-family", self.family.to_owned()),
                ("font-size", size.to_string()),
                ("font-weight", self.weight.to_owned()),
                ("fill", self.colour.to_owned()),
            ];
            if is_rtl {
                attributes.push(("direction", "rtl".into()));
            }
            text(out, "text", "", &attributes, line);
        }
    }

    /// The largest size at which all lines have room, and the lines; at the smallest the last may end early.
    fn set(&self) -> (f64, Vec<String>) {
        let mut set = (self.sizes[0], Vec::new());
        for size in self.sizes {
            let room = ((self.height / leading(*size)) as usize).max(1);
            let lines = wrapped(self.words, (WIDTH - 2.0 * MARGIN) / size);
            if lines.len() <= room {
                return (*size, lines);
            }
            set = (*size, lines);
            set.1.truncate(room);
        }
        if let Some(last) = set.1.last_mut() {
            last.pop();
            last.push('…');
        }
        set
    }
}

fn leading(size: f64) -> f64 {
    size * 1.22
}

/// Lines of at most so many times the size of the letters; a line feed ends one. A word that is longer than a line is cut.
fn wrapped(text: &str, room: f64) -> Vec<String> {
    text.lines().flat_map(|line| wrapped_line(line, room)).collect()
}

fn wrapped_line(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&joined) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line) > room {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How wide a text is at most, in the size of its letters.
fn width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '(' | ')' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 1.02,
        letter if letter.is_ascii_lowercase() || letter.is_ascii_digit() => 0.62,
        letter if letter.is_ascii_uppercase() => 0.82,
        letter if (letter as u32) < 0x1100 => 0.78,
        _ => 1.04,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn title(words: &str) -> (f64, Vec<String>) {
        let sizes = [112.0, 54.0, 38.0];
        Area { words, top: 0.0, height: 700.0, sizes: &sizes, family: SERIF, weight: "700", colour: INK }.set()
    }

    #[test]
    fn a_long_title_is_set_smaller_and_the_longest_ends_in_an_ellipsis() {
        assert_eq!(title("On fountains"), (112.0, vec!["On fountains".into()]));
        let (size, lines) = title(&"fountains ".repeat(20));
        assert_eq!((size, lines.join(" ")), (54.0, "fountains ".repeat(20).trim_end().to_owned()));
        let (size, lines) = title(&"fountains ".repeat(400));
        assert!(size == 38.0 && lines.last().unwrap().ends_with('…'));
    }

    proptest! {
        #[test]
        fn nothing_reaches_the_edge(words in "\\PC{0,400}") {
            let (size, lines) = title(&words);
            prop_assert!(lines.len() as f64 * leading(size) <= 700.0);
            for line in lines {
                // The ellipsis takes the place of a letter that may have been narrower.
                prop_assert!(width(&line) * size <= WIDTH - 2.0 * MARGIN + size * 1.04, "{line}");
            }
        }
    }
}
