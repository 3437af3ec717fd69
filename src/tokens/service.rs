//! Creates and revokes vault tokens; `update` changes them.

use entity::{RepoId, TokenId, UserId, token};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::addresses::AllowedIps;
use super::bounds::Bounds;
use super::lineage::Lineage;
use super::lineage_token::MAX_LINEAGE;
use super::scope::Scope;
use super::store;
use super::ttl::Ttl;
use super::vault_token::VaultToken;
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::db::Conn;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::secrets::value::bounded_text;

/// The body of POST.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateToken {
    /// What the token is for; at most 1 KiB.
    #[schema(example = "CI/CD Pipeline", max_length = 1024, pattern = r"\S")]
    pub(crate) description: String,
    /// `read`, `write`, `admin`, `read:<pattern>`, `write:<pattern>`, separated by commas; `read` by default.
    #[schema(
        example = "read:*",
        pattern = r"^(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)(,(admin|(read|write)(:([A-Za-z0-9_][A-Za-z0-9_.-]{0,253}\*?|\*))?)){0,7}$"
    )]
    pub(crate) scope: Option<String>,
    /// `<n>h`, `<n>d`, `<n>w`, `<n>y`, or `0` for no expiry. Defaults to `30d`, or to the longest lifetime
    /// that the instance allows if that is shorter.
    #[schema(example = "30d", pattern = r"^(0|[1-9][0-9]{0,3}[hdwy])$")]
    pub(crate) ttl: Option<String>,
    /// Addresses and networks from which it may be used, at most 4096 bytes. Defaults to all addresses, or,
    /// for a token created by a token, to those of its parent.
    #[schema(example = json!(["192.0.2.7", "2001:db8::/32"]))]
    pub(crate) allowed_ips: Option<Vec<String>>,
}

/// A vault token, without its text.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Token)]
pub struct TokenView {
    #[schema(value_type = i64)]
    pub id: TokenId,
    pub description: String,
    pub scope: String,
    /// Unix seconds.
    pub created_at: i64,
    /// The id at the forge of the user who created it. A token created by a token inherits the creator of its
    /// parent.
    #[schema(value_type = i64)]
    pub created_by: UserId,
    /// The vault token that created it, and with which it is revoked; 0 when a user created it.
    #[schema(value_type = i64)]
    pub parent_id: TokenId,
    /// Unix seconds; 0 = never.
    pub expires_at: i64,
    /// Unix seconds; 0 = never.
    pub last_used_at: i64,
    /// Requests made with it on its repository while it was live.
    pub used_count: i64,
    pub is_revoked: bool,
    /// The allowed addresses; empty = all.
    pub allowed_ips: Vec<String>,
    /// Unix seconds; 0 = not locked.
    pub locked_until: i64,
    pub is_locked: bool,
    /// Since when the forge has reported its creator as inactive, Unix seconds; 0 = the creator is active.
    pub creator_inactive_at: i64,
}

impl TokenView {
    /// Returns the view at that time, Unix seconds, with the effective rights of the whole lineage.
    pub fn at(row: token::Model, line: &Lineage, environments: &Environments, now: i64) -> Self {
        let scope = line.scope(environments).map(|scope| scope.to_string());
        // No allowed address cannot be expressed: an empty list means all.
        let allowed = line.allowed().ok().flatten().map(|allowed| allowed.texts());
        let own_addresses = || {
            let allowed = row.allowed_ips.split(',').filter(|text| !text.is_empty());
            allowed.map(ToOwned::to_owned).collect()
        };
        let locked_until = line.locked_until();
        let is_locked = locked_until > now;
        Self {
            allowed_ips: allowed.unwrap_or_else(own_addresses),
            locked_until: if is_locked { locked_until } else { 0 },
            is_locked,
            creator_inactive_at: line.creator_inactive_unix(),
            id: row.id,
            description: row.description,
            scope: scope.unwrap_or(row.scope),
            created_at: row.created_unix,
            created_by: row.created_by,
            parent_id: row.parent_id,
            expires_at: line.expires_unix(),
            last_used_at: row.last_used_unix,
            used_count: row.used_count,
            is_revoked: line.revoked_unix() != 0,
        }
    }

