//! What the configured admin token is worth. It is believed that something is gone only while it is
//! shown to see everything: a token that is limited to what is public gets the same 404 for every
//! private repository, although `GET /user` says that its owner is a site admin.

use std::sync::atomic::{AtomicI64, Ordering};

use entity::RepoId;
use reqwest::StatusCode;

use super::http::Asking;
use super::{answer, of_id, refusal, who};
use crate::forge::{AdminToken, ForgeError, ForgeToken, SCOPES_NEEDED};

/// Private repositories that are looked for, to be shown one of them.
const CANDIDATES: &str = "5";

pub(super) const ADMIN_REFUSED: ForgeError = ForgeError::Unavailable(
    "it refuses the configured admin token, or the token is not a site admin's",
);
const LIMITED: ForgeError =
    ForgeError::Unavailable("the admin token is limited to public repositories");
const UNPROVEN: ForgeError = ForgeError::Unavailable(
    "the admin token is not shown to see private repositories, so that what it does not see may be there",
);

/// The token, and what it was seen to see.
pub(super) struct Admin {
    token: ForgeToken,
    /// A private repository that it saw; 0 = none yet.
    witness: AtomicI64,
}

impl Admin {
    pub(super) fn new(token: ForgeToken) -> Self {
        Self {
            token,
            witness: AtomicI64::new(0),
        }
    }

    pub(super) fn token(&self) -> &ForgeToken {
        &self.token
    }

    /// Remembers a repository by which it can be shown what the token sees.
    pub(super) fn saw(&self, repository: &answer::Repository) {
        if is_private(repository) {
            self.witness.store(repository.id.get(), Ordering::Relaxed);
        }
    }

    /// Proves that what the forge has just not shown is not there: the owner is a site admin, and the
    /// token sees private repositories, now.
    pub(super) async fn sees_everything(&self, asking: &Asking<'_>) -> Result<(), ForgeError> {
        match who(asking).await {
            Ok(user) if user.is_admin => {}
            Ok(_) | Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => {
                return Err(ADMIN_REFUSED);
            }
            Err(fault) => return Err(fault),
        }
        let witness = RepoId::new(self.witness.load(Ordering::Relaxed));
        if !witness.is_none() && sees(asking, witness).await? {
            return Ok(());
        }
        match scopes(asking).await? {
            Some(token) if token.is_public_only() => return Err(LIMITED),
            Some(token) if token.may_read("repository") => return Ok(()),
            _ => {}
        }
        self.sees_any_private(asking).await
    }

    /// Looks for a private repository, and asks for it as for any other.
    async fn sees_any_private(&self, asking: &Asking<'_>) -> Result<(), ForgeError> {
        let query = [("is_private", "true"), ("limit", CANDIDATES)];
        let told = asking
            .get_with("repository_search", &["repos", "search"], &query)
            .await?;
        match told.status {
            StatusCode::OK => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
            _ => return Err(told.unexpected()),
        }
        for hit in told.json::<answer::Search>()?.data {
            if hit.private && sees(asking, hit.id).await? {
                self.witness.store(hit.id.get(), Ordering::Relaxed);
                return Ok(());
            }
        }
        Err(UNPROVEN)
    }

    /// What is wrong with the token, if anything is.
    pub(super) async fn probe(&self, asking: &Asking<'_>) -> Result<AdminToken, ForgeError> {
        match who(asking).await {
            Ok(user) if user.is_admin => {}
            Ok(_) => return Ok(AdminToken::Bad("its owner is not a site admin")),
            Err(ForgeError::BadToken) => return Ok(AdminToken::Bad(UNKNOWN)),
            Err(ForgeError::Forbidden(SCOPES_NEEDED)) => {
                return Ok(AdminToken::Bad("it lacks the scope read:user"));
            }
            Err(ForgeError::Forbidden(_)) => {
                return Ok(AdminToken::Bad(
                    "the forge refuses the account of its owner",
                ));
            }
            Err(fault) => return Err(fault),
        }
        if scopes(asking)
            .await?
            .is_some_and(|token| token.is_public_only())
        {
            return Ok(AdminToken::Bad(PUBLIC_ONLY));
        }
        // Either is judged by its scope before anything else.
        let parts: [(&[&str], &str); 2] = [
            (&["repos", "search"], "it lacks the scope read:repository"),
            (&["orgs"], "it lacks the scope read:organization"),
        ];
        for (path, lack) in parts {
            let told = asking
                .get_with("admin_scope", path, &[("limit", "1")])
                .await?;
            match told.status {
                StatusCode::UNAUTHORIZED => return Ok(AdminToken::Bad(UNKNOWN)),
                StatusCode::FORBIDDEN => return Ok(AdminToken::Bad(lack)),
                status if status.is_server_error() => return Err(told.unexpected()),
                _ => {}
            }
        }
        match self.sees_everything(asking).await {
            Ok(()) => Ok(AdminToken::Good),
            Err(LIMITED) => Ok(AdminToken::Bad(PUBLIC_ONLY)),
            Err(UNPROVEN) => Ok(AdminToken::Unproven),
            Err(fault) => Err(fault),
        }
    }
}

const UNKNOWN: &str = "the forge does not know it: it was revoked, or is mistyped";
const PUBLIC_ONLY: &str = "it is limited to public repositories";

/// Internal repositories do not count: a forge may show them to a token that it shows no private ones.
fn is_private(repository: &answer::Repository) -> bool {
    repository.private && !repository.internal
}

/// Whether the bearer is shown that repository, and it is private.
async fn sees(asking: &Asking<'_>, id: RepoId) -> Result<bool, ForgeError> {
    match of_id(asking, id).await {
        Ok(repository) => Ok(is_private(&repository)),
        Err(ForgeError::NotVisible) => Ok(false),
        Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
        Err(fault) => Err(fault),
    }
}

/// The token's own scopes, where the forge tells them: Gitea from 1.27 on, of personal tokens.
async fn scopes(asking: &Asking<'_>) -> Result<Option<answer::Token>, ForgeError> {
    let told = asking.get("token", &["token"]).await?;
    match told.status {
        StatusCode::OK => told.json().map(Some),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Ok(None),
        StatusCode::UNAUTHORIZED => Err(ADMIN_REFUSED),
        StatusCode::FORBIDDEN => match refusal(&told) {
            ForgeError::Forbidden(SCOPES_NEEDED) => Ok(None),
            _ => Err(ADMIN_REFUSED),
        },
        _ => Err(told.unexpected()),
    }
}
