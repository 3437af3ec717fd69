//! Keys of the audit that came with an old master key: planted by who can write to the database, or
//! left by an honest change of the master key.

use std::sync::Arc;

use entity::{
    RepoId, Sequence, SigningKeyId, UserId, audit_checkpoint, audit_entry, audit_segment,
    repo_head, signing_key,
};
use forgevault::audit::prune;
use forgevault::background;
use forgevault::crypto::{Kek, KeyRing};
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
use crate::support::rebuilt::rebuild;
use crate::support::verify;
use crate::web::visit::{VAULT, Visit};

const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// A master key that somebody has made up, as a text and as what it opens.
fn theirs() -> (String, KeyRing) {
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

/// Some entries of acme/app; gives how many.
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

/// Puts a key of the audit into the head that only their master key opens, and chains all entries
/// anew under it: carol never was there.
async fn rewrite(app: &TestApp, conn: &DatabaseConnection) {
    let (_, ring) = theirs();
    let sealed = ring.new_audit_key(app.repo_id).unwrap();
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

/// A segment up to that entry that nobody has signed, under a key that nobody has.
fn planted(end: &audit_entry::Model) -> audit_segment::ActiveModel {
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
        rewrite(&app, &conn).await;
        app.get("/secrets/A", &app.people.carol).await.refused(409, "key_mismatch");
        verify::stored(&app, &[]).bad(repo_id, 0);

        let (old_key, their_ring) = theirs();
        let wrong = json!({ "old_key": "11".repeat(32) });
        assert_eq!(migrate(&app, &app.people.alice, wrong).await["failed_repos"], json!([repo_id]));
        assert_eq!(entries(&conn, repo_id).await.len(), 5, "nothing is written under a planted key");
        let done = migrate(&app, &app.people.alice, json!({ "old_key": old_key })).await;
        assert_eq!((&done["success_count"], &done["failed_count"]), (&json!(1), &json!(0)));
        assert_eq!(app.get("/secrets/A", &app.people.carol).await.expect(200)["value"], "1");

        let said = verify::stored(&app, &[]);
        let found = said.unproven(repo_id, (1, last));
        let their_id = their_ring.current().id().as_str();
        let what = found["unproven"][0]["what"].as_str().unwrap();
        assert!(what.contains(their_id) && what.contains("--old-key-file"), "{what}");
        let notes = found["notes"].as_array().unwrap();
        assert_eq!((notes.len(), &notes[0]["sequence"]), (1, &json!(last + 1)), "{found}");
        let told = notes[0]["what"].as_str().unwrap();
        assert!(told.contains("take-over, signed") && told.contains(their_id), "{told}");
        // Who brought it about is told by the first entry under the new key.
        let taken = &app.audit("?action=key-takeover").await[0];
        assert_eq!((&taken["sequence"], &taken["user_name"]), (&json!(last + 1), &json!("alice")));
        let key = public_key(&app).await;
        for format in ["csv", "jsonl"] {
            let said = check(&export(&app, format).await.text, &key, &[]);
            said.unproven(repo_id, (1, last));
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.post(&format!("{VAULT}/audit/chain"), &[]).await.text;
        assert!(page.contains("Entries 1–5 can&#x27;t be verified here"), "{page}");
        assert!(page.contains("At entry 6, the chain was taken over"), "{page}");

        // Nor does it help to alter what is kept of their key.
        let segment = audit_segment::Entity::find().one(&conn).await.unwrap().unwrap();
        let head = repo_head::Entity::find_by_id(repo_id).one(&conn).await.unwrap().unwrap();
        let restore = async || {
            audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
            let row = audit_segment::ActiveModel::from(segment.clone()).reset_all();
            audit_segment::Entity::insert(row).exec_without_returning(&conn).await.unwrap();
        };
        audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
        assert!(verify::stored(&app, &[]).bad(repo_id, 1).contains("was changed"));
        restore().await;
        audit_segment::Entity::update_many()
            .col_expr(audit_segment::Column::SealedAuditKey, Expr::value(head.sealed_audit_key))
            .col_expr(audit_segment::Column::KekId, Expr::value(head.kek_id))
            .exec(&conn)
            .await
            .unwrap();
        assert!(verify::stored(&app, &[]).bad(repo_id, 6).contains("this instance has signed no take-over"));
        restore().await;
        audit_segment::Entity::update_many()
            .col_expr(audit_segment::Column::LastSequence, Expr::value(3_i64))
            .exec(&conn)
            .await
            .unwrap();
        assert!(verify::stored(&app, &[]).bad(repo_id, 1).contains("was changed"));
        restore().await;
        verify::stored(&app, &[]).unproven(repo_id, (1, last));
        // What came after is proven as ever.
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::UserName, Expr::value("nobody"))
            .filter(audit_entry::Column::Sequence.eq(last + 2))
            .exec(&conn)
            .await
            .unwrap();
        verify::stored(&app, &[]).bad(repo_id, last + 2);
    }

    async fn a_planted_signing_key_is_never_the_instances(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let conn = app.database.connect().await;
        let own = public_key(&app).await;
        let (old_key, ring) = theirs();
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
        // The first three entries are said to be pruned, signed by that key.
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
        let told = app.get("//api/v1/vault/audit-key", "").await.expect(200);
        assert_eq!((&told["public_key"], &told["earlier"]), (&json!(own), &json!([])));
        assert!(verify::stored(&app, &[]).bad(repo_id, 3).contains("not signed"));
        assert!(entries(&conn, repo_id).await.len() > usize::try_from(last).unwrap() - 3);
    }

    async fn after_an_honest_change_the_old_key_proves_what_it_chained(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let signed_before = public_key(&app).await;
        let app = with_keys(app, NEW_KEY, "", "30").await;
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        assert_eq!(app.get("/secrets/A", &app.people.carol).await.expect(200)["value"], "1");
        assert_ne!(public_key(&app).await, signed_before, "only the operator gives the old one back");

        verify::stored_under(&app, NEW_KEY, &[]).unproven(repo_id, (1, last));
        let noted = |said: &verify::Said| {
            let notes = said.of_repo(repo_id)["notes"].as_array().unwrap().clone();
            assert!(notes.iter().any(|note| note["sequence"] == last + 1), "{notes:?}");
        };
        let both = verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]);
        both.good();
        noted(&both);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("old.key");
        std::fs::write(&file, format!("{MASTER_KEY}\n")).unwrap();
        let given = ["--old-key-file", file.to_str().unwrap()];
        let said = verify::stored_under(&app, NEW_KEY, &given);
        said.good();
        noted(&said);

        // What is not proven is not removed either.
        app.clock.advance(31 * 86_400);
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        assert_eq!(prune::all(&app.state).await.unwrap(), 0);
        // The operator names the old key for a while, and it is needed no more.
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "30").await;
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        let app = with_keys(app, NEW_KEY, "", "30").await;
        let said = verify::stored_under(&app, NEW_KEY, &[]);
        said.good();
        noted(&said);
        let adopted = signing_key::Entity::find()
            .filter(signing_key::Column::AdoptedUnix.ne(0))
            .all(&app.database.connect().await)
            .await
            .unwrap();
        assert_eq!(adopted.len(), 1);
        assert_eq!(adopted[0].adopted_from, ring().current().id().as_str());
        assert!(prune::all(&app.state).await.unwrap() >= u64::try_from(last).unwrap());
        verify::stored_under(&app, NEW_KEY, &[]).good();
        let key = public_key(&app).await;
        check(&export(&app, "jsonl").await.text, &key, &[]).good();
    }

    async fn a_key_adopted_from_a_master_key_that_the_operator_names_is_told_of(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "0").await;
        let said = verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]);
        said.good();
        let note = said.of_repo(repo_id)["notes"][0]["what"].as_str().unwrap();
        assert!(note.contains("wrapped by the previous master key"), "{note}");
        // A caller's old key adopts nothing, and need not.
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        assert!(app.audit("?action=key-takeover").await.is_empty());
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        let taken = app.audit("?action=key-takeover").await;
        assert_eq!((taken.len(), &taken[0]["source"]), (1, &json!("system")));
        let app = with_keys(app, NEW_KEY, "", "0").await;
        let said = verify::stored_under(&app, NEW_KEY, &[]);
        said.good();
        let notes = said.of_repo(repo_id)["notes"].as_array().unwrap().clone();
        assert_eq!(notes.len(), 1, "{notes:?}");
        let told = notes[0]["what"].as_str().unwrap();
        assert!(notes[0]["sequence"].as_i64() > Some(last) && told.contains("take-over, signed"), "{told}");
        let key = public_key(&app).await;
        let said = check(&export(&app, "csv").await.text, &key, &[]);
        said.good();
        assert_eq!(said.of_repo(repo_id)["notes"].as_array().unwrap().len(), 1);
    }

    async fn a_segment_that_no_take_over_tells_of_hides_no_change(app: TestApp) {
        fill(&app).await;
        let repo_id = app.repo_id;
        let app = with_keys(app, NEW_KEY, MASTER_KEY, "0").await;
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let taken = app.audit("?action=key-takeover").await;
        let taken = taken[0]["sequence"].as_i64().unwrap();
        let conn = app.database.connect().await;
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::UserName, Expr::value("nobody"))
            .filter(audit_entry::Column::Sequence.eq(2))
            .exec(&conn)
            .await
            .unwrap();
        let all = entries(&conn, repo_id).await;
        let newest = all.last().unwrap().sequence.get();
        // Where a take-over is told of, but not this one; and where nothing comes behind.
        for last in [taken - 1, newest] {
            let end = all.iter().find(|entry| entry.sequence.get() == last).unwrap();
            audit_segment::Entity::insert(planted(end)).exec_without_returning(&conn).await.unwrap();
            let said = verify::stored_under(&app, NEW_KEY, &[]);
            assert!(said.bad(repo_id, 2).contains("was changed"), "{said:?}");
            assert_eq!(said.of_repo(repo_id).get("unproven"), None, "{said:?}");
            audit_segment::Entity::delete_many().exec(&conn).await.unwrap();
        }
    }

    async fn a_take_over_goes_by_no_segment_that_nobody_tells_of(app: TestApp) {
        let last = fill(&app).await;
        let repo_id = app.repo_id;
        let conn = app.database.connect().await;
        let entries = entries(&conn, repo_id).await;
        // The newest one's is the place of the segment that ends now.
        for entry in [&entries[2], entries.last().unwrap()] {
            audit_segment::Entity::insert(planted(entry)).exec_without_returning(&conn).await.unwrap();
        }
        let app = with_keys(app, NEW_KEY, "", "0").await;
        migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        verify::stored_under(&app, NEW_KEY, &[]).unproven(repo_id, (1, last));
        verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]).good();
    }

    async fn others_who_come_with_a_take_over_are_recorded_under_the_new_key(app: TestApp) {
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
        verify::stored_with(&app, (NEW_KEY, MASTER_KEY), &[]).good();
    }
}
