//! The permission matrix: each route with each kind of caller, with an ordinary name and one in a
//! protected environment. Other modules iterate over the same table.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use std::collections::HashMap;

use entity::{audit_entry, secret};
use futures_util::future::join_all;
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

/// The permission that a route requires, and the permission that a caller has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Nothing,
    Read,
    Write,
    Admin,
}

/// A route of a repository.
pub struct Route {
    pub method: Method,
    /// With `{name}` or `{id}`, and its query.
    pub path: &'static str,
    pub needs: Level,
    pub action: &'static str,
}

impl Route {
    /// Whether the path names a secret.
    pub fn names_a_secret(&self) -> bool {
        self.path.contains("{name}")
    }

    /// Filtered secret by secret, so that a token gets the part it may see, even if that is empty.
    fn is_filtered(&self) -> bool {
        let is_of_environments = self.path.starts_with("/environments")
            && self.needs == Level::Read
            && !self.names_a_secret();
        is_of_environments || matches!(self.path, "/secrets" | "/export")
    }

    /// Never allowed for a vault token, whatever its scope.
    pub fn is_for_users(&self) -> bool {
        self.path == "/migrate-key" || self.declares()
    }

    /// Whether it declares or deletes an environment.
    fn declares(&self) -> bool {
        self.path == "/environments/{environment}" && self.needs == Level::Admin
    }

    /// Names the environment of that secret, or the base; one to declare is called like the secret.
    pub fn path_of(&self, name: &str, id: impl std::fmt::Display) -> String {
        let declared = name.to_ascii_lowercase();
        let (environment, name) = match name.strip_prefix("production.") {
            _ if self.declares() => (declared.as_str(), name),
            Some(inside) if self.path.contains("{environment}") => ("production", inside),
            _ => ("base", name),
        };
        self.path
            .replace("{environment}", environment)
            .replace("{name}", name)
            .replace("{id}", &id.to_string())
    }

    /// A valid body for the route.
    pub fn body(&self) -> Option<Value> {
        match (self.method.as_str(), self.path) {
            ("PUT", "/environments/{environment}") => Some(json!({})),
            ("PUT", _) => Some(json!({ "value": "by the caller" })),
            ("POST", "/secrets/{name}/rollback") => Some(json!({ "version": 1 })),
            ("POST", "/environments/{environment}/rollback") => {
                Some(json!({ "revision": 1, "preview": true }))
            }
            ("POST", "/migrate-key") => Some(json!({ "old_key": "0".repeat(64) })),
            ("PATCH", "/environments/{environment}/secrets") => {
                Some(json!({ "set": { "CELL_OF_MANY": { "value": "by the caller" } } }))
            }
            ("POST", "/environments/{environment}/copy") => Some(json!({ "from": "staging" })),
            ("PATCH", _) | ("POST", "/tokens") => Some(json!({ "description": "by the caller" })),
            _ => None,
        }
    }

    pub async fn call(&self, app: &TestApp, token: &str, path: &str) -> Answer {
        let request = app.request(self.method.clone(), path, token);
        let request = match self.body() {
            Some(body) => request.json(&body),
            None => request,
        };
        app.send(request).await
    }
}

