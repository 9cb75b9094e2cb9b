//! The citation as an entry of BibTeX: a technical report, whose authors are bodies and so stand in braces of their own,
//! lest their last word be taken for a family name.

use super::Cited;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn bibtex(cited: &Cited) -> String {
    let authors: Vec<String> = cited.authors.iter().map(|author| format!("{{{}}}", escaped(author))).collect();
    // A technical report must have an institution; a report without a body is what its authors issue.
    let institution = match cited.body.as_str() {
        "" => cited.authors.join(", "),
        body => body.to_owned(),
    };
    let month = cited.date.as_ref().and_then(|date| MONTHS.get(usize::from(date.month?) - 1));
    let braced = |text: &str| if text.is_empty() { String::new() } else { format!("{{{}}}", escaped(text)) };
    let fields = [
        ("author", if authors.is_empty() { String::new() } else { format!("{{{}}}", authors.join(" and ")) }),
        // Braces twice keep the capitals of the title.
        ("title", if cited.title.is_empty() { String::new() } else { format!("{{{}}}", braced(&cited.title)) }),
        ("type", braced(&cited.kind)),
        ("institution", braced(&institution)),
        ("number", braced(cited.number())),
        ("year", cited.date.as_ref().map(|date| format!("{{{:04}}}", date.year)).unwrap_or_default()),
        ("month", month.copied().unwrap_or_default().to_owned()),
        ("day", cited.date.as_ref().and_then(|date| date.day).map(|day| format!("{{{day}}}")).unwrap_or_default()),
        ("note", braced(&cited.place)),
    ];
    let kind = if institution.is_empty() { "misc" } else { "techreport" };
    let mut out = format!("@{kind}{{{},\n", cited.key);
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(&format!("  {name} = {value},\n"));
    }
    out.push('}');
    out
}

/// Text for TeX. Braces are named, not escaped: BibTeX counts them even behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '|' => out.push_str("\\textbar{}"),
            // Straight, by its place in the font: some languages make a command of it.
            '"' => out.push_str("\\symbol{34}"),
            '\u{a0}' => out.push('~'),
            _ => out.push(letter),
        }
    }
    out
}
