//! `audit` and `rotate-key`.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use crate::service::BOB;
use crate::vault::{Vault, said};

#[test]
fn the_log_tells_who_did_what_in_order() {
    let vault = Vault::new(&[("A", "1")]);
    vault.out(&["get", "A"]);
    said(&mut vault.gvt_as(BOB, &["token", "list"])).failed(1);
    let shown = vault.out(&["audit"]);
    let line_of = |action: &str| {
        shown
            .lines()
            .position(|line| line.contains(&format!(" {action} ")))
            .unwrap()
    };
    assert!(line_of("write") < line_of("read"), "{shown}");
    assert!(
        shown.lines().any(|line| line.contains("token-list")
            && line.contains("bob")
            && line.contains("REFUSED")),
        "{shown}"
    );
    let reads = vault.json(&["audit", "--action", "read", "--secret", "staging.A"]);
    assert!(
        reads
            .as_array()
            .unwrap()
            .iter()
            .all(|entry| entry["action"] == "read")
    );
    assert_eq!(reads[0]["secret_name"], "staging.A");
    assert_eq!(
        vault
            .json(&["audit", "--refused"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        vault.json(&["audit", "-n", "2"]).as_array().unwrap().len(),
        2
    );
    vault.say(&["audit", "--since", "yesterday"]).failed(2);
    assert_eq!(
        vault
            .json(&["audit", "--until", "2001-01-01"])
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn new_entries_are_followed() {
    let vault = Vault::new(&[("A", "1")]);
    let mut child = vault
        .gvt(&["audit", "--follow", "-n", "1", "--json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines.next().unwrap().unwrap();
    vault.out(&["get", "A"]);
    let line = lines.next().unwrap().unwrap();
    assert!(
        line.contains("\"action\":\"read\"") && line.contains("staging.A"),
        "{line}"
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn an_export_is_proven_and_a_changed_one_is_not() {
    let vault = Vault::new(&[("A", "1")]);
    // Texts with line breaks and quotes.
    vault.out(&[
        "token",
        "create",
        "--description",
        "a \"quoted\", long; =text",
    ]);
    for format in ["jsonl", "csv"] {
        let file = vault.home().join(format!("audit.{format}"));
        let path = file.to_str().unwrap();
        vault.out(&["audit", "export", "--format", format, "-o", path]);
        let checked = vault.out(&["audit", "verify", path]);
        assert!(checked.starts_with("ok: entries 1 to "), "{checked}");
        let content = fs::read_to_string(&file).unwrap();
        assert_eq!(
            vault
                .out(&["audit", "export", "--format", format])
                .lines()
                .count(),
            content.lines().count() + 1
        );
        let key: serde_json::Value = {
            let url = format!("{}/api/v1/vault/audit-key", crate::service::service().url);
            let output = std::process::Command::new("curl")
                .args(["-fsS", &url])
                .output()
                .unwrap();
            serde_json::from_slice(&output.stdout).unwrap()
        };
        let key = key["public_key"].as_str().unwrap();
        vault.out(&["audit", "verify", path, "--public-key", key]);
        vault
            .say(&[
                "audit",
                "verify",
                path,
                "--public-key",
                &format!("58{}", "66".repeat(31)),
            ])
            .failed(1);
        vault
            .say(&["audit", "verify", path, "--public-key", "short"])
            .failed(2);
        let lines: Vec<&str> = content.split_inclusive('\n').collect();
        let all = lines.len();
        let changes = [
            content.replacen("alice", "malice", 1),
            [&lines[..1], &lines[2..]].concat().concat(),
            lines[..all - 1].concat(),
            content.clone() + lines[1],
            [&lines[..2], &lines[1..]].concat().concat(),
            content.replace("\"entries\":", "\"entries\":1"),
            content.replace("\"\"entries\"\":", "\"\"entries\"\":1"),
            String::new(),
        ];
        for (number, changed) in changes
            .iter()
            .enumerate()
            .filter(|(_, changed)| **changed != content)
        {
            fs::write(&file, changed).unwrap();
            let said = vault
                .say(&["audit", "verify", path, "--public-key", key])
                .failed(1);
            assert!(said.contains("BAD"), "{format} {number}: {said}");
        }
    }
}

#[test]
fn a_key_is_rotated_and_values_stay() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    let before = vault.json(&["rotate-key", "--watch"]);
    let said_dry = vault.say(&["rotate-key", "--dry-run"]);
    assert!(said_dry.err.contains("2 versions"), "{said_dry:?}");
    let after = vault.json(&["rotate-key"]);
    assert_eq!(after["phase"], "done");
    assert!(
        after["key_version"].as_i64() > before["key_version"].as_i64(),
        "{after}"
    );
    assert_eq!(vault.out(&["get", "A"]), "1");
    said(&mut vault.gvt_as(BOB, &["rotate-key"])).failed(1);
}

#[test]
fn a_follower_whose_reader_went_away_ends() {
    let vault = Vault::new(&[("A", "1")]);
    for json in [&[][..], &["--json"]] {
        let mut child = vault
            .gvt(&[&["audit", "--follow"], json].concat())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        lines.next().unwrap().unwrap();
        drop(lines);
        assert_eq!(crate::run::wait(&mut child).code(), Some(0));
    }
}
