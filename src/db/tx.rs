//! The target of a commit: a transaction of the pool, or of the committing thread's own SQLite connection.
//! Statements are built by sea-orm for both and written once. Only the insert of audit entries, which every
//! read pays for, has its own form on SQLite (`audit::store`).

use async_trait::async_trait;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult as _, Insert,
    QueryResult, QuerySelect as _, QueryTrait, Select, Statement, TryIntoModel,
};

use super::{Pool, PoolTx, PooledTx};

/// A write transaction.
pub enum Tx<'a> {
    Pool(PoolTx),
    Thread(sqlite_thread::Transaction<'a>),
}

impl Tx<'_> {
    /// Makes the transaction durable.
    pub async fn commit(self) -> Result<(), DbErr> {
        match self {
            Self::Pool(tx) => tx.commit().await,
            Self::Thread(tx) => tx.commit(),
        }
    }

    /// Undoes the transaction.
    pub async fn rollback(self) -> Result<(), DbErr> {
        match self {
            Self::Pool(tx) => tx.rollback().await,
            Self::Thread(tx) => {
                drop(tx);
                Ok(())
            }
        }
    }
}

/// A row of either kind.
pub enum AnyRow {
    Pool(QueryResult),
    Thread(sqlite_thread::Row),
}

/// Runs statements.
#[async_trait]
pub trait Conn: Sync {
    fn backend(&self) -> DbBackend;
    async fn fetch(&self, statement: Statement) -> Result<Vec<AnyRow>, DbErr>;
    async fn perform(&self, statement: Statement) -> Result<(), DbErr>;
    /// Inserts one row and returns its `id`.
    async fn insert_one(&self, statement: Statement) -> Result<i64, DbErr>;
}

macro_rules! conn_of_pool {
    ($($conn:ty)*) => {$(
        #[async_trait]
        impl Conn for $conn {
            fn backend(&self) -> DbBackend {
                self.get_database_backend()
            }

            async fn fetch(&self, statement: Statement) -> Result<Vec<AnyRow>, DbErr> {
                let rows = self.query_all_raw(statement).await?;
                Ok(rows.into_iter().map(AnyRow::Pool).collect())
            }

            async fn perform(&self, statement: Statement) -> Result<(), DbErr> {
                self.execute_raw(statement).await?;
                Ok(())
            }

            async fn insert_one(&self, mut statement: Statement) -> Result<i64, DbErr> {
                if self.backend() == DbBackend::MySql {
                    let result = self.execute_raw(statement).await?;
                    return i64::try_from(result.last_insert_id()).map_err(|error| {
                        DbErr::Type(format!("the id of an inserted row: {error}"))
                    });
                }
                statement.sql.push_str(" RETURNING id");
                let row = self.query_one_raw(statement).await?;
                row.ok_or(DbErr::RecordNotInserted)?.try_get("", "id")
            }
        }
    )*};
}

conn_of_pool!(Pool PooledTx);

#[async_trait]
impl Conn for Tx<'_> {
    fn backend(&self) -> DbBackend {
        match self {
            Self::Pool(tx) => tx.get_database_backend(),
            Self::Thread(_) => DbBackend::Sqlite,
        }
    }

    async fn fetch(&self, statement: Statement) -> Result<Vec<AnyRow>, DbErr> {
        match self {
            Self::Pool(tx) => tx.fetch(statement).await,
            Self::Thread(tx) => {
                let rows = tx.query_all(&statement)?;
                Ok(rows.into_iter().map(AnyRow::Thread).collect())
            }
        }
    }

    async fn perform(&self, statement: Statement) -> Result<(), DbErr> {
        match self {
            Self::Pool(tx) => tx.perform(statement).await,
            Self::Thread(tx) => tx.execute(&statement).map(|_| ()),
        }
    }

    async fn insert_one(&self, statement: Statement) -> Result<i64, DbErr> {
        match self {
            Self::Pool(tx) => tx.insert_one(statement).await,
            Self::Thread(tx) => tx.execute(&statement),
        }
    }
}

/// Returns every row of a select.
pub async fn all<E>(conn: &impl Conn, select: Select<E>) -> Result<Vec<E::Model>, DbErr>
where
    E: EntityTrait,
    E::ActiveModel: TryIntoModel<E::Model>,
{
    models::<E>(conn, select.build(conn.backend())).await
}

/// Returns every row of a statement that selects all columns of an entity.
pub async fn models<E>(conn: &impl Conn, statement: Statement) -> Result<Vec<E::Model>, DbErr>
where
    E: EntityTrait,
    E::ActiveModel: TryIntoModel<E::Model>,
{
    let rows = conn.fetch(statement).await?;
    let models = rows.into_iter().map(|row| match row {
        AnyRow::Pool(row) => E::Model::from_query_result(&row, ""),
        AnyRow::Thread(row) => row.into_model::<E>(),
    });
    models.collect()
}

/// Returns every row of a select, locked against changes until the transaction ends. SQLite has one writer
/// anyway.
pub async fn all_shared<E>(conn: &impl Conn, select: Select<E>) -> Result<Vec<E::Model>, DbErr>
where
    E: EntityTrait,
    E::ActiveModel: TryIntoModel<E::Model>,
{
    let mut statement = select.build(conn.backend());
    statement.sql.push_str(match conn.backend() {
        DbBackend::Postgres => " FOR SHARE",
        // MariaDB knows no other way.
        DbBackend::MySql => " LOCK IN SHARE MODE",
        _ => "",
    });
    models::<E>(conn, statement).await
}

/// Returns the first row of a select.
pub async fn one<E>(conn: &impl Conn, select: Select<E>) -> Result<Option<E::Model>, DbErr>
where
    E: EntityTrait,
    E::ActiveModel: TryIntoModel<E::Model>,
{
    Ok(all(conn, select.limit(1)).await?.pop())
}

/// Returns every row of a select of integers.
pub async fn numbers<E: EntityTrait>(
    conn: &impl Conn,
    select: Select<E>,
) -> Result<Vec<Vec<i64>>, DbErr> {
    integers(conn, select.build(conn.backend())).await
}

/// Returns every row of a statement that selects integers.
pub async fn integers(conn: &impl Conn, statement: Statement) -> Result<Vec<Vec<i64>>, DbErr> {
    let rows = conn.fetch(statement).await?;
    let numbers = rows.into_iter().map(|row| match row {
        AnyRow::Pool(row) => (0..row.column_names().len())
            .map(|index| row.try_get_by_index(index))
            .collect(),
        AnyRow::Thread(row) => row.into_integers(),
    });
    numbers.collect()
}

/// The name of the 64-bit integer type.
pub const fn big_integer(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::MySql => "SIGNED",
        _ => "BIGINT",
    }
}

/// Runs an update, a delete, or an insert that returns nothing. It must write at least one column.
pub async fn run(conn: &impl Conn, statement: impl QueryTrait) -> Result<(), DbErr> {
    conn.perform(statement.build(conn.backend())).await
}

/// Inserts one row and returns its `id`.
pub async fn insert<A: ActiveModelTrait>(
    conn: &impl Conn,
    insert: Insert<A>,
) -> Result<i64, DbErr> {
    conn.insert_one(insert.build(conn.backend())).await
}
