//! The parts of the forge's answers that are used. A missing part that an authorization depends on makes the
//! whole answer invalid, instead of a default that could grant something.

use std::collections::BTreeMap;

use entity::{RepoId, UserId};
use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::http::INVALID_ANSWER;
use crate::forge::name::usable;
use crate::forge::{self, Followers, ForgeError, Header, Permission, Unit};

/// `GET /user`.
#[derive(Deserialize)]
pub(super) struct User {
    pub(super) id: UserId,
    pub(super) login: String,
    #[serde(default)]
    pub(super) is_admin: bool,
    #[serde(default = "yes")]
    pub(super) active: bool,
    #[serde(default)]
    pub(super) prohibit_login: bool,
}

/// `GET /user/settings`.
#[derive(Deserialize)]
pub(super) struct Settings {
    pub(super) theme: String,
}

/// A forge that does not report the account as inactive has checked this itself.
fn yes() -> bool {
    true
}

/// `GET /repos/{owner}/{name}`.
#[derive(Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "this is how the forge reports it"
)]
pub(super) struct Repository {
    pub(super) id: RepoId,
    pub(super) owner: Owner,
    pub(super) name: String,
    pub(super) private: bool,
    /// Public within an organisation that is not public: such a repository has `private: false`.
    #[serde(default)]
    pub(super) internal: bool,
    created_at: String,
    permissions: Permissions,
    /// Empty if there are no commits.
    #[serde(default)]
    pub(super) default_branch: String,
    #[serde(default)]
    archived: bool,
    #[serde(default)]
    empty: bool,
    #[serde(default)]
    template: bool,
    #[serde(default)]
    mirror: bool,
    /// What a mirror is of.
    #[serde(default)]
    original_url: String,
    /// What a fork is of.
    #[serde(default)]
    parent: Option<Parent>,
    /// Gitea only: whose projects are shown.
    #[serde(default)]
    projects_mode: Option<String>,
    #[serde(default)]
    open_issues_count: u64,
    #[serde(default)]
    open_pr_counter: u64,
    #[serde(default)]
    release_counter: u64,
    watchers_count: Option<u64>,
    #[serde(default)]
    stars_count: u64,
    #[serde(default)]
    forks_count: u64,
    #[serde(flatten)]
    units: Units,
}

/// The repository that a fork was made of.
#[derive(Deserialize)]
struct Parent {
    full_name: String,
}

/// The enabled parts. If the forge does not report its code, it is enabled.
#[derive(Deserialize)]
#[serde(default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "this is how the forge reports them"
)]
struct Units {
    has_code: bool,
    has_issues: bool,
    has_pull_requests: bool,
    has_actions: bool,
    has_packages: bool,
    has_projects: bool,
    has_releases: bool,
    has_wiki: bool,
}

#[derive(Deserialize)]
pub(super) struct Owner {
    pub(super) login: String,
}

#[derive(Deserialize)]
struct Permissions {
    admin: bool,
    push: bool,
    #[serde(default)]
    pull: bool,
}

impl Default for Units {
    fn default() -> Self {
        Self {
            has_code: true,
            has_issues: false,
            has_pull_requests: false,
            has_actions: false,
            has_packages: false,
            has_projects: false,
            has_releases: false,
            has_wiki: false,
        }
    }
}

impl Repository {
    /// What the forge's own header shows. The code is the only part whose readability for the user is known.
    pub(super) fn header(&self) -> Header {
        let has = &self.units;
        let code = has.has_code && self.permissions.pull;
        let own_projects = self.projects_mode.as_deref() != Some("owner");
        let units = [
            (Unit::Code, code),
            (Unit::Issues, has.has_issues),
            // A mirror or an empty repository cannot have pull requests.
            (
                Unit::PullRequests,
                has.has_pull_requests && !self.mirror && !self.empty,
            ),
            (Unit::Actions, has.has_actions),
            (Unit::Packages, has.has_packages),
            (Unit::Projects, has.has_projects && own_projects),
            (Unit::Releases, has.has_releases && !self.empty),
            (Unit::Wiki, has.has_wiki),
            (
                Unit::Activity,
                code || has.has_issues || has.has_pull_requests || has.has_releases,
            ),
        ];
        let on = units.into_iter().filter(|(_, on)| *on);
        Header {
            private: self.private,
            internal: self.internal,
            archived: self.archived,
            template: self.template,
            empty: self.empty,
            followers: self.watchers_count.map(|watchers| Followers {
                watchers,
                stars: self.stars_count,
                forks: self.forks_count,
            }),
            forked_from: self.parent.as_ref().map(|parent| parent.full_name.clone()),
            mirror_of: self.mirror.then(|| self.original_url.clone()),
            open_issues: self.open_issues_count,
            open_pull_requests: self.open_pr_counter,
            releases: self.release_counter,
            units: on.map(|(unit, _)| unit).collect(),
        }
    }

    /// Whether the code is enabled: then it determines access.
    pub(super) fn has_code(&self) -> bool {
        self.units.has_code
    }

