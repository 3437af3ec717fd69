//! An export that was altered in any way does not verify.

use entity::{RepoId, Sequence};
use forgevault::audit::verify::{Finding, file};
use serde_json::json;

use super::export::{check, export, public_key};
use crate::support::app::TestApp;
use crate::support::database::Kind;
use crate::support::verify;

/// The program's check, without starting the program.
fn verify_export(text: impl AsRef<[u8]>, key: &str) -> Finding {
    file::verify(text.as_ref(), &key.parse().unwrap(), None).unwrap()
}

/// Splits either format into lines, each with its line end.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

async fn app() -> TestApp {
    let app = TestApp::start(Kind::Sqlite).await;
    app.store("A", "1").await;
    for _ in 0..4 {
        app.get("/secrets/A", &app.people.carol).await.expect(200);
    }
    app
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changing_any_byte_is_detected() {
    let app = app().await;
    let key = public_key(&app).await;
    for format in ["csv", "jsonl"] {
        let text = export(&app, format).await.text;
        assert!(verify_export(&text, &key).ok);
        for at in 0..text.len() {
            for bit in [1, 0x20] {
                let mut altered = text.clone().into_bytes();
                altered[at] ^= bit;
                let finding = verify_export(&altered, &key);
                assert!(!finding.ok, "byte {at} of {format}");
                assert!(finding.error.is_some());
            }
            assert!(
                !verify_export(&text[..at], &key).ok,
                "cut at {at} of {format}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn removed_duplicated_swapped_or_added_lines_are_reported() {
    let app = app().await;
    let key = public_key(&app).await;
    for format in ["csv", "jsonl"] {
        let text = export(&app, format).await.text;
        let first = usize::from(format == "csv");
        let without_line = |at: usize| {
            let mut lines = lines(&text);
            lines.remove(at);
            lines.concat()
        };
        let what = check(&without_line(first + 2), &key, &[]).expect_bad(app.repo_id, 3);
        assert!(what.contains("is missing"), "{what}");
        let what = check(&without_line(first), &key, &[]).expect_bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");
        let count = lines(&text).len();
        // The newest entry, and the closing line.
        let what = check(&without_line(count - 2), &key, &[]).expect_bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");
        let what = check(&without_line(count - 1), &key, &[]).expect_bad(app.repo_id, 0);
        assert!(what.contains("cut off"), "{what}");

        let mut exchanged = lines(&text);
        exchanged.swap(first + 1, first + 2);
        check(&exchanged.concat(), &key, &[]).expect_bad(app.repo_id, 2);
        let mut doubled = lines(&text);
        doubled.insert(first + 1, doubled[first]);
        check(&doubled.concat(), &key, &[]).expect_bad(app.repo_id, 1);
        let more = text.clone() + lines(&text)[first];
        let what = check(&more, &key, &[]).expect_bad(app.repo_id, 0);
        assert!(what.contains("follows the closing line"), "{what}");
        let what = check(&text.replace("\"A\"", "\"B\""), &key, &[]).expect_bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");

        // Closed by another export's line.
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let later = export(&app, format).await.text;
        let mut grafted = lines(&text);
        *grafted.last_mut().unwrap() = lines(&later).last().unwrap();
        check(&grafted.concat(), &key, &[]).expect_bad(app.repo_id, 0);
    }
    for nothing in ["", "\n", "{}", "{\"closing\":{}}\n", "a,b\r\n", "\u{0}"] {
        assert!(!verify_export(nothing, &key).ok, "{nothing:?}");
    }
    // A line without an end is not read into memory without limit.
    let endless = "{".repeat(1 << 20);
    assert!(
        verify_export(endless, &key)
            .error
            .unwrap()
            .what
            .contains("longer than any line")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_right_key_and_a_matching_head_are_accepted() {
    let app = app().await;
    let key = public_key(&app).await;
    let text = export(&app, "csv").await.text;
    let (other, _) = app.state.ring.new_signing_key().unwrap();
    let what = check(&text, &other.public_key().to_string(), &[]).expect_bad(app.repo_id, 0);
    assert!(what.contains("was signed by the key"), "{what}");

    let report = check(&text, &key, &[]);
    let head = report.expect_ok()[0]["head"].as_str().unwrap().to_owned();
    check(&text, &key, &["--head", &head]).expect_ok();
    let (sequence, hash) = head.split_once(':').unwrap();
    assert_eq!(sequence, "6");
    for (sequence, bad) in [("5", 5), ("7", 7)] {
        let head = format!("{sequence}:{hash}");
        check(&text, &key, &["--head", &head]).expect_bad(app.repo_id, bad);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_reports_unusable_arguments_and_reads_standard_input() {
    let app = app().await;
    let key = public_key(&app).await;
    let text = export(&app, "jsonl").await.text;
    let usage: [&[&str]; 7] = [
        &["--export", "/nonexistent"],
        &["--public-key", &key],
        &["--export", "/nonexistent", "--public-key", &key],
        &["--export", "-", "--public-key", &key[1..]],
        &["--repo", "app"],
        &["--head", "3:00"],
        &["--export", "-", "--public-key", &key, "--repo", "1"],
    ];
    for args in usage {
        let output = verify::run(&[], args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(output.stdout.is_empty());
    }
    // With no configuration the check cannot run, which differs from a failed check.
    let output = verify::run(&[], &[]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let folder = tempfile::tempdir().unwrap();
    let absent = folder.path().join("absent.db");
    let url = format!("sqlite://{}", absent.display());
    let environment = [
        ("FORGEVAULT__SERVER__PUBLIC_URL", "https://git.example.com"),
        ("FORGEVAULT__DATABASE__URL", &url),
        ("FORGEVAULT__FORGE__URL", "http://127.0.0.1:9"),
        (
            "FORGEVAULT__KEYS__MASTER_KEY",
            crate::support::app::MASTER_KEY,
        ),
    ];
    let output = verify::run(&environment, &[]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let printed = String::from_utf8(output.stderr).unwrap();
    assert!(
        printed.contains("could not be verified") && printed.contains("database.url"),
        "{printed}"
    );
    assert!(!absent.exists(), "no database is created");

    // Human-readable output, from standard input.
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_forgevault"))
        .args(["audit", "verify", "--export", "-", "--public-key", &key])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = program.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, text.as_bytes()).unwrap();
    drop(stdin);
    let output = program.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let printed = String::from_utf8(output.stdout).unwrap();
    let begin = format!("ok   {} -: 6 entries, 1..6, head 6:", app.repo_id);
    assert!(printed.starts_with(&begin), "{printed}");
    // Of stored entries, by name and without JSON.
    let printed = verify::stored(&app, &["--repo", "ACME/App"]);
    assert_eq!(printed.expect_ok()[0]["name"], json!("acme/app"));
    let printed = verify::stored(&app, &["--repo", "acme/none"]);
    assert_eq!((printed.code, printed.findings.len()), (2, 0));
}

#[test]
fn exports_in_the_original_format_still_verify() {
    use forgevault::audit::export::closing::{Closing, FIRST_VERSION};
    use forgevault::audit::export::csv::Rule;
    use forgevault::audit::export::{Format, line::Line, text};
    use sha2::{Digest as _, Sha256};

    use crate::integrity::ring;
    use crate::support::chain_builder::read_at;

    let (key, _) = ring().new_signing_key().unwrap();
    let public_key = key.public_key();
    // Fields that are written differently today.
    let entry = entity::audit_entry::Model {
        sequence: Sequence::FIRST,
        repo_id: RepoId::new(7),
        hash: vec![0xab; 32],
        ..read_at(5, "a;=1\u{202e}")
    };
    let line = Line::from(entry);
    for format in [Format::Csv, Format::Jsonl] {
        let written = |rule: Rule| {
            let mut written = text::header(format);
            text::push_line(&mut written, format, rule, &line);
            written
        };
        assert_ne!(written(Rule::First), written(Rule::Current));
        let body = written(Rule::First);
        let closing = Closing {
            version: FIRST_VERSION,
            format,
            repo_id: RepoId::new(7),
            first_sequence: Sequence::FIRST,
            last_sequence: Sequence::FIRST,
            entries: 1,
            previous_hash: [0; 32],
            head_hash: [0xab; 32],
            chain_broken_at: Sequence::NONE,
            sha256: Sha256::digest(&body).into(),
            created_at: 6,
            unproven: vec![],
            take_overs: vec![],
            key_id: public_key.id(),
        };
        let closed = body + text::closing_line(&closing.sign(&key)).as_str();
        assert!(!closed.contains("take_overs"));
        let finding = verify_export(&closed, &public_key.to_string());
        assert!(finding.ok, "{finding:?}");
        let relabelled = closed.replace("\"version\":1", "\"version\":2");
        let relabelled = relabelled.replace("\"\"version\"\":1", "\"\"version\"\":2");
        assert!(!verify_export(&relabelled, &public_key.to_string()).ok);
    }
}
