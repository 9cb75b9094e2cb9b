//! "Did you mean": the name of a list that lies closest to what was written.

/// Nobody misspells a name of more letters by so little that it pays to look for it.
const LONGEST: usize = 100;

/// The closest candidate that differs in at most a third of the letters; none if all are further away.
pub(crate) fn closest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = written.chars().take(LONGEST + 1).count();
    if letters > LONGEST {
        return None;
    }
    let written = written.to_lowercase();
    let most = (letters / 3).max(1);
    candidates
        .into_iter()
        // A name that is longer or shorter by more differs in more, whatever its letters are.
        .filter(|candidate| {
            candidate.len() <= 4 * (letters + most) && candidate.chars().count().abs_diff(letters) <= most
        })
        .map(|candidate| (distance(&written, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other (optimal string alignment).
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut before = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let replaced = above[column] + usize::from(a != b);
            let mut least = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *a == to[column - 1] && from[row - 1] == *b {
                least = least.min(before[column - 1] + 1);
            }
            current.push(least);
        }
        before = std::mem::replace(&mut above, current);
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_name_wins_and_strangers_do_not() {
        assert_eq!(closest("tilte", ["title", "label"]), Some("title"));
        assert_eq!(closest("ZWX", ["ZWE", "AUT"]), Some("ZWE"));
        assert_eq!(closest("colour", ["title", "label"]), None);
        assert_eq!(closest("titles and subtitles", ["title", "label"]), None);
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(closest(&long, [long.as_str()]), None);
    }
}
