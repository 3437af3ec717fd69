//! Searches a repository's entries in either direction from any of them, without counting all that match.

use std::collections::{BTreeMap, BTreeSet};

use entity::{RepoId, SecretId, Sequence, UserId, audit_entry, repo_head, secret, secret_name};
use sea_orm::sea_query::{Expr, ExprTrait as _, Func, LikeExpr};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, Order,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::pages::{BLOCKS, EntryFilter, secrets_once_named};
use crate::audit::Action;

/// Which actions a search is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actions {
    #[default]
    All,
    /// See [`Action::is_view`].
    Views,
    /// All others.
    ReadsAndChanges,
}

/// What a search is for. All parts must match.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub filter: EntryFilter,
    pub actions: Actions,
    /// Another filter, from the text that is searched for.
    pub also: EntryFilter,
    /// Secrets or people.
    pub named: Option<Named>,
}

/// What a name stands for. An entry matches if it is about one of the secrets, or of one of the people.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The name itself, since an entry may be about a secret that never existed.
    pub text: String,
    pub secrets: BTreeSet<SecretId>,
    pub people: BTreeSet<UserId>,
}

/// Where a search begins and which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The newest entry, downwards.
    Newest,
    /// Downwards, without that entry.
    Before(Sequence),
    /// Upwards, without that entry.
    After(Sequence),
}

impl Search {
    /// Whether every entry matches.
    pub fn is_of_all(&self) -> bool {
        let Self {
            filter,
            actions,
            also,
            named,
        } = self;
        filter.is_empty() && *actions == Actions::All && also.is_empty() && named.is_none()
    }

    /// Returns the entries from there on, at most `limit`, in the order of the search.
    ///
    /// Each alternative is found by its own index, as many as could be needed, and only the rows that are
    /// returned are read.
    pub async fn entries(
        &self,
        conn: &impl ConnectionTrait,
        repo_id: RepoId,
        from: Start,
        limit: u64,
    ) -> Result<Vec<audit_entry::Model>, DbErr> {
        use audit_entry::Column as C;
        let sequences = self.sequences(conn, repo_id, from, limit).await?;
        let rows = audit_entry::Entity::find()
            .filter(C::RepoId.eq(repo_id))
            .filter(C::Sequence.is_in(sequences))
            .order_by(C::Sequence, from.order());
        rows.all(conn).await
    }

    /// Returns the numbers of the entries from there on, at most `limit`, in the order of the search.
    pub async fn sequences(
        &self,
        conn: &impl ConnectionTrait,
        repo_id: RepoId,
        from: Start,
        limit: u64,
    ) -> Result<Vec<Sequence>, DbErr> {
        use audit_entry::Column as C;
        let Some(head) = repo_head::Entity::find_by_id(repo_id).one(conn).await? else {
            return Ok(vec![]);
        };
        let (mut first, mut last) = (head.first_sequence, head.sequence);
        match from {
            Start::Newest => {}
            Start::Before(at) => last = Ord::min(last, Sequence::new(at.get() - 1)),
            Start::After(at) => first = Ord::max(first, at.next()),
        }
        if first > last {
            return Ok(vec![]);
        }
        let all = audit_entry::Entity::find()
            .select_only()
            .column(C::Sequence)
            .filter(C::RepoId.eq(repo_id))
            .filter(C::Sequence.between(first, last))
            .filter(self.condition(conn, repo_id).await?);
        let mut found = vec![];
        for (condition, is_of_secrets) in self.alternatives() {
            let mut select = all.clone().filter(condition);
            if is_of_secrets && conn.get_database_backend() == DbBackend::Sqlite {
                select = by_blocks(select, (first, last), from.order());
            }
            let select = select.order_by(C::Sequence, from.order()).limit(limit);
            found.extend(select.into_tuple::<Sequence>().all(conn).await?);
        }
        found.sort_unstable();
        found.dedup();
        if from.order() == Order::Desc {
            found.reverse();
        }
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(found)
    }

