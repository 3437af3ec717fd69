//! Keeps the forge's answers for a few seconds, so that a page of requests does not become a page
//! of questions.
//!
//! Only answers that grant or limit access are kept, never refusals or faults: a token that has
//! just been made, or a forge that has just come back, is not made to wait. What is kept outlives
//! its removal at the forge by the configured time at most.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use moka::future::Cache;

use super::{Access, Forge, ForgeError, ForgeToken, Permission, RepoName, Repository, User};

/// Answers kept at once; the least used go first.
const MAX_ANSWERS: u64 = 10_000;

/// A forge whose answers about access are kept.
pub struct Cached {
    forge: Arc<dyn Forge>,
    answers: Option<Answers>,
}

struct Answers {
    access: Cache<Question, Access>,
    /// By their ids.
    repositories: Cache<i64, Option<Repository>>,
}

/// What an answer depends on. Two wants share an answer when [`Forge::access`] gives both the
/// same: it proves the token the same way for writing and for administering.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Question {
    token: [u8; 32],
    repository: String,
    proves_writing: bool,
}

impl Cached {
    /// Keeps each answer for `keep`; with a zero time nothing is kept.
    pub fn new(forge: Arc<dyn Forge>, keep: Duration) -> Self {
        let answers = (!keep.is_zero()).then(|| Answers {
            access: kept(keep),
            repositories: kept(keep),
        });
        Self { forge, answers }
    }
}

fn kept<K, V>(keep: Duration) -> Cache<K, V>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    Cache::builder()
        .max_capacity(MAX_ANSWERS)
        .time_to_live(keep)
        .build()
}

#[async_trait]
impl Forge for Cached {
    async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError> {
        self.forge.user(token).await
    }

    /// As of the forge itself, or of a moment no longer ago than the configured time. Equal
    /// questions that wait at the same time are asked once.
    async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let asked = self.forge.access(token, name, want);
        let Some(answers) = &self.answers else {
            return asked.await;
        };
        let question = Question {
            token: token.digest(),
            repository: name.key(),
            proves_writing: want > Permission::Read,
        };
        answers
            .access
            .try_get_with(question, asked)
            .await
            .map_err(|shared| *shared)
    }

    async fn find(&self, id: i64) -> Result<Option<Repository>, ForgeError> {
        let asked = self.forge.find(id);
        let Some(answers) = &self.answers else {
            return asked.await;
        };
        let found = answers.repositories.try_get_with(id, asked).await;
        found.map_err(|shared| *shared)
    }
}
