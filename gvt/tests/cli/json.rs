//! `--json`: one JSON document on standard output, from every command that prints something.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::service::{ALICE, service};
use crate::vault::{Said, Vault, said, said_with};

fn document(said: &Said) -> Value {
    assert_eq!(said.code, Some(0), "{said:?}");
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}"))
}

/// Prints no JSON: `inject` and `audit export` without a file, and these. `edit` needs a terminal; its test
/// is among those on terminals.
const OTHERS: [&str; 5] = ["completion", "edit", "man", "run", "shell"];

/// Called with more than arguments.
const CALLED_ALONE: [&str; 6] = [
    "token-create",
    "token-info",
    "lockbox-put",
    "lockbox-get",
    "login",
    "logout",
];

/// The commands of the program, as it names their manual pages: `token-create`.
fn commands(vault: &Vault) -> BTreeSet<String> {
    let folder = vault.folder("man");
    vault
        .say(&["man", &folder.display().to_string()])
        .succeeded();
    let pages = fs::read_dir(&folder).unwrap();
    pages
        .map(|page| page.unwrap().file_name().into_string().unwrap())
        .filter_map(|page| Some(page.strip_prefix("gvt-")?.strip_suffix(".1")?.to_owned()))
        .collect()
}

/// Checks that these calls, words joined by `-`, are of all commands but [`OTHERS`].
fn check_complete(vault: &Vault, called: &[String]) {
    for command in commands(vault) {
        let is_called = called.iter().any(|call| {
            let rest = call.strip_prefix(&command);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
        assert_ne!(
            is_called,
            OTHERS.contains(&command.as_str()),
            "{command} is tested, or prints no JSON"
        );
    }
}

#[test]
fn every_command_prints_one_document() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    let file = |name: &str| vault.home().join(name).display().to_string();
    fs::write(file("env"), "C=3\n").unwrap();
    fs::write(file("empty"), "").unwrap();
    fs::write(file("template"), "{{ A }}").unwrap();
    let scanned = vault.folder("scanned").display().to_string();
    let token = vault.json(&["token", "create", "--description", "x"]);
    let id = token["id"].to_string();
    let other = vault.json(&["token", "create", "--description", "y"])["id"].to_string();
    let mut called: Vec<String> = CALLED_ALONE.map(str::to_owned).into();
    for arguments in [
        &["whoami"][..],
        &["list"],
        &["get", "A"],
        &["get", "A", "--version", "1"],
        &["set", "A", "--generate", "8"],
        &["mv", "B", "D"],
        &["rm", "D"],
        &["restore", "D"],
        &["rm", "D", "--purge", "--yes"],
        &["history", "A"],
        &["diff"],
        &["diff", "--with", "base"],
        &["rollback", "A", "--to", "1"],
        &["export"],
        &["export", "--format", "json"],
        &["export", "-o", &file("out")],
        &["import", &file("env"), "--preview"],
        &["import", &file("env")],
        &["import", &file("empty"), "--format", "dotenv"],
        &["inject", "-i", &file("template"), "-o", &file("out")],
        &["env", "ls"],
        &["env", "create", "qa"],
        &["env", "protect", "qa"],
        &["env", "protect", "qa", "--off", "--yes"],
        &["env", "rm", "qa", "--yes"],
        &["env", "history"],
        &["env", "diff", "staging", "base"],
        &["env", "copy", "staging", "development", "--preview"],
        &["env", "copy", "staging", "development"],
        &["env", "rollback", "staging", "--to", "1", "--preview"],
        &["env", "rollback", "staging", "--to", "1", "--yes"],
        &["token", "list"],
        &["token", "lock", &id],
        &["token", "lock", &id, "--off"],
        &["token", "rotate", &id],
        &["token", "revoke", &other, "--yes"],
        &["audit"],
        &["audit", "export", "-o", &file("audit")],
        &["audit", "verify", &file("audit")],
        &["rotate-key", "--dry-run"],
        &["rotate-key"],
        &["scan", &scanned],
        &["use"],
        &["use", "-e", "staging"],
        &["trust"],
        &["trust", "--revoke"],
        &["doctor"],
    ] {
        let document = document(&vault.say(&[arguments, &["--json"]].concat()));
        assert!(!document.is_null(), "{arguments:?}");
        called.push(arguments.join("-"));
    }
    check_complete(&vault, &called);
    let info = vault.json(&["token", "create", "--description", "z"]);
    let mut command = vault.gvt_as(
        info["token"].as_str().unwrap(),
        &["token", "info", "--json"],
    );
    document(&said(&mut command));
    let mut put = vault.gvt(&["lockbox", "put", "BOX", "--json"]);
    document(&said_with(put.env("GVT_LOCKBOX_PASSPHRASE", "p"), b"boxed"));
    let mut get = vault.gvt(&["lockbox", "get", "BOX", "--json"]);
    let opened = document(&said(get.env("GVT_LOCKBOX_PASSPHRASE", "p")));
    assert_eq!(opened["value"], "boxed");
    let url = &service().url;
    let mut login = vault.plain(&["login", url, "--with-token", "--plaintext", "--json"]);
    let signed_in = document(&said_with(&mut login, ALICE.as_bytes()));
    assert_eq!(signed_in["address"], url.as_str());
    for was_signed_in in [true, false] {
        let signed_out = document(&said(&mut vault.plain(&["logout", url, "--json"])));
        assert_eq!(signed_out["was_signed_in"], was_signed_in);
    }
}

#[test]
fn what_is_no_json_is_refused() {
    let vault = Vault::new(&[("A", "1")]);
    vault.say(&["get", "A", "--clip", "--json"]).failed(2);
    vault
        .say(&["export", "--format", "yaml", "--json"])
        .failed(2);
    vault.say(&["inject", "-i", "-", "--json"]).failed(2);
}

#[test]
fn a_failure_fails_with_json_too() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.folder("work");
    fs::write(folder.join("leak"), "\ns3cr3t-token-value").unwrap();
    let found = said(vault.gvt(&["scan", "--json"]).current_dir(&folder));
    assert_eq!(found.code, Some(1), "{found:?}");
    let report: Value = serde_json::from_str(&found.out).unwrap();
    let expected = serde_json::json!([{"path": "leak", "line": 2, "name": "staging.TOKEN"}]);
    assert_eq!(report["findings"], expected);
    let mut doctor = vault.gvt(&["doctor", "--json"]);
    let bad = said(doctor.env("GVT_TOKEN", "no-such-token"));
    assert_eq!(bad.code, Some(1), "{bad:?}");
    let findings: Value = serde_json::from_str(&bad.out).unwrap();
    let is_bad = |finding: &Value| finding["mark"] == "bad" && finding["what"] == "repository";
    assert!(
        findings.as_array().unwrap().iter().any(is_bad),
        "{findings}"
    );
}
