//! Asks a Gitea or Forgejo over its API, with the caller's own token.
//!
//! What the forges answer, and why each call is needed, is documented where it is used; it was taken from
//! their sources (Gitea 1.25 to 1.27, Forgejo 11 to 17). A token needs the scopes `read:user` (to identify
//! its owner) and `read:repository`, and `write:repository` for requests that change something. Requiring
//! `read:user` also excludes Forgejo's tokens for single repositories, which cannot have it: the forge's
//! answers about membership are about the user and not about such a token.

mod admin;
mod answer;
mod http;
mod member;
mod place;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use entity::{RepoId, UserId};
use reqwest::{StatusCode, Url};

use super::name::usable;
use super::{
    ACCOUNT_REFUSED, Access, AddressCheck, AdminToken, Forge, ForgeError, ForgeToken, JOB_TOKEN,
    Permission, RepoName, Repository, SCOPES_NEEDED, User, proven,
};
use admin::{ADMIN_REFUSED, Admin};
pub use http::client;
use http::{Answer, Http, Question};

/// Redirects followed per question: one for a renamed owner, and one for a renamed repository.
const MAX_MOVES: usize = 2;

/// Called for each call to the forge with endpoint, outcome (`2xx` to `5xx`, `timeout`, `unreachable`,
/// `broken`, `too_large`) and duration.
pub type Observer = Arc<dyn Fn(&'static str, &'static str, Duration) + Send + Sync>;

/// The address of the forge, and the limits for asking it.
pub struct Config {
    /// Where the service reaches the forge, `http` or `https`. If a proxy strips the sub-path, use the
    /// forge's own port without it.
    pub url: String,
    /// The sub-path under which browsers see the forge, such as `/git`; empty if none.
    pub public_path: String,
    /// A site admin's token with the scopes `read:user`, `read:repository` and `read:organization`. It finds
    /// repositories, and proves read access through a team.
    pub admin_token: Option<ForgeToken>,
    pub limits: Limits,
    pub observer: Option<Observer>,
}

/// Limits for one question.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Time to connect.
    pub connect: Duration,
    /// Time for a whole question, with all its calls and the wait for a free slot.
    pub total: Duration,
    /// The largest answer that is read, in bytes.
    pub answer_bytes: usize,
    /// Concurrent calls.
    pub calls: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(2),
            total: Duration::from_secs(5),
            answer_bytes: 1024 * 1024,
            calls: 64,
        }
    }
}

/// Why the client cannot be created.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GiteaError {
    #[error(
        "the forge's address must be http:// or https:// with a host, and no user, query or fragment"
    )]
    Address,
    #[error("no TLS provider is installed in this process")]
    NoTlsProvider,
    #[error("cannot create the client for the forge")]
    Client(#[source] reqwest::Error),
}

/// A Gitea or Forgejo at one address.
pub struct Gitea {
    http: Http,
    public_path: String,
    admin: Option<Admin>,
}

impl Gitea {
    /// Creates the client without calling the forge. The process must have installed a TLS provider before
    /// (`rustls::crypto::CryptoProvider::install_default`), even for plain HTTP.
    pub fn new(config: Config) -> Result<Self, GiteaError> {
        let base = address(&config.url)?;
        let http = Http::new(base, config.limits, config.observer)?;
        Ok(Self {
            http,
            public_path: config.public_path,
            admin: config.admin_token.map(Admin::new),
        })
    }

    /// Returns the admin token, and a question that uses it.
    fn as_admin(&self) -> Result<(&Admin, Question<'_>), ForgeError> {
        let admin = self.admin.as_ref().ok_or(ForgeError::NoAdminToken)?;
        let question = self
            .http
            .question(admin.token())
            .map_err(|_| ADMIN_REFUSED)?;
        Ok((admin, question))
    }

