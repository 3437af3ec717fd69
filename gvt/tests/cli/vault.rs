//! A repository with secrets, and a person with a home of their own who runs gvt.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::service::{ALICE, new_repository, service};

pub const GVT: &str = env!("CARGO_BIN_EXE_gvt");

/// A repository of its own, whose environment `staging` the calls are about.
pub struct Vault {
    pub repo: String,
    home: TempDir,
}

/// What a program said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Vault {
    /// A repository without secrets.
    pub fn empty() -> Self {
        Self {
            repo: new_repository(),
            home: tempfile::tempdir().unwrap(),
        }
    }

    /// A repository with these values in `staging`.
    pub fn new(values: &[(&str, &str)]) -> Self {
        Self::with_base(values, &[])
    }

    /// A repository with these values in `staging`, and these in the base.
    pub fn with_base(values: &[(&str, &str)], base: &[(&str, &str)]) -> Self {
        let vault = Self::empty();
        vault.import("staging", values);
        vault.import("base", base);
        vault
    }

    /// Stores values of an environment.
    pub fn import(&self, environment: &str, values: &[(&str, &str)]) {
        if values.is_empty() {
            return;
        }
        let values = values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
        let json = Value::Object(values.collect()).to_string();
        let mut command = self.gvt(&["-e", environment, "import", "-", "--format", "json"]);
        said_with(&mut command, json.as_bytes()).succeeded();
    }

    /// Stores a value in `staging`.
    pub fn set(&self, name: &str, value: &str) {
        let mut command = self.gvt(&["set", &format!("{name}=-")]);
        said_with(&mut command, value.as_bytes()).succeeded();
    }

    /// The person's home.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Where gvt remembers things.
    pub fn config(&self) -> PathBuf {
        self.home.path().join(".config/gvt")
    }

    /// What the calls are about: by variables, as an admin.
    pub fn variables(&self) -> Vec<(String, String)> {
        let mut variables = self.plain_variables();
        for (name, value) in [
            ("GVT_URL", service().url.as_str()),
            ("GVT_REPO", &self.repo),
            ("GVT_ENV", self.environment()),
            ("GVT_TOKEN", ALICE),
        ] {
            variables.push((name.to_owned(), value.to_owned()));
        }
        variables
    }

    /// The variables of a person about whom nothing is known.
    pub fn plain_variables(&self) -> Vec<(String, String)> {
        let home = self.home.path().display().to_string();
        let path = std::env::var("PATH").unwrap();
        [
            ("PATH", path.as_str()),
            ("HOME", &home),
            ("GVT_KEYRING", "file"),
            ("GIT_CONFIG_NOSYSTEM", "1"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into()
    }

    #[expect(clippy::unused_self, reason = "another vault may be about another one")]
    pub fn environment(&self) -> &'static str {
        "staging"
    }

    /// gvt with the context in variables.
    pub fn gvt(&self, arguments: &[&str]) -> Command {
        let mut command = self.plain(arguments);
        command.envs(self.variables());
        command
    }

    /// The same as another person.
    pub fn gvt_as(&self, token: &str, arguments: &[&str]) -> Command {
        let mut command = self.gvt(arguments);
        command.env("GVT_TOKEN", token);
        command
    }

    /// gvt without any context.
    pub fn plain(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(GVT);
        command
            .args(arguments)
            .env_clear()
            .envs(self.plain_variables())
            .current_dir(self.home.path());
        command
    }

    /// Runs gvt with the context in variables.
    pub fn say(&self, arguments: &[&str]) -> Said {
        said(&mut self.gvt(arguments))
    }

    /// The same, which must succeed; returns standard output.
    pub fn out(&self, arguments: &[&str]) -> String {
        self.say(arguments).succeeded()
    }

    /// The same as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.out(&[arguments, &["--json"]].concat())).unwrap()
    }

    /// Signs in with a forge token, which is kept in a file.
    pub fn login(&self) {
        let mut command = self.plain(&["login", &service().url, "--with-token", "--plaintext"]);
        said_with(&mut command, ALICE.as_bytes()).succeeded();
    }

    /// A new folder in the person's home.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.home.path().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// A git work tree with this remote.
    pub fn checkout(&self, name: &str, remote: &str) -> PathBuf {
        let folder = self.folder(name);
        self.git(&folder, &["init", "-q"]);
        self.git(&folder, &["remote", "add", "origin", remote]);
        folder
    }

    pub fn git(&self, folder: &Path, arguments: &[&str]) {
        let status = Command::new("git")
            .current_dir(folder)
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com"])
            .args(arguments)
            .env_clear()
            .envs(self.plain_variables())
            .status()
            .unwrap();
        assert!(status.success());
    }
}

impl Said {
    /// Asserts success; returns standard output.
    pub fn succeeded(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// Asserts this exit code and nothing on standard output; returns standard error.
    pub fn failed(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        self.err
    }
}

/// Runs a command without standard input.
pub fn said(command: &mut Command) -> Said {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs a command with this standard input.
pub fn said_with(command: &mut Command, input: &[u8]) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that fails early does not read it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
