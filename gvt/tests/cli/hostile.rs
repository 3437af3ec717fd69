//! A checkout that somebody else wrote: no credential leaves for another address, and no value travels before
//! the person was asked.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::recorder::{NOTHING, Recorder};
use crate::service::{ALICE, service};
use crate::vault::{Vault, said, said_with};

/// Every command that talks to a service.
const COMMANDS: &[&[&str]] = &[
    &["whoami"],
    &["list"],
    &["get", "A"],
    &["set", "A=-"],
    &["rm", "A"],
    &["restore", "A"],
    &["mv", "A", "B"],
    &["history", "A"],
    &["diff", "--from", "1"],
    &["rollback", "A", "--to", "1"],
    &["export"],
    &["import", "-"],
    &["inject", "-i", "-"],
    &["env", "ls"],
    &["env", "copy", "staging", "development"],
    &["token", "list"],
    &["token", "create", "--description", "x"],
    &["audit"],
    &["audit", "export"],
    &["rotate-key"],
    &["scan"],
    &["lockbox", "put", "A"],
    &["lockbox", "get", "A"],
    &["doctor"],
    &["use", "-e", "staging"],
    &["use", "--local", "-e", "staging"],
    &["run", "--", "true"],
    &["login", "--with-token"],
    &["login"],
];

#[test]
fn an_address_in_a_checkout_gets_nothing() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let recorder = Recorder::start(NOTHING);
    let clone = vault.checkout("clone", &format!("{}/{}.git", recorder.url, vault.repo));
    let file = vault.folder("file");
    fs::write(
        file.join(".gvt.toml"),
        format!(
            "url = \"{}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
            recorder.url, vault.repo
        ),
    )
    .unwrap();
    for folder in [&clone, &file] {
        for arguments in COMMANDS {
            for (name, token) in [
                ("GVT_TOKEN", ALICE),
                ("VAULT_TOKEN", "gvt_0123"),
                ("GITCADDY_VAULT_TOKEN", "gvt_0123"),
                ("UNUSED", ""),
            ] {
                let all = [&["-R", vault.repo.as_str(), "-e", "staging"], *arguments].concat();
                let mut command = vault.plain(&all);
                command
                    .current_dir(folder)
                    .env(name, token)
                    .env("GVT_LOCKBOX_PASSPHRASE", "p");
                let said = said_with(&mut command, b"X=1");
                let expected: &[i32] = match arguments[0] {
                    "run" => &[125],
                    "doctor" => &[1],
                    "login" => &[2],
                    // It writes a file, and asks nobody; but nothing of a checkout is saved as one's own.
                    "use" if arguments.contains(&"--local") => &[2],
                    "use" => &[0, 3],
                    _ => &[3],
                };
                assert!(
                    expected.contains(&said.code.unwrap()),
                    "{arguments:?} with {name}: {said:?}"
                );
            }
        }
    }
    assert_eq!(recorder.requests(), Vec::<String>::new());
}

#[test]
fn a_checkout_does_not_become_the_saved_default() {
    let vault = Vault::empty();
    let recorder = Recorder::start(NOTHING);
    let clone = vault.checkout("clone", &format!("{}/{}.git", recorder.url, vault.repo));
    let file = vault.folder("file");
    let content = format!("url = \"{}\"\nrepo = \"{}\"\n", recorder.url, vault.repo);
    fs::write(file.join(".gvt.toml"), content).unwrap();
    let elsewhere = vault.folder("elsewhere");
    for folder in [&clone, &file] {
        let mut command = vault.plain(&["use", "--local", "-R", &vault.repo, "-e", "staging"]);
        let refused = said(command.current_dir(folder)).failed(2);
        assert!(
            refused.contains(&format!("--url {}", recorder.url)),
            "{refused}"
        );
        let mut command = vault.plain(&["-R", &vault.repo, "list"]);
        command.current_dir(&elsewhere).env("GVT_TOKEN", ALICE);
        said(&mut command).failed(2);
    }
    assert_eq!(recorder.requests(), Vec::<String>::new());
    // What the person says is saved, also there.
    let mut command = vault.plain(&["use", "--local", "--url", &service().url, "-R", &vault.repo]);
    said(command.current_dir(&clone)).succeeded();
    let mut command = vault.plain(&["-e", "base", "list"]);
    command.current_dir(&elsewhere).env("GVT_TOKEN", ALICE);
    said(&mut command).succeeded();
}

#[test]
fn a_token_does_not_go_to_the_only_service_signed_in_to() {
    let vault = Vault::empty();
    vault.login();
    let mut command = vault.plain(&["-R", &vault.repo, "-e", "base", "list"]);
    said(&mut command).succeeded();
    let refused = said(command.env("GVT_TOKEN", ALICE)).failed(3);
    assert!(refused.contains("is not sent to"), "{refused}");
}

#[test]
fn a_token_goes_where_the_person_says() {
    let vault = Vault::empty();
    let recorder = Recorder::start(NOTHING);
    let mut command = vault.plain(&["-R", "acme/app", "env", "ls"]);
    command
        .env("GVT_URL", &recorder.url)
        .env("GVT_TOKEN", ALICE);
    said(&mut command).succeeded();
    let requests = recorder.requests();
    assert!(
        requests[0].contains(&format!("authorization: Bearer {ALICE}\r\n")),
        "{requests:?}"
    );
    assert_eq!(requests.len(), 1);
}

