//! Gathers mentions by what they are about. Mentions are sorted by place, so that the places come out in reading order.

use std::collections::BTreeMap;

use crate::model::annotation::{Annotations, Reading};
use crate::model::indexes::Uses;
use crate::model::report::At;

/// The accepted mentions that have a key, by that key.
pub(super) fn by_key<'a, K: Ord>(
    annotations: &'a Annotations,
    key: impl Fn(&'a Reading) -> Option<K>,
) -> BTreeMap<K, Uses> {
    let mut found: BTreeMap<K, Uses> = BTreeMap::new();
    for (position, mention) in annotations.mentions.iter().enumerate().filter(|(_, mention)| mention.accepted()) {
        if let Some(key) = key(&mention.reading) {
            found.entry(key).or_default().push(mention.at, position);
        }
    }
    found
}

impl Uses {
    fn push(&mut self, at: At, mention: usize) {
        if self.places.last() != Some(&at) {
            self.places.push(at);
        }
        self.mentions.push(mention);
    }
}
