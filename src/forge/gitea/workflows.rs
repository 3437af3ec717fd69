//! The files of a repository that describe jobs.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use reqwest::StatusCode;

use super::answer;
use super::http::Question;
use super::token::refusal;
use crate::forge::{ForgeError, RepoName, Workflow, Workflows};

/// Where Forgejo, Gitea and Woodpecker look for them.
const FOLDERS: [&[&str]; 4] = [
    &[".forgejo", "workflows"],
    &[".gitea", "workflows"],
    &[".github", "workflows"],
    &[".woodpecker"],
];
/// Files that are read.
const MAX_FILES: usize = 20;
/// The largest file that is read, in bytes.
const MAX_BYTES: u64 = 64 * 1024;
/// Files that are requested at once.
const AT_ONCE: usize = 4;

/// Returns the files on the default branch. The repository must be readable with the question's token.
pub(super) async fn on_default_branch(
    question: &Question<'_>,
    name: &RepoName,
    branch: String,
) -> Result<Workflows, ForgeError> {
    let mut found = vec![];
    for folder in FOLDERS {
        let path = path_of(name, folder);
        let response = question.get("workflows", &path).await?;
        match response.status {
            StatusCode::OK => found.extend(response.json::<Vec<answer::Entry>>()?),
            // No such folder, or no commits, or no code.
            StatusCode::NOT_FOUND => {}
            StatusCode::UNAUTHORIZED => return Err(ForgeError::BadToken),
            StatusCode::FORBIDDEN => return Err(refusal(&response)),
            _ => return Err(response.unexpected()),
        }
    }
    found.retain(|file| file.kind == "file" && is_yaml(&file.path));
    let all = found.len();
    found.retain(|file| file.size <= MAX_BYTES);
    found.truncate(MAX_FILES);
    let is_whole = found.len() == all;
    let files = stream::iter(found)
        .map(async |file| read(question, name, file.path).await)
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(Workflows {
        branch,
        files,
        is_whole,
    })
}

async fn read(
    question: &Question<'_>,
    name: &RepoName,
    path: String,
) -> Result<Workflow, ForgeError> {
    let segments: Vec<&str> = path.split('/').collect();
    let response = question.get("workflow", &path_of(name, &segments)).await?;
    if response.status != StatusCode::OK {
        return Err(response.unexpected());
    }
    let file = response.json::<answer::Entry>()?;
    let content = file.content.unwrap_or_default();
    let bytes = BASE64_STANDARD
        .decode(content)
        .map_err(|_| ForgeError::Unavailable("it sends a file that is not in Base64"))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Workflow { path, text })
}

fn path_of<'a>(name: &'a RepoName, below: &[&'a str]) -> Vec<&'a str> {
    let mut path = vec!["repos", name.owner(), name.name(), "contents"];
    path.extend(below);
    path
}

fn is_yaml(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end);
    matches!(end, Some("yml" | "yaml"))
}
