//! Rapporteur: a static-site generator for formal reports with numbered paragraphs.
#![allow(dead_code, reason = "steps land one by one; removed when the pipe is whole")]

mod config;
mod diagnostic;
mod error;
mod gazetteer;
mod load;
mod model;
mod parse;
mod project;
mod source;
mod suggest;
mod verify;
