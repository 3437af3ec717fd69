//! The vault tokens of a repository.

mod choice;
pub mod list;
pub mod made;
pub mod new;
pub mod page;
mod reach;
pub mod rotate;
mod words;

use entity::{TokenId, UserId};
use forgevault_api_types::tokens::TokenView;
use minijinja::{Value, context};

use super::render::written_by;
use crate::access::RequestContext;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::tokens::status::{FOR_EVER, has_expired};

/// Tokens that expire within this many seconds are marked.
const SOON: i64 = 7 * 86_400;

/// Returns the path of a token's page behind `/vault`.
fn page_of(token_id: TokenId) -> String {
    format!("/tokens/{token_id}")
}

fn creator(token: &TokenView) -> Author {
    Author::User(UserId::new(token.created_by))
}

/// The token as the pages show it.
fn shown(ctx: &RequestContext, token: TokenView, authors: &Authors) -> Value {
    let now = ctx.app.clock.now_unix();
    context! {
        state => state(&token, now),
        maker => written_by(creator(&token), authors),
        words => words::of(&token.scope, &ctx.environments),
        // As strings: numbers would be formatted with digit grouping.
        id => token.id.to_string(),
        parent => (token.parent_id != 0).then(|| token.parent_id.to_string()),
        description => token.description,
        scope => token.scope,
        addresses => token.allowed_ips,
        created => token.created_at,
        expires => token.expires_at,
        used => token.last_used_at,
        uses => token.used_count,
        is_revoked => token.is_revoked,
        is_orphan => token.creator_inactive_at != 0,
        // A manual lock lasts until it is removed.
        locked_until => (token.locked_until < FOR_EVER).then_some(token.locked_until),
    }
}

/// The key of the text for whether a token can be used, without `token-`.
fn state(token: &TokenView, now: i64) -> &'static str {
    if token.is_revoked {
        "revoked"
    } else if has_expired(token.expires_at, now) {
        "expired"
    } else if token.creator_inactive_at != 0 {
        "orphan"
    } else if token.is_locked {
        "locked"
    } else if has_expired(token.expires_at, now + SOON) {
        "ends-soon"
    } else {
        "live"
    }
}
