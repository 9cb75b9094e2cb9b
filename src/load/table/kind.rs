//! The kinds of value that an editor can write, in words that need no manual, and how one is turned into another.

use toml::de::DeValue;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Fraction,
    Truth,
    Date,
    List,
    Table,
}

impl Kind {
    /// What a value of the file is.
    pub(super) fn of(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(_) => Self::Text,
            DeValue::Integer(_) => Self::Whole,
            DeValue::Float(_) => Self::Fraction,
            DeValue::Boolean(_) => Self::Truth,
            DeValue::Datetime(_) => Self::Date,
            DeValue::Array(_) => Self::List,
            DeValue::Table(_) => Self::Table,
        }
    }

    /// What a `type` of a schema asks for; `null` asks for nothing, since TOML has none.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "string" => Self::Text,
            "integer" => Self::Whole,
            "number" => Self::Fraction,
            "boolean" => Self::Truth,
            "array" => Self::List,
            "object" => Self::Table,
            _ => return None,
        })
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Whole => "a whole number",
            Self::Fraction => "a number",
            Self::Truth => "true or false",
            Self::Date => "a date without quotation marks",
            Self::List => "a list",
            Self::Table => "a table of keys",
        }
    }

    /// A line that gives `key` a value of this kind.
    pub(super) fn line(self, key: &str) -> String {
        match self {
            Self::Text | Self::Date => format!("`{key} = \"...\"`"),
            Self::Whole => format!("`{key} = 21`"),
            Self::Fraction => format!("`{key} = 1.5`"),
            Self::Truth => format!("`{key} = true`"),
            Self::List => format!("`{key} = [\"...\"]`"),
            Self::Table => format!("`[{key}]`, and its keys below it"),
        }
    }
}

/// How to write what stands there as the kind that is wanted.
/// `tables` says whether the list that is wanted is one of tables.
pub(super) fn cure(key: &str, written: &str, wanted: &[Kind], found: Kind, tables: bool) -> String {
    let bare = written.trim_matches(['"', '\'']);
    let one_line = written.lines().count() <= 1;
    match wanted.first() {
        Some(Kind::Text) if one_line && matches!(found, Kind::Whole | Kind::Fraction | Kind::Truth | Kind::Date) => {
            format!("write it in quotation marks: `{key} = \"{written}\"`")
        }
        Some(Kind::Text) if found == Kind::List => {
            format!("write one text, without square brackets: `{key} = \"...\"`")
        }
        Some(Kind::Whole) if found == Kind::Text && bare.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("write the number without quotation marks: `{key} = {bare}`")
        }
        Some(Kind::Truth) => format!("write `{key} = true` or `{key} = false`, without quotation marks"),
        Some(Kind::List) if tables => {
            format!("write each entry under a line `[[{key}]]`, with two brackets on either side")
        }
        Some(Kind::List) if one_line && matches!(found, Kind::Text | Kind::Whole) => {
            format!("write it in square brackets: `{key} = [{written}]`")
        }
        Some(wanted) => format!("write {}", wanted.line(key)),
        None => "remove it".to_owned(),
    }
}
