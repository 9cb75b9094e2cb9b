//! `{{ page.report_words | spoken }}` inside a tag: the language and the direction of words that the interface does not
//! speak, and nothing where it speaks them. A filter, not a component, since it stands at nearly every name on every page.

use tera::{Kwargs, State, TeraResult, Value, escape_html};

pub(super) fn spoken(language: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    if language.is_none() {
        return Ok(Value::safe_string(""));
    }
    let mut attributes = Vec::new();
    for (attribute, field) in [("lang", "tag"), ("dir", "direction")] {
        let text = language.get_from_path(field).and_then(Value::as_str);
        let text =
            text.ok_or_else(|| tera::Error::message("`spoken` takes a language, such as `page.report_words`"))?;
        attributes.extend_from_slice(format!(" {attribute}=\"").as_bytes());
        escape_html(text, &mut attributes)?;
        attributes.push(b'"');
    }
    Ok(Value::safe_string(&String::from_utf8_lossy(&attributes)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tera::{Context, Tera};

    #[test]
    fn another_language_is_told_and_the_interface_s_own_is_not() {
        let mut tera = Tera::default();
        tera.register_filter("spoken", super::spoken);
        tera.add_raw_template("a.html", "<p{{ x | spoken }}>").unwrap();
        let print = |x: Value| tera.render("a.html", &Context::from_serialize(&json!({ "x": x })).unwrap());
        assert_eq!(print(json!(null)).unwrap(), "<p>");
        let language = json!({ "tag": "ar\"<", "direction": "rtl" });
        assert_eq!(print(language).unwrap(), "<p lang=\"ar&quot;&lt;\" dir=\"rtl\">");
        assert!(print(json!("ar")).unwrap_err().to_string().contains("takes a language"));
        assert!(tera.render("a.html", &Context::new()).is_err());
    }
}
