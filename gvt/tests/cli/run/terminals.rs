//! On terminals: programs that fill the screen, programs that read lines, shells, and their keys.

use std::fs;
use std::process::Command;

use super::screen::Screen;
use super::{send, shell, state, until, variables};
use crate::vault::Vault;

const SECRET: &str = "s3cr3t-Pa55word";
const CTRL_C: &str = "\u{3}";
const CTRL_D: &str = "\u{4}";
const CTRL_Z: &str = "\u{1a}";
const ESCAPE: &str = "\u{1b}";

/// With a terminal of the program's own, and without.
const PARENTS: [&str; 2] = ["--mask", "--watch"];

fn vault() -> Vault {
    Vault::new(&[("SECRET", SECRET)])
}

/// The shell says how the last command ended, and has its terminal as before.
fn assert_code(screen: &mut Screen, code: i32) {
    screen.wait_for("ready> ");
    screen.enter("echo code=$?");
    screen.wait_for(&format!("code={code}\r\n"));
    screen.wait_for("ready> ");
    screen.enter("stty -a | grep -o -w -e '-*icanon' -e '-*echo' -e '-*opost' | tr '\\n' ' '");
    screen.wait_for("opost icanon echo ");
    screen.wait_for("ready> ");
}

#[test]
fn the_program_has_a_terminal_of_the_same_size_and_is_masked() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("gvt run --mask -- sh -c 'test -t 0 && test -t 1 && test -t 2 && stty size; echo \"<$SECRET>\"; echo $SECRET >&2; exit 3'");
    screen.wait_for("24 80\r\n<***>\r\n***\r\n");
    assert_code(&mut screen, 3);
    assert!(!screen.all().contains(SECRET));
}

#[test]
fn the_interrupt_key_reaches_the_program_once() {
    let vault = vault();
    for option in PARENTS {
        let mut screen = shell(&vault);
        screen.enter(&format!(
            "gvt run {option} -- bash -c 'n=0; trap \"n=\\$((n+1)); echo got \\$n\" INT; echo go; until read -t 1; do :; done; exit 5'"
        ));
        screen.wait_for("go\r\n");
        screen.press(CTRL_C);
        screen.wait_for("got 1\r\n");
        screen.press(CTRL_C);
        screen.wait_for("got 2\r\n");
        screen.press("\r");
        assert_code(&mut screen, 5);
        assert!(!screen.all().contains("got 3"));
    }
}

#[test]
fn a_program_that_the_interrupt_key_ends_gives_130() {
    let vault = vault();
    for option in PARENTS {
        let mut screen = shell(&vault);
        screen.enter(&format!(
            "gvt run {option} -- sh -c 'echo go; exec sleep 60'"
        ));
        screen.wait_for("go\r\n");
        screen.press(CTRL_C);
        assert_code(&mut screen, 130);
    }
}

#[test]
fn the_stop_key_stops_and_fg_goes_on() {
    let vault = vault();
    for option in PARENTS {
        let mut screen = shell(&vault);
        screen.enter(&format!("gvt run {option} -- sh -c 'echo go $$; exec cat'"));
        screen.wait_for("exec cat'\r\n");
        screen.wait_for("go ");
        let program = screen.wait_for("\r\n").trim().to_owned();
        for word in ["one", "two"] {
            screen.enter(word);
            // The echo, then what cat prints.
            screen.wait_for(&format!("{word}\r\n{word}\r\n"));
            screen.press(CTRL_Z);
            screen.wait_for("Stopped");
            screen.wait_for("ready> ");
            // The shell has seen its child stop. Until the program has as well, it may still read keys.
            until("the program has stopped", || state(&program) == Some('T'));
            screen.enter("stty -a | grep -o -w -e '-*icanon' | sed s/^/=/");
            screen.wait_for("=icanon\r\n");
            screen.wait_for("ready> ");
            screen.enter("fg");
            screen.wait_for("exec cat'\r\n");
        }
        screen.enter("three");
        screen.wait_for("three\r\nthree\r\n");
        screen.press(CTRL_D);
        assert_code(&mut screen, 0);
    }
}

