//! Series of document symbols. A symbol of an unknown series may be something else that is written with strokes.

/// The first part of known symbols, such as `A` of `A/RES/64/293`, sorted.
pub(crate) fn series() -> impl Iterator<Item = &'static str> {
    include_str!("data/series.txt").lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_the_principal_organs_are_among_them() {
        for organ in ["A", "E", "S", "ST", "T"] {
            assert!(series().any(|name| name == organ), "{organ}");
        }
        assert!(series().is_sorted());
    }
}
