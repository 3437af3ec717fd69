//! The forge's response to each request.

use actix_web::HttpRequest;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use entity::UserId;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::data::{Level, Repo, Token, User, key};
use super::world::World;

/// A parsed request.
pub(super) struct ForgeRequest {
    /// The name under which it is counted.
    pub(super) endpoint: &'static str,
    method: String,
    parts: Vec<String>,
    query: String,
    token: Option<String>,
    body: Value,
}

/// A response; a null body means none.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Value,
    pub(super) location: Option<String>,
}

/// The caller; `None` means anonymous.
type Caller<'a> = Option<(User, &'a Token)>;

impl ForgeRequest {
    pub(super) fn of(request: &HttpRequest, body: &[u8], world: &World) -> Self {
        let method = request.method().to_string();
        let path = request.path();
        // Like the real forges, serves the paths with and without the sub-path.
        let path = path.strip_prefix(&world.sub_path).unwrap_or(path);
        let parts: Vec<String> = path
            .strip_prefix("/api/v1/")
            .map(|rest| rest.split('/').map(str::to_owned).collect())
            .unwrap_or_default();
        let names: Vec<&str> = parts.iter().map(String::as_str).collect();
        let endpoint = match (method.as_str(), names.as_slice()) {
            ("GET", ["user"]) => "user",
            ("GET", ["user", "settings"]) => "user_settings",
            ("GET", ["token"]) => "token",
            ("GET", ["version"]) => "version",
            ("GET", ["orgs"]) => "orgs",
            ("GET", ["repos", "search"]) => "repository_search",
            ("GET", ["users", "search"]) => "user_search",
            ("GET", ["repositories", _]) => "by_id",
            ("GET", ["repos", _, _]) => "repository",
            ("POST", ["repos", _, _, "branches"]) => "branches",
            ("GET", ["repos", _, _, "collaborators", _]) => "collaborator",
            ("GET", ["repos", _, _, "collaborators", _, "permission"]) => "permission",
            ("GET", ["repos", _, _, "teams"]) => "teams",
            ("GET", ["repos", _, _, "contents", ..]) => "contents",
            ("GET", ["teams", _, "members", _]) => "team_member",
            ("POST", []) if path == "/user/logout" => "logout",
            _ => "other",
        };
        let token = request.headers().get("Authorization").and_then(|value| {
            let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
            let known = ["token", "bearer"]
                .iter()
                .any(|s| scheme.eq_ignore_ascii_case(s));
            known.then(|| token.to_owned())
        });
        let body = serde_json::from_slice(body).unwrap_or_default();
        Self {
            endpoint,
            method,
            parts,
            query: request.query_string().to_owned(),
            token,
            body,
        }
    }

    pub(super) fn answer(&self, world: &World) -> Reply {
        self.handle(world).unwrap_or_else(|refusal| refusal)
    }

