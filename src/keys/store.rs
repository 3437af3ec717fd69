//! The tables of data encryption keys and rotations, and access to secret versions for re-encryption. Every
//! finder except those for operators filters by repository.

use std::collections::BTreeSet;

use entity::{
    KeyVersion, RepoId, SigningKeyId, UserId, VersionId, audit_segment, repo_head, repo_key,
    rotation, secret_version, signing_key,
};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::crypto::{DataKeyId, KekId, KeyRing};
use crate::db::{self, Conn};

/// The content of the columns of a wiped key.
const WIPED: &str = "";

/// Returns the data encryption key of one version, unless it is wiped.
pub async fn key(
    conn: &impl Conn,
    repo_id: RepoId,
    key_version: KeyVersion,
) -> Result<Option<repo_key::Model>, DbErr> {
    let select = repo_key::Entity::find()
        .filter(repo_key::Column::RepoId.eq(repo_id))
        .filter(repo_key::Column::KeyVersion.eq(key_version))
        .filter(repo_key::Column::KekId.ne(WIPED));
    db::one(conn, select).await
}

/// Returns the data encryption keys of a repository that are not wiped, oldest first.
pub async fn keys(conn: &impl Conn, repo_id: RepoId) -> Result<Vec<repo_key::Model>, DbErr> {
    let select = repo_key::Entity::find()
        .filter(repo_key::Column::RepoId.eq(repo_id))
        .filter(repo_key::Column::KekId.ne(WIPED))
        .order_by_asc(repo_key::Column::KeyVersion);
    db::all(conn, select).await
}

/// Inserts a data encryption key, wrapped by the given master key.
pub async fn insert_key(
    conn: &impl Conn,
    id: DataKeyId,
    (wrapped, kek_id): (Vec<u8>, &str),
    now: i64,
) -> Result<(), DbErr> {
    let row = repo_key::ActiveModel {
        id: NotSet,
        repo_id: Set(id.repo_id),
        key_version: Set(id.key_version),
        encrypted_dek: Set(wrapped),
        kek_id: Set(kek_id.to_owned()),
        seal_count: Set(0),
        created_unix: Set(now),
        rotated_unix: Set(0),
        rotated_by: Set(UserId::NONE),
        previous_key_data: Set(None),
    };
    db::run(conn, repo_key::Entity::insert(row)).await
}

/// Replaces the wrapped form of a data encryption key.
pub async fn rewrap_key(
    conn: &impl Conn,
    id: DataKeyId,
    (wrapped, kek_id): (Vec<u8>, &str),
) -> Result<(), DbErr> {
    let columns = repo_key::ActiveModel {
        encrypted_dek: Set(wrapped),
        kek_id: Set(kek_id.to_owned()),
        ..Default::default()
    };
    update_key(conn, id, columns).await
}

/// Wipes a data encryption key that is no longer in use. Its counter and the user who rotated it stay.
pub async fn wipe_key(
    conn: &impl Conn,
    id: DataKeyId,
    rotated_by: UserId,
    now: i64,
) -> Result<(), DbErr> {
    let columns = repo_key::ActiveModel {
        encrypted_dek: Set(vec![]),
        kek_id: Set(WIPED.to_owned()),
        rotated_unix: Set(now),
        rotated_by: Set(rotated_by),
        ..Default::default()
    };
    update_key(conn, id, columns).await
}

async fn update_key(
    conn: &impl Conn,
    id: DataKeyId,
    columns: repo_key::ActiveModel,
) -> Result<(), DbErr> {
    let update = repo_key::Entity::update_many()
        .set(columns)
        .filter(repo_key::Column::RepoId.eq(id.repo_id))
        .filter(repo_key::Column::KeyVersion.eq(id.key_version));
    db::run(conn, update).await
}

/// Returns the latest rotation of a repository.
pub async fn rotation(conn: &impl Conn, repo_id: RepoId) -> Result<Option<rotation::Model>, DbErr> {
    let select = rotation::Entity::find().filter(rotation::Column::RepoId.eq(repo_id));
    db::one(conn, select).await
}

/// Returns the running rotations of all repositories.
pub async fn unfinished_rotations(
    conn: &impl ConnectionTrait,
) -> Result<Vec<rotation::Model>, DbErr> {
    rotation::Entity::find()
        .filter(rotation::Column::FinishedUnix.eq(0))
        .all(conn)
        .await
}

