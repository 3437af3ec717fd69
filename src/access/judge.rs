//! The judgement itself.

use std::sync::Arc;

use actix_web::{HttpRequest, web};

use super::client::Client;
use super::credential::{Credential, invalid_token};
use super::grant::Target;
use super::repositories::{self, Standing};
use super::visitor::{Caller, Visitor};
use crate::audit::Action;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::forge::{ForgeError, ForgeToken, Permission, RepoName, Repository};
use crate::http::frame::{self, RequestId};
use crate::secrets::SecretName;
use crate::tokens::VaultToken;
use crate::tokens::store::{self as tokens, Presented};
use crate::vault::Vault;

/// Judges a request up to the point where only licence and existence are left. Once the caller is
/// known and may see the repository, a refusal is recorded there.
pub async fn judge(
    req: &HttpRequest,
    needs: Permission,
    action: Action,
    target: Target,
) -> Result<Visitor, Error> {
    let vault = vault_of(req)?;
    let credential = Credential::read(req.headers())?;
    let segment = |name| req.match_info().get(name).unwrap_or_default();
    let repo = RepoName::parse(segment("owner"), segment("repo")).ok();
    let name = (target == Target::Secret).then(|| segment("name").parse::<SecretName>());
    let environments = Environments::default();
    let (repo_id, caller) = match credential {
        Credential::Forge(token) => {
            let protected = matches!(&name, Some(Ok(n)) if environments.protects(n.as_str()));
            // What only writers may see has to be proven like writing.
            let want = if protected || target == Target::Secrets {
                needs.max(Permission::Write)
            } else {
                needs
            };
            by_forge_token(&vault, &token, repo, want).await?
        }
        Credential::Vault(token) => by_vault_token(&vault, req, &token, repo, action).await?,
    };
    let mut visitor = visitor(req, vault, repo_id, caller, action);
    let judged = judge_reach(&mut visitor, needs, name);
    match judged {
        Ok(()) => Ok(visitor),
        Err(refusal) => visitor.observe(async |_| Err(refusal)).await,
    }
}

/// A caller who was let into that repository; what they reach there is still to be judged.
fn visitor(
    req: &HttpRequest,
    vault: Arc<Vault>,
    repo_id: i64,
    caller: Caller,
    action: Action,
) -> Visitor {
    Visitor {
        client: Client::of(req, &vault.config.proxies),
        request_id: RequestId::of(req),
        deadline: frame::deadline(req),
        vault,
        repo_id,
        caller,
        environments: Environments::default(),
        action,
        name: None,
    }
}

pub(super) fn vault_of(req: &HttpRequest) -> Result<Arc<Vault>, Error> {
    req.app_data::<web::Data<Vault>>()
        .map(|data| Arc::clone(data))
        .ok_or_else(Error::internal)
}

fn judge_reach(
    visitor: &mut Visitor,
    needs: Permission,
    name: Option<Result<SecretName, crate::secrets::name::InvalidName>>,
) -> Result<(), Error> {
    // Known from here on, so that every refusal tells what was reached for.
    visitor.name = name.as_ref().and_then(|name| name.clone().ok());
    visitor.check_permission(needs)?;
    let Some(name) = name else {
        return Ok(());
    };
    let name = name.map_err(|error| Error::invalid(format!("name: {error}")))?;
    match needs {
        Permission::Read => visitor.check_read(&name),
        Permission::Write | Permission::Admin => visitor.check_write(&name),
    }
}

async fn by_forge_token(
    vault: &Vault,
    token: &ForgeToken,
    repo: Option<RepoName>,
    want: Permission,
) -> Result<(i64, Caller), Error> {
    let Some(repo) = repo else {
        // No repository has such a name; who asks is judged all the same.
        vault.forge.user(token).await.map_err(forge_refusal)?;
        return Err(no_repository());
    };
    let forge = &vault.forge;
    let told = forge.access(token, &repo, want).await;
    let told = told.map_err(forge_refusal)?;
    let mut access = told.answer;
    let known = repositories::recall(&vault.db, &repo, &access.repository).await?;
    let standing = if let Some(standing) = known {
        standing
    } else {
        if !told.fresh {
            // What was kept from before may be older than what is known by now.
            let asked = forge.access_now(token, &repo, want).await;
            access = asked.map_err(forge_refusal)?;
        }
        let now = vault.clock.now_unix();
        repositories::remember(&vault.db, &repo, &access.repository, now).await?
    };
    if standing == Standing::Detached {
        return Err(no_repository());
    }
    let caller = Caller::User {
        user: access.user,
        permission: access.permission,
    };
    Ok((access.repository.id, caller))
}

