//! Proof that a user has access of their own to a repository, beyond what everybody has, and
//! whether a user is there at all.

use entity::UserId;
use reqwest::StatusCode;

use super::admin::ADMIN_REFUSED;
use super::http::Asking;
use super::{NONSENSE, answer};
use crate::forge::{ForgeError, ForgeToken, Permission, User};

/// Teams asked about for one question, by the admin token.
const MAX_TEAMS: usize = 20;

/// Proves that the user has access of their own, not only what everybody has. `pull` proves
/// nothing: it is true for all on a public repository, and units of a private one can be
/// opened to everyone.
pub(super) async fn reads_explicitly(
    asking: &Asking<'_>,
    admin: Option<&ForgeToken>,
    user: &User,
    repository: &answer::Repository,
) -> Result<bool, ForgeError> {
    if !repository.may_read_code() {
        return Ok(false);
    }
    let (owner, name) = (repository.owner.login.as_str(), repository.name.as_str());
    let path = [
        "repos",
        owner,
        name,
        "collaborators",
        &user.login,
        "permission",
    ];
    let told = asking.get("permission", &path).await?;
    let level = match told.status {
        StatusCode::OK => told.json::<answer::Collaborator>()?.level(user.id)?,
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => None,
        _ => return Err(told.unexpected()),
    };
    let is_open = !repository.private || repository.internal;
    // To everyone signed in, this endpoint says `read` of a public or internal repository. More may be
    // of its issues alone: who may write the code has `push`, unless the code is turned off.
    let is_proven = match level {
        None => false,
        Some(Permission::Read) => !is_open,
        Some(_) => !is_open || !repository.has_code(),
    };
    if is_proven || (is_open && collaborates(asking, user, owner, name).await?) {
        return Ok(true);
    }
    match admin {
        Some(admin) => in_a_team(&asking.with(admin)?, user, owner, name).await,
        None => Ok(false),
    }
}

async fn collaborates(
    asking: &Asking<'_>,
    user: &User,
    owner: &str,
    name: &str,
) -> Result<bool, ForgeError> {
    let path = ["repos", owner, name, "collaborators", &user.login];
    let told = asking.get("collaborator", &path).await?;
    match told.status {
        StatusCode::NO_CONTENT => Ok(true),
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY => {
            Ok(false)
        }
        _ => Err(told.unexpected()),
    }
}

/// Whether the user is in a team that may read the repository, by the admin token. On private
/// repositories too: a team with levels of single units does not count in the permission that the
/// forge tells.
async fn in_a_team(
    admin: &Asking<'_>,
    user: &User,
    owner: &str,
    name: &str,
) -> Result<bool, ForgeError> {
    let told = admin.get("teams", &["repos", owner, name, "teams"]).await?;
    let teams = match told.status {
        StatusCode::OK => told.json::<Vec<answer::Team>>()?,
        // The owner is a person: there are no teams.
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND => return Ok(false),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
        _ => return Err(told.unexpected()),
    };
    for team in teams.iter().filter(|team| team.may_read()).take(MAX_TEAMS) {
        let id = team.id.to_string();
        let told = admin
            .get("team_member", &["teams", &id, "members", &user.login])
            .await?;
        match told.status {
            StatusCode::OK if told.json::<answer::Member>()?.id == user.id => return Ok(true),
            StatusCode::OK | StatusCode::NOT_FOUND => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
            _ => return Err(told.unexpected()),
        }
    }
    Ok(false)
}

/// Whether there is a user of that id who is active and may sign in, as the bearer sees it. Both
/// forges find a user by the id in the search only; it gives an empty list for an id that nobody
/// has, and leaves out organisations.
pub(super) async fn is_active(asking: &Asking<'_>, id: UserId) -> Result<bool, ForgeError> {
    // The forge gives 0 as "everybody", and made-up users for ids below it.
    if id.get() <= 0 {
        return Ok(false);
    }
    let uid = id.to_string();
    let query = [("uid", uid.as_str())];
    let told = asking
        .get_with("user_search", &["users", "search"], &query)
        .await?;
    match told.status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
        _ => return Err(told.unexpected()),
    }
    let found = told.json::<answer::Found>()?;
    match found.data.as_slice() {
        [] if found.ok => Ok(false),
        [person] if found.ok && person.id == id => Ok(person.active && !person.prohibit_login),
        _ => Err(NONSENSE),
    }
}
