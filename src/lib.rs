//! Rapporteur: a static-site generator for formal reports with numbered paragraphs.
#![allow(dead_code, reason = "steps land one by one; removed when the pipe is whole")]

mod config;
mod diagnostic;
mod gazetteer;
mod index;
mod model;
mod project;
mod source;
