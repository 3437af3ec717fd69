//! `run --offline`: a copy for the time without the service.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, thread};

use crate::service::{ALICE, service};
use crate::vault::{Vault, said, said_with};

/// A way to the service that can be closed.
struct Way {
    url: String,
    is_open: Arc<AtomicBool>,
}

impl Way {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let is_open = Arc::new(AtomicBool::new(true));
        let stays = Arc::clone(&is_open);
        let service = service().url.strip_prefix("http://").unwrap().to_owned();
        thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                if !stays.load(Ordering::Relaxed) {
                    let _ = client.shutdown(Shutdown::Both);
                    continue;
                }
                let server = TcpStream::connect(&service).unwrap();
                let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                thread::spawn(move || io::copy(&mut from, &mut to));
                let (mut from, mut to) = (server, client);
                thread::spawn(move || io::copy(&mut from, &mut to));
            }
        });
        Self { url, is_open }
    }

    fn close(&self) {
        self.is_open.store(false, Ordering::Relaxed);
    }

    fn reopen(&self) {
        self.is_open.store(true, Ordering::Relaxed);
    }
}

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

#[test]
fn a_copy_serves_while_the_service_is_away_and_no_longer_than_it_may() {
    let vault = Vault::new(&[("A", "of-the-copy")]);
    vault.import("production", &[("P", "protected")]);
    let way = Way::open();
    let gvt = |arguments: &[&str]| {
        let mut command = vault.plain(arguments);
        command
            .env("GVT_KEYRING", "keyutils")
            .env("GVT_URL", &way.url)
            .env("GVT_REPO", &vault.repo);
        command
    };
    let login = said_with(
        &mut gvt(&["login", &way.url, "--with-token"]),
        ALICE.as_bytes(),
    );
    if login.code == Some(1) {
        // In many containers, the kernel's keyring is not permitted.
        assert!(login.err.contains("not available"), "{login:?}");
        return;
    }
    login.succeeded();
    let run = |environment: &str| -> Command {
        gvt(&[
            "-e",
            environment,
            "run",
            "--offline",
            "--",
            "sh",
            "-c",
            "echo \"$A$P\"",
        ])
    };
    assert_eq!(said(&mut run("staging")).succeeded(), "of-the-copy\n");
    assert_eq!(said(&mut run("production")).succeeded(), "protected\n");
    // Encrypted, and not of the protected environment.
    let kept = copies(&vault);
    assert_eq!(kept.len(), 1);
    let bytes = fs::read(&kept[0]).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("of-the-copy"));
    way.close();
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
            .args(["-f", shift])
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
    // A refusal ends it.
    way.reopen();
    said(&mut run("staging")).succeeded();
    assert_eq!(copies(&vault).len(), 1);
    said(gvt(&["-e", "staging", "run", "--", "true"]).env("GVT_TOKEN", "no-such-token"))
        .failed(125);
    assert_eq!(copies(&vault).len(), 0);
    // So does signing out.
    said(&mut run("staging")).succeeded();
    said(&mut gvt(&["logout", &way.url])).succeeded();
    assert_eq!(copies(&vault).len(), 0);
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
