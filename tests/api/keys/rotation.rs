//! Rotating the data key: every value is re-encrypted while others read and write.

use std::sync::atomic::{AtomicBool, Ordering};

use entity::{KeyVersion, repo_key, rotation, secret_version};
use forgevault::audit::{Action, Entry, Source};
use forgevault::commit::Authority;
use forgevault::crypto::DataKeyId;
use forgevault::keys::OpenError;
use forgevault::keys::rotation::{self as rotations, Begin, End};
use forgevault::license::Gate;
use forgevault::startup::Overrides;
use futures_util::future::{join, join_all};
use license_tool::Tier;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use crate::integrity::Ledger;
use crate::support::app::{Options, TestApp};

async fn rotate(app: &TestApp) -> Value {
    let request = app.request(Method::POST, "/rotate-key", &app.people.alice);
    app.send(request).await.expect(200)
}

async fn progress(app: &TestApp) -> Value {
    app.get("/rotate-key", &app.people.alice).await.expect(200)
}

async fn versions(app: &TestApp) -> Vec<secret_version::Model> {
    let conn = app.database.connect().await;
    secret_version::Entity::find()
        .order_by_asc(secret_version::Column::Id)
        .all(&conn)
        .await
        .unwrap()
}

async fn keys(app: &TestApp) -> Vec<repo_key::Model> {
    let conn = app.database.connect().await;
    repo_key::Entity::find()
        .order_by_asc(repo_key::Column::KeyVersion)
        .all(&conn)
        .await
        .unwrap()
}

/// Begins a rotation and leaves it unfinished, like a process that was killed.
async fn begin_only(app: &TestApp) {
    let entry = Entry::unattended(app.repo_id, Action::RotateKey, Source::System);
    let keys = app.state.keys.clone();
    let begun = app
        .state
        .commits
        .execute(Begin { keys }, entry, Authority::Service)
        .await
        .unwrap();
    assert_eq!(begun.unwrap().finished_unix, 0);
}

/// Ends the rotation to that key, like a process that has finished its last step.
async fn end_rotation(app: &TestApp, to_version: KeyVersion) -> Vec<KeyVersion> {
    let entry = Entry::unattended(app.repo_id, Action::RotateKey, Source::System);
    let end = End { to_version };
    app.state
        .commits
        .execute(end, entry, Authority::Service)
        .await
        .unwrap()
}

