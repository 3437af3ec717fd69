//! `env`: declare, protect, copy, compare, roll back.

use crate::service::BOB;
use crate::vault::{Vault, said, said_with};

#[test]
fn environments_are_listed_with_what_is_in_reach() {
    let vault = Vault::new(&[("A", "1")]);
    let shown = vault.out(&["env", "ls"]);
    let names: Vec<&str> = shown
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(names[..2], ["NAME", "base"], "{shown}");
    assert!(
        shown
            .lines()
            .any(|line| line.starts_with("production") && line.contains("protected")),
        "{shown}"
    );
    assert!(
        shown
            .lines()
            .any(|line| line.starts_with("staging ") && line.contains(" 1 ")),
        "{shown}"
    );
    let of_bob = said(&mut vault.gvt_as(BOB, &["env", "list"])).succeeded();
    assert!(
        of_bob.lines().any(|line| line.starts_with("production")),
        "{of_bob}"
    );
}

#[test]
fn an_environment_is_declared_protected_and_deleted() {
    let vault = Vault::empty();
    vault.out(&["env", "create", "qa", "--description", "for testers"]);
    vault.say(&["env", "create", "qa"]).failed(5);
    vault.say(&["env", "create", "Not-Valid"]).failed(2);
    said(&mut vault.gvt_as(BOB, &["env", "create", "demo"])).failed(1);
    vault.out(&["env", "protect", "qa"]);
    assert!(
        vault
            .out(&["env", "ls"])
            .lines()
            .any(|line| line.starts_with("qa") && line.contains("protected"))
    );
    // What takes protection away asks.
    vault.say(&["env", "protect", "qa", "--off"]).failed(2);
    vault.out(&["env", "protect", "qa", "--off", "--yes"]);
    vault.say(&["env", "rm", "qa"]).failed(2);
    vault.import("qa", &[("A", "1")]);
    vault.say(&["env", "rm", "qa", "--yes"]).failed(5);
    vault.out(&["-e", "qa", "rm", "A", "--purge", "--yes"]);
    vault.out(&["env", "rm", "qa", "--yes"]);
    vault.say(&["-e", "qa", "list"]).failed(4);
}

#[test]
fn names_that_an_environment_would_take_in_are_told() {
    let vault = Vault::empty();
    vault.import("base", &[("qa.A", "1"), ("qa.B", "2")]);
    let said = vault.say(&["env", "create", "qa"]).failed(5);
    assert!(said.contains("--take-in 2"), "{said}");
    vault.out(&["env", "create", "qa", "--take-in", "2"]);
    assert_eq!(vault.out(&["-e", "qa", "get", "A"]), "1");
}

#[test]
fn secrets_are_copied_and_compared() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    assert_eq!(
        vault.out(&["env", "copy", "staging", "development", "--preview"]),
        "+ A\n+ B\n"
    );
    assert_eq!(
        vault.out(&["env", "diff", "development", "staging"]),
        "+ A\n+ B\n"
    );
    vault.out(&["env", "copy", "staging", "development"]);
    assert_eq!(vault.out(&["-e", "development", "get", "B"]), "2");
    vault.set("A", "changed");
    vault
        .say(&["env", "copy", "staging", "development"])
        .failed(5);
    vault
        .say(&[
            "env",
            "copy",
            "staging",
            "development",
            "--on-conflict",
            "overwrite",
        ])
        .failed(2);
    assert_eq!(
        vault.out(&["env", "diff", "development", "staging"]),
        "~ A\n"
    );
    vault.out(&[
        "env",
        "copy",
        "staging",
        "development",
        "--name",
        "A",
        "--on-conflict",
        "overwrite",
        "--yes",
    ]);
    assert_eq!(vault.out(&["env", "diff", "development", "staging"]), "");
}

#[test]
fn an_environment_goes_back_to_a_revision() {
    let vault = Vault::new(&[("A", "1"), ("B", "2")]);
    let revision = vault.json(&["env", "history"])[0]["revision"]
        .as_i64()
        .unwrap();
    vault.set("A", "changed");
    vault.out(&["rm", "B"]);
    vault.set("C", "new");
    let history = vault.out(&["env", "history"]);
    assert!(history.lines().nth(1).unwrap().contains("+C"), "{history}");
    let to = revision.to_string();
    let expected = "~ A\n+ B\n- C\n";
    assert_eq!(
        vault.out(&["env", "rollback", "staging", "--to", &to, "--preview"]),
        expected
    );
    vault
        .say(&["env", "rollback", "staging", "--to", &to])
        .code
        .filter(|code| *code == 2)
        .unwrap();
    assert_eq!(vault.out(&["get", "A"]), "changed");
    assert_eq!(
        vault.out(&["env", "rollback", "staging", "--to", &to, "--yes"]),
        expected
    );
    assert_eq!(vault.out(&["get", "A"]), "1");
    assert_eq!(vault.out(&["get", "B"]), "2");
    vault.say(&["get", "C"]).failed(4);
    said_with(
        &mut vault.gvt(&["env", "rollback", "staging", "--to", "9999", "--preview"]),
        b"",
    )
    .failed(4);
}
