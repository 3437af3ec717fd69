//! An export that somebody altered after it was made does not verify, whatever they altered.

use entity::{RepoId, Sequence};
use forgevault::audit::verify::{Finding, file};
use serde_json::json;

use super::export::{check, export, public_key};
use crate::support::app::TestApp;
use crate::support::database::Kind;
use crate::support::verify;

/// The same check as the program's, without starting it.
fn found(text: impl AsRef<[u8]>, key: &str) -> Finding {
    file::verify(text.as_ref(), &key.parse().unwrap(), None).unwrap()
}

/// Lines of either format, each with its end.
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
async fn every_byte_counts() {
    let app = app().await;
    let key = public_key(&app).await;
    for format in ["csv", "jsonl"] {
        let text = export(&app, format).await.text;
        assert!(found(&text, &key).ok);
        for at in 0..text.len() {
            for bit in [1, 0x20] {
                let mut altered = text.clone().into_bytes();
                altered[at] ^= bit;
                let finding = found(&altered, &key);
                assert!(!finding.ok, "byte {at} of {format}");
                assert!(finding.bad.is_some());
            }
            assert!(!found(&text[..at], &key).ok, "cut at {at} of {format}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lines_left_out_doubled_exchanged_or_added_are_told() {
    let app = app().await;
    let key = public_key(&app).await;
    for format in ["csv", "jsonl"] {
        let text = export(&app, format).await.text;
        let first = usize::from(format == "csv");
        let without = |at: usize| {
            let mut lines = lines(&text);
            lines.remove(at);
            lines.concat()
        };
        let what = check(&without(first + 2), &key, &[]).bad(app.repo_id, 3);
        assert!(what.contains("is missing"), "{what}");
        let what = check(&without(first), &key, &[]).bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");
        let count = lines(&text).len();
        // The newest entry, and the closing line.
        let what = check(&without(count - 2), &key, &[]).bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");
        let what = check(&without(count - 1), &key, &[]).bad(app.repo_id, 0);
        assert!(what.contains("cut off"), "{what}");

        let mut exchanged = lines(&text);
        exchanged.swap(first + 1, first + 2);
        check(&exchanged.concat(), &key, &[]).bad(app.repo_id, 2);
        let mut doubled = lines(&text);
        doubled.insert(first + 1, doubled[first]);
        check(&doubled.concat(), &key, &[]).bad(app.repo_id, 1);
        let more = text.clone() + lines(&text)[first];
        let what = check(&more, &key, &[]).bad(app.repo_id, 0);
        assert!(what.contains("follows the closing line"), "{what}");
        let what = check(&text.replace("\"A\"", "\"B\""), &key, &[]).bad(app.repo_id, 0);
        assert!(what.contains("do not match the signed digest"), "{what}");

        // Closed by the line of another export.
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let later = export(&app, format).await.text;
        let mut grafted = lines(&text);
        *grafted.last_mut().unwrap() = lines(&later).last().unwrap();
        check(&grafted.concat(), &key, &[]).bad(app.repo_id, 0);
    }
    for nothing in ["", "\n", "{}", "{\"closing\":{}}\n", "a,b\r\n", "\u{0}"] {
        assert!(!found(nothing, &key).ok, "{nothing:?}");
    }
    // A line without an end is not read into memory for ever.
    let endless = "{".repeat(1 << 20);
    assert!(
        found(endless, &key)
            .bad
            .unwrap()
            .what
            .contains("longer than any line")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_right_key_and_a_head_that_fits_are_taken() {
    let app = app().await;
    let key = public_key(&app).await;
    let text = export(&app, "csv").await.text;
    let (other, _) = app.state.ring.new_signing_key().unwrap();
    let what = check(&text, &other.public_key().to_string(), &[]).bad(app.repo_id, 0);
    assert!(what.contains("was signed by the key"), "{what}");

    let said = check(&text, &key, &[]);
    let head = said.good()[0]["head"].as_str().unwrap().to_owned();
    check(&text, &key, &["--head", &head]).good();
    let (sequence, hash) = head.split_once(':').unwrap();
    assert_eq!(sequence, "6");
    for (sequence, bad) in [("5", 5), ("7", 7)] {
        let head = format!("{sequence}:{hash}");
        check(&text, &key, &["--head", &head]).bad(app.repo_id, bad);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_tells_what_was_asked_in_vain_and_reads_standard_input() {
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
    // Nothing is set: it could not be checked, which is not the same as bad.
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
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("could not be verified") && said.contains("database.url"),
        "{said}"
    );
    assert!(!absent.exists(), "no database is made");

    // For people, by standard input.
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
    let said = String::from_utf8(output.stdout).unwrap();
    let begin = format!("ok   {} -: 6 entries, 1..6, head 6:", app.repo_id);
    assert!(said.starts_with(&begin), "{said}");
    // Of what is stored, with the name and without JSON.
    let said = verify::stored(&app, &["--repo", "ACME/App"]);
    assert_eq!(said.good()[0]["name"], json!("acme/app"));
    let said = verify::stored(&app, &["--repo", "acme/none"]);
    assert_eq!((said.code, said.findings.len()), (2, 0));
}

#[test]
fn an_export_as_the_first_ones_were_is_checked_as_ever() {
    use forgevault::audit::export::closing::{Closing, FIRST_VERSION};
    use forgevault::audit::export::csv::Rule;
    use forgevault::audit::export::{Format, line::Line, text};
    use sha2::{Digest as _, Sha256};

    use crate::integrity::ring;
    use crate::support::rebuilt::read_at;

    let (key, _) = ring().new_signing_key().unwrap();
    let public_key = key.public_key();
    // What is written in another way today.
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
        let finding = found(&closed, &public_key.to_string());
        assert!(finding.ok, "{finding:?}");
        let passed_off = closed.replace("\"version\":1", "\"version\":2");
        let passed_off = passed_off.replace("\"\"version\"\":1", "\"\"version\"\":2");
        assert!(!found(&passed_off, &public_key.to_string()).ok);
    }
}
