//! Keeps the forge's answers for a few seconds, so that a page of requests does not become a page
//! of questions.
//!
//! Only answers that grant or limit access are kept, never refusals or faults: a token that has
//! just been made, or a forge that has just come back, is not made to wait. What is kept outlives
//! its removal at the forge by the configured time at most.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;

use super::{Access, Forge, ForgeError, ForgeToken, Permission, RepoName, Repository, User};

/// Answers kept at once; the least used go first.
const MAX_ANSWERS: u64 = 10_000;

/// How long the theme of a user is kept, whatever the configured time: it grants nothing.
const THEME_KEPT: Duration = Duration::from_mins(1);

/// A forge whose answers about access are kept.
pub struct Cached {
    forge: Arc<dyn Forge>,
    /// By the digests of tokens.
    themes: Cache<[u8; 32], Option<String>>,
    answers: Option<Answers>,
}

struct Answers {
    access: Cache<Question, Access>,
    /// By their ids.
    repositories: Cache<i64, Option<Repository>>,
}

/// What the forge told, and when: what is kept may judge who asks, but nothing is written down by it.
#[derive(Clone, Debug)]
pub struct Told<T> {
    pub answer: T,
    /// The forge was asked for this very call.
    pub fresh: bool,
}

/// What an answer depends on. Two wants share an answer when [`Forge::access`] gives both the
/// same: it proves the token the same way for writing and for administering.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Question {
    token: [u8; 32],
    repository: String,
    about: About,
}

/// What was asked.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum About {
    Reading,
    Writing,
    /// [`Forge::role`], which proves nothing of the token.
    Role,
}

impl Question {
    fn new(token: &ForgeToken, name: &RepoName, want: Permission) -> Self {
        let about = if want > Permission::Read {
            About::Writing
        } else {
            About::Reading
        };
        Self::about(token, name, about)
    }

    fn about(token: &ForgeToken, name: &RepoName, about: About) -> Self {
        Self {
            token: token.digest(),
            repository: name.key(),
            about,
        }
    }
}

impl Cached {
    /// Keeps each answer for `keep`; with a zero time nothing is kept.
    pub fn new(forge: Arc<dyn Forge>, keep: Duration) -> Self {
        let answers = (!keep.is_zero()).then(|| Answers {
            access: kept(keep),
            repositories: kept(keep),
        });
        Self {
            forge,
            themes: kept(THEME_KEPT),
            answers,
        }
    }

    /// # Errors
    /// As [`Forge::user`], which is always asked.
    pub async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError> {
        self.forge.user(token).await
    }

    /// As of a moment no longer ago than a minute.
    ///
    /// # Errors
    /// As [`Forge::theme`].
    pub async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError> {
        let asked = self.forge.theme(token);
        Ok(told(&self.themes, token.digest(), asked).await?.answer)
    }

    /// # Errors
    /// As [`Forge::user_is_active`], which is always asked.
    pub async fn user_is_active(&self, id: i64) -> Result<bool, ForgeError> {
        self.forge.user_is_active(id).await
    }

    /// As of the forge itself, or of a moment no longer ago than the configured time. Equal
    /// questions that wait at the same time are asked once.
    ///
    /// # Errors
    /// As [`Forge::access`].
    pub async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Told<Access>, ForgeError> {
        let asked = self.forge.access(token, name, want);
        match &self.answers {
            None => Told::now(asked.await),
            Some(answers) => told(&answers.access, Question::new(token, name, want), asked).await,
        }
    }

    /// Asks again, in place of what is kept.
    ///
    /// # Errors
    /// As [`Forge::access`].
    pub async fn access_now(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let question = Question::new(token, name, want);
        self.again(question, self.forge.access(token, name, want))
            .await
    }

    /// As of the forge itself, or of a moment no longer ago than the configured time.
    ///
    /// # Errors
    /// As [`Forge::role`].
    pub async fn role(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Told<Access>, ForgeError> {
        let asked = self.forge.role(token, name);
        match &self.answers {
            None => Told::now(asked.await),
            Some(answers) => {
                let question = Question::about(token, name, About::Role);
                told(&answers.access, question, asked).await
            }
        }
    }

    /// Asks again, in place of what is kept.
    ///
    /// # Errors
    /// As [`Forge::role`].
    pub async fn role_now(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Access, ForgeError> {
        let question = Question::about(token, name, About::Role);
        self.again(question, self.forge.role(token, name)).await
    }

    /// Forgets what is kept, asks, and keeps the answer.
    async fn again(
        &self,
        question: Question,
        asked: impl Future<Output = Result<Access, ForgeError>>,
    ) -> Result<Access, ForgeError> {
        let Some(answers) = &self.answers else {
            return asked.await;
        };
        answers.access.invalidate(&question).await;
        let access = asked.await?;
        answers.access.insert(question, access.clone()).await;
        Ok(access)
    }

    /// Asks again, in place of what is kept.
    ///
    /// # Errors
    /// As [`Forge::find`].
    pub async fn find_now(&self, id: i64) -> Result<Option<Repository>, ForgeError> {
        let found = self.forge.find(id).await?;
        if let Some(answers) = &self.answers {
            answers.repositories.insert(id, found.clone()).await;
        }
        Ok(found)
    }

    /// As of the forge itself, or of a moment no longer ago than the configured time.
    ///
    /// # Errors
    /// As [`Forge::find`].
    pub async fn find(&self, id: i64) -> Result<Told<Option<Repository>>, ForgeError> {
        let asked = self.forge.find(id);
        match &self.answers {
            None => Told::now(asked.await),
            Some(answers) => told(&answers.repositories, id, asked).await,
        }
    }
}

impl<T> Told<T> {
    fn now(asked: Result<T, ForgeError>) -> Result<Self, ForgeError> {
        asked.map(|answer| Self {
            answer,
            fresh: true,
        })
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

async fn told<K, V>(
    answers: &Cache<K, V>,
    question: K,
    asked: impl Future<Output = Result<V, ForgeError>>,
) -> Result<Told<V>, ForgeError>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    match answers.entry(question).or_try_insert_with(asked).await {
        Ok(entry) => Ok(Told {
            fresh: entry.is_fresh(),
            answer: entry.into_value(),
        }),
        Err(shared) => Err(*shared),
    }
}
