//! The exit codes that scripts rely on.

use std::net::TcpListener;

use crate::service::CAROL;
use crate::vault::{Vault, said, said_with};

#[test]
fn every_kind_of_failure_has_its_code() {
    let vault = Vault::new(&[("A", "1")]);
    let staging = |arguments: &[&str]| vault.say(arguments);
    // Usage and context.
    for arguments in [
        &["no-such-command"][..],
        &["get"],
        &["get", "--no-such-option", "A"],
        &["-e", "Not Valid", "list"],
    ] {
        staging(arguments).failed(2);
    }
    said(&mut vault.plain(&["list"])).failed(2);
    // Refusals.
    staging(&["get", "no/name"]).failed(1);
    said_with(&mut vault.gvt_as(CAROL, &["set", "A=-"]), b"x").failed(1);
    let too_large = "x".repeat(64 * 1024 + 1);
    said_with(&mut vault.gvt(&["set", "A=-"]), too_large.as_bytes()).failed(1);
    // Credentials.
    said(&mut vault.gvt_as("no-such-token", &["list"])).failed(3);
    said(&mut vault.gvt_as("gvt_00", &["list"])).failed(3);
    said(vault.gvt(&["list"]).env_remove("GVT_TOKEN")).failed(3);
    // Absence.
    staging(&["get", "NO_SUCH"]).failed(4);
    staging(&["-e", "no-such", "list"]).failed(4);
    staging(&["-R", "acme/no-such", "list"]).failed(4);
    // Conflicts.
    vault.set("B", "2");
    staging(&["mv", "A", "B"]).failed(5);
    // No connection.
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let said = staging(&["--url", &format!("http://{port}"), "list"]).failed(6);
    assert!(said.contains("cannot reach"), "{said}");
}

#[test]
fn every_failure_of_ours_in_run_is_125() {
    let vault = Vault::new(&[("A", "1")]);
    for command in ["run", "shell"] {
        let program: &[&str] = if command == "run" {
            &["--", "true"]
        } else {
            &[]
        };
        let with = |arguments: &[&str]| {
            let all = [arguments, &[command], program].concat();
            vault.gvt(&all)
        };
        said(&mut with(&["--no-such-option"])).failed(125);
        said(&mut with(&["-e", "no-such"])).failed(125);
        said(&mut with(&["--url", "http://127.0.0.1:1"])).failed(125);
        said(with(&[]).env("GVT_TOKEN", "no-such-token")).failed(125);
        said(with(&[]).env_remove("GVT_URL")).failed(125);
    }
    said(&mut vault.gvt(&["run"])).failed(125);
    said(&mut vault.gvt(&["-qe", "no-such", "run", "--", "true"])).failed(125);
    said(&mut vault.gvt(&["-qe", "staging", "run", "--no-such-option"])).failed(125);
    assert_eq!(
        vault.say(&["run", "--", "sh", "-c", "exit 7"]).code,
        Some(7)
    );
}

/// Whatever is lacking before the program starts, it is not the program that failed.
#[test]
fn too_few_open_files_are_no_failure_of_the_program() {
    let vault = Vault::new(&[("A", "1")]);
    let run = vault.gvt(&["run", "--mask", "--", "true"]);
    let mut codes = std::collections::BTreeSet::new();
    for limit in 3..40 {
        let mut command = std::process::Command::new("prlimit");
        command
            .arg(format!("--nofile={limit}"))
            .arg(run.get_program())
            .args(run.get_args())
            .env_clear()
            .envs(vault.variables());
        let said = said(&mut command);
        // The loader itself needs files.
        if said.code != Some(127) || said.err.starts_with("gvt: ") {
            codes.insert(said.code);
        }
    }
    assert_eq!(codes, [Some(0), Some(125)].into());
}

#[test]
fn answers_of_the_service_have_their_codes() {
    let vault = Vault::new(&[("A", "1")]);
    for (answer, code) in [
        ("402 Payment Required", 1),
        ("412 Precondition Failed", 5),
        ("413 Content Too Large", 1),
        ("422 Unprocessable Content", 1),
        ("423 Locked", 1),
        ("500 Internal Server Error", 1),
    ] {
        let body = r#"{"error": "some_code", "message": "some words"}"#;
        let recorder = crate::recorder::Recorder::answering(format!(
            "HTTP/1.1 {answer}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ));
        let mut command = vault.gvt(&["list"]);
        let said = said(command.env("GVT_URL", &recorder.url)).failed(code);
        assert!(said.contains("some words"), "{said}");
    }
    let relay = crate::relay::Relay::open();
    for answer in ["429 Too Many Requests", "503 Service Unavailable"] {
        relay.answer(answer);
        said(vault.gvt(&["list"]).env("GVT_URL", &relay.url)).failed(6);
    }
}

#[test]
fn without_a_home_nothing_is_remembered_and_all_else_works() {
    let vault = Vault::new(&[("A", "1")]);
    let without = |mut command: std::process::Command| {
        command.env_remove("HOME");
        command
    };
    assert_eq!(
        said(&mut without(vault.gvt(&["get", "A"]))).succeeded(),
        "1"
    );
    said(&mut without(vault.gvt(&["use", "--local", "-e", "base"]))).failed(1);
    let login = [
        "login",
        &crate::service::service().url,
        "--with-token",
        "--plaintext",
    ];
    said_with(&mut without(vault.plain(&login)), b"x").failed(1);
}

#[test]
fn help_is_no_failure() {
    let vault = Vault::empty();
    for arguments in [
        &["--help"][..],
        &["run", "--help"],
        &["--version"],
        &["token", "create", "--help"],
    ] {
        let shown = said(&mut vault.plain(arguments)).succeeded();
        assert!(
            shown.lines().all(|line| line.chars().count() <= 100),
            "{shown}"
        );
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let vault = Vault::new(&[("A", "1")]);
    let mut command = std::process::Command::new("bash");
    let script = "set -o pipefail; for i in 1 2 3; do \"$GVT\" list | true || exit; done";
    command
        .args(["-c", script])
        .env_clear()
        .envs(vault.variables())
        .env("GVT", crate::vault::GVT);
    assert_eq!(said(&mut command).succeeded(), "");
}
