//! Users, tokens, repositories, and access levels.

use std::collections::{BTreeMap, HashMap};

use entity::{RepoId, UserId};

#[derive(Clone)]
pub(super) struct User {
    pub(super) id: UserId,
    pub(super) login: String,
    pub(super) admin: bool,
    pub(super) active: bool,
    /// Must not sign in.
    pub(super) prohibited: bool,
}

pub(super) struct Token {
    pub(super) login: String,
    pub(super) scopes: Vec<String>,
    /// A personal token, known to `GET /api/v1/token`; `OAuth2` tokens are not.
    pub(super) personal: bool,
}

impl Token {
    pub(super) fn is_public_only(&self) -> bool {
        self.scopes.iter().any(|scope| scope == "public-only")
    }
}

pub(super) struct Repo {
    pub(super) id: RepoId,
    pub(super) owner: String,
    pub(super) name: String,
    pub(super) private: bool,
    pub(super) internal: bool,
    pub(super) created_at: String,
    pub(super) code_unit: bool,
    /// Whether a unit is open to every signed-in user.
    pub(super) opened: bool,
    pub(super) archived: bool,
    pub(super) empty: bool,
    pub(super) open_issues: u64,
    /// The files on the default branch, by path.
    pub(super) files: BTreeMap<String, String>,
    /// What it is a fork of, as `owner/name`.
    pub(super) parent: Option<String>,
    /// Login to `read`, `write` or `admin`.
    pub(super) members: HashMap<String, Level>,
    pub(super) teams: Vec<Team>,
    /// Like Gitea's teams: levels for single units, and `none` overall.
    pub(super) unit_teams: bool,
}

pub(super) struct Team {
    pub(super) id: i64,
    pub(super) level: Level,
    pub(super) members: Vec<String>,
    /// Its level applies to issues; it has no access to code.
    pub(super) issues_only: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    None,
    Read,
    Write,
    Admin,
    Owner,
}

impl Level {
    pub(super) fn of(text: &str) -> Self {
        match text {
            "none" => Self::None,
            "read" => Self::Read,
            "write" => Self::Write,
            "admin" => Self::Admin,
            _ => panic!("unknown permission: {text}"),
        }
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Read => "read",
            Self::Write => "write",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }
}

impl Repo {
    pub(super) fn key(&self) -> String {
        key(&self.owner, &self.name)
    }

    /// The user's own access: as owner, site admin, collaborator, or through the teams that the forge
    /// counts (on a public repository, teams with read access make no difference).
    pub(super) fn own_level(&self, user: &User) -> Level {
        if user.admin || self.owner.eq_ignore_ascii_case(&user.login) {
            return Level::Owner;
        }
        let teams = self
            .teams
            .iter()
            .filter(|team| team.members.contains(&user.login) && !team.issues_only);
        let team = teams.map(|team| team.level).max().unwrap_or(Level::None);
        let member = self
            .members
            .get(&user.login)
            .copied()
            .unwrap_or(Level::None);
        team.max(member)
    }

    /// The user's permission as the forge reports it, which ignores teams with unit levels.
    pub(super) fn reported_level(&self, user: &User) -> Level {
        if !self.unit_teams {
            return self.level(user).max(self.issues_level(user));
        }
        let teams = |team: &Team| team.level >= Level::Admin || !team.members.contains(&user.login);
        if self.teams.iter().all(teams) {
            return self.level(user);
        }
        let member = self.members.get(&user.login).copied();
        member.unwrap_or(Level::None).max(self.public_level())
    }

    /// Through teams with access to issues only.
    pub(super) fn issues_level(&self, user: &User) -> Level {
        let teams = self.teams.iter();
        let teams = teams.filter(|team| team.issues_only && team.members.contains(&user.login));
        teams.map(|team| team.level).max().unwrap_or(Level::None)
    }

    /// The user's own level, or that of every signed-in user if it is higher.
    pub(super) fn level(&self, user: &User) -> Level {
        self.own_level(user).max(self.public_level())
    }

    fn public_level(&self) -> Level {
        if self.private {
            Level::None
        } else {
            Level::Read
        }
    }
}

pub(super) fn key(owner: &str, name: &str) -> String {
    format!("{owner}/{name}").to_lowercase()
}