/// Every route of a repository that checks permission or scope: all but `/token/info`.
pub fn routes() -> Vec<Route> {
    use Level::{Admin, Read, Write};
    [
        ("GET", "/secrets", Read, "list"),
        ("GET", "/secrets/{name}", Read, "read"),
        ("PUT", "/secrets/{name}", Write, "write"),
        ("PATCH", "/secrets/{name}", Write, "write"),
        ("DELETE", "/secrets/{name}", Write, "delete"),
        ("DELETE", "/secrets/{name}?purge=true", Admin, "purge"),
        ("POST", "/secrets/{name}/restore", Write, "restore"),
        ("GET", "/secrets/{name}/versions", Read, "list"),
        ("POST", "/secrets/{name}/rollback", Write, "rollback"),
        ("GET", "/environments", Read, "env-list"),
        ("GET", "/environments/matrix", Read, "env-list"),
        ("GET", "/environments/{environment}", Read, "env-list"),
        ("PUT", "/environments/{environment}", Admin, "env-write"),
        ("DELETE", "/environments/{environment}", Admin, "env-delete"),
        ("GET", "/environments/{environment}/secrets", Read, "list"),
        (
            "GET",
            "/environments/{environment}/secrets/{name}",
            Read,
            "read",
        ),
        (
            "PATCH",
            "/environments/{environment}/secrets",
            Write,
            "write",
        ),
        (
            "POST",
            "/environments/{environment}/copy",
            Write,
            "env-copy",
        ),
        (
            "GET",
            "/environments/{environment}/history",
            Read,
            "env-history",
        ),
        (
            "GET",
            "/environments/{environment}/diff?with=development",
            Read,
            "env-diff",
        ),
        (
            "POST",
            "/environments/{environment}/rollback",
            Admin,
            "env-rollback",
        ),
        ("GET", "/export", Read, "read"),
        ("GET", "/tokens", Admin, "token-list"),
        ("POST", "/tokens", Admin, "token-create"),
        ("PATCH", "/tokens/{id}", Admin, "token-update"),
        ("DELETE", "/tokens/{id}", Admin, "token-revoke"),
        ("GET", "/audit", Admin, "audit-list"),
        ("GET", "/rotate-key", Admin, "keys-view"),
        ("POST", "/rotate-key", Admin, "rotate-key"),
        ("POST", "/migrate-key", Admin, "migrate-key"),
        ("GET", "/audit/export", Admin, "audit-export"),
    ]
    .map(|(method, path, needs, action)| Route {
        method: method.parse().unwrap(),
        path,
        needs,
        action,
    })
    .into()
}

struct Caller {
    label: &'static str,
    token: String,
    ordinary: Level,
    production: Level,
    /// The error code of a refusal.
    refused: &'static str,
}

async fn callers(app: &TestApp) -> Vec<Caller> {
    use Level::{Admin, Nothing, Read, Write};
    let people = app.people.clone();
    let (reads_only, reads_too) = {
        let mut world = app.forge.world();
        let reading = "read:user,read:repository";
        let oauth = world.add_oauth_token("bob", reading);
        (world.add_token("alice", reading), oauth)
    };
    let mut callers: Vec<Caller> = [
        ("an admin", people.alice, Admin, Admin),
        ("a site admin", people.root, Admin, Admin),
        ("a writer", people.bob, Write, Read),
        ("a reader", people.carol, Read, Nothing),
        ("a stranger", people.dave, Nothing, Nothing),
        ("an admin's reading PAT", reads_only, Read, Nothing),
        ("a writer's reading OAuth token", reads_too, Read, Nothing),
    ]
    .into_iter()
    .map(|(label, token, ordinary, production)| Caller {
        label,
        token,
        ordinary,
        production,
        refused: "forbidden",
    })
    .collect();
    for (scope, ordinary, production) in [
        ("admin", Admin, Admin),
        ("write", Write, Nothing),
        ("write:*", Write, Nothing),
        ("read:*", Read, Nothing),
        ("read:CELL*", Read, Nothing),
        ("read:OTHER*,write:CELL", Nothing, Nothing),
        ("read:prod*", Nothing, Nothing),
        ("write:production*", Nothing, Nothing),
        ("read:production.*", Nothing, Read),
        ("write:production.CELL*", Nothing, Write),
        ("read:*,write:production.*", Read, Write),
    ] {
        callers.push(Caller {
            label: scope,
            token: app.token(scope).await,
            ordinary,
            production,
            refused: "access_denied",
        });
    }
    callers
}

/// The result of one caller's request to one route.
struct Cell {
    what: String,
    request_id: String,
    action: &'static str,
    allowed: bool,
    /// The name of the secret, and whether it was deleted before.
    secret: Option<(String, bool)>,
}

