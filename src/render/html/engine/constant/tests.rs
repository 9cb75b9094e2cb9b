//! What is put in place when templates are read, and that Tera prints the same either way.

use std::sync::Arc;

use tera::Context;

use super::super::{Engine, as_written, tera};
use super::filled;
use crate::project::{ThemeFile, ThemeFiles};
use crate::render::words::Words;

const WORDS: &str = "
skip = To the text
marks = <b> & \"q\" 'x' {\"{{ y }}\"}
opens = one {\"{\"}
trims = {\" \"}spaced{\" \"}
found = { $n ->
    [one] One of { $all }
   *[other] { $n } of { $all }
 }
broken = { $nobody }
";

fn theme(template: &str) -> Arc<ThemeFiles> {
    let file = |path: &str, text: &str| ThemeFile { path: path.to_owned(), bytes: text.as_bytes().into() };
    let mut theme = ThemeFiles::default();
    theme.files.insert("i18n/en.ftl".into(), file("i18n/en.ftl", WORDS));
    theme.templates.insert("a.html".into(), file("a.html", template));
    Arc::new(theme)
}

#[test]
fn what_is_written_out_is_put_in_place_and_prints_as_before() {
    for (template, in_place) in [
        (r#"<p>{{ t(k="skip") }}</p>"#, "<p>To the text</p>"),
        ("{{t(k='skip')}}{{ t( k = `skip` ) }}", "To the textTo the text"),
        (r#"{{ t(k="found", n="{n}", all="<all>") }}"#, "{n} of &lt;all&gt;"),
        (r#"{{ t(all="2", k="found", n="1") }}"#, "1 of 2"),
        (
            r#"{% if true %}{{ t(k="skip") }}{% endif %}{# {{ t(k="skip") }} #}"#,
            "{% if true %}To the text{% endif %}{# {{ t(k=\"skip\") }} #}",
        ),
        // Left as they are: variables, other expressions, trimming, filters.
        (r#"{% set n = 1 %}{{ t(k="found", n=n, all="2") }}"#, ""),
        (r#"{{ t(k="skip") | upper }} {{ t(k="skip") ~ "x" }} {{ "t" }}"#, ""),
        (r#"a {{- t(k="skip") -}} b"#, ""),
        // What Tera would read otherwise than it prints, or trim away.
        (r#"{{ t(k="marks") }}"#, ""),
        (r#"{{ t(k="opens") }}{{ "x" }}"#, ""),
        (r#"{{ t(k="trims") }}  {%- if true %}x{% endif %}"#, ""),
        (r#"{{ "{" }}{{{ t(k="skip") }}"#, ""),
        (r#"{% raw %}{{ t(k="skip") }}{% endraw %}"#, ""),
        (r#"{% set a = "\"{{ t(k='skip') }}" %}{{ a }}"#, ""),
        (r#"{% set a = "%}{{ t(k='skip') }}" %}{{ a }}"#, ""),
        // What must be reported.
        (r#"{{ t(k="missing") }}{{ t(k="broken") }}{{ t(k="found", n="1") }}"#, ""),
        (r#"{{ t(k="skip", k="skip") }}"#, ""),
        (r#"{{ t(skip="skip") }}"#, ""),
        (r#"{{ t(k="skip" }}"#, ""),
    ] {
        let theme = theme(template);
        let load = || Arc::new(Words::load(&theme, "en").0);
        let (words, exact) = (load(), load());
        let want = if in_place.is_empty() { template } else { in_place };
        assert_eq!(filled(template, &words), want);
        assert!(words.missing().is_empty(), "{template}: what nobody has printed yet is reported");
        let context = Context::new();
        let before = tera(&theme, &exact, &as_written).and_then(|tera| tera.render("a.html", &context));
        let after = Engine::new(&theme, &words).and_then(|engine| engine.print("a.html", &serde_json::json!({})));
        let told = |result: tera::TeraResult<String>| result.map_err(|error| error.to_string());
        assert_eq!(told(after), told(before), "{template}");
        let reported = |words: &Words| format!("{:?}", words.missing());
        assert_eq!(reported(&words), reported(&exact), "{template}");
    }
}

#[test]
fn a_fault_is_told_with_its_place_in_the_template_as_written() {
    let theme = theme(r#"<p>{{ t(k="skip") }} {{ nobody.there }}</p>"#);
    let words = Arc::new(Words::load(&theme, "en").0);
    let error = Engine::new(&theme, &words).unwrap().print("a.html", &serde_json::json!({})).unwrap_err();
    assert!(error.to_string().contains("a.html:1:25"), "{error}");
}
