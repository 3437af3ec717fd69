//! list, get, set, rm, restore, mv, history, diff, rollback.

use std::fs;

use crate::service::CAROL;
use crate::vault::{Vault, said, said_with};

#[test]
fn a_value_goes_in_and_comes_out_byte_for_byte() {
    let vault = Vault::empty();
    for value in [
        "plain",
        "with a line break at the end\n",
        "\n",
        "",
        "é \" ' $x `y` \\ \r\n\t",
        "{\"a\": 1}",
    ] {
        let said = said_with(&mut vault.gvt(&["set", "A=-"]), value.as_bytes());
        assert_eq!(said.code, Some(0), "{said:?}");
        assert_eq!(
            said.err.contains("line break at the end"),
            value.ends_with('\n'),
            "{said:?}"
        );
        assert_eq!(vault.out(&["get", "A"]), value);
        let file = vault.home().join("value");
        fs::write(&file, value).unwrap();
        vault.out(&["set", &format!("B=@{}", file.display())]);
        assert_eq!(vault.out(&["get", "B"]), value);
    }
}

#[test]
fn a_list_shows_names_and_never_values() {
    let vault = Vault::with_base(
        &[("DATABASE_URL", "hidden-1"), ("API_KEY", "hidden-2")],
        &[("LOG_LEVEL", "hidden-3")],
    );
    let shown = vault.out(&["list"]);
    let names: Vec<&str> = shown
        .lines()
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(
        names,
        ["NAME", "API_KEY", "DATABASE_URL", "LOG_LEVEL"],
        "{shown}"
    );
    assert!(shown.lines().nth(3).unwrap().contains("base"), "{shown}");
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["ls", "--deleted"],
        &["list", "--explain"],
    ] {
        let said = vault.say(arguments);
        assert!(!format!("{said:?}").contains("hidden"), "{said:?}");
    }
    assert_eq!(
        vault
            .json(&["list", "--prefix", "API"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_value_on_the_command_line_is_refused_unsent() {
    let vault = Vault::new(&[("A", "before")]);
    let said = vault.say(&["set", "A=typed-in-a-shell"]).failed(2);
    assert!(!said.contains("typed-in-a-shell"), "{said}");
    assert!(said.contains("gvt set A=-"), "{said}");
    assert_eq!(vault.out(&["get", "A"]), "before");
}

#[test]
fn a_bare_name_needs_a_terminal() {
    let vault = Vault::empty();
    let said = vault.say(&["set", "A"]).failed(2);
    assert!(said.contains("gvt set A=-"), "{said}");
    vault.say(&["set", "A=-", "B=-"]).failed(2);
    assert_eq!(vault.json(&["list"]).as_array().unwrap().len(), 0);
}

#[test]
fn several_values_are_one_revision() {
    let vault = Vault::empty();
    let file = vault.home().join("b");
    fs::write(&file, "two").unwrap();
    let from_file = format!("B=@{}", file.display());
    said_with(
        &mut vault.gvt(&["set", "A=-", &from_file, "-m", "both"]),
        b"one",
    )
    .succeeded();
    let history = vault.json(&["env", "history"]);
    assert_eq!(history[0]["comment"], "both");
    assert_eq!(history[0]["changes"].as_array().unwrap().len(), 2);
    // All or nothing.
    said_with(&mut vault.gvt(&["set", "C=-", "no/name=@/dev/null"]), b"x").failed(1);
    vault.say(&["get", "C"]).failed(4);
}

#[test]
fn a_made_up_value_is_not_shown() {
    let vault = Vault::empty();
    let said = vault.say(&["set", "A", "B", "--generate", "40"]);
    let (one, other) = (vault.out(&["get", "A"]), vault.out(&["get", "B"]));
    assert!(
        one.len() == 40 && one.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "{one}"
    );
    assert_ne!(one, other);
    assert!(!format!("{said:?}").contains(&one));
    vault.say(&["set", "A=-", "--generate", "40"]).failed(2);
}

#[test]
fn what_is_not_utf_8_is_refused() {
    let vault = Vault::empty();
    let said = said_with(&mut vault.gvt(&["set", "A=-"]), b"\xff\xfe").failed(1);
    assert!(said.contains("base64"), "{said}");
}

#[test]
fn earlier_versions_are_listed_read_and_brought_back() {
    let vault = Vault::empty();
    for value in ["first", "second", "third"] {
        said_with(
            &mut vault.gvt(&["set", "A=-", "-m", &format!("for {value}")]),
            value.as_bytes(),
        )
        .succeeded();
    }
    let history = vault.out(&["history", "A"]);
    assert_eq!(history.lines().count(), 4, "{history}");
    assert!(
        history.lines().skip(1).all(|line| line.contains("alice")),
        "{history}"
    );
    assert!(
        history.lines().nth(1).unwrap().contains("for third"),
        "{history}"
    );
    assert_eq!(vault.out(&["get", "A", "--version", "1"]), "first");
    vault.out(&["rollback", "A", "--to", "1"]);
    assert_eq!(vault.out(&["get", "A"]), "first");
    assert_eq!(vault.json(&["history", "A"])[0]["version"], 4);
    vault.say(&["rollback", "A", "--to", "99"]).failed(4);
    vault.say(&["get", "A", "--version", "99"]).failed(4);
}

#[test]
fn a_secret_is_renamed_deleted_and_restored() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    vault.out(&["mv", "A", "C"]);
    assert_eq!(vault.out(&["get", "C"]), "1");
    vault.say(&["get", "A"]).failed(4);
    vault.say(&["mv", "C", "B"]).failed(5);
    vault.out(&["rm", "B", "C"]);
    vault.say(&["get", "B"]).failed(4);
    assert_eq!(vault.out(&["list"]), "");
    assert!(vault.out(&["list", "--deleted"]).contains("deleted"));
    vault.out(&["restore", "B"]);
    assert_eq!(vault.out(&["get", "B"]), "2");
    // For good only with a yes.
    vault.say(&["rm", "B", "--purge"]).failed(2);
    assert_eq!(vault.out(&["get", "B"]), "2");
    vault.out(&["rm", "B", "--purge", "--yes"]);
    vault.say(&["restore", "B"]).failed(4);
}

#[test]
fn a_difference_names_names_and_is_no_failure() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    vault.set("A", "changed");
    vault.out(&["rm", "B"]);
    vault.set("C", "new");
    assert_eq!(vault.out(&["diff"]), "+ C\n");
    assert_eq!(vault.out(&["diff", "--from", "2"]), "~ A\n- B\n+ C\n");
    vault.import("development", &[("A", "changed"), ("D", "4")]);
    assert_eq!(vault.out(&["diff", "--with", "development"]), "- C\n+ D\n");
}

#[test]
fn what_the_base_has_is_read_but_not_changed() {
    let vault = Vault::with_base(&[("OWN", "1")], &[("SHARED", "of the base")]);
    assert_eq!(vault.out(&["get", "SHARED"]), "of the base");
    for arguments in [
        ["rm", "SHARED"],
        ["history", "SHARED"],
        ["restore", "SHARED"],
    ] {
        let said = vault.say(&arguments).failed(4);
        assert!(said.contains("-e base"), "{said}");
    }
    assert_eq!(vault.out(&["-e", "base", "get", "SHARED"]), "of the base");
}

#[test]
fn roles_hold() {
    let vault = Vault::new(&[("A", "1")]);
    vault.import("production", &[("P", "2")]);
    assert_eq!(
        said(&mut vault.gvt_as(CAROL, &["get", "A"])).succeeded(),
        "1"
    );
    let said_to_carol = said_with(&mut vault.gvt_as(CAROL, &["set", "A=-"]), b"x").failed(1);
    assert!(
        said_to_carol.contains("role") && said_to_carol.contains("request id: "),
        "{said_to_carol}"
    );
    said(&mut vault.gvt_as(CAROL, &["-e", "production", "get", "P"])).failed(1);
}

#[test]
fn a_value_is_never_in_an_error_or_the_log() {
    let vault = Vault::new(&[("A", "value-that-must-not-leak")]);
    for arguments in [
        &["get", "A"][..],
        &["export"],
        &["run", "--", "true"],
        &["set", "no/name=@value"],
        &["import", "value"],
    ] {
        fs::write(vault.home().join("value"), "value-that-must-not-leak\n").unwrap();
        let said = said(vault.gvt(arguments).env("GVT_LOG", "debug"));
        assert!(
            said.err.contains("/api/v1/") || said.code == Some(1),
            "{said:?}"
        );
        assert!(!said.err.contains("value-that-must-not-leak"), "{said:?}");
    }
}

#[test]
fn what_is_not_asked_says_why() {
    let vault = Vault::empty();
    let refused = vault.say(&["set", "A", "--no-input"]).failed(2);
    assert!(refused.contains("--no-input is set"), "{refused}");
    let refused = said(vault.gvt(&["edit", "A"]).env("CI", "true")).failed(2);
    assert!(refused.contains("CI is set"), "{refused}");
    let refused = vault.say(&["rm", "A", "--purge"]).failed(2);
    assert!(
        refused.contains("standard input is no terminal"),
        "{refused}"
    );
}

#[test]
fn an_unknown_log_level_is_refused() {
    let vault = Vault::empty();
    let refused = said(vault.gvt(&["list"]).env("GVT_LOG", "trace")).failed(2);
    assert!(refused.contains("debug"), "{refused}");
    for level in ["", "off"] {
        let quiet = said(vault.gvt(&["list"]).env("GVT_LOG", level));
        assert!(!quiet.err.contains("/api/v1/"), "{quiet:?}");
        quiet.succeeded();
    }
}