async fn walk(app: &TestApp, setup_token: &str, caller: &Caller, number: usize) -> Vec<Cell> {
    let mut cells = vec![];
    for (at, route) in routes().iter().enumerate() {
        for (prefix, may) in [("", caller.ordinary), ("production.", caller.production)] {
            if !route.names_a_secret() && !prefix.is_empty() {
                continue;
            }
            let name = format!("{prefix}CELL_{number}_{at}");
            let (token_id, deleted) = prepare(app, setup_token, route, &name).await;
            let answer = route
                .call(app, &caller.token, &route.path_of(&name, token_id))
                .await;
            let what = format!("{} {} {name} by {}", route.method, route.path, caller.label);
            let of_token = caller.refused == "access_denied";
            let allowed = (may >= route.needs || (of_token && route.is_filtered()))
                && !(of_token && route.is_for_users());
            if allowed {
                assert!(answer.status.is_success(), "{what}: {}", answer.text);
            } else {
                assert_eq!(answer.status.as_u16(), 403, "{what}: {}", answer.text);
                assert_eq!(answer.json()["error"], caller.refused, "{what}");
            }
            cells.push(Cell {
                what,
                request_id: answer.header("x-request-id").to_owned(),
                action: route.action,
                allowed,
                secret: route.names_a_secret().then_some((name, deleted)),
            });
        }
    }
    cells
}

/// Stores what the route needs: a secret with two versions (deleted if it is to be restored), or a token,
/// whose id is returned.
pub async fn prepare(app: &TestApp, setup_token: &str, route: &Route, name: &str) -> (i64, bool) {
    let path = format!("/secrets/{name}");
    if route.names_a_secret() {
        for value in ["one", "two"] {
            let stored = app.put(&path, setup_token, json!({ "value": value })).await;
            assert!(stored.status.is_success(), "{}", stored.text);
        }
        let deleted = route.path.ends_with("/restore");
        if deleted {
            app.delete(&path, setup_token).await.expect(200);
        }
        return (0, deleted);
    }
    if route.declares() && route.method == Method::DELETE {
        let path = route.path_of(name, 0);
        let declared = app.put(&path, &app.people.alice, json!({})).await;
        declared.expect(201);
        return (0, false);
    }
    if route.path.contains("{id}") {
        let body = json!({ "description": "to be revoked" });
        let created = app.post("/tokens", setup_token, body).await.expect(201);
        return (created["id"].as_i64().unwrap(), false);
    }
    (0, false)
}

on_each_database! {
    async fn each_route_admits_the_right_callers_and_records_all(app: TestApp) {
        app.forge.world().publish("acme/app");
        let setup_token = app.token("admin").await;
        let callers = callers(&app).await;
        let walks = callers.iter().enumerate();
        let walks = walks.map(|(number, caller)| walk(&app, &setup_token, caller, number));
        let cells: Vec<Cell> = join_all(walks).await.into_iter().flatten().collect();

        let conn = app.database.connect().await;
        let entries = audit_entry::Entity::find().all(&conn).await.unwrap();
        let secrets = secret::Entity::find().all(&conn).await.unwrap();
        let secrets: HashMap<_, _> = secrets.into_iter().map(|row| (row.name.clone(), row)).collect();
        for Cell { what, request_id, action, allowed, secret } in cells {
            let recorded: Vec<_> = entries.iter().filter(|e| e.request_id == request_id).collect();
            // An export leaves one entry per secret.
            assert!(!recorded.is_empty(), "{what}: no entry");
            for entry in &recorded {
                assert_eq!(entry.action, action, "{what}");
                assert_eq!(entry.success, allowed, "{what}: {}", entry.fail_reason);
            }
            let Some((name, deleted)) = secret else {
                continue;
            };
            for entry in recorded {
                assert_eq!(entry.secret_name, name, "{what}");
            }
            if !allowed {
                let stored = &secrets[&name];
                assert_eq!(stored.current_version.get(), 2, "{what}");
                assert_eq!(stored.description, "", "{what}");
                assert_eq!(stored.deleted_unix != 0, deleted, "{what}");
            }
        }
    }
}
