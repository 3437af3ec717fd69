//! The API's representations of a vault token.

use entity::token;
use forgevault_api_types::tokens::{InfoView, NewTokenView, ReplayedTokenView, TokenView};

use super::lineage::Lineage;
use crate::access::LiveToken;
use crate::environments::Environments;
use crate::error::Error;
use crate::idempotency::Answer;

/// Returns the view at that time, Unix seconds, with the effective rights of the whole lineage.
pub fn token(
    row: token::Model,
    line: &Lineage,
    environments: &Environments,
    now: i64,
) -> TokenView {
    let scope = line.scope(environments).map(|scope| scope.to_string());
    // No allowed address cannot be expressed: an empty list means all.
    let allowed = line.allowed().ok().flatten().map(|allowed| allowed.texts());
    let own_addresses = || {
        let allowed = row.allowed_ips.split(',').filter(|text| !text.is_empty());
        allowed.map(ToOwned::to_owned).collect()
    };
    let locked_until = line.locked_until();
    let is_locked = locked_until > now;
    TokenView {
        allowed_ips: allowed.unwrap_or_else(own_addresses),
        locked_until: if is_locked { locked_until } else { 0 },
        is_locked,
        creator_inactive_at: line.creator_inactive_unix(),
        id: row.id.get(),
        description: row.description,
        scope: scope.unwrap_or(row.scope),
        created_at: row.created_unix,
        created_by: row.created_by.get(),
        parent_id: row.parent_id.get(),
        expires_at: line.expires_unix(),
        last_used_at: row.last_used_unix,
        used_count: row.used_count,
        is_revoked: line.revoked_unix() != 0,
    }
}

/// Returns the answer to the creation of a token: its text is shown once, and never kept.
pub(super) fn created(created: NewTokenView) -> Result<Answer, Error> {
    let answer = Answer::new(201, &created)?;
    answer.keeping(&ReplayedTokenView {
        about: created.about,
        replayed: true,
    })
}

pub(super) fn info(token: LiveToken) -> InfoView {
    InfoView {
        scope: token.scope.to_string(),
        can_read: token.scope.can_read(),
        can_write: token.scope.can_write(),
        is_admin: token.scope.is_admin(),
        description: token.description,
        expires_at: token.expires_unix,
    }
}
