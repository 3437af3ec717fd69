//! Signals to a parent, and a child that ends by one.

use std::io::Read as _;
use std::process::Stdio;

use super::{output, read_line, send, stdout, wait, without_terminal};
use crate::vault::Vault;

const PARENTS: [&[&str]; 3] = [&["--mask"], &["--watch"], &["--file", "SECRET"]];

fn vault() -> Vault {
    Vault::new(&[("SECRET", "s3cr3t-Pa55word")])
}

#[test]
fn a_parent_gives_128_and_the_signal_of_its_child() {
    let vault = vault();
    for options in PARENTS {
        for (signal, number) in [("KILL", 9), ("TERM", 15), ("INT", 2), ("PIPE", 13)] {
            let script = format!("kill -{signal} $$");
            let arguments = [&["run"], options, &["--", "sh", "-c", &script]].concat();
            let output = output(&mut vault.gvt(&arguments));
            assert_eq!(
                output.status.code(),
                Some(128 + number),
                "{options:?} {signal}: {output:?}"
            );
        }
    }
}

#[test]
fn without_a_terminal_signals_reach_the_child() {
    let vault = vault();
    for options in PARENTS {
        for signal in ["TERM", "INT", "QUIT", "HUP", "USR1", "USR2", "WINCH"] {
            let script = format!(
                "trap 'echo got {signal}; exit 5' {signal}; echo ready; while :; do sleep 0.05; done"
            );
            let arguments = [&["run"], options, &["--", "sh", "-c", &script]].concat();
            let mut command = without_terminal(&vault.gvt(&arguments));
            let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
            let mut output = child.stdout.take().unwrap();
            assert_eq!(read_line(&mut output), "ready\n");
            send(signal, child.id());
            assert_eq!(
                read_line(&mut output),
                format!("got {signal}\n"),
                "{options:?}"
            );
            assert_eq!(wait(&mut child).code(), Some(5));
        }
    }
}

#[test]
fn an_ignored_signal_stays_ignored_in_the_child() {
    let vault = vault();
    for options in PARENTS {
        let arguments = [
            &["run"],
            options,
            &["--", "sh", "-c", "kill -HUP $$; echo survived"],
        ]
        .concat();
        let mut command = super::renamed(&vault.gvt(&arguments), "nohup", &[]);
        let output = output(&mut command);
        assert_eq!(stdout(&output), "survived\n", "{options:?} {output:?}");
    }
}

#[test]
fn a_closed_pipe_ends_the_child() {
    let vault = vault();
    let mut command = vault.gvt(&["run", "--mask", "--", "yes", "s3cr3t-Pa55word"]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut output = child.stdout.take().unwrap();
    assert_eq!(read_line(&mut output), "***\n");
    drop(output);
    assert_eq!(wait(&mut child).code(), Some(128 + 13));
}

#[test]
fn a_process_that_outlives_the_program_does_not_hold_it_up() {
    let vault = vault();
    let script = "sleep 600 & echo $!; echo last";
    let mut child = vault
        .gvt(&["run", "--mask", "--", "sh", "-c", script])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut text = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(wait(&mut child).code(), Some(0));
    let (left, last) = text.split_once('\n').unwrap();
    assert_eq!(last, "last\n");
    send("KILL", left.parse().unwrap());
}

#[test]
fn what_is_printed_right_after_the_end_passes() {
    let vault = vault();
    let script = "(sleep 0.05; echo late s3cr3t-Pa55word) & echo early";
    let output = output(&mut vault.gvt(&["run", "--mask", "--", "sh", "-c", script]));
    assert_eq!(stdout(&output), "early\nlate ***\n");
}

#[test]
fn output_that_nobody_reads_does_not_hold_up_the_end() {
    let vault = vault();
    // More than pipes hold.
    let script = "echo $$; head -c 2000000 /dev/zero";
    let mut command = without_terminal(&vault.gvt(&["run", "--mask", "--", "sh", "-c", script]));
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let output = child.stdout.as_mut().unwrap();
    read_line(output);
    send("TERM", child.id());
    assert_eq!(wait(&mut child).code(), Some(128 + 15));
}
