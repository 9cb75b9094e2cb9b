//! Names that the report itself explains in brackets: a full name with its acronym, an acronym with its full name, and a
//! short form in quotation marks (`hereinafter "the Panel"`). Where the full name begins, the acronym's letters say.

use super::folded::letter_len;

/// What a bracket explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Announced<'a> {
    Acronym {
        name: &'a str,
        acronym: &'a str,
        /// How well the name's words spell the acronym.
        spelt: Spelt,
    },
    /// The text up to the bracket, and the short form of what it ends with.
    Short { before: &'a str, short: &'a str },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelt {
    Fully,
    /// But for a word or two; the first letter is right.
    Nearly,
    /// Not at all, as where the acronym is another language's.
    Not,
}

/// Small words that join the capital ones of a name. Their letters may count in an acronym or not.
#[rustfmt::skip]
const JOINING: &[&str] = &[
    "of", "the", "on", "and", "for", "to", "in", "against", "with", "by", "from", "or", "at", "as", "de", "du", "des",
    "del", "la", "le", "les", "los", "las", "el", "pour", "para", "por", "contre", "et", "e", "y", "en", "da", "do",
    "dos", "sur", "und", "der", "für", "d'",
];

/// Words that stand before an acronym or a short form within the bracket.
const INTRODUCTIONS: &[&str] =
    &["hereinafter", "hereafter", "referred to as", "known as", "also", "or", "the", "as", "abbreviated", "in short"];

/// A name has no more words than this.
const WORDS: usize = 18;

/// Everything that the brackets of a text announce, from left to right.
pub(super) fn announced(text: &str) -> impl Iterator<Item = Announced<'_>> {
    text.match_indices(" (").filter_map(|(open, bracket)| {
        let (inside, _) = text[open + bracket.len()..].split_once(')')?;
        let before = &text[..open];
        let said = introduced(inside);
        let (said, quoted) = match said.strip_prefix('"').and_then(|said| said.split_once('"')) {
            Some((said, _)) => (said, true),
            None => (said.split([',', ';']).next().unwrap_or_default().trim(), false),
        };
        if is_acronym(said) {
            let (name, spelt) = full_name(before, said)?;
            return Some(Announced::Acronym { name, acronym: said, spelt });
        }
        let short = said.strip_prefix("the ").unwrap_or(said);
        if quoted && short.starts_with(char::is_uppercase) && short.len() < 60 {
            return Some(Announced::Short { before, short });
        }
        let start = before.rfind([' ', '(', '\n']).map_or(0, |at| at + 1);
        let acronym = before[start..].trim_start_matches('"').trim_end_matches('"');
        let spells = is_acronym(acronym) && inside.contains(' ') && !inside.contains(',');
        (spells && full_name(inside, acronym) == Some((inside, Spelt::Fully))).then_some(Announced::Acronym {
            name: inside,
            acronym,
            spelt: Spelt::Fully,
        })
    })
}

fn introduced(inside: &str) -> &str {
    let mut said = inside.trim();
    while let Some(rest) = INTRODUCTIONS.iter().find_map(|word| said.strip_prefix(word)?.strip_prefix([' ', ','])) {
        said = rest.trim_start();
    }
    said
}

/// Two capitals or more, and no fewer capitals than small letters; plurals are a class of things.
fn is_acronym(said: &str) -> bool {
    let capitals = said.chars().filter(|letter| letter.is_uppercase()).count();
    let small = said.chars().filter(|letter| letter.is_lowercase()).count();
    let is_part = |letter: char| letter.is_alphanumeric() || ".-&".contains(letter);
    said.starts_with(char::is_uppercase)
        && (2..=14).contains(&said.chars().count())
        && said.chars().all(is_part)
        && (capitals > 1 && capitals >= small || said.chars().any(|letter| letter.is_ascii_digit()) && capitals > 0)
        && !(said.ends_with('s') && small == 1)
}

/// The full name that a text ends with.
fn full_name<'a>(before: &'a str, acronym: &str) -> Option<(&'a str, Spelt)> {
    let letters: Vec<char> =
        acronym.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let before = before.strip_suffix('"').unwrap_or(before);
    let starts = starts(before);
    let find = |skips: usize| {
        starts.iter().copied().find(|start| {
            let name = &before[*start..];
            name.contains(' ') && is_name(name) && spells(name, &letters, skips)
        })
    };
    if let Some(start) = find(0) {
        return Some((&before[start..], Spelt::Fully));
    }
    if let Some(start) = find(1) {
        return Some((&before[start..], Spelt::Nearly));
    }
    let name = after_article(capital_words(before));
    let same = || name.chars().flat_map(char::to_lowercase).next() == letters.first().copied();
    // Among capitals alone, a word in brackets is any word.
    let has_small = name.chars().any(char::is_lowercase);
    (has_small && name.contains(' ')).then(|| (name, if same() { Spelt::Nearly } else { Spelt::Not }))
}

