//! Checks what the configured admin token can do. "Not found" only proves a deletion while the token is
//! proven to see everything: a token limited to public data gets the same 404 for every private repository,
//! although `GET /user` reports that its owner is a site admin.

use std::sync::atomic::{AtomicI64, Ordering};

use entity::RepoId;
use reqwest::StatusCode;

use super::http::Question;
use super::token::refusal;
use super::{answer, repository, token};
use crate::forge::{AdminToken, ForgeError, ForgeToken, SCOPES_NEEDED};

/// How many private repositories to search for a proof.
const CANDIDATES: &str = "5";

pub(super) const ADMIN_REFUSED: ForgeError = ForgeError::Unavailable(
    "it refuses the configured admin token, or the token is not a site admin's",
);
const LIMITED: ForgeError =
    ForgeError::Unavailable("the admin token is limited to public repositories");
const UNPROVEN: ForgeError = ForgeError::Unavailable(
    "the admin token is not proven to see private repositories, so what it does not see may still exist",
);

/// The token, and what it has been seen to reach.
pub(super) struct Admin {
    token: ForgeToken,
    /// A private repository that it saw; 0 = none yet.
    private_id: AtomicI64,
}

impl Admin {
    pub(super) fn new(token: ForgeToken) -> Self {
        Self {
            token,
            private_id: AtomicI64::new(0),
        }
    }

    pub(super) fn token(&self) -> &ForgeToken {
        &self.token
    }

    /// Remembers a repository that can prove what the token sees.
    pub(super) fn remember(&self, repository: &answer::Repository) {
        if is_private(repository) {
            self.private_id
                .store(repository.id.get(), Ordering::Relaxed);
        }
    }

    /// Proves that something the forge did not return does not exist: the owner is a site admin, and the
    /// token can see private repositories now.
    pub(super) async fn sees_everything(&self, question: &Question<'_>) -> Result<(), ForgeError> {
        match token::owner(question).await {
            Ok(user) if user.is_admin => {}
            Ok(_) | Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => {
                return Err(ADMIN_REFUSED);
            }
            Err(fault) => return Err(fault),
        }
        let private_id = RepoId::new(self.private_id.load(Ordering::Relaxed));
        if !private_id.is_none() && sees_private(question, private_id).await? {
            return Ok(());
        }
        match scopes(question).await? {
            Some(token) if token.is_public_only() => return Err(LIMITED),
            Some(token) if token.may_read("repository") => return Ok(()),
            _ => {}
        }
        self.sees_any_private(question).await
    }

    /// Searches for a private repository, and requests it like any other.
    async fn sees_any_private(&self, question: &Question<'_>) -> Result<(), ForgeError> {
        let query = [("is_private", "true"), ("limit", CANDIDATES)];
        let response = question
            .get_with("repository_search", &["repos", "search"], &query)
            .await?;
        match response.status {
            StatusCode::OK => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
            _ => return Err(response.unexpected()),
        }
        for candidate in response.json::<answer::RepositorySearch>()?.data {
            if candidate.private && sees_private(question, candidate.id).await? {
                self.private_id.store(candidate.id.get(), Ordering::Relaxed);
                return Ok(());
            }
        }
        Err(UNPROVEN)
    }

    /// Returns what is wrong with the token, if anything.
    pub(super) async fn probe(&self, question: &Question<'_>) -> Result<AdminToken, ForgeError> {
        match token::owner(question).await {
            Ok(user) if user.is_admin => {}
            Ok(_) => return Ok(AdminToken::Unusable("its owner is not a site admin")),
            Err(ForgeError::BadToken) => return Ok(AdminToken::Unusable(UNKNOWN)),
            Err(ForgeError::Forbidden(SCOPES_NEEDED)) => {
                return Ok(AdminToken::Unusable("it lacks the scope read:user"));
            }
            Err(ForgeError::Forbidden(_)) => {
                return Ok(AdminToken::Unusable(
                    "the forge refuses the account of its owner",
                ));
            }
            Err(fault) => return Err(fault),
        }
        if scopes(question)
            .await?
            .is_some_and(|token| token.is_public_only())
        {
            return Ok(AdminToken::Unusable(PUBLIC_ONLY));
        }
        // Both check the scope before anything else.
        let parts: [(&[&str], &str); 2] = [
            (&["repos", "search"], "it lacks the scope read:repository"),
            (&["orgs"], "it lacks the scope read:organization"),
        ];
        for (path, missing) in parts {
            let response = question
                .get_with("admin_scope", path, &[("limit", "1")])
                .await?;
            match response.status {
                StatusCode::UNAUTHORIZED => return Ok(AdminToken::Unusable(UNKNOWN)),
                StatusCode::FORBIDDEN => return Ok(AdminToken::Unusable(missing)),
                status if status.is_server_error() => return Err(response.unexpected()),
                _ => {}
            }
        }
        match self.sees_everything(question).await {
            Ok(()) => Ok(AdminToken::Works),
            Err(LIMITED) => Ok(AdminToken::Unusable(PUBLIC_ONLY)),
            Err(UNPROVEN) => Ok(AdminToken::Unproven),
            Err(fault) => Err(fault),
        }
    }
}

const UNKNOWN: &str = "the forge does not know it: it was revoked, or is mistyped";
const PUBLIC_ONLY: &str = "it is limited to public repositories";

/// Internal repositories do not count: a forge may show them to a token that cannot see private ones.
fn is_private(repository: &answer::Repository) -> bool {
    repository.private && !repository.internal
}

/// Whether the bearer can see this repository, and it is private.
async fn sees_private(question: &Question<'_>, id: RepoId) -> Result<bool, ForgeError> {
    match repository::by_id(question, id).await {
        Ok(repository) => Ok(is_private(&repository)),
        Err(ForgeError::NotVisible) => Ok(false),
        Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
        Err(fault) => Err(fault),
    }
}

/// Returns the token's scopes if the forge reports them: Gitea 1.27 or later, for personal tokens.
async fn scopes(question: &Question<'_>) -> Result<Option<answer::Token>, ForgeError> {
    let response = question.get("token", &["token"]).await?;
    match response.status {
        StatusCode::OK => response.json().map(Some),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Ok(None),
        StatusCode::UNAUTHORIZED => Err(ADMIN_REFUSED),
        StatusCode::FORBIDDEN => match refusal(&response) {
            ForgeError::Forbidden(SCOPES_NEEDED) => Ok(None),
            _ => Err(ADMIN_REFUSED),
        },
        _ => Err(response.unexpected()),
    }
}
