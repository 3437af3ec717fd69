//! Group commit, against the same service committing each entry separately.

use std::path::Path;

use super::SECRETS;
use crate::report::Report;
use crate::rounds::{self, Effort};
use crate::vault::{self, Home, Vault};

/// If a durable write takes less than this, in milliseconds, sharing one saves little.
const SLOW_DISK_MS: f64 = 0.3;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let (grouped, token) = start(&data.join("commit-grouped"), None).await?;
    let (alone, alone_token) = start(&data.join("commit-alone"), Some(1)).await?;
    let targets = [
        vault::reads("grouped", &token, SECRETS),
        vault::reads("alone", &alone_token, SECRETS),
    ];
    let (measured, fsync) = rounds::run(&targets, &[1, 64], effort, data)?;
    drop((grouped, alone));
    let mut report = Report::default();
    for at in measured {
        let [grouped, alone] = at.targets[..] else {
            continue;
        };
        let ratio = grouped.per_second / alone.per_second;
        let connections = at.connections;
        let what = format!("reads at {connections} connections, grouped : each alone");
        if connections == 64 && fsync >= SLOW_DISK_MS {
            report.at_least(&what, ratio, 2.5);
        } else {
            report.told(&what, &format!("{ratio:.3}"));
        }
    }
    if fsync < SLOW_DISK_MS {
        report.told(
            "not compared, the disk is too fast; fsync",
            &format!("{fsync:.3} ms"),
        );
    }
    Ok(report)
}

async fn start(
    folder: &Path,
    max_batch: Option<usize>,
) -> anyhow::Result<(Vault, crate::api::Api)> {
    let vault = Home::create(folder)?.serve_here(max_batch).await?;
    vault.fill(SECRETS).await?;
    let token = vault.token("read:*").await?;
    Ok((vault, token))
}
