//! Tera, set up once with the theme's templates and the words of the interface.

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::project::ThemeFiles;
use crate::render::words::Words;

pub(crate) struct Engine {
    tera: Tera,
}

impl Engine {
    /// Everything is registered before any template is added, and all templates are added at once: Tera checks their
    /// calls as it reads them. A name or a component that the uppermost layer lacks is looked for in those beneath it.
    pub(crate) fn new(theme: &ThemeFiles, words: &std::sync::Arc<Words>) -> TeraResult<Self> {
        let mut tera = Tera::default();
        tera.autoescape_on([".html", ".xml", ".xhtml", ".opf", ".svg"]);
        tera.set_fallback_prefixes(theme.beneath.iter().cloned())?;
        let words = std::sync::Arc::clone(words);
        tera.register_function("t", move |values: Kwargs, _: &State| translate(&words, &values));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let templates = theme.templates.iter().map(|(name, file)| (name.clone(), text(&file.bytes)));
        tera.add_raw_templates(templates.collect::<Vec<_>>())?;
        Ok(Self { tera })
    }

    /// The page as its template prints it.
    pub(crate) fn print<T: Serialize>(&self, template: &str, context: &T) -> TeraResult<String> {
        self.tera.render(template, &Context::from_serialize(context)?)
    }
}

/// `t(k="key", name=value)`: a message of the interface. Its text is escaped as any other.
fn translate(words: &Words, values: &Kwargs) -> TeraResult<Value> {
    let key: &str = values.must_get("k")?;
    let others = values.iter().map(|(name, value)| (name.to_string(), value)).filter(|(name, _)| name != "k");
    let others = others.map(|(name, value)| match value.as_i128().filter(|_| value.is_number()) {
        Some(number) => (name, FluentValue::from(number as f64)),
        None => (name, FluentValue::from(value.to_string())),
    });
    Ok(Value::from(words.filled(key, &others.collect::<Vec<_>>())))
}
