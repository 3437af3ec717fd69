//! `get --clip`, on a display in memory.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use crate::run::{send, until_within};
use crate::service::LIMIT;
use crate::vault::{Vault, said};

struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Self {
        // It chooses a free number and tells it.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                "64x64x8",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let output = server.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut number).unwrap();
        Self {
            server,
            name: format!(":{}", number.trim()),
        }
    }

    fn xclip(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("xclip");
        command
            .args(["-selection", "clipboard"])
            .args(arguments)
            .env("DISPLAY", &self.name);
        command
    }

    fn content(&self) -> String {
        let output = self.xclip(&["-out"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Not killed, so that it removes its socket.
        send("TERM", self.server.id());
        let _ = self.server.wait();
    }
}

#[test]
fn a_value_is_in_the_clipboard_and_not_printed() {
    let vault = Vault::new(&[("A", "of the clipboard")]);
    let display = Display::start();
    let copied = said(
        vault
            .gvt(&["get", "A", "--clip"])
            .env("DISPLAY", &display.name),
    );
    assert!(copied.err.contains("A is in the clipboard"), "{copied:?}");
    assert_eq!(copied.succeeded(), "");
    assert_eq!(display.content(), "of the clipboard");
    // Without a display there is none.
    vault.say(&["get", "A", "--clip"]).failed(1);
}

#[test]
fn the_clipboard_is_cleared_unless_it_holds_something_else() {
    let vault = Vault::new(&[("A", "of the clipboard")]);
    let displays = [Display::start(), Display::start()];
    for display in &displays {
        let mut copy = vault.gvt(&["get", "A", "--clip"]);
        said(copy.env("DISPLAY", &display.name)).succeeded();
    }
    let [other, cleared] = &displays;
    let mut copy = other.xclip(&["-in"]);
    let mut copy = copy.stdin(Stdio::piped()).spawn().unwrap();
    let mut input = copy.stdin.take().unwrap();
    input.write_all(b"something else").unwrap();
    drop(input);
    copy.wait().unwrap();
    assert_eq!(cleared.content(), "of the clipboard");
    until_within(LIMIT, "the clipboard is not cleared", || {
        cleared.content().is_empty()
    });
    // Its turn came before.
    assert_eq!(other.content(), "something else");
}
