//! How the words that are sought begin. A printed word that begins otherwise is no form of any of them, and need not be
//! stemmed or looked up, which is most of the work of annotating.

use super::inflection::base;

/// A set of beginnings by five bits of each letter. It may hold more than was added: that costs time, not truth.
#[derive(Debug)]
pub(super) struct Beginnings(Vec<bool>);

impl Default for Beginnings {
    fn default() -> Self {
        Self(vec![false; 1 << 15])
    }
}

impl Beginnings {
    /// Adds the beginnings of all forms of a word.
    pub(super) fn add(&mut self, word: &str) {
        let [first, second, third] = letters(base(word));
        self.0[place([first, second, third])] = true;
        self.0[place([first, second, 0])] = true;
    }

    /// Adds how a name begins, in small letters; what follows a name of one or two bytes may be anything.
    pub(super) fn add_name(&mut self, name: &str) {
        let [first, second, third] = letters(name);
        let any = |from: usize, letter: u8| if name.len() < from { 0..=31 } else { letter..=letter };
        for second in any(2, second) {
            any(3, third).for_each(|third| self.0[place([first, second, third])] = true);
        }
    }

    /// Whether a text, in small letters, may begin with an added name.
    pub(super) fn may_open(&self, text: &str) -> bool {
        self.0[place(letters(text))]
    }

    /// Whether a printed word, in small letters, may be a form of an added one. The stem of a word of three letters may
    /// have two.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        let [first, second, third] = letters(base(word));
        self.0[place([first, second, if base(word).len() > 3 { third } else { 0 }])]
    }
}

fn letters(word: &str) -> [u8; 3] {
    let mut bytes = word.bytes();
    std::array::from_fn(|_| bytes.next().unwrap_or(0))
}

fn place(letters: [u8; 3]) -> usize {
    letters.iter().fold(0, |place, letter| place << 5 | usize::from(letter & 31))
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn forms_may_be_held_and_other_beginnings_are_not() {
        let mut beginnings = Beginnings::default();
        beginnings.add("victim");
        beginnings.add("ha");
        for word in ["victims", "victim's", "has", "ha"] {
            assert!(beginnings.may_hold(word), "{word}");
        }
        for word in ["vacuum", "person", "hams", "a"] {
            assert!(!beginnings.may_hold(word), "{word}");
        }
        beginnings.add_name("bu");
        beginnings.add_name("bunny");
        beginnings.add_name("q");
        assert!(beginnings.may_open("q-test") && beginnings.may_open("q"));
        assert!(beginnings.may_open("bu, and") && beginnings.may_open("bunnies") && !beginnings.may_open("born"));
    }
}
