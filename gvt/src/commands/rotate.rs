//! `rotate-key`: a new data encryption key, with the progress of the work.

use std::io::{self, IsTerminal as _, Write as _};
use std::thread;
use std::time::Duration;

use forgevault_api_types::keys::{Phase, ProgressView};
use forgevault_client::Repository;

use crate::cli::RotateKey;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::{Output, one_line};

const INTERVAL: Duration = Duration::from_millis(500);
/// Characters.
const BAR: i128 = 30;

pub fn run(ctx: &Context, args: &RotateKey) -> Result<()> {
    let vault = ctx.vault()?;
    if args.dry_run {
        let report = vault.api.try_rotation()?;
        if ctx.output.json {
            ctx.output.json(&report)?;
        } else {
            for failure in &report.failed {
                ctx.output.line(&format!(
                    "{}: {}",
                    one_line(&failure.what),
                    one_line(&failure.why)
                ))?;
            }
        }
        if report.failed_count > 0 {
            return Err(Error::failed(format!(
                "{} of {} versions cannot be decrypted",
                report.failed_count, report.versions
            )));
        }
        if ctx.output.json {
            return Ok(());
        }
        ctx.output.note(&format!(
            "All {} versions can be decrypted; nothing was changed.",
            report.versions
        ));
        return Ok(());
    }
    if !args.watch {
        vault.api.rotate_key()?;
    }
    let end = follow(&vault.api, ctx.output)?;
    if ctx.output.json {
        ctx.output.json(&end)?;
    }
    match end.phase {
        Phase::Incomplete => Err(Error::failed(format!(
            "{} of {} versions could not be decrypted; they stay under the old key",
            end.failed, end.total
        ))
        .hint("gvt rotate-key --dry-run lists them")),
        _ if ctx.output.json => Ok(()),
        Phase::Idle => {
            ctx.output
                .note(&format!("{} has never rotated its key.", vault.name));
            Ok(())
        }
        Phase::Done | Phase::Running => {
            ctx.output.note(&format!(
                "Key version {}: re-encrypted {} versions of {}.",
                end.key_version, end.done, vault.name
            ));
            Ok(())
        }
    }
}

/// Waits for the end, with a bar where standard error is a terminal.
fn follow(api: &Repository, output: Output) -> Result<ProgressView> {
    let shows = io::stderr().is_terminal() && !output.quiet;
    loop {
        let progress = api.rotation()?;
        if shows {
            draw(&progress);
        }
        if progress.phase != Phase::Running {
            if shows {
                let _ = write!(io::stderr(), "\r\x1b[K");
            }
            return Ok(progress);
        }
        thread::sleep(INTERVAL);
    }
}

fn draw(progress: &ProgressView) {
    let total = i128::from(progress.total.max(1));
    let filled = i128::from(progress.done).clamp(0, total) * BAR / total;
    let filled = usize::try_from(filled).unwrap_or_default();
    let empty = usize::try_from(BAR).unwrap_or_default() - filled;
    let _ = write!(
        io::stderr(),
        "\r\x1b[K[{}{}] {} of {}",
        "#".repeat(filled),
        " ".repeat(empty),
        progress.done,
        progress.total
    );
}
