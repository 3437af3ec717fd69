//! The forge client, tested against a stand-in that answers like Gitea and Forgejo.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

mod address;
mod admin_token;
mod cache;
mod faults;
mod permission;
mod repository;
mod user;
mod writing;

use std::time::Duration;

use forgevault::forge::gitea::{Config, Gitea, GiteaError, Limits};
use forgevault::forge::{Access, Forge, ForgeError, ForgeToken, Permission, RepoName};

use crate::support::forge::StandIn;

const READER: &str = "read:user,read:repository";
const WRITER: &str = "read:user,write:repository";

/// A deployment's configuration, with a timeout short enough for tests.
fn config(url: &str) -> Config {
    let limits = Limits {
        total: Duration::from_secs(2),
        ..Limits::default()
    };
    Config {
        url: url.to_owned(),
        public_path: String::new(),
        admin_token: None,
        limits,
        observer: None,
    }
}

fn gitea(stand_in: &StandIn) -> Gitea {
    Gitea::new(config(&stand_in.url)).unwrap()
}

fn with_admin(stand_in: &StandIn, token: &str) -> Gitea {
    let admin_token = Some(ForgeToken::new(token));
    Gitea::new(Config {
        admin_token,
        ..config(&stand_in.url)
    })
    .unwrap()
}

fn name(text: &str) -> RepoName {
    let (owner, name) = text.split_once('/').unwrap();
    RepoName::parse(owner, name).unwrap()
}

async fn access(
    forge: &impl Forge,
    token: &str,
    repository: &str,
    want: Permission,
) -> Result<Access, ForgeError> {
    forge
        .access(&ForgeToken::new(token), &name(repository), want)
        .await
}

/// The permission that the token's bearer has, with the highest level requested.
async fn permission(
    forge: &impl Forge,
    token: &str,
    repository: &str,
) -> Result<Option<Permission>, ForgeError> {
    Ok(access(forge, token, repository, Permission::Admin)
        .await?
        .permission)
}

fn unavailable<T: std::fmt::Debug>(result: Result<T, ForgeError>) -> &'static str {
    match result {
        Err(ForgeError::Unavailable(why)) => why,
        other => panic!("not unavailable: {other:?}"),
    }
}

/// `org/app` with its members `ann` (admin), `bob` (write) and `cy` (read), and the stranger `eve`.
async fn org_app() -> StandIn {
    let stand_in = StandIn::start().await;
    {
        let mut world = stand_in.world();
        for login in ["org", "ann", "bob", "cy", "eve"] {
            world.add_user(login);
        }
        world.add_repo("org/app");
        world.set_member("org/app", "ann", "admin");
        world.set_member("org/app", "bob", "write");
        world.set_member("org/app", "cy", "read");
    }
    stand_in
}

fn token(stand_in: &StandIn, login: &str, scopes: &str) -> String {
    stand_in.world().add_token(login, scopes)
}

#[tokio::test]
async fn a_non_canonical_forge_url_is_rejected() {
    let _stand_in = StandIn::start().await;
    for bad in [
        "",
        "forge.example.com",
        "ftp://forge.example.com",
        "http://",
        "http://user@forge.example.com",
        "http://user:pass@forge.example.com",
        "http://forge.example.com/?a=b",
        "http://forge.example.com/#a",
        "unix:/run/gitea.sock",
    ] {
        assert!(
            matches!(Gitea::new(config(bad)), Err(GiteaError::Address)),
            "{bad}"
        );
    }
    assert!(Gitea::new(config("https://forge.example.com/git/")).is_ok());
}
