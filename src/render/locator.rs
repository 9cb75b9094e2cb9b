//! The one language in which all pages say where something stands: `para. 14`, `paras. 23 and 24`, `paras. 14–16`,
//! `para. 9, footnote 2`, `sect. II.B.1, paras. 21–26`. Only what is printed in the report is ever cited.
//!
//! A locator is a list of parts, some of which are links; its words come from the interface's language. A message is
//! filled with a private character that is then cut out, so that a translation may put the numbers where it likes.

#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::address::Page;
use super::words::{Words, direction};
use crate::model::passage::Role;
use crate::model::report::{At, Report};

/// Stands for the links while a message is filled.
const HOLE: char = '\u{E000}';

/// How many places stand at an entry that has a page of its own.
pub(crate) const MOST_PLACES: usize = 100;

/// A piece of a locator. What it does not have is left out of what templates are given: pages have hundreds of thousands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Part {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) href: Option<String>,
    /// The link's name where its text alone says too little: `para. 24, Congo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) label: Option<String>,
    /// The editor's main passage.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) main: bool,
    /// Numbers that must keep their order in a line written from right to left.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) range: bool,
}

/// Pages have en dashes; plain text that is copied into letters has hyphens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    En,
    Hyphen,
}

#[derive(Clone, Copy)]
pub(crate) struct Locators<'a> {
    pub(crate) report: &'a Report,
    pub(crate) words: &'a Words,
}

impl<'a> Locators<'a> {
    /// Linked locators of places in reading order, as they are seen from a page. `subject` names what is meant, for
    /// those who hear the links without their surroundings.
    pub(crate) fn parts(&self, page: &Page, places: &[At], subject: &str) -> Vec<Part> {
        self.parts_with_main(page, places, &[], subject)
    }

    /// The same for what has a page of its own, at `own`: of many places the first, and a link to the others there.
    pub(crate) fn first_parts(&self, page: &Page, places: &[At], main: &[At], subject: &str, own: &str) -> Vec<Part> {
        let mut parts = self.parts_with_main(page, &places[..places.len().min(MOST_PLACES)], main, subject);
        if let Some(more) = places.len().checked_sub(MOST_PLACES).filter(|more| *more > 0) {
            parts.push(Part { text: "; ".into(), ..Part::default() });
            parts.push(self.rest(page, more, subject, own));
        }
        parts
    }

    /// A link to the page of what is meant, for so many places that do not stand here.
    pub(crate) fn rest(&self, page: &Page, more: usize, subject: &str, own: &str) -> Part {
        let text = self.words.with("places-more", [("count", more.into())]);
        let label = self.words.with("places-more-of", [("count", more.into()), ("subject", subject.into())]);
        Part { text, href: Some(page.to(own)), label: Some(label), ..Part::default() }
    }

    /// The same, with the main passages told apart.
    pub(crate) fn parts_with_main(&self, page: &Page, places: &[At], main: &[At], subject: &str) -> Vec<Part> {
        // The edition in one file says in each link where it leads, and leaves what it is about to the line that it is in.
        let subject = if page.is_in_one_file() { "" } else { subject };
        self.compose(places, main, Dash::En, &|text, at, whole| Part {
            text,
            href: Some(page.to(&self.report.href(at))),
            label: Some(match subject {
                "" => whole,
                _ => self.words.with("locator-label", [("locator", whole.into()), ("subject", subject.into())]),
            }),
            main: main.contains(&at),
            range: false,
        })
    }

    /// The same in plain words.
    pub(crate) fn text(&self, places: &[At], dash: Dash) -> String {
        let parts = self.compose(places, &[], dash, &|text, _, _| Part { text, ..Part::default() });
        parts
            .into_iter()
            .map(|part| if part.range && dash == Dash::En { self.kept(part.text) } else { part.text })
            .collect()
    }

