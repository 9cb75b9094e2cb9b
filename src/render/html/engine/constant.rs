//! Messages that a template asks for with everything written out, such as `{{ t(k="skip") }}`: they are the same on every
//! page, so that they are put in their place once, where the templates are read, and not on each of hundreds of pages.

#[cfg(test)]
mod tests;

use fluent_bundle::FluentValue;
use tera::escape_html;

use crate::render::words::Words;
use crate::source::tags::{Kind, Tag, tags};

/// The template with such messages in place, escaped. What cannot be told for certain is left for Tera: what is missing or
/// broken, since it must be reported, and everything after a tag whose ends Tera may see elsewhere than we do.
pub(super) fn filled(template: &str, words: &Words) -> String {
    let (mut filled, mut from) = (String::with_capacity(template.len()), 0);
    for tag in tags(template).iter().take_while(|tag| is_plain(tag)) {
        let before = &template[from..tag.range.start];
        let message = asked(tag).and_then(|(key, values)| words.whole(key, &values));
        if let Some(message) = message.filter(|message| stays_text(before, message)) {
            let mut escaped = Vec::with_capacity(message.len());
            // Writing to memory cannot fail.
            let _ = escape_html(&message, &mut escaped);
            filled.push_str(before);
            filled.push_str(&String::from_utf8_lossy(&escaped));
            from = tag.range.end;
        }
    }
    filled.push_str(&template[from..]);
    filled
}

/// `{% raw %}` makes text of tags, and a backslash makes text of what would end a string.
fn is_plain(tag: &Tag<'_>) -> bool {
    let is_raw = tag.statement && tag.inner().first().is_some_and(|token| token.is(Kind::Word, "raw"));
    !is_raw && !tag.tokens.iter().any(|token| token.text.contains('\\'))
}

/// Key and variables, if the tag is such a message and nothing else.
fn asked<'a>(tag: &Tag<'a>) -> Option<(&'a str, Vec<(&'a str, FluentValue<'a>)>)> {
    let [name, open, arguments @ .., close] = tag.tokens.as_slice() else { return None };
    if tag.statement || !name.is(Kind::Word, "t") || !open.is_sign("(") || !close.is_sign(")") {
        return None;
    }
    let mut key = None;
    let mut values: Vec<(&str, FluentValue<'_>)> = Vec::new();
    for argument in arguments.split(|token| token.is_sign(",")) {
        let [name, equals, value] = argument else { return None };
        let is_twice = values.iter().any(|(given, _)| *given == name.text) || (name.text == "k" && key.is_some());
        if is_twice || name.kind != Kind::Word || !equals.is_sign("=") || value.kind != Kind::Text {
            return None;
        }
        match name.text {
            "k" => key = Some(value.text),
            name => values.push((name, value.text.into())),
        }
    }
    Some((key?, values))
}

/// Whether a message set into a template is still text to Tera: it may not open a tag, not with what stands before it
/// either, and a tag beside it that trims white space may not reach into it.
fn stays_text(before: &str, message: &str) -> bool {
    let opens = ["{{", "{%", "{#"].iter().any(|open| message.contains(open)) || message.ends_with('{');
    !opens && !before.ends_with('{') && !message.is_empty() && message.trim() == message
}
