//! Rebuilds a repository's audit chain with any number of entries of any age; every link is valid.

use entity::{
    RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId, audit_entry, repo_head,
};
use forgevault::audit::chain::{GENESIS, link};
use forgevault::crypto::KeyRing;
use sea_orm::ActiveValue::NotSet;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DatabaseConnection, EntityTrait as _,
    QueryFilter as _, TransactionTrait as _,
};

/// Replaces all entries with these; nothing else may be writing. Sets the sequence numbers and hashes.
pub async fn rebuild(
    conn: &DatabaseConnection,
    ring: &KeyRing,
    repo_id: RepoId,
    entries: impl Iterator<Item = audit_entry::Model>,
) {
    let of_repo = repo_head::Entity::find_by_id(repo_id);
    let head = of_repo.one(conn).await.unwrap().unwrap();
    let key = ring
        .open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key)
        .unwrap();
    let tx = conn.begin().await.unwrap();
    audit_entry::Entity::delete_many()
        .filter(audit_entry::Column::RepoId.eq(repo_id))
        .exec(&tx)
        .await
        .unwrap();
    let (mut hash, mut sequence, mut rows) = (GENESIS, 0, vec![]);
    for entry in entries {
        sequence += 1;
        let mut row = audit_entry::Model {
            repo_id,
            sequence: Sequence::new(sequence),
            ..entry
        };
        hash = link(&key, &hash, &row);
        row.hash = hash.to_vec();
        rows.push(audit_entry::ActiveModel {
            id: NotSet,
            ..audit_entry::ActiveModel::from(row).reset_all()
        });
    }
    for chunk in rows.chunks(1000) {
        let insert = audit_entry::Entity::insert_many(chunk.iter().cloned());
        insert.exec_without_returning(&tx).await.unwrap();
    }
    repo_head::Entity::update_many()
        .col_expr(repo_head::Column::Sequence, Expr::value(sequence))
        .col_expr(repo_head::Column::FirstSequence, Expr::value(1))
        .col_expr(repo_head::Column::Hash, Expr::value(hash.to_vec()))
        .filter(repo_head::Column::RepoId.eq(repo_id))
        .exec(&tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// An entry of a read at that time (Unix seconds), by a client with this user agent.
pub fn read_at(timestamp: i64, user_agent: &str) -> audit_entry::Model {
    audit_entry::Model {
        id: 0,
        repo_id: RepoId::NONE,
        sequence: Sequence::NONE,
        hash: vec![],
        timestamp,
        action: "read".to_owned(),
        success: true,
        fail_reason: String::new(),
        secret_id: SecretId::new(1),
        secret_name: "A".to_owned(),
        version_id: VersionId::new(1),
        version: Version::FIRST,
        user_id: UserId::new(1),
        user_name: "alice".to_owned(),
        token_id: TokenId::NONE,
        runner_id: 0,
        ip_address: "192.0.2.7".to_owned(),
        user_agent: user_agent.to_owned(),
        request_id: "019a0000-0000-7000-8000-000000000000".to_owned(),
        source: "api".to_owned(),
    }
}
