//! Revokes a vault token.

use entity::TokenId;

use super::store;
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::error::Error;

/// A command that revokes a token and all its descendants.
pub struct Revoke {
    token_id: TokenId,
    /// The vault token that requests it, if one does; it may not revoke itself.
    by_token: Option<TokenId>,
}

impl Revoke {
    pub fn prepare(ctx: &RequestContext, token_id: TokenId) -> Self {
        Self {
            token_id,
            by_token: ctx.used_token(),
        }
    }

    /// As part of another change, by a person.
    pub(super) fn by_person(token_id: TokenId) -> Self {
        Self {
            token_id,
            by_token: None,
        }
    }
}

impl Command for Revoke {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        entry.message = format!("token {}", self.token_id);
        let repo_id = tx.repo_id();
        if let Some(by_token) = self.by_token {
            store::check_no_ancestor(tx.read(), repo_id, by_token, self.token_id).await?;
        }
        let found = store::find(tx.read(), repo_id, self.token_id).await?;
        found.ok_or_else(|| Error::not_found("no such token"))?;
        let mut generation = vec![self.token_id];
        while !generation.is_empty() {
            let now = tx.now;
            store::revoke(tx.write(), repo_id, &generation, now).await?;
            generation = store::children(tx.read(), repo_id, &generation).await?;
        }
        Ok(())
    }
}
