//! Memory under read load, time from start to ready, size of the program.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context as _;

use super::SECRETS;
use crate::load;
use crate::process::memory_mib;
use crate::report::{Report, median};
use crate::rounds::Effort;
use crate::vault::{self, Home};

const STARTS: usize = 10;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let home = Home::create(&data.join("size"))?;
    let service = home.serve().await?;
    service.fill(SECRETS).await?;
    let token = service.token("read:*").await?;
    drop(service);

    let mut report = Report::default();
    let mut starts = Vec::new();
    let mut service = None;
    for _ in 0..STARTS {
        drop(service.take());
        let started = Instant::now();
        service = Some(home.serve().await?);
        starts.push(started.elapsed().as_secs_f64() * 1e3);
    }
    report.at_most("ms from start to ready", median(starts), 300.0);

    let service = service.context("no start")?;
    let id = service.server.id();
    report.told("MiB anonymous at rest", &format!("{:.1}", anonymous(id)?));
    // The address changes with each start.
    let mut target = vault::reads("ours", &token, SECRETS);
    target.origin.clone_from(&service.admin.origin);
    let mut load = load::start(&target, 64, Duration::from_secs(effort.seconds))?;
    let mut most = 0.0;
    while !load.is_done()? {
        most = f64::max(most, anonymous(id)?);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    load.outcome()?;
    report.at_most("MiB anonymous under read load, at most", most, 60.0);

    let bytes = u32::try_from(fs::metadata(vault::product()?)?.len())?;
    let mib = f64::from(bytes) / f64::from(1 << 20);
    report.told("MiB of the program's file", &format!("{mib:.1}"));
    Ok(report)
}

/// Returns the resident memory that is not file-backed, in MiB.
fn anonymous(process: u32) -> anyhow::Result<f64> {
    memory_mib(process, "RssAnon")
}
