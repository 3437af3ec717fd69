//! The client `gvt`: a program run with secrets against the service's own answer, a bulk write against curl's,
//! and the speed of masking.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail};
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::api::{VALUE_BYTES, name, random_value};
use crate::report::{Report, median};
use crate::rounds::Effort;
use crate::vault::{self, FORGE_TOKEN, Home};

/// Names per bulk write, and in the environment of the program that is run.
const NAMES: u32 = 100;
/// Measurements of each command in a round.
const REPEATS: u32 = 15;

pub async fn run(data: &Path, effort: Effort) -> anyhow::Result<Report> {
    let repeats = u32::from(effort.rounds) * REPEATS;
    let folder = data.join("client");
    let vault = Home::create(&folder)?.serve().await?;
    let origin = vault.admin.origin.clone();
    let gvt = |arguments: &[&str]| -> anyhow::Result<Command> {
        let mut command = Command::new(program("gvt")?);
        command
            .args(arguments)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", &folder)
            .env("GVT_URL", &origin)
            .env("GVT_REPO", "bench/app")
            .env("GVT_ENV", "staging")
            .env("GVT_TOKEN", FORGE_TOKEN);
        Ok(command)
    };
    let mut report = Report::default();

    // Bulk writes, alternating; each changes every value.
    let (flat, body) = (folder.join("flat.json"), folder.join("body.json"));
    let url = format!("{origin}{}", vault::route("environments/staging/secrets"));
    let (mut imported, mut patched) = (vec![], vec![]);
    for _ in 0..repeats {
        let values: Map<String, Value> = (1..=NAMES)
            .map(|number| (name(number), random_value(VALUE_BYTES).into()))
            .collect();
        std::fs::write(&flat, Value::Object(values).to_string())?;
        imported.push(time(gvt(&["import", "--quiet"])?.arg(&flat))?);
        let set: Map<String, Value> = (1..=NAMES)
            .map(|number| (name(number), json!({"value": random_value(VALUE_BYTES)})))
            .collect();
        std::fs::write(&body, json!({"set": set}).to_string())?;
        let mut curl = Command::new("curl");
        curl.args([
            "-fsS",
            "-X",
            "PATCH",
            "-H",
            "Content-Type: application/json",
        ])
        .args(["-H", &format!("Authorization: Bearer {FORGE_TOKEN}"), "-d"])
        .arg(format!("@{}", body.display()))
        .arg(&url);
        patched.push(time(&mut curl)?);
    }
    let (imported, patched) = (median(imported), median(patched));
    let what = format!(
        "{NAMES} names by gvt import : by curl ({:.1} : {:.1} ms)",
        imported * 1e3,
        patched * 1e3
    );
    report.at_most(&what, imported / patched, 1.5);

    // What gvt adds to the answer that it needs, and to the program.
    let export = vault::route("export?environment=staging&format=json");
    let (mut whole, mut answers, mut programs) = (vec![], vec![], vec![]);
    for _ in 0..repeats {
        whole.push(time(&mut gvt(&["run", "--", "true"])?)?);
        programs.push(time(&mut Command::new("true"))?);
        let started = Instant::now();
        vault.admin.send(Method::GET, &export, &Value::Null).await?;
        answers.push(started.elapsed().as_secs_f64());
    }
    let [whole, answer, program_alone] = [whole, answers, programs].map(median);
    let what = format!(
        "milliseconds that gvt adds to `true` with {NAMES} secrets ({:.1} in all; the answer {:.1}, `true` {:.1})",
        whole * 1e3,
        answer * 1e3,
        program_alone * 1e3
    );
    report.at_most(&what, (whole - answer - program_alone) * 1e3, 15.0);

    let masking = Command::new(program("examples/mask_speed")?).status()?;
    report.checked("masking, see above", masking.success());
    Ok(report)
}

/// A program of the same build.
fn program(name: &str) -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe()?.with_file_name(name);
    std::fs::metadata(&program).with_context(|| format!("{} is not built", program.display()))?;
    Ok(program)
}

/// The seconds that a command takes, which must succeed.
fn time(command: &mut Command) -> anyhow::Result<f64> {
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let started = Instant::now();
    let status = command.status()?;
    let seconds = started.elapsed().as_secs_f64();
    if !status.success() {
        bail!("{}: {status}", command.get_program().display());
    }
    Ok(seconds)
}
