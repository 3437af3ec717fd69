//! `token`: make, use, lock, rotate, revoke.

use std::fs::File;

use crate::relay::Relay;
use crate::service::BOB;
use crate::vault::{Vault, said, said_with};

#[test]
fn a_token_is_shown_once_alone_and_works() {
    let vault = Vault::new(&[("A", "1")]);
    let arguments = [
        "token",
        "create",
        "--scope",
        "read:staging.*",
        "--ttl",
        "1h",
        "--description",
        "ci",
    ];
    let made = vault.out(&arguments);
    let token = made.strip_suffix('\n').unwrap();
    assert!(token.starts_with("gvt_") && token.len() == 68, "{made}");
    assert_eq!(
        said(&mut vault.gvt_as(token, &["get", "A"])).succeeded(),
        "1"
    );
    said_with(&mut vault.gvt_as(token, &["set", "A=-"]), b"x").failed(1);
    let info = said(&mut vault.gvt_as(token, &["token", "info"])).succeeded();
    assert!(
        info.contains("read:staging.*") && info.contains("may          read\n"),
        "{info}"
    );
    let whoami = said(&mut vault.gvt_as(token, &["whoami"])).succeeded();
    assert!(
        whoami.contains("vault token") && !whoami.contains(token),
        "{whoami}"
    );
    let listed = vault.out(&["token", "list"]);
    assert!(
        listed.contains("read:staging.*") && !listed.contains(token),
        "{listed}"
    );
    vault.say(&["token", "info"]).failed(2);
    said(&mut vault.gvt_as(BOB, &arguments)).failed(1);
}

#[test]
fn a_token_is_locked_rotated_and_revoked() {
    let vault = Vault::new(&[("A", "1")]);
    let made = vault.json(&[
        "token",
        "create",
        "--description",
        "ci",
        "--allowed-ip",
        "127.0.0.1",
        "--ttl",
        "12h",
    ]);
    let id = made["id"].to_string();
    let token = made["token"].as_str().unwrap();
    let get = |token: &str| said(&mut vault.gvt_as(token, &["get", "A"]));
    get(token).succeeded();
    vault.out(&["token", "lock", &id]);
    let said_locked = get(token).failed(1);
    assert!(said_locked.contains("token lock --off"), "{said_locked}");
    vault.out(&["token", "lock", &id, "--off"]);
    get(token).succeeded();
    let rotated = vault.out(&["token", "rotate", &id]);
    get(rotated.trim()).succeeded();
    get(token).failed(3);
    let live = vault.json(&["token", "list"]);
    assert_eq!(live.as_array().unwrap().len(), 1);
    assert_eq!(live[0]["allowed_ips"][0], made["allowed_ips"][0]);
    assert_eq!(live[0]["scope"], made["scope"]);
    let lifetime = |token: &serde_json::Value| {
        token["expires_at"].as_i64().unwrap() - token["created_at"].as_i64().unwrap()
    };
    assert_eq!(lifetime(&live[0]), lifetime(&made));
    let id = live[0]["id"].to_string();
    vault.say(&["token", "revoke", &id]).failed(2);
    vault.out(&["token", "revoke", &id, "--yes"]);
    get(rotated.trim()).failed(3);
    assert_eq!(vault.out(&["token", "list"]), "");
    assert!(vault.out(&["token", "list", "--all"]).contains("revoked"));
    vault.say(&["token", "rotate", &id]).failed(4);
}

#[test]
fn a_token_that_nobody_saw_replaces_none() {
    let vault = Vault::new(&[("A", "1")]);
    let made = vault.json(&["token", "create", "--description", "ci"]);
    let (id, token) = (made["id"].to_string(), made["token"].as_str().unwrap());
    for json in [&[][..], &["--json"]] {
        let mut command = vault.gvt(&[&["token", "rotate", &id], json].concat());
        let full = File::options().write(true).open("/dev/full").unwrap();
        let child = command
            .stdout(full)
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains("gvt token revoke"), "{error}");
        said(&mut vault.gvt_as(token, &["get", "A"])).succeeded();
    }
    // Nor one whose reader went away.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = vault.gvt(&["token", "rotate", &id]);
    let status = command
        .stdout(writer)
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
    said(&mut vault.gvt_as(token, &["get", "A"])).succeeded();
}

#[test]
fn a_token_whose_answer_was_lost_is_named() {
    let vault = Vault::empty();
    let relay = Relay::open();
    // Nothing of the answer arrives.
    relay.cut_next(0);
    let mut command = vault.gvt(&["token", "create", "--description", "lost"]);
    let lost = said(command.env("GVT_URL", &relay.url)).failed(1);
    assert!(relay.has_cut());
    let tokens = vault.json(&["token", "list"]);
    assert_eq!(tokens.as_array().unwrap().len(), 1);
    let id = tokens[0]["id"].to_string();
    assert!(
        lost.contains(&format!("token {id} was created"))
            && lost.contains(&format!("gvt token revoke {id}")),
        "{lost}"
    );
}

#[test]
fn an_answer_that_is_cut_is_asked_for_again() {
    let vault = Vault::new(&[("A", &"value ".repeat(2000))]);
    let relay = Relay::open();
    // In the body, and in a write, which is made once.
    for (arguments, after) in [
        (&["get", "A"][..], 4096),
        (&["set", "B", "--generate", "8"], 1),
    ] {
        relay.cut_next(after);
        let mut command = vault.gvt(arguments);
        said(command.env("GVT_URL", &relay.url)).succeeded();
        assert!(relay.has_cut(), "{arguments:?}");
    }
    assert_eq!(vault.json(&["history", "B"]).as_array().unwrap().len(), 1);
}
