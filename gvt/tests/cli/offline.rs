//! `run --offline`: a copy for the time without the service.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::keyring::Keyring;
use crate::relay::Relay;
use crate::service::{ALICE, BOB};
use crate::vault::{Vault, said, said_with};

fn copies(vault: &Vault) -> Vec<PathBuf> {
    let folders = fs::read_dir(vault.home().join(".cache/gvt"))
        .into_iter()
        .flatten()
        .flatten();
    folders
        .flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten())
        .map(|entry| entry.path())
        .collect()
}

/// gvt by a relay to the service, with a keyring.
fn gvt(vault: &Vault, keyring: &Keyring, relay: &Relay, arguments: &[&str]) -> Command {
    let mut command = vault.plain(arguments);
    command
        .envs(keyring.variables())
        .env("GVT_URL", &relay.url)
        .env("GVT_REPO", &vault.repo);
    command
}

fn login(vault: &Vault, keyring: &Keyring, relay: &Relay) {
    let mut command = gvt(
        vault,
        keyring,
        relay,
        &["login", &relay.url, "--with-token"],
    );
    said_with(&mut command, ALICE.as_bytes()).succeeded();
}

/// The same without variables that name anything, in a folder.
fn here(vault: &Vault, keyring: &Keyring, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = vault.plain(arguments);
    command.envs(keyring.variables()).current_dir(folder);
    command
}

const SHOW: &[&str] = &["run", "--offline", "--", "sh", "-c", "echo \"$A$P\""];

#[test]
fn a_copy_serves_while_the_service_is_away_and_no_longer_than_it_may() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    vault.import("production", &[("P", "protected")]);
    let (keyring, relay) = (Keyring::start(&vault), Relay::open());
    login(&vault, &keyring, &relay);
    let gvt = |arguments: &[&str]| gvt(&vault, &keyring, &relay, arguments);
    let run = |environment: &str| -> Command { gvt(&[&["-e", environment], SHOW].concat()) };
    assert_eq!(said(&mut run("staging")).succeeded(), "of-the-copy\n");
    assert_eq!(said(&mut run("production")).succeeded(), "protected\n");
    // Encrypted, and not of the protected environment.
    let kept = copies(&vault);
    assert_eq!(kept.len(), 1);
    let bytes = fs::read(&kept[0]).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("of-the-copy"));
    relay.close();
    let said_offline = said(&mut run("staging"));
    assert!(
        said_offline.err.contains("using the copy of"),
        "{said_offline:?}"
    );
    assert_eq!(said_offline.succeeded(), "of-the-copy\n");
    said(&mut run("production")).failed(125);
    // Only who asks for it gets it.
    said(&mut gvt(&["-e", "staging", "run", "--", "true"])).failed(125);
    // Under a clock that is a day ahead, or behind.
    let at = |shift: &str, command: &Command| {
        let mut shifted = Command::new("faketime");
        shifted
            // Waits must not be shifted too.
            .args(["--exclude-monotonic", "-f", shift])
            .arg(command.get_program())
            .args(command.get_args());
        shifted.env_clear().envs(
            command
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        said(&mut shifted)
    };
    assert!(
        at("-1h", &run("staging"))
            .failed(125)
            .contains("clock went back")
    );
    assert!(
        at("+25h", &run("staging"))
            .failed(125)
            .contains("older than a day")
    );
    assert_eq!(copies(&vault).len(), 0);
    // There is none any more.
    said(&mut run("staging")).failed(125);
    // A refusal ends it.
    relay.reopen();
    said(&mut run("staging")).succeeded();
    assert_eq!(copies(&vault).len(), 1);
    said(gvt(&["-e", "staging", "run", "--", "true"]).env("GVT_TOKEN", "no-such-token"))
        .failed(125);
    assert_eq!(copies(&vault).len(), 0);
    // So does signing out.
    said(&mut run("staging")).succeeded();
    said(&mut gvt(&["logout", &relay.url])).succeeded();
    assert_eq!(copies(&vault).len(), 0);
}

