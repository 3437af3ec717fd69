//! A repository of a million secrets with ten million audit entries, against one of a thousand with a
//! thousand: reads, a page of the audit log, a page of names.

use std::path::Path;
use std::time::Instant;

use reqwest::Method;
use serde_json::Value;

use crate::api::{Api, VALUE_BYTES};
use crate::report::{Report, median};
use crate::rounds::{self, Effort};
use crate::seed;
use crate::vault::{self, Home, Vault};

#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Options {
    #[command(flatten)]
    effort: Effort,
    /// Secrets of the large repository.
    #[arg(long, default_value_t = 1_000_000)]
    secrets: u32,
    /// Audit entries of the large repository.
    #[arg(long, default_value_t = 10_000_000)]
    entries: u32,
    /// Reuse the databases of an earlier run, with the entries that it added.
    #[arg(long)]
    keep: bool,
}

const SMALL: u32 = 1000;
/// Requests per page, alternating between the two sides.
const PAGES: usize = 60;

struct Side {
    _service: Vault,
    admin: Api,
    reader: Api,
    secrets: u32,
}

pub async fn run(data: &Path, options: Options) -> anyhow::Result<Report> {
    let Options {
        effort,
        secrets,
        entries,
        keep,
    } = options;
    let small = open(&data.join("scale-small"), SMALL, SMALL, keep).await?;
    let large = open(&data.join("scale-large"), secrets, entries, keep).await?;

    let mut report = Report::default();
    let targets = [
        vault::reads("small", &small.reader, small.secrets),
        vault::reads("large", &large.reader, large.secrets),
    ];
    // The pages first, since reads add entries to both.
    for (what, small_path, large_path, is_checked) in pages(entries) {
        let (small_ms, large_ms) = page_ms(&small, &small_path, &large, &large_path).await?;
        let ratio = large_ms / small_ms;
        let what = format!("{what}, large : small ({large_ms:.2} : {small_ms:.2} ms)");
        if is_checked {
            report.at_most(&what, ratio, 3.0);
        } else {
            report.told(&what, &format!("{ratio:.3}"));
        }
    }
    let (measured, _) = rounds::run(&targets, &[64], effort, data)?;
    for at in measured {
        let [small, large] = at.targets[..] else {
            continue;
        };
        let ratio = large.per_second / small.per_second;
        report.at_least("reads at 64 connections, large : small", ratio, 0.7);
    }
    Ok(report)
}

/// The pages with their paths on the small and the large side, and whether there is a bound.
fn pages(entries: u32) -> Vec<(&'static str, String, String, bool)> {
    let same = |what, path: &str, is_checked| {
        let path = vault::route(path);
        (what, path.clone(), path, is_checked)
    };
    let audit = |page| vault::route(&format!("audit?page={page}"));
    // In the middle of the entries, 50 per page.
    let (small, large) = (audit(SMALL / 100), audit(entries / 100));
    vec![
        same("audit, page 1", "audit", true),
        ("audit, the page in the middle", small, large, true),
        same("audit of one secret", "audit?secret=S0000001", false),
        same("audit of refusals", "audit?success=false", false),
        same("names, page 1", "secrets?page=1&page_size=50", true),
        same("names by part", "secrets?q=777&page=1&page_size=50", false),
    ]
}

async fn page_ms(
    small: &Side,
    small_path: &str,
    large: &Side,
    large_path: &str,
) -> anyhow::Result<(f64, f64)> {
    let (mut smalls, mut larges) = (Vec::new(), Vec::new());
    for turn in 0..PAGES + 5 {
        for (side, path, times) in [
            (small, small_path, &mut smalls),
            (large, large_path, &mut larges),
        ] {
            let started = Instant::now();
            side.admin.send(Method::GET, path, &Value::Null).await?;
            // The first few are for warm-up.
            if turn >= 5 {
                times.push(started.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    Ok((median(smalls), median(larges)))
}

/// Starts a service on a repository of this size.
async fn open(folder: &Path, secrets: u32, entries: u32, keep: bool) -> anyhow::Result<Side> {
    let home = if keep && folder.exists() {
        Home::open(folder)
    } else {
        let home = Home::create(folder)?;
        let started = Instant::now();
        // Creates the tables, and the keys with the first secret.
        home.serve().await?.fill(1).await?;
        seed::fill(&home.database(), secrets, VALUE_BYTES, entries)?;
        let took = started.elapsed().as_secs_f64();
        println!("{secrets} secrets and {entries} entries in {took:.0} s");
        home
    };
    let service = home.serve().await?;
    Ok(Side {
        admin: service.admin.clone(),
        reader: service.token("read:*").await?,
        _service: service,
        secrets,
    })
}
