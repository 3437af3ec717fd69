//! The turn of a caller who asks for much at once.

use super::visitor::{Caller, Visitor};
use crate::error::Error;
use crate::http::turns::{Asking, Person, Turn, Turns};

impl Visitor {
    /// Waits for one of these turns, for as long as the request may take.
    ///
    /// What a caller gets is read with the turn in hand. This is the one place where turns are
    /// waited for, and so the one where what may have changed meanwhile is to be judged again.
    ///
    /// # Errors
    /// When there are no turns any more.
    pub async fn turn(&self, turns: &Turns) -> Result<Turn, Error> {
        let asking = Asking {
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
            Caller::Token { made_by, .. } if made_by > 0 => Person::User(made_by),
            Caller::Token { id, .. } => Person::Token(id),
        }
    }
}
