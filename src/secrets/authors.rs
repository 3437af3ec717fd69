//! The names of the authors of versions on a page, in two queries for all of them.
//!
//! A version stores the author's id at the forge. The displayed name comes from the author's newest audit
//! entry in the same repository: every author has one, until retention prunes it.

use std::collections::{BTreeSet, HashMap};

use entity::{RepoId, TokenId, UserId, token};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::author::Author;
use crate::db::statement;

/// People per query: SQLite allows 500 terms in a union.
const PART: usize = 100;

/// The newest entry of one person, found by the index of users.
const NAME: &str = "SELECT * FROM (SELECT user_id, user_name FROM vault_audit_entry \
     WHERE repo_id = ? AND user_id = ? ORDER BY sequence DESC LIMIT 1) one_of_them";

/// The names of some authors.
#[derive(Debug, Default)]
pub struct Authors {
    users: HashMap<UserId, String>,
    tokens: HashMap<TokenId, String>,
}

impl Authors {
    /// Looks up the authors of versions in that repository. Descriptions of tokens are disclosed only to
    /// callers who may list tokens.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn look_up(
        conn: &impl ConnectionTrait,
        repo_id: RepoId,
        authors: impl IntoIterator<Item = Author>,
        lists_tokens: bool,
    ) -> Result<Self, DbErr> {
        let (mut users, mut tokens) = (BTreeSet::new(), BTreeSet::new());
        for author in authors {
            match author {
                Author::User(user_id) => drop(users.insert(user_id)),
                Author::Token(token_id) => drop(tokens.insert(token_id)),
            }
        }
        let users: Vec<_> = users.into_iter().collect();
        let mut found = Self::default();
        for part in users.chunks(PART) {
            let sql = vec![NAME; part.len()].join(" UNION ALL ");
            let ids = part.iter().flat_map(|id| [repo_id.into(), (*id).into()]);
            for row in conn.query_all_raw(statement(conn, &sql, ids)).await? {
                let (id, name) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
                found.users.insert(id, name);
            }
        }
        if lists_tokens && !tokens.is_empty() {
            let rows: Vec<(TokenId, String)> = token::Entity::find()
                .select_only()
                .columns([token::Column::Id, token::Column::Description])
                .filter(token::Column::RepoId.eq(repo_id))
                .filter(token::Column::Id.is_in(tokens))
                .into_tuple()
                .all(conn)
                .await?;
            found.tokens.extend(rows);
        }
        Ok(found)
    }

    /// Returns the login of a person, or the description of a token; [`None`] when unknown or not disclosed.
    pub fn name(&self, author: Author) -> Option<&str> {
        let name = match author {
            Author::User(user_id) => self.users.get(&user_id),
            Author::Token(token_id) => self.tokens.get(&token_id),
        };
        name.map(String::as_str).filter(|name| !name.is_empty())
    }
}
