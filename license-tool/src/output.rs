//! What is told, for people or as JSON, and with which code the program ends.

use std::io::Write as _;
use std::process::ExitCode;

use serde_json::{Value, json};

/// What a command has to tell.
pub struct Told {
    /// For people; ends without a line end.
    pub text: String,
    /// The same for programs.
    pub json: Value,
    /// Whether the answer to what was asked is yes.
    pub good: bool,
}

/// Why a command did not do what was asked.
pub type Failure = String;

/// Tells it, and gives the code.
pub fn end(done: Result<Told, Failure>, as_json: bool) -> ExitCode {
    let (written, good) = match done {
        Ok(told) if as_json => (out(&told.json.to_string()), told.good),
        Ok(told) => (out(&told.text), told.good),
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

/// Where standard error takes nothing, the exit code still tells.
fn complain(what: &str) {
    drop(writeln!(std::io::stderr(), "license-tool: {what}"));
}

fn out(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}
