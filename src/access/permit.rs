//! The turn of a caller who asks for much at once.

use super::context::{Caller, RequestContext};
use crate::error::Error;
use crate::http::limiter::{FairLimiter, Permit, PermitRequest, Person};

impl RequestContext {
    /// Waits for one of these turns, for as long as the request may take.
    ///
    /// What a caller gets is read with the turn in hand. This is the one place where turns are
    /// waited for, and so the one where what may have changed meanwhile is to be judged again.
    ///
    /// # Errors
    /// When there are no turns any more.
    pub async fn permit(&self, turns: &FairLimiter) -> Result<Permit, Error> {
        let asking = PermitRequest {
            repo_id: self.repo_id,
            person: self.person(),
        };
        let turn = turns.take(asking).await;
        turn.map_err(|error| Error::internal().because(error))
    }

    /// Whoever made it, for a token: else each of many tokens would have a turn of its own.
    fn person(&self) -> Person {
        match self.caller {
            Caller::User { ref user, .. } => Person::User(user.id),
            Caller::Token {
                made_by: Some(made_by),
                ..
            } => Person::User(made_by),
            Caller::Token { id, .. } => Person::Token(id),
        }
    }
}
