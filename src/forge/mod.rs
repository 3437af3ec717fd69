//! Determines who a forge token belongs to, and what it may do in a repository.
//!
//! The forge is one of the service's two seams (the clock is the other): everything above this module knows
//! only the trait [`Forge`]. [`gitea`] asks a Gitea or Forgejo over HTTP, [`standalone`] reads users and
//! repositories from a file, [`cache`] caches answers for a few seconds.
//!
//! Every implementation checks in the same order, so that a refusal reveals nothing about later checks: the
//! token's owner, then the repository, then the permission. A permission never exceeds what was verified
//! about the user, the repository and the token itself.

pub mod cache;
pub mod gitea;
mod name;
pub mod standalone;

use async_trait::async_trait;
use entity::{RepoId, UserId};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

pub(crate) use name::name_key;
pub use name::{InvalidName, RepoName};

/// The missing scopes, in full, because callers can fix this themselves.
pub(crate) const SCOPES_NEEDED: &str = "the forge refuses this with the token's scopes: it needs read:user and read:repository, \
     and write:repository for what only writers or admins may do";
/// Why a job's own token is refused: it belongs to no user who could be a member.
pub(crate) const JOB_TOKEN: &str = "a job's own token is not accepted here: use a vault token";
/// An account that the forge no longer accepts.
pub(crate) const ACCOUNT_REFUSED: &str = "the forge refuses this account: it is not active, may not sign in, or must change its password";

/// A forge token as sent by the caller. Wiped when dropped; neither printed nor serialised.
#[derive(Clone)]
pub struct ForgeToken(SecretString);

impl ForgeToken {
    /// Takes the token as sent, without validation: the forge validates it.
    pub fn new(token: impl Into<String>) -> Self {
        Self(SecretString::from(token.into()))
    }

    /// Returns the token, for the request header to the forge.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Returns the SHA-256 of the token, which may be stored in its place.
    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.expose()).into()
    }
}

/// A user of the forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Greater than 0.
    pub id: UserId,
    pub login: String,
    /// Whether the user is a site admin of the forge.
    pub is_admin: bool,
}

/// A repository at the forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    /// Greater than 0.
    pub id: RepoId,
    /// The owner's current name at the forge; after a rename it differs from the name in the request.
    pub owner: String,
    /// The current name at the forge.
    pub name: String,
    /// When the forge created it, in Unix seconds. The same id with another time is another repository: a
    /// reinstalled forge counts from 1 again.
    pub created_unix: i64,
    /// Whether it is read-only at the forge.
    pub archived: bool,
}

/// What the forge's own pages show in a repository's header. Never used for authorization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "this is how the forge reports them"
)]
pub struct Header {
    pub private: bool,
    pub internal: bool,
    pub archived: bool,
    pub template: bool,
    /// Whether it has no commits.
    pub empty: bool,
    /// The enabled parts that the user can see, as far as the forge tells.
    pub units: Vec<Unit>,
    pub open_issues: u64,
    pub open_pull_requests: u64,
    pub releases: u64,
    /// [`None`] if the forge does not tell.
    pub followers: Option<Followers>,
    /// The repository that this one is a fork of, as `owner/name`.
    pub forked_from: Option<String>,
    /// The address that this one is a mirror of.
    pub mirror_of: Option<String>,
}

/// How many people and repositories follow a repository.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Followers {
    pub watchers: u64,
    pub stars: u64,
    pub forks: u64,
}

/// A part of a repository that has a tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Code,
    Issues,
    PullRequests,
    Actions,
    Packages,
    Projects,
    Releases,
    Wiki,
    Activity,
}

impl Unit {
    /// In the order of Gitea's tabs.
    pub const ALL: [Self; 9] = [
        Self::Code,
        Self::Issues,
        Self::PullRequests,
        Self::Actions,
        Self::Packages,
        Self::Projects,
        Self::Releases,
        Self::Wiki,
        Self::Activity,
    ];
}

/// A permission in a repository. Each includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    Read,
    Write,
    Admin,
}

/// What the bearer of a token may do in a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    pub user: User,
    pub repository: Repository,
    /// What was verified about the user and the token. `None`: may see the repository, as anybody may see a
    /// public one, but has no access of their own.
    pub permission: Option<Permission>,
    pub header: Header,
}

/// The files that describe jobs, on a repository's default branch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workflows {
    pub branch: String,
    pub files: Vec<Workflow>,
    /// Whether these are all: the number of files and their sizes are limited.
    pub is_whole: bool,
}

/// A file that describes jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workflow {
    /// From the repository's root on.
    pub path: String,
    pub text: String,
}

/// What the configured site admin's token can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminToken {
    NotSet,
    /// Everything that it is needed for.
    Works,
    /// It seems good, but no private repository proves that it can see them. "Not found" is then not taken
    /// as proof of a deletion.
    Unproven,
    /// What is wrong with it, for the operator.
    Unusable(&'static str),
}

