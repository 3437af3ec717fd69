//! Making and revoking vault tokens.

use async_trait::async_trait;
use entity::token;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::scope::Scope;
use super::store;
use super::ttl::Ttl;
use super::vault_token::VaultToken;
use crate::access::{Caller, Visitor};
use crate::audit::{Entry, Write, WriteTx};
use crate::error::{Code, Error};
use crate::secrets::value::bounded_text;

/// What POST takes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateToken {
    /// What the token is for; at most 1 KiB.
    #[schema(example = "CI/CD Pipeline")]
    description: String,
    /// `read`, `write`, `admin`, `read:<pattern>`, `write:<pattern>`, separated by commas;
    /// `read` when left out.
    #[schema(example = "read:*")]
    scope: Option<String>,
    /// `<n>h`, `<n>d`, `<n>w`, `<n>y`, or `0` for ever; `30d` when left out, or the longest that
    /// the instance allows when that is less.
    #[schema(example = "30d")]
    ttl: Option<String>,
}

/// A vault token, without itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Token)]
pub struct TokenView {
    pub id: i64,
    pub description: String,
    pub scope: String,
    /// Unix seconds.
    pub created_at: i64,
    /// The forge's id of the user; for one that a vault token made, who made that.
    pub created_by: i64,
    /// The vault token that made it, with which it is revoked; 0 when a user did.
    pub parent_id: i64,
    /// Unix seconds; 0 = never.
    pub expires_at: i64,
    /// Unix seconds; 0 = never.
    pub last_used_at: i64,
    pub used_count: i64,
    pub is_revoked: bool,
}

impl From<token::Model> for TokenView {
    fn from(row: token::Model) -> Self {
        Self {
            id: row.id,
            description: row.description,
            scope: row.scope,
            created_at: row.created_unix,
            created_by: row.created_by,
            parent_id: row.parent_id,
            expires_at: row.expires_unix,
            last_used_at: row.last_used_unix,
            used_count: row.used_count,
            is_revoked: row.revoked_unix != 0,
        }
    }
}

/// A vault token just made: the one time that it is shown.
#[derive(Serialize, ToSchema)]
#[schema(as = NewToken)]
pub struct NewTokenView {
    #[serde(flatten)]
    pub about: TokenView,
    #[schema(value_type = String, example = "gvt_…")]
    pub token: zeroize::Zeroizing<String>,
}

/// Adds a token.
pub struct Create {
    row: token::Model,
    token: VaultToken,
    /// As asked for; the change judges it against the maker's own end.
    ttl: Ttl,
    /// Unix seconds; 0 = never.
    maker_expires: i64,
}

impl Create {
    /// Judges the request against what the maker and the instance allow.
    ///
    /// # Errors
    /// Names the field that is wrong; [`Code::LimitReached`] when the licence has no tokens.
    pub fn prepare(visitor: &Visitor, body: CreateToken) -> Result<Self, Error> {
        visitor.vault.gate.new_token()?;
        if body.description.trim().is_empty() {
            return Err(Error::invalid("description: says what the token is for"));
        }
        let description = bounded_text("description", body.description)?;
        let scope: Scope = body
            .scope
            .unwrap_or_else(|| "read".to_owned())
            .parse()
            .map_err(|error| Error::invalid(format!("scope: {error}")))?;
        let max = visitor.vault.config.max_ttl;
        let ttl = match body.ttl {
            Some(ttl) => ttl
                .parse::<Ttl>()
                .map_err(|error| Error::invalid(format!("ttl: {error}")))?,
            None => max
                .filter(|max| !Ttl::DEFAULT.within(*max))
                .unwrap_or(Ttl::DEFAULT),
        };
        if max.is_some_and(|max| !ttl.within(max)) {
            return Err(Error::invalid("ttl: longer than this instance allows"));
        }
        let author = visitor.author();
        let maker_expires = match visitor.caller {
            Caller::Token { expires_unix, .. } => expires_unix,
            Caller::User { .. } => 0,
        };
        let token = VaultToken::generate().map_err(|error| Error::internal().because(error))?;
        let row = token::Model {
            id: 0,
            repo_id: visitor.repo_id,
            token_hash: token.hash(),
            scope: scope.to_string(),
            description,
            created_unix: 0,
            created_by: author.user_id,
            parent_id: author.token_id,
            expires_unix: 0,
            revoked_unix: 0,
            last_used_unix: 0,
            used_count: 0,
            allowed_ips: String::new(),
            failed_auth_count: 0,
            locked_until: 0,
            creator_inactive_unix: 0,
        };
        Ok(Self {
            row,
            token,
            ttl,
            maker_expires,
        })
    }
}

#[async_trait]
impl Write for Create {
    type Output = NewTokenView;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<NewTokenView, Error> {
        let mut row = self.row.clone();
        row.created_unix = tx.now;
        row.expires_unix = self
            .ttl
            .expiry(tx.now)
            .map_err(|error| Error::invalid(format!("ttl: {error}")))?;
        let outlives = row.expires_unix == 0 || row.expires_unix > self.maker_expires;
        if self.maker_expires != 0 && outlives {
            return Err(Error::new(
                Code::AccessDenied,
                "ttl: a token makes none that lives longer than itself",
            ));
        }
        if let Some(parent) = store::find(tx.read(), row.repo_id, row.parent_id).await? {
            row.created_by = parent.created_by;
            let line = store::lineage(tx.read(), row.repo_id, row.parent_id).await?;
            if line.len() >= store::MAX_LINEAGE {
                let message = "tokens that make tokens have come to their last generation";
                return Err(Error::new(Code::AccessDenied, message));
            }
        }
        row.id = store::insert(tx.write(), row.clone()).await?;
        entry.fail_reason = format!("token {}", row.id);
        Ok(NewTokenView {
            about: row.into(),
            token: self.token.expose().to_owned().into(),
        })
    }
}

/// Revokes a token with all that it made, and they made.
pub struct Revoke {
    pub token_id: i64,
    /// The vault token that asks, if one does; it may not change itself.
    pub by_token: Option<i64>,
}

#[async_trait]
impl Write for Revoke {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        entry.fail_reason = format!("token {}", self.token_id);
        let repo_id = tx.repo_id();
        // Itself, and those by which it was made: it would go with them.
        if let Some(token_id) = self.by_token
            && store::lineage(tx.read(), repo_id, token_id)
                .await?
                .contains(&self.token_id)
        {
            let message = "a token may not change itself, nor those that it comes from";
            return Err(Error::new(Code::AccessDenied, message));
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
