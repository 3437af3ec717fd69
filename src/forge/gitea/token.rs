//! What the forge says about a token itself: its owner, and whether it may write.

use reqwest::StatusCode;

use super::answer;
use super::http::{Answer, INVALID_ANSWER, Question};
use crate::forge::name::usable;
use crate::forge::{ACCOUNT_REFUSED, ForgeError, JOB_TOKEN, SCOPES_NEEDED, User};

/// Returns the token's owner. Always the first call: the forge shows a public repository to anybody, so only
/// this answer authenticates the caller.
pub(super) async fn owner(question: &Question<'_>) -> Result<User, ForgeError> {
    let response = question.get("user", &["user"]).await?;
    match response.status {
        StatusCode::OK => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Err(refusal(&response)),
        _ => return Err(response.unexpected()),
    }
    let user = response.json::<answer::User>()?;
    if user.id.get() <= 0 {
        return Err(ForgeError::Forbidden(JOB_TOKEN));
    }
    if !user.active || user.prohibit_login {
        return Err(ForgeError::Forbidden(ACCOUNT_REFUSED));
    }
    // The login becomes part of a path below.
    if !usable(&user.login) {
        return Err(INVALID_ANSWER);
    }
    Ok(User {
        id: user.id,
        login: user.login,
        is_admin: user.is_admin,
    })
}

/// Verifies that the token itself may write: the forge's `permissions` only describe the user.
///
/// Gitea 1.27 returns the scopes of a personal token, and 404 for an OAuth token. Older versions and Forgejo
/// lack this endpoint; there, creating a branch without a name changes nothing: scopes are checked first
/// (403), then the repository's state, then the body.
pub(super) async fn may_write(
    question: &Question<'_>,
    repository: &answer::Repository,
) -> Result<bool, ForgeError> {
    let response = question.get("token", &["token"]).await?;
    match response.status {
        StatusCode::OK => return Ok(response.json::<answer::Token>()?.may_write()),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {}
        StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
        StatusCode::FORBIDDEN => return Ok(false),
        _ => return Err(response.unexpected()),
    }
    let path = [
        "repos",
        &repository.owner.login,
        &repository.name,
        "branches",
    ];
    let response = question.post_nothing("branches", &path).await?;
    match response.status {
        StatusCode::FORBIDDEN => Ok(false),
        StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::NOT_FOUND
        | StatusCode::CONFLICT
        | StatusCode::LOCKED => Ok(true),
        StatusCode::UNAUTHORIZED => Err(ForgeError::BadToken),
        _ => Err(response.unexpected()),
    }
}

/// Returns why a 403 refuses the token. Both forges name the scopes in a 403 that is about scopes.
pub(super) fn refusal(response: &Answer) -> ForgeError {
    let about_scopes = response
        .body
        .windows(5)
        .any(|text| text.eq_ignore_ascii_case(b"scope"));
    ForgeError::Forbidden(if about_scopes {
        SCOPES_NEEDED
    } else {
        ACCOUNT_REFUSED
    })
}
