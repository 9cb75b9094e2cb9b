//! What was named, and which of it last: a short form means the latest that may bear it.

use std::collections::HashMap;
use std::hash::Hash;

#[derive(Debug, Clone)]
pub(super) struct Latest<T> {
    /// When each was named last.
    turns: HashMap<T, usize>,
    turn: usize,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self { turns: HashMap::new(), turn: 0 }
    }
}

impl<T: Copy + Eq + Hash> Latest<T> {
    pub(super) fn add(&mut self, named: T) {
        self.turns.insert(named, self.turn);
        self.turn += 1;
    }

    pub(super) fn contains(&self, named: &T) -> bool {
        self.turns.contains_key(named)
    }

    /// The one of some that was named last.
    pub(super) fn among(&self, some: &[T]) -> Option<T> {
        some.iter().copied().filter(|one| self.turns.contains_key(one)).max_by_key(|one| self.turns[one])
    }

    /// The last one that is as asked for.
    pub(super) fn that(&self, fits: impl Fn(&T) -> bool) -> Option<T> {
        self.turns.iter().filter(|(named, _)| fits(named)).max_by_key(|(_, turn)| **turn).map(|(named, _)| *named)
    }
}

#[cfg(test)]
mod tests {
    use super::Latest;

    #[test]
    fn the_one_named_last_is_meant() {
        let mut latest = Latest::default();
        ["a", "b", "c", "a"].into_iter().for_each(|name| latest.add(name));
        assert_eq!(latest.among(&["b", "c", "d"]), Some("c"));
        assert_eq!(latest.that(|name| *name != "c"), Some("a"));
        assert_eq!(latest.among(&["d"]), None);
        assert!(latest.contains(&"b") && !latest.contains(&"d"));
    }
}
