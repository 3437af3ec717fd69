//! The output, as text or JSON, and the exit code.

use std::io::Write as _;
use std::process::ExitCode;

use serde_json::{Value, json};

/// The result of a command.
pub struct Report {
    /// For people, without a trailing line break.
    pub text: String,
    /// For programs.
    pub json: Value,
    /// Whether the result is positive.
    pub good: bool,
}

/// Why a command failed.
pub type Failure = String;

/// Prints the result and returns the exit code.
pub fn end(result: Result<Report, Failure>, as_json: bool) -> ExitCode {
    let (written, good) = match result {
        Ok(report) if as_json => (out(&report.json.to_string()), report.good),
        Ok(report) => (out(&report.text), report.good),
        Err(failure) if as_json => (out(&json!({ "error": failure }).to_string()), false),
        Err(failure) => {
            complain(&failure);
            (Ok(()), false)
        }
    };
    if let Err(error) = written {
        complain(&format!("cannot write to standard output: {error}"));
        return ExitCode::FAILURE;
    }
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// If standard error cannot be written to, the exit code still reports the failure.
fn complain(what: &str) {
    drop(writeln!(std::io::stderr(), "license-tool: {what}"));
}

fn out(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}