#[test]
fn an_editor_fills_the_screen_stops_and_goes_on() {
    let vault = vault();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("text");
    let mut screen = shell(&vault);
    screen.enter(&format!(
        "gvt run --mask -- vi -u NONE -N {}",
        file.display()
    ));
    screen.wait_for("~");
    screen.press("ihello");
    screen.press(ESCAPE);
    screen.enter(":w");
    until("the editor has written", || {
        fs::read(&file).is_ok_and(|text| text == b"hello\n")
    });
    screen.press(CTRL_Z);
    screen.wait_for("Stopped");
    screen.wait_for("ready> ");
    screen.enter("fg");
    screen.wait_for("hello");
    screen.press("o$SECRET is hidden");
    screen.press(ESCAPE);
    screen.enter(":r !echo $SECRET");
    screen.wait_for("***");
    screen.enter(":wq");
    assert_code(&mut screen, 0);
    assert!(fs::read_to_string(&file).unwrap().contains(SECRET));
    assert!(!screen.all().contains(SECRET));
}

#[test]
fn a_pager_and_top_read_keys() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("seq 1 200 > \"$HOME/lines\"; gvt run --mask -- less \"$HOME/lines\"");
    screen.wait_for("20");
    screen.press("G");
    screen.wait_for("200");
    screen.press("q");
    assert_code(&mut screen, 0);
    screen.enter("gvt run --mask -- top -d 1");
    screen.wait_for("PID");
    screen.press("q");
    assert_code(&mut screen, 0);
}

#[test]
fn a_program_at_the_end_of_a_pipeline_reads_keys() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("(seq 1 90; echo $SECRET; seq 91 250) | gvt run --mask -- less");
    screen.wait_for("less\r\n");
    screen.wait_for("20");
    screen.press("G");
    screen.wait_for("250");
    screen.press("q");
    assert_code(&mut screen, 0);
    screen.enter("echo input | gvt run --mask -- sh -c 'cat; test -t 1 && stty size <&1; read line <&2; echo \"<$line $SECRET>\"'");
    screen.wait_for("input\r\n24 80\r\n");
    screen.enter("typed");
    screen.wait_for("<typed ***>\r\n");
    assert_code(&mut screen, 0);
    screen.enter("yes | gvt run --mask -- sh -c 'echo go; exec sleep 60'");
    screen.wait_for("go\r\n");
    screen.press(CTRL_C);
    assert_code(&mut screen, 130);
    assert!(!screen.all().contains(SECRET));
}

#[test]
fn an_interactive_shell_has_job_control_of_its_own() {
    let vault = vault();
    for inner in ["sh -i", "bash --norc --noprofile -i"] {
        let mut screen = shell(&vault);
        screen.enter(&format!("PS1='in''ner> ' gvt run --mask -- {inner}"));
        screen.wait_for("inner> ");
        screen.enter("sh -c 'echo $((40 + 2)); exec cat'");
        screen.wait_for("42\r\n");
        screen.press(CTRL_Z);
        screen.wait_for("Stopped");
        screen.wait_for("inner> ");
        screen.enter("fg");
        screen.wait_for("exec cat");
        screen.enter("word");
        screen.wait_for("word\r\nword\r\n");
        screen.press(CTRL_C);
        screen.wait_for("inner> ");
        screen.enter("echo \"[$SECRET]\"");
        screen.wait_for("[***]\r\n");
        screen.wait_for("inner> ");
        screen.enter("exit 6");
        assert_code(&mut screen, 6);
    }
}

#[test]
fn a_new_size_reaches_the_program() {
    let vault = vault();
    for option in PARENTS {
        let mut screen = shell(&vault);
        screen.enter(&format!(
            "gvt run {option} -- bash -c 'trap \"stty size\" WINCH; echo go; while ! read -t 0.1; do printf .; done'"
        ));
        screen.wait_for("go\r\n");
        screen.resize(100, 40);
        screen.wait_for("40 100\r\n");
        // A second signal is lost while bash handles the first.
        screen.wait_for(".");
        screen.resize(50, 10);
        screen.wait_for("10 50\r\n");
        screen.press("\r");
        assert_code(&mut screen, 0);
    }
}

#[test]
fn the_terminal_is_restored_when_the_program_or_the_parent_is_ended() {
    let vault = vault();
    for (whom, signal, code) in [
        ("program", "KILL", 137),
        ("program", "TERM", 143),
        ("gvt", "TERM", 143),
        ("gvt", "HUP", 129),
        ("gvt", "INT", 130),
    ] {
        let mut screen = shell(&vault);
        // The program leaves its own terminal in raw mode.
        screen.enter("gvt run --mask -- sh -c 'stty raw -echo; echo id=$$.; exec sleep 60'");
        let text = screen.wait_for(".\n");
        let program = text
            .rsplit_once("id=")
            .unwrap()
            .1
            .trim_end_matches(".\n")
            .parse()
            .unwrap();
        let gvt = session_parent(program);
        send(signal, if whom == "program" { program } else { gvt });
        assert_code(&mut screen, code);
    }
}