/// Replaces the previous rotation by a new one.
pub async fn begin_rotation(conn: &impl Conn, row: rotation::Model) -> Result<(), DbErr> {
    use sea_orm::ActiveModelTrait as _;
    let delete = rotation::Entity::delete_many().filter(rotation::Column::RepoId.eq(row.repo_id));
    db::run(conn, delete).await?;
    let row = rotation::ActiveModel::from(row).reset_all();
    db::run(conn, rotation::Entity::insert(row)).await
}

/// Saves the progress or the end of a rotation.
pub async fn save_rotation(conn: &impl Conn, row: &rotation::Model) -> Result<(), DbErr> {
    let update = rotation::Entity::update_many()
        .set(rotation::ActiveModel {
            total: Set(row.total),
            done: Set(row.done),
            failed: Set(row.failed),
            progress_unix: Set(row.progress_unix),
            finished_unix: Set(row.finished_unix),
            ..Default::default()
        })
        .filter(rotation::Column::RepoId.eq(row.repo_id))
        .filter(rotation::Column::ToVersion.eq(row.to_version));
    db::run(conn, update).await
}

/// Returns the number of secret versions under older keys than the given one.
pub async fn count_older(
    conn: &impl Conn,
    repo_id: RepoId,
    key_version: KeyVersion,
) -> Result<i64, DbErr> {
    let select = secret_version::Entity::find()
        .select_only()
        .column_as(secret_version::Column::Id.count(), "count")
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::KeyVersion.lt(key_version));
    let rows = db::numbers(conn, select).await?;
    Ok(rows
        .first()
        .and_then(|row| row.first())
        .copied()
        .unwrap_or(0))
}

/// Returns the oldest key version that any value uses, from `from` (inclusive) to `below` (exclusive).
pub async fn oldest_in_use(
    conn: &impl Conn,
    repo_id: RepoId,
    from: KeyVersion,
    below: KeyVersion,
) -> Result<Option<KeyVersion>, DbErr> {
    use secret_version::Column as C;
    let select = secret_version::Entity::find()
        .select_only()
        .column(C::KeyVersion)
        .filter(C::RepoId.eq(repo_id))
        .filter(C::KeyVersion.gte(from))
        .filter(C::KeyVersion.lt(below))
        .order_by_asc(C::KeyVersion)
        .limit(1);
    let rows = db::numbers(conn, select).await?;
    Ok(rows
        .first()
        .and_then(|row| row.first())
        .copied()
        .map(KeyVersion::new))
}

/// Returns the next versions under that key, ordered by id, after `after`: at most `rows` and at most `bytes`
/// in total, but at least one.
pub async fn sealed_under(
    conn: &impl Conn,
    key: DataKeyId,
    after: VersionId,
    (rows, bytes): (u64, i64),
) -> Result<Vec<secret_version::Model>, DbErr> {
    use secret_version::Column as C;
    let length = format!(
        "CAST(LENGTH(encrypted_value) AS {})",
        db::big_integer(conn.backend())
    );
    let select = secret_version::Entity::find()
        .filter(C::RepoId.eq(key.repo_id))
        .filter(C::KeyVersion.eq(key.key_version))
        .filter(C::Id.gt(after))
        .order_by_asc(C::Id);
    let sizes = select
        .clone()
        .select_only()
        .column(C::Id)
        .column_as(Expr::cust(length), "bytes")
        .limit(rows);
    let (mut last, mut sum) = (None, 0);
    for row in db::numbers(conn, sizes).await? {
        let [id, size] = *row.as_slice() else {
            continue;
        };
        sum += size;
        if last.is_some() && sum > bytes {
            break;
        }
        last = Some(id);
    }
    match last {
        Some(last) => db::all(conn, select.filter(C::Id.lte(last))).await,
        None => Ok(vec![]),
    }
}

/// Replaces a value with its re-encrypted form.
pub async fn reseal(
    conn: &impl Conn,
    repo_id: RepoId,
    id: VersionId,
    (sealed, key_version): (Vec<u8>, KeyVersion),
) -> Result<(), DbErr> {
    let update = secret_version::Entity::update_many()
        .set(secret_version::ActiveModel {
            encrypted_value: Set(sealed),
            key_version: Set(key_version),
            ..Default::default()
        })
        .filter(secret_version::Column::RepoId.eq(repo_id))
        .filter(secret_version::Column::Id.eq(id));
    db::run(conn, update).await
}

