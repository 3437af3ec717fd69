//! What is counted of a live token's use, with the commit of the entry that tells of it.

use std::collections::BTreeMap;

use entity::{RepoId, TokenId, token};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::store;
use super::usage::{Kind, TokenUse};
use crate::db::{self, Conn};

/// Uses in a row from where it may not be used that lock a token.
const MAX_MISSES: i64 = 5;
/// Seconds that it is locked then.
const LOCKED: i64 = 3_600;

/// The uses that one transaction counts, by (repository, token), in the order in which they came.
#[derive(Default)]
pub struct UsageCounts(BTreeMap<(RepoId, TokenId), Vec<Kind>>);

impl UsageCounts {
    pub fn add(&mut self, repo_id: RepoId, used: TokenUse) {
        let of_token = self.0.entry((repo_id, used.token_id)).or_default();
        of_token.push(used.kind);
    }

    /// Counts them: one statement a token, and a look at it before where it was used from where it
    /// may not be.
    pub async fn count(self, tx: &impl Conn, now: i64) -> Result<(), DbErr> {
        use token::Column as C;
        for ((repo_id, token_id), kinds) in self.0 {
            let count = i64::try_from(kinds.len()).unwrap_or(i64::MAX);
            let mut update = token::Entity::update_many()
                .col_expr(C::UsedCount, Expr::col(C::UsedCount).add(count))
                .col_expr(C::LastUsedUnix, Expr::value(now));
            if kinds.contains(&Kind::Elsewhere) {
                let Some(row) = store::find(tx, repo_id, token_id).await? else {
                    continue;
                };
                let (misses, locked_until) =
                    after(row.failed_auth_count, row.locked_until, &kinds, now);
                update = update
                    .col_expr(C::FailedAuthCount, Expr::value(misses))
                    .col_expr(C::LockedUntil, Expr::value(locked_until));
            } else if kinds.contains(&Kind::Allowed) {
                update = update.col_expr(C::FailedAuthCount, Expr::value(0_i64));
            }
            let update = update
                .filter(C::Id.eq(token_id))
                .filter(C::RepoId.eq(repo_id));
            db::run(tx, update).await?;
        }
        Ok(())
    }
}

/// Misses in a row and the end of the lock, after these uses. One that was judged before the lock
/// and comes after it counts for nothing.
fn after(mut misses: i64, mut locked_until: i64, kinds: &[Kind], now: i64) -> (i64, i64) {
    for kind in kinds {
        match kind {
            Kind::Allowed => misses = 0,
            Kind::Elsewhere if locked_until <= now => misses += 1,
            Kind::Elsewhere | Kind::Locked => {}
        }
        if misses >= MAX_MISSES {
            (misses, locked_until) = (0, now.saturating_add(LOCKED));
        }
    }
    (misses, locked_until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{Allowed, Elsewhere, Locked};

    #[test]
    fn the_fifth_in_a_row_locks_for_an_hour() {
        assert_eq!(after(0, 0, &[Elsewhere; 4], 10), (4, 0));
        assert_eq!(after(4, 0, &[Elsewhere], 10), (0, 3_610));
        assert_eq!(after(0, 0, &[Elsewhere; 9], 10), (0, 3_610));
        assert_eq!(after(0, 3_610, &[Elsewhere, Locked], 3_609), (0, 3_610));
        assert_eq!(after(0, 3_610, &[Elsewhere], 3_610), (1, 3_610));
    }

    #[test]
    fn one_from_where_it_may_be_used_begins_the_row_anew() {
        let uses = [Elsewhere, Allowed, Elsewhere, Elsewhere];
        assert_eq!(after(3, 0, &uses, 10), (2, 0));
        assert_eq!(after(3, 0, &[Elsewhere, Locked, Elsewhere], 10), (0, 3_610));
    }
}
