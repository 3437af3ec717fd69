//! Questions at a terminal.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::run::screen::Screen;
use crate::service::{ALICE, service};
use crate::vault::{Vault, said};

#[test]
fn a_value_is_typed_unseen() {
    let vault = Vault::empty();
    let mut screen = Screen::start(&vault.gvt(&["set", "A"]));
    screen.wait_for("Value of A: ");
    screen.press("wrong\x15secret-é\x7f\x7fx\r");
    screen.wait_for("created");
    assert!(screen.end().success());
    assert!(!screen.all().contains("secret"), "{}", screen.all());
    assert_eq!(vault.out(&["get", "A"]), "secretx");
}

#[test]
fn a_typed_value_can_be_long() {
    let vault = Vault::empty();
    let value = "0123456789abcdef".repeat(1024);
    let mut screen = Screen::start(&vault.gvt(&["set", "A"]));
    screen.wait_for("Value of A: ");
    for piece in value.as_bytes().chunks(1024) {
        screen.press(std::str::from_utf8(piece).unwrap());
    }
    screen.press("\r");
    screen.wait_for("created");
    assert_eq!(vault.out(&["get", "A"]), value);
}

#[test]
fn ctrl_c_cancels_and_leaves_the_terminal_as_it_was() {
    let vault = Vault::empty();
    let mut screen = Screen::shell(&vault.variables());
    screen.enter(&format!("{} set A; echo code $?", crate::vault::GVT));
    screen.wait_for("Value of A: ");
    screen.press("typed\x03");
    screen.wait_for("cancelled");
    screen.wait_for("code 1");
    screen.enter("stty -a | grep -o ' echo ' && echo seen");
    screen.wait_for("seen");
    screen.wait_for("seen");
    vault.say(&["get", "A"]).failed(4);
}

#[test]
fn a_question_is_asked_although_the_output_is_a_pipe() {
    let vault = Vault::empty();
    vault.import("staging", &[("A", "1")]);
    vault.import("development", &[("A", "2")]);
    let mut variables = vault.variables();
    variables.retain(|(name, _)| name != "GVT_ENV");
    let mut screen = Screen::shell(&variables);
    screen.enter(&format!("{} get A | od -c", crate::vault::GVT));
    screen.wait_for("Environment (number or name): ");
    screen.enter("development");
    // No line break after it.
    screen.wait_for("0000000   2\r\n0000001");
    // Not where it must not ask.
    screen.enter(&format!(
        "{} --no-input get A; echo code $?",
        crate::vault::GVT
    ));
    screen.wait_for("code 2");
    screen.enter(&format!(
        "CI=true {} get A; echo code $?",
        crate::vault::GVT
    ));
    screen.wait_for("code 2");
}

#[test]
fn a_value_on_a_terminal_ends_its_line() {
    let vault = Vault::new(&[("A", "one")]);
    let mut screen = Screen::shell(&vault.variables());
    screen.enter(&format!("{} get A", crate::vault::GVT));
    screen.wait_for("one\r\n");
    screen.wait_for("ready> ");
}

#[test]
fn a_yes_is_a_yes() {
    let vault = Vault::new(&[("A", "1")]);
    for (answer, is_gone) in [("\r", false), ("n\r", false), ("y\r", true)] {
        let mut screen = Screen::start(&vault.gvt(&["rm", "A", "--purge"]));
        screen.wait_for("[y/N] ");
        screen.press(answer);
        assert_eq!(screen.end().code(), Some(i32::from(!is_gone)));
        assert_eq!(vault.say(&["get", "A"]).code == Some(4), is_gone);
    }
}

#[test]
fn a_file_that_is_trusted_once_is_remembered() {
    let vault = Vault::new(&[("A", "one")]);
    vault.login();
    let folder = vault.checkout("clone", &format!("{}/acme/other.git", service().url));
    let content = format!(
        "url = \"{}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
        service().url,
        vault.repo
    );
    fs::write(folder.join(".gvt.toml"), content).unwrap();
    let mut screen = Screen::shell(&vault.plain_variables());
    screen.enter(&format!(
        "cd {}; {} get A",
        folder.display(),
        crate::vault::GVT
    ));
    screen.wait_for("acme/other");
    screen.wait_for("[y/N] ");
    screen.enter("y");
    screen.wait_for("one");
    assert_eq!(
        said(vault.plain(&["get", "A"]).current_dir(&folder)).succeeded(),
        "one"
    );
}

