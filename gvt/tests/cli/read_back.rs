//! Exports, read back by the programs that they are for.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::vault::{Vault, said};

type Values = BTreeMap<String, String>;

/// Values on which readers disagree, each alone.
const WILD: &[&str] = &[
    "",
    "plain",
    " spaces around ",
    "# no comment",
    "a#b",
    "two\nlines\n",
    "it's",
    "say \"hi\"",
    "it's \"both\"",
    "`command`",
    "it's \"all\" `three`",
    "$HOME",
    "${HOME}",
    "${HOME:-x}",
    "$(id)",
    "back\\slash",
    "ends with \\",
    "\\n is no line break",
    "tab\there",
    "é ü 漢字 🔑",
    "=",
    "a=b",
    "CR\rLF\r\n",
    "{\"json\": [1, \"two\"]}",
];

fn wild() -> (Vault, Values) {
    let names: Vec<String> = (0..WILD.len())
        .map(|number| format!("V{number:02}"))
        .collect();
    let values: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(WILD.iter().copied())
        .collect();
    let vault = Vault::new(&values);
    let values = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    (vault, values)
}

/// The variables that a program prints as one JSON object.
fn read_by(command: &mut Command, wanted: &str) -> Values {
    let out = said(command).succeeded();
    let all: Values = serde_json::from_str(&out).unwrap();
    all.into_iter()
        .filter(|(name, _)| name.starts_with(wanted))
        .collect()
}

/// Where the libraries were installed to.
fn libraries() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/dotenv")
}

fn node(file: &Path) -> Values {
    let script = "const d=require('dotenv');console.log(JSON.stringify(d.parse(require('fs').readFileSync(process.argv[1]))))";
    let mut command = Command::new("node");
    command
        .args(["-e", script])
        .arg(file)
        .current_dir(libraries());
    read_by(&mut command, "V")
}

fn python(file: &Path) -> Values {
    let script = "import sys,json,dotenv;print(json.dumps(dotenv.dotenv_values(sys.argv[1])))";
    let mut command = Command::new("python3");
    command
        .args(["-c", script])
        .arg(file)
        .env("PYTHONPATH", libraries().join("python"));
    read_by(&mut command, "V")
}

fn go(file: &Path) -> Values {
    read_by(Command::new(libraries().join("godotenv")).arg(file), "V")
}

fn php(file: &Path) -> Values {
    let script = "require 'Dotenv/autoload.php'; \
        echo json_encode((object) Dotenv\\Dotenv::parse(file_get_contents($argv[1])));";
    read_by(
        Command::new("php").args(["-r", script, "--"]).arg(file),
        "V",
    )
}

fn shell(program: &str, file: &Path) -> Values {
    let script = ". \"$1\"; python3 -c 'import os,json;print(json.dumps(dict(os.environ)))'";
    let mut command = Command::new(program);
    command.args(["-c", script, program]).arg(file);
    read_by(&mut command, "V")
}

/// Exports every value that fits, one by one; the others must be refused by name.
fn export(vault: &Vault, values: &Values, options: &[&str]) -> (PathBuf, Values) {
    let mut expected = Values::new();
    let mut text = String::new();
    for (name, value) in values {
        let said = vault.say(&[&["export", "--prefix", name], options].concat());
        if said.code == Some(0) {
            text.push_str(&said.out);
            expected.insert(name.clone(), value.clone());
        } else {
            let error = said.failed(1);
            assert!(error.contains(name.as_str()), "{error}");
        }
    }
    let file = vault.home().join("exported");
    fs::write(&file, text).unwrap();
    (file, expected)
}

#[test]
fn every_reader_of_a_plain_env_file_agrees() {
    let (vault, values) = wild();
    let (file, expected) = export(&vault, &values, &[]);
    assert!(expected.len() >= 10, "{expected:?}");
    for reader in [node, python, go, php] {
        assert_eq!(reader(&file), expected);
    }
}

#[test]
fn a_dialect_is_for_its_reader() {
    let (vault, values) = wild();
    let (file, expected) = export(&vault, &values, &["--dialect", "node"]);
    assert!(expected.len() >= 18, "{expected:?}");
    assert_eq!(node(&file), expected);
    // Everything fits.
    let (file, expected) = export(&vault, &values, &["--dialect", "python"]);
    assert_eq!(expected, values);
    assert_eq!(python(&file), expected);
}

#[test]
fn shells_read_every_value() {
    let (vault, values) = wild();
    let (file, expected) = export(&vault, &values, &["--format", "shell"]);
    assert_eq!(expected, values);
    for program in ["sh", "bash", "zsh"] {
        assert_eq!(shell(program, &file), expected, "{program}");
    }
}

#[test]
fn maps_hold_every_value() {
    let (vault, values) = wild();
    let json: Values = serde_json::from_str(&vault.out(&["export", "--format", "json"])).unwrap();
    assert_eq!(json, values);
    let yaml = vault.out(&["export", "--format", "yaml"]);
    // Each line is a pair of JSON texts but for the escapes that JSON lacks, of which there are none here.
    let pairs = yaml.lines().map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        let text = |quoted: &str| serde_json::from_str::<String>(quoted).unwrap();
        (text(name), text(value))
    });
    assert_eq!(pairs.collect::<Values>(), values);
}

#[test]
fn docker_takes_lines_as_they_are() {
    let (vault, values) = wild();
    let (file, expected) = export(&vault, &values, &["--format", "docker"]);
    let text = fs::read_to_string(file).unwrap();
    let read: Values = text
        .lines()
        .map(|line| line.split_once('=').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert_eq!(read, expected);
    let with_breaks = WILD
        .iter()
        .filter(|value| value.contains(['\n', '\r']))
        .count();
    assert_eq!(expected.len(), values.len() - with_breaks);
}
