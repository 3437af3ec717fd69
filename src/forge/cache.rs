//! Caches the forge's answers for a few seconds, so that a burst of requests does not become a burst of
//! calls.
//!
//! Only answers that grant or limit access are cached, never refusals or failures: a new token, or a forge
//! that has just recovered, works at once. A cached right outlives its removal at the forge by the
//! configured time at most.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use entity::{RepoId, UserId};
use moka::future::Cache;

use super::{
    Access, AddressCheck, AdminToken, Forge, ForgeError, ForgeToken, Permission, RepoName,
    Repository, User, Workflows,
};

/// Cached answers; the least used are evicted first.
const MAX_ANSWERS: u64 = 10_000;

/// How long a user's theme is cached, whatever the configured time: it grants nothing.
const THEME_CACHED_FOR: Duration = Duration::from_mins(1);

/// How long the mapping of a name to a repository is trusted. A cached answer must not be used for another
/// repository that has taken the name.
const NAME_CACHED_FOR: Duration = Duration::from_secs(1);

/// How long a job that uses an old name waits for the forge.
const OLD_NAME_TIMEOUT: Duration = Duration::from_secs(1);

/// A forge with a cache for its answers about access.
pub struct CachedForge {
    forge: Arc<dyn Forge>,
    /// Keyed by the digest of the token.
    themes: Cache<[u8; 32], Option<String>>,
    /// The last known login of each user, by id.
    logins: moka::sync::Cache<UserId, String>,
    answers: Option<Answers>,
}

struct Answers {
    access: Cache<Question, Access>,
    /// The repository of each name, by [`RepoName::key`]: its id and creation time.
    by_name: Cache<String, (RepoId, i64)>,
    /// What old names lead to, by [`RepoName::key`]; [`None`] if the forge did not tell.
    old_names: Cache<String, Option<Repository>>,
    /// Keyed by repository id.
    repositories: Cache<RepoId, Option<Repository>>,
}

/// An answer, and whether it is fresh: a cached one may authorize a request, but is never written to the
/// database.
#[derive(Clone, Debug)]
pub struct Answered<T> {
    pub answer: T,
    /// The forge was asked for this very call.
    pub fresh: bool,
}

/// What an answer depends on. Two permissions share an answer if [`Forge::access`] returns the same for
/// both: it checks the token in the same way for write and admin.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Question {
    token: [u8; 32],
    repository: String,
    kind: QuestionKind,
}

/// The question.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum QuestionKind {
    Reading,
    Writing,
    /// [`Forge::role`], which does not check the token's own rights.
    Role,
}

impl Question {
    fn new(token: &ForgeToken, name: &RepoName, want: Permission) -> Self {
        let kind = if want > Permission::Read {
            QuestionKind::Writing
        } else {
            QuestionKind::Reading
        };
        Self::of_kind(token, name, kind)
    }

    fn of_kind(token: &ForgeToken, name: &RepoName, kind: QuestionKind) -> Self {
        Self {
            token: token.digest(),
            repository: name.key(),
            kind,
        }
    }
}

impl CachedForge {
    /// Caches each answer for `ttl`; zero disables the cache.
    pub fn new(forge: Arc<dyn Forge>, ttl: Duration) -> Self {
        let answers = (!ttl.is_zero()).then(|| Answers {
            access: new_cache(ttl),
            by_name: new_cache(ttl.min(NAME_CACHED_FOR)),
            old_names: new_cache(ttl),
            repositories: new_cache(ttl),
        });
        Self {
            forge,
            themes: new_cache(THEME_CACHED_FOR),
            logins: moka::sync::Cache::new(MAX_ANSWERS),
            answers,
        }
    }

    /// # Errors
    /// See [`Forge::user`]. Always asks the forge.
    pub async fn user(&self, token: &ForgeToken) -> Result<User, ForgeError> {
        self.forge.user(token).await
    }

