//! A Gitea or a Forgejo, asked over its own API with the caller's own token.
//!
//! What the two really answer, and why each question is asked, is written down where it is used;
//! it was read from their sources (Gitea 1.25 to 1.27, Forgejo 11 to 17). A token needs the scopes
//! `read:user` (to say whose it is) and `read:repository`, and `write:repository` for requests
//! that change something. That `read:user` is asked for has a second use: Forgejo's tokens for
//! single repositories cannot have it, and its answers about membership speak of the user and not
//! of such a token.

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
use http::{Answer, Asking, Http};

/// Renames followed for one question: the forge may send on once for a renamed owner and once
/// more for a renamed repository.
const MAX_MOVES: usize = 2;

/// Told of each call to the forge: endpoint, outcome (`2xx` to `5xx`, `timeout`, `unreachable`,
/// `broken`, `too_large`) and how long it took.
pub type Observer = Arc<dyn Fn(&'static str, &'static str, Duration) + Send + Sync>;

/// Where the forge is and what may be spent on asking it.
pub struct Config {
    /// Where the forge is asked, `http` or `https`. A forge whose proxy takes a sub-path off is asked
    /// on its own port without it.
    pub url: String,
    /// The sub-path that browsers see the forge under, such as `/git`; empty if none.
    pub public_path: String,
    /// A site admin's token with the scopes `read:user`, `read:repository` and
    /// `read:organization`: finds repositories, and proves reading through a team.
    pub admin_token: Option<ForgeToken>,
    pub limits: Limits,
    pub observer: Option<Observer>,
}

/// What one question may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Time to reach the forge.
    pub connect: Duration,
    /// Time for a whole question, however many calls it takes, waiting for a free place included.
    pub total: Duration,
    /// Largest answer that is read, in bytes.
    pub answer_bytes: usize,
    /// Calls under way at once.
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

/// Why a client of the forge cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GiteaError {
    #[error(
        "the forge's address must be http:// or https:// with a host, and no user, query or fragment"
    )]
    Address,
    #[error("no TLS provider is installed in this process")]
    NoTlsProvider,
    #[error("the client of the forge cannot be made")]
    Client(#[source] reqwest::Error),
}

/// A Gitea or Forgejo behind one address.
pub struct Gitea {
    http: Http,
    public_path: String,
    admin: Option<Admin>,
}

impl Gitea {
    /// Makes the client; the forge is not asked yet. A TLS provider must be installed in the
    /// process before (`rustls::crypto::CryptoProvider::install_default`), even for plain HTTP.
    pub fn new(config: Config) -> Result<Self, GiteaError> {
        let base = address(&config.url)?;
        let http = Http::new(base, config.limits, config.observer)?;
        Ok(Self {
            http,
            public_path: config.public_path,
            admin: config.admin_token.map(Admin::new),
        })
    }

    /// The admin token, and a question that it asks.
    fn as_admin(&self) -> Result<(&Admin, Asking<'_>), ForgeError> {
        let admin = self.admin.as_ref().ok_or(ForgeError::NoAdminToken)?;
        let asking = self.http.asking(admin.token()).map_err(|_| ADMIN_REFUSED)?;
        Ok((admin, asking))
    }

    /// Who asks, for which repository, and the role of that person in it.
    async fn standing(
        &self,
        asking: &Asking<'_>,
        name: &RepoName,
    ) -> Result<(User, answer::Repository, Option<Permission>), ForgeError> {
        let user = who(asking).await?;
        let repository = which(asking, name).await?;
        let role = match repository.role() {
            Some(role) => Some(role),
            None => member::reads_explicitly(
                asking,
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
        who(&self.http.asking(token)?).await
    }

    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let asking = self.http.asking(token)?;
        let (user, repository, role) = self.standing(&asking, name).await?;
        let asks_for_more = want > Permission::Read && role > Some(Permission::Read);
        let may_write = asks_for_more && may_write(&asking, &repository).await?;
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
        let asking = self.http.asking(token)?;
        let (user, repository, permission) = self.standing(&asking, name).await?;
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
        let asking = self.http.asking(token)?;
        which(&asking, name).await?.try_into()
    }

    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
        let (admin, asking) = self.as_admin()?;
        match of_id(&asking, id).await {
            Ok(repository) => {
                admin.saw(&repository);
                repository.try_into().map(Some)
            }
            Err(ForgeError::NotVisible) => admin.sees_everything(&asking).await.map(|()| None),
            Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
            Err(fault) => Err(fault),
        }
    }

    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        let (admin, asking) = self.as_admin()?;
        match which(&asking, name).await {
            Ok(repository) => repository.try_into().map(Some),
            Err(ForgeError::NotVisible) => admin.sees_everything(&asking).await.map(|()| None),
            Err(ForgeError::BadToken | ForgeError::Forbidden(_)) => Err(ADMIN_REFUSED),
            Err(fault) => Err(fault),
        }
    }

    async fn admin_token(&self) -> Result<AdminToken, ForgeError> {
        match self.as_admin() {
            Ok((admin, asking)) => admin.probe(&asking).await,
            Err(ForgeError::NoAdminToken) => Ok(AdminToken::NotSet),
            Err(_) => Ok(AdminToken::Bad("it is empty, or holds what no token can")),
        }
    }

    async fn place(&self) -> Result<AddressCheck, ForgeError> {
        place::look(&self.http, &self.public_path).await
    }

    async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError> {
        let asking = self.http.asking(token)?;
        let told = asking.get("user_settings", &["user", "settings"]).await?;
        match told.status {
            StatusCode::OK => {
                let theme = told.json::<answer::Settings>()?.theme;
                Ok(Some(theme).filter(|theme| !theme.is_empty()))
            }
            StatusCode::UNAUTHORIZED => Err(ForgeError::BadToken),
            StatusCode::FORBIDDEN => Err(refusal(&told)),
            _ => Err(told.unexpected()),
        }
    }

    async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError> {
        let (admin, asking) = self.as_admin()?;
        if member::is_active(&asking, id).await? {
            return Ok(true);
        }
        // To others than site admins everybody is shown as not active; to tokens that are limited to
        // what is public, many not at all.
        admin.sees_everything(&asking).await.map(|()| false)
    }
}

