//! The authority on which a job runs. The request may have been authorized long ago, so the transaction
//! rechecks it under the lock of the head: rights that have ended since disclose nothing and change nothing.

use std::collections::{BTreeMap, BTreeSet};

use entity::{RepoId, TokenId};

use super::head::Head;
use super::judged_names::JudgedNames;
use crate::audit::Action;
use crate::db::Tx;
use crate::error::Error;
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
pub(super) type Tokens = BTreeMap<(RepoId, TokenId), TokenRecheck>;

impl Authority {
    /// Whether anything must be rechecked.
    pub(super) fn needs_recheck(&self) -> bool {
        matches!(self, Self::Person(_) | Self::Token(..))
    }

    pub(super) fn token_id(&self) -> Option<TokenId> {
        match self {
            Self::Token(snapshot, _) => Some(snapshot.token_id),
            _ => None,
        }
    }

    /// Whether the use of a token belongs to the job.
    pub(super) fn is_of_token(&self) -> bool {
        matches!(self, Self::Token(..) | Self::Rejection(_))
    }

    /// Checks the repository first: an unavailable repository has no known tokens.
    pub(super) fn recheck(&self, head: &Head, tokens: &Tokens, now: i64) -> Verdict {
        let (used, right) = match self {
            Self::Rejection(used) => (Some(*used), Ok(())),
            Self::Person(_) if head.is_unavailable() => (None, Err(Error::no_repository())),
            Self::Service => (None, Ok(())),
            Self::Person(names) => (None, names.recheck(head.environments())),
            Self::Token(..) if head.is_unavailable() => (None, Err(Error::invalid_token())),
            Self::Token(snapshot, names) => {
                let current = tokens.get(&(head.repo_id(), snapshot.token_id));
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

/// Caches the tokens that the jobs of a batch depend on. They are read together, and read again only after a
/// job that wrote something, which may have been a revocation.
pub(super) struct TokenLookups {
    ids: BTreeSet<(RepoId, TokenId)>,
    tokens: Option<Tokens>,
}

impl TokenLookups {
    /// Prepares the lookup of these tokens, by repository and id.
    pub(super) fn new(ids: BTreeSet<(RepoId, TokenId)>) -> Self {
        Self { ids, tokens: None }
    }

    pub(super) async fn recheck(
        &mut self,
        tx: &Tx<'_>,
        (authority, head): (&Authority, &Head),
        now: i64,
    ) -> Result<Verdict, sea_orm::DbErr> {
        if authority.token_id().is_some() && self.tokens.is_none() {
            self.tokens = Some(store::recheck_tokens(tx, &self.ids).await?);
        }
        let none = Tokens::new();
        Ok(authority.recheck(head, self.tokens.as_ref().unwrap_or(&none), now))
    }

    /// Discards the cached tokens, which may have changed.
    pub(super) fn forget(&mut self) {
        self.tokens = None;
    }
}