/// The `gvt` that the shell has started: the parent of the parent.
fn session_parent(program: u32) -> u32 {
    let parent = |process: u32| -> u32 {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let parent = status
            .lines()
            .find_map(|line| line.strip_prefix("PPid:"))
            .unwrap();
        parent.trim().parse().unwrap()
    };
    parent(parent(program))
}

#[test]
fn a_background_job_prints_and_leaves_the_terminal_alone() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("gvt run --mask -- sh -c 'echo go; read line; echo \"<$line>\"' &");
    screen.wait_for("go\r");
    screen.press("\r");
    screen.wait_for("ready> ");
    screen.enter("echo still $((20 + 3))");
    screen.wait_for("still 23\r\n");
    screen.enter("fg");
    screen.wait_for("line>\"'\r\n");
    screen.enter("keys");
    screen.wait_for("<keys>\r\n");
    assert_code(&mut screen, 0);
}

#[test]
fn in_a_pipeline_the_terminal_stays_with_the_shell() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("gvt run --mask -- sh -c 'echo go >&2; test -t 0 && test -t 2 && ! test -t 1 && read a && echo \"$a $SECRET\"; echo \"E $SECRET\" >&2' | sed s/^/out:/");
    screen.wait_for("go\r\n");
    screen.enter("typed");
    screen.wait_for("out:typed ***\r\n");
    assert_code(&mut screen, 0);
    screen.enter("gvt run --mask -- sh -c 'echo go; exec cat' | cat");
    screen.wait_for("go\r\n");
    screen.enter("line");
    screen.wait_for("line\r\nline\r\n");
    screen.press(CTRL_C);
    assert_code(&mut screen, 130);
    assert!(screen.all().contains("E ***"));
    assert!(!screen.all().contains(SECRET));
}

#[test]
fn standard_error_is_a_stream_of_its_own() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("gvt run --mask -- sh -c 'test -t 1 && ! test -t 2 && echo out; echo \"err $SECRET\" >&2' 2> \"$HOME/errors\"");
    screen.wait_for("/errors\"\r\n");
    screen.wait_for("out\r\n");
    assert_code(&mut screen, 0);
    screen.enter("cat \"$HOME/errors\"");
    screen.wait_for("err ***\r\n");
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let vault = vault();
    for option in PARENTS {
        let mut gvt = Command::new("gvt");
        gvt.args([
            "run",
            option,
            "--",
            "sh",
            "-c",
            "echo id=$$.; exec sleep 60",
        ]);
        gvt.envs(variables(&vault));
        let mut screen = Screen::start(&gvt);
        let text = screen.wait_for(".\r\n");
        let program = text
            .rsplit_once("id=")
            .unwrap()
            .1
            .trim_end_matches(".\r\n")
            .to_owned();
        screen.close();
        until("the program is gone", || {
            state(&program).is_none_or(|state| state == 'Z')
        });
    }
}

#[test]
fn a_killed_parent_ends_the_program() {
    let vault = vault();
    let mut screen = shell(&vault);
    screen.enter("gvt run --mask -- sh -c 'echo id=$$.; exec sleep 60'");
    let text = screen.wait_for(".\r\n");
    let program = text
        .rsplit_once("id=")
        .unwrap()
        .1
        .trim_end_matches(".\r\n")
        .to_owned();
    send("KILL", session_parent(program.parse().unwrap()));
    until("the program is gone", || {
        state(&program).is_none_or(|state| state == 'Z')
    });
}

#[test]
fn a_stop_that_nobody_could_continue_is_ignored() {
    let vault = vault();
    let mut gvt = Command::new("gvt");
    // Not from a shell: its process group has no parent in the session.
    gvt.args([
        "run",
        "--mask",
        "--",
        "sh",
        "-c",
        "echo go; exec sed -u s/^/=/",
    ])
    .envs(variables(&vault));
    let mut screen = Screen::start(&gvt);
    screen.wait_for("go\r\n");
    screen.enter("one");
    screen.wait_for("=one");
    screen.press(CTRL_Z);
    screen.enter("two");
    screen.wait_for("=two");
    screen.press(CTRL_D);
    assert_eq!(screen.end().code(), Some(0));
}