    fn handle(&self, world: &World) -> Result<Reply, Reply> {
        let authenticated = self.authenticated(world)?;
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            ["version"] => Ok(ok(json!({"version": "1.26.3"}))),
            ["token"] => own_token(world, &authenticated),
            ["orgs"] => {
                let (_, token) = signed_in(&authenticated)?;
                self.scope(Some(token), "organization")?;
                Ok(ok(json!([])))
            }
            ["repos", "search"] => {
                self.scope(authenticated.as_ref().map(|d| d.1), "repository")?;
                let seen = world
                    .repos
                    .iter()
                    .filter(|repo| visible(world, repo, &authenticated).is_ok());
                let only_private = self.query.contains("is_private=true");
                let found = seen.filter(|repo| repo.private || !only_private);
                let found = found.map(|repo| json!({"id": repo.id, "private": repo.private}));
                Ok(ok(json!({"ok": true, "data": found.collect::<Value>()})))
            }
            ["user"] => {
                let (user, token) = signed_in(&authenticated)?;
                self.scope(Some(token), "user")?;
                Ok(ok(json_user(user)))
            }
            ["user", "settings"] => {
                let (_, token) = signed_in(&authenticated)?;
                self.scope(Some(token), "user")?;
                Ok(ok(json!({"theme": world.theme, "language": "en-US"})))
            }
            ["users", "search"] => {
                let (caller, token) = signed_in(&authenticated)?;
                self.scope(Some(token), "user")?;
                let uid = self.query.strip_prefix("uid=").unwrap();
                let found = world.users.iter().filter(|user| user.id.to_string() == uid);
                let found = found.map(|user| person(user, caller)).collect::<Value>();
                Ok(ok(json!({"ok": true, "data": found})))
            }
            ["repositories", id] => {
                self.scope(authenticated.as_ref().map(|d| d.1), "repository")?;
                let repo = world.repos.iter().find(|repo| repo.id.to_string() == *id);
                show(world, repo.ok_or_else(not_found)?, &authenticated)
            }
            ["repos", owner, name, rest @ ..] => {
                self.scope(authenticated.as_ref().map(|d| d.1), "repository")?;
                let repo = self.find(world, owner, name)?;
                visible(world, repo, &authenticated)?;
                self.in_repository(world, repo, &authenticated, rest)
            }
            ["teams", id, "members", login] => {
                let (user, token) = signed_in(&authenticated)?;
                self.scope(Some(token), "organization")?;
                let teams = world.repos.iter().flat_map(|repo| &repo.teams);
                let team = teams.into_iter().find(|team| team.id.to_string() == *id);
                let team = team.ok_or_else(not_found)?;
                if !user.admin && !team.members.contains(&user.login) {
                    return Err(not_found());
                }
                let member = world.user(login).ok_or_else(not_found)?;
                if team.members.contains(&member.login) {
                    Ok(ok(json_user(member)))
                } else {
                    Err(not_found())
                }
            }
            _ => Err(not_found()),
        }
    }

    fn in_repository(
        &self,
        world: &World,
        repo: &Repo,
        authenticated: &Caller<'_>,
        rest: &[&str],
    ) -> Result<Reply, Reply> {
        match (self.method.as_str(), rest) {
            ("GET", []) => show(world, repo, authenticated),
            ("GET", ["collaborators", login]) => {
                signed_in(authenticated)?;
                let user = world
                    .user(login)
                    .ok_or_else(|| refuse(422, "user does not exist"))?;
                if repo.members.contains_key(&user.login) {
                    Ok(Reply {
                        status: 204,
                        body: Value::Null,
                        location: None,
                    })
                } else {
                    Err(not_found())
                }
            }
            ("GET", ["collaborators", login, "permission"]) => {
                let (user, _) = signed_in(authenticated)?;
                let admin = repo.own_level(user) >= Level::Admin;
                if !admin && !user.login.eq_ignore_ascii_case(login) {
                    return Err(refuse(403, "Only admins can query all permissions"));
                }
                let owner_of = world.user(login).ok_or_else(not_found)?;
                let level = if world.is_forgejo {
                    repo.level(owner_of)
                } else {
                    repo.reported_level(owner_of)
                };
                let level = level.text();
                let user = json_user(owner_of);
                Ok(ok(
                    json!({"permission": level, "role_name": level, "user": user}),
                ))
            }
            ("GET", ["teams"]) => {
                signed_in(authenticated)?;
                if repo.teams.is_empty() {
                    return Err(refuse(405, "repo is not owned by an organization"));
                }
                let teams = repo.teams.iter();
                let teams = teams.map(|team| {
                    let level = team.level.text();
                    if !repo.unit_teams {
                        let code = if team.issues_only { "none" } else { level };
                        let units = json!({"repo.issues": level, "repo.code": code});
                        return json!({"id": team.id, "permission": level, "units_map": units});
                    }
                    let mut units = json!({"repo.issues": "read"});
                    if team.level > Level::None && !team.issues_only {
                        units["repo.code"] = json!(level);
                    }
                    json!({"id": team.id, "permission": "none", "units_map": units})
                });
                Ok(ok(teams.collect::<Value>()))
            }
            ("GET", ["contents", path @ ..]) => contents(repo, &path.join("/")),
            ("POST", ["branches"]) => {
                let (user, _) = signed_in(authenticated)?;
                if repo.empty {
                    return Err(not_found());
                }
                let level = repo.own_level(user);
                if level < Level::Admin && (level < Level::Write || !repo.code_unit) {
                    return Err(refuse(
                        403,
                        "user should have a permission to write to a repo",
                    ));
                }
                if repo.archived {
                    return Err(refuse(423, "repository is archived"));
                }
                if self.body["new_branch_name"].is_null() {
                    return Err(refuse(422, "[BranchName]: Required"));
                }
                Ok(Reply {
                    status: 201,
                    body: json!({}),
                    location: None,
                })
            }
            _ => Err(not_found()),
        }
    }

    /// A bad token is refused everywhere; without one the caller is anonymous.
    fn authenticated<'a>(&self, world: &'a World) -> Result<Caller<'a>, Reply> {
        let Some(text) = &self.token else {
            return Ok(None);
        };
        let token = world.tokens.get(text);
        let token = token.ok_or_else(|| refuse(401, "invalid username, password or token"))?;
        if token.login == "gitea-actions" {
            let login = token.login.clone();
            return Ok(Some((
                User {
                    id: UserId::new(-2),
                    login,
                    admin: false,
                    active: true,
                    prohibited: false,
                },
                token,
            )));
        }
        let user = world.user(&token.login).expect("the token's user");
        if !user.active || user.prohibited {
            return Err(refuse(403, "This account is prohibited from signing in"));
        }
        Ok(Some((user.clone(), token)))
    }

    /// Scopes are checked before the repository is looked up.
    fn scope(&self, token: Option<&Token>, category: &str) -> Result<(), Reply> {
        let Some(token) = token else { return Ok(()) };
        let write = format!("write:{category}");
        let read = format!("read:{category}");
        let allowed = token.scopes.iter().any(|scope| {
            *scope == "all" || *scope == write || (self.method == "GET" && *scope == read)
        });
        if allowed {
            Ok(())
        } else {
            Err(refuse(
                403,
                "token does not have at least one of required scope(s)",
            ))
        }
    }

    fn find<'a>(&self, world: &'a World, owner: &str, name: &str) -> Result<&'a Repo, Reply> {
        if let Some(repo) = world.repo(owner, name) {
            return Ok(repo);
        }
        if let Some(new) = world.moved_owners.get(&owner.to_lowercase()) {
            return Err(self.moved(world, 307, new, name));
        }
        let id = world.moved.get(&key(owner, name)).ok_or_else(not_found)?;
        let repo = world
            .repos
            .iter()
            .find(|repo| repo.id == *id)
            .ok_or_else(not_found)?;
        Err(self.moved(world, world.rename_status, &repo.owner, &repo.name))
    }

    fn moved(&self, world: &World, status: u16, owner: &str, name: &str) -> Reply {
        let rest = self
            .parts
            .iter()
            .skip(3)
            .fold(String::new(), |rest, part| rest + "/" + part.as_str());
        let place = format!("{}/api/v1/repos/{owner}/{name}{rest}", world.sub_path);
        Reply {
            status,
            body: Value::Null,
            location: Some(place),
        }
    }
}