/// The most values that a data encryption key may encrypt: 2^32, since nonces are random (NIST SP 800-38D,
/// 8.3).
pub const MAX_SEALS: i64 = 1 << 32;
/// From here on a rotation is due: a quarter of the limit.
pub const SEALS_DUE: i64 = MAX_SEALS / 4;

/// Returns the current data encryption keys of all repositories that are due for rotation.
pub async fn worn_keys(conn: &impl ConnectionTrait) -> Result<Vec<repo_key::Model>, DbErr> {
    repo_key::Entity::find()
        .filter(repo_key::Column::SealCount.gte(SEALS_DUE))
        .filter(repo_key::Column::KekId.ne(WIPED))
        .all(conn)
        .await
}

/// Returns the instance's signing keys that are not wrapped by the given master key.
pub async fn signing_keys_not_under(
    conn: &impl ConnectionTrait,
    kek_id: &str,
) -> Result<Vec<signing_key::Model>, DbErr> {
    signing_key::Entity::find()
        .filter(signing_key::Column::KekId.ne(kek_id))
        .all(conn)
        .await
}

/// Replaces the wrapped form of a signing key.
pub async fn rewrap_signing_key(
    conn: &impl Conn,
    id: SigningKeyId,
    (sealed, kek_id): (Vec<u8>, &str),
    (now, from): (i64, &str),
) -> Result<(), DbErr> {
    let update = signing_key::Entity::update_many()
        .set(signing_key::ActiveModel {
            sealed_key: Set(sealed),
            kek_id: Set(kek_id.to_owned()),
            adopted_unix: Set(now),
            adopted_from: Set(from.to_owned()),
            ..Default::default()
        })
        .filter(signing_key::Column::Id.eq(id));
    db::run(conn, update).await
}

/// Returns the repositories with a key that is not wrapped by the current master key, including those with a
/// segment whose key a previous one wraps.
pub async fn not_under(conn: &impl ConnectionTrait, ring: &KeyRing) -> Result<Vec<RepoId>, DbErr> {
    let current = ring.current().id().as_str();
    let previous = ring.ids().skip(1).map(KekId::as_str);
    let of_segments: Vec<RepoId> = audit_segment::Entity::find()
        .select_only()
        .column(audit_segment::Column::RepoId)
        .distinct()
        .filter(audit_segment::Column::KekId.is_in(previous))
        .into_tuple()
        .all(conn)
        .await?;
    let mut all = of_keys_not_under(conn, current).await?;
    all.extend(of_heads_not_under(conn, &[current]).await?);
    all.extend(of_segments);
    Ok(all.into_iter().collect())
}

/// Returns the repositories that an old master key from a caller may help: those with a data encryption key
/// not wrapped by the current master key, or with an audit key that no available one wraps.
pub async fn to_migrate(conn: &impl ConnectionTrait, ring: &KeyRing) -> Result<Vec<RepoId>, DbErr> {
    let available: Vec<&str> = ring.ids().map(KekId::as_str).collect();
    let mut all = of_keys_not_under(conn, ring.current().id().as_str()).await?;
    all.extend(of_heads_not_under(conn, &available).await?);
    Ok(all.into_iter().collect())
}

async fn of_keys_not_under(
    conn: &impl ConnectionTrait,
    kek_id: &str,
) -> Result<BTreeSet<RepoId>, DbErr> {
    let of_keys: Vec<RepoId> = repo_key::Entity::find()
        .select_only()
        .column(repo_key::Column::RepoId)
        .distinct()
        .filter(repo_key::Column::KekId.is_not_in([kek_id, WIPED]))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(of_keys.into_iter().collect())
}

/// Whether that master key wraps any audit key.
pub async fn has_head_under(conn: &impl ConnectionTrait, kek_id: &str) -> Result<bool, DbErr> {
    let heads = repo_head::Entity::find().filter(repo_head::Column::KekId.eq(kek_id));
    Ok(heads.count(conn).await? > 0)
}

async fn of_heads_not_under(
    conn: &impl ConnectionTrait,
    kek_ids: &[&str],
) -> Result<Vec<RepoId>, DbErr> {
    repo_head::Entity::find()
        .select_only()
        .column(repo_head::Column::RepoId)
        .filter(repo_head::Column::KekId.is_not_in(kek_ids.iter().copied()))
        .into_tuple()
        .all(conn)
        .await
}
