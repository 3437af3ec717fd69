//! Pages of a repository's entries.

use std::collections::BTreeSet;
use std::net::IpAddr;

use entity::{
    RepoId, SecretId, Sequence, TokenId, UserId, audit_entry, repo_head, secret, secret_name,
};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::audit::Action;
use crate::http::query;
use crate::paging::Page;
use crate::secrets::SecretName;

/// All blocks from that of the oldest entry to that of the newest.
pub(super) const BLOCKS: &str = "sequence >> 10 IN (WITH RECURSIVE block(n) AS (SELECT ? >> 10 \
     UNION ALL SELECT n + 1 FROM block WHERE n < ? >> 10) SELECT n FROM block)";

/// Which entries of a repository a page shows. Texts are parsed into the types of entries, so that the result
/// does not depend on the database's collation: MySQL's ignores trailing spaces.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct EntryFilter {
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    pub action: Option<Action>,
    /// A name that a secret has or once had: finds the entries of that secret under all its names.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    pub secret: Option<SecretName>,
    /// The id of a secret.
    #[serde(deserialize_with = "query::number")]
    #[param(value_type = Option<i64>)]
    pub secret_id: Option<SecretId>,
    #[serde(deserialize_with = "query::number")]
    #[param(value_type = Option<i64>)]
    pub user_id: Option<UserId>,
    #[serde(deserialize_with = "query::number")]
    #[param(value_type = Option<i64>)]
    pub token_id: Option<TokenId>,
    #[serde(deserialize_with = "query::flag")]
    pub success: Option<bool>,
    /// Unix seconds.
    #[serde(deserialize_with = "query::number")]
    pub since: Option<i64>,
    /// Unix seconds.
    #[serde(deserialize_with = "query::number")]
    pub until: Option<i64>,
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    pub ip: Option<IpAddr>,
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    pub request_id: Option<Uuid>,
}

impl EntryFilter {
    pub fn is_empty(&self) -> bool {
        self.secret.is_none() && self.condition().is_empty()
    }

    /// Returns the condition without the secret's name.
    pub(super) fn condition(&self) -> Condition {
        use audit_entry::Column as C;
        Condition::all()
            .add_option(self.action.map(|action| C::Action.eq(action.as_str())))
            .add_option(self.secret_id.map(|id| C::SecretId.eq(id)))
            .add_option(self.user_id.map(|id| C::UserId.eq(id)))
            .add_option(self.token_id.map(|id| C::TokenId.eq(id)))
            .add_option(self.success.map(|success| C::Success.eq(success)))
            .add_option(self.since.map(|since| C::Timestamp.gte(since)))
            .add_option(self.until.map(|until| C::Timestamp.lte(until)))
            .add_option(
                self.ip
                    .map(|ip| C::IpAddress.eq(ip.to_canonical().to_string())),
            )
            .add_option(self.request_id.map(|id| C::RequestId.eq(id.to_string())))
    }
}

/// Returns a page of entries, newest first, and the total.
///
/// Without a filter both follow from the sequence numbers, which have no gaps: a page costs the same at any
/// depth of an audit log of any size. With a filter, the page is found by index first, and only its rows are
/// read. The filter by a secret's name finds the entries under that name, and those of every secret that ever
/// had it, under any name.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    filter: &EntryFilter,
    page: Page,
) -> Result<(Vec<audit_entry::Model>, u64), DbErr> {
    use audit_entry::Column as C;
    let of_repo = audit_entry::Entity::find().filter(C::RepoId.eq(repo_id));
    let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
    let (first, last) = head.map_or((Sequence::FIRST, Sequence::NONE), |head| {
        (head.first_sequence, head.sequence)
    });
    if filter.is_empty() {
        let newest = Sequence::new(last.get().saturating_sub_unsigned(page.offset()));
        let oldest = newest.get().saturating_sub_unsigned(page.size() - 1);
        let oldest = Ord::max(Sequence::new(oldest), first);
        let rows = of_repo
            .filter(C::Sequence.between(oldest, newest))
            .order_by_desc(C::Sequence)
            .all(conn)
            .await?;
        return Ok((
            rows,
            u64::try_from(last.get() - first.get() + 1).unwrap_or(0),
        ));
    }
    let search = Search {
        conn,
        matching: of_repo.clone().filter(filter.condition()),
        blocks: (first, last),
    };
    let (sequences, total) = match &filter.secret {
        None => search.page(filter.secret_id.is_some(), None, page).await?,
        Some(name) => {
            let ids = secrets_once_named(conn, repo_id, name.as_str()).await?;
            let under_other_names = (!ids.is_empty())
                .then(|| C::SecretName.ne(name.as_str()).and(C::SecretId.is_in(ids)));
            let named = C::SecretName.eq(name.as_str());
            let search = Search {
                matching: search.matching.clone().filter(named),
                ..search
            };
            let under_other_names = under_other_names.map(|condition| {
                let matching = of_repo.clone().filter(filter.condition());
                matching.filter(condition)
            });
            search.page(true, under_other_names, page).await?
        }
    };
    let rows = of_repo
        .filter(C::Sequence.is_in(sequences))
        .order_by_desc(C::Sequence)
        .all(conn)
        .await?;
    Ok((rows, total))
}