impl AdminToken {
    /// Returns a message for the operator; [`None`] if there is nothing to do.
    pub fn problem(self) -> Option<&'static str> {
        match self {
            Self::NotSet | Self::Works => None,
            Self::Unproven => Some(
                "no private repository proves that it can see them; nothing is hidden or purged because the token does not see it",
            ),
            Self::Unusable(what) => Some(what),
        }
    }
}

/// Whether a forge answers at the configured address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressCheck {
    Right,
    /// It answers at this address, with or without the sub-path.
    Elsewhere(String),
    /// Something answers that is not a forge.
    Nowhere,
}

/// The parts of the forge that the service needs.
#[async_trait]
pub trait Forge: Send + Sync {
    /// Returns the owner of the token.
    ///
    /// Fails with [`ForgeError::BadToken`] if the forge does not know the token, and with
    /// [`ForgeError::Forbidden`] for a job's token and for an account that may not sign in.
    async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError>;

    /// Returns what the bearer of the token may do in the repository.
    ///
    /// `want` is what the request needs. The returned permission never exceeds what was verified, and
    /// whether a token may write is only checked on demand: with [`Permission::Read`] the answer is at most
    /// `Read`, whatever role the user has. With the other two it is the user's full role if the token may
    /// write, else at most `Read`. So a request that reads what only writers may read has to want `Write`.
    ///
    /// Fails with [`ForgeError::NotVisible`] for a repository that does not exist or that the bearer may not
    /// see; the two are indistinguishable.
    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError>;

    /// Returns the role of the token's owner in the repository, whatever the token itself may do. Only for
    /// tokens that the service obtained by a sign-in, which it deliberately limits to reading. Never use it
    /// for a token that a caller sends.
    ///
    /// Fails like [`Forge::access`].
    async fn role(&self, token: &ForgeToken, name: &RepoName) -> Result<Access, ForgeError>;

    /// Returns the repository with this name, as the bearer of the token sees it. Leaves out everything else
    /// that [`Forge::access`] returns, and verifies nothing about the bearer.
    ///
    /// Fails like [`Forge::access`].
    async fn named(&self, token: &ForgeToken, name: &RepoName) -> Result<Repository, ForgeError>;

    /// Looks up a repository with the configured site admin's token. `None` if the forge has none with this
    /// id, and the token is proven to see all of them.
    ///
    /// Fails with [`ForgeError::NoAdminToken`] if none is configured.
    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError>;

    /// Looks up a repository by name, which may be an old one that still redirects to it.
    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError>;

    /// Checks what the configured site admin's token can do.
    async fn admin_token(&self) -> Result<AdminToken, ForgeError>;

    /// Checks whether a forge answers at the configured address.
    async fn check_address(&self) -> Result<AddressCheck, ForgeError>;

    /// Returns the theme that the owner of the token has chosen at the forge; `None` if there are no themes,
    /// or none was chosen.
    ///
    /// Fails with [`ForgeError::BadToken`] and [`ForgeError::Forbidden`] like [`Forge::user`].
    async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError>;

    /// Returns the files that describe jobs, as far as the bearer of the token may read them.
    ///
    /// Fails like [`Forge::access`].
    async fn workflows(&self, token: &ForgeToken, name: &RepoName)
    -> Result<Workflows, ForgeError>;

    /// Checks with the configured site admin's token whether the forge has a user with this id who is active
    /// and may sign in.
    ///
    /// Fails with [`ForgeError::NoAdminToken`] if none is configured.
    async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError>;
}

/// Why the forge did not answer as needed. No message contains a secret or any other text that the forge or
/// the caller sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ForgeError {
    #[error("the forge rejected this token")]
    BadToken,
    /// The forge knows the bearer and refuses; the text is for the caller.
    #[error("{0}")]
    Forbidden(&'static str),
    #[error("no such repository, or the bearer may not see it")]
    NotVisible,
    #[error("no admin token is configured")]
    NoAdminToken,
    /// The forge was not asked: too many invalid tokens came from this address. Contains the seconds to
    /// wait.
    #[error("too many unknown tokens")]
    Throttled(u32),
    /// The forge cannot be reached, or its answer cannot be trusted; the text is for the log.
    #[error("the forge cannot be asked: {0}")]
    Unavailable(&'static str),
}

/// Limits a role to what the token may do: see [`Forge::access`].
fn limit_role(role: Option<Permission>, token_may_write: bool) -> Option<Permission> {
    if token_may_write {
        role
    } else {
        role.min(Some(Permission::Read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_limited_to_read_unless_the_token_may_write() {
        use Permission::{Admin, Read, Write};
        for (role, unproven) in [
            (None, None),
            (Some(Read), Some(Read)),
            (Some(Write), Some(Read)),
            (Some(Admin), Some(Read)),
        ] {
            assert_eq!(limit_role(role, false), unproven);
            assert_eq!(limit_role(role, true), role);
        }
    }
}
