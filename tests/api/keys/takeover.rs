//! Audit keys sealed by an old master key: planted by an attacker with write access to the database, or
//! left by a regular change of the master key.

use std::sync::Arc;

use entity::{
    RepoId, Sequence, SigningKeyId, UserId, audit_checkpoint, audit_entry, audit_segment,
    repo_head, signing_key,
};
use forgevault::audit::prune;
use forgevault::background;
use forgevault::crypto::{Kek, KeyRing, RequiredMacs};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DatabaseConnection, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};
use serde_json::{Value, json};

use crate::audit::export::{check, export, public_key};
use crate::integrity::ring;
use crate::support::app::{MASTER_KEY, NOW, Options, TestApp};
use crate::support::chain_builder::rebuild;
use crate::support::verify;
use crate::web::visit::{VAULT, Visit};

const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// An attacker's master key, as text and as a key ring.
fn attackers_key() -> (String, KeyRing) {
    let key = [0x77; 32];
    (hex::encode(key), KeyRing::new(Kek::new(&key), vec![]))
}

async fn with_keys(app: TestApp, current: &str, previous: &str, days: &str) -> TestApp {
    let settings = vec![
        ("FORGEVAULT__KEYS__MASTER_KEY", current.to_owned()),
        (
            "FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS",
            previous.to_owned(),
        ),
        ("FORGEVAULT__AUDIT__RETENTION_DAYS", days.to_owned()),
    ];
    let mut options = Options {
        settings,
        ..Options::default()
    };
    options.overrides.clock = Some(app.clock.clone());
    let clock = app.clock.clone();
    let mut app = app.restart(options).await;
    app.clock = clock;
    app
}

/// Leaves some entries of acme/app and returns their number.
async fn fill(app: &TestApp) -> i64 {
    app.store("A", "1").await;
    for _ in 0..4 {
        app.get("/secrets/A", &app.people.carol).await.expect(200);
    }
    5
}

async fn entries(conn: &DatabaseConnection, repo_id: RepoId) -> Vec<audit_entry::Model> {
    audit_entry::Entity::find()
        .filter(audit_entry::Column::RepoId.eq(repo_id))
        .order_by_asc(audit_entry::Column::Sequence)
        .all(conn)
        .await
        .unwrap()
}

async fn migrate(app: &TestApp, credential: &str, body: Value) -> Value {
    app.post("/migrate-key", credential, body).await.expect(200)
}

/// Plants an audit key that only the attacker's master key opens, and rebuilds the chain under it without
/// carol's entries.
async fn rebuild_under_planted_key(app: &TestApp, conn: &DatabaseConnection) {
    let (_, ring) = attackers_key();
    let sealed = ring.new_audit_key(app.repo_id, RequiredMacs::None).unwrap();
    repo_head::Entity::update_many()
        .col_expr(repo_head::Column::SealedAuditKey, Expr::value(sealed))
        .col_expr(
            repo_head::Column::KekId,
            Expr::value(ring.current().id().as_str()),
        )
        .filter(repo_head::Column::RepoId.eq(app.repo_id))
        .exec(conn)
        .await
        .unwrap();
    let rewritten = entries(conn, app.repo_id)
        .await
        .into_iter()
        .map(|mut entry| {
            "nobody".clone_into(&mut entry.user_name);
            entry
        });
    rebuild(conn, &ring, app.repo_id, rewritten).await;
}

/// An unsigned segment up to this entry, under an unknown key.
fn planted_segment(end: &audit_entry::Model) -> audit_segment::ActiveModel {
    audit_segment::ActiveModel {
        id: NotSet,
        repo_id: Set(end.repo_id),
        first_sequence: Set(Sequence::FIRST),
        last_sequence: Set(end.sequence),
        last_hash: Set(end.hash.clone()),
        sealed_audit_key: Set(vec![1; 61]),
        kek_id: Set("0123456789abcdef".to_owned()),
        fingerprint: Set(vec![2; 32]),
        from_kek_id: Set("0123456789abcdef".to_owned()),
        to_kek_id: Set(ring().current().id().as_str().to_owned()),
        ended_unix: Set(NOW),
        ended_by: Set(UserId::NONE),
        ended_by_name: Set(String::new()),
        signing_key: Set("fedcba9876543210".to_owned()),
        signature: Set(vec![3; 64]),
    }
}

