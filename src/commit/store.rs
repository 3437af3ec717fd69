//! Storage of heads and entries: locks heads and appends entries for the committing task.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use entity::{Generation, KeyVersion, RepoId, Sequence, audit_entry, repo, repo_head, repo_key};
use rusqlite::params;
use sea_orm::ActiveValue::{self, NotSet, Set};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, Statement,
};

use super::head::Head;
use crate::audit::chain::{GENESIS, Hash};
use crate::crypto::{Kek, KeyRing, RequiredMacs};
use crate::db::{self, Built, Conn as _, Tx};
use crate::environments::stored::StoredSet;
use crate::environments::{EnvironmentSets, Environments, store as environments};

/// Rows per `INSERT`: 20 columns each, and SQLite allows 32,766 values.
const INSERT_ROWS: usize = 1000;

/// Locks the heads of these repositories, ordered by id, and creates missing ones. Their audit keys are
/// unwrapped with the key ring, or with a master key supplied for the repository ([`Head::is_foreign`]). Also
/// returns the repositories whose audit key cannot be unwrapped.
pub async fn lock_heads(
    tx: &Tx<'_>,
    (keys, supplied): (&KeyRing, &[(RepoId, &Kek)]),
    repos: &BTreeSet<RepoId>,
) -> Result<(BTreeMap<RepoId, Head>, BTreeSet<RepoId>), DbErr> {
    let mut rows = select_heads(tx, repos).await?;
    let missing: Vec<RepoId> = repos
        .iter()
        .copied()
        .filter(|id| rows.iter().all(|row| row.repo_id != *id))
        .collect();
    if !missing.is_empty() {
        for repo_id in &missing {
            create_head(tx, keys, *repo_id).await?;
        }
        rows = select_heads(tx, repos).await?;
    }
    let mut heads = BTreeMap::new();
    let mut mismatched = BTreeSet::new();
    for mut row in rows {
        let hash = Hash::try_from(row.hash.as_slice())
            .map_err(|_| DbErr::Custom("the hash at the head of a chain is damaged".to_owned()))?;
        let sealed = (row.kek_id.as_str(), row.sealed_audit_key.as_slice());
        let supplied_for_repo = supplied
            .iter()
            .filter(|(repo_id, _)| *repo_id == row.repo_id);
        let supplied = supplied_for_repo.map(|(_, kek)| *kek);
        let is_foreign = !keys.holds(&row.kek_id);
        match keys.open_audit_key_with(supplied, row.repo_id, sealed) {
            Ok(key) => {
                let unbound = keys.rows_are_bound() && key.requires() == RequiredMacs::None;
                let rewrapped = unbound && row.kek_id == keys.current().id().as_str();
                if rewrapped {
                    row.sealed_audit_key = keys
                        .rewrap_audit_key([], row.repo_id, (&row.kek_id, &row.sealed_audit_key))
                        .map_err(|error| {
                            DbErr::Custom(format!("an audit key could not be wrapped: {error}"))
                        })?;
                }
                let head = Head {
                    committed_key_version: row.key_version,
                    rows_have_macs: row.row_sequence == row.sequence,
                    rows_are_bound: keys.rows_are_bound(),
                    row,
                    hash,
                    key,
                    row_key: OnceLock::new(),
                    seals: BTreeMap::new(),
                    rewrapped,
                    is_unavailable: false,
                    is_archived: false,
                    is_foreign,
                    environments: Environments::initial(),
                    has_new_environments: false,
                    last_revisions: BTreeMap::new(),
                };
                heads.insert(head.repo_id(), head);
            }
            Err(error) => {
                tracing::error!(repo.id = row.repo_id.get(), %error, "the audit key cannot be unwrapped");
                mismatched.insert(row.repo_id);
            }
        }
    }
    Ok((heads, mismatched))
}

