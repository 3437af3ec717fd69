//! `--file`: in memory, for its owner alone, gone afterwards.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use super::{output, read_line, send, state, stderr, stdout, until, wait};
use crate::vault::Vault;

/// Runs a program that prints the file's path and goes on.
fn started(vault: &Vault, options: &[&str], script: &str) -> (Child, String) {
    let arguments = [
        &["run", "--file", "KEY"],
        options,
        &["--", "sh", "-c", script],
    ]
    .concat();
    let mut child = vault
        .gvt(&arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let path = read_line(child.stdout.as_mut().unwrap()).trim().to_owned();
    assert_eq!(fs::read(&path).unwrap(), b"the key\n");
    (child, path)
}

fn assert_removed(path: &str) {
    let folder = Path::new(path).parent().unwrap();
    assert!(!folder.exists(), "{path}");
}

#[test]
fn only_the_path_is_set_and_only_the_owner_may_read() {
    let vault = Vault::new(&[("KEY", "the key\n"), ("OTHER", "1")]);
    let script = "cat \"$KEY_FILE\"; stat -c %a \"$KEY_FILE\" \"$(dirname \"$KEY_FILE\")\"; \
        stat -f -c %T \"$KEY_FILE\"; echo \"${KEY-unset} $OTHER ${OTHER_FILE-unset}\"; echo $KEY_FILE";
    let output = output(
        vault
            .gvt(&["run", "--file", "KEY", "--", "sh", "-c", script])
            .env("KEY", "inherited"),
    );
    let text = stdout(&output);
    let (text, path) = text.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(
        text, "the key\n600\n700\ntmpfs\nunset 1 unset",
        "{output:?}"
    );
    assert_removed(path);
}

#[test]
fn files_are_removed_however_the_program_ends() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    for (script, code) in [
        ("echo $KEY_FILE; exit 3", 3),
        ("echo $KEY_FILE; kill -9 $$", 128 + 9),
        ("echo $KEY_FILE; kill -SEGV $$", 128 + 11),
        (
            "echo $KEY_FILE; rm -r \"$(dirname $KEY_FILE)\"/*; touch \"$KEY_FILE\" \"$KEY_FILE.2\"",
            0,
        ),
    ] {
        for options in [&[][..], &["--mask"]] {
            let arguments = [
                &["run", "--file", "KEY"],
                options,
                &["--", "sh", "-c", script],
            ]
            .concat();
            let output = output(&mut vault.gvt(&arguments));
            assert_eq!(output.status.code(), Some(code), "{script}: {output:?}");
            assert_removed(stdout(&output).trim());
        }
    }
    let output = output(&mut vault.gvt(&["run", "--file", "KEY", "--", "/does/not/exist"]));
    assert_eq!(output.status.code(), Some(127));
}

#[test]
fn files_are_removed_when_the_parent_is_signalled() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        for options in [&[][..], &["--mask"], &["--watch"]] {
            // Without a terminal, as for a job: the parent alone is signalled.
            let arguments = [
                &["run", "--file", "KEY"],
                options,
                &["--", "sh", "-c", "echo $KEY_FILE; exec sleep 60"],
            ];
            let mut command = super::without_terminal(&vault.gvt(&arguments.concat()));
            let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
            let path = read_line(child.stdout.as_mut().unwrap()).trim().to_owned();
            send(signal, child.id());
            let status = wait(&mut child);
            assert_eq!(status.code(), Some(128 + number), "{signal} {options:?}");
            assert_removed(&path);
        }
    }
}

#[test]
fn what_a_killed_run_left_behind_is_removed_by_the_next() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    let script = "echo $KEY_FILE; read line";
    let (mut killed, path) = started(&vault, &[], script);
    let (mut living, kept) = started(&vault, &[], script);
    send("KILL", killed.id());
    wait(&mut killed);
    assert!(Path::new(&path).exists());
    let (mut next, _) = started(&vault, &[], script);
    assert_removed(&path);
    assert!(Path::new(&kept).exists());
    for child in [&mut living, &mut next] {
        drop(child.stdin.take());
        wait(child);
    }
    assert_removed(&kept);
    drop(killed.stdin.take());
}

#[test]
fn without_a_file_system_in_memory_nothing_is_written() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    let gvt = vault.gvt(&["run", "--file", "KEY", "--", "true"]);
    // A mount namespace in which /dev/shm is on a disk.
    let script = "mount --bind \"$0\" /dev/shm && exec \"$@\"";
    let mut arguments = vec!["--mount", "sh", "-c", script, env!("CARGO_MANIFEST_DIR")];
    if !rustix::process::geteuid().is_root() {
        arguments.insert(0, "--map-root-user");
    }
    let mut command = super::renamed(&gvt, "unshare", &arguments);
    command.env_remove("XDG_RUNTIME_DIR");
    let output = output(&mut command);
    assert_eq!(output.status.code(), Some(125), "{output:?}");
    assert!(stderr(&output).contains("tmpfs"), "{output:?}");
}

#[test]
fn an_unknown_name_is_refused() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    let output = output(&mut vault.gvt(&["run", "--file", "OTHER", "--", "true"]));
    assert_eq!(output.status.code(), Some(125));
    assert!(stderr(&output).contains("OTHER"), "{output:?}");
}

#[test]
fn the_program_ends_before_its_file() {
    let vault = Vault::new(&[("KEY", "the key\n")]);
    // Ends late, and still finds its file.
    let script = "trap 'sleep 0.3; cat $KEY_FILE; exit 9' TERM; echo $KEY_FILE; while :; do sleep 0.05; done";
    let (mut child, path) = started(&vault, &[], script);
    send("TERM", child.id());
    assert_eq!(read_line(child.stdout.as_mut().unwrap()), "the key\n");
    assert_eq!(wait(&mut child).code(), Some(9));
    assert_removed(&path);
    until("the program is gone", || {
        state(&child.id().to_string()).is_none_or(|state| state == 'Z')
    });
}
