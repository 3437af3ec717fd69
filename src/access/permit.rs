//! Fair queueing of callers who read or write much at once.

use super::caller::Caller;
use super::context::RequestContext;
use crate::error::Error;
use crate::http::limiter::{FairLimiter, Permit, PermitRequest, Person};

impl RequestContext {
    /// Waits for a permit of the limiter, at most until the request's deadline.
    ///
    /// What the caller gets must be read while the permit is held. This is the only place that waits for
    /// permits, and so the only one where rights must be rechecked after waiting.
    ///
    /// # Errors
    /// When the limiter is closed.
    pub async fn permit(&self, limiter: &FairLimiter) -> Result<Permit, Error> {
        let asking = PermitRequest {
            repo_id: self.repo_id,
            person: self.person(),
        };
        let permit = limiter.take(asking).await;
        permit.map_err(|error| Error::internal().because(error))
    }

    /// For a token, its creator: otherwise each of many tokens would get a share of its own.
    fn person(&self) -> Person {
        match &self.caller {
            Caller::User { user, .. } => Person::User(user.id),
            Caller::Token(token) => token.made_by.map_or(Person::Token(token.id), Person::User),
        }
    }
}