    /// What every entry must match.
    async fn condition(
        &self,
        conn: &impl ConnectionTrait,
        repo_id: RepoId,
    ) -> Result<Condition, DbErr> {
        use audit_entry::Column as C;
        let views = Action::ALL.iter().filter(|action| action.is_view());
        let views = views.map(|action| action.as_str());
        let actions = match self.actions {
            Actions::All => None,
            Actions::Views => Some(C::Action.is_in(views)),
            Actions::ReadsAndChanges => Some(C::Action.is_not_in(views)),
        };
        let mut condition = Condition::all()
            .add(self.filter.condition())
            .add(self.also.condition())
            .add_option(actions);
        if let Some(name) = &self.filter.secret {
            let ids = secrets_once_named(conn, repo_id, name.as_str()).await?;
            let either = Condition::any()
                .add(C::SecretName.eq(name.as_str()))
                .add(C::SecretId.is_in(ids));
            condition = condition.add(either);
        }
        Ok(condition)
    }

    /// Conditions of which one must match, and whether each restricts the search to secrets.
    fn alternatives(&self) -> Vec<(Condition, bool)> {
        use audit_entry::Column as C;
        let Some(Named {
            text,
            secrets,
            people,
        }) = &self.named
        else {
            let is_of_secrets = self.filter.secret_id.is_some();
            return vec![(Condition::all(), is_of_secrets)];
        };
        let mut alternatives = vec![(C::SecretName.eq(text.as_str()), true)];
        if !secrets.is_empty() {
            let ids = secrets.iter().copied();
            alternatives.push((C::SecretId.is_in(ids), true));
        }
        if !people.is_empty() {
            let ids = people.iter().copied();
            alternatives.push((C::UserId.is_in(ids), false));
        }
        let alternatives = alternatives.into_iter();
        let alternatives = alternatives.map(|(one, is_of_secrets)| {
            let condition = Condition::all().add(one);
            (condition, is_of_secrets)
        });
        alternatives.collect()
    }
}

impl Start {
    fn order(self) -> Order {
        match self {
            Self::Newest | Self::Before(_) => Order::Desc,
            Self::After(_) => Order::Asc,
        }
    }
}

/// On SQLite the indexes by secret are divided into blocks; each is searched, in the order of the blocks.
fn by_blocks(
    select: Select<audit_entry::Entity>,
    (first, last): (Sequence, Sequence),
    order: Order,
) -> Select<audit_entry::Entity> {
    let blocks = Expr::cust_with_values(BLOCKS, [first, last]);
    select
        .filter(blocks)
        .order_by(Expr::cust("sequence >> 10"), order)
}

/// Returns the ids and all names of the secrets that have or had a name that contains this text, ignoring
/// case, at most `limit` of either.
pub async fn secrets_containing(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    text: &str,
    limit: u64,
) -> Result<Vec<(SecretId, String)>, DbErr> {
    let mut pattern = String::from("%");
    for c in text.to_ascii_lowercase().chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    let contains = |name: Expr| {
        let pattern = LikeExpr::new(pattern.clone()).escape('!');
        Expr::expr(Func::lower(name)).like(pattern)
    };
    let recorded = secret_name::Entity::find()
        .select_only()
        .columns([secret_name::Column::SecretId, secret_name::Column::Name])
        .filter(secret_name::Column::RepoId.eq(repo_id))
        .filter(contains(Expr::col(secret_name::Column::Name)))
        .limit(limit);
    let stored = secret::Entity::find()
        .select_only()
        .columns([secret::Column::Id, secret::Column::Name])
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(contains(Expr::col(secret::Column::Name)))
        .limit(limit);
    let mut found: Vec<(SecretId, String)> = recorded.into_tuple().all(conn).await?;
    found.extend(stored.into_tuple::<(SecretId, String)>().all(conn).await?);
    Ok(found)
}

/// Returns everybody who has an entry, with the name in their newest one.
pub async fn people(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
) -> Result<BTreeMap<UserId, String>, DbErr> {
    use audit_entry::Column as C;
    // Their newest entries, by the index of users alone.
    let newest: Vec<(UserId, Sequence)> = audit_entry::Entity::find()
        .select_only()
        .column(C::UserId)
        .column_as(C::Sequence.max(), "newest")
        .filter(C::RepoId.eq(repo_id))
        .filter(C::UserId.ne(0))
        .group_by(C::UserId)
        .into_tuple()
        .all(conn)
        .await?;
    let mut people = BTreeMap::new();
    for part in newest.chunks(500) {
        let rows: Vec<(UserId, String)> = audit_entry::Entity::find()
            .select_only()
            .columns([C::UserId, C::UserName])
            .filter(C::RepoId.eq(repo_id))
            .filter(C::Sequence.is_in(part.iter().map(|(_, sequence)| *sequence)))
            .into_tuple()
            .all(conn)
            .await?;
        people.extend(rows);
    }
    Ok(people)
}