    /// Returns the token's owner, the repository, and the owner's role in it.
    async fn owner_access(
        &self,
        question: &Question<'_>,
        name: &RepoName,
    ) -> Result<(User, answer::Repository, Option<Permission>), ForgeError> {
        let user = token_owner(question).await?;
        let repository = repository_by_name(question, name).await?;
        let role = match repository.role() {
            Some(role) => Some(role),
            None => member::reads_explicitly(
                question,
                self.admin.as_ref().map(Admin::token),
                &user,
                &repository,
            )
            .await?
            .then_some(Permission::Read),
        };
        Ok((user, repository, role))
    }
}

#[async_trait]
impl Forge for Gitea {
    async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError> {
        token_owner(&self.http.question(token)?).await
    }

    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let question = self.http.question(token)?;
        let (user, repository, role) = self.owner_access(&question, name).await?;
        let asks_for_more = want > Permission::Read && role > Some(Permission::Read);
        let may_write = asks_for_more && may_write(&question, &repository).await?;
        let header = repository.header();
        let repository = repository.try_into()?;
        Ok(Access {
            user,
            repository,
            permission: proven(role, may_write),
            header,
        })
    }

    async fn role(&self, token: &ForgeToken, name: &RepoName) -> Result<Access, ForgeError> {
        let question = self.http.question(token)?;
        let (user, repository, permission) = self.owner_access(&question, name).await?;
        let header = repository.header();
        let repository = repository.try_into()?;
        Ok(Access {
            user,
            repository,
            permission,
            header,
        })
    }

    async fn named(&self, token: &ForgeToken, name: &RepoName) -> Result<Repository, ForgeError> {
        let question = self.http.question(token)?;
        repository_by_name(&question, name).await?.try_into()
    }

    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
        let (admin, question) = self.as_admin()?;
        match repository_by_id(&question, id).await {
            Ok(repository) => {
                admin.saw(&repository);
                repository.try_into().map(Some)
            }
            Err(ForgeError::NotVisible) => admin.sees_everything(&question).await.map(|()| None),
            Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
            Err(fault) => Err(fault),
        }
    }

    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        let (admin, question) = self.as_admin()?;
        match repository_by_name(&question, name).await {
            Ok(repository) => repository.try_into().map(Some),
            Err(ForgeError::NotVisible) => admin.sees_everything(&question).await.map(|()| None),
            Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
            Err(fault) => Err(fault),
        }
    }

    async fn admin_token(&self) -> Result<AdminToken, ForgeError> {
        match self.as_admin() {
            Ok((admin, question)) => admin.probe(&question).await,
            Err(ForgeError::NoAdminToken) => Ok(AdminToken::NotSet),
            Err(_) => Ok(AdminToken::Bad(
                "it is empty, or contains characters that no token can have",
            )),
        }
    }

    async fn place(&self) -> Result<AddressCheck, ForgeError> {
        place::look(&self.http, &self.public_path).await
    }

    async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError> {
        let question = self.http.question(token)?;
        let response = question.get("user_settings", &["user", "settings"]).await?;
        match response.status {
            StatusCode::OK => {
                let theme = response.json::<answer::Settings>()?.theme;
                Ok(Some(theme).filter(|theme| !theme.is_empty()))
            }
            StatusCode::UNAUTHORIZED => Err(ForgeError::BadToken),
            StatusCode::FORBIDDEN => Err(refusal(&response)),
            _ => Err(response.unexpected()),
        }
    }

    async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError> {
        let (admin, question) = self.as_admin()?;
        if member::is_active(&question, id).await? {
            return Ok(true);
        }
        // Only site admins see whether a user is active. Tokens limited to public data do not see many users
        // at all.
        admin.sees_everything(&question).await.map(|()| false)
    }
}

/// Parses the forge's address, and adds a trailing slash to the path.
fn address(text: &str) -> Result<Url, GiteaError> {
    let url = Url::parse(text).map_err(|_| GiteaError::Address)?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if plain {
        Ok(url)
    } else {
        Err(GiteaError::Address)
    }
}

