//! A caller admitted to a repository, and the two ways in which an operation ends: with its audit entry
//! committed, or without an answer.

use std::cell::Cell;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use entity::{RepoId, SecretId, TokenId, UserId, Version, VersionId};
use futures_util::FutureExt as _;

use super::access_query::AccessQuery;
use super::caller::Caller;
use super::record::Record;
use super::used_rights::{GOOD_FOR, RightsSnapshot, UsedRights};
use crate::app_state::AppState;
use crate::audit::entry::MAX_USER_NAME;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command};
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::forge::{ForgeError, RepoName, Workflows};
use crate::http::budget::BodyOwner;
use crate::http::client::Client;
use crate::secrets::SecretName;
use crate::secrets::author::Author;
use crate::sessions::cli::CliSessionRef;
use crate::text::cut;
use crate::tokens::status::Rejection;
use crate::tokens::store::TokenSnapshot;
use crate::tokens::usage::TokenUse;

/// A caller in a repository that they may see.
pub struct RequestContext {
    pub app: Arc<AppState>,
    pub repo_id: RepoId,
    pub caller: Caller,
    /// Whether the forge reports the repository as archived.
    pub is_archived: bool,
    pub environments: Arc<Environments>,
    pub(super) action: Action,
    pub(super) source: Source,
    pub(super) client: Client,
    pub(super) request_id: String,
    /// The deadline of the request.
    pub(super) deadline: Instant,
    /// The secret that the operation is about.
    pub(super) secret_name: Option<SecretName>,
    /// What the entry says about the target of the operation.
    pub(super) remark: String,
    /// The query to the forge about a person.
    pub(super) access_query: Option<AccessQuery>,
    /// When the forge was asked, by the service's clock, in Unix seconds.
    pub(super) asked_unix: Cell<i64>,
    pub(super) used_rights: UsedRights,
    pub(super) record: Record,
    /// The terminal that sends the request.
    pub(super) cli: Option<CliSessionRef>,
    /// The repository, as the request names it.
    pub(super) repo: Option<RepoName>,
    /// Changes nothing ([`super::FormRedisplay`]).
    pub(super) is_redisplay: bool,
}

impl RequestContext {
    /// Returns the audit entry of this operation, as far as it is known.
    pub fn entry(&self) -> Entry {
        let (user_id, user_name, token_id) = match &self.caller {
            Caller::User { user, .. } => (user.id, cut(&user.login, MAX_USER_NAME), TokenId::NONE),
            Caller::Token(token) => (UserId::NONE, String::new(), token.id),
        };
        Entry {
            repo_id: self.repo_id,
            action: self.action,
            success: true,
            message: self.remark.clone(),
            secret_id: SecretId::NONE,
            secret_name: self
                .secret_name
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            version_id: VersionId::NONE,
            version: Version::NONE,
            user_id,
            user_name,
            token_id,
            ip_address: self.client.ip_address.clone(),
            user_agent: self.client.user_agent.clone(),
            request_id: self.request_id.clone(),
            source: self.source,
        }
    }

    /// Returns the owner of the request body.
    pub(super) fn body_owner(&self) -> BodyOwner {
        match &self.caller {
            Caller::User { user, .. } => BodyOwner::User(user.id),
            // Otherwise each of many repositories would get a share of its own.
            Caller::Token(token) => token
                .made_by
                .map_or(BodyOwner::TokensOf(self.repo_id), BodyOwner::User),
        }
    }

    pub fn author(&self) -> Author {
        match &self.caller {
            Caller::User { user, .. } => Author::User(user.id),
            Caller::Token(token) => Author::Token(token.id),
        }
    }

    /// Returns the live token whose use is counted with this operation.
    pub fn used_token(&self) -> Option<TokenId> {
        match &self.caller {
            Caller::User { .. } => None,
            Caller::Token(token) => Some(token.id),
        }
    }

    /// Returns the authority on which the transaction rechecks the operation.
    pub fn authority(&self) -> Authority {
        let generation = self.environments.generation();
        let names = self.used_rights.names(self.name_rights(), generation);
        match &self.caller {
            Caller::User { .. } => match &self.cli {
                Some(session) => Authority::Cli(session.clone(), names),
                None => Authority::Person(names),
            },
            Caller::Token(token) => {
                let snapshot = TokenSnapshot {
                    token_id: token.id,
                    scope: token.scope.clone(),
                    address: self.client.address,
                };
                Authority::Token(snapshot, names)
            }
        }
    }

    /// Rechecks the rights that the work depends on, since a long body or the wait for a permit may have
    /// taken time. Tokens and the repository are rechecked within the transaction; a person's rights are
    /// confirmed by the forge.
    ///
    /// # Errors
    /// The same refusals as for a request that arrives now.
    async fn reauthorize(&self, succeeds: bool) -> Result<(), Error> {
        let Some(access_query) = &self.access_query else {
            return Ok(());
        };
        let clock = &self.app.clock;
        let passed = clock.now_unix().saturating_sub(self.asked_unix.get());
        let is_good = passed.abs() <= GOOD_FOR;
        if is_good && !(succeeds && self.action.gives_rights()) {
            return Ok(());
        }
        let rights = self.rights_snapshot();
        Box::pin(rights.check(&self.app, access_query)).await?;
        self.asked_unix.set(clock.now_unix());
        Ok(())
    }

