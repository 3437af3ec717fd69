//! Changes by an older process, which records no revisions.

use entity::{secret_name, secret_version};
use forgevault::commit::{Command, WriteTx};
use forgevault::environments::revisions::{Availability, reconcile, state_at};
use forgevault::error::Error;
use forgevault::secrets::store;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::json;

use super::*;
use crate::support::rows::row_key;

/// Compares an environment with its history.
struct Reconcile(&'static str);

impl Command for Reconcile {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, _: &mut Entry) -> Result<(), Error> {
        let environments = tx.environments();
        reconcile(tx, environments.part(self.0).unwrap()).await
    }
}

async fn find(app: &TestApp, name: &str) -> secret::Model {
    let mut secrets = stored(app).await.into_iter();
    secrets.find(|secret| secret.name == name).unwrap()
}

/// Changes a secret as an older process does, with the MAC of its row.
async fn change_row(app: &TestApp, name: &str, change: impl FnOnce(&mut secret::Model)) {
    let conn = app.database.connect().await;
    let mut row = find(app, name).await;
    change(&mut row);
    store::sign(&row_key(&conn, app.repo_id).await, &mut row);
    let once = secret_name::ActiveModel {
        id: NotSet,
        repo_id: Set(app.repo_id),
        secret_id: Set(row.id),
        name: Set(row.name.clone()),
    };
    if row.name != name {
        once.insert(&conn).await.unwrap();
    }
    row.into_active_model()
        .reset_all()
        .update(&conn)
        .await
        .unwrap();
}

pub async fn store_unrecorded(app: &TestApp, name: &str) {
    let conn = app.database.connect().await;
    let row = find(app, name).await;
    let version = secret_version::Entity::find()
        .filter(secret_version::Column::SecretId.eq(row.id))
        .filter(secret_version::Column::Version.eq(row.current_version))
        .one(&conn);
    let mut version = version
        .await
        .unwrap()
        .unwrap()
        .into_active_model()
        .reset_all();
    (version.id, version.version) = (NotSet, Set(row.current_version.next()));
    version.insert(&conn).await.unwrap();
    change_row(app, name, |row| {
        row.current_version = row.current_version.next();
    })
    .await;
}

async fn purge_unrecorded(app: &TestApp, name: &str) {
    let conn = app.database.connect().await;
    let id = find(app, name).await.id;
    let versions =
        secret_version::Entity::delete_many().filter(secret_version::Column::SecretId.eq(id));
    versions.exec(&conn).await.unwrap();
    secret::Entity::delete_by_id(id).exec(&conn).await.unwrap();
}

on_each_database! {
    async fn a_write_first_records_what_an_older_process_did_to_its_secret(app: TestApp) {
        let alice = &app.people.alice;
        app.store("staging.A", "1").await;
        store_unrecorded(&app, "staging.A").await;
        app.store("staging.A", "3").await;
        change_row(&app, "staging.A", |row| row.deleted_unix = 5).await;
        app.post("/secrets/staging.A/restore", alice, json!({})).await.expect(200);
        change_row(&app, "staging.A", |row| "A".clone_into(&mut row.name)).await;
        app.delete("/secrets/A?purge=true", alice).await.expect(200);
        assert_eq!(all_changes(&app, "staging").await, [
            vec![],
            vec![change("staging.A", 0, 1)],
            vec![change("staging.A", 1, 2)],
            vec![change("staging.A", 2, 3)],
            vec![change("staging.A", 3, 0)],
            vec![change("staging.A", 0, 3)],
            vec![change("staging.A", 3, 0)],
        ]);
        let expected = [vec![], vec![change("A", 0, 3)], vec![change("A", 3, 0)]];
        assert_eq!(all_changes(&app, "base").await, expected);
        let (recorded, _) = history(&app, "staging", None, Page::first(10)).await;
        let authors: Vec<_> = recorded
            .iter()
            .map(|one| (one.revision.created_by.is_none(), one.revision.request_id.is_empty()))
            .collect();
        let (somebody, nobody) = ((false, false), (true, true));
        assert_eq!(authors, [nobody, somebody, nobody, somebody, nobody, somebody, nobody]);
    }

    async fn an_environment_is_compared_as_a_whole(app: TestApp) {
        for name in ["MOVED", "NEW", "GONE", "DELETED", "SAME"] {
            app.store(&format!("staging.{name}"), "1").await;
        }
        app.store("staging.UNKNOWN", "1").await;
        let before = Revision::new(last(&app, "staging").await);
        let conn = app.database.connect().await;
        // A secret that is older than revisions, and one whose names are not recorded.
        for name in ["staging.UNKNOWN", "staging.NEW"] {
            let id = find(&app, name).await.id;
            if name == "staging.UNKNOWN" {
                let changes = environment_change::Column::SecretId.eq(id);
                environment_change::Entity::delete_many().filter(changes).exec(&conn).await.unwrap();
            }
            let names = secret_name::Column::SecretId.eq(id);
            secret_name::Entity::delete_many().filter(names).exec(&conn).await.unwrap();
        }
        change_row(&app, "staging.MOVED", |row| "MOVED".clone_into(&mut row.name)).await;
        change_row(&app, "staging.DELETED", |row| row.deleted_unix = 5).await;
        store_unrecorded(&app, "staging.NEW").await;
        store_unrecorded(&app, "staging.UNKNOWN").await;
        purge_unrecorded(&app, "staging.GONE").await;
        for _ in 0..2 {
            execute(&app, Reconcile("staging")).await;
            execute(&app, Reconcile("base")).await;
            execute(&app, Reconcile("production")).await;
        }
        let staging = all_changes(&app, "staging").await;
        assert_eq!(staging.len(), 8);
        assert_eq!(staging[7], [
            change("staging.MOVED", 1, 0),
            change("staging.NEW", 1, 2),
            change("staging.GONE", 1, 0),
            change("staging.DELETED", 1, 0),
        ]);
        assert_eq!(all_changes(&app, "base").await, [vec![], vec![change("MOVED", 0, 1)]]);
        assert_eq!(last(&app, "production").await, 1);
        let environments = Environments::initial();
        let part = (app.repo_id, environments.part("staging").unwrap());
        let state = state_at(app.state.db.conn(), part, before).await.unwrap();
        let state: Vec<_> = state
            .iter()
            .map(|(name, past)| (name.as_str(), past.version.get(), past.availability))
            .collect();
        assert_eq!(state, [
            ("staging.DELETED", 1, Availability::Available),
            ("staging.GONE", 1, Availability::Purged),
            ("staging.MOVED", 1, Availability::Available),
            ("staging.NEW", 1, Availability::Available),
            ("staging.SAME", 1, Availability::Available),
            // Nothing tells of its change.
            ("staging.UNKNOWN", 2, Availability::Available),
        ]);
    }
}
