//! Medians, ratios, and whether they are within bounds.

use crate::load::Outcome;

/// Collects results; the program fails if one is out of bounds.
#[derive(Default)]
pub struct Report {
    failed: bool,
}

impl Report {
    /// Checks a ratio with a lower bound.
    pub fn at_least(&mut self, what: &str, ratio: f64, bound: f64) {
        self.print(ratio >= bound, what, ratio, "at least", bound);
    }

    /// Checks a ratio with an upper bound.
    pub fn at_most(&mut self, what: &str, ratio: f64, bound: f64) {
        self.print(ratio <= bound, what, ratio, "at most", bound);
    }

    fn print(&mut self, good: bool, what: &str, ratio: f64, how: &str, bound: f64) {
        let verdict = if good { "PASS" } else { "FAIL" };
        self.failed |= !good;
        println!("{verdict}  {what}: {ratio:.3} ({how} {bound})");
    }

    /// Reports what another program checked.
    pub fn checked(&mut self, what: &str, good: bool) {
        let verdict = if good { "PASS" } else { "FAIL" };
        self.failed |= !good;
        println!("{verdict}  {what}");
    }

    /// Reports a number without a bound.
    #[expect(clippy::unused_self, reason = "same interface as the bounded ones")]
    pub fn told(&self, what: &str, number: &str) {
        println!("      {what}: {number}");
    }

    pub fn failed(&self) -> bool {
        self.failed
    }
}

/// Returns the median; for an even count, the mean of the two in the middle. NaN if empty.
pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let at = |index: usize| numbers.get(index).copied().unwrap_or(f64::NAN);
    if numbers.len().is_multiple_of(2) {
        f64::midpoint(at(middle.wrapping_sub(1)), at(middle))
    } else {
        at(middle)
    }
}

/// Returns the medians of a target's rounds.
pub fn medians(rounds: &[Outcome]) -> Outcome {
    Outcome {
        per_second: median(rounds.iter().map(|round| round.per_second).collect()),
        p99_ms: median(rounds.iter().map(|round| round.p99_ms).collect()),
    }
}
