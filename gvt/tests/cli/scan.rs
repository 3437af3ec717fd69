//! `scan`: values that were planted in files, and nothing else.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use crate::vault::{Said, Vault, said};

fn scan(vault: &Vault, folder: &PathBuf, arguments: &[&str]) -> Said {
    let all = [&["scan"], arguments].concat();
    said(vault.gvt(&all).current_dir(folder))
}

#[test]
fn planted_values_are_found_by_path_line_and_name() {
    let key = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG\n9w0BAQEFAASC\n-----END KEY-----\n";
    let vault = Vault::new(&[
        ("TOKEN", "s3cr3t-token-value"),
        ("KEY", key),
        ("PIN", "1234"),
    ]);
    vault.import("production", &[("PASSWORD", "of production")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    fs::create_dir(folder.join("src")).unwrap();
    fs::write(
        folder.join("src/a.py"),
        "x = 1\ntoken = 's3cr3t-token-value'  # s3cr3t-token-value\n",
    )
    .unwrap();
    fs::write(folder.join("key.txt"), "\n\n  MIIEvQIBADANBgkqhkiG\n").unwrap();
    fs::write(folder.join("binary"), b"\0\xff\nof production\0").unwrap();
    fs::write(folder.join("clean.txt"), "1234 s3cr3t-token\n").unwrap();
    fs::write(folder.join(".gitignore"), ".env\n").unwrap();
    fs::write(folder.join(".env"), "TOKEN=s3cr3t-token-value\n").unwrap();
    fs::write(folder.join(".git/description"), "s3cr3t-token-value\n").unwrap();
    symlink(folder.join(".env"), folder.join("link")).unwrap();
    let expected =
        "binary:2: production.PASSWORD\nkey.txt:3: staging.KEY\nsrc/a.py:2: staging.TOKEN\n";
    let sorted = |out: &str| {
        let mut lines: Vec<&str> = out.split_inclusive('\n').collect();
        lines.sort_unstable();
        lines.concat()
    };
    let found = scan(&vault, &folder, &[]);
    assert_eq!(
        (found.code, sorted(&found.out).as_str()),
        (Some(1), expected),
        "{found:?}"
    );
    assert!(found.err.contains("staging.PIN"), "{found:?}");
    assert_eq!(
        scan(&vault, &folder, &["src"]).out,
        "src/a.py:2: staging.TOKEN\n"
    );
    // A file that is named is looked at, ignored or not.
    assert_eq!(
        scan(&vault, &folder, &[".env"]).out,
        ".env:1: staging.TOKEN\n"
    );
    assert_eq!(scan(&vault, &folder, &["clean.txt"]).code, Some(0));
    scan(&vault, &folder, &["no-such"]).failed(1);
}

#[test]
fn a_folder_without_git_is_looked_through() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.folder("plain");
    fs::create_dir_all(folder.join("a/b")).unwrap();
    fs::write(folder.join("a/b/c"), "s3cr3t-token-value").unwrap();
    assert_eq!(scan(&vault, &folder, &[]).out, "a/b/c:1: staging.TOKEN\n");
}

#[test]
fn the_index_is_what_a_commit_would_contain() {
    let vault = Vault::new(&[("TOKEN", "s3cr3t-token-value")]);
    let folder = vault.checkout("work", "git@git.example.com:acme/other.git");
    fs::write(folder.join("a file"), "s3cr3t-token-value\n").unwrap();
    assert_eq!(scan(&vault, &folder, &["--staged"]).code, Some(0));
    vault.git(&folder, &["add", "."]);
    // The work tree does not count.
    fs::write(folder.join("a file"), "clean\n").unwrap();
    fs::write(folder.join("other"), "s3cr3t-token-value\n").unwrap();
    assert_eq!(
        scan(&vault, &folder, &["--staged"]).out,
        "a file:1: staging.TOKEN\n"
    );
    // As a hook before a commit.
    let hook = folder.join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(
        &hook,
        format!("#!/bin/sh\nexec {} scan --staged\n", crate::vault::GVT),
    )
    .unwrap();
    fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let commit = || {
        let mut command = Command::new("git");
        command
            .current_dir(&folder)
            .args([
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-qm",
                "x",
            ])
            .env_clear()
            .envs(vault.variables());
        said(&mut command)
    };
    assert_eq!(commit().code, Some(1));
    vault.git(&folder, &["add", "a file"]);
    commit().succeeded();
}
