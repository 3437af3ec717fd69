//! Pages of a repository's entries.

use entity::{audit_entry, repo_head};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::http::page::Page;

/// Which entries of a repository a page shows.
#[derive(Clone, Debug, Default)]
pub struct EntryFilter {
    pub action: Option<&'static str>,
    pub secret_name: Option<String>,
    pub user_id: Option<i64>,
    pub token_id: Option<i64>,
    pub success: Option<bool>,
    /// Unix seconds, from then on.
    pub since: Option<i64>,
    /// Unix seconds, up to and with then.
    pub until: Option<i64>,
    pub ip_address: Option<String>,
    pub request_id: Option<String>,
}

impl EntryFilter {
    fn condition(&self) -> Condition {
        use audit_entry::Column as C;
        Condition::all()
            .add_option(self.action.map(|action| C::Action.eq(action)))
            .add_option(self.secret_name.as_ref().map(|name| C::SecretName.eq(name)))
            .add_option(self.user_id.map(|id| C::UserId.eq(id)))
            .add_option(self.token_id.map(|id| C::TokenId.eq(id)))
            .add_option(self.success.map(|success| C::Success.eq(success)))
            .add_option(self.since.map(|since| C::Timestamp.gte(since)))
            .add_option(self.until.map(|until| C::Timestamp.lte(until)))
            .add_option(self.ip_address.as_ref().map(|ip| C::IpAddress.eq(ip)))
            .add_option(self.request_id.as_ref().map(|id| C::RequestId.eq(id)))
    }
}

/// A page of entries, the newest first, and how many there are in all.
///
/// Without a filter both come from the sequence numbers, which have no gaps: a page costs the same
/// in any depth of any number of entries. With one, the page is found by index first and only its
/// rows are read.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: i64,
    filter: &EntryFilter,
    page: Page,
) -> Result<(Vec<audit_entry::Model>, u64), DbErr> {
    use audit_entry::Column as C;
    let of_repo = audit_entry::Entity::find().filter(C::RepoId.eq(repo_id));
    let condition = filter.condition();
    let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
    let (first, last) = head.map_or((1, 0), |head| (head.first_sequence, head.sequence));
    if condition.is_empty() {
        let newest = last.saturating_sub_unsigned(page.offset());
        let oldest = Ord::max(newest.saturating_sub_unsigned(page.size() - 1), first);
        let rows = of_repo
            .filter(C::Sequence.between(oldest, newest))
            .order_by_desc(C::Sequence)
            .all(conn)
            .await?;
        return Ok((rows, u64::try_from(last - first + 1).unwrap_or(0)));
    }
    let mut matching = of_repo.clone().filter(condition);
    if filter.secret_name.is_some() && conn.get_database_backend() == DbBackend::Sqlite {
        // The index by secret is cut into blocks, and each is looked into; the order has to be that
        // of the blocks, or the whole table is gone through by its sequence.
        let blocks = Expr::cust_with_values(
            "sequence >> 10 IN (WITH RECURSIVE block(n) AS (SELECT ? >> 10 \
             UNION ALL SELECT n + 1 FROM block WHERE n < ? >> 10) SELECT n FROM block)",
            [first, last],
        );
        matching = matching
            .filter(blocks)
            .order_by_desc(Expr::cust("sequence >> 10"));
    }
    let total = matching.clone().count(conn).await?;
    let sequences: Vec<i64> = matching
        .select_only()
        .column(C::Sequence)
        .order_by_desc(C::Sequence)
        .offset(page.offset())
        .limit(page.size())
        .into_tuple()
        .all(conn)
        .await?;
    let rows = of_repo
        .filter(C::Sequence.is_in(sequences))
        .order_by_desc(C::Sequence)
        .all(conn)
        .await?;
    Ok((rows, total))
}
