//! Templates name only what their page gives them, and words that the interface has.
//!
//! Tera stops at a name that is not there only when it prints it, and takes it in a condition for something that is
//! false; so a slip may show on no page of this report and on many of the next.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::schema::{Shape, names};
use super::{Theme, source};
use crate::diagnostic::{Diagnostic, Diagnostics, MISSING_MESSAGE, UNKNOWN_FIELD};
use crate::source::Source;
use crate::source::tags::{Kind, Tag, Token, tags};
use crate::suggest::closest;

/// Words of the language, and what Tera itself gives.
const WORDS: [&str; 16] = [
    "and",
    "or",
    "not",
    "in",
    "is",
    "if",
    "else",
    "true",
    "false",
    "True",
    "False",
    "none",
    "loop",
    "body",
    "__tera_context",
    "super",
];

/// Names to types; a type that is not known is taken to have any field that some page has.
type Scope<'a> = BTreeMap<&'a str, Option<Shape<'a>>>;

struct Walk<'a, 't> {
    source: &'t Arc<Source>,
    /// What the template is given, first; then loops, the innermost last.
    scopes: Vec<Scope<'t>>,
    /// A component sees nothing from here outwards.
    wall: usize,
    fields: &'a BTreeSet<&'t str>,
    messages: &'a BTreeSet<&'t str>,
    diagnostics: &'a mut Diagnostics,
}

pub(super) fn check(theme: &Theme<'_>, diagnostics: &mut Diagnostics) {
    let mut fields = BTreeSet::new();
    theme.contexts.values().for_each(|schema| names(schema, &mut fields));
    let words = theme.files.files.get("i18n/en.ftl").map(source);
    let messages: BTreeSet<&str> = words
        .iter()
        .flat_map(|words| words.text.lines())
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
        .filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect();
    for (name, file) in &theme.files.templates {
        let source = source(file);
        let given: Scope<'_> = match theme.contexts.get(theme.bare(name)) {
            Some(schema) => given(schema),
            None => theme.contexts.values().flat_map(given).collect(),
        };
        let mut walk =
            Walk { source: &source, scopes: vec![given], wall: 0, fields: &fields, messages: &messages, diagnostics };
        for tag in tags(&source.text) {
            walk.tag(&tag);
        }
    }
}

fn given(schema: &serde_json::Value) -> Scope<'_> {
    let shape = Shape::of(schema);
    shape.fields().map(|name| (name, shape.field(name))).collect()
}