/// Waits until no rotation is in progress.
async fn wait_until_idle(app: &TestApp) -> Value {
    loop {
        let now = progress(app).await;
        if now["phase"] != "running" {
            return now;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

/// Stores three secrets, `S0` to `S2`, with this many versions each.
async fn fill(app: &TestApp, versions: usize) {
    for version in 1..=versions {
        for secret in 0..3 {
            app.store(&format!("S{secret}"), &format!("{secret}.{version}"))
                .await;
        }
    }
}

async fn assert_reads(app: &TestApp, versions: usize) {
    let carol = &app.people.carol;
    for secret in 0..3 {
        for version in 1..=versions {
            let path = format!("/secrets/S{secret}?version={version}");
            let read = app.get(&path, carol).await.expect(200);
            assert_eq!(read["value"], format!("{secret}.{version}"));
        }
    }
}

on_each_database! {
    async fn a_rotation_reencrypts_every_version_and_wipes_the_old_key(app: TestApp) {
        fill(&app, 4).await;
        assert_eq!(progress(&app).await["phase"], "idle");
        let before = versions(&app).await;
        let old_key = keys(&app).await.remove(0);
        assert_eq!(rotate(&app).await["message"], "DEK rotation completed successfully");

        assert_reads(&app, 4).await;
        let after = versions(&app).await;
        assert_eq!(after.len(), before.len());
        for (before, after) in before.iter().zip(&after) {
            assert_eq!((before.key_version.get(), after.key_version.get()), (1, 2));
            assert_ne!(before.encrypted_value, after.encrypted_value);
        }
        let [wiped, new] = keys(&app).await.try_into().unwrap();
        assert_eq!((wiped.encrypted_dek, wiped.kek_id.as_str()), (vec![], ""));
        assert_ne!((wiped.rotated_unix, wiped.rotated_by.get()), (0, 0));
        assert_eq!((new.key_version.get(), new.seal_count), (2, 12));
        assert_ne!(new.encrypted_dek, old_key.encrypted_dek);
        let now = progress(&app).await;
        assert_eq!(now["phase"], "done");
        assert_eq!((&now["done"], &now["total"], &now["failed"]), (&json!(12), &json!(12), &json!(0)));
        assert_eq!((&now["key_version"], &now["seals"]), (&json!(2), &json!(12)));
        assert_eq!(now["started_by_name"], "alice");
        let entries = app.audit("?action=rotate-key&success=true").await;
        let told: Vec<_> = entries.iter().map(|e| e["message"].as_str().unwrap()).collect();
        assert!(told.contains(&"from key 1 to key 2"), "{told:?}");
        assert!(told.contains(&"to key 2: 12 re-encrypted, 0 cannot be decrypted"), "{told:?}");
        app.store("S0", "new").await;
        assert_eq!(versions(&app).await.last().unwrap().key_version.get(), 2);
        Ledger::read(&app.database.connect().await).await;
    }

    async fn repeated_rotations_keep_the_vault_intact(app: TestApp) {
        fill(&app, 2).await;
        for round in 2..5 {
            rotate(&app).await;
            assert_reads(&app, 2).await;
            assert_eq!(progress(&app).await["key_version"], round);
        }
        assert_eq!(keys(&app).await.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
        let app = app.restart(Options::default()).await;
        assert_reads(&app, 2).await;
        app.get("//api/v1/vault/ready", "").await.expect(200);
    }

    async fn an_empty_vault_needs_no_rotation(app: TestApp) {
        rotate(&app).await;
        assert!(keys(&app).await.is_empty());
        app.store("A", "1").await;
        assert_eq!(keys(&app).await.len(), 1);
    }

    async fn readers_and_writers_on_all_replicas_continue_without_loss(app: TestApp) {
        let replica = app.replica().await;
        fill(&app, 3).await;
        let token = app.token("write").await;
        let rotating = AtomicBool::new(true);
        let rotations = async {
            for round in 0..4 {
                let by = if round % 2 == 0 { &app } else { &replica };
                rotate(by).await;
            }
            rotating.store(false, Ordering::SeqCst);
        };
        let write = async |app: &TestApp, secret: usize| -> u64 {
            let mut version = 3;
            while rotating.load(Ordering::SeqCst) {
                let body = json!({ "value": format!("{secret}.{}", version + 1) });
                let stored = app.put(&format!("/secrets/S{secret}"), &token, body).await.expect(200);
                version = stored["current_version"].as_u64().unwrap();
            }
            version
        };
        let read = async |app: &TestApp| {
            let mut at = 0;
            while rotating.load(Ordering::SeqCst) {
                at += 1;
                let (secret, version) = (at % 3, at % 3 + 1);
                let path = format!("/secrets/S{secret}?version={version}");
                let read = app.get(&path, &token).await.expect(200);
                assert_eq!(read["value"], format!("{secret}.{version}"));
                let export = app.get("/export", &token).await.expect(200);
                assert_eq!(export.as_array().unwrap().len(), 3);
            }
        };
        let writers = join_all([write(&app, 0), write(&replica, 1)]);
        let readers = join(read(&app), read(&replica));
        let ((), (written, _)) = join(rotations, join(writers, readers)).await;
        let last = *written.iter().max().unwrap();
        assert!(last > 3, "no concurrent writes");
        for (secret, last) in written.iter().enumerate() {
            for version in 1..=*last {
                let path = format!("/secrets/S{secret}?version={version}");
                let read = replica.get(&path, &token).await.expect(200);
                assert_eq!(read["value"], format!("{secret}.{version}"));
            }
        }
        rotate(&app).await;
        let newest = keys(&app).await.last().unwrap().key_version;
        assert!(versions(&app).await.iter().all(|version| version.key_version == newest));
        assert!(app.audit("?success=false").await.is_empty());
        Ledger::read(&app.database.connect().await).await;
    }

    async fn concurrent_begins_start_one_rotation_and_the_others_join(app: TestApp) {
        let replica = app.replica().await;
        fill(&app, 2).await;
        let begins = (0..8).map(|number| {
            let at = if number % 2 == 0 { &app } else { &replica };
            let entry = Entry::unattended(app.repo_id, Action::RotateKey, Source::System);
            at.state.commits.execute(Begin { keys: at.state.keys.clone() }, entry, Authority::Service)
        });
        for begun in join_all(begins).await {
            assert_eq!(begun.unwrap().unwrap().to_version.get(), 2);
        }
        let entries = app.audit("?action=rotate-key").await;
        let count = |message: &str| entries.iter().filter(|e| e["message"] == message).count();
        assert_eq!(count("from key 1 to key 2"), 1, "{entries:?}");
        assert_eq!(count("joined the rotation to key 2"), 7, "{entries:?}");
        assert_eq!(keys(&app).await.len(), 2);
    }

    async fn an_unopenable_data_key_does_not_block_the_rotation_of_others(app: TestApp) {
        fill(&app, 1).await;
        let conn = app.database.connect().await;
        begin_only(&app).await;
        // Sealed under key 2, while key 1 is truncated.
        app.store("S0", "0.2").await;
        repo_key::Entity::update_many()
            .col_expr(repo_key::Column::EncryptedDek, Expr::value(vec![1_u8; 61]))
            .filter(repo_key::Column::KeyVersion.eq(1))
            .exec(&conn)
            .await
            .unwrap();
        let app = app.restart(Options::default()).await;
        let request = app.request(Method::POST, "/rotate-key", &app.people.alice);
        app.send(request).await.refused(500, "decryption_failed");
        let now = progress(&app).await;
        assert_eq!((&now["phase"], &now["failed"]), (&json!("incomplete"), &json!(3)));
        let request = app.request(Method::POST, "/rotate-key", &app.people.alice);
        app.send(request).await.refused(500, "decryption_failed");
        assert_eq!(versions(&app).await.last().unwrap().key_version.get(), 3);
        let read = app.get("/secrets/S0", &app.people.carol).await.expect(200);
        assert_eq!(read["value"], "0.2");
    }

    async fn a_wiped_key_is_reported_as_missing_and_not_as_foreign(app: TestApp) {
        fill(&app, 1).await;
        rotate(&app).await;
        // The situation of a reader that found a value before the rotation ended and its key afterwards:
        // it retries, which it would not do for a key of another master key.
        let wiped = app.state.keys.committed(app.state.db.conn(), app.repo_id, KeyVersion::FIRST).await;
        assert!(matches!(wiped, Err(OpenError::KeyGone)));
    }

    async fn concurrent_rotations_run_once(app: TestApp) {
        let replica = app.replica().await;
        fill(&app, 2).await;
        begin_only(&app).await;
        join_all((0..6).map(|n| rotate(if n % 2 == 0 { &app } else { &replica }))).await;
        // The first of them ended the rotation in progress; a later one may have begun the next.
        let conn = app.database.connect().await;
        let newest = rotation::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_ne!(newest.finished_unix, 0);
        let joined = app.audit("?action=rotate-key").await;
        let joined = joined.iter().filter(|e| e["message"] == "joined the rotation to key 2");
        assert!(joined.count() >= 1);
        assert_eq!(keys(&app).await.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
        assert_reads(&replica, 2).await;
    }

    async fn a_late_worker_does_not_touch_the_next_rotation(app: TestApp) {
        let late = app.replica().await;
        fill(&app, 2).await;
        rotate(&app).await;
        begin_only(&app).await;
        let conn = app.database.connect().await;
        let under_way = rotation::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!((under_way.to_version.get(), under_way.done), (3, 0));
        // Another process that still works on the previous rotation: with all its steps left, or only
        // with its end.
        let deadline = std::time::Instant::now() + std::time::Duration::from_mins(5);
        let key_version = KeyVersion::new(2);
        let to = DataKeyId { repo_id: app.repo_id, key_version };
        rotations::run_until(&late.state, to, deadline).await;
        assert_eq!(end_rotation(&late, key_version).await, []);
        let now = rotation::Entity::find().one(&conn).await.unwrap().unwrap();
        assert_eq!(now, under_way);
        assert!(versions(&app).await.iter().all(|version| version.key_version.get() == 2));
        let entries = app.audit("?action=rotate-key").await;
        let late_ends = entries.iter().filter(|e| e["message"] == "another process ended the rotation to key 2");
        assert_eq!(late_ends.count(), 2, "{entries:?}");

        rotate(&late).await;
        assert_eq!(progress(&app).await["done"], 6);
        assert!(versions(&app).await.iter().all(|version| version.key_version.get() == 3));
        assert_reads(&app, 2).await;
        Ledger::read(&conn).await;
    }

    async fn clients_rotating_repeatedly_on_two_processes_get_true_answers(app: TestApp) {
        let replica = app.replica().await;
        fill(&app, 2).await;
        let client = async |at: &TestApp| {
            for _ in 0..12 {
                rotate(at).await;
            }
        };
        join_all([client(&app), client(&replica), client(&app), client(&replica)]).await;
        let newest = keys(&app).await.last().unwrap().key_version;
        let now = progress(&app).await;
        assert_eq!((&now["phase"], &now["key_version"]), (&json!("done"), &json!(newest)));
        assert!(versions(&app).await.iter().all(|version| version.key_version == newest));
        assert_eq!(keys(&app).await.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
        let ended = app.audit("?action=rotate-key&page_size=100").await;
        let falsehood = |e: &&Value| e["message"].as_str().unwrap().ends_with("cannot be decrypted")
            && !e["message"].as_str().unwrap().ends_with(" 6 re-encrypted, 0 cannot be decrypted");
        assert_eq!(ended.iter().find(falsehood), None);
        assert_reads(&replica, 2).await;
        Ledger::read(&app.database.connect().await).await;
    }

    async fn an_async_rotation_is_accepted_and_reports_its_progress(app: TestApp) {
        fill(&app, 3).await;
        for prefer in ["respond-async", "return=minimal, Respond-Async; wait=10"] {
            let request = app.request(Method::POST, "/rotate-key", &app.people.alice);
            let answer = app.send(request.header("prefer", prefer)).await;
            assert_eq!(answer.expect(202)["message"], "DEK rotation is running");
            assert_eq!(wait_until_idle(&app).await["phase"], "done");
        }
        assert_eq!(progress(&app).await["key_version"], 3);
        assert_reads(&app, 3).await;
    }

    async fn an_interrupted_rotation_resumes(app: TestApp) {
        fill(&app, 2).await;
        begin_only(&app).await;
        assert_eq!(progress(&app).await["phase"], "running");
        let app = app.restart(Options::default()).await;
        // New values are sealed under the new key, and the old ones still open.
        app.store("NEW", "1").await;
        assert_eq!(versions(&app).await.last().unwrap().key_version.get(), 2);
        assert_reads(&app, 2).await;
        rotations::resume(app.state.clone(), false).await.unwrap();
        assert_eq!(progress(&app).await["phase"], "running", "another process may be working on it");
        app.clock.advance(61);
        rotations::resume(app.state.clone(), false).await.unwrap();
        assert_eq!(wait_until_idle(&app).await["phase"], "done");
        assert_reads(&app, 2).await;
        assert_eq!(keys(&app).await.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
    }

    async fn a_dry_run_names_unopenable_values_and_changes_nothing(app: TestApp) {
        fill(&app, 2).await;
        let dry_run = async || {
            let request = app.request(Method::POST, "/rotate-key?dry_run=true", &app.people.alice);
            app.send(request).await.expect(200)
        };
        let report = dry_run().await;
        assert_eq!((&report["versions"], &report["failed_count"]), (&json!(6), &json!(0)));
        let conn = app.database.connect().await;
        let broken = versions(&app).await.remove(1);
        let set = async |bytes: Vec<u8>| {
            secret_version::Entity::update_many()
                .col_expr(secret_version::Column::EncryptedValue, Expr::value(bytes))
                .filter(secret_version::Column::Id.eq(broken.id))
                .exec(&conn)
                .await
                .unwrap();
        };
        set(vec![1; 60]).await;
        let result = dry_run().await;
        assert_eq!((&result["versions"], &result["failed_count"]), (&json!(6), &json!(1)));
        let what = result["failed"][0]["what"].as_str().unwrap();
        assert_eq!(what, format!("S1, version {}", broken.version));
        assert_eq!(keys(&app).await.len(), 1);
        assert_eq!(progress(&app).await["phase"], "idle");

        // The rotation skips it, keeps its key, and reports that.
        let request = app.request(Method::POST, "/rotate-key", &app.people.alice);
        app.send(request).await.refused(500, "decryption_failed");
        let now = progress(&app).await;
        assert_eq!((&now["phase"], &now["done"], &now["failed"]), (&json!("incomplete"), &json!(5), &json!(1)));
        assert!(keys(&app).await.iter().all(|key| !key.kek_id.is_empty()));
        set(broken.encrypted_value.clone()).await;
        assert_reads(&app, 2).await;
        rotate(&app).await;
        assert_reads(&app, 2).await;
        assert_eq!(keys(&app).await.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
    }

    async fn values_of_any_size_are_reencrypted_in_bounded_steps(app: TestApp) {
        let settings = vec![("FORGEVAULT__SERVER__MAX_VALUE_BYTES", "3000000".to_owned())];
        let app = app.restart(Options { settings, ..Options::default() }).await;
        let large = "x".repeat(3_000_000);
        for number in 0..4 {
            app.store(&format!("LARGE{number}"), &large).await;
        }
        for number in 0..300 {
            app.store(&format!("SMALL{number}"), "").await;
        }
        rotate(&app).await;
        assert_eq!(progress(&app).await["done"], 304);
        for number in 0..4 {
            let read = app.get(&format!("/secrets/LARGE{number}"), &app.people.carol).await;
            assert_eq!(read.expect(200)["value"], large);
        }
    }

    async fn a_rotation_is_requested_long_before_a_key_reaches_its_limit(app: TestApp) {
        app.store("A", "1").await;
        assert_eq!(progress(&app).await["rotation_due"], false);
        let conn = app.database.connect().await;
        repo_key::Entity::update_many()
            .col_expr(repo_key::Column::SealCount, Expr::value(1_i64 << 30))
            .exec(&conn)
            .await
            .unwrap();
        let now = progress(&app).await;
        assert_eq!((&now["rotation_due"], &now["max_seals"]), (&json!(true), &json!(1_i64 << 32)));
        rotate(&app).await;
        let now = progress(&app).await;
        assert_eq!((&now["rotation_due"], &now["seals"]), (&json!(false), &json!(1)));
    }

    async fn below_enterprise_a_rotation_is_402_and_its_progress_is_shown(app: TestApp) {
        fill(&app, 1).await;
        let overrides = Overrides { gate: Some(Gate::of(Tier::Team)), ..Overrides::default() };
        let app = app.restart(Options { overrides, ..Options::default() }).await;
        for path in ["/rotate-key", "/rotate-key?dry_run=true"] {
            let request = app.request(Method::POST, path, &app.people.alice);
            app.send(request).await.refused(402, "enterprise_required");
        }
        assert_eq!(progress(&app).await["phase"], "idle");
        assert_eq!(keys(&app).await.len(), 1);
    }
}
