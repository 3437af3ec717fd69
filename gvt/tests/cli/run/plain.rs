//! Without a parent: the program takes the place of `gvt`.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Stdio};

use super::{output, read_line, renamed, send, stderr, stdout, wait};
use crate::vault::Vault;

#[test]
fn the_program_gets_the_values_and_none_of_our_credentials() {
    let vault = Vault::new(&[
        ("DATABASE_URL", "postgres://x"),
        ("two-lines", "a\nb"),
        ("EMPTY", ""),
    ]);
    let script = "echo \"$DATABASE_URL|$two_lines|${EMPTY-unset}|${KEPT}\"; \
        env | grep -c -e GVT_TOKEN -e GVT_LOCKBOX_PASSPHRASE -e VAULT_TOKEN";
    let mut command = vault.gvt(&["run", "--", "sh", "-c", script]);
    command
        .env("GVT_LOCKBOX_PASSPHRASE", "p")
        .env("GITCADDY_VAULT_TOKEN", "gvs_x")
        .env("VAULT_TOKEN", " gvt_x")
        .env("KEPT", "1");
    let output = output(&mut command);
    assert_eq!(stdout(&output), "postgres://x|a\nb||1\n0\n");
    // grep's own code, for nothing found.
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_token_of_another_vault_stays() {
    let vault = Vault::new(&[("A", "1")]);
    let mut command = vault.gvt(&["run", "--", "sh", "-c", "echo $VAULT_TOKEN"]);
    assert_eq!(
        stdout(&output(command.env("VAULT_TOKEN", "hvs.other"))),
        "hvs.other\n"
    );
}

#[test]
fn a_secret_replaces_an_inherited_variable() {
    let vault = Vault::new(&[("COLOUR", "of the vault")]);
    let mut command = vault.gvt(&["run", "--", "sh", "-c", "echo $COLOUR"]);
    assert_eq!(
        stdout(&output(command.env("COLOUR", "inherited"))),
        "of the vault\n"
    );
}

#[test]
fn it_is_the_process_that_was_started() {
    let vault = Vault::new(&[("A", "1")]);
    let mut command = vault.gvt(&["run", "--", "sh", "-c", "echo $$; read line"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(
        read_line(child.stdout.as_mut().unwrap()),
        format!("{}\n", child.id())
    );
    send("TERM", child.id());
    assert_eq!(wait(&mut child).signal(), Some(15));
}

#[test]
fn exit_codes_are_those_of_the_program_and_of_shells() {
    let vault = Vault::new(&[("A", "1")]);
    for (command, code) in [
        (&["sh", "-c", "exit 3"][..], 3),
        (&["true"], 0),
        (&["/does/not/exist"], 127),
        (&["no-such-program-anywhere"], 127),
        (&["/etc/passwd"], 126),
        (&["/tmp"], 126),
    ] {
        for option in [&["run", "--"][..], &["run", "--mask", "--"]] {
            let output = output(&mut vault.gvt(&[option, command].concat()));
            assert_eq!(
                output.status.code(),
                Some(code),
                "{option:?} {command:?}: {output:?}"
            );
            assert_eq!(
                stderr(&output).contains(&format!("gvt: {}: ", command[0])),
                code > 3,
                "{output:?}"
            );
        }
    }
}

#[test]
fn names_that_change_how_programs_start_are_refused_unless_allowed() {
    let vault = Vault::new(&[("NODE_OPTIONS", "--require=x"), ("A", "1")]);
    let refused = output(&mut vault.gvt(&["run", "--", "env"]));
    assert_eq!(refused.status.code(), Some(125));
    assert!(stderr(&refused).contains("NODE_OPTIONS"), "{refused:?}");
    assert!(!stderr(&refused).contains("require"), "{refused:?}");
    assert_eq!(stdout(&refused), "");
    let allowed = output(&mut vault.gvt(&["run", "--allow", "NODE_OPTIONS", "--", "env"]));
    assert!(
        stdout(&allowed).contains("NODE_OPTIONS=--require=x\n"),
        "{allowed:?}"
    );
}

#[test]
fn what_the_base_may_not_bring_is_left_out_and_named() {
    let vault = Vault::with_base(
        &[("A", "own")],
        &[("LD_PRELOAD", "/x.so"), ("A", "base"), ("B", "base")],
    );
    let output =
        output(&mut vault.gvt(&["run", "--", "sh", "-c", "echo \"$A $B ${LD_PRELOAD-none}\""]));
    assert_eq!(stdout(&output), "own base none\n");
    assert!(stderr(&output).contains("LD_PRELOAD"), "{output:?}");
}

/// With room for 256 KiB of arguments and variables: a quarter of the stack (execve(2)).
fn with_little_room(command: &Command) -> Command {
    renamed(command, "sh", &["-c", "ulimit -s 1024; exec \"$@\"", "sh"])
}

#[test]
fn values_that_are_too_long_together_are_named_and_fit_as_files() {
    let (largest, large) = ("x".repeat(65_000), "y".repeat(60_000));
    let vault = Vault::new(&[
        ("FIRST", &large),
        ("LARGEST", &largest),
        ("OTHER", &large),
        ("SMALL", "1234"),
        ("THIRD", &large),
        ("FOURTH", &large),
    ]);
    for options in [&["run"][..], &["run", "--mask"], &["run", "--watch"]] {
        let gvt = vault.gvt(&[options, &["--", "true"]].concat());
        let output = output(&mut with_little_room(&gvt));
        assert_eq!(
            output.status.code(),
            Some(126),
            "{options:?} {}",
            stderr(&output)
        );
        let text = stderr(&output);
        assert!(text.contains("LARGEST (65000 bytes), F"), "{text}");
        assert!(text.contains("--file LARGEST"), "{text}");
        assert!(!text.contains("xxx") && !text.contains("SMALL"), "{text}");
    }
    let script = "wc -c < \"$LARGEST_FILE\"; echo \"${LARGEST-unset}\"";
    let files = [
        "run", "--file", "LARGEST", "--file", "FIRST", "--", "sh", "-c", script,
    ];
    let output = output(&mut with_little_room(&vault.gvt(&files)));
    assert_eq!(stdout(&output), "65000\nunset\n", "{}", stderr(&output));
}

#[test]
fn a_shell_knows_its_environment_and_gives_its_code() {
    let vault = Vault::new(&[("A", "1")]);
    let mut command = vault.gvt(&["shell"]);
    command
        .env("SHELL", "/bin/sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let input = b"echo \"$A $GVT_SHELL ${GVT_TOKEN-none}\"\nexit 7\n";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(stdout(&output), format!("1 {} none\n", vault.environment()));
    assert_eq!(output.status.code(), Some(7));
}