#[test]
fn a_copy_serves_where_a_committed_file_names_the_environment() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    vault.import("production", &[("P", "protected")]);
    let (keyring, relay) = (Keyring::start(&vault), Relay::open());
    login(&vault, &keyring, &relay);
    let folder = vault.checkout("clone", &format!("{}/{}.git", relay.url, vault.repo));
    let file = folder.join(".gvt.toml");
    let run = || said(&mut here(&vault, &keyring, &folder, SHOW));
    let name = |environment: &str| {
        fs::write(&file, format!("env = \"{environment}\"\n")).unwrap();
    };
    name("staging");
    assert_eq!(run().succeeded(), "of-the-copy\n");
    relay.close();
    assert_eq!(run().succeeded(), "of-the-copy\n");
    // Of a protected environment there is none, trusted or not.
    name("production");
    run().failed(125);
    relay.reopen();
    // While the service answers, it is asked whether the environment is protected.
    assert!(run().failed(125).contains("protected environment"));
    // Where another repository is named, the question comes first, also without the service.
    fs::write(
        &file,
        format!(
            "url = \"{}\"\nrepo = \"acme/other\"\nenv = \"staging\"\n",
            relay.url
        ),
    )
    .unwrap();
    relay.close();
    assert!(run().failed(125).contains("acme/other"));
}

#[test]
fn a_copy_serves_where_nothing_names_the_environment() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    let (keyring, relay) = (Keyring::start(&vault), Relay::open());
    login(&vault, &keyring, &relay);
    let folder = vault.checkout("clone", &format!("{}/{}.git", relay.url, vault.repo));
    let run = || said(&mut here(&vault, &keyring, &folder, SHOW));
    relay.close();
    assert!(run().failed(125).contains("there is no copy"));
    relay.reopen();
    assert_eq!(run().succeeded(), "of-the-copy\n");
    relay.close();
    assert_eq!(run().succeeded(), "of-the-copy\n");
}

#[test]
fn a_refused_caller_loses_the_copies() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    let (keyring, relay) = (Keyring::start(&vault), Relay::open());
    login(&vault, &keyring, &relay);
    let gvt = |arguments: &[&str]| {
        gvt(
            &vault,
            &keyring,
            &relay,
            &[&["-e", "staging"], arguments].concat(),
        )
    };
    let make = || {
        said(&mut gvt(SHOW)).succeeded();
        assert_eq!(copies(&vault).len(), 1);
    };
    for (token, arguments) in [
        ("no-such-token", &["list"][..]),
        ("no-such-token", &["whoami"]),
        ("no-such-token", &["doctor"]),
        (BOB, &["token", "list"]),
    ] {
        make();
        let refused = said(gvt(arguments).env("GVT_TOKEN", token));
        assert_ne!(refused.code, Some(0), "{refused:?}");
        assert_eq!(copies(&vault).len(), 0, "{arguments:?}");
    }
    // What a person without rights of an admin may do is no refusal.
    make();
    said(gvt(&["doctor"]).env("GVT_TOKEN", BOB)).succeeded();
    assert_eq!(copies(&vault).len(), 1);
    // Another sign-in is perhaps another person's.
    login(&vault, &keyring, &relay);
    assert_eq!(copies(&vault).len(), 0);
}

#[test]
fn a_service_that_is_busy_is_not_away() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    let (keyring, relay) = (Keyring::start(&vault), Relay::open());
    login(&vault, &keyring, &relay);
    let run = || {
        said(&mut gvt(
            &vault,
            &keyring,
            &relay,
            &[&["-e", "staging"], SHOW].concat(),
        ))
    };
    run().succeeded();
    for status in ["429 Too Many Requests", "503 Service Unavailable"] {
        relay.answer(status);
        let busy = run().failed(125);
        assert!(!busy.contains("using the copy"), "{busy}");
    }
}

#[test]
fn without_a_keyring_there_is_no_copy() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let mut command = vault.plain(&[
        "-R",
        &vault.repo,
        "-e",
        "staging",
        "run",
        "--offline",
        "--",
        "true",
    ]);
    let said = said(&mut command).failed(125);
    assert!(said.contains("keyring"), "{said}");
    assert_eq!(copies(&vault).len(), 0);
}
