//! What others wrote: files and configurations of a checkout, and words of a service.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use crate::recorder::Recorder;
use crate::service::service;
use crate::vault::{Vault, said};

#[test]
fn words_of_a_service_cannot_control_the_terminal() {
    let vault = Vault::empty();
    let body = "{\"error\": \"for\\u001b[2Jbidden\", \"message\": \"no\\u001b]0;title\\u0007 \\u009b2J \\u202egnp\\r\"}";
    let recorder = Recorder::answering(format!(
        "HTTP/1.1 403 Forbidden\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    ));
    let names = "[{\"name\": \"a\\u001b[2J\\u202eb\", \"protected\": false, \"position\": 0}]";
    let lister = Recorder::answering(format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{names}",
        names.len()
    ));
    for (url, arguments) in [
        (&recorder.url, &["list"][..]),
        (&recorder.url, &["doctor"]),
        (&recorder.url, &["run", "--", "true"]),
        (&lister.url, &["env", "ls"]),
        (&lister.url, &["env", "ls", "--json"]),
    ] {
        let mut command = vault.gvt(arguments);
        let said = said(command.env("GVT_URL", url));
        let all = said.out.clone() + &said.err;
        let is_harmless = |c: char| c == '\n' || !(c.is_control() || c == '\u{202e}');
        assert!(!all.is_empty() && all.chars().all(is_harmless), "{said:?}");
    }
    let mut command = vault.gvt(&["env", "ls", "--json"]);
    let shown = said(command.env("GVT_URL", &lister.url)).succeeded();
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown[0]["name"], "a\u{1b}[2J\u{202e}b");
}

#[test]
fn redirects_that_do_not_end_are_called_so() {
    let vault = Vault::empty();
    let recorder = Recorder::start(
        "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    );
    let mut command = vault.gvt(&["list"]);
    let refused = said(command.env("GVT_URL", &recorder.url)).failed(1);
    assert!(
        refused.contains("redirects in a circle") && refused.contains("check the address"),
        "{refused}"
    );
}

#[test]
fn a_configuration_of_an_archive_runs_nothing() {
    let vault = Vault::new(&[("A", "s3cr3t-token-value")]);
    let folder = vault.checkout("unpacked", &format!("{}/{}.git", service().url, vault.repo));
    fs::write(folder.join("file"), "clean\n").unwrap();
    vault.git(&folder, &["add", "file"]);
    let seen = vault.home().join("seen");
    let script = folder.join(".git/evil");
    fs::write(&script, format!("#!/bin/sh\nenv > {}\n", seen.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let evil = script.to_str().unwrap();
    vault.git(&folder, &["config", "core.fsmonitor", evil]);
    vault.git(&folder, &["config", "core.sshCommand", evil]);
    for arguments in [
        &["scan"][..],
        &["scan", "--staged"],
        &["export", "-o", "x"],
        &["list"],
    ] {
        said(vault.gvt(arguments).current_dir(&folder));
        assert!(!seen.exists(), "{arguments:?}");
    }
}

#[test]
fn a_file_that_is_none_is_refused_at_once() {
    let vault = Vault::empty();
    let folder = vault.folder("work");
    let file = folder.join(".gvt.toml");
    let target = vault.home().join("target");
    fs::write(&target, "env = \"staging\"\n").unwrap();
    let list = || said(vault.gvt(&["list"]).current_dir(&folder));
    for leads_to in [
        "/dev/stdin",
        "/dev/tty",
        "/no/such",
        target.to_str().unwrap(),
    ] {
        symlink(leads_to, &file).unwrap();
        assert!(list().failed(2).contains(".gvt.toml"), "{leads_to}");
        fs::remove_file(&file).unwrap();
    }
    let status = Command::new("mkfifo").arg(&file).status().unwrap();
    assert!(status.success());
    assert!(list().failed(2).contains("regular file"));
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    list().failed(2);
    // The doctor says it and goes on.
    let doctor = said(vault.gvt(&["doctor"]).current_dir(&folder));
    assert_eq!(doctor.code, Some(1), "{doctor:?}");
    assert!(
        doctor.out.contains("BAD   files") && doctor.out.contains("ok    connection"),
        "{doctor:?}"
    );
    fs::remove_dir(&file).unwrap();
    // What is made to be committed, others may read.
    said(vault.gvt(&["use", "-e", "base"]).current_dir(&folder)).succeeded();
    let mode = file.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}
