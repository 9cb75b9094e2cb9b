//! `rapporteur serve` over a real socket: raw requests, limits, and what a save brings.

mod limits;
mod preview;
mod requests;
mod saves;