/// Marks in the heads which of these repositories are no longer available, and which are archived. This is a
/// separate statement: one that waits for a head's lock would read other tables in their earlier state.
pub async fn load_repo_states(
    tx: &Tx<'_>,
    repos: &BTreeSet<RepoId>,
    heads: &mut BTreeMap<RepoId, Head>,
) -> Result<(), DbErr> {
    use repo::Column as C;
    static ONE: Built = Built::empty();
    if repos.is_empty() {
        return Ok(());
    }
    let select = || {
        let select = repo::Entity::find().select_only().columns([
            C::Id,
            C::ArchivedUnix,
            C::DeletedUnix,
            C::DetachedUnix,
            C::PurgedUnix,
        ]);
        let select = select.filter(C::Id.is_in(repos.iter().copied()));
        select.build(tx.backend())
    };
    let statement = of_repos(&ONE, tx, repos, select);
    for row in db::integers(tx, statement).await? {
        let [repo_id, archived, unavailable @ ..] = row.as_slice() else {
            continue;
        };
        if let Some(head) = heads.get_mut(&RepoId::new(*repo_id)) {
            head.is_archived = *archived != 0;
            head.set_unavailable(unavailable.iter().any(|since| *since != 0));
        }
    }
    Ok(())
}

/// Loads the environments of each head; usually they are known.
pub async fn load_environments(
    tx: &Tx<'_>,
    sets: &EnvironmentSets,
    heads: &mut BTreeMap<RepoId, Head>,
) -> Result<(), DbErr> {
    for (repo_id, head) in heads {
        let generation = (
            head.row.environment_generation,
            head.row.environment_mac.as_deref(),
        );
        let is_untouched = generation == (Generation::NONE, None)
            && head.key.requires() < RequiredMacs::RowsAndEnvironments;
        if is_untouched {
            continue;
        }
        head.environments = if let Some(known) = sets.known(*repo_id, generation) {
            known
        } else {
            let stored = StoredSet {
                generation: generation.0,
                generation_mac: head.row.environment_mac.clone(),
                sealed_audit_key: head.row.sealed_audit_key.clone(),
                row: environments::row(tx, *repo_id).await?,
            };
            sets.open_with(&head.key, *repo_id, stored)
        };
    }
    Ok(())
}

async fn select_heads(
    tx: &Tx<'_>,
    repos: &BTreeSet<RepoId>,
) -> Result<Vec<repo_head::Model>, DbErr> {
    static ONE: Built = Built::empty();
    let select = || {
        let select = repo_head::Entity::find()
            .filter(repo_head::Column::RepoId.is_in(repos.iter().copied()))
            .order_by_asc(repo_head::Column::RepoId)
            .lock_exclusive();
        select.build(tx.backend())
    };
    db::models::<repo_head::Entity>(tx, of_repos(&ONE, tx, repos, select)).await
}

/// Returns a statement whose only values are these repositories. Usually there is one.
fn of_repos(
    one: &Built,
    tx: &Tx<'_>,
    repos: &BTreeSet<RepoId>,
    build: impl Fn() -> Statement,
) -> Statement {
    match repos.first() {
        Some(repo_id) if repos.len() == 1 => {
            one.statement(tx.backend(), [(*repo_id).into()], build)
        }
        _ => build(),
    }
}

async fn create_head(tx: &Tx<'_>, keys: &KeyRing, repo_id: RepoId) -> Result<(), DbErr> {
    let sealed = keys
        .new_audit_key(repo_id, RequiredMacs::None)
        .map_err(|error| DbErr::Custom(format!("no audit key can be made: {error}")))?;
    let row = repo_head::ActiveModel {
        repo_id: Set(repo_id),
        sequence: Set(Sequence::NONE),
        first_sequence: Set(Sequence::FIRST),
        hash: Set(GENESIS.to_vec()),
        sealed_audit_key: Set(sealed),
        kek_id: Set(keys.current().id().as_str().to_owned()),
        key_version: Set(KeyVersion::NONE),
        secret_count: Set(0),
        deleted_count: Set(0),
        row_sequence: Set(Sequence::NONE),
        environment_generation: Set(Generation::NONE),
        environment_mac: Set(None),
    };
    // Another replica may have inserted it first; then its row is used.
    let insert =
        repo_head::Entity::insert(row).on_conflict_do_nothing_on([repo_head::Column::RepoId]);
    db::run(tx, insert).await
}