on_each_database! {
    async fn entries_rewritten_under_a_planted_key_are_never_proven(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let conn = app.database.connect().await;
        rebuild_under_planted_key(&app, &conn).await;
        app.get("/secrets/A", &app.people.carol).await.refused(409, "key_mismatch");
        verify::stored(&app, &[]).expect_bad(repo_id, 0);

        let (old_key, their_ring) = attackers_key();
        let wrong_key = json!({ "old_key": "11".repeat(32) });
        assert_eq!(migrate(&app, &app.people.alice, wrong_key).await["failed_repos"], json!([repo_id]));
        assert_eq!(entries(&conn, repo_id).await.len(), 5, "an entry was written under a planted key");
        let migrated = migrate(&app, &app.people.alice, json!({ "old_key": old_key })).await;
        assert_eq!((&migrated["success_count"], &migrated["failed_count"]), (&json!(1), &json!(0)));
        // The planted key does not vouch for the rows, and the key that did is gone.
        app.get("/secrets/A", &app.people.carol).await.refused(500, "decryption_failed");

        let report = verify::stored(&app, &[]);
        let finding = report.expect_unproven(repo_id, (1, last));
        let their_id = their_ring.current().id().as_str();
        let what = finding["unproven"][0]["what"].as_str().unwrap();
        assert!(what.contains(their_id) && what.contains("--old-key-file"), "{what}");
        let notes = finding["notes"].as_array().unwrap();
        assert_eq!((notes.len(), &notes[0]["sequence"]), (1, &json!(last + 1)), "{finding}");
        let message = notes[0]["what"].as_str().unwrap();
        assert!(message.contains("takeover, signed") && message.contains(their_id), "{message}");
        // The first entry under the new key names who caused the takeover.
        let take_over = &app.audit("?action=key-takeover").await[0];
        assert_eq!((&take_over["sequence"], &take_over["user_name"]), (&json!(last + 1), &json!("alice")));
        let key = public_key(&app).await;
        for format in ["csv", "jsonl"] {
            let report = check(&export(&app, format).await.text, &key, &[]);
            report.expect_unproven(repo_id, (1, last));
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.post(&format!("{VAULT}/audit/chain"), &[]).await.text;
        assert!(page.contains("Entries 1–5 can&#x27;t be verified here"), "{page}");
        assert!(page.contains("At entry 6, the chain was taken over"), "{page}");

        // Changing what is stored about the planted key does not help.
        let segment = audit_segment::Entity::find().one(&conn).await.unwrap().unwrap();
        let head = repo_head::Entity::find_by_id(repo_id).one(&conn).await.unwrap().unwrap();
        let restore = async || {
            audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
            let row = audit_segment::ActiveModel::from(segment.clone()).reset_all();
            audit_segment::Entity::insert(row).exec_without_returning(&conn).await.unwrap();
        };
        audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
        assert!(verify::stored(&app, &[]).expect_bad(repo_id, 1).contains("was changed"));
        restore().await;
        audit_segment::Entity::update_many()
            .col_expr(audit_segment::Column::SealedAuditKey, Expr::value(head.sealed_audit_key))
            .col_expr(audit_segment::Column::KekId, Expr::value(head.kek_id))
            .exec(&conn)
            .await
            .unwrap();
        assert!(verify::stored(&app, &[]).expect_bad(repo_id, 6).contains("this instance has signed no takeover"));
        restore().await;
        audit_segment::Entity::update_many()
            .col_expr(audit_segment::Column::LastSequence, Expr::value(3_i64))
            .exec(&conn)
            .await
            .unwrap();
        assert!(verify::stored(&app, &[]).expect_bad(repo_id, 1).contains("was changed"));
        restore().await;
        verify::stored(&app, &[]).expect_unproven(repo_id, (1, last));
        // Later entries still verify.
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::UserName, Expr::value("nobody"))
            .filter(audit_entry::Column::Sequence.eq(last + 2))
            .exec(&conn)
            .await
            .unwrap();
        verify::stored(&app, &[]).expect_bad(repo_id, last + 2);
    }

    async fn a_planted_signing_key_is_never_accepted(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let conn = app.database.connect().await;
        let own_key = public_key(&app).await;
        let (old_key, ring) = attackers_key();
        let (planted, sealed) = ring.new_signing_key().unwrap();
        let row = signing_key::ActiveModel {
            id: Set(SigningKeyId::new(7)),
            public_key: Set(planted.public_key().as_bytes().to_vec()),
            sealed_key: Set(sealed),
            kek_id: Set(ring.current().id().as_str().to_owned()),
            created_unix: Set(NOW),
            adopted_unix: Set(0),
            adopted_from: Set(String::new()),
        };
        signing_key::Entity::insert(row.reset_all()).exec_without_returning(&conn).await.unwrap();
        // A checkpoint signed by that key claims that the first three entries were pruned.
        let third = entries(&conn, repo_id).await.remove(2);
        let message = [
            b"forgevault audit checkpoint v1\0".as_slice(),
            &repo_id.get().to_be_bytes(),
            &3i64.to_be_bytes(),
            &NOW.to_be_bytes(),
            &third.hash,
        ];
        let forged = audit_checkpoint::ActiveModel {
            repo_id: Set(repo_id),
            sequence: Set(Sequence::new(3)),
            hash: Set(third.hash.clone()),
            created_unix: Set(NOW),
            signing_key_id: Set(SigningKeyId::new(7)),
            signature: Set(planted.sign(&message.concat()).to_vec()),
        };
        audit_checkpoint::Entity::insert(forged).exec_without_returning(&conn).await.unwrap();
        audit_entry::Entity::delete_many()
            .filter(audit_entry::Column::Sequence.lte(3))
            .exec(&conn)
            .await
            .unwrap();
        repo_head::Entity::update_many()
            .col_expr(repo_head::Column::FirstSequence, Expr::value(4_i64))
            .exec(&conn)
            .await
            .unwrap();
        migrate(&app, &app.people.root, json!({ "old_key": old_key, "repo_id": 0 })).await;
        let rows = signing_key::Entity::find_by_id(SigningKeyId::new(7)).one(&conn).await.unwrap().unwrap();
        assert_eq!(rows.kek_id, ring.current().id().as_str());
        let app = app.restart(Options::default()).await;
        let answer = app.get("//api/v1/vault/audit-key", "").await.expect(200);
        assert_eq!((&answer["public_key"], &answer["earlier"]), (&json!(own_key), &json!([])));
        assert!(verify::stored(&app, &[]).expect_bad(repo_id, 3).contains("not signed"));
        assert!(entries(&conn, repo_id).await.len() > usize::try_from(last).unwrap() - 3);
    }

    async fn after_a_regular_change_the_old_key_proves_its_own_entries(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let signed_before = public_key(&app).await;
        let app = with_keys(app, NEW_KEY, "", "30").await;
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        assert_eq!(app.get("/secrets/A", &app.people.carol).await.expect(200)["value"], "1");
        assert_ne!(public_key(&app).await, signed_before, "only the operator can restore the old one");

        verify::stored_under(&app, NEW_KEY, &[]).expect_unproven(repo_id, (1, last));
        let notes_of = |verified: &verify::VerifyOutput| {
            let notes = verified.of_repo(repo_id)["notes"].as_array().unwrap().clone();
            assert!(notes.iter().any(|note| note["sequence"] == last + 1), "{notes:?}");
        };
        let both = verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]);
        both.expect_ok();
        notes_of(&both);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("old.key");
        std::fs::write(&file, format!("{MASTER_KEY}\n")).unwrap();
        let arguments = ["--old-key-file", file.to_str().unwrap()];
        let verified = verify::stored_under(&app, NEW_KEY, &arguments);
        verified.expect_ok();
        notes_of(&verified);

        // Unproven entries are not pruned either.
        app.clock.advance(31 * 86_400);
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        // The operator configures the old key for a while, after which it is no longer needed.
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "30").await;
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        let app = with_keys(app, NEW_KEY, "", "30").await;
        let verified = verify::stored_under(&app, NEW_KEY, &[]);
        verified.expect_ok();
        notes_of(&verified);
        let adopted = signing_key::Entity::find()
            .filter(signing_key::Column::AdoptedUnix.ne(0))
            .all(&app.database.connect().await)
            .await
            .unwrap();
        assert_eq!(adopted.len(), 1);
        assert_eq!(adopted[0].adopted_from, ring().current().id().as_str());
        assert!(prune::all(&app.state).await.unwrap() >= u64::try_from(last).unwrap());
        verify::stored_under(&app, NEW_KEY, &[]).expect_ok();
        let key = public_key(&app).await;
        check(&export(&app, "jsonl").await.text, &key, &[]).expect_ok();
    }

    async fn adopting_a_key_from_a_previous_master_key_is_reported(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "0").await;
        let report = verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]);
        report.expect_ok();
        let note = report.of_repo(repo_id)["notes"][0]["what"].as_str().unwrap();
        assert!(note.contains("wrapped by the previous master key"), "{note}");
        // An old key sent by a caller adopts nothing, and does not need to.
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        assert!(app.audit("?action=key-takeover").await.is_empty());
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        let take_overs = app.audit("?action=key-takeover").await;
        assert_eq!((take_overs.len(), &take_overs[0]["source"]), (1, &json!("system")));
        let app = with_keys(app, NEW_KEY, "", "0").await;
        let report = verify::stored_under(&app, NEW_KEY, &[]);
        report.expect_ok();
        let notes = report.of_repo(repo_id)["notes"].as_array().unwrap().clone();
        assert_eq!(notes.len(), 1, "{notes:?}");
        let message = notes[0]["what"].as_str().unwrap();
        assert!(notes[0]["sequence"].as_i64() > Some(last) && message.contains("takeover, signed"), "{message}");
        let key = public_key(&app).await;
        let report = check(&export(&app, "csv").await.text, &key, &[]);
        report.expect_ok();
        assert_eq!(report.of_repo(repo_id)["notes"].as_array().unwrap().len(), 1);
    }

    async fn a_segment_without_a_takeover_entry_hides_no_change(app: TestApp) {
        fill(&app).await;
        let repo_id = app.repo_id;
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "0").await;
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let take_overs = app.audit("?action=key-takeover").await;
        let sequence = take_overs[0]["sequence"].as_i64().unwrap();
        let conn = app.database.connect().await;
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::UserName, Expr::value("nobody"))
            .filter(audit_entry::Column::Sequence.eq(2))
            .exec(&conn)
            .await
            .unwrap();
        let all = entries(&conn, repo_id).await;
        let newest = all.last().unwrap().sequence.get();
        // Where a different takeover is recorded, and at the very end.
        for last in [sequence - 1, newest] {
            let end = all.iter().find(|entry| entry.sequence.get() == last).unwrap();
            audit_segment::Entity::insert(planted_segment(end)).exec_without_returning(&conn).await.unwrap();
            let report = verify::stored_under(&app, NEW_KEY, &[]);
            assert!(report.expect_bad(repo_id, 2).contains("was changed"), "{report:?}");
            assert_eq!(report.of_repo(repo_id).get("unproven"), None, "{report:?}");
            audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
        }
    }

    async fn a_takeover_ignores_segments_without_an_entry(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let conn = app.database.connect().await;
        let entries = entries(&conn, repo_id).await;
        // The newest entry is where the current segment will end.
        for entry in [&entries[2], entries.last().unwrap()] {
            audit_segment::Entity::insert(planted_segment(entry)).exec_without_returning(&conn).await.unwrap();
        }
        let app = with_keys(app, NEW_KEY, "", "0").await;
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        verify::stored_under(&app, NEW_KEY, &[]).expect_unproven(repo_id, (1, last));
        verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]).expect_ok();
    }

    async fn requests_concurrent_with_a_takeover_use_the_new_key(app: TestApp) {
        fill(&app).await;
        let app = with_keys(app, NEW_KEY, "", "0").await;
        let old = json!({ "old_key": MASTER_KEY });
        let reads = (0..6).map(|_| app.get("/secrets/A", &app.people.carol));
        let migrations = (0..3).map(|_| migrate(&app, &app.people.alice, old.clone()));
        let both = futures_util::future::join(
            futures_util::future::join_all(reads),
            futures_util::future::join_all(migrations),
        );
        let (reads, _) = both.await;
        for read in reads {
            assert!([200, 409].contains(&read.status.as_u16()), "{}", read.text);
        }
        assert_eq!(app.audit("?action=key-takeover").await.len(), 1);
        verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]).expect_ok();
    }
}
