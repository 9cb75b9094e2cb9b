//! Tables as they are written in a chapter. A table needs a line under its head with as many cells as the widest row, or
//! it is read as text or loses what stands beyond; converters leave that line out, or write it short or twice.

/// The rows with one line under the head that fits.
pub(super) fn table(rows: &str) -> Vec<String> {
    let mut lines = rows.lines();
    let ruled = rows.lines().nth(1).filter(|second| is_delimiter(second));
    let mut rows: Vec<String> = lines.by_ref().filter(|row| !is_delimiter(row)).map(str::to_owned).collect();
    let Some(widest) = rows.iter().map(|row| cells(row)).max() else { return Vec::new() };
    let missing = widest - cells(&rows[0]);
    if missing > 0 {
        let open = if rows[0].ends_with('|') { "" } else { " |" };
        rows[0] = format!("{}{open}{}", rows[0], "  |".repeat(missing));
    }
    let rule =
        ruled.filter(|rule| cells(rule) == widest).map_or_else(|| format!("|{}", "---|".repeat(widest)), str::to_owned);
    rows.insert(1, rule);
    rows
}

/// Whether it is the line under a head.
pub(super) fn is_delimiter(row: &str) -> bool {
    row.starts_with('|') && row.contains('-') && row.chars().all(|ch| matches!(ch, '|' | '-' | ':' | ' '))
}

/// How many cells a row has, its bars at both ends aside.
fn cells(row: &str) -> usize {
    let inner = row.trim().trim_start_matches('|');
    let bars = inner.match_indices('|').filter(|(at, _)| !inner[..*at].ends_with('\\')).count();
    let closed = inner.ends_with('|') && !inner.ends_with("\\|");
    (if closed { bars } else { bars + 1 }).max(1)
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn a_head_has_its_line_and_all_cells() {
        assert_eq!(table("| a | b |"), ["| a | b |", "|---|---|"]);
        assert_eq!(table("| a |\n|---|\n| b | c |"), ["| a |  |", "|---|---|", "| b | c |"]);
        assert_eq!(
            table("| a | b |\n|:-|-:|\n| c \\| d | e |\n|---|---|"),
            ["| a | b |", "|:-|-:|", "| c \\| d | e |"]
        );
        assert!(table("|---|").is_empty());
    }
}
