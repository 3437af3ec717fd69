//! Environments: audited reads with declared ones against reads without; a bulk write against single writes;
//! history, matrix and the preview of a rollback after many changes against the same after few.

use std::path::Path;
use std::time::Instant;

use reqwest::Method;
use serde_json::{Map, Value, json};

use super::SECRETS;
use crate::api::{Api, VALUE_BYTES, name, random_value};
use crate::report::{Report, median};
use crate::rounds::{self, Effort};
use crate::vault::{self, Home, Vault};

/// Names per bulk write that is measured.
const BULK: u32 = 100;
/// The secrets of an environment with few and with many changes.
const HELD: u32 = 1000;
/// The most names of one bulk write.
const MOST: u32 = 500;
/// How often each of them is changed.
const CHANGES: u32 = 100;
/// Measurements of each route.
const REPEATS: u32 = 11;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let mut report = Report::default();
    reads(data, effort, &mut report).await?;
    bulk(data, effort, &mut report).await?;
    history(data, &mut report).await?;
    Ok(report)
}

async fn reads(data: &Path, effort: Effort, report: &mut Report) -> anyhow::Result<()> {
    let without = filled(data, "environments-without").await?;
    let with = filled(data, "environments-with").await?;
    for (name, body) in [
        ("qa", json!({})),
        ("live", json!({"protected": true})),
        ("demo", json!({"description": "for sales"})),
    ] {
        let path = vault::route(&format!("environments/{name}"));
        with.admin.send(Method::PUT, &path, &body).await?;
    }
    let (plain, declared) = (without.token("read:*").await?, with.token("read:*").await?);
    let targets = [
        vault::reads("without", &plain, SECRETS),
        vault::reads("declared", &declared, SECRETS),
    ];
    let (measured, _) = rounds::run(&targets, &[64], effort, data)?;
    for at in measured {
        if let [without, with] = at.targets[..] {
            let ratio = with.per_second / without.per_second;
            report.at_least("reads at 64 connections, declared : without", ratio, 0.97);
        }
    }
    Ok(())
}

async fn filled(data: &Path, folder: &str) -> anyhow::Result<Vault> {
    let vault = Home::create(&data.join(folder))?.serve().await?;
    vault.fill(SECRETS).await?;
    Ok(vault)
}

async fn bulk(data: &Path, effort: Effort, report: &mut Report) -> anyhow::Result<()> {
    let vault = Home::create(&data.join("environments-bulk"))?
        .serve()
        .await?;
    patch(&vault.admin, 1..=BULK).await?;
    let (mut single, mut at_once) = (vec![], vec![]);
    for _ in 0..effort.rounds.max(5) {
        let started = Instant::now();
        for number in 1..=BULK {
            let path = vault::route(&format!("secrets/staging.{}", name(number)));
            let body = json!({"value": random_value(VALUE_BYTES)});
            vault.admin.send(Method::PUT, &path, &body).await?;
        }
        single.push(started.elapsed().as_secs_f64());
        let started = Instant::now();
        patch(&vault.admin, 1..=BULK).await?;
        at_once.push(started.elapsed().as_secs_f64());
    }
    let (single, at_once) = (median(single), median(at_once));
    let what = format!(
        "{BULK} single writes : one of {BULK} names ({:.1} : {:.1} ms)",
        single * 1e3,
        at_once * 1e3
    );
    report.at_least(&what, single / at_once, 10.0);
    Ok(())
}

/// Writes these secrets of staging at once.
async fn patch(api: &Api, numbers: impl IntoIterator<Item = u32>) -> anyhow::Result<()> {
    let item = |number| (name(number), json!({"value": random_value(VALUE_BYTES)}));
    let set: Map<String, Value> = numbers.into_iter().map(item).collect();
    let path = vault::route("environments/staging/secrets");
    api.send(Method::PATCH, &path, &json!({"set": set})).await?;
    Ok(())
}

async fn history(data: &Path, report: &mut Report) -> anyhow::Result<()> {
    let few = changed(data, "environments-few", 1).await?;
    let many = changed(data, "environments-many", CHANGES).await?;
    for (what, method, path) in [
        (
            "a page of the history",
            Method::GET,
            // Two revisions, so that both pages show as many changes.
            "environments/staging/history?page=1&page_size=2",
        ),
        ("the matrix", Method::GET, "environments/matrix"),
        (
            "the preview of a rollback",
            Method::POST,
            "environments/staging/rollback",
        ),
    ] {
        let (mut after_few, mut after_many) = (vec![], vec![]);
        for _ in 0..REPEATS {
            for (vault, rounds, times) in
                [(&few, 1, &mut after_few), (&many, CHANGES, &mut after_many)]
            {
                // To before the last change of each secret.
                let revision = 1 + rounds * (HELD / MOST);
                let body = match method {
                    Method::POST => json!({"revision": revision, "preview": true}),
                    _ => Value::Null,
                };
                let started = Instant::now();
                vault
                    .admin
                    .send(method.clone(), &vault::route(path), &body)
                    .await?;
                times.push(started.elapsed().as_secs_f64());
            }
        }
        let (few, many) = (median(after_few), median(after_many));
        let what = format!(
            "{what}, {} changes : {HELD} ({:.1} : {:.1} ms)",
            HELD * CHANGES,
            many * 1e3,
            few * 1e3
        );
        report.at_most(&what, many / few, 3.0);
    }
    Ok(())
}

/// Starts a vault with secrets in staging, each of which has changed so many times.
async fn changed(data: &Path, folder: &str, times: u32) -> anyhow::Result<Vault> {
    let vault = Home::create(&data.join(folder))?.serve().await?;
    for _ in 0..=times {
        for part in 0..HELD / MOST {
            let first = part * MOST + 1;
            patch(&vault.admin, first..first + MOST).await?;
        }
    }
    Ok(vault)
}
