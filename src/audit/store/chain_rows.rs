//! A repository's entries in chain order, and the rows that prove them: heads, checkpoints and segments.

use entity::{
    RepoId, Sequence, audit_checkpoint, audit_entry, audit_segment, repo, repo_head, repo_name,
};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use crate::audit::take_over::Signed;
use crate::db::{self, Conn, Tx, statement};

/// Returns the repository's head; [`None`] before its first entry.
pub async fn head(conn: &impl Conn, repo_id: RepoId) -> Result<Option<repo_head::Model>, DbErr> {
    let select = repo_head::Entity::find().filter(repo_head::Column::RepoId.eq(repo_id));
    db::one(conn, select).await
}

/// Returns the repository's checkpoint; [`None`] before anything was pruned.
pub async fn checkpoint(
    conn: &impl Conn,
    repo_id: RepoId,
) -> Result<Option<audit_checkpoint::Model>, DbErr> {
    let of_repo = audit_checkpoint::Column::RepoId.eq(repo_id);
    db::one(conn, audit_checkpoint::Entity::find().filter(of_repo)).await
}

/// Returns the repository's segments, in the order of their entries.
pub async fn segments(
    conn: &impl Conn,
    repo_id: RepoId,
) -> Result<Vec<audit_segment::Model>, DbErr> {
    let select = audit_segment::Entity::find()
        .filter(audit_segment::Column::RepoId.eq(repo_id))
        .order_by_asc(audit_segment::Column::LastSequence);
    db::all(conn, select).await
}

/// Returns the segments that the chain itself records: the entry after each one describes the same take-over,
/// or was pruned. Anybody with write access to the database may have inserted other rows.
pub async fn recorded_segments(
    conn: &impl Conn,
    head: &repo_head::Model,
) -> Result<Vec<audit_segment::Model>, DbErr> {
    let mut recorded = vec![];
    for row in segments(conn, head.repo_id).await? {
        let next = row.last_sequence.next();
        let is_pruned = next < head.first_sequence;
        let next_entry = entries(conn, head.repo_id, row.last_sequence, next, 1).await?;
        if is_pruned
            || next_entry
                .iter()
                .any(|entry| Signed::is_recorded_by(&row, entry))
        {
            recorded.push(row);
        }
    }
    Ok(recorded)
}

/// Inserts a segment that ends with the entry `newest`. Removes rows at or after it, which the service cannot
/// have written.
pub async fn insert_segment(
    conn: &impl Conn,
    repo_id: RepoId,
    newest: Sequence,
    row: audit_segment::ActiveModel,
) -> Result<(), DbErr> {
    let delete_later = audit_segment::Entity::delete_many()
        .filter(audit_segment::Column::RepoId.eq(repo_id))
        .filter(audit_segment::Column::LastSequence.gte(newest));
    db::run(conn, delete_later).await?;
    db::run(conn, audit_segment::Entity::insert(row)).await
}

/// Replaces the wrapped key of a segment.
pub async fn rewrap_segment(
    conn: &impl Conn,
    repo_id: RepoId,
    last_sequence: Sequence,
    (sealed, kek_id): (Vec<u8>, &str),
) -> Result<(), DbErr> {
    let update = audit_segment::Entity::update_many()
        .set(audit_segment::ActiveModel {
            sealed_audit_key: Set(sealed),
            kek_id: Set(kek_id.to_owned()),
            ..Default::default()
        })
        .filter(audit_segment::Column::RepoId.eq(repo_id))
        .filter(audit_segment::Column::LastSequence.eq(last_sequence));
    db::run(conn, update).await
}

/// Returns at most `limit` entries after one sequence number, up to and including another, in order.
pub async fn entries(
    conn: &impl Conn,
    repo_id: RepoId,
    after: Sequence,
    up_to: Sequence,
    limit: u64,
) -> Result<Vec<audit_entry::Model>, DbErr> {
    use audit_entry::Column as C;
    let select = audit_entry::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Sequence.gt(after))
        .filter(C::Sequence.lte(up_to))
        .order_by_asc(C::Sequence)
        .limit(limit);
    db::all(conn, select).await
}

