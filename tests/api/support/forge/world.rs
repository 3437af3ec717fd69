//! The stand-in's data, and how tests change it.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use entity::{RepoId, UserId};

use super::data::{Level, Repo, Team, Token, User, key};
use super::oidc::Provider;

/// How the stand-in responds.
#[derive(Clone, Default)]
pub enum Mode {
    #[default]
    Normal,
    /// Closes the connection instead of responding.
    Down,
    /// Responds after this delay.
    Slow(Duration),
    /// Begins at once and never ends, one byte at a time.
    Trickle,
    /// An HTML page instead of JSON.
    Html,
    /// This JSON text.
    Json(String),
    /// This status with an empty object.
    Status(u16),
    /// 8 MiB, with or without announcing the length.
    Huge { announces_length: bool },
    /// A 301 to that location.
    Redirect(String),
}

/// The forge's users, tokens and repositories, and its behaviour.
pub struct World {
    pub(super) users: Vec<User>,
    pub(super) tokens: HashMap<String, Token>,
    pub(super) repos: Vec<Repo>,
    /// Former key of a repository to its id.
    pub(super) moved: HashMap<String, RepoId>,
    /// Former login of an owner to the new one.
    pub(super) moved_owners: HashMap<String, String>,
    /// Sub-path that the forge is served under, such as `/git`.
    pub sub_path: String,
    /// The status for a renamed repository: 301, on Forgejo 11 307.
    pub rename_status: u16,
    /// Gitea 1.27 and later: `GET /api/v1/token`.
    pub reports_scopes: bool,
    /// Hides internal repositories from tokens limited to public data, and includes teams with unit
    /// levels in the permission that it reports.
    pub is_forgejo: bool,
    /// Answers nothing below the sub-path, like a forge behind a proxy that strips it.
    pub root_only: bool,
    /// Answers nothing outside the sub-path.
    pub sub_path_only: bool,
    /// Delays requests with unknown tokens until this is false again.
    pub delays_unknown_tokens: bool,
    /// How many are delayed now, and the maximum so far.
    pub delayed: (usize, usize),
    /// How all endpoints behave, except those in `modes`.
    pub mode: Mode,
    /// How single endpoints behave.
    pub modes: HashMap<&'static str, Mode>,
    /// Number of calls by endpoint.
    pub calls: HashMap<&'static str, usize>,
    /// Everything that the forge received: method, address, headers and body; only once this is set.
    pub received: Option<Vec<String>>,
    /// The theme that every user has chosen.
    pub theme: String,
    /// Paths and contents of its assets.
    pub assets: HashMap<&'static str, &'static str>,
    /// Sign-ins.
    pub oidc: Provider,
    next_id: i64,
}

impl World {
    pub(super) fn new() -> Self {
        Self {
            users: Vec::new(),
            tokens: HashMap::new(),
            repos: Vec::new(),
            moved: HashMap::new(),
            moved_owners: HashMap::new(),
            sub_path: String::new(),
            rename_status: 301,
            reports_scopes: true,
            is_forgejo: false,
            root_only: false,
            sub_path_only: false,
            delays_unknown_tokens: false,
            delayed: (0, 0),
            mode: Mode::Normal,
            modes: HashMap::new(),
            calls: HashMap::new(),
            received: None,
            theme: "gitea-auto".to_owned(),
            assets: HashMap::new(),
            oidc: Provider::default(),
            next_id: 1,
        }
    }

    fn id(&mut self) -> i64 {
        self.next_id += 1;
        self.next_id
    }

    /// Adds an active user or an organisation, and returns the id.
    pub fn add_user(&mut self, login: &str) -> UserId {
        let id = UserId::new(self.id());
        self.users.push(User {
            id,
            login: login.to_owned(),
            admin: false,
            active: true,
            prohibited: false,
        });
        id
    }

    pub fn add_site_admin(&mut self, login: &str) -> UserId {
        let id = self.add_user(login);
        self.user_mut(login).admin = true;
        id
    }

    /// Adds a personal token with its scopes, such as `all` or `read:user,read:repository`, and returns
    /// it.
    pub fn add_token(&mut self, login: &str, scopes: &str) -> String {
        self.put_token(login, scopes, true)
    }

