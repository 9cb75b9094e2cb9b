//! Where a sentence begins and ends: what is read of a date, a name or an event is read within it.

use std::ops::Range;

/// Where the sentences of a text end: read once, since a sentence may be as long as its text and be asked for at each of
/// its words.
pub(crate) struct Sentences {
    stops: Vec<usize>,
    end: usize,
}

impl Sentences {
    pub(crate) fn of(text: &str) -> Self {
        const STOPS: [char; 4] = ['.', '?', '!', '\n'];
        let stops = text.match_indices(STOPS).map(|(stop, _)| stop).filter(|stop| ends(text, *stop)).collect();
        Self { stops, end: text.len() }
    }

    /// The sentence around a place: from after the last full stop before it to the next one.
    pub(crate) fn around(&self, at: usize) -> Range<usize> {
        let next = self.stops.partition_point(|stop| *stop < at);
        let start = next.checked_sub(1).map_or(0, |before| self.stops[before] + 1);
        start..self.stops.get(next).copied().unwrap_or(self.end)
    }
}

/// Whether the sign at `stop` ends a sentence: white space and no small letter follow, and no abbreviation stands before.
fn ends(text: &str, stop: usize) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "para", "paras", "art", "arts", "sect", "sects", "no", "nos", "mr", "mrs", "ms", "dr", "st", "vol", "p", "pp",
        "cf", "chap",
    ];
    const CLOSING: [char; 5] = [' ', '"', ')', '\u{201d}', '\u{a0}'];
    let after = &text[stop + 1..];
    if text[stop..].starts_with('\n') {
        return true;
    }
    if !(after.is_empty() || after.starts_with('\n') || after.starts_with(CLOSING)) {
        return false;
    }
    if after.trim_start_matches(CLOSING).starts_with(char::is_lowercase) {
        return false;
    }
    let word_start = text[..stop].rfind(|letter: char| !letter.is_alphanumeric());
    let word_start = word_start.map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let word = text.get(word_start..stop).unwrap_or_default().to_lowercase();
    !ABBREVIATIONS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::Sentences;

    #[test]
    fn a_stop_ends_a_sentence_only_before_a_new_one() {
        let text = "It met. “See para. 3 and e.g. this,” it said at 3.30 p.m. then.” On 4 May. Next";
        let at = |words: &str| &text[Sentences::of(text).around(text.find(words).unwrap())];
        assert_eq!(at("It met"), "It met");
        assert_eq!(at("this"), " “See para. 3 and e.g. this,” it said at 3.30 p.m. then");
        assert_eq!(at("Next"), " Next");
    }
}
