//! Medians, ratios, and the verdict on them.

use crate::load::Outcome;

/// Collects verdicts; the program fails when one of them does.
#[derive(Default)]
pub struct Report {
    failed: bool,
}

impl Report {
    /// Judges a ratio that should be large.
    pub fn at_least(&mut self, what: &str, ratio: f64, bound: f64) {
        self.judge(ratio >= bound, what, ratio, "at least", bound);
    }

    /// Judges a ratio that should be small.
    pub fn at_most(&mut self, what: &str, ratio: f64, bound: f64) {
        self.judge(ratio <= bound, what, ratio, "at most", bound);
    }

    fn judge(&mut self, good: bool, what: &str, ratio: f64, how: &str, bound: f64) {
        let verdict = if good { "PASS" } else { "FAIL" };
        self.failed |= !good;
        println!("{verdict}  {what}: {ratio:.3} ({how} {bound})");
    }

    /// A number that nothing is asked of.
    #[expect(clippy::unused_self, reason = "stands beside the judged ones")]
    pub fn told(&self, what: &str, number: &str) {
        println!("      {what}: {number}");
    }

    pub fn failed(&self) -> bool {
        self.failed
    }
}

/// The middle one; of an even count the mean of the two in the middle. NaN of none.
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

/// The medians of a target's rounds.
pub fn medians(rounds: &[Outcome]) -> Outcome {
    Outcome {
        per_second: median(rounds.iter().map(|round| round.per_second).collect()),
        p99_ms: median(rounds.iter().map(|round| round.p99_ms).collect()),
    }
}