    /// Returns the theme; a cached one is at most a minute old.
    ///
    /// # Errors
    /// See [`Forge::theme`].
    pub async fn theme(&self, token: &ForgeToken) -> Result<Option<String>, ForgeError> {
        let call = self.forge.theme(token);
        Ok(cached_or_ask(&self.themes, token.digest(), call)
            .await?
            .answer)
    }

    /// # Errors
    /// See [`Forge::workflows`]. Always asks the forge.
    pub async fn workflows(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Workflows, ForgeError> {
        self.forge.workflows(token, name).await
    }

    /// # Errors
    /// See [`Forge::user_is_active`]. Always asks the forge.
    pub async fn user_is_active(&self, id: UserId) -> Result<bool, ForgeError> {
        self.forge.user_is_active(id).await
    }

    /// Returns the access, fresh or cached for at most the configured time. Concurrent equal questions are
    /// sent once.
    ///
    /// # Errors
    /// See [`Forge::access`].
    pub async fn access(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Answered<Access>, ForgeError> {
        let call = self.forge.access(token, name, want);
        let Some(answers) = &self.answers else {
            return Answered::fresh(call.await).map(|answered| self.remember_login(answered));
        };
        let question = Question::new(token, name, want);
        let answered = cached_or_ask(&answers.access, question, call).await?;
        if self.still_has_name(answers, token, name, &answered).await {
            return Ok(self.remember_login(answered));
        }
        Answered::fresh(self.access_now(token, name, want).await)
    }

    /// Whether a cached answer belongs to the repository that has the name now. While the forge cannot be
    /// reached, this is assumed.
    async fn still_has_name(
        &self,
        answers: &Answers,
        token: &ForgeToken,
        name: &RepoName,
        answered: &Answered<Access>,
    ) -> bool {
        let identity_of = |repository: &Repository| (repository.id, repository.created_unix);
        let identity = identity_of(&answered.answer.repository);
        if answered.fresh {
            answers.by_name.insert(name.key(), identity).await;
            return true;
        }
        let call = async {
            self.forge
                .named(token, name)
                .await
                .map(|repository| identity_of(&repository))
        };
        match answers.by_name.try_get_with(name.key(), call).await {
            Ok(current) => current == identity,
            Err(error) => matches!(*error, ForgeError::Unavailable(_)),
        }
    }

    fn remember_login(&self, answered: Answered<Access>) -> Answered<Access> {
        let user = &answered.answer.user;
        if answered.fresh {
            self.logins.insert(user.id, user.login.clone());
        }
        answered
    }

    /// Returns the last login of this user that this process has seen.
    pub fn login_of(&self, user_id: UserId) -> Option<String> {
        self.logins.get(&user_id)
    }

    /// Resolves an old name with the site admin's token. [`None`] if the forge does not answer in time, or
    /// nothing has the name.
    pub async fn old_name(&self, name: &RepoName) -> Option<Answered<Repository>> {
        let call = async {
            let repository =
                tokio::time::timeout(OLD_NAME_TIMEOUT, self.forge.find_named(name)).await;
            repository.ok()?.ok()?
        };
        let Some(answers) = &self.answers else {
            let (answer, fresh) = (call.await?, true);
            return Some(Answered { answer, fresh });
        };
        let entry = answers
            .old_names
            .entry(name.key())
            .or_insert_with(call)
            .await;
        let fresh = entry.is_fresh();
        entry.into_value().map(|answer| Answered { answer, fresh })
    }

    /// Asks the forge, bypassing the cache.
    ///
    /// # Errors
    /// See [`Forge::access`].
    pub async fn access_now(
        &self,
        token: &ForgeToken,
        name: &RepoName,
        want: Permission,
    ) -> Result<Access, ForgeError> {
        let question = Question::new(token, name, want);
        self.ask_again(question, self.forge.access(token, name, want))
            .await
    }

    /// Returns the role, fresh or cached for at most the configured time.
    ///
    /// # Errors
    /// See [`Forge::role`].
    pub async fn role(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Answered<Access>, ForgeError> {
        let call = self.forge.role(token, name);
        let Some(answers) = &self.answers else {
            return Answered::fresh(call.await).map(|answered| self.remember_login(answered));
        };
        let question = Question::of_kind(token, name, QuestionKind::Role);
        let answered = cached_or_ask(&answers.access, question, call).await?;
        if self.still_has_name(answers, token, name, &answered).await {
            return Ok(self.remember_login(answered));
        }
        Answered::fresh(self.role_now(token, name).await)
    }

    /// Asks the forge, bypassing the cache.
    ///
    /// # Errors
    /// See [`Forge::role`].
    pub async fn role_now(
        &self,
        token: &ForgeToken,
        name: &RepoName,
    ) -> Result<Access, ForgeError> {
        let question = Question::of_kind(token, name, QuestionKind::Role);
        self.ask_again(question, self.forge.role(token, name)).await
    }

    /// Removes the cached answer, asks, and caches the new one.
    async fn ask_again(
        &self,
        question: Question,
        call: impl Future<Output = Result<Access, ForgeError>>,
    ) -> Result<Access, ForgeError> {
        let Some(answers) = &self.answers else {
            return call.await;
        };
        answers.access.invalidate(&question).await;
        let access = call.await?;
        let (repository, key) = (&access.repository, question.repository.clone());
        let by_name = (repository.id, repository.created_unix);
        answers.by_name.insert(key, by_name).await;
        answers.access.insert(question, access.clone()).await;
        Ok(access)
    }

    /// # Errors
    /// See [`Forge::admin_token`]. Always asks the forge.
    pub async fn admin_token(&self) -> Result<AdminToken, ForgeError> {
        self.forge.admin_token().await
    }

    /// # Errors
    /// See [`Forge::check_address`]. Always asks the forge.
    pub async fn check_address(&self) -> Result<AddressCheck, ForgeError> {
        self.forge.check_address().await
    }

    /// # Errors
    /// See [`Forge::find_named`]. Always asks the forge.
    pub async fn find_named_now(&self, name: &RepoName) -> Result<Option<Repository>, ForgeError> {
        self.forge.find_named(name).await
    }

    /// Asks the forge, bypassing the cache.
    ///
    /// # Errors
    /// See [`Forge::find`].
    pub async fn find_now(&self, id: RepoId) -> Result<Option<Repository>, ForgeError> {
        let repository = self.forge.find(id).await?;
        if let Some(answers) = &self.answers {
            answers.repositories.insert(id, repository.clone()).await;
        }
        Ok(repository)
    }

    /// Returns the repository, fresh or cached for at most the configured time.
    ///
    /// # Errors
    /// See [`Forge::find`].
    pub async fn find(&self, id: RepoId) -> Result<Answered<Option<Repository>>, ForgeError> {
        let call = self.forge.find(id);
        match &self.answers {
            None => Answered::fresh(call.await),
            Some(answers) => cached_or_ask(&answers.repositories, id, call).await,
        }
    }
}

impl<T> Answered<T> {
    fn fresh(result: Result<T, ForgeError>) -> Result<Self, ForgeError> {
        result.map(|answer| Self {
            answer,
            fresh: true,
        })
    }
}

fn new_cache<K, V>(ttl: Duration) -> Cache<K, V>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    Cache::builder()
        .max_capacity(MAX_ANSWERS)
        .time_to_live(ttl)
        .build()
}

async fn cached_or_ask<K, V>(
    answers: &Cache<K, V>,
    question: K,
    call: impl Future<Output = Result<V, ForgeError>>,
) -> Result<Answered<V>, ForgeError>
where
    K: Hash + Eq + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    match answers.entry(question).or_try_insert_with(call).await {
        Ok(entry) => Ok(Answered {
            fresh: entry.is_fresh(),
            answer: entry.into_value(),
        }),
        Err(shared) => Err(*shared),
    }
}
