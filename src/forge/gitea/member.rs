//! Proves that a user has access of their own to a repository, beyond what everybody has, and that a user
//! exists.

use entity::UserId;
use reqwest::StatusCode;

use super::admin::ADMIN_REFUSED;
use super::answer;
use super::http::{INVALID_ANSWER, Question};
use crate::forge::{ForgeError, ForgeToken, Permission, User};

/// Teams checked per question, with the admin token.
const MAX_TEAMS: usize = 20;

/// Proves that the user has access of their own. `pull` is no proof: it is true for everybody on a public
/// repository, and units of a private one can be opened to everyone.
pub(super) async fn reads_explicitly(
    question: &Question<'_>,
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
    let response = question.get("permission", &path).await?;
    let level = match response.status {
        StatusCode::OK => response.json::<answer::Collaborator>()?.level(user.id)?,
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => None,
        _ => return Err(response.unexpected()),
    };
    let is_open = !repository.private || repository.internal;
    // For a public or internal repository, this endpoint returns `read` to every signed-in user. A higher
    // level may be for its issues only: users who may write the code have `push`, unless the code is
    // disabled.
    let is_proven = match level {
        None => false,
        Some(Permission::Read) => !is_open,
        Some(_) => !is_open || !repository.has_code(),
    };
    if is_proven || (is_open && collaborates(question, user, owner, name).await?) {
        return Ok(true);
    }
    match admin {
        Some(admin) => in_a_team(&question.with(admin)?, user, owner, name).await,
        None => Ok(false),
    }
}

async fn collaborates(
    question: &Question<'_>,
    user: &User,
    owner: &str,
    name: &str,
) -> Result<bool, ForgeError> {
    let path = ["repos", owner, name, "collaborators", &user.login];
    let response = question.get("collaborator", &path).await?;
    match response.status {
        StatusCode::NO_CONTENT => Ok(true),
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY => {
            Ok(false)
        }
        _ => Err(response.unexpected()),
    }
}

/// Whether the user is in a team that may read the repository, asked with the admin token. Also needed for
/// private repositories: the permission that the forge reports leaves out teams with per-unit levels.
async fn in_a_team(
    admin: &Question<'_>,
    user: &User,
    owner: &str,
    name: &str,
) -> Result<bool, ForgeError> {
    let response = admin.get("teams", &["repos", owner, name, "teams"]).await?;
    let teams = match response.status {
        StatusCode::OK => response.json::<Vec<answer::Team>>()?,
        // The owner is a person, who has no teams.
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND => return Ok(false),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
        _ => return Err(response.unexpected()),
    };
    for team in teams.iter().filter(|team| team.may_read()).take(MAX_TEAMS) {
        let id = team.id.to_string();
        let response = admin
            .get("team_member", &["teams", &id, "members", &user.login])
            .await?;
        match response.status {
            StatusCode::OK if response.json::<answer::Member>()?.id == user.id => return Ok(true),
            StatusCode::OK | StatusCode::NOT_FOUND => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
            _ => return Err(response.unexpected()),
        }
    }
    Ok(false)
}

/// Whether a user with this id exists, is active and may sign in, as the bearer sees it. Both forges find
/// users by id only through search. It returns an empty list for an unknown id, and leaves out
/// organisations.
pub(super) async fn is_active(question: &Question<'_>, id: UserId) -> Result<bool, ForgeError> {
    // The forge returns 0 as "everybody", and synthetic users for negative ids.
    if id.get() <= 0 {
        return Ok(false);
    }
    let uid = id.to_string();
    let query = [("uid", uid.as_str())];
    let response = question
        .get_with("user_search", &["users", "search"], &query)
        .await?;
    match response.status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(ADMIN_REFUSED),
        _ => return Err(response.unexpected()),
    }
    let result = response.json::<answer::UserSearch>()?;
    match result.data.as_slice() {
        [] if result.ok => Ok(false),
        [person] if result.ok && person.id == id => Ok(person.active && !person.prohibit_login),
        _ => Err(INVALID_ANSWER),
    }
}
