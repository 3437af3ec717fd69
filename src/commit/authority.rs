//! By what right a job is done. The request was judged when it came in, which may be long ago; so its
//! transaction looks again, under the lock of the head, and what has ended meanwhile gives nothing
//! and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use entity::{RepoId, TokenId};

use super::head::Head;
use crate::audit::Action;
use crate::db::Tx;
use crate::error::Error;
use crate::tokens::store::{self, TokenRecheck, TokenSnapshot};
use crate::tokens::usage::TokenUse;

/// In an archived repository nothing is added or changed, as at the forge. What takes away stays
/// possible, and so does what keeps safe: deleting, revoking, rotating. What a change of a token may do
/// there is judged with the change.
pub fn check_archived(is_archived: bool, action: Action) -> Result<(), Error> {
    let changes = matches!(
        action,
        Action::Write | Action::Restore | Action::Rollback | Action::TokenCreate
    );
    if is_archived && changes {
        return Err(Error::archived());
    }
    Ok(())
}

/// Who asked for a job.
#[derive(Clone, Debug)]
pub enum Authority {
    /// Nobody: the service by itself, or the operator, who need no right in the repository.
    Service,
    /// A person whom the forge let in.
    Person,
    /// A vault token that was let in.
    Token(TokenSnapshot),
    /// A live vault token that was not: nothing is left but to count its use.
    Rejection(TokenUse),
}

/// What the look within the transaction came to.
pub(super) struct Verdict {
    /// The use of a live vault token that is to be counted.
    pub(super) used: Option<TokenUse>,
    pub(super) right: Result<(), Error>,
}

/// Tokens as they stand in a transaction, by repository and id.
pub(super) type Tokens = BTreeMap<(RepoId, TokenId), TokenRecheck>;

impl Authority {
    /// Whether anything is looked at again.
    pub(super) fn needs_recheck(&self) -> bool {
        matches!(self, Self::Person | Self::Token(_))
    }

    pub(super) fn token_id(&self) -> Option<TokenId> {
        match self {
            Self::Token(shown) => Some(shown.token_id),
            _ => None,
        }
    }

    /// Whether a use of a token goes with it.
    pub(super) fn is_of_token(&self) -> bool {
        matches!(self, Self::Token(_) | Self::Rejection(_))
    }

    /// The repository first: of one that is gone no token is known.
    pub(super) fn judge(&self, head: &Head, tokens: &Tokens, now: i64) -> Verdict {
        let (used, right) = match self {
            Self::Rejection(used) => (Some(*used), Ok(())),
            Self::Person if head.is_gone() => (None, Err(Error::no_repository())),
            Self::Service | Self::Person => (None, Ok(())),
            Self::Token(_) if head.is_gone() => (None, Err(Error::invalid_token())),
            Self::Token(shown) => {
                let again = tokens.get(&(head.repo_id(), shown.token_id));
                let rows = head.row_check();
                let (kind, right) = store::check_again((again, rows.as_deref()), shown, now);
                let token_id = shown.token_id;
                (kind.map(|kind| TokenUse { token_id, kind }), right)
            }
        };
        Verdict { used, right }
    }
}

/// What the jobs of a batch are judged by. Tokens are looked up together, and anew only after a job
/// that wrote: that may have been a revocation.
pub(super) struct TokenLookups {
    ids: BTreeSet<(RepoId, TokenId)>,
    tokens: Option<Tokens>,
}

impl TokenLookups {
    /// For these tokens, by repository and id.
    pub(super) fn new(ids: BTreeSet<(RepoId, TokenId)>) -> Self {
        Self { ids, tokens: None }
    }

    pub(super) async fn judge(
        &mut self,
        tx: &Tx<'_>,
        (authority, head): (&Authority, &Head),
        now: i64,
    ) -> Result<Verdict, sea_orm::DbErr> {
        if authority.token_id().is_some() && self.tokens.is_none() {
            self.tokens = Some(store::look_again(tx, &self.ids).await?);
        }
        let none = Tokens::new();
        Ok(authority.judge(head, self.tokens.as_ref().unwrap_or(&none), now))
    }

    /// What was seen may have changed.
    pub(super) fn forget(&mut self) {
        self.tokens = None;
    }
}
