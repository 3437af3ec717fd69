//! Look-ups of one change for each of many secrets. Each is one step into an index, however many changes a
//! secret has: grouping would read all of them.

use std::collections::{BTreeMap, BTreeSet};

use entity::{RepoId, Revision, SecretId, environment_change, secret, secret_name, secret_version};
use sea_orm::sea_query::{Expr, ExprTrait as _, Func};
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, Select,
};

use super::{ROWS, changes_by_id, inside};
use crate::db::{self, Conn};
use crate::environments::part::Part;
use crate::environments::revisions::Availability;

use environment_change::Column as C;

/// The last change of each of these secrets that has any.
pub async fn last_changes(
    conn: &impl Conn,
    repo_id: RepoId,
    secrets: impl ExactSizeIterator<Item = SecretId>,
) -> Result<BTreeMap<SecretId, environment_change::Model>, DbErr> {
    let secrets: Vec<SecretId> = secrets.collect();
    if let [secret_id] = secrets.as_slice() {
        let last = last_change(conn, repo_id, *secret_id).await?;
        return Ok(last.into_iter().map(|row| (*secret_id, row)).collect());
    }
    let mut last = of_secrets(conn, repo_id, &secrets, &last_id(repo_id)).await?;
    // A secret that has just been purged has no row left.
    let stored: BTreeSet<SecretId> = last.iter().map(|(secret_id, _)| *secret_id).collect();
    let mut ids: Vec<i64> = last.drain(..).map(|(_, id)| id).collect();
    ids.retain(|id| *id != 0);
    let mut found = changes_by_id(conn, repo_id, &ids).await?;
    for gone in secrets.iter().filter(|id| !stored.contains(id)) {
        let last = last_change(conn, repo_id, *gone).await?;
        found.extend(last.map(|row| (*gone, row)));
    }
    Ok(found)
}

async fn last_change(
    conn: &impl Conn,
    repo_id: RepoId,
    secret_id: SecretId,
) -> Result<Option<environment_change::Model>, DbErr> {
    let select = environment_change::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::SecretId.eq(secret_id))
        .order_by_desc(C::Id);
    db::one(conn, select).await
}

/// The last change, in any environment, of each secret that lies or ever lay in this one.
pub async fn last_changes_in(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    live: &[secret::Model],
) -> Result<BTreeMap<SecretId, environment_change::Model>, DbErr> {
    in_part(conn, (repo_id, part), live, last_id(repo_id)).await
}

/// The first change in this environment after that revision, of each secret that lies or ever lay in it.
pub async fn first_changes_in(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    live: &[secret::Model],
    after: Revision,
) -> Result<BTreeMap<SecretId, environment_change::Model>, DbErr> {
    let first = environment_change::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(C::RepoId.eq(repo_id))
        .filter(C::Environment.eq(part.name()))
        .filter(C::Revision.gt(after))
        .order_by_asc(C::Revision)
        .order_by_asc(C::Id)
        .limit(1);
    in_part(conn, (repo_id, part), live, first).await
}

/// The id of a secret's last change; for [`of_each`].
fn last_id(repo_id: RepoId) -> Select<environment_change::Entity> {
    environment_change::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(C::RepoId.eq(repo_id))
        .order_by_desc(C::Id)
        .limit(1)
}

/// Looks up `change` for each secret that lies or ever lay in the part, among those that are `live` in it.
async fn in_part(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    live: &[secret::Model],
    change: Select<environment_change::Entity>,
) -> Result<BTreeMap<SecretId, environment_change::Model>, DbErr> {
    let names = secret_name::Entity::find()
        .filter(secret_name::Column::RepoId.eq(repo_id))
        .filter(inside(part, secret_name::Column::Name))
        .distinct();
    let mut found = of_each(conn, names, secret_name::Column::SecretId, &change).await?;
    // A very old process may have stored a secret without recording its name.
    let known: BTreeSet<SecretId> = found.iter().map(|(secret_id, _)| *secret_id).collect();
    let others = live.iter().map(|secret| secret.id);
    let others: Vec<SecretId> = others.filter(|id| !known.contains(id)).collect();
    found.extend(of_secrets(conn, repo_id, &others, &change).await?);
    let ids: Vec<i64> = found.into_iter().map(|(_, id)| id).collect();
    let ids: Vec<i64> = ids.into_iter().filter(|id| *id != 0).collect();
    changes_by_id(conn, repo_id, &ids).await
}