/// A search for the entries of a page.
struct Search<'a, C> {
    conn: &'a C,
    matching: Select<audit_entry::Entity>,
    /// The blocks of the oldest and the newest entry.
    blocks: (Sequence, Sequence),
}

impl<C: ConnectionTrait> Search<'_, C> {
    /// Returns the sequence numbers of a page and the total, over the matches of `matching` and of
    /// `under_other_names`, which are disjoint. `is_of_secret` means that the query is restricted to secrets.
    async fn page(
        &self,
        is_of_secret: bool,
        under_other_names: Option<Select<audit_entry::Entity>>,
        page: Page,
    ) -> Result<(Vec<Sequence>, u64), DbErr> {
        let mut parts = vec![];
        let mut total = 0;
        for part in std::iter::once(self.matching.clone()).chain(under_other_names) {
            let part = if is_of_secret {
                self.by_blocks(part)
            } else {
                part
            };
            let count = part.clone().count(self.conn).await?;
            total += count;
            if count > 0 {
                parts.push(part);
            }
        }
        if page.offset() >= total {
            return Ok((vec![], total));
        }
        if let [part] = parts.as_slice() {
            let sequences = self.sequences(part.clone(), page.offset(), page.size());
            return Ok((sequences.await?, total));
        }
        // From each part, as many as the page could need if the other part had none.
        let mut sequences = vec![];
        for part in parts {
            let up_to = Ord::min(page.offset().saturating_add(page.size()), total);
            sequences.extend(self.sequences(part, 0, up_to).await?);
        }
        sequences.sort_unstable_by(|a, b| b.cmp(a));
        let offset = usize::try_from(page.offset()).unwrap_or(usize::MAX);
        let size = usize::try_from(page.size()).unwrap_or(usize::MAX);
        Ok((
            sequences.into_iter().skip(offset).take(size).collect(),
            total,
        ))
    }

    /// On SQLite the indexes by secret are divided into blocks, and each block is searched. The order must be
    /// that of the blocks; otherwise SQLite scans the whole table by sequence.
    fn by_blocks(&self, part: Select<audit_entry::Entity>) -> Select<audit_entry::Entity> {
        if self.conn.get_database_backend() != DbBackend::Sqlite {
            return part;
        }
        let (first, last) = self.blocks;
        let blocks = Expr::cust_with_values(BLOCKS, [first, last]);
        part.filter(blocks)
            .order_by_desc(Expr::cust("sequence >> 10"))
    }

    async fn sequences(
        &self,
        part: Select<audit_entry::Entity>,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<Sequence>, DbErr> {
        use audit_entry::Column as C;
        part.select_only()
            .column(C::Sequence)
            .order_by_desc(C::Sequence)
            .offset(offset)
            .limit(limit)
            .into_tuple()
            .all(self.conn)
            .await
    }
}

/// Returns the ids of all secrets that have or had that name: from the recorded names, the stored secrets,
/// and the entries, since processes of an older version record no names.
pub(in crate::audit) async fn secrets_once_named(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    name: &str,
) -> Result<BTreeSet<SecretId>, DbErr> {
    use audit_entry::Column as C;
    let recorded = secret_name::Entity::find()
        .select_only()
        .column(secret_name::Column::SecretId)
        .filter(secret_name::Column::RepoId.eq(repo_id))
        .filter(secret_name::Column::Name.eq(name));
    let stored = secret::Entity::find()
        .select_only()
        .column(secret::Column::Id)
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(secret::Column::Name.eq(name));
    let mut entries = audit_entry::Entity::find()
        .select_only()
        .distinct()
        .column(C::SecretId)
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretName.eq(name))
        .filter(C::SecretId.ne(0));
    if conn.get_database_backend() == DbBackend::Sqlite {
        let head = repo_head::Entity::find_by_id(repo_id).one(conn).await?;
        let (first, last) = head.map_or((Sequence::FIRST, Sequence::NONE), |head| {
            (head.first_sequence, head.sequence)
        });
        entries = entries.filter(Expr::cust_with_values(BLOCKS, [first, last]));
    }
    let mut ids: BTreeSet<SecretId> = recorded.into_tuple().all(conn).await?.into_iter().collect();
    ids.extend(stored.into_tuple::<SecretId>().all(conn).await?);
    ids.extend(entries.into_tuple::<SecretId>().all(conn).await?);
    Ok(ids)
}
