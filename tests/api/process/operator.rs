//! The operator's key commands, with and without a running service.

use std::process::Output;

use entity::{audit_entry, environment_set, repo, repo_head, secret, secret_version, signing_key};
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

use super::at_each_site;
use super::service::{ALICE, Service, Site};
use crate::support::app::MASTER_KEY;
use crate::support::rows;

const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// A command's output and its exit code.
fn output_of(output: &Output) -> (String, i32) {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8(text).unwrap();
    (text, output.status.code().unwrap())
}

async fn filled(site: &Site) -> Service {
    let service = site.start().await;
    for (name, value) in [("A", "canary-1"), ("A", "canary-2"), ("B", "canary-3")] {
        assert!(service.put(name, value).await.status.is_success());
    }
    service
}

at_each_site! {
    async fn keys_are_counted_and_rewrapped_under_the_new_master_key(site: Site) {
        let mut site = site;
        filled(&site).await.stop().await;
        let (status, code) = output_of(&site.run(&["keys", "status"]));
        assert_eq!(code, 0, "{status}");
        assert!(status.contains("(current): 1 data key, 1 audit key"), "{status}");

        site.set("keys", "master_key", NEW_KEY);
        let (status, _) = output_of(&site.run(&["keys", "status"]));
        assert!(status.contains("(NOT AVAILABLE): 1 data key, 1 audit key"), "{status}");
        let (text, code) = output_of(&site.run(&["keys", "rewrap"]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("no available master key opens one of its keys"), "{text}");

        site.settings.insert(("keys", "previous_master_keys"), format!("[\"{MASTER_KEY}\"]"));
        let (text, code) = output_of(&site.run(&["keys", "rewrap"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.starts_with("rewrapped the keys of 1 repository with master key "), "{text}");
        site.settings.remove(&("keys", "previous_master_keys"));
        let (status, _) = output_of(&site.run(&["keys", "status"]));
        assert!(status.contains("(current): 1 data key, 1 audit key"), "{status}");
        let service = site.start().await;
        let read = service.get("/secrets/A", ALICE).await.expect(200);
        assert_eq!(read["value"], "canary-2");
        service.stop().await;
        site.database.drop().await;
    }

    async fn an_old_key_from_a_file_is_adopted_and_reported(site: Site) {
        let mut site = site;
        filled(&site).await.stop().await;
        site.set("keys", "master_key", NEW_KEY);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("old.key");
        let file = file.to_str().unwrap();
        let (text, code) = output_of(&site.run(&["keys", "rewrap", "--old-key-file", file]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("--old-key-file: ") && text.contains(file), "{text}");
        std::fs::write(file, "canary-no-key").unwrap();
        let (text, code) = output_of(&site.run(&["keys", "rewrap", "--old-key-file", file]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("--old-key-file: ") && !text.contains("canary"), "{text}");

        std::fs::write(file, format!("{MASTER_KEY}\n")).unwrap();
        let (text, code) = output_of(&site.run(&["keys", "rewrap", "--old-key-file", file]));
        assert_eq!(code, 0, "{text}");
        assert!(text.starts_with("rewrapped the keys of 1 repository with master key "), "{text}");
        let (status, _) = output_of(&site.run(&["keys", "status"]));
        assert!(status.contains("(current): 1 data key, 1 audit key"), "{status}");
        let (text, code) = output_of(&site.run(&["audit", "verify"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.starts_with("key  ") && text.contains("the current master key"), "{text}");
        assert!(text.contains("\nok   ") && text.contains(": takeover, signed: "), "{text}");
        site.database.drop().await;
    }

    async fn a_running_service_rewraps_keys_of_a_previous_master_key(site: Site) {
        let mut site = site;
        filled(&site).await.stop().await;
        site.set("keys", "master_key", NEW_KEY);
        site.settings.insert(("keys", "previous_master_keys"), format!("[\"{MASTER_KEY}\"]"));
        let mut service = site.start().await;
        let line = "keys were rewrapped with the current master key";
        service.wait_for("rewrapped keys", |output| output.contains(line).then_some(())).await;
        let (status, _) = output_of(&site.run(&["keys", "status"]));
        assert!(status.contains("(current): 1 data key, 1 audit key"), "{status}");
        service.stop().await;
        site.database.drop().await;
    }

    async fn a_check_opens_everything_names_failures_and_changes_nothing(site: Site) {
        let mut site = site;
        let service = filled(&site).await;
        let conn = site.database.connect().await;
        let before = rows::all(&conn).await;
        // While the service runs.
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("acme/app (7): 1 data key, 3 versions, all can be opened"), "{text}");
        assert!(text.contains("the newest audit entry is number 3 of acme/app (7), 20"), "{text}");
        assert_eq!(rows::all(&conn).await, before);
        service.stop().await;

        secret_version::Entity::update_many()
            .col_expr(secret_version::Column::EncryptedValue, Expr::value(vec![1_u8; 60]))
            .filter(secret_version::Column::Version.eq(1))
            .exec(&conn)
            .await
            .unwrap();
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("A, version 1: the sealed bytes cannot be opened"), "{text}");
        assert!(text.contains("1 data key, 3 versions, 2 CANNOT BE OPENED"), "{text}");
        assert!(!text.contains("canary"), "{text}");

        let tampered = rows::all(&conn).await;
        site.set("keys", "master_key", NEW_KEY);
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("the audit key: sealed under the master key"), "{text}");
        assert!(text.contains("6 CANNOT BE OPENED"), "{text}");
        assert_eq!(rows::all(&conn).await, tampered);
        site.database.drop().await;
    }

    async fn an_operator_can_accept_rows_of_an_older_backup(site: Site) {
        let service = filled(&site).await;
        let token = service.token("read").await;
        let conn = site.database.connect().await;
        // The repository's key is then not the one that the rows were written under.
        audit_entry::Entity::delete_many().exec(&conn).await.unwrap();
        repo_head::Entity::delete_many().exec(&conn).await.unwrap();
        service.get("/secrets/A", &token).await.refused(401, "invalid_token");
        service.get("/secrets/A", ALICE).await.refused(500, "decryption_failed");
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        let secrets = secret::Entity::find().order_by_asc(secret::Column::Id).all(&conn).await.unwrap();
        let mut tampered_rows = vec!["the row of token 1".to_owned()];
        tampered_rows.extend(secrets.iter().map(|row| format!("the row of secret {} ({})", row.name, row.id)));
        assert_eq!(tampered_rows.len(), 3);
        for row in &tampered_rows {
            assert!(text.contains(&format!("{row}: it was modified outside the service")), "{text}");
        }
        let (text, code) = output_of(&site.run(&["repo", "adopt-rows", "7"]));
        assert_eq!(code, 1, "{text}");
        assert!(tampered_rows.iter().all(|row| text.contains(row)) && text.contains("--yes"), "{text}");
        service.get("/secrets/A", &token).await.refused(401, "invalid_token");
        let (text, code) = output_of(&site.run(&["repo", "adopt-rows", "7", "--yes"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("1 token and 2 secrets were accepted as they are"), "{text}");
        // While the service runs, without a restart.
        assert_eq!(service.get("/secrets/A", &token).await.expect(200)["value"], "canary-2");
        let entries = service.get("/audit?action=migrate-key", ALICE).await.expect(200);
        let entry = &entries["entries"][0];
        assert_eq!((&entry["source"], &entry["message"]), (
            &json!("cli"),
            &json!("rows accepted as stored: 1 tokens, 2 secrets"),
        ));
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 0, "{text}");
        service.stop().await;
        site.database.drop().await;
    }

    async fn an_operator_can_declare_environments_anew(site: Site) {
        let service = filled(&site).await;
        for (name, body) in [("qa", json!({ "protected": true })), ("gone", json!({})), ("open", json!({}))] {
            let path = format!("/environments/{name}");
            service.ask(Method::PUT, &path, ALICE, Some(body)).await.unwrap().expect(201);
        }
        service.ask(Method::DELETE, "/environments/gone", ALICE, None).await.unwrap().expect(200);
        let conn = site.database.connect().await;
        environment_set::Entity::delete_many().exec(&conn).await.unwrap();
        service.get("/secrets/A", ALICE).await.refused(503, "environments_unreadable");
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("its environments: it was modified outside the service"), "{text}");
        let (text, code) = output_of(&site.run(&["repo", "environments", "7", "--protect-all"]));
        assert_eq!(code, 1, "{text}");
        let names = "all protected: development, gone, open, production, qa, staging";
        assert!(text.contains(names) && text.contains("--yes"), "{text}");
        service.get("/secrets/A", ALICE).await.refused(503, "environments_unreadable");
        let (text, code) = output_of(&site.run(&["repo", "environments", "7", "--protect-all", "--yes"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.contains(names), "{text}");
        // While the service runs, without a restart.
        service.get("/secrets/A", ALICE).await.expect(200);
        let list = service.get("/environments", ALICE).await.expect(200);
        let declared = &list.as_array().unwrap()[1..];
        assert_eq!(declared.len(), 6);
        assert!(declared.iter().all(|known| known["protected"] == true && known["overlay"] == false), "{list}");
        let entries = service.get("/audit?action=env-write", ALICE).await.expect(200);
        let entry = &entries["entries"][0];
        assert_eq!((&entry["source"], &entry["message"]), (
            &json!("cli"), &json!("6 environments declared anew, all protected"),
        ));
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 0, "{text}");
        service.stop().await;
        site.database.drop().await;
    }

    async fn a_check_detects_lost_heads_and_signing_keys(site: Site) {
        let service = filled(&site).await;
        service.get("//api/v1/vault/audit-key", "").await.expect(200);
        service.stop().await;
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("1 repository, 1 signing key, 1 data key"), "{text}");
        let conn = site.database.connect().await;
        repo_head::Entity::delete_many().exec(&conn).await.unwrap();
        signing_key::Entity::update_many()
            .col_expr(signing_key::Column::SealedKey, Expr::value(vec![1_u8; 61]))
            .exec(&conn)
            .await
            .unwrap();
        // Names are untrusted input and must not control the terminal.
        repo::Entity::update_many()
            .col_expr(repo::Column::Owner, Expr::value("\u{1b}[2Kok\n"))
            .exec(&conn)
            .await
            .unwrap();
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("the audit key: it is missing"), "{text}");
        assert!(text.contains("signing key 1: the sealed bytes cannot be opened"), "{text}");
        assert!(text.contains("3 versions, 2 CANNOT BE OPENED"), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
        site.database.drop().await;
    }

    async fn a_check_of_a_missing_database_creates_none(site: Site) {
        let mut site = site;
        let missing = site.folder.path().join("missing.db");
        if site.database.url.starts_with("sqlite") {
            site.set("database", "url", &format!("sqlite://{}", missing.display()));
        }
        let (text, code) = output_of(&site.run(&["check"]));
        assert_eq!(code, 1, "{text}");
        assert!(!missing.exists());
        site.database.drop().await;
    }
}

/// Runs a key command with this standard input.
fn keys(command: &str, input: &str) -> Output {
    use std::io::Write as _;
    let mut child = std::process::Command::new(super::service::BINARY)
        .args(["keys", command])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn the_key_derived_from_a_secret_key_is_printed() {
    // Computed with Python's hmac and hashlib: HKDF-SHA256 (RFC 5869) without salt.
    let expected = "898ec484f60e15ee90c3ff0780778234739281a5a9f4a4d97c5f12dc2d87446f\n";
    for input in ["secret", "secret\n"] {
        assert_eq!(output_of(&keys("derive", input)), (expected.to_owned(), 0));
    }
    let (text, code) = output_of(&keys("derive", "\n"));
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("expected a SECRET_KEY"), "{text}");
}

#[test]
fn a_command_that_holds_keys_leaves_no_core_dump() {
    let mut child = std::process::Command::new(super::service::BINARY)
        .args(["keys", "derive"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let started = std::time::Instant::now();
    loop {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        let dump = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        if dump
            .unwrap()
            .split_whitespace()
            .filter(|word| *word == "0")
            .count()
            == 2
        {
            break;
        }
        assert!(started.elapsed() < super::service::PATIENCE, "{limits}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[test]
fn each_generated_master_key_is_valid_and_different() {
    let generate = || output_of(&keys("generate", ""));
    let ((one, code), (other, _)) = (generate(), generate());
    assert_eq!(code, 0);
    assert_ne!(one, other);
    assert_eq!(one.len(), 65);
    assert!(one.trim_end().bytes().all(|byte| byte.is_ascii_hexdigit()));
}
