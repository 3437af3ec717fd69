//! `token`: make, use, lock, rotate, revoke.

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
