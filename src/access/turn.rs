//! The turn of a caller who asks for much at once.

use super::visitor::{Caller, Visitor};
use crate::error::Error;
use crate::http::turns::{Asking, Person, Turn, Turns};
use crate::tokens::store as tokens;

impl Visitor {
    /// Waits for one of these turns, for as long as the request may take.
    ///
    /// What a caller gets is read with the turn in hand. This is the one place where turns are
    /// waited for, and so the one where what may have changed meanwhile is to be judged again.
    ///
    /// # Errors
    /// When the database cannot be asked whose turn it is.
    pub async fn turn(&self, turns: &Turns) -> Result<Turn, Error> {
        let asking = Asking {
            repo_id: self.repo_id,
            person: self.person().await?,
        };
        let turn = turns.take(asking).await;
        turn.map_err(|error| Error::internal().because(error))
    }

    /// Whoever made it, for a token: else each of many tokens would have a turn of its own.
    async fn person(&self) -> Result<Person, Error> {
        let token_id = match &self.caller {
            Caller::User { user, .. } => return Ok(Person::User(user.id)),
            Caller::Token { id, .. } => *id,
        };
        let found = tokens::find(self.vault.db.conn(), self.repo_id, token_id).await?;
        let made_by = found.map(|token| token.created_by);
        Ok(match made_by.filter(|user_id| *user_id > 0) {
            Some(user_id) => Person::User(user_id),
            None => Person::Token(token_id),
        })
    }
}
