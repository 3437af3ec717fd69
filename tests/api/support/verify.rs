//! Runs `forgevault audit verify`, the real program, on a test's database or on an export.

use std::path::Path;
use std::process::{Command, Output};

use entity::RepoId;
use serde_json::Value;

use super::app::{MASTER_KEY, TestApp};

const BINARY: &str = env!("CARGO_BIN_EXE_forgevault");

/// Its output.
#[derive(Debug)]
pub struct VerifyOutput {
    pub code: i32,
    /// One finding per repository.
    pub findings: Vec<Value>,
    pub stderr: String,
}

impl VerifyOutput {
    fn of(output: &Output) -> Self {
        let text = std::str::from_utf8(&output.stdout).unwrap();
        Self {
            code: output.status.code().unwrap(),
            findings: text
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect(),
            stderr: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The finding about that repository.
    #[track_caller]
    pub fn of_repo(&self, repo_id: RepoId) -> &Value {
        let found = self
            .findings
            .iter()
            .find(|finding| finding["repo_id"] == repo_id.get());
        found.unwrap_or_else(|| panic!("no finding about {repo_id}: {self:?}"))
    }

    /// Asserts that everything verifies.
    #[track_caller]
    pub fn expect_ok(&self) -> &[Value] {
        assert_eq!(self.code, 0, "{self:?}");
        assert!(
            self.findings.iter().all(|finding| finding["ok"] == true),
            "{self:?}"
        );
        assert!(!self.findings.is_empty(), "{self:?}");
        &self.findings
    }

    /// Asserts that nothing in that repository is wrong, but that these entries are unproven.
    #[track_caller]
    pub fn expect_unproven(&self, repo_id: RepoId, (first, last): (i64, i64)) -> &Value {
        assert_eq!(self.code, 1, "{self:?}");
        let found = self.of_repo(repo_id);
        assert_eq!(
            (&found["ok"], &found["bad"]),
            (&Value::Bool(false), &Value::Null),
            "{self:?}"
        );
        let parts = found["unproven"].as_array().unwrap();
        assert_eq!(parts.len(), 1, "{self:?}");
        assert_eq!(
            (&parts[0]["first_sequence"], &parts[0]["last_sequence"]),
            (&first.into(), &last.into())
        );
        found
    }

    /// Asserts that this is the first wrong entry of that repository, and returns what is wrong.
    #[track_caller]
    pub fn expect_bad(&self, repo_id: RepoId, sequence: i64) -> String {
        assert_eq!(self.code, 1, "{self:?}");
        let found = self.of_repo(repo_id);
        assert_eq!(found["ok"], false, "{self:?}");
        assert_eq!(found["bad"]["sequence"], sequence, "{self:?}");
        found["bad"]["what"].as_str().unwrap().to_owned()
    }
}

/// Runs it with only these environment variables.
pub fn run(environment: &[(&str, &str)], args: &[&str]) -> Output {
    Command::new(BINARY)
        .env_clear()
        .envs(environment.iter().copied())
        .current_dir("/")
        .args(["audit", "verify"])
        .args(args)
        .output()
        .unwrap()
}

/// Verifies a service's database under the tests' master key.
pub fn stored(app: &TestApp, args: &[&str]) -> VerifyOutput {
    stored_under(app, MASTER_KEY, args)
}

pub fn stored_under(app: &TestApp, master_key: &str, args: &[&str]) -> VerifyOutput {
    stored_with(app, (master_key, ""), args)
}

/// Verifies it with a previous master key as well.
pub fn stored_with(
    app: &TestApp,
    (master_key, previous): (&str, &str),
    args: &[&str],
) -> VerifyOutput {
    let environment = [
        ("FORGEVAULT__SERVER__PUBLIC_URL", "https://git.example.com"),
        ("FORGEVAULT__DATABASE__URL", &app.database.url),
        ("FORGEVAULT__FORGE__KIND", "gitea"),
        ("FORGEVAULT__FORGE__URL", &app.forge.url),
        ("FORGEVAULT__KEYS__MASTER_KEY", master_key),
        ("FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS", previous),
    ];
    VerifyOutput::of(&run(&environment, &[&["--json"], args].concat()))
}

/// Verifies an export with only the public key.
pub fn export(file: &Path, public_key: &str, args: &[&str]) -> VerifyOutput {
    let file = file.to_str().unwrap();
    let args = [
        &["--json", "--export", file, "--public-key", public_key],
        args,
    ]
    .concat();
    VerifyOutput::of(&run(&[], &args))
}
