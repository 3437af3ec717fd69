//! Rotates a vault token: creates one with the same rights, and ends the old one after a while.

use entity::TokenId;
use forgevault_api_types::tokens::NewTokenView;

use super::body::parse_scope;
use super::create::{insert, new_row};
use super::revoke::Revoke;
use super::store;
use super::ttl::Ttl;
use super::update::Update;
use super::vault_token::VaultToken;
use crate::access::RequestContext;
use crate::audit::{Action, Entry};
use crate::commit::{Command, WriteTx};
use crate::error::{Code, Error};
use crate::secrets::author::Author;

/// When the old token stops working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldEnds {
    /// It is revoked, with the tokens that it created.
    Now,
    /// It expires after that time, unless it expires earlier anyway.
    After(Ttl),
}

/// A command that replaces a token.
pub struct Rotate {
    old_id: TokenId,
    old_ends: OldEnds,
    token: VaultToken,
    author: Author,
    /// The longest lifetime that the instance allows.
    max: Option<Ttl>,
}

impl Rotate {
    /// # Errors
    /// [`Code::LimitReached`] when the licence includes no tokens.
    pub fn prepare(
        ctx: &RequestContext,
        old_id: TokenId,
        old_ends: OldEnds,
    ) -> Result<Self, Error> {
        ctx.app.gate.new_token()?;
        ctx.check_environments()?;
        Ok(Self {
            old_id,
            old_ends,
            token: VaultToken::generate().map_err(|error| Error::internal().because(error))?,
            author: ctx.author(),
            max: ctx.app.config.max_ttl,
        })
    }
}

impl Command for Rotate {
    type Output = NewTokenView;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<NewTokenView, Error> {
        entry.message = format!("token {}", self.old_id);
        let repo_id = tx.repo_id();
        let old = store::find(tx.read(), repo_id, self.old_id).await?;
        let old = old
            .filter(|row| row.revoked_unix == 0)
            .ok_or_else(|| Error::not_found("no such token, or it has been revoked"))?;
        let lineage = store::lineage(tx.read(), repo_id, old.id).await?;
        let lineage = lineage.ok_or_else(Error::internal)?;
        // Rights that the service did not write must not be passed on.
        if let Some(key) = tx.head.row_check()
            && !lineage.verify(&key)
        {
            return Err(Error::decryption_failed());
        }
        // The new token has no ancestors, so it gets what all of the lineage allow together.
        let scope = lineage.scope(&tx.environments())?;
        let allowed = lineage.allowed()?;
        let Some(allowed) = allowed.filter(|_| scope.can_read()) else {
            let message = "the token reaches nothing, so there is nothing to pass on";
            return Err(Error::new(Code::AccessDenied, message));
        };
        // An intersection can be longer than a scope may be.
        let scope = parse_scope(&scope.to_string())?;
        let life = Ttl::between(old.created_unix, lineage.expires_unix());
        let life = self.max.filter(|max| !life.within(*max)).unwrap_or(life);
        let parts = (&self.token, &scope, old.description.clone());
        let mut row = new_row(repo_id, self.author, parts);
        row.created_unix = tx.now;
        row.expires_unix = life
            .expiry(tx.now)
            .map_err(|error| Error::invalid(format!("ttl: {error}")))?;
        row.allowed_ips = allowed.to_string();
        let made = insert(tx, entry, row, &self.token).await?;
        entry.message = format!("{}: replaces token {}", entry.message, old.id);
        let mut ended = entry.clone();
        match self.old_ends {
            OldEnds::Now => {
                ended.action = Action::TokenRevoke;
                Revoke::by_person(old.id).apply(tx, &mut ended).await?;
            }
            OldEnds::After(ttl) => {
                let ends = ttl.expiry(tx.now);
                let ends = ends.map_err(|error| Error::internal().because(error))?;
                if old.expires_unix != 0 && old.expires_unix <= ends {
                    return Ok(made);
                }
                ended.action = Action::TokenUpdate;
                let shorten = Update::end_after(old.id, ttl);
                shorten.apply(tx, &mut ended).await?;
            }
        }
        tx.record(ended);
        Ok(made)
    }
}
