//! Several targets under the same load, alternating, with a disk probe in each round.

use std::path::Path;
use std::time::Duration;

use crate::load::{self, Outcome, Target};
use crate::probe;
use crate::report::{median, medians};

/// Duration and repetitions.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Effort {
    /// Rounds; their median counts.
    #[arg(long, default_value_t = 3)]
    pub rounds: u16,
    /// Duration of each measurement in seconds, after a second of warm-up.
    #[arg(long, default_value_t = 8)]
    pub seconds: u64,
}

/// The results for one number of connections.
pub struct Measured {
    pub connections: u16,
    /// In the order of the targets.
    pub targets: Vec<Outcome>,
}

/// Returns the medians for each number of connections, and that of the probes in milliseconds.
pub fn run(
    targets: &[Target],
    connections: &[u16],
    effort: Effort,
    disk: &Path,
) -> anyhow::Result<(Vec<Measured>, f64)> {
    let cells = || vec![Vec::new(); targets.len()];
    let mut results: Vec<_> = connections.iter().map(|&c| (c, cells())).collect();
    let mut probes = Vec::new();
    for round in 1..=effort.rounds {
        let fsync = probe::fsync_ms(disk)?;
        probes.push(fsync);
        println!("round {round} of {}: fsync {fsync:.3} ms", effort.rounds);
        for (connections, outcomes) in &mut results {
            for (target, outcomes) in targets.iter().zip(outcomes) {
                let outcome = load::run(target, *connections, Duration::from_secs(effort.seconds))?;
                print(target, *connections, outcome);
                outcomes.push(outcome);
            }
        }
    }
    println!("medians:");
    let measured = results
        .into_iter()
        .map(|(connections, outcomes)| Measured {
            connections,
            targets: targets
                .iter()
                .zip(outcomes)
                .map(|(target, rounds)| {
                    let outcome = medians(&rounds);
                    print(target, connections, outcome);
                    outcome
                })
                .collect(),
        })
        .collect();
    Ok((measured, median(probes)))
}

fn print(target: &Target, connections: u16, outcome: Outcome) {
    let Outcome { per_second, p99_ms } = outcome;
    let name = target.name;
    println!(
        "  {name:<12} {connections:>3} connections  {per_second:>9.0} requests/s  p99 {p99_ms:>8.2} ms"
    );
}
