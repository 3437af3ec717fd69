//! A forge from a file, for demonstrations, tests and people without a Gitea or Forgejo.
//!
//! ```toml
//! [[user]]
//! id = 1                       # greater than 0
//! login = "ann"
//! token_sha256 = "9f86d0…"     # hex SHA-256 of the token; or, for a demonstration, token = "…"
//! admin = true                 # of the whole forge; default false
//! active = true                # default true; false: refused
//! scope = "write"              # "read": the token may not change anything; default "write"
//!
//! [[repository]]
//! id = 1                       # greater than 0
//! owner = "org"
//! name = "app"
//! private = true               # default true; false: visible to every user
//! created = 1767225600         # Unix seconds; default 0
//!
//! [repository.members]         # of the repository above it: login = "read" | "write" | "admin"
//! ann = "write"
//! ```
//!
//! Unknown keys and bad values are refused with the key's name, as are two users or repositories
//! with the same id, login, token or name. The file is read once.

mod reader;

use std::collections::HashMap;
use std::path::Path;

use async_trait::async_trait;
use entity::{RepoId, UserId};

use self::reader::{Problem, Section};
use super::{
    ACCOUNT_REFUSED, Access, AdminToken, Forge, ForgeError, ForgeToken, Header, Permission,
    RepoName, Repository, User, Workflows, limit_role,
};

/// The users and repositories of a file.
pub struct Standalone {
    /// Keyed by the SHA-256 of the token, so that the time of a look-up reveals nothing about a secret.
    accounts: HashMap<[u8; 32], Account>,
    /// Keyed by [`RepoName::key`].
    repositories: HashMap<String, Entry>,
}

struct Account {
    user: User,
    active: bool,
    may_write: bool,
}

struct Entry {
    repository: Repository,
    private: bool,
    /// Keyed by lower-case login.
    members: HashMap<String, Permission>,
}

/// Why the file is invalid. No message contains a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StandaloneError {
    #[error("cannot read the forge's file")]
    File(#[source] std::io::Error),
    #[error("the forge's file is not TOML (line {line}): {message}")]
    Syntax { line: usize, message: String },
    #[error("{key}: {problem}")]
    Key { key: String, problem: Problem },
}

impl Standalone {
    pub fn load(path: &Path) -> Result<Self, StandaloneError> {
        Self::parse(&std::fs::read_to_string(path).map_err(StandaloneError::File)?)
    }

    /// Parses the text of the file.
    pub fn parse(text: &str) -> Result<Self, StandaloneError> {
        let mut file = Section::parse(text)?;
        let mut accounts = HashMap::new();
        for section in file.sections("user")? {
            account(section, &mut accounts)?;
        }
        let mut repositories = HashMap::new();
        for section in file.sections("repository")? {
            read_repository(section, &accounts, &mut repositories)?;
        }
        file.end()?;
        Ok(Self {
            accounts,
            repositories,
        })
    }

    fn account(&self, token: &ForgeToken) -> Result<&Account, ForgeError> {
        let account = self
            .accounts
            .get(&token.digest())
            .ok_or(ForgeError::BadToken)?;
        if account.active {
            Ok(account)
        } else {
            Err(ForgeError::Forbidden(ACCOUNT_REFUSED))
        }
    }
}

fn account(
    mut section: Section,
    accounts: &mut HashMap<[u8; 32], Account>,
) -> Result<(), StandaloneError> {
    let id = UserId::new(section.id()?);
    let login = section.forge_name("login")?;
    let digest = match (section.text("token")?, section.text("token_sha256")?) {
        (Some(token), None) if !token.is_empty() => ForgeToken::new(token).digest(),
        (None, Some(hex)) => {
            let mut digest = [0; 32];
            hex::decode_to_slice(hex, &mut digest)
                .map_err(|_| section.refuse("token_sha256", Problem::Digest))?;
            digest
        }
        _ => return Err(section.refuse("token", Problem::ExactlyOneToken)),
    };
    let is_admin = section.flag("admin", false)?;
    let active = section.flag("active", true)?;
    let may_write = match section.text("scope")?.as_deref() {
        None | Some("write") => true,
        Some("read") => false,
        Some(_) => return Err(section.refuse("scope", Problem::Scope)),
    };
    for other in accounts.values() {
        if other.user.id == id {
            return Err(section.refuse("id", Problem::Duplicate));
        }
        if other.user.login.eq_ignore_ascii_case(&login) {
            return Err(section.refuse("login", Problem::Duplicate));
        }
    }
    let user = User {
        id,
        login,
        is_admin,
    };
    if accounts
        .insert(
            digest,
            Account {
                user,
                active,
                may_write,
            },
        )
        .is_some()
    {
        return Err(section.refuse("token", Problem::Duplicate));
    }
    section.end()
}