/// Looks up `change` for each of these secrets that is stored.
async fn of_secrets(
    conn: &impl Conn,
    repo_id: RepoId,
    secrets: &[SecretId],
    change: &Select<environment_change::Entity>,
) -> Result<Vec<(SecretId, i64)>, DbErr> {
    let mut found = vec![];
    for secrets in secrets.chunks(ROWS) {
        let select = secret::Entity::find()
            .filter(secret::Column::RepoId.eq(repo_id))
            .filter(secret::Column::Id.is_in(secrets.iter().copied()));
        found.extend(of_each(conn, select, secret::Column::Id, change).await?);
    }
    Ok(found)
}

/// Returns for each row the id of a secret, and that of the one change that `change` selects for it; 0 if
/// there is none.
async fn of_each<E: EntityTrait>(
    conn: &impl Conn,
    rows: Select<E>,
    secret_id: E::Column,
    change: &Select<environment_change::Entity>,
) -> Result<Vec<(SecretId, i64)>, DbErr> {
    let of_row =
        Expr::col((environment_change::Entity, C::SecretId)).equals((E::default(), secret_id));
    let change = change.clone().filter(of_row);
    let rows = rows
        .select_only()
        .column(secret_id)
        .column_as(or_zero(change), "change_id");
    let rows = db::numbers(conn, rows).await?;
    let pairs = rows.iter().filter_map(|row| match row.as_slice() {
        [secret_id, change_id] => Some((SecretId::new(*secret_id), *change_id)),
        _ => None,
    });
    Ok(pairs.collect())
}

/// Returns whether the versions that these changes replaced can still be had, by the changes' ids.
pub async fn availability_before(
    conn: &impl Conn,
    repo_id: RepoId,
    changes: &[i64],
) -> Result<BTreeMap<i64, Availability>, DbErr> {
    use secret_version::Column as V;
    let version = secret_version::Entity::find()
        .select_only()
        .column(V::Id)
        .filter(V::RepoId.eq(repo_id))
        .filter(
            Expr::col((secret_version::Entity, V::SecretId))
                .equals((environment_change::Entity, C::SecretId)),
        )
        .filter(
            Expr::col((secret_version::Entity, V::Version))
                .equals((environment_change::Entity, C::FromVersion)),
        );
    let stored = secret::Entity::find()
        .select_only()
        .column(secret::Column::Id)
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(
            Expr::col((secret::Entity, secret::Column::Id))
                .equals((environment_change::Entity, C::SecretId)),
        );
    let select = environment_change::Entity::find()
        .select_only()
        .column(C::Id)
        .column_as(or_zero(version), "version_id")
        .column_as(or_zero(stored), "stored_id")
        .filter(db::unindexed(C::RepoId).eq(repo_id));
    let mut found = BTreeMap::new();
    for ids in changes.chunks(ROWS) {
        let select = select.clone().filter(C::Id.is_in(ids.iter().copied()));
        for row in db::numbers(conn, select).await? {
            let (id, availability) = match row.as_slice() {
                [id, _, 0] => (*id, Availability::Purged),
                [id, 0, _] => (*id, Availability::Pruned),
                [id, ..] => (*id, Availability::Available),
                [] => continue,
            };
            found.insert(id, availability);
        }
    }
    Ok(found)
}

/// The one number that a subquery selects; 0 without a row.
fn or_zero<E: EntityTrait>(select: Select<E>) -> Expr {
    let number = Expr::SubQuery(None, Box::new(select.into_query().into()));
    Func::coalesce([number, Expr::value(0_i64)]).into()
}
