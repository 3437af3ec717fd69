//! `--watch`: newer values start the program again.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::{read_line, send, shell, wait, without_terminal};
use crate::vault::Vault;

#[test]
fn newer_values_start_the_program_again() {
    for options in [&["--watch"][..], &["--watch", "--mask"]] {
        let vault = Vault::new(&[("COLOUR", "abc")]);
        let script = "trap 'echo bye; exit' TERM; echo $COLOUR $$; while :; do sleep 0.05; done";
        let arguments = [&["run"], options, &["--", "sh", "-c", script]].concat();
        let mut command = without_terminal(&vault.gvt(&arguments));
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut output = child.stdout.take().unwrap();
        let first = read_line(&mut output);
        assert!(first.starts_with("abc "), "{first}");
        vault.set("COLOUR", "xyz");
        assert_eq!(read_line(&mut output), "bye\n");
        let second = read_line(&mut output);
        assert!(second.starts_with("xyz "), "{second}");
        send("TERM", child.id());
        assert_eq!(read_line(&mut output), "bye\n");
        assert_eq!(wait(&mut child).code(), Some(0));
    }
}

#[test]
fn watching_leaves_no_read_in_the_audit_log() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let reads = || {
        let entries = vault.json(&["audit", "-n", "1000"]);
        let entries = entries.as_array().unwrap().clone();
        let is_read =
            |entry: &serde_json::Value| matches!(entry["action"].as_str(), Some("read" | "export"));
        entries.into_iter().filter(is_read).count()
    };
    let script = "trap 'exit 0' TERM; echo $COLOUR; while :; do sleep 0.05; done";
    let mut command = vault.gvt(&["run", "--watch", "--", "sh", "-c", script]);
    command.env("GVT_LOG", "debug");
    let mut command = without_terminal(&command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(read_line(child.stdout.as_mut().unwrap()), "abc\n");
    let before = reads();
    assert!(before > 0);
    // Two questions for the revision after those at the start.
    let mut asked = 0;
    let mut errors = BufReader::new(child.stderr.take().unwrap()).lines();
    while asked < 3 {
        let line = errors.next().unwrap().unwrap();
        asked += usize::from(line.contains("/environments: 200"));
    }
    assert_eq!(reads(), before);
    send("TERM", child.id());
    assert_eq!(wait(&mut child).code(), Some(0));
}

#[test]
fn a_program_that_does_not_end_is_killed_and_started_again() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let script = "trap '' TERM; echo $COLOUR $$; while :; do sleep 0.05; done";
    let mut command = without_terminal(&vault.gvt(&["run", "--watch", "--", "sh", "-c", script]));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    assert!(read_line(&mut output).starts_with("abc "));
    vault.set("COLOUR", "xyz");
    let second = read_line(&mut output);
    let program = second.strip_prefix("xyz ").unwrap().trim();
    send("KILL", program.parse().unwrap());
    assert_eq!(wait(&mut child).code(), Some(128 + 9));
}

#[test]
fn the_code_of_a_program_that_ends_by_itself_is_passed_on() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let mut child = vault
        .gvt(&["run", "--watch", "--", "sh", "-c", "exit 4"])
        .spawn()
        .unwrap();
    assert_eq!(wait(&mut child).code(), Some(4));
}

#[test]
fn values_that_cannot_be_variables_keep_the_program() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let script = "echo $COLOUR; while :; do sleep 0.05; done";
    let mut command = without_terminal(&vault.gvt(&["run", "--watch", "--", "sh", "-c", script]));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    assert_eq!(read_line(&mut output), "abc\n");
    vault.set("BASH_ENV", "/x");
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("BASH_ENV") {
        line.clear();
        assert_ne!(errors.read_line(&mut line).unwrap(), 0);
    }
    assert!(child.try_wait().unwrap().is_none());
    send("TERM", child.id());
    assert_eq!(wait(&mut child).code(), Some(128 + 15));
}

#[test]
fn a_failed_fetch_keeps_the_program_and_is_said_once() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let made = vault.json(&[
        "token",
        "create",
        "--scope",
        "read",
        "--description",
        "watch",
    ]);
    let (id, token) = (made["id"].to_string(), made["token"].as_str().unwrap());
    let script = "trap 'exit 9' TERM; echo $COLOUR; while :; do sleep 0.05; done";
    let gvt = vault.gvt_as(token, &["run", "--watch", "--", "sh", "-c", script]);
    let mut command = without_terminal(&gvt);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    assert_eq!(read_line(&mut output), "abc\n");
    vault.out(&["token", "lock", &id]);
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let mut text = String::new();
    while !text.contains("the program goes on") {
        assert_ne!(errors.read_line(&mut text).unwrap(), 0);
    }
    vault.set("COLOUR", "xyz");
    // Time for two more requests that fail.
    thread::sleep(Duration::from_secs(11));
    vault.out(&["token", "lock", &id, "--off"]);
    assert_eq!(read_line(&mut output), "xyz\n");
    send("TERM", child.id());
    assert_eq!(wait(&mut child).code(), Some(9));
    errors.read_to_string(&mut text).unwrap();
    assert_eq!(text.matches("the program goes on").count(), 1, "{text}");
}

#[test]
fn a_program_on_a_terminal_is_started_again_in_a_new_one() {
    let vault = Vault::new(&[("COLOUR", "abc")]);
    let mut screen = shell(&vault);
    screen.enter("gvt run --watch --mask -- sh -c 'echo \"colour $COLOUR.\"; exec cat'");
    screen.wait_for("colour abc.\r\n");
    vault.set("COLOUR", "xyz");
    screen.wait_for("colour xyz.\r\n");
    // Lines are edited and echoed as before.
    screen.enter("wrong\u{15}word");
    screen.wait_for("word\r\nword\r\n");
    screen.press("\u{4}");
    screen.wait_for("ready> ");
    screen.enter("echo code=$?");
    screen.wait_for("code=0\r\n");
}