    /// Adds an `OAuth2` token: scoped like a personal one, but unknown to `GET /api/v1/token`.
    pub fn add_oauth_token(&mut self, login: &str, scopes: &str) -> String {
        self.put_token(login, scopes, false)
    }

    /// Adds the token of an Actions job, which acts as the user -2.
    pub fn add_job_token(&mut self) -> String {
        self.put_token("gitea-actions", "all", false)
    }

    fn put_token(&mut self, login: &str, scopes: &str, personal: bool) -> String {
        let text = format!("{:040x}", self.id());
        let scopes = scopes.split(',').map(str::to_owned).collect();
        self.tokens.insert(
            text.clone(),
            Token {
                login: login.to_owned(),
                scopes,
                personal,
            },
        );
        text
    }

    /// Limits a token to public data.
    pub fn limit_to_public(&mut self, token: &str) {
        let token = self.tokens.get_mut(token).unwrap();
        token.scopes.push("public-only".to_owned());
    }

    pub fn revoke_all(&mut self, login: &str) {
        self.tokens.retain(|_, token| token.login != login);
    }

    pub fn revoke(&mut self, token: &str) {
        self.tokens.remove(token).unwrap();
    }

    /// Adds `owner/name`, private, and returns the id.
    pub fn add_repo(&mut self, name: &str) -> RepoId {
        let id = RepoId::new(self.id());
        self.add_repo_as(id, name);
        id
    }

    /// Adds it with a given id, as on a reinstalled forge.
    pub fn add_repo_as(&mut self, id: RepoId, name: &str) {
        let (owner, name) = name.split_once('/').unwrap();
        self.moved.remove(&key(owner, name));
        self.repos.push(Repo {
            id,
            owner: owner.to_owned(),
            name: name.to_owned(),
            private: true,
            internal: false,
            created_at: "2026-01-01T00:00:00Z".to_owned(),
            code_unit: true,
            opened: false,
            archived: false,
            empty: false,
            open_issues: 0,
            files: BTreeMap::new(),
            parent: None,
            members: HashMap::new(),
            teams: Vec::new(),
            unit_teams: false,
        });
    }

    /// Makes it public.
    pub fn publish(&mut self, name: &str) {
        self.repo_mut(name).private = false;
    }

    /// Makes it public within an organisation that is not public.
    pub fn make_internal(&mut self, name: &str) {
        let repo = self.repo_mut(name);
        (repo.private, repo.internal) = (false, true);
    }

    /// Sets a collaborator to `read`, `write` or `admin`; `none` removes them.
    pub fn set_member(&mut self, name: &str, login: &str, permission: &str) {
        let members = &mut self.repo_mut(name).members;
        if permission == "none" {
            members.remove(login).unwrap();
        } else {
            members.insert(login.to_owned(), Level::of(permission));
        }
    }

    /// Adds a team of the owning organisation with `read`, `write` or `admin`.
    pub fn add_team(&mut self, name: &str, permission: &str, members: &[&str]) {
        let id = self.id();
        let members = members.iter().map(|&login| login.to_owned()).collect();
        self.repo_mut(name).teams.push(Team {
            id,
            level: Level::of(permission),
            members,
            issues_only: false,
        });
    }

    /// Adds a team with this level for issues and no access to code, as older forges store it.
    pub fn add_issues_team(&mut self, name: &str, permission: &str, members: &[&str]) {
        self.add_team(name, permission, members);
        let teams = &mut self.repo_mut(name).teams;
        teams.last_mut().unwrap().issues_only = true;
    }

    /// Gives the repository's teams unit levels, as Gitea does below `admin`.
    pub fn make_unit_teams(&mut self, name: &str) {
        self.repo_mut(name).unit_teams = true;
    }

    /// Disables the code unit: nobody has `push` or `pull` then.
    pub fn unit_off(&mut self, name: &str) {
        self.repo_mut(name).code_unit = false;
    }

    /// Opens a unit to every signed-in user, even if the repository is private.
    pub fn open_to_everyone(&mut self, name: &str) {
        self.repo_mut(name).opened = true;
    }

    pub fn archive(&mut self, name: &str) {
        self.repo_mut(name).archived = true;
    }

    pub fn unarchive(&mut self, name: &str) {
        self.repo_mut(name).archived = false;
    }

