//! The glossary: a see-also leads to another entry, a main paragraph is there.

use super::Content;
use crate::diagnostic::{Diagnostic, Diagnostics, SELF_REFERENCE, UNKNOWN_PARAGRAPH, UNKNOWN_TERM, WRONG_VALUE};
use crate::suggest::closest;

pub(super) fn check(content: &Content<'_>, diagnostics: &mut Diagnostics) {
    let terms = &content.project.lexicon.terms;
    let whole = content.project.is_whole("content/glossary/");
    let has_chapters = content.project.is_whole("content/chapters");
    for (index, term) in terms.iter().enumerate() {
        if content.report.explanations.get(index).is_some_and(|body| body.text.trim().is_empty()) {
            let message = format!("the entry `{}` has no explanation", term.term.value);
            diagnostics.push(
                Diagnostic::new(WRONG_VALUE, term.term.span.clone(), message)
                    .hint("write it below the second `+++`, in plain words"),
            );
        }
        for see in &term.see_also {
            if see.value == term.slug {
                diagnostics.push(
                    Diagnostic::new(SELF_REFERENCE, see.span.clone(), "a see-also leads to its own entry")
                        .hint("remove it"),
                );
            } else if whole && terms.binary_search_by(|other| other.slug.as_str().cmp(&see.value)).is_err() {
                let said = Diagnostic::new(UNKNOWN_TERM, see.span.clone(), format!("there is no term `{}`", see.value));
                diagnostics.push(match closest(&see.value, terms.iter().map(|term| term.slug.as_str())) {
                    Some(slug) => said.hint(format!("did you mean `{slug}`?")),
                    None => said.hint("write the name of a file in `content/glossary`, without `.md`"),
                });
            }
        }
        for main in term.main.iter().filter(|_| has_chapters) {
            if content.report.find(&main.value).is_none() {
                diagnostics.push(
                    Diagnostic::new(UNKNOWN_PARAGRAPH, main.span.clone(), format!("there is no `{}`", main.value))
                        .hint("write the number of a paragraph of the report"),
                );
            }
        }
    }
}
