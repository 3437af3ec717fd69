//! Who a forge token belongs to and what it may do in a repository.
//!
//! The forge is one of the two seams of the service (the clock is the other): everything above
//! this module knows the trait [`Forge`] only. [`gitea`] asks a Gitea or a Forgejo over HTTP,
//! [`standalone`] reads users and repositories from a file, [`cache`] keeps answers for a few
//! seconds.
//!
//! Whatever stands behind it, a judgement is made in one order, so that a refusal tells nothing
//! about what would have come after it: who the token belongs to, then the repository, then the
//! permission in it. A permission is never more than what has been proven: of the user, of the
//! repository and of the token itself.

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

/// The scopes that a token lacks, said in full because the caller can put it right.
pub(crate) const SCOPES_NEEDED: &str = "the forge refuses this with the token's scopes: it needs read:user and read:repository, \
     and write:repository for what only writers or admins may do";
/// Why a job's own token is refused: it stands for nobody who could be a member.
pub(crate) const JOB_TOKEN: &str = "a job's own token is not accepted here: use a vault token";
/// An account that the forge lets in no more.
pub(crate) const ACCOUNT_REFUSED: &str = "the forge refuses this account: it is not active, may not sign in, or must change its password";

/// A forge token as the caller sent it: wiped when dropped, and neither printed nor serialised.
#[derive(Clone)]
pub struct ForgeToken(SecretString);

impl ForgeToken {
    /// Takes the token as it was sent, whatever it holds: the forge judges it.
    pub fn new(token: impl Into<String>) -> Self {
        Self(SecretString::from(token.into()))
    }

    /// The token itself, for the header that carries it to the forge.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// SHA-256 of the token: what may be kept in its place.
    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.expose()).into()
    }
}

/// A person at the forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Greater than 0.
    pub id: UserId,
    pub login: String,
    /// Administrator of the whole forge.
    pub is_admin: bool,
}

/// A repository at the forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    /// Greater than 0.
    pub id: RepoId,
    /// Owner as the forge writes it now, which after a rename is not what was asked for.
    pub owner: String,
    /// Name as the forge writes it now.
    pub name: String,
    /// When the forge made it, in Unix seconds. Another time under the same id is another
    /// repository: a reinstalled forge counts from 1 again.
    pub created_unix: i64,
    /// Nothing can be changed in it at the forge.
    pub archived: bool,
}

/// What the forge's own pages show of a repository in their header. It decides nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "they are what the forge answers"
)]
pub struct Header {
    pub private: bool,
    pub internal: bool,
    pub archived: bool,
    /// Without any commit.
    pub empty: bool,
    /// The parts that are turned on and that the user has, as far as the forge tells.
    pub units: Vec<Unit>,
    pub open_issues: u64,
    pub open_pull_requests: u64,
    pub releases: u64,
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

/// What somebody may do in a repository; each includes the ones before it.
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
    /// What is proven of the user and of the token. `None`: may see the repository, as anybody
    /// may see a public one, but has no access of their own to it.
    pub permission: Option<Permission>,
    pub header: Header,
}

/// What the configured site-admin token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminToken {
    NotSet,
    /// All that it is asked for.
    Good,
    /// It seems good, but no private repository shows that it sees them: it is not believed that
    /// something is gone.
    Unproven,
    /// What is wrong with it, for the operator to read.
    Bad(&'static str),
}

impl AdminToken {
    /// What the operator is told; [`None`] when there is nothing to do.
    pub fn problem(self) -> Option<&'static str> {
        match self {
            Self::NotSet | Self::Good => None,
            Self::Unproven => Some(
                "no private repository shows that it sees them: nothing is hidden or purged by what it does not see",
            ),
            Self::Bad(what) => Some(what),
        }
    }
}

/// Whether there is a forge where it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressCheck {
    Right,
    /// It is there, with or without the sub-path.
    Elsewhere(String),
    /// Whatever answers is no forge.
    Nowhere,
}

