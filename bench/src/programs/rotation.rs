//! A rotation of the data key: alone, against one plain transaction that updates as many rows of the same
//! size; and during reads, against reads alone.

use std::path::Path;
use std::time::{Duration, Instant};

use rand::RngExt as _;
use reqwest::Method;
use rusqlite::{Connection, params};
use serde_json::Value;

use super::SECRETS;
use crate::load;
use crate::probe;
use crate::report::{Report, median};
use crate::rounds::Effort;
use crate::seed;
use crate::vault::{self, Home, Vault};

const BYTES: usize = 1024;
/// The overhead of sealing: format, nonce and tag.
const SEALED_BYTES: usize = BYTES + 29;
const CONNECTIONS: u16 = 16;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let home = Home::create(&data.join("rotation"))?;
    home.serve_here(None).await?.fill(1).await?;
    seed::fill(&home.database(), SECRETS, BYTES, SECRETS)?;
    let plain = data.join("rotation-plain.db");
    std::fs::copy(home.database(), &plain)?;

    let service = home.serve_here(None).await?;
    let (mut rotations, mut updates) = (Vec::new(), Vec::new());
    for round in 1..=effort.rounds {
        let fsync = probe::fsync_ms(data)?;
        println!("round {round} of {}: fsync {fsync:.3} ms", effort.rounds);
        let update = update_all(&plain)?;
        let rotation = rotate(&service).await?;
        println!("  one transaction {update:>8.1} ms, rotation {rotation:>8.1} ms");
        updates.push(update);
        rotations.push(rotation);
    }
    let mut report = Report::default();
    let ratio = median(rotations) / median(updates);
    report.at_most("an idle rotation : one plain transaction", ratio, 5.0);

    let token = service.token("read:*").await?;
    let target = vault::reads("ours", &token, SECRETS);
    let (mut alone, mut beside, mut count) = (Vec::new(), Vec::new(), 0);
    for _ in 0..effort.rounds {
        let duration = Duration::from_secs(effort.seconds);
        alone.push(load::run(&target, CONNECTIONS, duration)?.per_second);
        let mut running = load::start(&target, CONNECTIONS, duration)?;
        while !running.is_done()? {
            rotate(&service).await?;
            count += 1;
        }
        beside.push(running.outcome()?.per_second);
    }
    report.told("rotations beside the reads", &count.to_string());
    let (alone, beside) = (median(alone), median(beside));
    let what = format!(
        "reads at 16 connections, while rotating : without ({beside:.0} : {alone:.0} a second)"
    );
    report.at_least(&what, beside / alone, 0.5);
    Ok(report)
}

/// Returns the milliseconds until everything is re-encrypted.
async fn rotate(service: &Vault) -> anyhow::Result<f64> {
    let started = Instant::now();
    let path = vault::route("rotate-key");
    service
        .admin
        .send(Method::POST, &path, &Value::Null)
        .await?;
    Ok(started.elapsed().as_secs_f64() * 1e3)
}

/// Returns the milliseconds for new bytes in every version, in one durable transaction.
fn update_all(database: &Path) -> anyhow::Result<f64> {
    let mut conn = Connection::open(database)?;
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    let ids: Vec<i64> = conn
        .prepare("SELECT id FROM vault_secret_version")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut bytes = vec![0u8; SEALED_BYTES];
    rand::rng().fill(bytes.as_mut_slice());
    let started = Instant::now();
    let tx = conn.transaction()?;
    {
        let mut update =
            tx.prepare("UPDATE vault_secret_version SET encrypted_value = ?1 WHERE id = ?2")?;
        for id in ids {
            update.execute(params![bytes, id])?;
        }
    }
    tx.commit()?;
    Ok(started.elapsed().as_secs_f64() * 1e3)
}
