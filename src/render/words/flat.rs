//! Messages that are words and variables one after the other, without a choice between forms: most are. They are filled
//! without the machinery of the others, since every locator and every link's name on every page is such a message.

use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

pub(super) struct Flat(Vec<Piece>);

enum Piece {
    Words(String),
    Variable(String),
}

impl Flat {
    pub(super) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let piece =
            |element: &PatternElement<&str>| match element {
                PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => Some(Piece::Variable(id.name.to_owned())),
                // Blanks at the ends of a message stand so.
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } if !value.contains('\\') => Some(Piece::Words((*value).to_owned())),
                PatternElement::Placeable { .. } => None,
            };
        pattern.elements.iter().map(piece).collect::<Option<_>>().map(Self)
    }

    /// The message, if each variable has a text or a number.
    pub(super) fn filled<K: AsRef<str>>(&self, values: &[(K, FluentValue<'_>)]) -> Option<String> {
        let mut out = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Variable(name) => match &values.iter().find(|(given, _)| given.as_ref() == name)?.1 {
                    FluentValue::String(text) => out.push_str(text),
                    FluentValue::Number(number) => out.push_str(&number.as_string()),
                    _ => return None,
                },
            }
        }
        Some(out)
    }
}
