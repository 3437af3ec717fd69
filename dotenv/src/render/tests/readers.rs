//! The readers of the output: the real programs if they run here, otherwise the documented rules of the job
//! runners.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Command;

pub type Variables = BTreeMap<String, String>;

/// Returns the environment of a child of a POSIX shell that sourced `script`.
pub fn sourced_by_sh(script: &str) -> Variables {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(script.as_bytes()).unwrap();
    let path = std::env::var_os("PATH").unwrap();
    let output = Command::new("sh")
        .args(["-c", r#". "$1" && exec env -0"#, "sh"])
        .arg(file.path())
        .env_clear()
        .env("PATH", path)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .unwrap()
        .split_terminator('\0')
        .map(|entry| entry.split_once('=').unwrap())
        .filter(|(name, _)| !["PATH", "PWD", "OLDPWD", "SHLVL", "_"].contains(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

pub fn read_by_dotenvy(text: &str) -> Variables {
    dotenvy::from_read_iter(text.as_bytes())
        .collect::<Result<_, _>>()
        .unwrap()
}

/// actions/runner: a value is the text up to the line end before the delimiter line. Line ends are LF, on
/// Windows also CRLF.
pub fn read_by_actions_runner(text: &str, windows: bool) -> Variables {
    let mut variables = Variables::new();
    let mut rest = text;
    while let Some((head, after)) = rest.split_once('\n') {
        let (name, delimiter) = head.split_once("<<").unwrap();
        assert!(!name.contains('='));
        let (mut at, mut value_end) = (0, 0);
        loop {
            let length = after[at..].find('\n').expect("a delimiter");
            let line = &after[at..at + length];
            let line = if windows {
                line.strip_suffix('\r').unwrap_or(line)
            } else {
                line
            };
            if line == delimiter {
                at += length + 1;
                break;
            }
            value_end = at + line.len();
            at += length + 1;
        }
        variables.insert(name.to_owned(), after[..value_end].to_owned());
        rest = &after[at..];
    }
    assert_eq!(rest, "");
    variables
}

/// nektos/act: lines end with LF, and one CR before it is dropped. The lines of a value are joined by LF,
/// but none is added while the value is empty.
pub fn read_by_act(text: &str) -> Variables {
    let mut variables = Variables::new();
    let mut lines = text
        .split_terminator('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line));
    while let Some(head) = lines.next() {
        let (name, delimiter) = head.split_once("<<").unwrap();
        assert!(!name.contains('='));
        let mut value = String::new();
        loop {
            match lines.next().expect("a delimiter") {
                line if line == delimiter => break,
                line => {
                    if !value.is_empty() {
                        value.push('\n');
                    }
                    value.push_str(line);
                }
            }
        }
        assert!(
            !(value.contains("${{") && value.contains("}}")),
            "would be evaluated"
        );
        variables.insert(name.to_owned(), value);
    }
    variables
}
