//! The keyed chain has no gaps, no duplicates and correct hashes, even with many concurrent writers.

use std::collections::BTreeMap;

use entity::{RepoId, audit_entry, repo_head, repo_key, secret, secret_version};
use forgevault::audit::chain::{GENESIS, link};
use futures_util::future::join_all;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseConnection, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use crate::support::app::TestApp;

/// Recomputes each repository's chain from the rows. Returns the number of entries per repository, or the
/// first sequence number that does not verify.
pub async fn verify(
    app: &TestApp,
    conn: &DatabaseConnection,
) -> Result<BTreeMap<RepoId, i64>, i64> {
    let mut counts = BTreeMap::new();
    for head in repo_head::Entity::find().all(conn).await.unwrap() {
        let ring = &app.state.ring;
        let key = ring
            .open_audit_key(head.repo_id, &head.kek_id, &head.sealed_audit_key)
            .unwrap();
        let entries = audit_entry::Entity::find()
            .filter(audit_entry::Column::RepoId.eq(head.repo_id))
            .order_by_asc(audit_entry::Column::Sequence)
            .all(conn)
            .await
            .unwrap();
        let mut hash = GENESIS;
        for (entry, sequence) in entries.iter().zip(1..) {
            hash = link(&key, &hash, entry);
            if entry.sequence.get() != sequence || entry.hash != hash {
                return Err(sequence);
            }
        }
        let count = i64::try_from(entries.len()).unwrap();
        if head.sequence.get() != count || head.hash != hash {
            return Err(count + 1);
        }
        counts.insert(head.repo_id, count);
    }
    Ok(counts)
}

/// Reads, writes, refused requests and exports in two repositories. Returns how many entries they leave.
async fn traffic(app: &TestApp, token: &str, number: usize) -> i64 {
    let (path, shared) = (format!("/secrets/S{number}"), "/secrets/SHARED");
    let other = format!("//api/v1/repos/acme/other/vault{path}");
    let value = json!({ "value": format!("{number}") });
    let stored = app.put(&path, token, value.clone()).await;
    let also = app.put(shared, token, value.clone()).await;
    let answer_of_other = app.put(&other, &app.people.alice, value).await;
    for answer in [stored, also, answer_of_other] {
        assert!(answer.status.is_success(), "{}", answer.text);
    }
    app.get(&path, token).await.expect(200);
    app.get(shared, &app.people.carol).await.expect(200);
    app.put(&path, &app.people.carol, json!({}))
        .await
        .refused(403, "forbidden");
    app.get("/secrets/NONE", token)
        .await
        .refused(404, "not_found");
    app.get(&format!("/export?prefix=S{number}"), token)
        .await
        .expect(200);
    app.get("/secrets", token).await.expect(200);
    let back = app
        .post(&format!("{path}/rollback"), token, json!({ "version": 1 }))
        .await;
    back.expect(200);
    app.get(&other, &app.people.alice).await.expect(200);
    11
}

on_each_database! {
    async fn every_link_holds_after_mixed_traffic_from_two_services(app: TestApp) {
        let other = {
            let mut world = app.forge.world();
            let other = world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            other
        };
        let token = app.token("admin").await;
        let replica = app.replica().await;
        let services = [&app, &replica];
        // Two letters, so that no name is a prefix of another.
        let traffic = (10..34).map(|number| traffic(services[number % 2], &token, number));
        let left: i64 = join_all(traffic).await.into_iter().sum();

        let conn = app.database.connect().await;
        let counts = verify(&app, &conn).await.unwrap();
        assert_eq!(counts.values().sum::<i64>(), left + 1, "one more for creating the token");
        assert_eq!(counts[&other], 48);

        // No version is lost or numbered twice, and every seal is counted.
        let versions = secret_version::Entity::find().all(&conn).await.unwrap();
        let keys = repo_key::Entity::find().all(&conn).await.unwrap();
        assert_eq!(keys.len(), 2, "one data key per repository");
        for key in keys {
            let sealed = versions.iter().filter(|v| v.repo_id == key.repo_id).count();
            assert_eq!(key.seal_count, i64::try_from(sealed).unwrap());
        }
        let secrets = secret::Entity::find().all(&conn).await.unwrap();
        for secret in &secrets {
            let mut numbers: Vec<i64> = versions.iter()
                .filter(|version| version.secret_id == secret.id)
                .map(|version| version.version.get())
                .collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (1..=secret.current_version.get()).collect::<Vec<_>>(), "{}", secret.name);
        }
        for head in repo_head::Entity::find().all(&conn).await.unwrap() {
            let live = secrets.iter().filter(|secret| secret.repo_id == head.repo_id).count();
            assert_eq!(head.secret_count, i64::try_from(live).unwrap());
        }
    }

    async fn any_changed_column_breaks_the_chain_at_that_entry(app: TestApp) {
        use audit_entry::Column as C;
        app.store("A", "1").await;
        app.token("read").await;
        for _ in 0..3 {
            app.get("/secrets/A", &app.people.carol).await.expect(200);
        }
        let conn = app.database.connect().await;
        assert_eq!(verify(&app, &conn).await.unwrap()[&app.repo_id], 5);
        let third = || audit_entry::Entity::update_many().filter(C::Sequence.eq(3));
        let before = audit_entry::Entity::find().filter(C::Sequence.eq(3)).one(&conn).await.unwrap();
        let before = before.unwrap();
        for (column, forged) in [
            (C::Timestamp, Expr::value(1)),
            (C::Action, Expr::value("list")),
            (C::Success, Expr::value(false)),
            (C::FailReason, Expr::value("x")),
            (C::SecretId, Expr::value(77)),
            (C::SecretName, Expr::value("B")),
            (C::VersionId, Expr::value(77)),
            (C::Version, Expr::value(77)),
            (C::UserId, Expr::value(77)),
            (C::UserName, Expr::value("mallory")),
            (C::TokenId, Expr::value(77)),
            (C::RunnerId, Expr::value(77)),
            (C::IpAddress, Expr::value("192.0.2.1")),
            (C::UserAgent, Expr::value("x")),
            (C::RequestId, Expr::value("x")),
            (C::Source, Expr::value("web")),
        ] {
            third().col_expr(column, forged).exec(&conn).await.unwrap();
            assert_eq!(verify(&app, &conn).await, Err(3), "{column:?}");
            let original = audit_entry::ActiveModel::from(before.clone());
            let original = sea_orm::ActiveModelTrait::reset_all(original);
            sea_orm::ActiveModelTrait::update(original, &conn).await.unwrap();
            assert!(verify(&app, &conn).await.is_ok(), "{column:?}");
        }
        // A removed entry, and a truncated tail.
        let last = audit_entry::Entity::delete_many().filter(C::Sequence.eq(5));
        last.exec(&conn).await.unwrap();
        assert_eq!(verify(&app, &conn).await, Err(5));
        let third = audit_entry::Entity::delete_many().filter(C::Sequence.eq(3));
        third.exec(&conn).await.unwrap();
        assert_eq!(verify(&app, &conn).await, Err(3));
    }
}
