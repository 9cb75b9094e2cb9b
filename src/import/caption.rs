//! Captions of tables and pictures: converters mark them as headings, and they are none.

use super::line::Line;
use super::pattern::pattern;

pattern!(CAPTION r"(?x)^(?i:table|figure|chart|map|graph|diagram|photo|image|tableau|graphique|cuadro|gráfico|figura)
    \s\(?(?:\d+(?:[.-]\d+)?[a-z]?|[IVXL]+|[A-Z]\.?\d+)\)?(?P<title>$|[.:]?\s.*|[.:]$)");

/// Whether a line is the caption of a table or a picture, or its second line: what stands under a caption that is only
/// counted.
pub(super) fn is_caption(lines: &[Line], at: usize) -> bool {
    if CAPTION.is_match(&lines[at].plain) {
        return true;
    }
    let above = lines[..at].iter().rev().find(|line| !line.is_blank());
    above.is_some_and(|above| {
        let title = CAPTION.captures(&above.plain).and_then(|captures| captures.name("title"));
        title.is_some_and(|title| title.as_str().len() <= 1)
            && (above.hashes, above.bold) == (lines[at].hashes, lines[at].bold)
    })
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::is_caption;

    #[test]
    fn captions_and_what_stands_under_them() {
        let all = lines("**Table 1**\n\n**Lamps by sea**\n\n**Lamps**\n\n# Figure III. Seas\n\n# Tables of the law\n");
        let found: Vec<bool> = [0, 2, 4, 6, 8].map(|at| is_caption(&all, at)).into();
        assert_eq!(found, [true, true, false, true, false]);
    }
}
