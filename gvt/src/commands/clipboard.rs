//! `get --clip`: the clipboard, by the programs that desktops have for it, and cleared again after a while.

use std::io::{self, BufRead as _, Write as _};
use std::process::{ExitCode, Stdio};
use std::thread;
use std::time::Duration;

use crate::child;
use crate::context::Context;
use crate::digest::sha256_hex;
use crate::error::{Error, Result};

const SHOWN: Duration = Duration::from_secs(45);

/// The commands that write, read and clear the clipboard.
struct Tool {
    name: &'static str,
    write: &'static [&'static str],
    read: &'static [&'static str],
    /// The display that it needs.
    display: Option<&'static str>,
}

const TOOLS: [Tool; 4] = [
    Tool {
        name: "wl-copy",
        write: &["wl-copy", "--sensitive"],
        read: &["wl-paste", "--no-newline"],
        display: Some("WAYLAND_DISPLAY"),
    },
    Tool {
        name: "xclip",
        write: &["xclip", "-selection", "clipboard", "-in"],
        read: &["xclip", "-selection", "clipboard", "-out"],
        display: Some("DISPLAY"),
    },
    Tool {
        name: "xsel",
        write: &["xsel", "--clipboard", "--input"],
        read: &["xsel", "--clipboard", "--output"],
        display: Some("DISPLAY"),
    },
    Tool {
        name: "pbcopy",
        write: &["pbcopy"],
        read: &["pbpaste"],
        display: None,
    },
];

impl Tool {
    fn write(&self, content: &[u8]) -> io::Result<bool> {
        let [program, arguments @ ..] = self.write else {
            return Ok(false);
        };
        // It stays, to hand the content out: it must not hold our streams open.
        let mut child = child::command(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(content)?;
        }
        child.wait().map(|status| status.success())
    }

    fn read(&self) -> Option<Vec<u8>> {
        let [program, arguments @ ..] = self.read else {
            return None;
        };
        let output = child::command(program)
            .args(arguments)
            .stderr(Stdio::null())
            .output()
            .ok()?;
        output.status.success().then_some(output.stdout)
    }
}

/// Copies a value, and has the clipboard cleared later if it still holds it.
pub fn copy(ctx: &Context, name: &str, value: &str) -> Result<()> {
    let has_display = |tool: &&Tool| tool.display.is_none_or(|it| std::env::var_os(it).is_some());
    let tool = TOOLS
        .iter()
        .filter(has_display)
        .find(|tool| matches!(tool.write(value.as_bytes()), Ok(true)))
        .ok_or_else(|| {
            Error::failed(
                "there is no clipboard: neither wl-copy, xclip, xsel nor pbcopy works here",
            )
            .hint(format!(
                "install xclip or wl-clipboard, or print it: gvt get {name}"
            ))
        })?;
    // A process of its own, since this one ends now.
    let clearing = std::env::current_exe().and_then(|program| {
        let mut child = child::command(program)
            .arg("clear-clipboard")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let order = format!("{} {}\n", tool.name, sha256_hex(value.as_bytes()));
        child
            .stdin
            .take()
            .map_or(Ok(()), |mut stdin| stdin.write_all(order.as_bytes()))
    });
    clearing.map_err(|error| {
        let _ = tool.write(b"");
        Error::failed(format!(
            "the clipboard could not be cleared later, so it was cleared now: {error}"
        ))
    })?;
    ctx.output.note(&format!(
        "{name} is in the clipboard for {} seconds.",
        SHOWN.as_secs()
    ));
    Ok(())
}

/// Waits, then clears the clipboard if it still holds what it was told.
pub fn clear_later() -> Result<ExitCode> {
    let mut order = String::new();
    let read = io::stdin().lock().read_line(&mut order);
    read.map_err(|error| Error::failed(format!("standard input: {error}")))?;
    // So that the end of the terminal does not end it.
    let _ = rustix::process::setsid();
    let Some((name, expected)) = order.trim().split_once(' ') else {
        return Err(Error::usage("expected the name of a tool and a hash"));
    };
    let Some(tool) = TOOLS.iter().find(|tool| tool.name == name) else {
        return Err(Error::usage("no such tool"));
    };
    thread::sleep(SHOWN);
    if tool
        .read()
        .is_some_and(|content| sha256_hex(&content) == expected)
    {
        let _ = tool.write(b"");
    }
    Ok(ExitCode::SUCCESS)
}