/// Writes back the heads from [`lock_heads`].
pub async fn save_heads(tx: &Tx<'_>, heads: impl IntoIterator<Item = Head>) -> Result<(), DbErr> {
    static USUAL: Built = Built::empty();
    for Head {
        row,
        hash,
        seals,
        rewrapped,
        rows_have_macs,
        has_new_environments,
        ..
    } in heads
    {
        for (key_version, count) in seals {
            let update = repo_key::Entity::update_many()
                .col_expr(
                    repo_key::Column::SealCount,
                    Expr::col(repo_key::Column::SealCount).add(count),
                )
                .filter(repo_key::Column::RepoId.eq(row.repo_id))
                .filter(repo_key::Column::KeyVersion.eq(key_version));
            db::run(tx, update).await?;
        }
        let update = || {
            let update = repo_head::Entity::update_many()
                .set(repo_head::ActiveModel {
                    repo_id: NotSet,
                    sequence: Set(row.sequence),
                    first_sequence: Set(row.first_sequence),
                    hash: Set(hash.to_vec()),
                    sealed_audit_key: set_if(rewrapped, &row.sealed_audit_key),
                    kek_id: set_if(rewrapped, &row.kek_id),
                    key_version: Set(row.key_version),
                    secret_count: Set(row.secret_count),
                    deleted_count: Set(row.deleted_count),
                    row_sequence: set_if(rows_have_macs, &row.sequence),
                    environment_generation: set_if(
                        has_new_environments,
                        &row.environment_generation,
                    ),
                    environment_mac: set_if(has_new_environments, &row.environment_mac),
                })
                .filter(repo_head::Column::RepoId.eq(row.repo_id));
            update.build(tx.backend())
        };
        let is_usual = rows_have_macs && !rewrapped && !has_new_environments;
        let update = if is_usual {
            let values = [
                row.sequence.into(),
                row.first_sequence.into(),
                hash.to_vec().into(),
                row.key_version.into(),
                row.secret_count.into(),
                row.deleted_count.into(),
                row.sequence.into(),
                row.repo_id.into(),
            ];
            USUAL.statement(tx.backend(), values, update)
        } else {
            update()
        };
        tx.perform(update).await?;
    }
    Ok(())
}

fn set_if<T: Clone + Into<sea_orm::Value>>(is_changed: bool, value: &T) -> ActiveValue<T> {
    if is_changed {
        Set(value.clone())
    } else {
        NotSet
    }
}

/// Inserts entries created by [`Head::append`].
pub async fn insert(tx: &Tx<'_>, rows: Vec<audit_entry::Model>) -> Result<(), DbErr> {
    if let Tx::Thread(tx) = tx {
        return insert_each(tx, &rows);
    }
    let mut rows = rows.into_iter().map(|row| audit_entry::ActiveModel {
        id: NotSet,
        ..audit_entry::ActiveModel::from(row).reset_all()
    });
    loop {
        let chunk: Vec<_> = rows.by_ref().take(INSERT_ROWS).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        db::run(tx, audit_entry::Entity::insert_many(chunk)).await?;
    }
}

/// Inserts rows individually with one prepared statement. On the thread's own connection that is cheaper than
/// preparing one statement for all of them.
fn insert_each(
    tx: &sqlite_thread::Transaction<'_>,
    rows: &[audit_entry::Model],
) -> Result<(), DbErr> {
    const INSERT: &str = "INSERT INTO vault_audit_entry (repo_id, sequence, hash, timestamp, \
         action, success, fail_reason, secret_id, secret_name, version_id, version, user_id, \
         user_name, token_id, runner_id, ip_address, user_agent, request_id, source) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    tx.execute_each(INSERT, rows, |insert, row| {
        insert.execute(params![
            row.repo_id.get(),
            row.sequence.get(),
            row.hash,
            row.timestamp,
            row.action,
            row.success,
            row.fail_reason,
            row.secret_id.get(),
            row.secret_name,
            row.version_id.get(),
            row.version.get(),
            row.user_id.get(),
            row.user_name,
            row.token_id.get(),
            row.runner_id,
            row.ip_address,
            row.user_agent,
            row.request_id,
            row.source,
        ])
    })
}