    /// Numbers whose order is kept by signs that nobody sees, for texts in which no element can keep it. What is copied
    /// has none.
    fn kept(&self, numbers: String) -> String {
        match direction(self.words.language()) {
            "rtl" => format!("\u{2066}{numbers}\u{2069}"),
            _ => numbers,
        }
    }

    /// `sect. II.B.1`, or the heading's words where it has no label.
    pub(crate) fn section(&self, chapter: usize) -> String {
        match self.label(chapter) {
            label if label.is_empty() => self.report.chapters[chapter].title().to_owned(),
            label => self.words.with("section", [("label", label.into())]),
        }
    }

    /// `II.B.1`: the labels from the top.
    pub(crate) fn label(&self, chapter: usize) -> String {
        let mut labels = Vec::new();
        let mut next = Some(chapter);
        while let Some(at) = next {
            let chapter = &self.report.chapters[at];
            labels.push(chapter.label.trim_end_matches(['.', ')']));
            next = chapter.parent;
        }
        labels.retain(|label| !label.is_empty());
        labels.reverse();
        labels.join(".")
    }

    /// `sect. II.B.1, paras. 21–26`, as far as the chapter has numbers.
    pub(crate) fn running(&self, chapter: usize) -> String {
        let section = self.section(chapter);
        match self.span(chapter, Dash::En) {
            Some(span) => self.words.with("place-in", [("outer", section.into()), ("inner", span.into())]),
            None => section,
        }
    }

    /// `paras. 21–26`: all numbers of a chapter and of its sub-headings.
    pub(crate) fn span(&self, chapter: usize, dash: Dash) -> Option<String> {
        let numbers = self.numbers(chapter, dash)?;
        let chapter = &self.report.chapters[chapter];
        let count = chapter.last.zip(chapter.first).map_or(1, |(last, first)| last - first + 1);
        let numbers = if count > 1 && dash == Dash::En { self.kept(numbers) } else { numbers };
        Some(self.counted(&numbers, count as usize))
    }

    /// `para. 14` or `paras. 14–16`: languages have words for one, for two, for more.
    fn counted(&self, numbers: &str, count: usize) -> String {
        let key = if count > 1 { "paras" } else { "para" };
        self.words.with(key, [("numbers", numbers.into()), ("count", count.into())])
    }

    /// `21–26` alone.
    pub(crate) fn numbers(&self, chapter: usize, dash: Dash) -> Option<String> {
        let chapter = &self.report.chapters[chapter];
        let (first, last) = (chapter.first?, chapter.last?);
        Some(self.run(first, last, dash))
    }

    fn run(&self, first: u32, last: u32, dash: Dash) -> String {
        match last - first {
            0 => first.to_string(),
            _ => {
                let key = if dash == Dash::En { "range" } else { "range-plain" };
                self.words.with(key, [("first", first.to_string().into()), ("last", last.to_string().into())])
            }
        }
    }

    fn compose(&self, places: &[At], main: &[At], dash: Dash, link: &Linker<'_>) -> Vec<Part> {
        let mut groups: Vec<Vec<Part>> = Vec::new();
        let mut at = 0;
        while at < places.len() {
            let series = &self.report.chapters[places[at].chapter].series;
            let same = |place: &At| {
                self.plain_number(*place).is_some() && &self.report.chapters[place.chapter].series == series
            };
            let end = at + places[at..].iter().take_while(|place| same(place)).count();
            if end > at {
                groups.push(self.paragraphs(&places[at..end], main, series, dash, link));
                at = end;
            } else {
                groups.push(self.other(places[at], series, link));
                at += 1;
            }
        }
        self.join(groups, "list-groups", "list-groups")
    }

    fn plain_number(&self, at: At) -> Option<u32> {
        self.report.passage(at).number()
    }

