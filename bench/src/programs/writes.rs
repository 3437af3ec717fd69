//! New versions of secrets, against OpenBao.

use std::path::Path;

use super::SECRETS;
use crate::openbao::{self, OpenBao};
use crate::report::Report;
use crate::rounds::{self, Effort};
use crate::vault::{self, Home};

pub async fn run(data: &Path, openbao: &Path, effort: Effort) -> anyhow::Result<Report> {
    let ours = Home::create(&data.join("writes"))?.serve().await?;
    ours.fill(SECRETS).await?;
    let token = ours.token("write:*").await?;
    let bao = OpenBao::start(openbao, &data.join("writes-openbao")).await?;
    let bao_token = bao.fill(SECRETS).await?;

    let targets = [
        vault::writes("ours", &token, SECRETS),
        openbao::writes(&bao_token, SECRETS),
    ];
    let (measured, _) = rounds::run(&targets, &[64], effort, data)?;
    let mut report = Report::default();
    for at in measured {
        let [ours, bao] = at.targets[..] else {
            continue;
        };
        let ratio = ours.per_second / bao.per_second;
        report.at_least("writes at 64 connections, ours : OpenBao", ratio, 3.0);
        let p99 = ours.p99_ms / bao.p99_ms;
        let what = "p99 of writes at 64 connections, ours : OpenBao";
        report.told(what, &format!("{p99:.3}"));
    }
    Ok(report)
}