fn own_token(world: &World, authenticated: &Caller<'_>) -> Result<Reply, Reply> {
    if !world.reports_scopes {
        return Err(not_found());
    }
    let (_, token) = signed_in(authenticated)?;
    if token.personal {
        Ok(ok(
            json!({"id": 1, "name": "a token", "scopes": token.scopes}),
        ))
    } else {
        Err(not_found())
    }
}

/// A repository is visible to callers who may read it or one of its units. Tokens limited to public data
/// do not see private repositories, nor internal ones on Forgejo.
fn visible(world: &World, repo: &Repo, authenticated: &Caller<'_>) -> Result<(), Reply> {
    let limited = authenticated
        .as_ref()
        .is_some_and(|(_, token)| token.is_public_only());
    if limited && (repo.private || (repo.internal && world.is_forgejo)) {
        return Err(not_found());
    }
    let visible = match authenticated {
        Some((user, _)) => {
            repo.level(user).max(repo.issues_level(user)) >= Level::Read || repo.opened
        }
        None => !repo.private && !repo.internal,
    };
    if visible { Ok(()) } else { Err(not_found()) }
}

fn show(world: &World, repo: &Repo, authenticated: &Caller<'_>) -> Result<Reply, Reply> {
    visible(world, repo, authenticated)?;
    let level = match authenticated {
        Some((user, _)) => repo.level(user),
        None => Level::Read,
    };
    Ok(ok(json!({
        "id": repo.id,
        "owner": {"id": 1, "login": repo.owner},
        "name": repo.name,
        "full_name": format!("{}/{}", repo.owner, repo.name),
        "private": repo.private,
        "internal": repo.internal,
        "archived": repo.archived,
        "empty": repo.empty,
        "default_branch": "main",
        "created_at": repo.created_at,
        "has_code": repo.code_unit,
        "has_issues": true,
        "has_pull_requests": true,
        "has_actions": true,
        "has_packages": false,
        "has_projects": false,
        "has_releases": true,
        "has_wiki": false,
        "open_issues_count": repo.open_issues,
        "open_pr_counter": repo.open_issues.min(1),
        "release_counter": repo.open_issues / 1_000,
        "watchers_count": 3,
        "stars_count": 12,
        "forks_count": 2_000,
        "parent": repo.parent.as_ref().map(|parent| json!({ "full_name": parent })),
        "permissions": {
            "admin": level >= Level::Admin,
            "push": level >= Level::Write && repo.code_unit,
            "pull": (level >= Level::Read || repo.opened) && repo.code_unit,
        },
    })))
}