/// Returns the token's owner. Always the first call: the forge shows a public repository to anybody, so only
/// this answer authenticates the caller.
async fn token_owner(question: &Question<'_>) -> Result<User, ForgeError> {
    let response = question.get("user", &["user"]).await?;
    match response.status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Err(refusal(&response)),
        _ => return Err(response.unexpected()),
    }
    let user = response.json::<answer::User>()?;
    if user.id.get() <= 0 {
        return Err(ForgeError::Forbidden(JOB_TOKEN));
    }
    if !user.active || user.prohibit_login {
        return Err(ForgeError::Forbidden(ACCOUNT_REFUSED));
    }
    // The login becomes part of a path below.
    if !usable(&user.login) {
        return Err(INVALID_ANSWER);
    }
    Ok(User {
        id: user.id,
        login: user.login,
        is_admin: user.is_admin,
    })
}

/// Returns the repository with this name. A renamed one answers 301, or 307 (renamed owner, Forgejo 11).
/// Only the new name is taken from the redirect, and the answer must be about it.
async fn repository_by_name(
    question: &Question<'_>,
    name: &RepoName,
) -> Result<answer::Repository, ForgeError> {
    let mut name = name.clone();
    for _ in 0..=MAX_MOVES {
        let response = question
            .get("repository", &["repos", name.owner(), name.name()])
            .await?;
        match response.status {
            StatusCode::OK => {
                let repository = response.json::<answer::Repository>()?;
                let same = name.names(&repository.owner.login, &repository.name);
                return if same {
                    Ok(repository)
                } else {
                    Err(OTHER_REPOSITORY)
                };
            }
            StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT => name = question.moved_to(&response)?,
            _ => return Err(no_repository(&response)),
        }
    }
    Err(ForgeError::Unavailable(
        "it redirects from one repository to the next",
    ))
}

/// Returns the repository with this id, under its current name.
async fn repository_by_id(
    question: &Question<'_>,
    id: RepoId,
) -> Result<answer::Repository, ForgeError> {
    let response = question
        .get("repository_by_id", &["repositories", &id.to_string()])
        .await?;
    if response.status != StatusCode::OK {
        return Err(no_repository(&response));
    }
    let found = response.json::<answer::Repository>()?;
    if found.id == id {
        Ok(found)
    } else {
        Err(OTHER_REPOSITORY)
    }
}

fn no_repository(response: &Answer) -> ForgeError {
    match response.status {
        StatusCode::NOT_FOUND => ForgeError::NotVisible,
        StatusCode::UNAUTHORIZED => ForgeError::BadToken,
        StatusCode::FORBIDDEN => refusal(response),
        _ => response.unexpected(),
    }
}

const OTHER_REPOSITORY: ForgeError =
    ForgeError::Unavailable("its answer is about another repository");
const INVALID_ANSWER: ForgeError = ForgeError::Unavailable("its answer is invalid");

/// Verifies that the token itself may write: the forge's `permissions` only describe the user.
///
/// Gitea 1.27 returns the scopes of a personal token, and 404 for an OAuth token. Older versions and Forgejo
/// lack this endpoint; there, creating a branch without a name changes nothing: scopes are checked first
/// (403), then the repository's state, then the body.
async fn may_write(
    question: &Question<'_>,
    repository: &answer::Repository,
) -> Result<bool, ForgeError> {
    let response = question.get("token", &["token"]).await?;
    match response.status {
        StatusCode::OK => return Ok(response.json::<answer::Token>()?.may_write()),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Ok(false),
        _ => return Err(response.unexpected()),
    }
    let path = [
        "repos",
        &repository.owner.login,
        &repository.name,
        "branches",
    ];
    let response = question.post_nothing("branches", &path).await?;
    match response.status {
        StatusCode::FORBIDDEN => Ok(false),
        StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::NOT_FOUND
        | StatusCode::CONFLICT
        | StatusCode::LOCKED => Ok(true),
        StatusCode::UNAUTHORIZED => Err(ForgeError::BadToken),
        _ => Err(response.unexpected()),
    }
}

/// Both forges name the scopes in a 403 that is about scopes.
fn refusal(response: &Answer) -> ForgeError {
    let about_scopes = response
        .body
        .windows(5)
        .any(|text| text.eq_ignore_ascii_case(b"scope"));
    ForgeError::Forbidden(if about_scopes {
        SCOPES_NEEDED
    } else {
        ACCOUNT_REFUSED
    })
}
