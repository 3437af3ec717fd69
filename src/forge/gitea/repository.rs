//! Finds a repository by its name or its id.

use entity::RepoId;
use reqwest::StatusCode;

use super::answer;
use super::http::{Answer, Question};
use super::token::refusal;
use crate::forge::{ForgeError, RepoName};

/// Redirects followed per question: one for a renamed owner, and one for a renamed repository.
const MAX_MOVES: usize = 2;

const OTHER_REPOSITORY: ForgeError =
    ForgeError::Unavailable("its answer is about another repository");

/// Returns the repository with this name. A renamed one answers 301, or 307 (renamed owner, Forgejo 11).
/// Only the new name is taken from the redirect, and the answer must be about it.
pub(super) async fn by_name(
    question: &Question<'_>,
    name: &RepoName,
) -> Result<answer::Repository, ForgeError> {
    let mut name = name.clone();
    for _ in 0..=MAX_MOVES {
        let response = question
            .get("repository", &["repos", name.owner(), name.name()])
            .await?;
        match response.status {
            StatusCode::OK => {
                let repository = response.json::<answer::Repository>()?;
                let is_same = name.names(&repository.owner.login, &repository.name);
                return if is_same {
                    Ok(repository)
                } else {
                    Err(OTHER_REPOSITORY)
                };
            }
            StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT => name = question.moved_to(&response)?,
            _ => return Err(no_repository(&response)),
        }
    }
    Err(ForgeError::Unavailable(
        "it redirects from one repository to the next",
    ))
}

/// Returns the repository with this id, under its current name.
pub(super) async fn by_id(
    question: &Question<'_>,
    id: RepoId,
) -> Result<answer::Repository, ForgeError> {
    let response = question
        .get("repository_by_id", &["repositories", &id.to_string()])
        .await?;
    if response.status != StatusCode::OK {
        return Err(no_repository(&response));
    }
    let repository = response.json::<answer::Repository>()?;
    if repository.id == id {
        Ok(repository)
    } else {
        Err(OTHER_REPOSITORY)
    }
}

fn no_repository(response: &Answer) -> ForgeError {
    match response.status {
        StatusCode::NOT_FOUND => ForgeError::NotVisible,
        StatusCode::UNAUTHORIZED => ForgeError::BadToken,
        StatusCode::FORBIDDEN => refusal(response),
        _ => response.unexpected(),
    }
}