#[test]
fn a_token_is_typed_unseen_and_kept_after_a_yes() {
    let vault = Vault::empty();
    let mut screen = Screen::start(&vault.plain(&["login", &service().url, "--with-token"]));
    screen.wait_for("in plain text");
    screen.wait_for("[y/N] ");
    screen.enter("y");
    screen.wait_for("Token: ");
    screen.press(&format!("{ALICE}\r"));
    screen.wait_for("Signed in");
    assert!(screen.end().success());
    assert!(!screen.all().contains(ALICE));
    said(&mut vault.plain(&["whoami"])).succeeded();
}

#[test]
fn a_passphrase_is_typed_twice() {
    let vault = Vault::empty();
    for (second, code) in [("other", 2), ("correct", 0)] {
        let mut screen = Screen::start(&vault.gvt(&["lockbox", "put", "BOX"]));
        screen.wait_for("Value of BOX: ");
        screen.press("boxed\r");
        screen.wait_for("Passphrase: ");
        screen.press("correct\r");
        screen.wait_for("again: ");
        screen.press(&format!("{second}\r"));
        assert_eq!(screen.end().code(), Some(code));
    }
    let mut get = vault.gvt(&["lockbox", "get", "BOX"]);
    assert_eq!(
        said(get.env("GVT_LOCKBOX_PASSPHRASE", "correct")).succeeded(),
        "boxed"
    );
}

#[test]
fn what_is_pasted_never_reaches_the_shell() {
    let vault = Vault::empty();
    let mut screen = Screen::shell(&vault.variables());
    let seen = vault.home().join("seen");
    for (paste, why) in [
        (
            format!("first\rtouch {0}\rtouch {0}\r", seen.display()),
            "NAME=@FILE",
        ),
        (format!("first\ntouch {0}\n", seen.display()), "NAME=@FILE"),
        ("\x1b[Aup\r".to_owned(), "control characters"),
    ] {
        let paste = paste.replace("NAME", "A");
        screen.enter(&format!("{} set A; echo code=$?", crate::vault::GVT));
        screen.wait_for("Value of A: ");
        screen.press(&paste);
        screen.wait_for(&why.replace("NAME", "A"));
        screen.wait_for("code=2");
        screen.wait_for("ready> ");
    }
    // Where the shell has come to its next command, it would have run that of the paste before.
    screen.enter("echo end=$?");
    screen.wait_for("end=0");
    assert!(!seen.exists(), "{}", screen.all());
    vault.say(&["get", "A"]).failed(4);
    // One line with its end is one line, and a tab is part of it.
    screen.enter(&format!("{} set A", crate::vault::GVT));
    screen.wait_for("Value of A: ");
    screen.press("a\tb\r\n");
    screen.wait_for("created");
    assert_eq!(vault.out(&["get", "A"]), "a\tb");
}