    /// Returns the views of several tokens of one repository.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn all(
        conn: &impl Conn,
        repo_id: RepoId,
        rows: Vec<token::Model>,
        environments: &Environments,
        now: i64,
    ) -> Result<Vec<Self>, Error> {
        let lines = store::lineages(conn, repo_id, &rows).await?;
        let rows = rows.into_iter().zip(&lines);
        Ok(rows
            .map(|(row, line)| Self::at(row, line, environments, now))
            .collect())
    }
}

/// A new vault token. Only this response shows its text.
#[derive(Serialize, ToSchema)]
#[schema(as = NewToken)]
pub struct NewTokenView {
    #[serde(flatten)]
    pub about: TokenView,
    #[schema(value_type = String, example = "gvt_…")]
    pub token: zeroize::Zeroizing<String>,
}

/// # Errors
/// Names the field.
pub(super) fn parse_description(text: String) -> Result<String, Error> {
    if text.trim().is_empty() {
        return Err(Error::invalid(
            "description: expected what the token is for",
        ));
    }
    bounded_text("description", text)
}

/// # Errors
/// Names the field.
pub fn parse_scope(text: &str) -> Result<Scope, Error> {
    text.parse()
        .map_err(|error| Error::invalid(format!("scope: {error}")))
}

/// Parses a lifetime of at most `max`, the longest that the instance allows.
///
/// # Errors
/// Names the field.
pub fn parse_ttl(text: &str, max: Option<Ttl>) -> Result<Ttl, Error> {
    let ttl: Ttl = text
        .parse()
        .map_err(|error| Error::invalid(format!("ttl: {error}")))?;
    if max.is_some_and(|max| !ttl.within(max)) {
        return Err(Error::invalid("ttl: longer than this instance allows"));
    }
    Ok(ttl)
}

/// # Errors
/// Names the field.
pub(super) fn parse_addresses(entries: Vec<String>) -> Result<AllowedIps, Error> {
    AllowedIps::parse(entries).map_err(|error| Error::invalid(format!("allowed_ips: {error}")))
}

/// A command that creates a token.
pub struct Create {
    row: token::Model,
    token: VaultToken,
    scope: Scope,
    ttl: Ttl,
    allowed: Option<AllowedIps>,
    environments: Environments,
}

impl Create {
    /// Validates the request against the limits of the instance. The limits of a token that makes the request
    /// are checked within the transaction.
    ///
    /// # Errors
    /// Names the invalid field; [`Code::LimitReached`] when the licence includes no tokens.
    pub fn prepare(ctx: &RequestContext, body: CreateToken) -> Result<Self, Error> {
        ctx.app.gate.new_token()?;
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
        let author = ctx.author();
        let token = VaultToken::generate().map_err(|error| Error::internal().because(error))?;
        let row = token::Model {
            id: TokenId::NONE,
            repo_id: ctx.repo_id,
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
        };
        Ok(Self {
            row,
            token,
            scope,
            ttl,
            allowed,
            environments: ctx.environments.clone(),
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
                requested.check_within(&Bounds::of(link)?, &self.environments)?;
            }
            allowed = Some(requested.allowed);
            row.created_by = parent.created_by;
            if lineage.tokens().count() >= MAX_LINEAGE {
                let message = "a token created by this one would exceed the limit of generations";
                return Err(Error::new(Code::AccessDenied, message));
            }
        }
        if store::count_unrevoked(tx.read(), row.repo_id).await? >= store::MAX_TOKENS {
            return Err(Error::new(
                Code::LimitReached,
                format!(
                    "a repository may have at most {} tokens that are not revoked",
                    store::MAX_TOKENS
                ),
            ));
        }
        row.allowed_ips = allowed.unwrap_or_default().to_string();
        let key = tx.head.row_key();
        store::insert(tx.write(), &key, &mut row).await?;
        entry.message = format!("token {}", row.id);
        let line = store::lineages(tx.read(), row.repo_id, std::slice::from_ref(&row)).await?;
        let line = line.first().ok_or_else(Error::internal)?;
        Ok(NewTokenView {
            about: TokenView::at(row, line, &self.environments, tx.now),
            token: self.token.expose().to_owned().into(),
        })
    }
}

/// A command that revokes a token and all its descendants.
pub struct Revoke {
    pub token_id: TokenId,
    /// The vault token that requests it, if one does; it may not revoke itself.
    pub by_token: Option<TokenId>,
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
