//! Addresses of the web as editors write them: which may stand behind a link, and what is wrong with those that lead nowhere.

/// Schemes that a link may have.
pub(crate) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What stands before the colon, if that is how an address begins.
pub(crate) fn scheme(url: &str) -> Option<&str> {
    url.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?', '.']))
}

/// Why an address of one of the schemes leads nowhere; none if nothing can be said against it.
pub(crate) fn fault(url: &str) -> Option<&'static str> {
    if url.chars().any(|letter| letter.is_control() || letter.is_whitespace() || is_turning(letter)) {
        return Some("a space, or a sign that cannot be seen, stands in it");
    }
    let (scheme, rest) = url.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => host(rest),
        "mailto" => {
            let to = rest.split('?').next().unwrap_or_default();
            let full =
                to.split(',').all(|one| one.split_once('@').is_some_and(|(who, at)| !who.is_empty() && !at.is_empty()));
            (!full).then_some("it names no mailbox, such as `secretariat@example.org`")
        }
        "tel" => {
            let number = rest.bytes().all(|byte| byte.is_ascii_digit() || b"+-().;=".contains(&byte));
            (!number || !rest.bytes().any(|byte| byte.is_ascii_digit())).then_some("it is no telephone number")
        }
        _ => None,
    }
}

/// Why an address is none of the web; none if it is one.
pub(crate) fn web_fault(url: &str) -> Option<&'static str> {
    match scheme(url).map(str::to_ascii_lowercase).as_deref() {
        Some("http" | "https") => fault(url),
        _ => Some("it does not begin with `https://`"),
    }
}

fn host(rest: &str) -> Option<&'static str> {
    let Some(rest) = rest.strip_prefix("//") else { return Some("two slashes have to follow the colon") };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() {
        return Some("it names no host");
    }
    if host.eq_ignore_ascii_case("http:") || host.eq_ignore_ascii_case("https:") {
        return Some("it begins twice");
    }
    host.contains(['"', '<', '>', '\\', '^', '`', '{', '|', '}']).then_some("its host holds a sign that no host has")
}

/// Signs that show an address otherwise than it is.
fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The address that was meant by one without a scheme: `www.example.org`, `a@example.org`.
pub(crate) fn meant(link: &str) -> Option<String> {
    const ENDS: [&str; 12] = ["org", "com", "int", "net", "edu", "gov", "eu", "info", "at", "ch", "uk", "fr"];
    let host = link.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    let ends = host.rsplit('.').next().is_some_and(|end| ENDS.contains(&end.to_ascii_lowercase().as_str()));
    if !named || !(ends || host.starts_with("www.")) || link.contains(char::is_whitespace) {
        return None;
    }
    Some(if link.contains('@') { format!("mailto:{link}") } else { format!("https://{link}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_somewhere_pass() {
        for good in [
            "https://example.org",
            "http://localhost:8000/a?b#c",
            "HTTPS://example.org/ä",
            "mailto:a@example.org",
            "mailto:a@example.org,b@example.org?subject=x",
            "tel:+43-1-26060",
            "https://[::1]/",
            "https://user@example.org",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
    }

    #[test]
    fn addresses_that_lead_nowhere_are_told() {
        for bad in [
            "https:example.org",
            "https:/example.org",
            "https:///example.org",
            "https://",
            "https://https://example.org",
            "https://exam ple.org",
            "https://example.org/\u{202e}",
            "mailto:",
            "mailto:a",
            "mailto:@b",
            "tel:",
            "tel:us",
            "https://a\"b/",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
        assert!(web_fault("www.example.org").is_some() && web_fault("mailto:a@b").is_some());
        assert_eq!(web_fault("https://example.org"), None);
    }

    #[test]
    fn what_was_meant_is_guessed_only_of_hosts() {
        assert_eq!(meant("www.example.org/a").as_deref(), Some("https://www.example.org/a"));
        assert_eq!(meant("a@example.org").as_deref(), Some("mailto:a@example.org"));
        for other in ["keeper.md", "../files/a.org.md", "timeline.html", "example", "..org", "#a.org"] {
            assert_eq!(meant(other), None, "{other}");
        }
    }
}
