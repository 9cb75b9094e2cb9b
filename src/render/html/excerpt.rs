//! The beginning of a text, for the line that search engines show under a page's title.

/// About as much as they show.
const ROOM: usize = 160;

/// Whole words from the beginning, on one line.
pub(crate) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(ROOM) else { return line };
    // A language that puts no spaces between words is cut where it stands.
    let end = line[..end].rfind(' ').unwrap_or(end);
    format!("{} …", line[..end].trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_ends_with_a_word() {
        assert_eq!(excerpt(" Two\n lines. "), "Two lines.");
        let cut = excerpt(&"wörterbuch, ".repeat(40));
        assert!(cut.ends_with(", wörterbuch …"), "{cut}");
        assert!(cut.chars().count() <= 162);
        assert_eq!(excerpt(&"章".repeat(200)).chars().count(), 162);
    }
}
