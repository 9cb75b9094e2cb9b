//! The documents that the report cites: those of the registry, and symbols that the text alone gives.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Matter;
use crate::model::indexes::{DocumentEntry, Uses};
use crate::model::lexicon::Document;

/// The United Nations' document service, which finds a document by its symbol: the only address that the tool itself
/// makes to leave the site.
const SERVICE: &str = "https://docs.un.org/en/";

pub(super) fn documents(matter: Matter<'_>, found: BTreeMap<&str, Uses>) -> Vec<DocumentEntry> {
    let registry: BTreeMap<&str, &Document> =
        matter.lexicon.documents.iter().map(|document| (document.id.value.as_str(), document)).collect();
    let mut documents: Vec<DocumentEntry> =
        found.into_iter().map(|(id, uses)| entry(matter, registry.get(id).copied(), id, uses)).collect();
    documents.sort_by(|a, b| matter.collation.compare(heading(a), heading(b)).then_with(|| a.id.cmp(&b.id)));
    documents
}

fn entry(matter: Matter<'_>, registered: Option<&Document>, id: &str, uses: Uses) -> DocumentEntry {
    let symbol = match registered {
        Some(document) => document.symbol.as_ref().map(|symbol| symbol.value.clone()),
        None => Some(id.to_owned()).filter(|id| id.contains('/')),
    };
    // What has neither an entry nor a symbol, such as a body's decision, is called as it is printed.
    let printed = || {
        let mention = matter.annotations.get(*uses.mentions.first()?);
        Some(matter.report.passage(mention.at).text[mention.range.clone()].to_owned())
    };
    let title = registered.map(|document| document.title.value.clone());
    let title = title.or_else(|| if symbol.is_none() { printed() } else { None });
    let link = registered.and_then(|document| document.link.as_ref()).map(|link| link.value.clone());
    DocumentEntry {
        id: id.into(),
        title,
        kind: registered.map_or_else(|| kind(id).into(), |document| document.kind.clone()),
        link: link.or_else(|| symbol.as_deref().map(address)),
        symbol,
        uses,
    }
}

/// What an entry is sorted by.
fn heading(entry: &DocumentEntry) -> &str {
    entry.symbol.as_deref().or(entry.title.as_deref()).unwrap_or(&entry.id)
}

fn kind(symbol: &str) -> &'static str {
    if symbol.contains("/RES/") || symbol.contains("resolution-") { "resolution" } else { "other" }
}

/// The address of a symbol. A joint symbol is asked for by its first part, since the service knows no whole ones.
fn address(symbol: &str) -> String {
    let joint = symbol.match_indices('-').find(|(at, _)| is_organ(&symbol[at + 1..]));
    let single = joint.map_or(symbol, |(at, _)| &symbol[..at]);
    let mut address = String::from(SERVICE);
    for byte in single.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'(' | b')' => {
                address.push(char::from(byte))
            }
            _ => _ = write!(address, "%{byte:02X}"),
        }
    }
    address
}

/// Whether a second symbol begins here, as in `A/79/797-S/2025/109`, and not a session such as `S-20/2`.
fn is_organ(rest: &str) -> bool {
    rest.split_once('/')
        .is_some_and(|(organ, _)| !organ.is_empty() && organ.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_leads_to_the_document_service() {
        assert_eq!(address("A/RES/68/192"), "https://docs.un.org/en/A/RES/68/192");
        assert_eq!(address("A/RES/S-20/2"), "https://docs.un.org/en/A/RES/S-20/2");
        assert_eq!(address("S/RES/2727(2024)"), "https://docs.un.org/en/S/RES/2727(2024)");
        assert_eq!(address("A/79/797-S/2025/109"), "https://docs.un.org/en/A/79/797");
        assert_eq!(address("A/1 \"x"), "https://docs.un.org/en/A/1%20%22x");
    }
}