/// An editor that notes where the file is, and appends a line.
fn editor(vault: &Vault, script: &str) -> String {
    let path = vault.home().join("editor");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

#[test]
fn a_value_is_edited_in_memory_only() {
    let vault = Vault::new(&[("A", "one\n")]);
    let seen = vault.home().join("seen");
    let script = format!(
        "stat -f -c %T \"$1\" > {0}; stat -c %a \"$1\" >> {0}; echo \"$1\" >> {0}; cp \"$1\" \"$1~\"; echo two >> \"$1\"",
        seen.display()
    );
    let editor = editor(&vault, &script);
    let mut command = vault.gvt(&["edit", "A", "-m", "edited"]);
    let mut screen = Screen::start(command.env("EDITOR", &editor));
    screen.wait_for("version 2");
    assert!(screen.end().success());
    assert_eq!(vault.out(&["get", "A"]), "one\ntwo\n");
    let seen = fs::read_to_string(seen).unwrap();
    let lines: Vec<&str> = seen.lines().collect();
    assert_eq!(lines[..2], ["tmpfs", "600"]);
    assert!(
        !std::path::Path::new(lines[2]).parent().unwrap().exists(),
        "{seen}"
    );
}

#[test]
fn an_edit_prints_one_document_with_json() {
    let vault = Vault::new(&[("A", "one")]);
    let editor = editor(&vault, "printf two > \"$1\"");
    let printed = vault.home().join("printed");
    let mut command = Command::new("sh");
    command
        .args(["-c", "exec \"$0\" edit A --json > \"$1\""])
        .arg(env!("CARGO_BIN_EXE_gvt"))
        .arg(&printed)
        .env_clear()
        .envs(vault.variables())
        .env("EDITOR", &editor);
    let mut screen = Screen::start(&command);
    assert!(screen.end().success());
    let printed = fs::read_to_string(printed).unwrap();
    let document: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(document["current_version"], 2);
}

#[test]
fn a_line_break_that_the_editor_adds_is_not_stored() {
    let vault = Vault::new(&[("A", "one")]);
    // Only the line break is new, the value is, and it is meant.
    for (script, shown, stored) in [
        ("printf 'one\\n' > \"$1\"", "not changed", "one"),
        ("printf 'two\\n' > \"$1\"", "version 2", "two"),
        ("printf 'two\\n\\n' > \"$1\"", "version 3", "two\n\n"),
        ("printf 'six\\n' > \"$1\"", "version 4", "six\n"),
    ] {
        let editor = editor(&vault, script);
        let mut command = vault.gvt(&["edit", "A"]);
        let mut screen = Screen::start(command.env("EDITOR", &editor));
        screen.wait_for(shown);
        assert!(screen.end().success());
        let is_said = screen.all().contains("that the editor added");
        assert_eq!(is_said, !stored.ends_with('\n'), "{}", screen.all());
        assert_eq!(vault.out(&["get", "A"]), stored);
    }
}

#[test]
fn an_editor_gets_no_credential() {
    let vault = Vault::new(&[("A", "one")]);
    let seen = vault.home().join("seen");
    let editor = editor(&vault, &format!("env > {}", seen.display()));
    let mut command = vault.gvt(&["edit", "A"]);
    command
        .env("EDITOR", &editor)
        .env("VAULT_TOKEN", " gvt_0123")
        .env("GITCADDY_VAULT_TOKEN", "gvs_0123")
        .env("GVT_LOCKBOX_PASSPHRASE", "p");
    let mut screen = Screen::start(&command);
    screen.wait_for("not changed");
    assert!(screen.end().success());
    let seen = fs::read_to_string(seen).unwrap();
    assert!(seen.contains("GVT_URL=") && !seen.contains("TOKEN=") && !seen.contains("PASSPHRASE="));
}

#[test]
fn an_edit_never_overwrites_what_came_in_between() {
    let vault = Vault::new(&[("A", "one")]);
    let script = format!(
        "printf between | {} set A=-; printf mine > \"$1\"",
        crate::vault::GVT
    );
    let editor = editor(&vault, &script);
    // The editor's own calls need the token, which is taken from it.
    let mut command = vault.gvt(&["edit", "A"]);
    command.env("EDITOR", format!("env GVT_TOKEN={ALICE} {editor}"));
    let mut screen = Screen::start(&command);
    assert_eq!(screen.end().code(), Some(5), "{}", screen.all());
    assert_eq!(vault.out(&["get", "A"]), "between");
}

#[test]
fn nothing_edited_is_nothing_stored() {
    let vault = Vault::new(&[("A", "one")]);
    for (editor, code) in [("true", 0), ("false", 1)] {
        let mut command = vault.gvt(&["edit", "A"]);
        let mut screen = Screen::start(command.env("EDITOR", editor));
        assert_eq!(screen.end().code(), Some(code));
    }
    assert_eq!(vault.json(&["history", "A"]).as_array().unwrap().len(), 1);
    vault.say(&["edit", "A"]).failed(2);
}