/// A file with its content, or the entries of a folder.
fn contents(repo: &Repo, path: &str) -> Result<Reply, Reply> {
    if !repo.code_unit {
        return Err(not_found());
    }
    let entry = |path: &str, kind: &str, size: usize| json!({ "path": path, "name": path.rsplit('/').next(), "type": kind, "size": size, "content": null });
    let path = percent_decode_str(path).decode_utf8().unwrap();
    if let Some(text) = repo.files.get(path.as_ref()) {
        let mut file = entry(&path, "file", text.len());
        file["content"] = json!(BASE64_STANDARD.encode(text));
        return Ok(ok(file));
    }
    let folder = format!("{path}/");
    let below = repo.files.range(folder.clone()..);
    let below = below.take_while(|(path, _)| path.starts_with(&folder));
    let mut entries: Vec<Value> = vec![];
    for (path, text) in below {
        match path[folder.len()..].split_once('/') {
            None => entries.push(entry(path, "file", text.len())),
            Some((below, _)) => entries.push(entry(&format!("{folder}{below}"), "dir", 0)),
        }
    }
    entries.dedup();
    if entries.is_empty() {
        return Err(not_found());
    }
    Ok(ok(Value::from(entries)))
}

fn signed_in<'a, 'b>(authenticated: &'b Caller<'a>) -> Result<(&'b User, &'a Token), Reply> {
    match authenticated {
        Some((user, token)) => Ok((user, token)),
        None => Err(refuse(401, "token is required")),
    }
}

fn json_user(user: &User) -> Value {
    json!({"id": user.id, "login": user.login, "is_admin": user.admin, "active": user.active})
}

/// Only the user and site admins see whether a user is active; to others everybody seems inactive.
fn person(user: &User, caller: &User) -> Value {
    let may_see = caller.admin || caller.id == user.id;
    json!({
        "id": user.id,
        "login": user.login,
        "is_admin": may_see && user.admin,
        "active": may_see && user.active,
        "prohibit_login": may_see && user.prohibited,
    })
}

fn ok(body: Value) -> Reply {
    Reply {
        status: 200,
        body,
        location: None,
    }
}

fn not_found() -> Reply {
    refuse(404, "not found")
}

fn refuse(status: u16, message: &str) -> Reply {
    Reply {
        status,
        body: json!({ "message": message }),
        location: None,
    }
}
