//! Asks a Gitea or Forgejo over its API, with the caller's own token.
//!
//! What the forges answer, and why each call is needed, is documented where it is used; it was taken from
//! their sources (Gitea 1.25 to 1.27, Forgejo 11 to 17). A token needs the scopes `read:user` (to identify
//! its owner) and `read:repository`, and `write:repository` for requests that change something. Requiring
//! `read:user` also excludes Forgejo's tokens for single repositories, which cannot have it: the forge's
//! answers about membership are about the user and not about such a token.

mod address;
mod admin;
mod answer;
mod http;
mod member;
mod repository;
mod token;
mod workflows;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use entity::{RepoId, UserId};
use reqwest::{StatusCode, Url};

use super::{
    Access, AddressCheck, AdminToken, Forge, ForgeError, ForgeToken, Permission, RepoName,
    Repository, User, Workflows, limit_role,
};
use admin::{ADMIN_REFUSED, Admin};
pub use http::client;
use http::{Http, Question};

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
        let base = parse_address(&config.url)?;
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
        let user = token::owner(question).await?;
        let repository = repository::by_name(question, name).await?;
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
        token::owner(&self.http.question(token)?).await
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
        let may_write = asks_for_more && token::may_write(&question, &repository).await?;
        let header = repository.header();
        let repository = repository.try_into()?;
        Ok(Access {
            user,
            repository,
            permission: limit_role(role, may_write),
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
        repository::by_name(&question, name).await?.try_into()
    }

    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
        let (admin, question) = self.as_admin()?;
        match repository::by_id(&question, id).await {
            Ok(repository) => {
                admin.remember(&repository);
                repository.try_into().map(Some)
            }
            Err(ForgeError::NotVisible) => admin.sees_everything(&question).await.map(|()| None),
            Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
            Err(fault) => Err(fault),
        }
    }

    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        let (admin, question) = self.as_admin()?;
        match repository::by_name(&question, name).await {
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
            Err(_) => Ok(AdminToken::Unusable(
                "it is empty, or contains characters that no token can have",
            )),
        }
    }

    async fn check_address(&self) -> Result<AddressCheck, ForgeError> {
        address::check(&self.http, &self.public_path).await
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
            StatusCode::FORBIDDEN => Err(token::refusal(&response)),
            _ => Err(response.unexpected()),
        }
    }

    async fn workflows(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Workflows, ForgeError> {
        let question = self.http.question(token)?;
        let repository = repository::by_name(&question, name).await?;
        let name = RepoName::parse(&repository.owner.login, &repository.name)
            .map_err(|_| ForgeError::Unavailable("its answer has a name that is none"))?;
        workflows::on_default_branch(&question, &name, repository.default_branch).await
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
fn parse_address(text: &str) -> Result<Url, GiteaError> {
    let url = Url::parse(text).map_err(|_| GiteaError::Address)?;
    let is_base = matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if is_base {
        Ok(url)
    } else {
        Err(GiteaError::Address)
    }
}
