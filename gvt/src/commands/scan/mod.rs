//! `scan`: looks for the values in files or in git's index, without sending anything but one export. A route
//! for it would be an oracle.

mod files;
mod needles;
mod staged;

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::Scan;
use crate::context::Context;
use crate::error::{Cause, Error, Result};
use crate::output::{count, one_line, warn};
use needles::{MIN_LEN, Needles};

pub fn run(ctx: &Context, args: &Scan) -> Result<ExitCode> {
    let vault = ctx.vault_of_values()?;
    let needles = Needles::new(vault.api.export_all()?)?;
    if !needles.too_short.is_empty() && !ctx.output.json {
        let names = needles.too_short.join(", ");
        ctx.output.note(&format!(
            "Not searched for, since they are shorter than {MIN_LEN} bytes: {names}"
        ));
    }
    let mut scan = Search {
        ctx,
        needles: &needles,
        report: Report {
            not_looked_for: &needles.too_short,
            ..Report::default()
        },
    };
    if args.staged {
        scan.staged()?;
    } else if args.paths.is_empty() {
        scan.path(Path::new("."))?;
    } else {
        for path in &args.paths {
            scan.path(path)?;
        }
    }
    let report = scan.report;
    let is_clean = report.findings.is_empty() && report.unread == 0;
    if ctx.output.json {
        ctx.output.json(&report)?;
    } else {
        summarise(ctx, &report, needles.names.len());
    }
    Ok(ExitCode::from(u8::from(!is_clean)))
}

fn summarise(ctx: &Context, report: &Report<'_>, secrets: usize) {
    if report.unread > 0 {
        warn(&format!(
            "gvt: {} could not be read",
            count(report.unread, "file or folder", "files or folders")
        ));
    }
    let files = count(report.files, "file", "files");
    if !report.findings.is_empty() {
        let findings = count(report.findings.len(), "finding", "findings");
        ctx.output.note(&format!("{findings} in {files}"));
    } else if report.unread == 0 {
        let secrets = count(secrets, "secret", "secrets");
        ctx.output
            .note(&format!("None of {secrets} is in {files}."));
    }
}

#[derive(Serialize)]
struct Finding {
    path: String,
    line: usize,
    name: String,
}

#[derive(Default, Serialize)]
struct Report<'a> {
    findings: Vec<Finding>,
    /// Files that were read.
    files: usize,
    /// Files and folders that could not be read.
    unread: usize,
    /// Repositories inside, which are not part of this one.
    skipped: Vec<String>,
    /// Secrets whose values are too short.
    not_looked_for: &'a [String],
}

struct Search<'a> {
    ctx: &'a Context,
    needles: &'a Needles,
    report: Report<'a>,
}

impl Search<'_> {
    fn content(&mut self, content: &[u8], shown: &Path) -> Result<()> {
        self.report.files += 1;
        for (line, name) in self.needles.find(content) {
            let path = one_line(&shown.to_string_lossy());
            if !self.ctx.output.json {
                // On standard output, also with --quiet.
                match self.ctx.output.line(&format!("{path}:{line}: {name}")) {
                    // The exit code counts all the same.
                    Err(Error {
                        cause: Cause::ReaderGone,
                        ..
                    }) => {}
                    other => other?,
                }
            }
            self.report.findings.push(Finding {
                path,
                line,
                name: name.to_owned(),
            });
        }
        Ok(())
    }

    fn not_read(&mut self, shown: &Path, why: impl Display) {
        self.report.unread += 1;
        warn(&format!("{}: {why}", one_line(&shown.to_string_lossy())));
    }

    /// A repository inside another one has secrets and ignored files of its own.
    fn skip(&mut self, shown: &Path) {
        let shown = one_line(&shown.to_string_lossy());
        warn(&format!("{shown}: skipped, since it is another repository"));
        self.report.skipped.push(shown);
    }
}
