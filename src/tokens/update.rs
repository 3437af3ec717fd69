//! Updates a vault token: its description, its bounds, and its lock.

use entity::{TokenId, token};
use forgevault_api_types::tokens::{TokenView, UpdateTokenBody};

use super::addresses::AllowedIps;
use super::body::{parse_addresses, parse_description, parse_scope, parse_ttl};
use super::bounds::Bounds;
use super::lineage_token::LineageToken;
use super::scope::Scope;
use super::status::FOR_EVER;
use super::ttl::Ttl;
use super::{store, view};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::row_macs::mac;

/// A command that updates a token.
pub struct Update {
    token_id: TokenId,
    description: Option<String>,
    scope: Option<Scope>,
    ttl: Option<Ttl>,
    allowed: Option<AllowedIps>,
    locked: Option<bool>,
    /// The vault token that requests the update, if one does.
    by_token: Option<TokenId>,
    /// If archived, an update may only restrict the token.
    is_archived: bool,
    /// Otherwise an update may grant no more than before.
    is_confirmed: bool,
}

impl Update {
    /// # Errors
    /// Names the invalid field.
    pub fn prepare(
        ctx: &RequestContext,
        token_id: TokenId,
        body: UpdateTokenBody,
    ) -> Result<Self, Error> {
        let max = ctx.app.config.max_ttl;
        let update = Self {
            token_id,
            description: body.description.map(parse_description).transpose()?,
            scope: body.scope.map(|text| parse_scope(&text)).transpose()?,
            ttl: body.ttl.map(|text| parse_ttl(&text, max)).transpose()?,
            allowed: body.allowed_ips.map(parse_addresses).transpose()?,
            locked: body.locked,
            by_token: ctx.used_token(),
            is_archived: ctx.is_archived,
            is_confirmed: true,
        };
        if update.fields().next().is_none() {
            return Err(Error::invalid(
                "expected at least one of description, scope, ttl, allowed_ips, locked",
            ));
        }
        Ok(update)
    }

    /// Shortens the life of a token as part of another change, by a person.
    pub(super) fn end_after(token_id: TokenId, ttl: Ttl) -> Self {
        Self {
            token_id,
            description: None,
            scope: None,
            ttl: Some(ttl),
            allowed: None,
            locked: None,
            by_token: None,
            is_archived: false,
            is_confirmed: true,
        }
    }

    /// Says whether the caller has confirmed an update that grants more.
    #[must_use]
    pub fn confirmed(self, is_confirmed: bool) -> Self {
        Self {
            is_confirmed,
            ..self
        }
    }

    /// Returns the changed fields, for the audit log.
    fn fields(&self) -> impl Iterator<Item = &'static str> {
        let fields = [
            self.description.as_ref().map(|_| "description"),
            self.scope.as_ref().map(|_| "scope"),
            self.ttl.map(|_| "ttl"),
            self.allowed.as_ref().map(|_| "allowed_ips"),
            self.locked
                .map(|locked| if locked { "locked" } else { "unlocked" }),
        ];
        fields.into_iter().flatten()
    }

    /// # Errors
    /// [`Code::Forbidden`] for an update that grants more, or that only changes the description.
    fn check_takes_away(
        &self,
        (row, before): (&token::Model, &token::Model),
        environments: &Environments,
    ) -> Result<(), Error> {
        let (bounds, before) = (
            Bounds::of(&LineageToken::from(row))?,
            Bounds::of(&LineageToken::from(before))?,
        );
        let narrows = bounds.check_within(&before, environments);
        if narrows.is_err() || self.locked == Some(false) || self.description.is_some() {
            return Err(Error::archived());
        }
        Ok(())
    }

    /// # Errors
    /// [`Code::ConfirmationRequired`] for an update that grants more, unless it was confirmed.
    fn check_confirmed(
        &self,
        (row, before): (&token::Model, &token::Model),
        environments: &Environments,
        now: i64,
    ) -> Result<(), Error> {
        if self.is_confirmed {
            return Ok(());
        }
        let unlocks = self.locked == Some(false) && before.locked_until > now;
        let (bounds, before) = (
            Bounds::of(&LineageToken::from(row))?,
            Bounds::of(&LineageToken::from(before))?,
        );
        if unlocks || bounds.check_within(&before, environments).is_err() {
            return Err(Error::confirmation_required());
        }
        Ok(())
    }

    /// Returns the token after the update.
    fn applied(&self, row: &token::Model, now: i64) -> Result<token::Model, Error> {
        let mut row = row.clone();
        if let Some(description) = &self.description {
            row.description.clone_from(description);
        }
        if let Some(scope) = &self.scope {
            row.scope = scope.to_string();
        }
        if let Some(ttl) = self.ttl {
            let expiry = ttl.expiry(now);
            row.expires_unix = expiry.map_err(|error| Error::invalid(format!("ttl: {error}")))?;
        }
        if let Some(allowed) = &self.allowed {
            row.allowed_ips = allowed.to_string();
        }
        if let Some(locked) = self.locked {
            row.locked_until = if locked { FOR_EVER } else { 0 };
            row.failed_auth_count = 0;
        }
        Ok(row)
    }
}

impl Command for Update {
    type Output = TokenView;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<TokenView, Error> {
        entry.message = format!("token {}", self.token_id);
        let repo_id = tx.repo_id();
        if let Some(by_token) = self.by_token {
            store::check_no_ancestor(tx.read(), repo_id, by_token, self.token_id).await?;
        }
        let before = store::find(tx.read(), repo_id, self.token_id).await?;
        let before = before
            .filter(|row| row.revoked_unix == 0)
            .ok_or_else(|| Error::not_found("no such token, or it has been revoked"))?;
        // A row that the service did not write must not get a MAC.
        if let Some(key) = tx.head.row_check()
            && !mac::verify_token(&key, &LineageToken::from(&before))
        {
            return Err(Error::decryption_failed());
        }
        let row = self.applied(&before, tx.now)?;
        if self.is_archived || tx.head.is_archived() {
            self.check_takes_away((&row, &before), &tx.environments())?;
        }
        if self.by_token.is_some() && self.locked == Some(false) && before.locked_until > tx.now {
            // A lock may be deliberate, and the unlocked token would outlive the token that requested it.
            let message = "locked: only a user may unlock a token";
            return Err(Error::new(Code::AccessDenied, message));
        }
        if self.by_token.is_some() {
            // What others granted it would outlive the token that requests the update.
            let before = Bounds::of(&LineageToken::from(&before))?;
            Bounds::of(&LineageToken::from(&row))?
                .check_within(&before, &tx.environments())
                .map_err(|exceeded| {
                    let message = format!(
                        "{}: a token may not widen another token; create a new one instead",
                        exceeded.field()
                    );
                    Error::new(Code::AccessDenied, message)
                })?;
        }
        self.check_confirmed((&row, &before), &tx.environments(), tx.now)?;
        let key = tx.head.row_key();
        store::update(tx.write(), &key, &row).await?;
        let fields: Vec<_> = self.fields().collect();
        entry.message = format!("token {}: {}", self.token_id, fields.join(", "));
        let line = store::lineages(tx.read(), repo_id, std::slice::from_ref(&row)).await?;
        let line = line.into_iter().next().ok_or_else(Error::internal)?;
        Ok(view::token(row, &line, &tx.environments(), tx.now))
    }
}