    /// Returns the files that describe jobs, as the caller may read them at the forge.
    ///
    /// # Errors
    /// See [`crate::forge::Forge::workflows`]. A vault token stands for nobody at the forge.
    pub async fn workflows(&self) -> Result<Workflows, ForgeError> {
        let query = self.access_query.as_ref();
        let query = query.ok_or(ForgeError::NotVisible)?;
        self.app.forge.workflows(&query.token, &query.repo).await
    }

    /// Returns the rights that the work so far depends on.
    pub(super) fn rights_snapshot(&self) -> RightsSnapshot {
        let user_id = match &self.caller {
            Caller::User { user, .. } => Some(user.id),
            Caller::Token(_) => None,
        };
        self.used_rights
            .snapshot(self.repo_id, user_id, self.action)
    }

    /// Performs a read and commits its entries before the response: one for each secret that the work has
    /// noted ([`RequestContext::record_secret`]), else one for the whole. A refusal is recorded too.
    ///
    /// # Errors
    /// The refusal of the work, or why its entries could not be committed.
    pub async fn audited_read<T>(
        &self,
        work: impl AsyncFnOnce() -> Result<T, Error>,
    ) -> Result<T, Error> {
        match self.with_deadline(Box::pin(work())).await {
            Ok(done) => {
                let (commits, authority) = (&self.app.commits, self.authority());
                commits
                    .record(self.repo_id, self.entries(), authority)
                    .await?;
                Ok(done)
            }
            Err(refusal) => Err(self.refuse(refusal).await),
        }
    }

    /// Records a refusal, and returns it.
    async fn refuse(&self, refusal: Error) -> Error {
        let commits = &self.app.commits;
        let refusal = commits
            .refuse_each(self.refused_entries(), refusal, self.authority())
            .await;
        self.with_confirmation_uri(refusal).await
    }

    /// Records the refusal and the use of a live token, and returns the refusal.
    pub(super) async fn reject(&self, Rejection { kind, error }: Rejection) -> Error {
        let used = self
            .used_token()
            .map(|token_id| TokenUse { token_id, kind });
        let authority = used.map_or(Authority::Service, Authority::Rejection);
        self.app
            .commits
            .refuse(self.entry(), error, authority)
            .await
    }

    /// Stops the work at the deadline; a timeout or a panic is recorded like a refusal. After the work,
    /// including body and permits, rechecks the rights: their loss takes precedence over any other result.
    ///
    /// The work is best boxed: each layer around a future would hold it once more.
    async fn with_deadline<T>(
        &self,
        work: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let work = async {
            let done = work.await;
            self.reauthorize(done.is_ok()).await?;
            done
        };
        let work = AssertUnwindSafe(work).catch_unwind();
        match tokio::time::timeout_at(self.deadline.into(), work).await {
            Ok(Ok(result)) => result,
            Ok(Err(_panic)) => Err(Error::internal()),
            Err(_elapsed) => Err(Error::new(
                Code::RequestTimeout,
                "the request took too long; nothing was changed",
            )),
        }
    }

    /// Validates a request for changes that commit their own entries. A refusal is recorded.
    ///
    /// # Errors
    /// The refusal of the work, or why its entry could not be committed.
    pub async fn validate<T>(
        &self,
        work: impl AsyncFnOnce() -> Result<T, Error>,
    ) -> Result<T, Error> {
        match self.with_deadline(Box::pin(work())).await {
            Ok(_) if self.is_redisplay => Err(self.refuse(Error::not_stored_yet()).await),
            Ok(prepared) => Ok(prepared),
            Err(refusal) => Err(self.refuse(refusal).await),
        }
    }

    /// Returns the deadline of the request.
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Executes a change and commits it with its entry. A refusal is recorded too, whether by `validate` or
    /// by the change itself.
    ///
    /// # Errors
    /// The refusal, or why nothing could be committed.
    pub async fn execute<W: Command>(
        &self,
        validate: impl AsyncFnOnce() -> Result<W, Error>,
    ) -> Result<W::Output, Error> {
        let command = self.validate(validate).await?;
        self.commit(command).await
    }

    /// Commits a change with its entry, or the refusal of the change itself.
    pub(super) async fn commit<W: Command>(&self, command: W) -> Result<W::Output, Error> {
        let commits = &self.app.commits;
        match commits
            .execute(command, self.entry(), self.authority())
            .await
        {
            Err(refusal) => Err(self.with_confirmation_uri(refusal).await),
            done => done,
        }
    }
}
