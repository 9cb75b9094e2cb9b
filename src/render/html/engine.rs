//! Tera, set up once with the theme's templates and the words of the interface.

use std::collections::HashMap;
use std::sync::RwLock;

use fluent_bundle::{FluentArgs, FluentValue};
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
        let memo = RwLock::new(HashMap::new());
        tera.register_function("t", move |values: Kwargs, _: &State| translate(&words, &memo, &values));
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

/// Messages without variables, as they were formatted once.
type Memo = RwLock<HashMap<String, Value>>;

/// `t(k="key", name=value)`: a message of the interface. Its text is escaped as any other.
fn translate(words: &Words, memo: &Memo, values: &Kwargs) -> TeraResult<Value> {
    let key: &str = values.must_get("k")?;
    let mut args = FluentArgs::new();
    for (name, value) in values.iter().filter(|(name, _)| name.to_string() != "k") {
        match value.as_i128().filter(|_| value.is_number()) {
            Some(number) => args.set(name.to_string(), FluentValue::from(number as f64)),
            None => args.set(name.to_string(), FluentValue::from(value.to_string())),
        }
    }
    if args.iter().next().is_some() {
        return Ok(Value::from(words.format(key, Some(&args))));
    }
    // A poisoned lock means that another thread panicked, which says nothing about what is kept.
    if let Some(kept) = memo.read().unwrap_or_else(|poisoned| poisoned.into_inner()).get(key) {
        return Ok(kept.clone());
    }
    let made = Value::from(words.format(key, None));
    memo.write().unwrap_or_else(|poisoned| poisoned.into_inner()).insert(key.to_owned(), made.clone());
    Ok(made)
}
