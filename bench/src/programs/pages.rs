//! The page of a repository's secrets: its time, against the same list as JSON, and its size with everything
//! that it loads.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::api;
use crate::browser::{Browser, Loaded};
use crate::report::{Report, median};
use crate::rounds::Effort;
use crate::vault::{self, Home, PAGES, Vault};

/// Names in each environment, and rows of the timed page.
const ROWS: u32 = 1000;
const ENVIRONMENTS: [&str; 4] = ["base", "production", "staging", "development"];
/// Names per bulk write.
const BULK: u32 = 500;
/// Rows of the page whose size is measured.
const FEW_ROWS: u32 = 50;
const MAX_WEIGHT_KB: f64 = 60.0;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let service = Home::create(&data.join("pages"))?.serve().await?;
    fill(&service).await?;
    let browser = Browser::sign_in(&service).await?;
    let mut report = Report::default();
    compare(&service, &browser, effort, &mut report).await?;
    weigh(&browser, &mut report).await?;
    Ok(report)
}

async fn fill(service: &Vault) -> anyhow::Result<()> {
    for environment in ENVIRONMENTS {
        let path = vault::route(&format!("environments/{environment}/secrets"));
        for first in (1..=ROWS).step_by(BULK.try_into()?) {
            let secret = json!({
                "value": api::random_value(api::VALUE_BYTES),
                "description": "What the service signs in with",
            });
            let set: Map<String, Value> = (first..first + BULK)
                .map(|number| (api::name(number), secret.clone()))
                .collect();
            let body = json!({ "set": set });
            service.admin.send(Method::PATCH, &path, &body).await?;
        }
    }
    Ok(())
}

/// Alternates between page and JSON, each until its last byte.
async fn compare(
    service: &Vault,
    browser: &Browser,
    effort: Effort,
    report: &mut Report,
) -> anyhow::Result<()> {
    let page = format!("{PAGES}?page=1&page_size={ROWS}");
    is_whole(browser, &page, ROWS).await?;
    let lists: Vec<String> = (1..=ENVIRONMENTS.len())
        .map(|page| vault::route(&format!("secrets?page={page}&page_size={ROWS}")))
        .collect();
    for list in &lists {
        let Value::Array(rows) = service.admin.send(Method::GET, list, &Value::Null).await? else {
            anyhow::bail!("{list} answered no list");
        };
        ensure!(u32::try_from(rows.len()) == Ok(ROWS), "{list} is not whole");
    }
    let mut ratios = Vec::new();
    for round in 1..=effort.rounds {
        let (mut pages, mut jsons) = (Vec::new(), Vec::new());
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(effort.seconds) {
            let started = Instant::now();
            browser.get(&page).await?;
            pages.push(started.elapsed().as_secs_f64() * 1e3);
            let started = Instant::now();
            for list in &lists {
                service.admin.bytes(list).await?;
            }
            jsons.push(started.elapsed().as_secs_f64() * 1e3);
        }
        let count = pages.len();
        let (page, json) = (median(pages), median(jsons));
        println!(
            "round {round} of {}: page {page:.2} ms, JSON in 4 pages {json:.2} ms, {count} times each",
            effort.rounds
        );
        ratios.push(page / json);
    }
    let what = format!("time of a page of {ROWS} names × 4 environments : the same as JSON");
    report.at_most(&what, median(ratios), 4.0);
    Ok(())
}

/// Checks that the page shows all secrets, so that nothing less is measured.
async fn is_whole(browser: &Browser, page: &str, rows: u32) -> anyhow::Result<Loaded> {
    let loaded = browser.get(page).await?;
    let html = String::from_utf8_lossy(&loaded.body);
    for number in [1, rows] {
        ensure!(html.contains(&api::name(number)), "{page} is not whole");
    }
    Ok(loaded)
}

/// Measures the page, its stylesheets and scripts as sent. What the service does not compress itself is
/// compressed by `gzip -9`, as a reverse proxy would.
async fn weigh(browser: &Browser, report: &mut Report) -> anyhow::Result<()> {
    let page = format!("{PAGES}?page=1&page_size={FEW_ROWS}");
    let loaded = is_whole(browser, &page, FEW_ROWS).await?;
    let html = String::from_utf8_lossy(&loaded.body).replace("&#x2f;", "/");
    let files: BTreeSet<&str> = html
        .split('"')
        .filter(|text| text.starts_with('/') && text.contains("/assets/"))
        .collect();
    ensure!(!files.is_empty(), "the page loads nothing");
    let mut whole = weight("the page", &loaded, report)?;
    for file in files {
        let loaded = browser.get(file).await?;
        let name = file.rsplit('/').next().unwrap_or(file);
        whole += weight(name, &loaded, report)?;
    }
    let what = format!(
        "KB of a page of {FEW_ROWS} names × 4 environments with all that it loads, compressed"
    );
    report.at_most(&what, whole, MAX_WEIGHT_KB);
    Ok(())
}

/// In units of 1000 bytes.
fn weight(name: &str, loaded: &Loaded, report: &Report) -> anyhow::Result<f64> {
    let (bytes, by) = if loaded.is_compressed {
        (loaded.body.len(), "by the service")
    } else {
        (gzip(&loaded.body)?, "by gzip -9")
    };
    let kb = |bytes: usize| u32::try_from(bytes).map(|bytes| f64::from(bytes) / 1e3);
    let kb = kb(bytes)?;
    report.told(
        &format!("KB of {name}, compressed {by}"),
        &format!("{kb:.1}"),
    );
    Ok(kb)
}

/// Returns the compressed size.
fn gzip(bytes: &[u8]) -> anyhow::Result<usize> {
    let mut gzip = Command::new("gzip")
        .args(["-9", "--stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("gzip")?;
    let mut to = gzip.stdin.take().context("gzip reads nothing")?;
    let bytes = bytes.to_vec();
    // Write and read concurrently, or each could wait for the other.
    let writing = std::thread::spawn(move || to.write_all(&bytes));
    let output = gzip.wait_with_output()?;
    writing
        .join()
        .map_err(|_| anyhow::anyhow!("gzip was not written to"))??;
    ensure!(output.status.success(), "gzip failed");
    Ok(output.stdout.len())
}