fn read_repository(
    mut section: Section,
    accounts: &HashMap<[u8; 32], Account>,
    repositories: &mut HashMap<String, Entry>,
) -> Result<(), StandaloneError> {
    let id = RepoId::new(section.id()?);
    let owner = section.forge_name("owner")?;
    let name = section.forge_name("name")?;
    let key = RepoName::parse(&owner, &name)
        .map_err(|_| section.refuse("name", Problem::Name))?
        .key();
    let private = section.flag("private", true)?;
    let created_unix = section.integer("created")?.unwrap_or(0);
    let mut members = HashMap::new();
    if let Some(mut section) = section.section("members")? {
        for login in section.keys() {
            let permission = match section.text(&login)?.as_deref() {
                Some("read") => Permission::Read,
                Some("write") => Permission::Write,
                Some("admin") => Permission::Admin,
                _ => return Err(section.refuse(&login, Problem::Permission)),
            };
            if !accounts
                .values()
                .any(|account| account.user.login.eq_ignore_ascii_case(&login))
            {
                return Err(section.refuse(&login, Problem::NoSuchUser));
            }
            if members
                .insert(login.to_ascii_lowercase(), permission)
                .is_some()
            {
                return Err(section.refuse(&login, Problem::Duplicate));
            }
        }
    }
    if repositories.values().any(|other| other.repository.id == id) {
        return Err(section.refuse("id", Problem::Duplicate));
    }
    let repository = Repository {
        id,
        owner,
        name,
        created_unix,
        archived: false,
    };
    if repositories
        .insert(
            key,
            Entry {
                repository,
                private,
                members,
            },
        )
        .is_some()
    {
        return Err(section.refuse("name", Problem::Duplicate));
    }
    section.end()
}

#[async_trait]
impl Forge for Standalone {
    async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError> {
        Ok(self.account(token)?.user.clone())
    }

    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let account = self.account(token)?;
        let entry = self
            .repositories
            .get(&name.key())
            .ok_or(ForgeError::NotVisible)?;
        let role = if account.user.is_admin {
            Some(Permission::Admin)
        } else {
            entry
                .members
                .get(&account.user.login.to_ascii_lowercase())
                .copied()
        };
        if entry.private && role.is_none() {
            return Err(ForgeError::NotVisible);
        }
        Ok(Access {
            user: account.user.clone(),
            repository: entry.repository.clone(),
            permission: limit_role(role, want > Permission::Read && account.may_write),
            // There are no pages of a forge.
            header: Header::default(),
        })
    }

    /// Users sign in with a token from the file, so its own limits apply.
    async fn role(&self, token: &ForgeToken, name: &RepoName) -> Result<Access, ForgeError> {
        self.access(token, name, Permission::Write).await
    }

    async fn named(&self, token: &ForgeToken, name: &RepoName) -> Result<Repository, ForgeError> {
        let access = self.access(token, name, Permission::Read).await?;
        Ok(access.repository)
    }

    async fn find_named(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        let entry = self.repositories.get(&name.key());
        Ok(entry.map(|entry| entry.repository.clone()))
    }

    async fn admin_token(&self) -> Result<AdminToken, ForgeError> {
        Ok(AdminToken::NotSet)
    }

    async fn check_address(&self) -> Result<super::AddressCheck, ForgeError> {
        Ok(super::AddressCheck::Right)
    }

    /// The file needs no token.
    async fn find(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
        let mut repositories = self.repositories.values().map(|entry| &entry.repository);
        Ok(repositories.find(|repository| repository.id == id).cloned())
    }

    /// There are no pages besides the service's own.
    async fn theme(&self, _: &ForgeToken) -> Result<Option<String>, ForgeError> {
        Ok(None)
    }

    /// There is no code.
    async fn workflows(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Workflows, ForgeError> {
        self.named(token, name).await?;
        Ok(Workflows {
            is_whole: true,
            ..Workflows::default()
        })
    }

    async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError> {
        let mut accounts = self.accounts.values();
        Ok(accounts.any(|account| account.user.id == id && account.active))
    }
}

#[cfg(test)]
mod tests;
