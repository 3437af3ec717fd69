//! The load: `wrk` requests random names from a target.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};

/// A target of the load.
#[derive(Clone, Debug)]
pub struct Target {
    pub name: &'static str,
    /// Scheme, host and port.
    pub origin: String,
    /// The name and value of the header with the credential.
    pub header: String,
    pub method: &'static str,
    /// The path up to the name of the secret.
    pub path: String,
    /// The number of names.
    pub count: u32,
    /// A JSON body, if the method has one.
    pub body: Option<String>,
}

/// The result of one run.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Requests per second.
    pub per_second: f64,
    pub p99_ms: f64,
}

/// A running `wrk`.
pub struct Running(Child);

/// Starts the load. The generator has one thread for one connection, else two.
pub fn start(target: &Target, connections: u16, duration: Duration) -> anyhow::Result<Running> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("load.lua");
    let mut wrk = Command::new("wrk");
    wrk.arg(format!("--threads={}", connections.min(2)))
        .arg(format!("--connections={connections}"))
        .arg(format!("--duration={}s", duration.as_secs().max(1)))
        .args(["--timeout=10s", "--header", &target.header])
        .args(["--header", "Content-Type: application/json", "--script"])
        .arg(script)
        .args([&target.origin, "--", target.method, &target.path])
        .arg(target.count.to_string())
        .args(&target.body);
    let child = wrk.stdout(Stdio::piped()).spawn().context("wrk")?;
    Ok(Running(child))
}

impl Running {
    pub fn is_done(&mut self) -> anyhow::Result<bool> {
        Ok(self.0.try_wait()?.is_some())
    }

    /// # Errors
    /// If any request failed or returned an error status.
    pub fn outcome(self) -> anyhow::Result<Outcome> {
        let output = self.0.wait_with_output()?;
        ensure!(output.status.success(), "wrk failed");
        let text = String::from_utf8_lossy(&output.stdout);
        let line = text.lines().find_map(|line| line.strip_prefix("RESULT "));
        let numbers = line
            .context("wrk printed no result")?
            .split(' ')
            .map(str::parse::<u32>)
            .collect::<Result<Vec<_>, _>>()
            .context("wrk printed a number too large")?;
        let [requests, micros, p99, refused, broken] = numbers[..] else {
            bail!("wrk printed another result");
        };
        ensure!(
            refused == 0,
            "{refused} of {requests} responses were errors"
        );
        ensure!(broken == 0, "{broken} of {requests} requests failed");
        Ok(Outcome {
            per_second: f64::from(requests) * 1e6 / f64::from(micros),
            p99_ms: f64::from(p99) / 1e3,
        })
    }
}

/// Runs the load after a second of warm-up, and returns the result.
pub fn run(target: &Target, connections: u16, duration: Duration) -> anyhow::Result<Outcome> {
    let measure = |duration| {
        start(target, connections, duration)?
            .outcome()
            .with_context(|| format!("{} at {connections} connections", target.name))
    };
    measure(Duration::from_secs(1))?;
    measure(duration)
}
