//! What the errors of the three databases mean for us.

use sea_orm::sqlx::sqlite::SqliteError;
use sea_orm::{DbErr, RuntimeErr, sqlx};

const MYSQL_READ_ONLY: [u16; 3] = [1290, 1792, 1836];
const POSTGRES_READ_ONLY: &str = "25006";

/// Whether the same transaction may succeed when retried: it lost a deadlock, or timed out waiting for a
/// lock.
pub fn is_transient(error: &DbErr) -> bool {
    let Some(sqlx::Error::Database(error)) = driver_error(error) else {
        return false;
    };
    // PostgreSQL: deadlock, serialization failure; SQLite: busy, stale snapshot; MySQL: deadlock, lock wait.
    matches!(
        error.code().as_deref(),
        Some("40P01" | "40001" | "5" | "517" | "261")
    ) || matches!(mysql_number(error.as_ref()), Some(1213 | 1205))
}

/// Whether the server refused to write because the session, or the whole server, is read-only.
pub(super) fn is_read_only(error: &DbErr) -> bool {
    let Some(sqlx::Error::Database(error)) = driver_error(error) else {
        return false;
    };
    match mysql_number(error.as_ref()) {
        Some(number) => MYSQL_READ_ONLY.contains(&number),
        None => error.code().as_deref() == Some(POSTGRES_READ_ONLY),
    }
}

/// Whether the database cannot serve any request at the moment: it does not answer, is shutting down, has no
/// free connection, is read-only, or its disk is full or failing.
pub fn is_unavailable(error: &DbErr) -> bool {
    if matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) {
        return true;
    }
    match driver_error(error) {
        Some(sqlx::Error::Database(error)) => {
            let code = error.code().unwrap_or_default();
            if error.try_downcast_ref::<SqliteError>().is_some() {
                let code = code.parse::<i64>();
                return code.is_ok_and(sqlite_thread::is_unavailable);
            }
            if let Some(number) = mysql_number(error.as_ref()) {
                // Disk or table full, storage engine or file error; too many connections; shutting down;
                // closed for being idle.
                return MYSQL_READ_ONLY.contains(&number)
                    || matches!(
                        number,
                        1021 | 1026 | 1030 | 1114 | 1040 | 1203 | 1053 | 1927 | 4031
                    );
            }
            // PostgreSQL: connection exceptions, read-only, closed for being idle, resources (disk,
            // connections), shutdown, system errors.
            ["08", POSTGRES_READ_ONLY, "25P03", "53", "57P", "58"]
                .iter()
                .any(|class| code.starts_with(class))
        }
        Some(
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed,
        ) => true,
        _ => false,
    }
}

fn driver_error(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => Some(error),
        _ => None,
    }
}

fn mysql_number(error: &dyn sqlx::error::DatabaseError) -> Option<u16> {
    error
        .try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>()
        .map(sqlx::mysql::MySqlDatabaseError::number)
}
