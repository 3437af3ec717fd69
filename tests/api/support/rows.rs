//! The whole content of a database, to compare or to search.

use entity::RepoId;
use forgevault::crypto::RowKey;
use sea_orm::{DatabaseConnection, EntityTrait as _};

use crate::integrity::ring;

/// Every row of every table except the migrations', in its `Debug` form: texts verbatim, bytes as
/// numbers.
pub async fn all(conn: &DatabaseConnection) -> Vec<String> {
    let mut rows = vec![];
    macro_rules! read {
        ($($entity:ident)*) => {$(
            for row in entity::$entity::Entity::find().all(conn).await.unwrap() {
                rows.push(format!("{row:?}"));
            }
        )*};
    }
    read!(
        audit_checkpoint audit_entry audit_segment cli_confirmation cli_session device_code environment_change environment_revision environment_set instance kept_answer kept_form person_lock repo repo_head repo_key repo_name
        rotation row_state secret secret_name secret_version session signing_key token
    );
    rows.sort();
    rows
}

/// Every row about environments and their revisions.
pub async fn environments(conn: &DatabaseConnection) -> Vec<String> {
    let mut rows = vec![];
    macro_rules! read {
        ($($entity:ident)*) => {$(
            for row in entity::$entity::Entity::find().all(conn).await.unwrap() {
                rows.push(format!("{row:?}"));
            }
        )*};
    }
    read!(environment_change environment_revision environment_set);
    rows.sort();
    rows
}

/// The key of a repository's row MACs.
pub async fn row_key(conn: &DatabaseConnection, repo_id: RepoId) -> RowKey {
    let head = entity::repo_head::Entity::find_by_id(repo_id);
    let head = head.one(conn).await.unwrap().unwrap();
    let key = ring().open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key);
    key.unwrap().row_key()
}
