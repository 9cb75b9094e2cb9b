//! Tera, set up once with the theme's templates and the words of the interface.

mod constant;
mod spoken;

use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::project::{ThemeFile, ThemeFiles};
use crate::render::words::Words;

/// The endings of templates whose text is escaped as it is printed.
const ESCAPED: [&str; 5] = [".html", ".xml", ".xhtml", ".opf", ".svg"];

pub(crate) struct Engine {
    tera: Tera,
    /// The templates as their authors wrote them, for the places in what they have wrong.
    exact: OnceLock<Option<Tera>>,
    theme: Arc<ThemeFiles>,
    words: Arc<Words>,
}

impl Engine {
    pub(crate) fn new(theme: &Arc<ThemeFiles>, words: &Arc<Words>) -> TeraResult<Self> {
        let (theme, words) = (Arc::clone(theme), Arc::clone(words));
        let constants = |name: &str, text: &str| {
            let is_escaped = ESCAPED.iter().any(|end| name.ends_with(end));
            if is_escaped { constant::filled(text, &words) } else { text.to_owned() }
        };
        match tera(&theme, &words, &constants) {
            Ok(tera) => Ok(Self { tera, exact: OnceLock::new(), theme, words }),
            Err(error) => Err(tera(&theme, &words, &as_written).err().unwrap_or(error)),
        }
    }

    /// The page as its template prints it.
    pub(crate) fn print<T: Serialize>(&self, template: &str, context: &T) -> TeraResult<String> {
        let context = Context::from_serialize(context)?;
        self.tera.render(template, &context).or_else(|error| match self.exact() {
            Some(tera) => tera.render(template, &context),
            None => Err(error),
        })
    }

    fn exact(&self) -> Option<&Tera> {
        self.exact.get_or_init(|| tera(&self.theme, &self.words, &as_written).ok()).as_ref()
    }
}

fn as_written(_: &str, text: &str) -> String {
    text.to_owned()
}

/// Everything is registered before any template is added, and all templates are added at once: Tera checks their calls as
/// it reads them. A name or a component that the uppermost layer lacks is looked for in those beneath it.
fn tera(theme: &ThemeFiles, words: &Arc<Words>, made: &dyn Fn(&str, &str) -> String) -> TeraResult<Tera> {
    let mut tera = Tera::default();
    tera.autoescape_on(ESCAPED);
    tera.set_fallback_prefixes(theme.beneath.iter().cloned())?;
    let words = Arc::clone(words);
    tera.register_function("t", move |values: Kwargs, _: &State| translate(&words, &values));
    tera.register_filter("spoken", spoken::spoken);
    let text = |(name, file): (&String, &ThemeFile)| (name.clone(), made(name, &String::from_utf8_lossy(&file.bytes)));
    tera.add_raw_templates(theme.templates.iter().map(text).collect::<Vec<_>>())?;
    Ok(tera)
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