impl<'t> Walk<'_, 't> {
    fn tag(&mut self, tag: &Tag<'t>) {
        let tokens = tag.inner();
        let word = tokens.first().filter(|token| tag.statement && token.kind == Kind::Word).map(|token| token.text);
        match word {
            Some("for") => {
                let Some(at) = tokens.iter().position(|token| token.is(Kind::Word, "in")) else { return };
                let over = self.expression(&tokens[at + 1..]);
                let bound: Vec<&str> = words(&tokens[1..at]).collect();
                let items = if bound.len() == 1 { over.and_then(Shape::items) } else { None };
                self.scopes.push(bound.into_iter().map(|name| (name, items)).collect());
            }
            Some("endfor") if self.scopes.len() > 1 => drop(self.scopes.pop()),
            Some("component") => {
                self.wall = self.scopes.len();
                self.scopes.push(words(&tokens[1..]).map(|name| (name, None)).collect());
            }
            Some("endcomponent") if self.scopes.len() > 1 => {
                self.scopes.truncate(self.wall.max(1));
                self.wall = 0;
            }
            Some("set" | "set_global") => {
                self.expression(tokens.get(2..).unwrap_or_default());
                let scope = self.scopes.last_mut();
                if let Some((scope, name)) = scope.zip(tokens.get(1)) {
                    scope.insert(name.text, None);
                }
            }
            Some("if" | "elif") => drop(self.expression(&tokens[1..])),
            Some(_) => {}
            None => drop(self.expression(tokens)),
        }
    }

    /// Looks up every path of an expression; the type of one that is a path and nothing else.
    fn expression(&mut self, tokens: &[Token<'t>]) -> Option<Shape<'t>> {
        let in_component = tokens.first().is_some_and(|token| token.is_sign("<"));
        let (mut at, mut depth, mut found) = (0, 0_usize, None);
        while let Some(token) = tokens.get(at) {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            let next = tokens.get(at + 1);
            at += 1;
            match (token.kind, token.text) {
                (Kind::Sign, "{") => depth += 1,
                (Kind::Sign, "}") => depth = depth.saturating_sub(1),
                (Kind::Word, "t") if next.is_some_and(|next| next.is_sign("(")) => self.message(&tokens[at..]),
                (Kind::Word, _) if is_attribute(in_component, depth) => {}
                (Kind::Word, word) if is_root(before, word, next) => {
                    let (shape, end) = self.path(tokens, at - 1);
                    found = shape.filter(|_| at == 1 && end == tokens.len());
                    at = end;
                }
                _ => {}
            }
        }
        found
    }

    /// The path that begins at a token: its type, if that is known, and where it ends.
    fn path(&mut self, tokens: &[Token<'t>], start: usize) -> (Option<Shape<'t>>, usize) {
        let root = &tokens[start];
        let visible = &self.scopes[self.wall..];
        let Some(mut shape) = visible.iter().rev().find_map(|scope| scope.get(root.text).copied()) else {
            let known: Vec<&str> = visible.iter().flat_map(|scope| scope.keys().copied()).collect();
            self.unknown(root, &known, "this template is given nothing of that name");
            return (None, start + 1);
        };
        let mut at = start + 1;
        while let (Some(dot), Some(field)) = (tokens.get(at), tokens.get(at + 1)) {
            if !dot.is_sign(".") || field.kind != Kind::Word {
                break;
            }
            at += 2;
            let known: Vec<&str> = match shape {
                Some(shape) if shape.fields().next().is_some() => shape.fields().collect(),
                _ => self.fields.iter().copied().collect(),
            };
            if !known.contains(&field.text) {
                self.unknown(field, &known, "no page has it here");
                return (None, at);
            }
            shape = shape.and_then(|shape| shape.field(field.text));
        }
        (shape, at)
    }

    fn unknown(&mut self, token: &Token<'_>, known: &[&str], label: &str) {
        let hint = match closest(token.text, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "`docs/themes.md` lists what each template and each component is given".to_owned(),
        };
        let span = self.source.span(token.range.clone());
        let message = format!("the template names `{}`, which is not there", token.text);
        self.diagnostics.push(Diagnostic::new(UNKNOWN_FIELD, span, message).label(label).hint(hint));
    }

    /// The message that a call of `t` asks for.
    fn message(&mut self, tokens: &[Token<'t>]) {
        let called = tokens.windows(3).find(|three| three[0].is(Kind::Word, "k") && three[1].is_sign("="));
        let Some(key) = called.map(|three| &three[2]).filter(|key| key.kind == Kind::Text) else { return };
        if self.messages.contains(key.text) {
            return;
        }
        let said = format!("the theme's words have no message `{}`", key.text);
        let hint = match closest(key.text, self.messages.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "add it to `i18n/en.ftl` in the theme's folder".to_owned(),
        };
        self.diagnostics.push(Diagnostic::new(MISSING_MESSAGE, self.source.span(key.range.clone()), said).hint(hint));
    }
}

fn words<'t>(tokens: &[Token<'t>]) -> impl Iterator<Item = &'t str> {
    tokens.iter().filter(|token| token.kind == Kind::Word).map(|token| token.text)
}

/// Whether a word stands among the names of a component's parameters, which are the component's own.
fn is_attribute(in_component: bool, depth: usize) -> bool {
    in_component && depth == 0
}

/// Whether a word begins a path: neither the language's own, nor a number, a function's or an argument's name, a field, a
/// filter or a test.
fn is_root(before: Option<&Token<'_>>, word: &str, next: Option<&Token<'_>>) -> bool {
    let reserved = WORDS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit());
    let named = next.is_some_and(|next| next.is_sign("(") || next.is_sign("="));
    let belongs =
        before.is_some_and(|before| before.is_sign(".") || before.is_sign("|") || before.is(Kind::Word, "is"));
    !(reserved || named || belongs)
}
