//! Statements of the audited read. sea-orm takes longer to build them than SQLite to run them, so their text is
//! built once.

use std::sync::OnceLock;

use sea_orm::{DbBackend, Statement, Value, Values};

/// The text of one statement, for each kind of database.
pub struct Built {
    sqlite: OnceLock<String>,
    postgres: OnceLock<String>,
    mysql: OnceLock<String>,
}

impl Built {
    pub const fn empty() -> Self {
        Self {
            sqlite: OnceLock::new(),
            postgres: OnceLock::new(),
            mysql: OnceLock::new(),
        }
    }

    /// Returns the statement that `build` returns. Only the values may differ between calls; `values` are
    /// those of this call, in the order of the statement. A debug build checks that; a release does not.
    pub fn statement(
        &self,
        backend: DbBackend,
        values: impl IntoIterator<Item = Value>,
        build: impl Fn() -> Statement,
    ) -> Statement {
        let text = match backend {
            DbBackend::Postgres => &self.postgres,
            DbBackend::MySql => &self.mysql,
            _ => &self.sqlite,
        };
        let sql = text.get_or_init(|| build().sql).clone();
        let values = Some(Values(values.into_iter().collect()));
        let statement = Statement {
            sql,
            values,
            db_backend: backend,
        };
        debug_assert_eq!(statement, build());
        statement
    }
}
