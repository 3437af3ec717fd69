//! Errors of SQLite in sea-orm's terms.

use sea_orm::{DbErr, RuntimeErr};

/// Primary result codes by which the file does not serve for now: busy, read-only, I/O error, full,
/// cannot open (<https://sqlite.org/rescode.html>).
const UNAVAILABLE: [i64; 5] = [5, 8, 10, 13, 14];

/// Whether a result code, primary or extended, says that the file does not serve for now, whatever it
/// is asked.
pub fn is_unavailable(code: i64) -> bool {
    // The low byte of an extended code is the primary one.
    UNAVAILABLE.contains(&(code & 0xff))
}

/// [`DbErr::Conn`] when the file does not serve for now, else [`DbErr::Custom`].
pub fn db_err(cause: &rusqlite::Error) -> DbErr {
    let code = cause.sqlite_error().map(|error| error.extended_code);
    if code.is_some_and(|code| is_unavailable(i64::from(code))) {
        DbErr::Conn(RuntimeErr::Internal(format!("sqlite: {cause}")))
    } else {
        DbErr::Custom(format!("sqlite: {cause}"))
    }
}