    /// `paras. 6, 44 and 53–56` of one series.
    fn paragraphs(&self, places: &[At], main: &[At], series: &str, dash: Dash, link: &Linker<'_>) -> Vec<Part> {
        let numbered: Vec<(u32, At)> = places.iter().filter_map(|at| Some((self.plain_number(*at)?, *at))).collect();
        // A main passage is never hidden in a range of others.
        let follows =
            |one: (u32, At), other: (u32, At)| other.0 == one.0 + 1 && main.contains(&one.1) == main.contains(&other.1);
        let mut items = Vec::new();
        let mut next = 0;
        while next < numbered.len() {
            let rising = numbered[next..].windows(2).take_while(|pair| follows(pair[0], pair[1])).count();
            let take = if rising >= 2 { rising + 1 } else { 1 };
            let (first, at) = numbered[next];
            let text = self.run(first, numbered[next + take - 1].0, dash);
            let whole = self.in_series(self.counted(&text, take), series);
            items.push(vec![Part { range: take > 1, ..link(text, at, whole) }]);
            next += take;
        }
        let frame = self.in_series(self.counted(&HOLE.to_string(), numbered.len()), series);
        filled(&frame, self.join(items, "list-comma", "list-last"))
    }

    /// A footnote, a heading, or text without a number.
    fn other(&self, at: At, series: &str, link: &Linker<'_>) -> Vec<Part> {
        let text = match &self.report.passage(at).role {
            Role::Footnote { label, .. } => {
                let outer = match self.report.number(at) {
                    Some(number) => {
                        self.in_series(self.words.with("para", [("numbers", number.to_string().into())]), series)
                    }
                    None => self.section(at.chapter),
                };
                let inner = self.words.with("footnote", [("label", label.as_str().into())]);
                self.words.with("place-in", [("outer", outer.into()), ("inner", inner.into())])
            }
            _ => self.section(at.chapter),
        };
        vec![link(text.clone(), at, text)]
    }

    /// `annex I, para. 24`, whatever stands for the number.
    pub(crate) fn numbered(&self, number: &str, series: &str) -> String {
        self.in_series(self.words.with("para", [("numbers", number.into())]), series)
    }

    fn in_series(&self, text: String, series: &str) -> String {
        match series {
            "" => text,
            _ => self.words.with("place-in", [("outer", self.series(series).into()), ("inner", text.into())]),
        }
    }

    /// `annex-i` is called `annex I`; a series of another name goes by what the editor calls it.
    fn series(&self, series: &str) -> String {
        let (head, label) = series.split_once('-').unwrap_or((series, ""));
        let labelled = |key: &str| self.words.with(key, [("label", in_words(label).into())]);
        match (head, label) {
            ("annex", "") => self.words.get("annex"),
            ("annex", _) => labelled("annex-labelled"),
            ("appendix", "") => self.words.get("appendix"),
            ("appendix", _) => labelled("appendix-labelled"),
            _ => in_words(series),
        }
    }

    fn join(&self, items: Vec<Vec<Part>>, comma: &str, last: &str) -> Vec<Part> {
        let count = items.len();
        let mut out = Vec::new();
        for (at, mut item) in items.into_iter().enumerate() {
            if at > 0 {
                let text = self.words.get(if at + 1 == count { last } else { comma });
                out.push(Part { text, ..Part::default() });
            }
            out.append(&mut item);
        }
        out
    }
}

type Linker<'a> = dyn Fn(String, At, String) -> Part + 'a;

/// The message's text with the parts where the hole was.
fn filled(message: &str, inner: Vec<Part>) -> Vec<Part> {
    let (before, after) = message.split_once(HOLE).unwrap_or((message, ""));
    let plain = |text: &str| (!text.is_empty()).then(|| Part { text: text.to_owned(), ..Part::default() });
    plain(before).into_iter().chain(inner).chain(plain(after)).collect()
}

/// Hyphens are spaces, and roman numbers are large.
fn in_words(slug: &str) -> String {
    let roman = |word: &str| !word.is_empty() && word.bytes().all(|byte| b"ivxlc".contains(&byte));
    let words = slug.split('-').map(|word| if roman(word) { word.to_uppercase() } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}