fn no_repository() -> Error {
    Error::not_found("no such repository")
}

/// What the caller is told when the forge refused or did not answer.
pub fn forge_refusal(error: ForgeError) -> Error {
    match error {
        ForgeError::BadToken => {
            Error::new(Code::Unauthorized, "the forge does not know this token")
        }
        ForgeError::Forbidden(reason) => Error::new(Code::Forbidden, reason),
        ForgeError::NotVisible => no_repository(),
        ForgeError::NoAdminToken | ForgeError::Unavailable(_) => Error::new(
            Code::ForgeUnavailable,
            "the forge cannot be asked who this is",
        )
        .retry_after(5)
        .because(error),
    }
}

async fn by_vault_token(
    vault: &Arc<Vault>,
    req: &HttpRequest,
    token: &VaultToken,
    repo: Option<RepoName>,
    action: Action,
) -> Result<(i64, Caller), Error> {
    let repo = repo.ok_or_else(invalid_token)?;
    let row = tokens::present(&vault.db, &token.hash(), &repo.key())
        .await?
        .filter(|row| row.detached_unix == 0)
        .ok_or_else(invalid_token)?;
    let live = row.state(vault.clock.now_unix());
    let here = row.path_repo_id == Some(row.repo_id)
        || (live.is_ok() && is_called(vault, row.repo_id, &repo).await?);
    if !here {
        if live.is_ok() {
            record_elsewhere(vault, req, row, action).await;
        }
        return Err(invalid_token());
    }
    live?;
    let scope = row
        .scope
        .parse()
        .map_err(|error: crate::tokens::scope::InvalidScope| Error::internal().because(error))?;
    let caller = Caller::Token {
        id: row.id,
        scope,
        description: row.description,
        expires_unix: row.expires_unix,
    };
    Ok((row.repo_id, caller))
}

/// Whether a name that is not known to mean that repository does so by now, which is asked with the
/// site admin's token, where there is one. Nothing but the token's own repository is ever asked for,
/// whatever else has the name, so that the time it takes tells nothing of that.
async fn is_called(vault: &Vault, repo_id: i64, name: &RepoName) -> Result<bool, Error> {
    match called(vault, repo_id, name).await {
        Ok(Some(found)) => {
            let now = vault.clock.now_unix();
            let standing = repositories::remember(&vault.db, name, &found, now).await?;
            Ok(standing == Standing::Served)
        }
        Ok(None) | Err(ForgeError::NoAdminToken) => Ok(false),
        Err(error) => {
            tracing::warn!(repo.id = repo_id, %error, "a name cannot be asked for");
            Ok(false)
        }
    }
}

/// The repository, when that is its name now: a kept answer may say no, but binds no name.
async fn called(
    vault: &Vault,
    repo_id: i64,
    name: &RepoName,
) -> Result<Option<Repository>, ForgeError> {
    let is_named = |found: &Repository| name.names(&found.owner, &found.name);
    let told = vault.forge.find(repo_id).await?;
    match told.answer.filter(is_named) {
        Some(_) if !told.fresh => Ok(vault.forge.find_now(repo_id).await?.filter(is_named)),
        found => Ok(found),
    }
}

/// A live token tried on another repository is recorded in its own, which the answer does not wait
/// for.
async fn record_elsewhere(vault: &Arc<Vault>, req: &HttpRequest, row: Presented, action: Action) {
    let caller = Caller::Token {
        id: row.id,
        scope: crate::tokens::Scope::nothing(),
        description: row.description,
        expires_unix: row.expires_unix,
    };
    let mut entry = visitor(req, Arc::clone(vault), row.repo_id, caller, action).entry();
    entry.refuse(&Error::new(
        Code::InvalidToken,
        "used on another repository",
    ));
    vault.commits.record_later(entry).await;
}

/// The live vault token of a request that is about nothing but the token itself.
pub async fn own_token(req: &HttpRequest) -> Result<Visitor, Error> {
    let vault = vault_of(req)?;
    let Credential::Vault(token) = Credential::read(req.headers())? else {
        return Err(invalid_token());
    };
    let segment = |name| req.match_info().get(name).unwrap_or_default();
    let repo = RepoName::parse(segment("owner"), segment("repo")).ok();
    let action = Action::TokenList;
    let (repo_id, caller) = by_vault_token(&vault, req, &token, repo, action).await?;
    Ok(visitor(req, vault, repo_id, caller, action))
}
