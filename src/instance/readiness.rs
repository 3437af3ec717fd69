//! Checks whether requests can be served: database, migrations, audit log and master key.

use std::sync::Arc;
use std::time::Duration;

use entity::{
    RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId, audit_entry, repo_head,
    repo_key,
};
use sea_orm::ActiveValue::NotSet;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::clock::Clock;
use crate::commit::Committer;
use crate::crypto::{KekId, KeyRing};
use crate::db::Db;

/// How long the database may take to respond.
pub(super) const PROBE_TIMEOUT: Duration = Duration::from_secs(2);

/// Caches for a moment whether the service is ready, so that frequent probes cost no disk writes.
pub struct Readiness {
    parts: Parts,
    cached: tokio::sync::Mutex<Option<(i64, Option<&'static str>)>>,
}

/// What must work for a request to be served.
pub struct Parts {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    pub commits: Committer,
    pub ring: Arc<KeyRing>,
}

impl Readiness {
    pub fn new(parts: Parts) -> Self {
        Self {
            parts,
            cached: tokio::sync::Mutex::default(),
        }
    }

    /// Returns what is wrong, at most a second old.
    pub async fn problem(&self) -> Option<&'static str> {
        let mut cached = self.cached.lock().await;
        let now = self.parts.clock.now_unix();
        match *cached {
            Some((at, problem)) if at == now => problem,
            _ => {
                let result = tokio::time::timeout(PROBE_TIMEOUT, probe(&self.parts, now)).await;
                let problem = result
                    .unwrap_or(Err("the database does not answer in time"))
                    .err();
                *cached = Some((now, problem));
                problem
            }
        }
    }
}

async fn probe(parts: &Parts, now: i64) -> Result<(), &'static str> {
    if parts.commits.is_closed() {
        return Err("the task that commits the audit log has ended");
    }
    let conn = parts.db.conn();
    conn.ping()
        .await
        .map_err(|_| "the database does not answer")?;
    let pending = migration::pending(&conn.unbounded()).await;
    if !pending.is_ok_and(|pending| pending.is_empty()) {
        return Err("migrations are missing");
    }
    commit(&parts.db, now)
        .await
        .map_err(|_| "the audit log cannot commit")?;
    let ids = parts.ring.ids().map(KekId::as_str);
    let with_known_key = repo_head::Entity::find().filter(repo_head::Column::KekId.is_in(ids));
    let heads = async {
        let any = repo_head::Entity::find().one(conn).await?;
        Ok::<_, sea_orm::DbErr>((any.is_some(), with_known_key.one(conn).await?.is_some()))
    };
    match heads.await {
        Ok((true, false)) => return Err("no stored key is wrapped by the master key"),
        Ok(_) => {}
        Err(_) => return Err("the database does not answer"),
    }
    for kek in parts.ring.ids() {
        let row = repo_key::Entity::find()
            .filter(repo_key::Column::KekId.eq(kek.as_str()))
            .one(conn)
            .await
            .map_err(|_| "the database does not answer")?;
        let Some(row) = row else {
            continue;
        };
        parts
            .ring
            .open_data_key(
                row.repo_id,
                row.key_version,
                &row.kek_id,
                &row.encrypted_dek,
            )
            .map_err(|_| "the master key cannot open a data key that it wrapped")?;
    }
    Ok(())
}

/// Commits an entry of no repository to the audit log's own table, and removes it in the same transaction:
/// whatever would reject an audit entry (a full disk, a missing privilege) rejects this one too.
async fn commit(db: &Db, now: i64) -> Result<(), sea_orm::DbErr> {
    use audit_entry::Column;
    let tx = db.begin_commit().await?;
    // Replicas probe at the same time.
    let sequence = Sequence::new(rand::random_range(1..=i64::MAX));
    let row = audit_entry::ActiveModel {
        id: NotSet,
        ..audit_entry::ActiveModel::from(probe_entry(sequence, now)).reset_all()
    };
    audit_entry::Entity::insert(row)
        .exec_without_returning(&*tx)
        .await?;
    audit_entry::Entity::delete_many()
        .filter(Column::RepoId.eq(0))
        .filter(Column::Sequence.eq(sequence))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

fn probe_entry(sequence: Sequence, now: i64) -> audit_entry::Model {
    audit_entry::Model {
        id: 0,
        repo_id: RepoId::NONE,
        sequence,
        hash: vec![0; 32],
        timestamp: now,
        action: "probe".to_owned(),
        success: true,
        fail_reason: String::new(),
        secret_id: SecretId::NONE,
        secret_name: String::new(),
        version_id: VersionId::NONE,
        version: Version::NONE,
        user_id: UserId::NONE,
        user_name: String::new(),
        token_id: TokenId::NONE,
        runner_id: 0,
        ip_address: String::new(),
        user_agent: String::new(),
        request_id: String::new(),
        source: String::new(),
    }
}
