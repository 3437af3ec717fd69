//! What those are called who wrote the versions that a page shows: two queries for all of them.
//!
//! A version keeps the forge's id of its author. The name that goes with it is that of the author's
//! newest audit entry in the same repository: who has written has one, until retention takes it.

use std::collections::{BTreeSet, HashMap};

use entity::{RepoId, TokenId, UserId, token};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::author::Author;
use crate::db::statement;

/// People in one query: SQLite takes 500 parts of a union.
const PART: usize = 100;

/// The newest entry of one person, by the index of people.
const NAME: &str = "SELECT * FROM (SELECT user_id, user_name FROM vault_audit_entry \
     WHERE repo_id = ? AND user_id = ? ORDER BY sequence DESC LIMIT 1) one_of_them";

/// The names of some authors.
#[derive(Debug, Default)]
pub struct Authors {
    users: HashMap<UserId, String>,
    tokens: HashMap<TokenId, String>,
}

impl Authors {
    /// Looks up these authors of versions in that repository. What a token is for is told to those alone
    /// who may list the tokens.
    ///
    /// # Errors
    /// When the database cannot be asked.
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

    /// The login of a person, or what a token is for. [`None`] where nothing is known or said.
    pub fn name(&self, author: Author) -> Option<&str> {
        let name = match author {
            Author::User(user_id) => self.users.get(&user_id),
            Author::Token(token_id) => self.tokens.get(&token_id),
        };
        name.map(String::as_str).filter(|name| !name.is_empty())
    }
}
