//! How findings are printed: with their source for people, a line each for editors' tools, JSON for programs.

mod human;
mod json;
mod short;

pub(crate) use human::human;
pub(crate) use json::json;
pub(crate) use short::short;
