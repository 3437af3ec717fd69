//! `GET /audit/export`: complete in either format, readable by other programs, and verified by
//! `forgevault audit verify --export` with only the public key.

use std::io::Write as _;
use std::process::{Command, Stdio};

use entity::audit_entry;
use reqwest::Method;
use reqwest::header::HeaderValue;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};
use crate::support::verify::{self, VerifyOutput};

/// The instance's public key, as published.
pub async fn public_key(app: &TestApp) -> String {
    let answer = app.get("//api/v1/vault/audit-key", "").await.expect(200);
    assert_eq!(answer["algorithm"], "Ed25519");
    answer["public_key"].as_str().unwrap().to_owned()
}

pub async fn export(app: &TestApp, format: &str) -> Answer {
    let path = format!("/audit/export?format={format}");
    let answer = app.get(&path, &app.people.alice).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer
}

/// Runs the real program on this text.
pub fn check(text: &str, key: &str, args: &[&str]) -> VerifyOutput {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    verify::export(file.path(), key, args)
}

/// Parses the text with Python's csv module.
fn parse_with_python(text: &str) -> Vec<Vec<String>> {
    let script = "import csv, io, json, sys\n\
        text = sys.stdin.buffer.read().decode()\n\
        print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))";
    let mut python = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = python.stdin.take().unwrap();
    stdin.write_all(text.as_bytes()).unwrap();
    drop(stdin);
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Some traffic from clients with hostile names.
async fn hostile_traffic(app: &TestApp) {
    app.store("A", "1").await;
    for agent in [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1",
        "@SUM(A1)",
        "'quoted",
        "a,\"b\",c",
        "\u{9b}31mred",
        "＝1",
        "a\tb",
        "Ünïcode 日本",
    ] {
        let request = app.request(Method::GET, "/secrets/A", &app.people.carol);
        let agent = HeaderValue::from_bytes(agent.as_bytes()).unwrap();
        app.send(request.header("User-Agent", agent))
            .await
            .expect(200);
    }
    app.get("/secrets/NONE", &app.people.carol)
        .await
        .refused(404, "not_found");
}

on_each_database! {
    async fn an_export_is_complete_and_verifies_offline_in_either_format(app: TestApp) {
        hostile_traffic(&app).await;
        let key = public_key(&app).await;
        let conn = app.database.connect().await;
        for (format, content_type) in [
            ("jsonl", "application/jsonl; charset=utf-8"),
            ("csv", "text/csv; charset=utf-8; header=present"),
        ] {
            let answer = export(&app, format).await;
            assert_eq!(answer.header("content-type"), content_type);
            let file = format!("attachment; filename=\"audit-{}.{format}\"", app.repo_id);
            assert_eq!(answer.header("content-disposition"), file);
            let stored = audit_entry::Entity::find().order_by_asc(audit_entry::Column::Sequence);
            let stored = stored.all(&conn).await.unwrap();
            let last = stored.last().unwrap();
            // The export's own entry is the last.
            assert_eq!(last.action, "audit-export");
            assert_eq!(last.request_id, answer.header("x-request-id"));

            let report = check(&answer.text, &key, &[]);
            let finding = &report.expect_ok()[0];
            assert_eq!(finding["repo_id"], app.repo_id.get());
            assert_eq!(finding["entries"], stored.len());
            let head = format!("{}:{}", last.sequence, hex::encode(&last.hash));
            assert_eq!(finding["head"], head);
            // The same client address as in the database.
            assert_eq!(verify::stored(&app, &["--head", &head, "--repo", "acme/app"]).expect_ok()[0]["head"], head);

            let lines: Vec<Value> = if format == "csv" {
                let rows = parse_with_python(&answer.text);
                let (names, rows) = rows.split_first().unwrap();
                let (closing, rows) = rows.split_last().unwrap();
                assert!(rows.iter().all(|row| row.len() == names.len()));
                assert_eq!((closing.len(), &*closing[0]), (names.len(), "closing"));
                let object = |row: &Vec<String>| {
                    names.iter().zip(row).map(|(name, cell)| {
                        for begin in ['=', '+', '-', '@', '\t', '\r'] {
                            assert!(!cell.starts_with(begin), "{cell} would be run as a formula");
                        }
                        (name.clone(), json!(cell.strip_prefix('\'').unwrap_or(cell)))
                    }).collect()
                };
                rows.iter().map(object).map(Value::Object).collect()
            } else {
                let lines = answer.text.lines().map(|line| serde_json::from_str(line).unwrap());
                let mut lines: Vec<Value> = lines.collect();
                assert!(lines.pop().unwrap()["closing"].is_object());
                lines
            };
            assert_eq!(lines.len(), stored.len());
            let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
            for (line, row) in lines.iter().zip(&stored) {
                for (name, value) in [
                    ("sequence", json!(row.sequence)),
                    ("timestamp", json!(row.timestamp)),
                    ("action", json!(row.action)),
                    ("success", json!(row.success)),
                    ("message", json!(row.fail_reason)),
                    ("secret_id", json!(row.secret_id)),
                    ("secret_name", json!(row.secret_name)),
                    ("version_id", json!(row.version_id)),
                    ("version", json!(row.version)),
                    ("user_id", json!(row.user_id)),
                    ("user_name", json!(row.user_name)),
                    ("token_id", json!(row.token_id)),
                    ("runner_id", json!(row.runner_id)),
                    ("ip_address", json!(row.ip_address)),
                    ("user_agent", json!(row.user_agent)),
                    ("request_id", json!(row.request_id)),
                    ("source", json!(row.source)),
                    ("repo_id", json!(row.repo_id)),
                    ("id", json!(row.id)),
                    ("hash", json!(hex::encode(&row.hash))),
                ] {
                    assert_eq!(text(&line[name]), text(&value), "{name} of {line}");
                }
                assert_eq!(line.as_object().unwrap().len(), 20);
            }
        }
    }

    async fn a_large_export_contains_each_entry_once(app: TestApp) {
        for n in 0..40 {
            app.store(&format!("S{n}"), "1").await;
        }
        // Each leaves an entry for every secret.
        for _ in 0..30 {
            app.get("/export", &app.people.carol).await;
        }
        let key = public_key(&app).await;
        for format in ["csv", "jsonl"] {
            let answer = export(&app, format).await;
            let report = check(&answer.text, &key, &[]);
            assert!(report.expect_ok()[0]["entries"].as_u64().unwrap() > 1200);
        }
    }

    async fn an_export_of_tampered_entries_is_signed_and_says_so(app: TestApp) {
        use audit_entry::Column as C;
        app.store("A", "1").await;
        for _ in 0..4 {
            app.get("/secrets/A", &app.people.carol).await.expect(200);
        }
        let key = public_key(&app).await;
        let conn = app.database.connect().await;
        audit_entry::Entity::update_many()
            .col_expr(C::UserName, Expr::value("mallory"))
            .filter(C::Sequence.eq(3))
            .exec(&conn)
            .await
            .unwrap();
        for format in ["csv", "jsonl"] {
            let answer = export(&app, format).await;
            assert!(answer.text.contains("mallory"));
            let what = check(&answer.text, &key, &[]).expect_bad(app.repo_id, 3);
            assert!(what.contains("when the export was made"), "{what}");
        }
        audit_entry::Entity::delete_many().filter(C::Sequence.eq(2)).exec(&conn).await.unwrap();
        let answer = export(&app, "jsonl").await;
        check(&answer.text, &key, &[]).expect_bad(app.repo_id, 2);
    }

    async fn forbidden_exports_are_recorded_and_the_query_is_strict(app: TestApp) {
        app.store("A", "1").await;
        let refused = app.get("/audit/export", &app.people.bob).await;
        refused.refused(403, "forbidden");
        let entry = &app.audit("?action=audit-export").await[0];
        assert_eq!((&entry["success"], &entry["user_name"]), (&json!(false), &json!("bob")));
        for query in ["?format=xml", "?format=CSV", "?formt=csv", "?format=csv&format=csv"] {
            let path = format!("/audit/export{query}");
            app.get(&path, &app.people.alice).await.refused(400, "invalid_request");
        }
        let full_export = app.get("/audit/export", &app.people.alice).await;
        assert_eq!(full_export.header("content-type"), "application/jsonl; charset=utf-8");
        let by_token = app.get("/audit/export", &app.token("admin").await).await;
        assert_eq!(by_token.status, 200);
    }

    async fn an_export_contains_only_its_own_repositorys_entries(app: TestApp) {
        let other = {
            let mut world = app.forge.world();
            let other = world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            other
        };
        app.store("A", "1").await;
        let path = "//api/v1/repos/acme/other/vault";
        app.put(&format!("{path}/secrets/THEIRS"), &app.people.alice, json!({ "value": "x" }))
            .await
            .expect(201);
        let key = public_key(&app).await;
        assert!(!export(&app, "jsonl").await.text.contains("THEIRS"));
        let foreign = app.get(&format!("{path}/audit/export"), &app.people.alice).await;
        assert_eq!(check(&foreign.text, &key, &[]).expect_ok()[0]["repo_id"], other.get());
        assert!(!foreign.text.contains("\"A\""));
    }
}