/// The forge, as far as the service needs it.
#[async_trait]
pub trait Forge: Send + Sync {
    /// Tells whom the token belongs to.
    ///
    /// [`ForgeError::BadToken`] when the forge does not know the token, [`ForgeError::Forbidden`]
    /// for a job's token and for an account that may not sign in.
    async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError>;

    /// Tells what the bearer of the token may do in the repository.
    ///
    /// `want` is what the request needs. The permission in the answer is no more than what has
    /// been proven, and that a token may write is proven only when it is asked for: with
    /// [`Permission::Read`] the answer is at most `Read`, whatever role the user has, and with the
    /// other two it is the user's whole role if the token may write, else at most `Read`. So a
    /// request that reads what only writers may read has to want `Write`.
    ///
    /// [`ForgeError::NotVisible`] for a repository that does not exist or that the bearer may not
    /// see: the two are not told apart.
    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError>;

    /// Tells what the bearer of the token may do in the repository, whatever the token itself is
    /// good for: for tokens that the service got for somebody who signed in, which may only read
    /// at the forge by the choice of the service. Never for a token that a caller sends.
    ///
    /// Fails as [`Forge::access`].
    async fn role(&self, token: &ForgeToken, name: &RepoName) -> Result<Access, ForgeError>;

    /// Tells which repository has that name, as the bearer of the token sees it: all else that
    /// [`Forge::access`] tells is left out, and nothing is proven of the bearer.
    ///
    /// Fails as [`Forge::access`].
    async fn named(&self, token: &ForgeToken, name: &RepoName) -> Result<Repository, ForgeError>;

    /// Looks a repository up with the configured site-admin token; `None` when the forge has none
    /// of that id, and the token is shown to see all of them.
    ///
    /// [`ForgeError::NoAdminToken`] when none is configured.
    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError>;

    /// The same by a name, which may be an old one that leads to a repository still.
    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError>;

    /// Judges the configured site-admin token.
    async fn admin_token(&self) -> Result<AdminToken, ForgeError>;

    /// Tells whether there is a forge at the configured address.
    async fn place(&self) -> Result<AddressCheck, ForgeError>;

    /// Tells the name of the theme that the owner of the token has chosen for the forge's pages;
    /// `None` where there are no themes, or none was chosen.
    ///
    /// [`ForgeError::BadToken`] and [`ForgeError::Forbidden`] as [`Forge::user`].
    async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError>;

    /// Asks with the configured site-admin token whether the forge has a user of that id who is
    /// active and may sign in.
    ///
    /// [`ForgeError::NoAdminToken`] when none is configured.
    async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError>;
}

/// Why the forge gave no answer, or not the one hoped for. None of its texts holds a secret, nor
/// anything else that the forge or the caller has sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ForgeError {
    #[error("the forge does not know this token")]
    BadToken,
    /// The forge knows the bearer and refuses; the text is for them to read.
    #[error("{0}")]
    Forbidden(&'static str),
    #[error("no such repository, or the bearer may not see it")]
    NotVisible,
    #[error("no admin token is configured")]
    NoAdminToken,
    /// Nobody was asked: too many tokens that prove nothing come from there. With the seconds after
    /// which to come again.
    #[error("too many unknown tokens")]
    Throttled(u32),
    /// The forge cannot be asked, or its answer cannot be relied on; the text is for the log.
    #[error("the forge cannot be asked: {0}")]
    Unavailable(&'static str),
}

/// Cuts a role down to what is proven of the token: see [`Forge::access`].
fn proven(role: Option<Permission>, token_may_write: bool) -> Option<Permission> {
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
    fn a_role_is_cut_to_reading_unless_the_token_may_write() {
        use Permission::{Admin, Read, Write};
        for (role, unproven) in [
            (None, None),
            (Some(Read), Some(Read)),
            (Some(Write), Some(Read)),
            (Some(Admin), Some(Read)),
        ] {
            assert_eq!(proven(role, false), unproven);
            assert_eq!(proven(role, true), role);
        }
    }
}
