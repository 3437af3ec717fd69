//! The forge's tokens of a browser session: those of the sign-in, sealed under a key that follows from the
//! cookie, and newer ones in a box.

use entity::{UserId, session};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::boxes::{self, BoxOwner, KeyPair};
use super::browser::{ENDED, Session, active_condition, is_live};
use super::forge_mark::ForgeSessionMark;
use super::{ForgeTokens, Secret};
use crate::app_state::AppState;
use crate::crypto::{CryptoError, RowKey, sealed};
use crate::db::Db;
use crate::error::Error;
use crate::row_macs::mac;

/// The purpose in the seal of the tokens of the sign-in.
const FORGE_TOKENS: &[u8] = b"forgevault session grant";

fn crypto_failed(error: CryptoError) -> Error {
    Error::internal().because(error)
}

pub(super) fn seal_grant(
    tokens: &ForgeTokens,
    secret: &Secret,
    at_forge: ForgeSessionMark,
) -> Result<Vec<u8>, Error> {
    let text = tokens.to_bytes(Some(at_forge))?;
    let cipher = secret.cipher(FORGE_TOKENS).map_err(crypto_failed)?;
    sealed::seal(&cipher, &text, &secret.hash()).map_err(crypto_failed)
}

fn open_grant(
    row: &session::Model,
    secret: &Secret,
) -> Option<(ForgeTokens, Option<ForgeSessionMark>)> {
    let cipher = secret.cipher(FORGE_TOKENS).ok()?;
    let text = sealed::open(&cipher, &row.sealed_grant, &secret.hash()).ok()?;
    ForgeTokens::from_bytes(&text)
}

fn key_pair(secret: &Secret) -> Result<KeyPair, CryptoError> {
    KeyPair::of(
        secret.key(b"forgevault session box secret")?.as_slice(),
        BoxOwner::Browser,
    )
}

/// Gives a session the public key for which newer tokens are sealed.
pub(super) fn give_box(
    key: &RowKey,
    secret: &Secret,
    row: &mut session::Model,
) -> Result<(), Error> {
    let pair = key_pair(secret).map_err(crypto_failed)?;
    row.public_key = Some(pair.public());
    row.box_mac = Some(mac::session_box(key, row).into());
    Ok(())
}

/// Opens the newest tokens of a session, and the forge's session at its sign-in. Older processes renew those
/// of the sign-in, so the later ones count.
pub(super) fn open(
    key: &RowKey,
    row: &session::Model,
    secret: &Secret,
) -> Option<(ForgeTokens, Option<ForgeSessionMark>)> {
    let (tokens, mark) = open_grant(row, secret)?;
    let newer = row.sealed_tokens.as_deref();
    let newer = newer.filter(|_| !tokens.is_pasted() && mac::verify_session_box(key, row));
    let newer = newer.and_then(|sealed| key_pair(secret).ok()?.open(sealed, &row.secret_hash));
    let newer = newer.filter(|newer| newer.expires_unix >= tokens.expires_unix);
    Some((newer.unwrap_or(tokens), mark))
}

/// Returns the newest tokens of a session, if it is still live.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn newest_tokens(
    (db, key): (&Db, &RowKey),
    secret: &Secret,
    now: i64,
) -> Result<Option<ForgeTokens>, DbErr> {
    let found = session::Entity::find()
        .filter(session::Column::SecretHash.eq(secret.hash().to_vec()))
        .one(db.conn())
        .await?;
    let live = found.filter(|row| is_live(row, now));
    Ok(live.and_then(|row| Some(open(key, &row, secret)?.0)))
}

/// Gives a session that an older process began a public key, so that it gets newer tokens too.
///
/// # Errors
/// If nothing can be written.
pub(super) async fn complete(
    (db, key): (&Db, &RowKey),
    secret: &Secret,
    session: &Session,
) -> Result<(), Error> {
    if session.row.public_key.is_some() || session.tokens.is_pasted() {
        return Ok(());
    }
    let mut row = session.row.clone();
    give_box(key, secret, &mut row)?;
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(session::ActiveModel {
            public_key: Set(row.public_key),
            box_mac: Set(row.box_mac),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(row.id))
        // Unless another request has just ended it.
        .filter(session::Column::SeenUnix.ne(ENDED))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Seals new tokens for all live sessions of a user that got theirs from a sign-in through the forge. A row
/// that the service did not write, or with such a key, gets nothing.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn distribute(
    conn: &impl ConnectionTrait,
    app: &AppState,
    (user_id, tokens): (UserId, &ForgeTokens),
) -> Result<(), Error> {
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let is_genuine = |row: &session::Model| {
        mac::verify_session_box(&key, row)
            && (!app.row_macs.are_bound() || mac::verify_session(&key, row))
    };
    let rows = session::Entity::find()
        .filter(session::Column::UserId.eq(user_id))
        .filter(active_condition(now))
        .order_by_asc(session::Column::Id)
        .all(conn)
        .await?;
    for mut row in rows {
        let Some(public) = row.public_key.as_ref().filter(|_| is_genuine(&row)) else {
            continue;
        };
        row.sealed_tokens = Some(boxes::seal(tokens, public, &row.secret_hash)?);
        session::Entity::update_many()
            .set(session::ActiveModel {
                box_mac: Set(Some(mac::session_box(&key, &row).into())),
                sealed_tokens: Set(row.sealed_tokens),
                ..Default::default()
            })
            .filter(session::Column::Id.eq(row.id))
            .filter(session::Column::SeenUnix.ne(ENDED))
            .exec(conn)
            .await?;
    }
    Ok(())
}
