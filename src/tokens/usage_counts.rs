//! Counters of a live token's use, committed together with its audit entry.

use std::collections::BTreeMap;

use entity::{RepoId, TokenId, token};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryTrait as _};

use super::store;
use super::usage::{TokenUse, UseKind};
use crate::db::{Built, Conn};

/// Consecutive uses from disallowed addresses before a token is locked.
const MAX_MISSES: i64 = 5;
/// The duration of the lock in seconds.
const LOCKED: i64 = 3_600;

/// The uses counted in one transaction, by repository and token, in the order of their arrival.
#[derive(Default)]
pub struct UsageCounts(BTreeMap<(RepoId, TokenId), Vec<UseKind>>);

impl UsageCounts {
    pub fn add(&mut self, repo_id: RepoId, used: TokenUse) {
        let of_token = self.0.entry((repo_id, used.token_id)).or_default();
        of_token.push(used.kind);
    }

    /// Writes the counts: one statement per token, preceded by a read for uses from disallowed addresses.
    pub async fn count(self, tx: &impl Conn, now: i64) -> Result<(), DbErr> {
        use token::Column as C;
        static ALLOWED: Built = Built::empty();
        for ((repo_id, token_id), kinds) in self.0 {
            let count = i64::try_from(kinds.len()).unwrap_or(i64::MAX);
            let of_token = C::Id.eq(token_id).and(C::RepoId.eq(repo_id));
            let update = || {
                token::Entity::update_many()
                    .col_expr(C::UsedCount, Expr::col(C::UsedCount).add(count))
                    .col_expr(C::LastUsedUnix, Expr::value(now))
            };
            let update = if kinds.contains(&UseKind::Elsewhere) {
                let Some(row) = store::find(tx, repo_id, token_id).await? else {
                    continue;
                };
                let (misses, locked_until) =
                    after(row.failed_auth_count, row.locked_until, &kinds, now);
                update()
                    .col_expr(C::FailedAuthCount, Expr::value(misses))
                    .col_expr(C::LockedUntil, Expr::value(locked_until))
                    .filter(of_token)
                    .build(tx.backend())
            } else if kinds.contains(&UseKind::Allowed) {
                let values = [
                    count.into(),
                    now.into(),
                    0_i64.into(),
                    token_id.into(),
                    repo_id.into(),
                ];
                ALLOWED.statement(tx.backend(), values, || {
                    let update = update().col_expr(C::FailedAuthCount, Expr::value(0_i64));
                    update.filter(of_token.clone()).build(tx.backend())
                })
            } else {
                update().filter(of_token).build(tx.backend())
            };
            tx.perform(update).await?;
        }
        Ok(())
    }
}

/// Returns the consecutive misses and the end of the lock after these uses. A use that was authorized before
/// the lock but arrives after it is ignored.
fn after(mut misses: i64, mut locked_until: i64, kinds: &[UseKind], now: i64) -> (i64, i64) {
    for kind in kinds {
        match kind {
            UseKind::Allowed => misses = 0,
            UseKind::Elsewhere if locked_until <= now => misses += 1,
            UseKind::Elsewhere | UseKind::Locked => {}
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
    use UseKind::{Allowed, Elsewhere, Locked};

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
