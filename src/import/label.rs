//! The label of a heading, `II`, `A`, `1`, `(a)`, `Annex I`, and the level that it gives. `I.` and `C.` are numerals or
//! letters: which of them is told by what came before.

use super::pattern::pattern;

pattern!(LABEL r"^(?:(?P<capital>[IVXLC]{1,7}|[A-Z])(?P<stop>[.)])|(?P<number>\d{1,2})(?P<dot>\.)|\((?P<paren>[a-z]{1,5}|\d{1,2})\))(?:\s+(?P<title>\S.*))?$");
pattern!(DECIMAL r"^(?P<label>\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s+(?P<title>\S.*)$");
pattern!(WORD r"^(?P<word>(?i:annex|appendix|enclosure|attachment|article|chapter|part|section))(?:\s+(?P<value>[IVXLC]{1,7}|\d{1,3}|[A-Z]|(?i:one|two|three|four|five|six)))?[.:]?(?:\s+[–—-]?\s*(?P<title>[A-Z“*(].*))?$");

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// An annex: it stands on the highest level and closes all others.
    Annex,
    /// `Chapter II`, `Part One`.
    Chapter,
    Roman,
    Letter,
    Number,
    /// `Article 5`: counted through the whole text.
    Article,
    ParenLetter,
    ParenRoman,
    ParenNumber,
    /// `2.1`: its level is the count of its parts.
    Decimal,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labelled {
    /// As it is written in a chapter's front matter.
    pub(super) label: String,
    pub(super) title: String,
    pub(super) readings: Vec<(Kind, u32)>,
}

pub(super) fn read(plain: &str) -> Option<Labelled> {
    if let Some(value) = roman(plain) {
        return Some(Labelled { label: plain.to_owned(), title: String::new(), readings: vec![(Kind::Roman, value)] });
    }
    if let Some(captures) = LABEL.captures(plain) {
        let title = captures.name("title").map_or("", |title| title.as_str()).to_owned();
        if let Some(capital) = captures.name("capital") {
            let capital = capital.as_str();
            let mut readings: Vec<(Kind, u32)> = roman(capital).map(|value| (Kind::Roman, value)).into_iter().collect();
            if let [letter] = capital.as_bytes() {
                readings.push((Kind::Letter, u32::from(letter - b'A') + 1));
            }
            return Some(Labelled { label: capital.to_owned(), title, readings });
        }
        if let Some(number) = captures.name("number") {
            let value = number.as_str().parse().ok()?;
            return Some(Labelled { label: number.as_str().to_owned(), title, readings: vec![(Kind::Number, value)] });
        }
        let inner = captures.name("paren")?.as_str();
        let mut readings = Vec::new();
        if let [letter] = inner.as_bytes()
            && letter.is_ascii_lowercase()
        {
            readings.push((Kind::ParenLetter, u32::from(letter - b'a') + 1));
        }
        readings.extend(roman(&inner.to_uppercase()).map(|value| (Kind::ParenRoman, value)));
        readings.extend(inner.parse().ok().map(|value| (Kind::ParenNumber, value)));
        return (!readings.is_empty()).then(|| Labelled { label: format!("({inner})"), title, readings });
    }
    if let Some(captures) = DECIMAL.captures(plain) {
        let (label, title) = (captures["label"].to_owned(), captures["title"].to_owned());
        let parts = label.trim_end_matches('.').split('.').count() as u32;
        return Some(Labelled { label, title, readings: vec![(Kind::Decimal, parts)] });
    }
    let captures = WORD.captures(plain)?;
    let title = captures.name("title").map_or("", |title| title.as_str()).to_owned();
    let value = captures.name("value").map_or("", |value| value.as_str());
    let label = format!("{} {value}", &captures["word"]).trim_end().to_owned();
    let kind = match captures["word"].to_lowercase().as_str() {
        "article" | "section" => Kind::Article,
        "chapter" | "part" => Kind::Chapter,
        _ => Kind::Annex,
    };
    if kind != Kind::Annex && value.is_empty() {
        return None;
    }
    let value = value.parse().ok().or_else(|| roman(value)).unwrap_or(1);
    Some(Labelled { label, title, readings: vec![(kind, value)] })
}

