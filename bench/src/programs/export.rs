//! The export of a large audit log: its speed, and its peak memory.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use reqwest::Method;
use serde_json::Value;

use crate::api::{VALUE_BYTES, text};
use crate::process::memory_mib;
use crate::report::Report;
use crate::seed;
use crate::vault::{self, Home, Vault};

#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Options {
    /// Audit entries of the repository.
    #[arg(long, default_value_t = 1_000_000)]
    entries: u32,
}

const SECRETS: u32 = 1000;
/// How much the resident memory may grow, in MiB.
const GROWTH: f64 = 32.0;

pub async fn run(data: &Path, Options { entries }: Options) -> anyhow::Result<Report> {
    let home = Home::create(&data.join("export"))?;
    // Creates the tables, and the keys with the first secret.
    home.serve().await?.fill(1).await?;
    seed::fill(&home.database(), SECRETS, VALUE_BYTES, entries)?;
    let service = home.serve().await?;
    let audit = vault::route("audit");
    service
        .admin
        .send(Method::GET, &audit, &Value::Null)
        .await?;

    let mut report = Report::default();
    let id = service.server.id();
    let file = data.join("export/file");
    for format in ["jsonl", "csv"] {
        // Resets the peak (proc(5)).
        fs::write(format!("/proc/{id}/clear_refs"), "5")?;
        let before = memory_mib(id, "VmRSS")?;
        let (bytes, seconds) = export(&service, format, Path::new("/dev/null"))?;
        let peak = memory_mib(id, "VmHWM")?;
        let mib = bytes / f64::from(1 << 20);
        let rate = f64::from(entries) / seconds;
        let what = format!(
            "{format}: {mib:.0} MiB in {seconds:.1} s, {rate:.0} entries a second; resident MiB at \
             the peak"
        );
        report.told(&what, &format!("{peak:.1}, {before:.1} before"));
        let what = format!("{format}: MiB that the resident memory grows by");
        report.at_most(&what, peak - before, GROWTH);
    }

    export(&service, "jsonl", &file)?;
    let key = "/api/v1/vault/audit-key";
    let key = service.admin.send(Method::GET, key, &Value::Null).await?;
    let key = text(&key, "/public_key")?;
    let (config, export) = (home.config(), file.display().to_string());
    let config = config.display().to_string();
    for (what, args) in [
        (
            "proof of what is stored",
            ["--config", &config, "--repo", "1"],
        ),
        (
            "proof of an export",
            ["--export", &export, "--public-key", &key],
        ),
    ] {
        let started = Instant::now();
        let output = Command::new(vault::product()?)
            .args(["audit", "verify"])
            .args(args)
            .stdin(Stdio::null())
            .output()?;
        let rate = f64::from(entries) / started.elapsed().as_secs_f64();
        ensure!(output.status.success(), "{what}: {output:?}");
        report.told(what, &format!("{rate:.0} entries a second"));
    }
    Ok(report)
}

/// Returns how many bytes were received, and in how many seconds.
fn export(service: &Vault, format: &str, to: &Path) -> anyhow::Result<(f64, f64)> {
    let path = vault::route(&format!("audit/export?format={format}"));
    let output = Command::new("curl")
        .args(["-fsS", "-w", "%{size_download} %{time_total}", "-H"])
        .arg(service.admin.header())
        .arg("-o")
        .arg(to)
        .arg(format!("{}{path}", service.admin.origin))
        .output()
        .context("cannot start curl")?;
    ensure!(output.status.success(), "curl: {output:?}");
    let told = String::from_utf8(output.stdout)?;
    let (bytes, seconds) = told.split_once(' ').context("curl told nothing")?;
    Ok((bytes.parse()?, seconds.parse()?))
}
