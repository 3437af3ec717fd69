//! Creates a vault token.

use entity::{RepoId, TokenId, token};
use forgevault_api_types::tokens::{CreateTokenBody, NewTokenView};

use super::addresses::AllowedIps;
use super::body::{parse_addresses, parse_description, parse_scope, parse_ttl};
use super::bounds::{Bounds, Exceeded};
use super::lineage_token::MAX_LINEAGE;
use super::scope::Scope;
use super::ttl::Ttl;
use super::vault_token::VaultToken;
use super::{store, view};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::error::{Code, Error};
use crate::secrets::author::Author;

/// A command that creates a token.
pub struct Create {
    row: token::Model,
    token: VaultToken,
    scope: Scope,
    ttl: Ttl,
    allowed: Option<AllowedIps>,
}

impl Create {
    /// Validates the request against the limits of the instance. The limits of a token that makes the request
    /// are checked within the transaction.
    ///
    /// # Errors
    /// Names the invalid field; [`Code::LimitReached`] when the licence includes no tokens.
    pub fn prepare(ctx: &RequestContext, body: CreateTokenBody) -> Result<Self, Error> {
        ctx.app.gate.new_token()?;
        ctx.check_environments()?;
        let description = parse_description(body.description)?;
        let scope = parse_scope(body.scope.as_deref().unwrap_or("read"))?;
        let max = ctx.app.config.max_ttl;
        let ttl = match body.ttl {
            Some(text) => parse_ttl(&text, max)?,
            None => max
                .filter(|max| !Ttl::DEFAULT.within(*max))
                .unwrap_or(Ttl::DEFAULT),
        };
        let allowed = body.allowed_ips.map(parse_addresses).transpose()?;
        let token = VaultToken::generate().map_err(|error| Error::internal().because(error))?;
        let row = new_row(ctx.repo_id, ctx.author(), (&token, &scope, description));
        Ok(Self {
            row,
            token,
            scope,
            ttl,
            allowed,
        })
    }
}

impl Command for Create {
    type Output = NewTokenView;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<NewTokenView, Error> {
        let mut row = self.row.clone();
        row.created_unix = tx.now;
        let expiry = self.ttl.expiry(tx.now);
        row.expires_unix = expiry.map_err(|error| Error::invalid(format!("ttl: {error}")))?;
        let mut allowed = self.allowed.clone();
        let parent = store::find(tx.read(), row.repo_id, row.parent_id).await?;
        let lineage = match &parent {
            Some(parent) => store::lineage(tx.read(), row.repo_id, parent.id).await?,
            None => None,
        };
        if let Some((parent, lineage)) = parent.zip(lineage) {
            let nowhere = || {
                Error::new(
                    Code::AccessDenied,
                    "the token that makes the request may not be used from any address",
                )
            };
            let requested = Bounds {
                scope: self.scope.clone(),
                expires_unix: row.expires_unix,
                allowed: match allowed {
                    Some(allowed) => allowed,
                    None => lineage.allowed()?.ok_or_else(nowhere)?,
                },
            };
            for link in lineage.tokens() {
                requested
                    .check_within(&Bounds::of(link)?, &tx.environments())
                    .map_err(Exceeded::refusal)?;
            }
            allowed = Some(requested.allowed);
            row.created_by = parent.created_by;
            if lineage.tokens().count() >= MAX_LINEAGE {
                let message = format!(
                    "a token created by this one would exceed the maximum of {MAX_LINEAGE} generations"
                );
                return Err(Error::new(Code::AccessDenied, message));
            }
        }
        row.allowed_ips = allowed.unwrap_or_default().to_string();
        insert(tx, entry, row, &self.token).await
    }
}

/// Inserts a token whose bounds are checked.
///
/// # Errors
/// [`Code::LimitReached`] when the repository has too many.
pub(super) async fn insert(
    tx: &mut WriteTx<'_>,
    entry: &mut Entry,
    mut row: token::Model,
    token: &VaultToken,
) -> Result<NewTokenView, Error> {
    if store::count_unrevoked(tx.read(), row.repo_id).await? >= store::MAX_TOKENS {
        return Err(Error::new(
            Code::LimitReached,
            format!(
                "a repository may have at most {} tokens that are not revoked",
                store::MAX_TOKENS
            ),
        ));
    }
    let key = tx.head.row_key();
    store::insert(tx.write(), &key, &mut row).await?;
    entry.message = format!("token {}", row.id);
    let line = store::lineages(tx.read(), row.repo_id, std::slice::from_ref(&row)).await?;
    let line = line.first().ok_or_else(Error::internal)?;
    Ok(NewTokenView {
        about: view::token(row, line, &tx.environments(), tx.now),
        token: token.expose().to_owned().into(),
    })
}

/// Returns the row of a token that nobody has used yet, without its times and addresses.
pub(super) fn new_row(
    repo_id: RepoId,
    author: Author,
    (token, scope, description): (&VaultToken, &Scope, String),
) -> token::Model {
    token::Model {
        id: TokenId::NONE,
        repo_id,
        token_hash: token.hash(),
        scope: scope.to_string(),
        description,
        created_unix: 0,
        created_by: author.user_id(),
        parent_id: author.token_id(),
        expires_unix: 0,
        revoked_unix: 0,
        last_used_unix: 0,
        used_count: 0,
        allowed_ips: String::new(),
        failed_auth_count: 0,
        locked_until: 0,
        creator_inactive_unix: 0,
        row_mac: None,
    }
}
