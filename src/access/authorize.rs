//! Authorizes a request, in one step and a fixed order so that nothing leaks: the shape of the credential,
//! identity, repository, permission or scope, state of the repository.

use std::pin::Pin;

use actix_web::dev::{Path, Payload, Url};
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};

use super::arrival::{Arrival, Authenticated};
use super::caller::LiveToken;
use super::cli_session;
use super::context::RequestContext;
use super::credential::{Credential, SessionToken};
use super::forge_token::{self, TokenOrigin};
use super::operation::Operation;
use super::target::{Target, segment};
use super::vault_token;
use crate::audit::Action;
use crate::commit::check_archived;
use crate::environments::Environments;
use crate::error::Error;
use crate::forge::{ForgeToken, Permission, RepoName};

/// Proof that the caller may perform `O` on the target. A handler that takes an `Authorized<WriteSecret>`
/// cannot run without it.
#[allow(
    clippy::manual_non_exhaustive,
    reason = "non_exhaustive would not bind this crate"
)]
pub struct Authorized<O: Operation> {
    pub ctx: RequestContext,
    pub target: O::Target,
    /// Only this file creates one.
    _proof: (),
}

impl<O: Operation> FromRequest for Authorized<O> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    /// Takes repository and target from the path.
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let path = req.match_info();
            authorize(&req, repo_in(path), O::Target::from_path(path)).await
        })
    }
}

/// Returns the repository that the path names; [`None`] for a name that no repository can have.
pub fn repo_in(path: &Path<Url>) -> Option<RepoName> {
    RepoName::parse(segment(path, "owner"), segment(path, "repo")).ok()
}

/// Authorizes an operation up to the point where only the licence and the existence of the target remain.
/// Once the caller is identified and may see the repository, a refusal is recorded there, an invalid target
/// included.
///
/// # Errors
/// The refusal for the caller.
pub async fn authorize<O: Operation>(
    req: &HttpRequest,
    repo: Option<RepoName>,
    target: Result<O::Target, Error>,
) -> Result<Authorized<O>, Error> {
    let secret_name = target.as_ref().ok().and_then(Target::secret_name).cloned();
    let remark = target.as_ref().map(Target::remark).unwrap_or_default();
    let arrival = Arrival::of(req, repo, O::ACTION, (secret_name, remark))?;
    let proof = |environments: Option<&Environments>| match &target {
        Ok(target) => target.proof(O::NEEDS, environments),
        Err(_) => O::NEEDS,
    };
    let found = match Credential::of(req)? {
        Credential::Session(SessionToken { token, is_pasted }) => {
            // A page also shows what else the user may do, so the token's full permissions must be proven.
            let want = is_pasted.then_some(Permission::Admin);
            by_forge_token(req, &arrival, (&token, TokenOrigin::Session), want).await?
        }
        Credential::Forge(token) => {
            let from = (&token, TokenOrigin::From(arrival.client.address));
            by_proving_token(req, &arrival, from, proof).await?
        }
        Credential::Cli(token) => {
            let session = cli_session::find(&arrival.app, &arrival.client, token).await?;
            let from = (&session.tokens.token, TokenOrigin::Cli);
            // One that the forge issued to the service may only read there, so the person's role counts.
            let mut found = if session.tokens.is_pasted() {
                by_proving_token(req, &arrival, from, proof).await?
            } else {
                by_forge_token(req, &arrival, from, None).await?
            };
            found.cli = Some(session.checked(&found)?);
            found
        }
        Credential::Vault(token) => vault_token::find_live(&arrival, &token).await?.into(),
    };
    let (ctx, rejection) = arrival.identified(found);
    if let Some(rejection) = rejection {
        return Err(ctx.reject(rejection).await);
    }
    let allowed = ctx.check_caller::<O>().and(target);
    let allowed = allowed.and_then(|target| {
        ctx.check_target::<O>(&target)?;
        check_archived(ctx.is_archived, O::ACTION)?;
        Ok(target)
    });
    match allowed {
        Ok(target) => {
            // From here on the body belongs to an authenticated caller.
            req.extensions_mut().insert(ctx.body_owner());
            Ok(Authorized {
                ctx,
                target,
                _proof: (),
            })
        }
        Err(refusal) => ctx.audited_read(async || Err(refusal)).await,
    }
}

/// Proves what the operation needs of a token that counts for no more than it may do itself.
async fn by_proving_token(
    req: &HttpRequest,
    arrival: &Arrival,
    from: (&ForgeToken, TokenOrigin),
    proof: impl Fn(Option<&Environments>) -> Permission,
) -> Result<Authenticated, Error> {
    let want = proof(None);
    let found = by_forge_token(req, arrival, from, Some(want)).await?;
    let in_repo = proof(Some(&found.environments));
    if in_repo > want && found.proves(want) {
        by_forge_token(req, arrival, from, Some(in_repo)).await
    } else {
        Ok(found)
    }
}

async fn by_forge_token(
    req: &HttpRequest,
    arrival: &Arrival,
    token: (&ForgeToken, TokenOrigin),
    want: Option<Permission>,
) -> Result<Authenticated, Error> {
    // Boxed: otherwise the request of a vault token would be as large.
    let (found, page_repo) = Box::pin(forge_token::authenticate(arrival, token, want)).await?;
    // Even the page of a refusal shows the repository's header.
    req.extensions_mut().insert(page_repo);
    Ok(found)
}

/// A caller whose request concerns only its own vault token. No refusal of the token's scope is possible.
pub struct OwnToken {
    pub ctx: RequestContext,
    pub token: LiveToken,
}

impl FromRequest for OwnToken {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let Credential::Vault(token) = Credential::of(&req)? else {
                return Err(Error::invalid_token());
            };
            let repo = repo_in(req.match_info());
            let arrival = Arrival::of(&req, repo, Action::TokenList, (None, String::new()))?;
            let found = vault_token::find_live(&arrival, &token).await?;
            let token = found.token.clone();
            match arrival.identified(found.into()) {
                (ctx, None) => Ok(Self { ctx, token }),
                (ctx, Some(rejection)) => Err(ctx.reject(rejection).await),
            }
        })
    }
}