    /// Whether the user may read the code, if there is any. Without that nobody has access of their own,
    /// whatever else of the repository they see.
    pub(super) fn may_read_code(&self) -> bool {
        self.permissions.pull || !self.has_code()
    }

    /// The user's permission beyond read. A site admin has `admin` everywhere. `push` is about the code
    /// only: if that is disabled, an admin lacks it.
    pub(super) fn role(&self) -> Option<Permission> {
        if self.permissions.admin {
            Some(Permission::Admin)
        } else if self.permissions.push {
            Some(Permission::Write)
        } else {
            None
        }
    }
}

impl TryFrom<Repository> for forge::Repository {
    type Error = ForgeError;

    fn try_from(repository: Repository) -> Result<Self, ForgeError> {
        let created =
            OffsetDateTime::parse(&repository.created_at, &Rfc3339).map_err(|_| INVALID_ANSWER)?;
        if repository.id.get() <= 0 || !usable(&repository.owner.login) || !usable(&repository.name)
        {
            return Err(INVALID_ANSWER);
        }
        Ok(Self {
            id: repository.id,
            owner: repository.owner.login,
            name: repository.name,
            created_unix: created.unix_timestamp(),
            archived: repository.archived,
        })
    }
}

/// `GET /repos/{owner}/{name}/collaborators/{login}/permission`.
#[derive(Deserialize)]
pub(super) struct Collaborator {
    permission: String,
    user: Option<Member>,
}

impl Collaborator {
    /// Returns the level, if the answer is about the user with this id: a login can pass to somebody else
    /// between two calls.
    pub(super) fn level(&self, user_id: UserId) -> Result<Option<Permission>, ForgeError> {
        if self.user.as_ref().is_some_and(|user| user.id != user_id) {
            return Err(INVALID_ANSWER);
        }
        match self.permission.as_str() {
            "none" => Ok(None),
            "read" => Ok(Some(Permission::Read)),
            "write" => Ok(Some(Permission::Write)),
            "admin" | "owner" => Ok(Some(Permission::Admin)),
            _ => Err(INVALID_ANSWER),
        }
    }
}

/// `GET /teams/{id}/members/{login}`, and the user within other answers.
#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) id: UserId,
}

/// `GET /users/search`.
#[derive(Deserialize)]
pub(super) struct UserSearch {
    pub(super) ok: bool,
    pub(super) data: Vec<Person>,
}

/// A user as a site admin sees them; for others, `active` is always false.
#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) id: UserId,
    pub(super) active: bool,
    pub(super) prohibit_login: bool,
}

/// An item of `GET /repos/{owner}/{name}/teams`. A team without admin rights has a level per unit. Its
/// overall level is `none`, or on older forges and for teams created by them, the lowest unit level other
/// than `none`, perhaps that of issues alone.
#[derive(Deserialize)]
pub(super) struct Team {
    pub(super) id: i64,
    permission: String,
    #[serde(default)]
    units_map: BTreeMap<String, String>,
}

impl Team {
    /// Whether it may read the code: a team that only sees issues has no use for secrets.
    pub(super) fn may_read(&self) -> bool {
        let whole = self.permission.as_str();
        if matches!(whole, "admin" | "owner") {
            return true;
        }
        let code = if self.units_map.is_empty() {
            Some(whole)
        } else {
            self.units_map.get("repo.code").map(String::as_str)
        };
        matches!(code, Some("read" | "write" | "admin" | "owner"))
    }
}

/// `GET /token`; the list is null for a token without scopes.
#[derive(Deserialize)]
pub(super) struct Token {
    scopes: Option<Vec<String>>,
}

impl Token {
    pub(super) fn may_write(&self) -> bool {
        self.has(&["all", "write:repository"])
    }

    /// Whether it may read this category, such as `repository`.
    pub(super) fn may_read(&self, category: &str) -> bool {
        let [read, write] = ["read", "write"].map(|verb| format!("{verb}:{category}"));
        self.has(&["all", &read, &write])
    }

    /// Whether it only sees public data, whatever its other scopes are.
    pub(super) fn is_public_only(&self) -> bool {
        self.has(&["public-only"])
    }

    fn has(&self, scopes: &[&str]) -> bool {
        let mut own = self.scopes.iter().flatten();
        own.any(|scope| scopes.contains(&scope.as_str()))
    }
}

/// `GET /repos/search`.
#[derive(Deserialize)]
pub(super) struct RepositorySearch {
    pub(super) data: Vec<Hit>,
}

/// A repository in the result.
#[derive(Deserialize)]
pub(super) struct Hit {
    pub(super) id: RepoId,
    pub(super) private: bool,
}

/// `GET /repos/{owner}/{repo}/contents/{path}`: an entry of a folder, or a file.
#[derive(Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) size: u64,
    /// In Base64; only of a file that was asked for.
    pub(super) content: Option<String>,
}

/// `GET /version`.
#[derive(Deserialize)]
pub(super) struct Version {
    pub(super) version: String,
}
