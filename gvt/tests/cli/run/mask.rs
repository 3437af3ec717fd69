//! `--mask` in pipes.

use std::io::{Read as _, Write as _};
use std::process::Stdio;
use std::thread;

use super::{output, read_line, stderr, stdout, wait};
use crate::vault::Vault;

const SECRET: &str = "s3cr3t-Pa55word";

#[test]
fn both_streams_are_masked_and_stay_apart() {
    let vault = Vault::new(&[
        ("SECRET", SECRET),
        ("KEY", "first line\nsecond line\n"),
        ("PIN", "123"),
    ]);
    let script = "printf %s \"$SECRET\" | base64; echo \"a $SECRET b\" >&2; echo \"$KEY\" | tail -n 2; echo $PIN";
    let output = output(&mut vault.gvt(&["run", "--mask", "--", "sh", "-c", script]));
    assert_eq!(stdout(&output), "***\n***\n\n123\n");
    let errors = stderr(&output);
    assert!(errors.ends_with("a *** b\n"), "{errors}");
    assert_eq!(errors.matches("PIN").count(), 1, "{errors}");
}

#[test]
fn streams_to_one_place_keep_their_order() {
    let vault = Vault::new(&[("SECRET", SECRET)]);
    let script = "for i in 1 2 3 4 5 6 7 8; do echo out $i; echo err $i >&2; done";
    let gvt = vault.gvt(&["run", "--mask", "--", "sh", "-c", script]);
    let mut command = super::renamed(&gvt, "sh", &["-c", "exec \"$@\" 2>&1", "sh"]);
    let lines: Vec<String> = (1..=8).map(|i| format!("out {i}\nerr {i}\n")).collect();
    assert_eq!(stdout(&output(&mut command)), lines.concat());
}

#[test]
fn large_output_passes_byte_for_byte() {
    let vault = Vault::new(&[("SECRET", SECRET)]);
    let bytes: Vec<u8> = (0..20_000_000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24).try_into().unwrap())
        .collect();
    let mut child = vault
        .gvt(&["run", "--mask", "--", "cat"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let sent = bytes.clone();
    let writer = thread::spawn(move || input.write_all(&sent).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.stdout == bytes, "{} bytes", output.stdout.len());
}

#[test]
fn output_without_a_line_break_does_not_wait() {
    let vault = Vault::new(&[("SECRET", SECRET)]);
    let script = "printf 'Password: '; read a; printf 'no: s3cr'; read b; printf 'et\n'";
    let mut command = vault.gvt(&["run", "--mask", "--", "sh", "-c", script]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut prompt = [0; 10];
    output.read_exact(&mut prompt).unwrap();
    assert_eq!(&prompt, b"Password: ");
    input.write_all(b"a\n").unwrap();
    // The rest may be the beginning of the value.
    let mut answer = [0; 4];
    output.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"no: ");
    input.write_all(b"b\n").unwrap();
    assert_eq!(read_line(&mut output), "s3cret\n");
    assert_eq!(wait(&mut child).code(), Some(0));
}

#[test]
fn a_full_device_ends_the_program_and_is_told() {
    let vault = Vault::new(&[("SECRET", SECRET)]);
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut child = vault
        .gvt(&["run", "--mask", "--", "yes"])
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(wait(&mut child).code(), Some(128 + 13));
    let output = child.wait_with_output().unwrap();
    assert!(stderr(&output).contains("No space left"), "{output:?}");
}
