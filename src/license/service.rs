//! How many people use the instance.

use super::store;
use crate::app_state::AppState;
use crate::error::Error;

pub use super::store::COUNTED_DAYS;

/// Counts the users of the forge who did anything that was allowed within the last [`COUNTED_DAYS`], in all
/// repositories.
///
/// # Errors
/// When the database is unavailable.
pub async fn active_users(app: &AppState) -> Result<i64, Error> {
    Ok(store::active_users(app.db.conn(), app.clock.now_unix()).await?)
}
