//! Plain data that the steps hand to one another: the report, what was read from the registries, what was detected in
//! the text, and the indexes made of it. Nothing here reads, prints or knows of HTML.

pub(crate) mod annotation;
pub(crate) mod calendar;
pub(crate) mod chapter;
pub(crate) mod control;
pub(crate) mod id;
pub(crate) mod indexes;
pub(crate) mod lexicon;
pub(crate) mod passage;
pub(crate) mod quotation;
pub(crate) mod report;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod sentence;
pub(crate) mod url;
pub(crate) mod verification;
