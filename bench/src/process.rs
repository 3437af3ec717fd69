//! A server as a child process, which ends with its owner.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

pub struct Server(Child);

impl Server {
    /// Starts it with an environment of its own, and its output in `log`.
    pub fn spawn(
        command: &mut Command,
        environment: &[(&str, &str)],
        log: &Path,
    ) -> anyhow::Result<Self> {
        let output = File::create(log)?;
        let child = command
            .env_clear()
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().display()))?;
        Ok(Self(child))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Polls the address every millisecond until it answers with one of these statuses.
    pub async fn answers(&mut self, url: &str, statuses: &[u16]) -> anyhow::Result<()> {
        let client = reqwest::Client::new();
        let deadline = Instant::now() + Duration::from_mins(1);
        loop {
            if let Ok(answer) = client.get(url).send().await
                && statuses.contains(&answer.status().as_u16())
            {
                return Ok(());
            }
            if let Some(status) = self.0.try_wait()? {
                bail!("the server of {url} ended: {status}");
            }
            if Instant::now() > deadline {
                bail!("no answer of {url}");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Returns a memory value from `/proc` (`RssAnon`, `VmHWM`), in MiB.
pub fn memory_mib(process: u32, name: &str) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kib: u32 = line
        .and_then(|line| line.trim().strip_suffix(" kB"))
        .with_context(|| format!("no {name}"))?
        .parse()?;
    Ok(f64::from(kib) / 1024.0)
}

/// Returns a port that is free at this moment.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
