//! `lockbox put`, `lockbox get`.

use std::fs;

use crate::vault::{Vault, said, said_with};

#[test]
fn only_the_passphrase_opens_a_lockbox() {
    let vault = Vault::new(&[("PLAIN", "1")]);
    let value = "the value\nof two lines\n";
    let mut put = vault.gvt(&["lockbox", "put", "BOX"]);
    said_with(
        put.env("GVT_LOCKBOX_PASSPHRASE", "correct horse"),
        value.as_bytes(),
    )
    .succeeded();
    let get = |passphrase: &str| {
        said(
            vault
                .gvt(&["lockbox", "get", "BOX"])
                .env("GVT_LOCKBOX_PASSPHRASE", passphrase),
        )
    };
    assert_eq!(get("correct horse").succeeded(), value);
    get("wrong").failed(1);
    // Without a passphrase and a terminal.
    vault.say(&["lockbox", "get", "BOX"]).failed(2);
    let said_get = vault.say(&["get", "BOX"]).failed(1);
    assert!(said_get.contains("gvt lockbox get BOX"), "{said_get}");
    vault.say(&["lockbox", "get", "PLAIN"]).failed(1);
    // From a file descriptor: its first line.
    let file = vault.home().join("passphrase");
    fs::write(&file, "correct horse\nignored\n").unwrap();
    let mut shell = std::process::Command::new("bash");
    let script = "exec \"$GVT\" lockbox get BOX --passphrase-fd 7 7< \"$1\"";
    shell
        .args(["-c", script, "bash"])
        .arg(&file)
        .env_clear()
        .envs(vault.variables());
    assert_eq!(said(shell.env("GVT", crate::vault::GVT)).succeeded(), value);
    vault
        .say(&["lockbox", "get", "BOX", "--passphrase-fd", "99"])
        .failed(2);
}

#[test]
fn a_lockbox_is_left_out_of_what_programs_get_and_named() {
    let vault = Vault::new(&[("A", "1")]);
    let mut put = vault.gvt(&["lockbox", "put", "BOX"]);
    said_with(put.env("GVT_LOCKBOX_PASSPHRASE", "p"), b"boxed").succeeded();
    for arguments in [
        &["export"][..],
        &["export", "--format", "json"],
        &["export", "--format", "yaml"],
        &["run", "--", "env"],
    ] {
        let said = vault.say(arguments);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert!(said.err.contains("left out BOX"), "{said:?}");
        assert!(
            !said.out.contains("lockbox:v1") && !said.out.contains("boxed"),
            "{said:?}"
        );
    }
    let said = said_with(&mut vault.gvt(&["inject", "-i", "-"]), b"{{ BOX }}").failed(1);
    assert!(said.contains("gvt lockbox get BOX"), "{said}");
    assert!(
        vault
            .out(&["list"])
            .lines()
            .any(|line| line.starts_with("BOX") && line.contains("lockbox"))
    );
}