/// Where a name may begin, the nearest first: at capital words up to a sign that no name holds.
fn starts(before: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut end = before.len();
    for _ in 0..WORDS {
        let start = before[..end].rfind(' ').map_or(0, |at| at + 1);
        let word = &before[start..end];
        let first = word.rfind(|letter: char| !is_part(letter) && letter != ',').map(|at| at + letter_len(word, at));
        let begin = start + first.unwrap_or(0);
        if before[begin..end].starts_with(char::is_uppercase) {
            starts.push(begin);
        }
        let Some(rest) = before[..start].strip_suffix(' ') else { break };
        if first.is_some() || rest.ends_with(['.', ';', ':', ')', '"', '\n']) || rest.is_empty() {
            break;
        }
        end = rest.len();
    }
    starts
}

/// Two capital words at least: a sentence may begin with any word.
fn is_name(name: &str) -> bool {
    name.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase)).count() > 1
}

/// Whether the words of a name spell an acronym: each gives its first letter and may give those after it; joining words
/// and the parts after a hyphen may give one or none; "United Nations" within the name may be left out.
fn spells(name: &str, letters: &[char], skips: usize) -> bool {
    // `reached[skipped][given]`: how many letters may be given so far.
    let mut reached = vec![vec![false; letters.len() + 1]; skips + 1];
    reached[0][0] = true;
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    for (index, word) in words.iter().enumerate() {
        let nations = index > 0
            && ((*word == "United" && words.get(index + 1) == Some(&"Nations"))
                || (*word == "Nations" && words[index - 1] == "United" && index > 1));
        for (part, letters_of) in word.split(|letter: char| !letter.is_alphanumeric()).enumerate() {
            let small: Vec<char> = letters_of.chars().flat_map(char::to_lowercase).collect();
            if small.is_empty() {
                continue;
            }
            let joins = JOINING.contains(word);
            let free = joins || nations || part > 0;
            let most = if joins { 1 } else { 8 };
            let mut next = vec![vec![false; letters.len() + 1]; skips + 1];
            for skipped in 0..=skips {
                for given in 0..=letters.len() {
                    if !reached[skipped][given] {
                        continue;
                    }
                    next[skipped][given] |= free;
                    if skipped < skips && index > 0 && given > 0 {
                        next[skipped + 1][given] = true;
                    }
                    let same = small.iter().zip(&letters[given..]).take(most).take_while(|(a, b)| a == b).count();
                    for more in 1..=same {
                        next[skipped][given + more] = true;
                    }
                }
            }
            reached = next;
        }
    }
    reached.iter().any(|row| row[letters.len()])
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || "'.-/&".contains(letter)
}

/// The end of a text that is capital words with small joining words between them.
pub(super) fn capital_words(text: &str) -> &str {
    let mut start = text.len();
    let mut end = text.len();
    loop {
        let before = text[..end].rfind(' ').map_or(0, |at| at + 1);
        let word = &text[before..end];
        if !JOINING.contains(&word) {
            // After another sign, such as a quotation mark, the end of a word may begin the name.
            let part = before + word.rfind(|letter: char| !is_part(letter)).map_or(0, |at| at + letter_len(word, at));
            let Some(capital) = text[part..end].find(char::is_uppercase) else { break };
            start = part + capital;
            if start > before {
                break;
            }
        }
        let Some(rest) = text[..before].strip_suffix(' ') else { break };
        end = rest.strip_suffix(',').unwrap_or(rest).len();
    }
    &text[start..]
}

/// What follows the last article that begins a name: not the one in "of the …".
pub(super) fn after_article(words: &str) -> &str {
    let starts = words.match_indices("the ").chain(words.match_indices("The ")).filter_map(|(at, article)| {
        let before = words[..at].trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        let whole = at == 0 || words[..at].ends_with(' ');
        (whole && (last.is_empty() || !JOINING.contains(&last) || last == "and")).then_some(at + article.len())
    });
    &words[starts.max().unwrap_or(0)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_say_where_the_name_begins() {
        for (text, acronym, name) in [
            ("In Geneva the World Meteorological Organization", "WMO", "World Meteorological Organization"),
            ("and the Office of the Keeper of Cats", "OKC", "Office of the Keeper of Cats"),
            ("an Office of the United Nations Keeper of Cats", "OKC", "Office of the United Nations Keeper of Cats"),
            ("Economic Fellowship of West Asian Cats", "EFoWAC", "Economic Fellowship of West Asian Cats"),
            ("by the Forces of cats du Ruanda", "FCR", "Forces of cats du Ruanda"),
            ("the High-level Cat Group", "HLCG", "High-level Cat Group"),
            ("the Caribbean Cats' Community", "CARICATCOM", "Caribbean Cats' Community"),
        ] {
            assert_eq!(full_name(text, acronym), Some((name, Spelt::Fully)), "{text}");
        }
        assert_eq!(full_name("The House", "ABC"), None);
        assert_eq!(full_name("with the Cat Union of States", "UCE"), Some(("Cat Union of States", Spelt::Not)));
        assert_eq!(full_name("Gross domestic product", "GDP"), None);
    }
}