/// Parses the forge's address; the path ends in a slash no matter how it was written.
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

/// Whose token it is. Asked first and always: the forge shows a public repository to anybody, so
/// that only this answer is an authentication.
async fn who(asking: &Asking<'_>) -> Result<User, ForgeError> {
    let told = asking.get("user", &["user"]).await?;
    match told.status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Err(refusal(&told)),
        _ => return Err(told.unexpected()),
    }
    let user = told.json::<answer::User>()?;
    if user.id.get() <= 0 {
        return Err(ForgeError::Forbidden(JOB_TOKEN));
    }
    if !user.active || user.prohibit_login {
        return Err(ForgeError::Forbidden(ACCOUNT_REFUSED));
    }
    // The login becomes part of a path below.
    if !usable(&user.login) {
        return Err(NONSENSE);
    }
    Ok(User {
        id: user.id,
        login: user.login,
        is_admin: user.is_admin,
    })
}

/// The repository of that name. A renamed one answers 301, 307 for a renamed owner and on Forgejo
/// 11; nothing but the new name is taken from that, and the answer must be about it.
async fn which(asking: &Asking<'_>, name: &RepoName) -> Result<answer::Repository, ForgeError> {
    let mut name = name.clone();
    for _ in 0..=MAX_MOVES {
        let told = asking
            .get("repository", &["repos", name.owner(), name.name()])
            .await?;
        match told.status {
            StatusCode::OK => {
                let repository = told.json::<answer::Repository>()?;
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
            | StatusCode::PERMANENT_REDIRECT => name = asking.moved_to(&told)?,
            _ => return Err(no_repository(&told)),
        }
    }
    Err(ForgeError::Unavailable(
        "it sends from one repository to the next",
    ))
}

/// The repository of that id, as it is called now.
async fn of_id(asking: &Asking<'_>, id: RepoId) -> Result<answer::Repository, ForgeError> {
    let told = asking
        .get("repository_by_id", &["repositories", &id.to_string()])
        .await?;
    if told.status != StatusCode::OK {
        return Err(no_repository(&told));
    }
    let found = told.json::<answer::Repository>()?;
    if found.id == id {
        Ok(found)
    } else {
        Err(OTHER_REPOSITORY)
    }
}

fn no_repository(told: &Answer) -> ForgeError {
    match told.status {
        StatusCode::NOT_FOUND => ForgeError::NotVisible,
        StatusCode::UNAUTHORIZED => ForgeError::BadToken,
        StatusCode::FORBIDDEN => refusal(told),
        _ => told.unexpected(),
    }
}

const OTHER_REPOSITORY: ForgeError =
    ForgeError::Unavailable("its answer is about another repository");
const NONSENSE: ForgeError = ForgeError::Unavailable("its answer makes no sense");

/// Proves that the token itself may write: the forge's `permissions` speak of the user alone.
///
/// Gitea 1.27 tells the scopes of a personal token, and 404 for one of OAuth; older ones and
/// Forgejo have no such endpoint. There, making a branch without a name changes nothing: scopes
/// are judged first (403), then the repository's state, then the body.
async fn may_write(
    asking: &Asking<'_>,
    repository: &answer::Repository,
) -> Result<bool, ForgeError> {
    let told = asking.get("token", &["token"]).await?;
    match told.status {
        StatusCode::OK => return Ok(told.json::<answer::Token>()?.may_write()),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Ok(false),
        _ => return Err(told.unexpected()),
    }
    let path = [
        "repos",
        &repository.owner.login,
        &repository.name,
        "branches",
    ];
    let told = asking.post_nothing("branches", &path).await?;
    match told.status {
        StatusCode::FORBIDDEN => Ok(false),
        StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::NOT_FOUND
        | StatusCode::CONFLICT
        | StatusCode::LOCKED => Ok(true),
        StatusCode::UNAUTHORIZED => Err(ForgeError::BadToken),
        _ => Err(told.unexpected()),
    }
}

/// Both forges name the scopes in their 403 when it is about scopes.
fn refusal(told: &Answer) -> ForgeError {
    let about_scopes = told
        .body
        .windows(5)
        .any(|text| text.eq_ignore_ascii_case(b"scope"));
    ForgeError::Forbidden(if about_scopes {
        SCOPES_NEEDED
    } else {
        ACCOUNT_REFUSED
    })
}
