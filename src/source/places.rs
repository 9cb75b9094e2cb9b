//! Where the lines of a text begin, and how many letters stand before which byte: thousands of findings in one file, or in
//! one line, ask for their places, and none of them may count from the beginning.

/// Bytes between two marks of the count of letters.
const STEP: usize = 1024;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Places {
    /// Bytes at which lines begin, sorted; the first is 0.
    lines: Vec<usize>,
    /// Letters that begin before every `STEP`th byte.
    letters: Vec<usize>,
}

impl Places {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let begins = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        let mut letters = vec![0];
        for block in bytes.chunks(STEP) {
            letters.push(letters[letters.len() - 1] + count(block));
        }
        Self { lines: std::iter::once(0).chain(begins).collect(), letters }
    }

    /// The line that holds a byte, from 0, and where it begins.
    pub(super) fn line(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset) - 1;
        (line, self.lines[line])
    }

    /// How many letters begin before a byte of the text.
    pub(super) fn letters(&self, text: &str, offset: usize) -> usize {
        let step = offset / STEP;
        self.letters[step] + count(&text.as_bytes()[step * STEP..offset])
    }
}

/// Letters that begin in a stretch of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_the_one_that_counting_gives() {
        let text = "é\nabc – ü\n\n".repeat(700) + &"日本 x".repeat(900);
        let places = Places::of(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(places.letters(&text, at), text[..at].chars().count());
            let line = text[..at].matches('\n').count();
            assert_eq!(places.line(at), (line, text[..at].rfind('\n').map_or(0, |end| end + 1)));
        }
    }
}
