//! The tables of row integrity, and the rows that have a MAC, ordered by id.

use entity::{
    RepoId, SecretId, Sequence, TokenId, UserId, cli_confirmation, cli_session, device_code,
    kept_answer, process, repo_head, row_state, secret, session, token,
};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use super::mac::Mac;
use crate::db::{self, Conn};

/// The id of the only row of the state.
const ID: i64 = 1;

pub async fn state(conn: &impl Conn) -> Result<Option<row_state::Model>, DbErr> {
    let select = row_state::Entity::find().filter(row_state::Column::Id.eq(ID));
    db::one(conn, select).await
}

/// Inserts the state, unless another process already did.
pub async fn insert_state(
    conn: &impl Conn,
    (sealed, kek_id): (Vec<u8>, &str),
    is_bound: bool,
) -> Result<(), DbErr> {
    let row = row_state::ActiveModel {
        id: Set(ID),
        sealed_key: Set(sealed),
        kek_id: Set(kek_id.to_owned()),
        is_bound: Set(is_bound.into()),
    };
    let insert = row_state::Entity::insert(row).on_conflict_do_nothing_on([row_state::Column::Id]);
    db::run(conn, insert).await
}

/// Replaces the state, unless it has changed since it was read.
pub async fn replace_state(
    conn: &impl Conn,
    state: &row_state::Model,
    (sealed, kek_id): (Vec<u8>, &str),
    is_bound: bool,
) -> Result<(), DbErr> {
    let update = row_state::Entity::update_many()
        .set(row_state::ActiveModel {
            sealed_key: Set(sealed),
            kek_id: Set(kek_id.to_owned()),
            is_bound: Set(is_bound.into()),
            ..Default::default()
        })
        .filter(row_state::Column::Id.eq(ID))
        .filter(row_state::Column::SealedKey.eq(state.sealed_key.clone()));
    db::run(conn, update).await
}

/// Whether no row that could have a MAC was ever stored.
pub async fn is_new(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(repo_head::Entity::find().count(conn).await? == 0
        && token::Entity::find().count(conn).await? == 0
        && secret::Entity::find().count(conn).await? == 0)
}

/// Whether any token or secret has a MAC.
pub async fn has_macs(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let token = token::Entity::find()
        .select_only()
        .column(token::Column::Id)
        .filter(token::Column::RowMac.is_not_null())
        .limit(1)
        .into_tuple::<TokenId>()
        .one(conn)
        .await?;
    let secret = secret::Entity::find()
        .select_only()
        .column(secret::Column::Id)
        .filter(secret::Column::RowMac.is_not_null())
        .limit(1)
        .into_tuple::<SecretId>()
        .one(conn)
        .await?;
    Ok(token.is_some() || secret.is_some())
}

/// Announces a process, and removes processes without an announcement for a day.
pub async fn announce(
    conn: &impl ConnectionTrait,
    id: &str,
    features: i64,
    now: i64,
) -> Result<(), DbErr> {
    use process::Column as C;
    process::Entity::delete_many()
        .filter(C::SeenUnix.lt(now - 86_400))
        .exec(conn)
        .await?;
    let row = process::ActiveModel {
        id: Set(id.to_owned()),
        features: Set(features),
        seen_unix: Set(now),
    };
    process::Entity::insert(row)
        .on_conflict(
            OnConflict::column(C::Id)
                .update_columns([C::Features, C::SeenUnix])
                .to_owned(),
        )
        .exec_without_returning(conn)
        .await?;
    Ok(())
}

/// Returns the number of processes announced within these times that write fewer features.
pub async fn older_processes(
    conn: &impl Conn,
    features: i64,
    (since, until): (i64, i64),
) -> Result<usize, DbErr> {
    let select = process::Entity::find()
        .select_only()
        .column(process::Column::Features)
        .filter(process::Column::Features.lt(features))
        .filter(process::Column::SeenUnix.gt(since))
        .filter(process::Column::SeenUnix.lte(until));
    Ok(db::numbers(conn, select).await?.len())
}

/// Returns each repository's id, and whether every commit to it since the last claim came from a process that
/// writes MACs.
pub async fn heads(conn: &impl ConnectionTrait) -> Result<Vec<(RepoId, bool)>, DbErr> {
    use repo_head::Column as C;
    let rows: Vec<(RepoId, Sequence, Sequence)> = repo_head::Entity::find()
        .select_only()
        .columns([C::RepoId, C::Sequence, C::RowSequence])
        .order_by_asc(C::RepoId)
        .into_tuple()
        .all(conn)
        .await?;
    let heads = rows.into_iter();
    Ok(heads
        .map(|(id, sequence, rows)| (id, sequence == rows))
        .collect())
}

