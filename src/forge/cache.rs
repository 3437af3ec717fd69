//! Keeps the forge's answers for a few seconds, so that a page of requests does not become a page
//! of questions.
//!
//! Only answers that grant or limit access are kept, never refusals or faults: a token that has
//! just been made, or a forge that has just come back, is not made to wait. What is kept outlives
//! its removal at the forge by the configured time at most.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use entity::{RepoId, UserId};
use moka::future::Cache;

use super::{
    Access, AddressCheck, AdminToken, Forge, ForgeError, ForgeToken, Permission, RepoName,
    Repository, User,
};

/// Answers kept at once; the least used go first.
const MAX_ANSWERS: u64 = 10_000;

/// How long the theme of a user is kept, whatever the configured time: it grants nothing.
const THEME_KEPT: Duration = Duration::from_mins(1);

/// For how long it is taken for granted which repository a name means: what is kept of one may not be
/// told of another that has got its name.
const BOUND: Duration = Duration::from_secs(1);

/// How long a job that uses an old name waits for what the forge says of it.
const PATIENCE: Duration = Duration::from_secs(1);

/// A forge whose answers about access are kept.
pub struct CachedForge {
    forge: Arc<dyn Forge>,
    /// By the digests of tokens.
    themes: Cache<[u8; 32], Option<String>>,
    /// What users were called last, by their ids.
    logins: moka::sync::Cache<UserId, String>,
    answers: Option<Answers>,
}

struct Answers {
    access: Cache<Question, Access>,
    /// Which repository a name means, by [`RepoName::key`]: id and time of creation.
    bound: Cache<String, (RepoId, i64)>,
    /// What old names mean, by [`RepoName::key`]; [`None`] when the forge did not say.
    old_names: Cache<String, Option<Repository>>,
    /// By their ids.
    repositories: Cache<RepoId, Option<Repository>>,
}

/// What the forge told, and when: what is kept may judge who asks, but nothing is written down by it.
#[derive(Clone, Debug)]
pub struct Answered<T> {
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

impl CachedForge {
    /// Keeps each answer for `keep`; with a zero time nothing is kept.
    pub fn new(forge: Arc<dyn Forge>, keep: Duration) -> Self {
        let answers = (!keep.is_zero()).then(|| Answers {
            access: kept(keep),
            bound: kept(keep.min(BOUND)),
            old_names: kept(keep),
            repositories: kept(keep),
        });
        Self {
            forge,
            themes: kept(THEME_KEPT),
            logins: moka::sync::Cache::new(MAX_ANSWERS),
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
    pub async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError> {
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
    ) -> Result<Answered<Access>, ForgeError> {
        let asked = self.forge.access(token, name, want);
        let Some(answers) = &self.answers else {
            return Answered::now(asked.await).map(|told| self.noted(told));
        };
        let question = Question::new(token, name, want);
        let told = told(&answers.access, question, asked).await?;
        if self.is_bound(answers, token, name, &told).await {
            return Ok(self.noted(told));
        }
        Answered::now(self.access_now(token, name, want).await)
    }

    /// Whether a kept answer is of the repository that has the name now. While the forge cannot be
    /// asked it is taken to be.
    async fn is_bound(
        &self,
        answers: &Answers,
        token: &ForgeToken,
        name: &RepoName,
        told: &Answered<Access>,
    ) -> bool {
        let of = |repository: &Repository| (repository.id, repository.created_unix);
        let kept = of(&told.answer.repository);
        if told.fresh {
            answers.bound.insert(name.key(), kept).await;
            return true;
        }
        let asked = async { self.forge.named(token, name).await.map(|found| of(&found)) };
        match answers.bound.try_get_with(name.key(), asked).await {
            Ok(now) => now == kept,
            Err(error) => matches!(*error, ForgeError::Unavailable(_)),
        }
    }

    fn noted(&self, told: Answered<Access>) -> Answered<Access> {
        let user = &told.answer.user;
        if told.fresh {
            self.logins.insert(user.id, user.login.clone());
        }
        told
    }

    /// What that user was called when the forge told of them last, to this process.
    pub fn login_of(&self, user_id: UserId) -> Option<String> {
        self.logins.get(&user_id)
    }

    /// What an old name means, asked with the site admin's token; [`None`] when the forge does not say
    /// in time, or nothing has the name.
    pub async fn old_name(&self, name: &RepoName) -> Option<Answered<Repository>> {
        let asked = async {
            let asked = tokio::time::timeout(PATIENCE, self.forge.find_named(name)).await;
            asked.ok()?.ok()?
        };
        let Some(answers) = &self.answers else {
            let (answer, fresh) = (asked.await?, true);
            return Some(Answered { answer, fresh });
        };
        let entry = answers
            .old_names
            .entry(name.key())
            .or_insert_with(asked)
            .await;
        let fresh = entry.is_fresh();
        entry.into_value().map(|answer| Answered { answer, fresh })
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
    ) -> Result<Answered<Access>, ForgeError> {
        let asked = self.forge.role(token, name);
        let Some(answers) = &self.answers else {
            return Answered::now(asked.await).map(|told| self.noted(told));
        };
        let question = Question::about(token, name, About::Role);
        let told = told(&answers.access, question, asked).await?;
        if self.is_bound(answers, token, name, &told).await {
            return Ok(self.noted(told));
        }
        Answered::now(self.role_now(token, name).await)
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
        let (repository, key) = (&access.repository, question.repository.clone());
        let bound = (repository.id, repository.created_unix);
        answers.bound.insert(key, bound).await;
        answers.access.insert(question, access.clone()).await;
        Ok(access)
    }

    /// # Errors
    /// As [`Forge::admin_token`], which is always asked.
    pub async fn admin_token(&self) -> Result<AdminToken, ForgeError> {
        self.forge.admin_token().await
    }

    /// # Errors
    /// As [`Forge::place`], which is always asked.
    pub async fn place(&self) -> Result<AddressCheck, ForgeError> {
        self.forge.place().await
    }

    /// # Errors
    /// As [`Forge::find_named`], which is always asked.
    pub async fn find_named_now(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        self.forge.find_named(name).await
    }

    /// Asks again, in place of what is kept.
    ///
    /// # Errors
    /// As [`Forge::find`].
    pub async fn find_now(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
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
    pub async fn find(&self, id: RepoId) -> Result<Answered<Option<Repository>>, ForgeError> {
        let asked = self.forge.find(id);
        match &self.answers {
            None => Answered::now(asked.await),
            Some(answers) => told(&answers.repositories, id, asked).await,
        }
    }
}

impl<T> Answered<T> {
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
) -> Result<Answered<V>, ForgeError>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    match answers.entry(question).or_try_insert_with(asked).await {
        Ok(entry) => Ok(Answered {
            fresh: entry.is_fresh(),
            answer: entry.into_value(),
        }),
        Err(shared) => Err(*shared),
    }
}
