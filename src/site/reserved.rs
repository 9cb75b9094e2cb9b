//! Names that a file cannot have on some computer, since they are those of devices there.

/// Whether Windows keeps a name for a device, whatever its ending is: `con`, `aux.html`, `COM1`.
pub(crate) fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || ["com", "lpt"]
            .iter()
            .any(|port| stem.strip_prefix(port).is_some_and(|end| matches!(end.as_bytes(), [b'1'..=b'9'])))
}
