//! The citation as RIS, the format that programs for bibliographies exchange: a line a field, a tag of two letters, two
//! spaces, a hyphen. A field ends with its line, so that nothing needs escaping once a text is one line.

use super::Cited;

pub(super) fn ris(cited: &Cited) -> String {
    let mut lines = vec![("TY", "RPRT".to_owned()), ("ID", cited.key.clone())];
    lines.extend(cited.authors.iter().map(|author| ("AU", author.clone())));
    lines.push(("TI", cited.title.clone()));
    lines.push(("M3", cited.kind.clone()));
    lines.push(("PB", cited.body.clone()));
    lines.push(("SN", cited.number().to_owned()));
    if let Some(date) = &cited.date {
        let part = |value: Option<u8>| value.map(|value| format!("{value:02}")).unwrap_or_default();
        lines.push(("PY", format!("{:04}", date.year)));
        lines.push(("DA", format!("{:04}/{}/{}/", date.year, part(date.month), part(date.day))));
    }
    lines.push(("LA", cited.language.clone()));
    lines.push(("N1", cited.place.clone()));
    let mut out = String::new();
    for (tag, text) in lines.iter().filter(|(_, text)| !text.is_empty()) {
        out.push_str(&format!("{tag}  - {}\n", text.replace('\u{a0}', " ")));
    }
    out.push_str("ER  - ");
    out
}