/// The value of a Roman numeral that is written as numerals are.
pub(super) fn roman(text: &str) -> Option<u32> {
    let value = |letter: u8| match letter {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        b'C' => 100,
        _ => 0,
    };
    let bytes = text.as_bytes();
    let mut sum = 0_u32;
    for (at, letter) in bytes.iter().enumerate() {
        let (own, next) = (value(*letter), bytes.get(at + 1).map_or(0, |next| value(*next)));
        if own == 0 {
            return None;
        }
        sum = if own < next { sum.wrapping_sub(own) } else { sum.wrapping_add(own) };
    }
    (0 < sum && sum < 400).then_some(sum)
}

/// The headings that are open, outermost first.
#[derive(Debug, Default, Clone)]
pub(super) struct Levels {
    open: Vec<(Kind, u32)>,
}

impl Levels {
    pub(super) fn depth(&self) -> u8 {
        self.open.len() as u8
    }

    pub(super) fn clear(&mut self) {
        self.open.clear();
    }

    /// Closes what is deeper than the level.
    pub(super) fn close(&mut self, level: u8) {
        self.open.truncate(usize::from(level));
    }

    /// The level of a heading with this label, and whether the sequence bears it out; none if it fits nowhere.
    pub(super) fn take(&mut self, readings: &[(Kind, u32)]) -> Option<(u8, bool)> {
        if let [(Kind::Decimal, parts)] = readings {
            let above = usize::try_from(*parts).unwrap_or(1).saturating_sub(1).min(self.open.len());
            self.open.truncate(above);
            self.open.push((Kind::Decimal, *parts));
            return Some((self.depth(), true));
        }
        for depth in (0..self.open.len()).rev() {
            let (kind, value) = self.open[depth];
            if readings.contains(&(kind, value + 1)) {
                return Some(self.set(depth, (kind, value + 1), true));
            }
        }
        let first = readings.iter().find(|(kind, value)| *value == 1 && self.open.iter().all(|(open, _)| open != kind));
        if let Some((kind, value)) = first {
            while self.open.len() > 1 && self.open.last().is_some_and(|(open, _)| open > kind) {
                self.open.pop();
            }
            return Some(self.set(self.open.len(), (*kind, *value), true));
        }
        for depth in (0..self.open.len()).rev() {
            let (kind, value) = self.open[depth];
            let near = |(other, number): &&(Kind, u32)| {
                *other == kind && (*number == 1 || *number > value && *number < value + 4)
            };
            if let Some(reading) = readings.iter().find(near) {
                return Some(self.set(depth, *reading, false));
            }
        }
        let counted = readings.iter().find(|(kind, _)| matches!(kind, Kind::Article | Kind::Chapter | Kind::Annex));
        if let Some((kind, value)) = counted {
            while self.open.last().is_some_and(|(open, _)| open >= kind) {
                self.open.pop();
            }
            return Some(self.set(self.open.len(), (*kind, *value), true));
        }
        if self.open.is_empty() {
            return Some(self.set(0, *readings.first()?, false));
        }
        None
    }

    fn set(&mut self, depth: usize, reading: (Kind, u32), sure: bool) -> (u8, bool) {
        self.open.truncate(depth);
        self.open.push(reading);
        (self.depth(), sure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(labels: &[&str]) -> Vec<u8> {
        let mut levels = Levels::default();
        labels.iter().map(|label| levels.take(&read(&format!("{label} Title")).unwrap().readings).unwrap().0).collect()
    }

    #[test]
    fn numerals_and_letters_are_told_apart_by_what_came_before() {
        assert_eq!(
            levels(&["I.", "A.", "B.", "C.", "D.", "II.", "A.", "1.", "2.", "(a)", "(b)", "B.", "III."]),
            [1, 2, 2, 2, 2, 1, 2, 3, 3, 4, 4, 2, 1]
        );
        assert_eq!(levels(&["A.", "B.", "C.", "D.", "E.", "F.", "G.", "H.", "I.", "J."]), [1; 10]);
        assert_eq!(levels(&["I.", "II.", "III.", "IV.", "V.", "VI."]), [1; 6]);
        assert_eq!(levels(&["1.", "1.1", "1.2", "2.", "2.1"]), [1, 2, 2, 1, 2]);
    }

    #[test]
    fn words_are_labels_too() {
        assert_eq!(
            read("Annex II Status").map(|read| (read.label, read.title)),
            Some(("Annex II".into(), "Status".into()))
        );
        assert_eq!(read("A report of the year"), None);
    }
}