#[test]
fn a_redirect_to_another_origin_is_not_followed() {
    let vault = Vault::empty();
    let target = Recorder::start(NOTHING);
    let redirect = format!(
        "HTTP/1.1 302 Found\r\nLocation: {}/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        target.url
    );
    let recorder = Recorder::answering(redirect);
    for arguments in [&["list"][..], &["set", "A=-"], &["export"]] {
        let mut command = vault.gvt(&[&["--url", recorder.url.as_str()], arguments].concat());
        let said = said_with(&mut command, b"value").failed(1);
        assert!(
            said.contains("redirects to") && !said.contains(ALICE),
            "{said}"
        );
    }
    assert_eq!(target.requests(), Vec::<String>::new());
    assert_eq!(recorder.requests().len(), 3);
}

#[test]
fn plain_http_is_only_for_this_machine() {
    let vault = Vault::empty();
    for url in [
        "http://git.example.com",
        "http://10.0.0.1:3000",
        "http://localhost.example.com",
    ] {
        let said = said(&mut vault.gvt(&["--url", url, "list"])).failed(1);
        assert!(said.contains("https://"), "{said}");
    }
    said(&mut vault.gvt(&["--url", "ftp://127.0.0.1", "list"])).failed(2);
    // What goes to this machine goes through no proxy.
    let proxy = Recorder::start(NOTHING);
    let mut command = vault.gvt(&["list"]);
    for name in ["http_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env(name, &proxy.url);
    }
    said(&mut command).succeeded();
    assert_eq!(proxy.requests(), Vec::<String>::new());
}

/// Commands that values travel by.
const OF_VALUES: &[&[&str]] = &[
    &["get", "A"],
    &["export"],
    &["scan"],
    &["set", "B=-"],
    &["import", "-"],
    &["inject", "-i", "-"],
    &["lockbox", "put", "B"],
    &["run", "--", "true"],
];

fn expect_question(vault: &Vault, folder: &Path, why: &str) {
    for arguments in OF_VALUES {
        let mut command = vault.plain(arguments);
        command
            .current_dir(folder)
            .env("GVT_LOCKBOX_PASSPHRASE", "p");
        let said = said_with(&mut command, b"X=1");
        let expected = if arguments[0] == "run" { 125 } else { 2 };
        assert_eq!(said.code, Some(expected), "{arguments:?}: {said:?}");
        assert!(
            said.err.contains(why) && said.err.contains("gvt trust"),
            "{said:?}"
        );
    }
}

fn get(vault: &Vault, folder: &Path) -> Command {
    let mut command = vault.plain(&["get", "A"]);
    command.current_dir(folder);
    command
}

#[test]
fn a_file_that_names_another_repository_is_trusted_first() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let folder = vault.checkout("clone", &format!("{}/acme/other.git", service().url));
    let file = folder.join(".gvt.toml");
    let content = format!(
        "url = \"{}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
        service().url,
        vault.repo
    );
    fs::write(&file, &content).unwrap();
    expect_question(&vault, &folder, "acme/other");
    // Names are no values.
    assert!(
        said(vault.plain(&["list"]).current_dir(&folder))
            .succeeded()
            .contains('A')
    );
    said(vault.plain(&["trust"]).current_dir(&folder)).succeeded();
    assert_eq!(said(&mut get(&vault, &folder)).succeeded(), "1");
    // Only as it was.
    fs::write(&file, format!("{content}\n")).unwrap();
    expect_question(&vault, &folder, "acme/other");
    fs::write(&file, &content).unwrap();
    assert_eq!(said(&mut get(&vault, &folder)).succeeded(), "1");
    said(vault.plain(&["trust", "--revoke"]).current_dir(&folder)).succeeded();
    expect_question(&vault, &folder, "acme/other");
    // What somebody else wrote is not taken over as the person's own.
    said(vault.plain(&["use", "-e", "staging"]).current_dir(&folder)).succeeded();
    expect_question(&vault, &folder, "acme/other");
    // What the person says needs no trust.
    let mut command = vault.plain(&["-R", &vault.repo, "get", "A"]);
    assert_eq!(said(command.current_dir(&folder)).succeeded(), "1");
}

#[test]
fn a_file_that_names_a_protected_environment_is_trusted_first() {
    let vault = Vault::empty();
    vault.import("production", &[("A", "1")]);
    vault.login();
    let folder = vault.checkout("clone", &format!("{}/{}.git", service().url, vault.repo));
    fs::write(folder.join(".gvt.toml"), "env = \"production\"\n").unwrap();
    for arguments in OF_VALUES.iter().filter(|arguments| arguments[0] != "scan") {
        let mut command = vault.plain(arguments);
        command
            .current_dir(&folder)
            .env("GVT_LOCKBOX_PASSPHRASE", "p");
        let said = said_with(&mut command, b"X=1");
        assert!(
            matches!(said.code, Some(2 | 125)),
            "{arguments:?}: {said:?}"
        );
        assert!(
            said.err.contains("protected environment production"),
            "{said:?}"
        );
    }
    said(vault.plain(&["trust"]).current_dir(&folder)).succeeded();
    assert_eq!(said(&mut get(&vault, &folder)).succeeded(), "1");
    fs::write(folder.join(".gvt.toml"), "env = \"staging\"\n").unwrap();
    said(&mut get(&vault, &folder)).failed(4);
}