/// Returns the heads of all repositories.
pub async fn all_heads(conn: &impl ConnectionTrait) -> Result<Vec<repo_head::Model>, DbErr> {
    repo_head::Entity::find().all(conn).await
}

/// Whether a token or secret exists in a repository without a head. The service writes each with one.
pub async fn lacks_heads(conn: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let heads = || {
        let select = repo_head::Entity::find().select_only();
        select.column(repo_head::Column::RepoId).into_query()
    };
    let token = token::Entity::find()
        .filter(token::Column::RepoId.not_in_subquery(heads()))
        .limit(1)
        .count(conn)
        .await?;
    let secret = secret::Entity::find()
        .filter(secret::Column::RepoId.not_in_subquery(heads()))
        .limit(1)
        .count(conn)
        .await?;
    Ok(token + secret > 0)
}

pub async fn head(conn: &impl Conn, repo_id: RepoId) -> Result<Option<repo_head::Model>, DbErr> {
    let select = repo_head::Entity::find().filter(repo_head::Column::RepoId.eq(repo_id));
    db::one(conn, select).await
}

pub async fn tokens(
    conn: &impl Conn,
    repo_id: RepoId,
    after: TokenId,
    limit: u64,
) -> Result<Vec<token::Model>, DbErr> {
    let select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.gt(after))
        .order_by_asc(token::Column::Id)
        .limit(limit);
    db::all(conn, select).await
}

pub async fn secrets(
    conn: &impl Conn,
    repo_id: RepoId,
    after: SecretId,
    limit: u64,
) -> Result<Vec<secret::Model>, DbErr> {
    let select = secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.gt(after))
        .order_by_asc(secret::Column::Id)
        .limit(limit);
    db::all(conn, select).await
}

pub async fn sessions(conn: &impl ConnectionTrait) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .order_by_asc(session::Column::Id)
        .all(conn)
        .await
}

pub async fn cli_sessions(conn: &impl ConnectionTrait) -> Result<Vec<cli_session::Model>, DbErr> {
    cli_session::Entity::find()
        .order_by_asc(cli_session::Column::Id)
        .all(conn)
        .await
}

pub async fn device_codes(conn: &impl ConnectionTrait) -> Result<Vec<device_code::Model>, DbErr> {
    device_code::Entity::find()
        .order_by_asc(device_code::Column::Id)
        .all(conn)
        .await
}

pub async fn confirmations(
    conn: &impl ConnectionTrait,
) -> Result<Vec<cli_confirmation::Model>, DbErr> {
    cli_confirmation::Entity::find()
        .order_by_asc(cli_confirmation::Column::CliSessionId)
        .all(conn)
        .await
}

/// What identifies a kept answer in its repository.
pub type AnswerId = (UserId, TokenId, String);

pub async fn answer_ids(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
) -> Result<Vec<AnswerId>, DbErr> {
    use kept_answer::Column as C;
    kept_answer::Entity::find()
        .select_only()
        .columns([C::UserId, C::TokenId, C::IdempotencyKey])
        .filter(C::RepoId.eq(repo_id))
        .into_tuple()
        .all(conn)
        .await
}

pub async fn answer(
    conn: &impl Conn,
    repo_id: RepoId,
    (user_id, token_id, key): &AnswerId,
) -> Result<Option<kept_answer::Model>, DbErr> {
    use kept_answer::Column as C;
    let select = kept_answer::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::UserId.eq(*user_id))
        .filter(C::TokenId.eq(*token_id))
        .filter(C::IdempotencyKey.eq(key.as_str()));
    db::one(conn, select).await
}

pub async fn set_token_mac(
    conn: &impl Conn,
    repo_id: RepoId,
    id: TokenId,
    mac: Option<Mac>,
) -> Result<(), DbErr> {
    let update = token::Entity::update_many()
        .set(token::ActiveModel {
            row_mac: Set(mac.map(Into::into)),
            ..Default::default()
        })
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.eq(id));
    db::run(conn, update).await
}

pub async fn set_secret_mac(
    conn: &impl Conn,
    repo_id: RepoId,
    id: SecretId,
    mac: Mac,
) -> Result<(), DbErr> {
    let update = secret::Entity::update_many()
        .set(secret::ActiveModel {
            row_mac: Set(Some(mac.into())),
            ..Default::default()
        })
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Id.eq(id));
    db::run(conn, update).await
}

/// Sets the MAC of a session, unless its forge tokens have changed meanwhile.
pub async fn set_session_mac(
    conn: &impl Conn,
    row: &session::Model,
    mac: Mac,
) -> Result<(), DbErr> {
    let update = session::Entity::update_many()
        .set(session::ActiveModel {
            row_mac: Set(Some(mac.into())),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(row.id))
        .filter(session::Column::SealedGrant.eq(row.sealed_grant.clone()));
    db::run(conn, update).await
}
