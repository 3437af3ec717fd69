//! All that a database holds, to compare or to search.

use sea_orm::{DatabaseConnection, EntityTrait as _};

/// Every row of every table but the migrations', as its `Debug` tells it: texts as they are,
/// bytes as numbers.
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
        audit_checkpoint audit_entry audit_segment instance kept_form repo repo_head repo_key repo_name
        rotation row_state secret secret_name secret_version session signing_key token
    );
    rows.sort();
    rows
}
