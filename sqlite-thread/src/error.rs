//! Converts SQLite errors to sea-orm's.

use sea_orm::{DbErr, RuntimeErr};

/// Primary result codes that mean that the file is unavailable: busy, read-only, I/O error, full, cannot
/// open (<https://sqlite.org/rescode.html>).
const UNAVAILABLE: [i64; 5] = [5, 8, 10, 13, 14];

/// Whether a result code, primary or extended, means that the file is unavailable for any statement.
pub fn is_unavailable(code: i64) -> bool {
    // The low byte of an extended code is the primary code.
    UNAVAILABLE.contains(&(code & 0xff))
}

/// Returns [`DbErr::Conn`] if the file is unavailable, else [`DbErr::Custom`].
pub fn db_err(cause: &rusqlite::Error) -> DbErr {
    let code = cause.sqlite_error().map(|error| error.extended_code);
    if code.is_some_and(|code| is_unavailable(i64::from(code))) {
        DbErr::Conn(RuntimeErr::Internal(format!("sqlite: {cause}")))
    } else {
        DbErr::Custom(format!("sqlite: {cause}"))
    }
}
