//! `GET /export`

use forgevault::http::limiter::{PermitRequest, Person};
use forgevault::secrets::store::sign;
use std::collections::BTreeMap;
use std::io::Write as _;

use entity::{RepoId, SecretId, UserId, VersionId, secret, secret_version};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};

use super::lockbox::SMALL;
use super::*;
use crate::support::rows::row_key;

/// The environment of a child process after a shell sourced the text.
fn source_in_shell(text: &str, names: &[&str]) -> BTreeMap<String, String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    let output = std::process::Command::new("sh")
        .args(["-c", r#". "$1" && exec env -0"#, "sh"])
        .arg(file.path())
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).unwrap();
    let variables = text
        .split_terminator('\0')
        .map(|line| line.split_once('=').unwrap());
    variables
        .filter(|(name, _)| names.contains(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The parsers that `scripts/require test` installs into `target/dotenv`, each with a script that reads a
/// file.
const LIBRARIES: [(&str, &str); 2] = [
    (
        "node",
        "const text = require('fs').readFileSync(0, 'utf8');
        process.stdout.write(JSON.stringify(require('dotenv').parse(text)));",
    ),
    (
        "python3",
        "import io, json, sys, dotenv
text = io.StringIO(sys.stdin.buffer.read().decode(), newline='')
json.dump(dotenv.dotenv_values(stream=text), sys.stdout)",
    ),
];

fn parse_with(interpreter: &str, program: &str, text: &str) -> BTreeMap<String, String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/dotenv");
    let flag = if interpreter == "node" { "-e" } else { "-c" };
    let mut child = std::process::Command::new(interpreter)
        .args([flag, program])
        .current_dir(folder)
        .env("PYTHONPATH", format!("{folder}/python"))
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

fn variables(expected: &[(&str, &str)]) -> BTreeMap<String, String> {
    let expected = expected.iter().map(|(name, value)| (*name, *value));
    expected
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

on_each_database! {
    async fn json_contains_every_value_ordered_by_name(app: TestApp) {
        let unusual = "a\0b\r\n\u{feff} e\u{301} 🔐 '\"$(id)`\\ ";
        app.store("b", unusual).await;
        app.store("A", "one").await;
        app.store("A", "two").await;
        app.store("L", SMALL).await;
        app.store("GONE", "v").await;
        app.delete("/secrets/GONE", &app.people.alice).await.expect(200);
        for query in ["", "?format=json", "?format="] {
            let export = app.get(&format!("/export{query}"), &app.people.carol).await;
            assert_eq!(export.header("content-type"), "application/json");
            assert_eq!(export.header("cache-control"), "no-store");
            assert_eq!(export.expect(200), json!([
                { "name": "A", "value": "two", "version": 2, "encryption_mode": "standard" },
                { "name": "L", "value": SMALL, "version": 1,
                    "encryption_mode": "lockbox" },
                { "name": "b", "value": unusual, "version": 1, "encryption_mode": "standard" },
            ]));
        }
    }

    async fn an_export_over_the_limit_is_refused_with_advice(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        let secret = secret::Entity::find().one(&conn).await.unwrap().unwrap();
        let version = secret_version::Entity::find().one(&conn).await.unwrap().unwrap();
        let key = row_key(&conn, app.repo_id).await;
        let add = async |prefix: &str, ids: std::ops::Range<i64>, value: Vec<u8>, chunk: usize| {
            for ids in ids.collect::<Vec<_>>().chunks(chunk) {
                let secrets = ids.iter().map(|id| {
                    let name = format!("{prefix}{id}");
                    let mut row = secret::Model { id: SecretId::new(*id), name, ..secret.clone() };
                    sign(&key, &mut row);
                    secret::ActiveModel::from(row).reset_all()
                });
                let insert = secret::Entity::insert_many(secrets);
                insert.exec_without_returning(&conn).await.unwrap();
                let versions = ids.iter().map(|id| {
                    let encrypted_value = value.clone();
                    let row = secret_version::Model {
                        id: VersionId::new(*id),
                        secret_id: SecretId::new(*id),
                        encrypted_value,
                        ..version.clone()
                    };
                    secret_version::ActiveModel::from(row).reset_all()
                });
                let insert = secret_version::Entity::insert_many(versions);
                insert.exec_without_returning(&conn).await.unwrap();
            }
        };
        add("MANY_", 100_000..110_001, vec![0; 8], 1000).await;
        add("LARGE_", 200_000..200_065, vec![0; 1024 * 1024], 4).await;
        for (prefix, most) in [("MANY_", "10000 secrets"), ("LARGE_", "64 MiB")] {
            let export = app.get(&format!("/export?prefix={prefix}"), &app.people.carol).await;
            export.refused(400, "invalid_request");
            for part in [most, "narrow it by environment or prefix"] {
                assert!(export.text.contains(part), "{}", export.text);
            }
        }
        app.get("/export?prefix=A", &app.people.carol).await.expect(200);
        let refused = app.audit("?action=read&success=false").await;
        assert_eq!(refused.len(), 2, "{refused:?}");
    }

    async fn a_large_export_times_out_waiting_while_small_ones_do_not_wait(app: TestApp) {
        let settings = vec![("FORGEVAULT__SERVER__REQUEST_TIMEOUT_SECONDS", "5".to_owned())];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        let large = "x".repeat(65_536);
        for number in 0..17 {
            app.store(&format!("A{number}"), &large).await;
        }
        app.store("SMALL", "1").await;
        let token = app.token("read").await;
        let mut all = vec![];
        for n in 1..=4 {
            let request = PermitRequest { repo_id: RepoId::new(-n), person: Person::User(UserId::new(-n)) };
            all.push(app.state.limiters.exports.take(request).await.unwrap());
        }
        app.get("/export", &token).await.refused(408, "request_timeout");
        app.get("/export?prefix=SMALL", &app.people.carol).await.expect(200);
        drop(all);
        app.get("/export", &token).await.expect(200);
        assert_eq!(app.audit("?action=read&success=false").await.len(), 1);
        let tokens = app.get("/tokens", &app.people.alice).await.expect(200);
        assert_eq!(tokens[0]["used_count"], 2);
    }

    async fn an_empty_vault_exports_an_empty_document(app: TestApp) {
        for (format, text) in [("json", "[]"), ("dotenv", ""), ("shell", ""), ("github", "")] {
            let export = app.get(&format!("/export?format={format}"), &app.people.carol).await;
            assert_eq!((export.status.as_u16(), export.text.as_str()), (200, text));
        }
    }

    async fn a_real_shell_reads_the_shell_format(app: TestApp) {
        let values = [
            ("PLAIN", "v"), ("EMPTY", ""), ("QUOTES", "it's \"quoted\" ''"),
            ("LINES", "one\r\ntwo\n\n"), ("CODE", "$(echo owned) `id` ${HOME} $$ \\ \\n"),
            ("UNICODE", "e\u{301} 🔐 \u{7}"), ("SPACES", "  a  "),
        ];
        for (name, text) in values {
            app.store(name, text).await;
        }
        let export = app.get("/export?format=shell", &app.people.carol).await;
        assert_eq!(export.status.as_u16(), 200, "{}", export.text);
        assert_eq!(export.header("content-type"), "text/plain; charset=utf-8");
        let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
        assert_eq!(source_in_shell(&export.text, &names), variables(&values));
    }

    async fn dotenv_libraries_read_the_dotenv_format(app: TestApp) {
        let values = [("PLAIN", "v"), ("EMPTY", ""), ("LINES", "one\ntwo\n"),
            ("QUOTED", "it's"), ("HASH", "a # b"), ("DOLLAR", "$HOME")];
        for (name, text) in values {
            app.store(name, text).await;
        }
        let export = app.get("/export?format=dotenv", &app.people.carol).await;
        assert_eq!(export.status.as_u16(), 200, "{}", export.text);
        let read: Result<BTreeMap<String, String>, _> =
            dotenvy::from_read_iter(export.text.as_bytes()).collect();
        assert_eq!(read.unwrap(), variables(&values));
        for (library, program) in LIBRARIES {
            let read = tokio::task::block_in_place(|| parse_with(library, program, &export.text));
            assert_eq!(read, variables(&values), "{library}");
        }
    }

    async fn the_github_format_has_a_block_for_each_name(app: TestApp) {
        app.store("A", "one\ntwo").await;
        app.store("B", "").await;
        let export = app.get("/export?format=github", &app.people.carol).await;
        assert_eq!(export.status.as_u16(), 200, "{}", export.text);
        let lines: Vec<&str> = export.text.lines().collect();
        let end = lines[0].strip_prefix("A<<").unwrap();
        let other = lines[4].strip_prefix("B<<").unwrap();
        assert_eq!(lines[1..4], ["one", "two", end]);
        assert_eq!(lines[5..], ["", other]);
        assert_ne!(end, other);
    }

    async fn names_become_variable_names(app: TestApp) {
        for name in ["a.b-c", "1ST", "ok_"] {
            app.store(name, name).await;
        }
        let export = app.get("/export?format=shell", &app.people.carol).await;
        let expected = variables(&[("a_b_c", "a.b-c"), ("_1ST", "1ST"), ("ok_", "ok_")]);
        assert_eq!(source_in_shell(&export.text, &["a_b_c", "_1ST", "ok_"]), expected);
    }

    async fn an_environment_export_strips_the_environment_from_names(app: TestApp) {
        for name in ["A", "staging.A", "staging.DB.URL", "stagingX", "production.A"] {
            app.store(name, name).await;
        }
        let export = async |query: &str| {
            let export = app.get(&format!("/export?{query}"), &app.people.alice).await;
            let pairs = export.expect(200);
            let pairs = pairs.as_array().unwrap().iter().map(|item| {
                let text = |field| item[field].as_str().unwrap().to_owned();
                (text("name"), text("value"))
            });
            pairs.collect::<BTreeMap<_, _>>()
        };
        let staging = [("A", "staging.A"), ("DB.URL", "staging.DB.URL")];
        assert_eq!(export("environment=staging&overlay=false").await, variables(&staging));
        let with_base = [staging.as_slice(), &[("stagingX", "stagingX")]].concat();
        assert_eq!(export("environment=staging").await, variables(&with_base));
        assert_eq!(export("environment=staging&prefix=staging.DB").await,
            variables(&[("DB.URL", "staging.DB.URL")]));
        assert_eq!(export("environment=production").await, variables(&[("A", "production.A")]));
        app.get("/export?environment=qa", &app.people.alice).await.refused(404, "not_found");
        assert_eq!(export("prefix=staging.").await,
            variables(&[("staging.A", "staging.A"), ("staging.DB.URL", "staging.DB.URL")]));
        let shell = app.get("/export?environment=staging&format=shell", &app.people.carol).await;
        assert_eq!(source_in_shell(&shell.text, &["A", "DB_URL"]),
            variables(&[("A", "staging.A"), ("DB_URL", "staging.DB.URL")]));
    }

    async fn variables_with_special_meaning_are_refused_unless_allowed(app: TestApp) {
        for name in ["BASH_ENV", "ld.preload", "npm_config_script_shell", "path", "UID", "RUNNER_TEMP", "GITEA_ENV"] {
            let name = format!("staging.{name}");
            app.store(&name, "hunter2").await;
            let variable = name["staging.".len()..].replace('.', "_");
            for format in ["dotenv", "shell", "github"] {
                let path = format!("/export?environment=staging&format={format}");
                let export = app.get(&path, &app.people.carol).await;
                export.refused(400, "invalid_request");
                for part in [format!("`{name}`"), format!("allow={variable}")] {
                    assert!(export.text.contains(&part), "{part}: {}", export.text);
                }
                assert!(!export.text.contains("hunter2"));
                let other = app.get(&format!("{path}&allow=OTHER"), &app.people.carol).await;
                other.refused(400, "invalid_request");
                let allowed = app.get(&format!("{path}&allow=OTHER,{variable}"), &app.people.carol).await;
                assert_eq!(allowed.status, 200, "{}", allowed.text);
            }
            app.get("/export?environment=staging", &app.people.carol).await.expect(200);
            // Without the environment filter it becomes `staging_…`, which has no special meaning.
            let whole = app.get("/export?format=shell", &app.people.carol).await;
            assert_eq!(whole.status, 200, "{}", whole.text);
            app.delete(&format!("/secrets/{name}"), &app.people.alice).await.expect(200);
        }
        app.store("GITHUB_REF", "v").await;
        app.store("GITHUB_TOKEN", "v").await;
        app.store("PYTHON_VERSION", "v").await;
        for (format, status) in [("github", 400), ("shell", 200), ("dotenv", 200)] {
            let export = app.get(&format!("/export?format={format}"), &app.people.carol).await;
            assert_eq!(export.status, status, "{}", export.text);
        }
        let refused = app.audit("?action=read&success=false").await;
        assert!(!refused.is_empty());
    }

    async fn evaluating_an_export_runs_no_command_planted_by_a_writer(app: TestApp) {
        let folder = tempfile::tempdir().unwrap();
        let (planted, mark) = (folder.path().join("planted"), folder.path().join("mark"));
        std::fs::write(&planted, format!("touch '{}'", mark.display())).unwrap();
        app.store("DATABASE_URL", "v").await;
        app.put("/secrets/BASH_ENV", &app.people.bob, json!({ "value": planted.to_str().unwrap() })).await.expect(201);
        let deploy = |query: &str| {
            let script = format!(
                "vars=$(curl -fsS -H 'Authorization: Bearer {}' '{}/export?format=shell{query}') && eval \"$vars\"; bash -c :",
                app.people.carol, app.url("")
            );
            let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
            (String::from_utf8(output.stderr).unwrap(), std::fs::remove_file(&mark).is_ok())
        };
        let (printed, has_run) = tokio::task::block_in_place(|| deploy(""));
        assert!(!has_run && printed.contains("400"), "{printed}");
        let (printed, has_run) = tokio::task::block_in_place(|| deploy("&allow=BASH_ENV"));
        assert!(has_run, "the attack works without the check: {printed}");
    }

    async fn protected_secrets_are_exported_separately_and_cannot_be_blocked(app: TestApp) {
        app.put("/secrets/production.KEY", &app.people.alice, json!({ "value": "theirs" })).await.expect(201);
        app.put("/secrets/production_KEY", &app.people.bob, json!({ "value": "planted" })).await.expect(201);
        for format in ["dotenv", "shell", "github"] {
            let whole = app.get(&format!("/export?format={format}"), &app.people.alice).await;
            whole.refused(400, "invalid_request");
            assert!(whole.text.contains("environment=production"), "{}", whole.text);
            for query in ["environment=production", "prefix=production."] {
                let export = app.get(&format!("/export?{query}&format={format}"), &app.people.alice).await;
                assert_eq!(export.status, 200, "{}", export.text);
                assert!(export.text.contains("theirs") && !export.text.contains("planted"), "{}", export.text);
            }
            // Callers without access to protected secrets have nothing to separate.
            let others = app.get(&format!("/export?format={format}"), &app.people.carol).await;
            assert!(others.status == 200 && others.text.contains("planted"), "{}", others.text);
        }
        let json = app.get("/export", &app.people.alice).await.expect(200);
        assert_eq!(json.as_array().unwrap().len(), 2);
    }

    async fn an_export_too_large_for_a_process_environment_is_refused(app: TestApp) {
        let large = "x\n".repeat(32_768);
        for number in 10..26 {
            app.store(&format!("A{number}"), &large).await;
        }
        for (format, status) in [("shell", 400), ("github", 400), ("dotenv", 200), ("json", 200)] {
            let whole = app.get(&format!("/export?format={format}"), &app.people.carol).await;
            assert_eq!(whole.status, status, "{format}");
            assert!(status == 200 || whole.text.contains("1 MiB"), "{}", whole.text);
            let part = app.get(&format!("/export?prefix=A1&format={format}"), &app.people.carol).await;
            assert_eq!(part.status, 200, "{format}");
        }
        app.store("LONG", &"x".repeat(65_536)).await;
        let github = app.get("/export?prefix=LONG&format=github", &app.people.carol).await;
        github.refused(400, "invalid_request");
        assert!(github.text.contains("`LONG`"), "{}", github.text);
    }

    async fn two_secrets_with_one_variable_name_are_refused_except_in_json(app: TestApp) {
        for name in ["a.b", "a_b", "OTHER"] {
            app.store(name, "hunter2").await;
        }
        for format in ["dotenv", "shell", "github"] {
            let export = app.get(&format!("/export?format={format}"), &app.people.carol).await;
            export.refused(400, "invalid_request");
            assert!(export.text.contains("a.b") && export.text.contains("a_b"), "{}", export.text);
            assert!(!export.text.contains("hunter2"));
        }
        let json = app.get("/export", &app.people.carol).await.expect(200);
        assert_eq!(json.as_array().unwrap().len(), 3);
    }

    async fn a_value_that_a_format_cannot_represent_fails_the_whole_export(app: TestApp) {
        app.store("A", "hunter2").await;
        for (text, formats) in [
            ("nul\0", vec!["dotenv", "shell", "github"]),
            ("cr\r\n", vec!["dotenv", "github"]),
            ("${{ x }}", vec!["dotenv", "github"]),
        ] {
            app.store("B", text).await;
            for format in formats {
                let export = app.get(&format!("/export?format={format}"), &app.people.carol).await;
                export.refused(400, "invalid_request");
                assert!(export.text.contains("`B`") && !export.text.contains("hunter2"));
            }
        }
        let refused = app.audit("?action=read&success=true").await;
        assert!(refused.is_empty(), "a refused export is recorded as read");
    }

    async fn each_exported_secret_leaves_its_entry(app: TestApp) {
        for name in ["A", "B", "C"] {
            app.store(name, name).await;
        }
        app.store("B", "2").await;
        let export = app.get("/export?format=shell", &app.people.carol).await;
        let entries = app.audit("?action=read").await;
        let mut seen: Vec<(&str, i64)> = entries.iter().map(|e| {
            assert_fields(e, &json!({ "success": true, "user_name": "carol",
                "request_id": export.header("x-request-id") }));
            assert!(e["secret_id"].as_i64().unwrap() > 0);
            (e["secret_name"].as_str().unwrap(), e["version"].as_i64().unwrap())
        }).collect();
        seen.sort_unstable();
        assert_eq!(seen, [("A", 1), ("B", 2), ("C", 1)]);
    }

    async fn an_export_without_secrets_leaves_one_entry(app: TestApp) {
        app.get("/export?prefix=NONE", &app.people.carol).await.expect(200);
        app.get("/export?environment=staging", &app.people.carol).await.expect(200);
        let entries = app.audit("?action=read").await;
        assert_eq!(entries.len(), 2);
        assert_fields(&entries[0], &json!({ "success": true, "secret_name": "", "secret_id": 0 }));
    }

    async fn an_export_contains_only_accessible_secrets(app: TestApp) {
        for name in ["A", "B", "production.A", "staging.A"] {
            app.store(name, "v").await;
        }
        let exported = async |token: &str| {
            let export = app.get("/export", token).await.expect(200);
            names(&export).into_iter().map(ToOwned::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(exported(&app.people.carol).await, ["A", "B", "staging.A"]);
        assert_eq!(exported(&app.people.bob).await, ["A", "B", "production.A", "staging.A"]);
        let token = app.token("read:staging.*,read:B").await;
        assert_eq!(exported(&token).await, ["B", "staging.A"]);
        let names: Vec<Value> = app.audit("?action=read&page_size=2").await.iter()
            .map(|e| e["secret_name"].clone()).collect();
        assert_eq!(names, ["staging.A", "B"]);
    }

    async fn an_invalid_parameter_is_named(app: TestApp) {
        for (query, named) in [
            ("format=yaml", "format:"), ("format=JSON", "format:"),
            ("format=json&format=json", "format:"), ("type=file", "type:"),
            ("include_deleted=true", "include_deleted:"), ("page=1", "page:"),
            ("allow=A,,B", "allow:"), ("allow=a.b", "allow:"), ("prefix=a%00", "prefix:"), ("environment=staging%00", "environment:"),
        ] {
            assert_invalid_field(&app.get(&format!("/export?{query}"), &app.people.carol).await, named);
        }
    }
}
