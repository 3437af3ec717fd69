//! Audited reads with a vault token: against a bare response of the same framework, and OpenBao.

use std::path::Path;
use std::process::Command;

use reqwest::Method;
use serde_json::Value;

use super::SECRETS;
use crate::load::Target;
use crate::openbao::{self, OpenBao};
use crate::process::{Server, free_port};
use crate::report::Report;
use crate::rounds::{self, Effort};
use crate::vault::{self, Home};

pub async fn run(data: &Path, openbao: &Path, effort: Effort) -> anyhow::Result<Report> {
    let ours = Home::create(&data.join("reads"))?.serve().await?;
    ours.fill(SECRETS).await?;
    let token = ours.token("read:*").await?;
    let bao = OpenBao::start(openbao, &data.join("reads-openbao")).await?;
    let bao_token = bao.fill(SECRETS).await?;
    let one = vault::route("secrets/S0000001");
    let answer: Value = token.send(Method::GET, &one, &Value::Null).await?;
    let (bare, _server) = start_bare(data, answer.to_string().len()).await?;

    let targets = [
        vault::reads("ours", &token, SECRETS),
        openbao::reads(&bao_token, SECRETS),
        bare,
    ];
    let (measured, _) = rounds::run(&targets, &[1, 16, 64], effort, data)?;
    let mut report = Report::default();
    for at in measured {
        let [ours, bao, bare] = at.targets[..] else {
            continue;
        };
        let connections = at.connections;
        let against_bao = ours.per_second / bao.per_second;
        let against_bare = ours.per_second / bare.per_second;
        let what = format!("reads at {connections} connections, ours : OpenBao");
        match connections {
            64 => {
                report.at_least(&what, against_bao, 1.5);
                let p99 = "p99 at 64 connections, ours : OpenBao";
                report.at_most(p99, ours.p99_ms / bao.p99_ms, 0.25);
                let bare = "reads at 64 connections, ours : a bare response";
                report.at_least(bare, against_bare, 0.08);
            }
            16 => report.at_least(&what, against_bao, 1.3),
            _ => report.told(&what, &format!("{against_bao:.3}")),
        }
        if connections != 64 {
            let what = format!("reads at {connections} connections, ours : a bare response");
            report.told(&what, &format!("{against_bare:.3}"));
        }
    }
    Ok(report)
}

async fn start_bare(data: &Path, bytes: usize) -> anyhow::Result<(Target, Server)> {
    let port = free_port()?;
    let origin = format!("http://127.0.0.1:{port}");
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["bare".to_owned(), port.to_string(), bytes.to_string()]);
    let mut server = Server::spawn(&mut command, &[], &data.join("bare.log"))?;
    server.answers(&origin, &[200]).await?;
    let target = Target {
        name: "bare",
        origin,
        // As long as ours, and ignored.
        header: format!("Authorization: Bearer {}", "x".repeat(68)),
        method: "GET",
        path: vault::route("secrets/"),
        count: SECRETS,
        body: None,
    };
    Ok((target, server))
}
