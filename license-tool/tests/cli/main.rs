//! The command-line program as an issuer uses it: files, standard input, exit codes and JSON.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use license_tool::{IssuerKey, License, PublicKey, Tier};
use serde_json::Value;
use tempfile::TempDir;

/// A folder with an issuer's private key in `issuer.pem`.
struct Workspace {
    folder: TempDir,
    public_key: String,
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

impl Workspace {
    fn new() -> Self {
        let mut desk = Self {
            folder: tempfile::tempdir().unwrap(),
            public_key: String::new(),
        };
        let made = desk.json(0, &["keygen", "--out", "issuer.pem"]);
        desk.public_key
            .push_str(made["public_key"].as_str().unwrap());
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run_with(&self, input: &str, args: &[&str]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_license-tool"))
            .args(args)
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The program may exit without reading its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// Runs the program, asserts its exit code and returns standard output.
    #[track_caller]
    fn run(&self, code: i32, args: &[&str]) -> String {
        let output = self.run_with("", args);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {output:?}");
        text(&output.stdout)
    }

    #[track_caller]
    fn json(&self, code: i32, args: &[&str]) -> Value {
        let told = self.run(code, &[args, &["--json"]].concat());
        serde_json::from_str(&told).unwrap()
    }

    /// Writes a licence to a file.
    fn issue(&self, file: &str, more: &[&str]) -> Value {
        let args = [
            "issue",
            "--key",
            "issuer.pem",
            "--tier",
            "team",
            "--email",
            "ops@example.com",
            "--out",
            file,
        ];
        let expires: &[&str] = if more.contains(&"--expires") {
            &[]
        } else {
            &["--expires", "1y"]
        };
        self.json(0, &[&args, expires, more].concat())
    }
}

#[test]
fn a_private_key_is_private_and_never_overwritten() {
    let desk = Workspace::new();
    let file = desk.path("issuer.pem");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let before = std::fs::read_to_string(&file).unwrap();
    let key = IssuerKey::from_pem(&before).unwrap();
    assert_eq!(key.public_key().to_string(), desk.public_key);
    let refused = desk.json(1, &["keygen", "--out", "issuer.pem"]);
    assert!(refused["error"].as_str().unwrap().contains("issuer.pem"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);

    let output = desk.run(0, &["keygen", "--out", "another.pem"]);
    let (hex, pem) = output.split_once('\n').unwrap();
    assert_eq!(PublicKey::from_pem(pem).unwrap(), hex.parse().unwrap());
    assert_ne!(hex, desk.public_key);
    assert!(!output.contains("PRIVATE"));
}

#[test]
fn an_issued_licence_verifies_with_any_form_of_the_public_key() {
    let desk = Workspace::new();
    let issued = desk.issue(
        "license.key",
        &[
            "--limit",
            "users=40",
            "--limit",
            "audit_retention_days=-1",
            "--id",
            "L-7",
        ],
    );
    assert_eq!(issued["license_id"], "L-7");
    assert_eq!(issued["limits"]["users"], 40);
    assert_eq!(issued["limits"]["audit_retention_days"], -1);
    assert_eq!(issued["limits"]["secrets_per_repo"], -1);
    let lasts = issued["expires_at"].as_i64().unwrap() - issued["issued_at"].as_i64().unwrap();
    assert_eq!(lasts, 365 * 86_400);

    let key: PublicKey = desk.public_key.parse().unwrap();
    std::fs::write(desk.path("key.pem"), key.to_pem().unwrap()).unwrap();
    std::fs::write(desk.path("key.hex"), format!("{key}\n")).unwrap();
    for given in [&*desk.public_key, "key.pem", "key.hex"] {
        let output = desk.json(0, &["verify", "--public-key", given, "license.key"]);
        assert_eq!(output["valid"], true);
        assert_eq!(output["standing"], "in_force");
        assert_eq!(output["tier"], "team");
        assert_eq!(output["customer_email"], "ops@example.com");
    }
    let license = std::fs::read_to_string(desk.path("license.key")).unwrap();
    let license = License::verify(&license, &key).unwrap();
    assert_eq!(license.payload().tier, Tier::Team);
    let output = desk.run(0, &["verify", "--public-key", "key.pem", "license.key"]);
    assert!(output.starts_with("in force\n"), "{output}");
}

#[test]
fn the_private_key_and_the_licence_may_come_from_standard_input() {
    let desk = Workspace::new();
    let pem = std::fs::read_to_string(desk.path("issuer.pem")).unwrap();
    let args = [
        "issue",
        "--key",
        "-",
        "--tier",
        "solo",
        "--email",
        "a@example.com",
        "--expires",
        "never",
    ];
    let issued = desk.run_with(&pem, &args);
    assert_eq!(issued.status.code(), Some(0), "{issued:?}");
    let license = text(&issued.stdout);
    assert_eq!(
        license.lines().count(),
        1,
        "expected only the licence: {license}"
    );
    let args = ["verify", "--public-key", &desk.public_key, "-"];
    let verified = desk.run_with(&license, &args);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let refused = desk.run_with(
        "no key",
        &[
            "issue",
            "--key",
            "-",
            "--tier",
            "pro",
            "--email",
            "a@example.com",
            "--expires",
            "1d",
        ],
    );
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(refused.stdout.is_empty());
}

#[test]
fn a_licence_with_another_key_or_an_edit_exits_with_1() {
    let desk = Workspace::new();
    desk.issue("license.key", &[]);
    let other = IssuerKey::generate().unwrap().public_key().to_string();
    let refused = desk.json(1, &["verify", "--public-key", &other, "license.key"]);
    assert_eq!(refused["valid"], false);
    assert!(refused["error"].as_str().unwrap().contains("signature"));

    let good = std::fs::read_to_string(desk.path("license.key")).unwrap();
    let mut edited = good.clone().into_bytes();
    // Flips a byte in the e-mail address.
    edited[30] = if edited[30] == b'A' { b'B' } else { b'A' };
    std::fs::write(desk.path("edited.key"), edited).unwrap();
    let output = desk.run(
        1,
        &["verify", "--public-key", &desk.public_key, "edited.key"],
    );
    assert!(output.starts_with("refused: "), "{output}");
    desk.json(
        1,
        &["verify", "--public-key", &desk.public_key, "missing.key"],
    );
}

#[test]
fn an_expired_licence_is_valid_only_during_its_grace_period() {
    let desk = Workspace::new();
    let end = 1_800_086_400_i64;
    desk.issue(
        "license.key",
        &["--issued-at", "1800000000", "--expires", &end.to_string()],
    );
    for (at, code, standing) in [
        (1_799_900_000, 1, "not_yet"),
        (1_800_000_000, 0, "in_force"),
        (end, 0, "grace"),
        (end + 14 * 86_400, 1, "lapsed"),
    ] {
        let at = at.to_string();
        let output = desk.json(
            code,
            &[
                "verify",
                "--public-key",
                &desk.public_key,
                "--at",
                &at,
                "license.key",
            ],
        );
        assert_eq!(output["standing"], standing, "{output}");
        assert_eq!(output["valid"], code == 0);
    }
}

#[test]
fn inspect_shows_the_content_without_verifying_it() {
    let desk = Workspace::new();
    desk.issue(
        "license.key",
        &["--expires", "2030-02-01", "--issued-at", "1800000000"],
    );
    let output = desk.run(0, &["inspect", "license.key"]);
    assert!(
        output.starts_with("the signature was not checked\n"),
        "{output}"
    );
    for part in [
        "ops@example.com",
        "team",
        "2030-02-01 00:00:00 UTC (1896134400)",
        "unlimited",
    ] {
        assert!(output.contains(part), "{part}: {output}");
    }
    let output = desk.json(0, &["inspect", "license.key"]);
    assert_eq!(output["verified"], false);
    assert_eq!(output["expires_at"], 1_896_134_400);
    std::fs::write(desk.path("bad.key"), "e30=").unwrap();
    desk.json(1, &["inspect", "bad.key"]);
}

#[test]
fn an_invalid_command_line_exits_with_2_and_creates_nothing() {
    let desk = Workspace::new();
    let good = [
        "issue",
        "--key",
        "issuer.pem",
        "--tier",
        "pro",
        "--email",
        "a@example.com",
        "--expires",
        "1y",
        "--out",
        "l",
    ];
    for (at, wrong) in [(4, "gold"), (8, "soon"), (8, "0"), (0, "isue")] {
        let mut args = good;
        args[at] = wrong;
        desk.run(2, &args);
    }
    for limit in ["users", "users=many", "seats=4", "sso_enabled=1"] {
        desk.run(2, &[&good[..], &["--limit", limit]].concat());
    }
    desk.run(2, &["verify", "license.key"]);
    assert!(!desk.path("l").exists());
    // Values that only the licence's range check rejects.
    desk.run(1, &[&good[..], &["--limit", "users=-2"]].concat());
    desk.run(1, &[&good[..], &["--id", ""]].concat());
    assert!(!desk.path("l").exists());
    desk.run(0, &good);
    let refused = desk.json(1, &good);
    assert!(
        refused["error"].as_str().unwrap().starts_with("l: "),
        "an existing file is not overwritten"
    );
}
