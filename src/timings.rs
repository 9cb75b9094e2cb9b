//! How long each step took, for `--timings`. The steps themselves know no clock.

use std::time::{Duration, Instant};

#[derive(Debug, Default, Clone)]
pub(crate) struct Timings(Vec<(&'static str, Duration)>);

impl Timings {
    /// Takes a step and notes its time.
    pub(crate) fn step<T>(&mut self, name: &'static str, step: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = step();
        self.0.push((name, start.elapsed()));
        done
    }

    /// Adds steps that were taken at the same time.
    pub(crate) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// A line a step, in milliseconds, in the order in which they were taken.
    pub(crate) fn lines(&self) -> String {
        let line = |(name, time): &(&str, Duration)| format!("{:>10.1} ms  {name}", time.as_secs_f64() * 1000.0);
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_in_their_order() {
        let mut timings = Timings::default();
        assert_eq!(timings.step("load", || 7), 7);
        timings.step("parse", || ());
        let lines = timings.lines();
        assert!(lines.find("ms  load").is_some_and(|at| at < lines.find("ms  parse").unwrap()), "{lines}");
    }
}