    pub(super) fn knows(&self, token: Option<&str>) -> bool {
        token.is_some_and(|token| self.tokens.contains_key(token))
    }

    /// Sets the number of open issues, with one pull request if there is any, and a release for every
    /// thousand.
    pub fn open_issues(&mut self, name: &str, count: u64) {
        self.repo_mut(name).open_issues = count;
    }

    /// Makes it a fork of another one.
    pub fn put_file(&mut self, name: &str, path: &str, text: &str) {
        let files = &mut self.repo_mut(name).files;
        files.insert(path.to_owned(), text.to_owned());
    }

    pub fn make_fork(&mut self, name: &str, parent: &str) {
        self.repo_mut(name).parent = Some(parent.to_owned());
    }

    pub fn make_empty(&mut self, name: &str) {
        self.repo_mut(name).empty = true;
    }

    /// RFC 3339, as the forge writes it.
    pub fn set_created_at(&mut self, name: &str, time: &str) {
        time.clone_into(&mut self.repo_mut(name).created_at);
    }

    /// Renames or transfers it; the old name redirects to the new one.
    pub fn rename(&mut self, name: &str, new: &str) {
        let (owner, new_name) = new.split_once('/').unwrap();
        let repo = self.repo_mut(name);
        owner.clone_into(&mut repo.owner);
        new_name.clone_into(&mut repo.name);
        let id = repo.id;
        self.moved.insert(name.to_lowercase(), id);
    }

    /// Renames a user or an organisation with its repositories; the old login redirects to the new one.
    pub fn rename_owner(&mut self, login: &str, new: &str) {
        new.clone_into(&mut self.user_mut(login).login);
        for repo in self.repos.iter_mut().filter(|repo| repo.owner == login) {
            new.clone_into(&mut repo.owner);
        }
        self.moved_owners
            .insert(login.to_lowercase(), new.to_owned());
    }

    /// Renames a person, who keeps tokens and memberships.
    pub fn rename_user(&mut self, login: &str, new: &str) {
        new.clone_into(&mut self.user_mut(login).login);
        for token in self
            .tokens
            .values_mut()
            .filter(|token| token.login == login)
        {
            new.clone_into(&mut token.login);
        }
        for repo in &mut self.repos {
            if let Some(level) = repo.members.remove(login) {
                repo.members.insert(new.to_owned(), level);
            }
        }
    }

    pub fn delete(&mut self, name: &str) {
        let id = self.repo_mut(name).id;
        self.repos.retain(|repo| repo.id != id);
        self.moved.retain(|_, to| *to != id);
    }

    /// Deletes it and creates another with the same name, and returns the new id.
    pub fn recreate(&mut self, name: &str) -> RepoId {
        self.delete(name);
        self.add_repo(name)
    }

    pub fn deactivate(&mut self, login: &str) {
        self.user_mut(login).active = false;
    }

    pub fn activate(&mut self, login: &str) {
        self.user_mut(login).active = true;
    }

    /// Removes a user's site admin rights.
    pub fn demote(&mut self, login: &str) {
        self.user_mut(login).admin = false;
    }

    pub fn prohibit_login(&mut self, login: &str) {
        self.user_mut(login).prohibited = true;
    }

    /// Deletes a user with their tokens.
    pub fn delete_user(&mut self, login: &str) {
        self.users.retain(|user| user.login != login);
        self.tokens.retain(|_, token| token.login != login);
    }

    pub(super) fn mode_of(&self, endpoint: &str) -> Mode {
        self.modes.get(endpoint).unwrap_or(&self.mode).clone()
    }

    pub(super) fn user(&self, login: &str) -> Option<&User> {
        self.users
            .iter()
            .find(|user| user.login.eq_ignore_ascii_case(login))
    }

    pub(super) fn repo(&self, owner: &str, name: &str) -> Option<&Repo> {
        let key = key(owner, name);
        self.repos.iter().find(|repo| repo.key() == key)
    }

    fn user_mut(&mut self, login: &str) -> &mut User {
        self.users
            .iter_mut()
            .find(|user| user.login == login)
            .expect("such a user")
    }

    fn repo_mut(&mut self, name: &str) -> &mut Repo {
        let key = name.to_lowercase();
        self.repos
            .iter_mut()
            .find(|repo| repo.key() == key)
            .expect("such a repository")
    }
}
