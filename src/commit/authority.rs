//! The authority on which a job runs. The request may have been authorized long ago, so the transaction
//! rechecks it under the lock of the head: rights that have ended since disclose nothing and change nothing.

use std::collections::{BTreeMap, BTreeSet};

use entity::{CliSessionId, RepoId, TokenId};

use super::head::Head;
use super::judged_names::JudgedNames;
use crate::audit::Action;
use crate::db::Tx;
use crate::error::Error;
use crate::sessions::cli::{self, CliSessionRef};
use crate::tokens::store::{self, TokenRecheck, TokenSnapshot};
use crate::tokens::usage::TokenUse;

/// # Errors
/// [`crate::error::Code::Forbidden`] when the repository is archived and the action adds or changes something.
pub fn check_archived(is_archived: bool, action: Action) -> Result<(), Error> {
    if is_archived && action.adds_content() {
        return Err(Error::archived());
    }
    Ok(())
}

/// On whose behalf a job runs.
#[derive(Clone, Debug)]
pub enum Authority {
    /// The service itself or the operator, who need no rights in the repository.
    Service,
    /// A person whom the forge authorized.
    Person(JudgedNames),
    /// A person whom the forge authorized, at a terminal.
    Cli(CliSessionRef, JudgedNames),
    /// An authorized vault token.
    Token(TokenSnapshot, JudgedNames),
    /// A live vault token that was refused: only its use is counted.
    Rejection(TokenUse),
}

/// The result of the recheck within the transaction.
pub(super) struct Verdict {
    /// The use of a live vault token to count.
    pub(super) used: Option<TokenUse>,
    pub(super) right: Result<(), Error>,
}

/// The current state of tokens in a transaction, by repository and id.
type Tokens = BTreeMap<(RepoId, TokenId), TokenRecheck>;

impl Authority {
    /// Whether anything must be rechecked.
    pub(super) fn needs_recheck(&self) -> bool {
        matches!(self, Self::Person(_) | Self::Cli(..) | Self::Token(..))
    }

    pub(super) fn token_id(&self) -> Option<TokenId> {
        match self {
            Self::Token(snapshot, _) => Some(snapshot.token_id),
            _ => None,
        }
    }

    pub(super) fn cli_session_id(&self) -> Option<CliSessionId> {
        match self {
            Self::Cli(session, _) => Some(session.id),
            _ => None,
        }
    }

    /// Whether the use of a token belongs to the job.
    pub(super) fn is_of_token(&self) -> bool {
        matches!(self, Self::Token(..) | Self::Rejection(_))
    }

    /// Checks the repository first: an unavailable repository has no known tokens.
    fn recheck(&self, head: &Head, credentials: &Credentials, now: i64) -> Verdict {
        let (used, right) = match self {
            Self::Rejection(used) => (Some(*used), Ok(())),
            Self::Person(_) | Self::Cli(..) if head.is_unavailable() => {
                (None, Err(Error::no_repository()))
            }
            Self::Service => (None, Ok(())),
            Self::Cli(session, _) if !credentials.sessions.contains(session) => {
                (None, Err(Error::invalid_session_token()))
            }
            Self::Person(names) | Self::Cli(_, names) => (None, names.recheck(head.environments())),
            Self::Token(..) if head.is_unavailable() => (None, Err(Error::invalid_token())),
            Self::Token(snapshot, names) => {
                let current = (head.repo_id(), snapshot.token_id);
                let current = credentials.tokens.get(&current);
                let rows = head.row_check();
                let environments = head.environments();
                let current = (current, rows.as_deref(), environments.as_ref());
                let (kind, right) = store::recheck_token(current, snapshot, now);
                let token_id = snapshot.token_id;
                let right = right.and_then(|()| names.recheck(environments));
                (kind.map(|kind| TokenUse { token_id, kind }), right)
            }
        };
        Verdict { used, right }
    }
}

/// The credentials on which jobs run, as they are now.
#[derive(Default)]
struct Credentials {
    tokens: Tokens,
    sessions: BTreeSet<CliSessionRef>,
}

/// Caches the credentials that the jobs of a batch depend on. They are read together, and read again only
/// after a job that wrote something, which may have been a revocation.
pub(super) struct Lookups {
    tokens: BTreeSet<(RepoId, TokenId)>,
    sessions: BTreeSet<CliSessionId>,
    current: Option<Credentials>,
}

impl Lookups {
    /// Prepares the lookup of the credentials of these jobs, with their repositories.
    pub(super) fn of<'a>(jobs: impl Iterator<Item = (RepoId, &'a Authority)>) -> Self {
        let (mut tokens, mut sessions) = (BTreeSet::new(), BTreeSet::new());
        for (repo_id, authority) in jobs {
            tokens.extend(authority.token_id().map(|token_id| (repo_id, token_id)));
            sessions.extend(authority.cli_session_id());
        }
        Self {
            tokens,
            sessions,
            current: None,
        }
    }

    pub(super) async fn recheck(
        &mut self,
        tx: &Tx<'_>,
        (authority, head): (&Authority, &Head),
        now: i64,
    ) -> Result<Verdict, sea_orm::DbErr> {
        let needs = authority.token_id().is_some() || authority.cli_session_id().is_some();
        if needs && self.current.is_none() {
            self.current = Some(self.read(tx).await?);
        }
        let none = Credentials::default();
        Ok(authority.recheck(head, self.current.as_ref().unwrap_or(&none), now))
    }

    async fn read(&self, tx: &Tx<'_>) -> Result<Credentials, sea_orm::DbErr> {
        let mut current = Credentials::default();
        if !self.tokens.is_empty() {
            current.tokens = store::recheck_tokens(tx, &self.tokens).await?;
        }
        if !self.sessions.is_empty() {
            let sessions = cli::recheck(tx, self.sessions.iter().copied()).await?;
            current.sessions = sessions.into_iter().collect();
        }
        Ok(current)
    }

    /// Discards the cached credentials, which may have changed.
    pub(super) fn forget(&mut self) {
        self.current = None;
    }
}