/// Returns the id of the next repository with a head, an entry or a checkpoint.
pub async fn next_repository(conn: &impl Conn, after: RepoId) -> Result<Option<RepoId>, DbErr> {
    let head = repo_head::Entity::find()
        .filter(repo_head::Column::RepoId.gt(after))
        .order_by_asc(repo_head::Column::RepoId);
    let entry = audit_entry::Entity::find()
        .filter(audit_entry::Column::RepoId.gt(after))
        .order_by_asc(audit_entry::Column::RepoId)
        .order_by_asc(audit_entry::Column::Sequence);
    let checkpoint = audit_checkpoint::Entity::find()
        .filter(audit_checkpoint::Column::RepoId.gt(after))
        .order_by_asc(audit_checkpoint::Column::RepoId);
    let ids = [
        db::one(conn, head).await?.map(|row| row.repo_id),
        db::one(conn, entry).await?.map(|row| row.repo_id),
        db::one(conn, checkpoint).await?.map(|row| row.repo_id),
    ];
    Ok(ids.into_iter().flatten().min())
}

/// Returns the repository's last known name, as `owner/name`.
pub async fn name(conn: &impl Conn, repo_id: RepoId) -> Result<Option<String>, DbErr> {
    let select = repo::Entity::find().filter(repo::Column::Id.eq(repo_id));
    let row = db::one(conn, select).await?;
    Ok(row.map(|row| format!("{}/{}", row.owner, row.name)))
}

/// Returns the id that a name refers to; the name in the form of [`crate::forge::RepoName::key`].
pub async fn find_repo(conn: &impl Conn, name_key: &str) -> Result<Option<RepoId>, DbErr> {
    let select = repo_name::Entity::find().filter(repo_name::Column::NameKey.eq(name_key));
    Ok(db::one(conn, select).await?.map(|row| row.repo_id))
}

/// Returns at most `limit` repositories, ordered by id, whose oldest entry is older than `cutoff` (Unix
/// seconds) and is not their newest.
pub async fn prunable(
    conn: &impl ConnectionTrait,
    cutoff: i64,
    after: RepoId,
    limit: u64,
) -> Result<Vec<RepoId>, DbErr> {
    const PRUNABLE: &str = "SELECT h.repo_id FROM vault_repo_head h \
         JOIN vault_audit_entry e ON e.repo_id = h.repo_id AND e.sequence = h.first_sequence \
         WHERE h.repo_id > ? AND h.sequence > h.first_sequence AND e.timestamp < ? \
         ORDER BY h.repo_id LIMIT ?";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let select = statement(conn, PRUNABLE, [after.into(), cutoff.into(), limit.into()]);
    let rows = conn.query_all_raw(select).await?;
    rows.iter().map(|row| row.try_get("", "repo_id")).collect()
}

/// Removes the entries after one sequence number, up to and including another, and replaces the checkpoint.
pub async fn prune(
    tx: &Tx<'_>,
    repo_id: RepoId,
    (first, last): (Sequence, Sequence),
    checkpoint: audit_checkpoint::ActiveModel,
) -> Result<(), DbErr> {
    use audit_checkpoint::Column as C;
    let delete = audit_entry::Entity::delete_many()
        .filter(audit_entry::Column::RepoId.eq(repo_id))
        .filter(audit_entry::Column::Sequence.between(first, last));
    db::run(tx, delete).await?;
    let replace = sea_orm::sea_query::OnConflict::column(C::RepoId)
        .update_columns([
            C::Sequence,
            C::Hash,
            C::CreatedUnix,
            C::SigningKeyId,
            C::Signature,
        ])
        .to_owned();
    let insert = audit_checkpoint::Entity::insert(checkpoint).on_conflict(replace);
    db::run(tx, insert).await
}
