//! Deletions that the webhook reported before the forge carried them out: checked until the forge has.

use super::service::{self, DeletionSource};
use crate::app_state::AppState;
use crate::audit::Source;
use crate::error::Error;

/// Checks pending deletions again, and hides the repositories that the forge no longer has.
///
/// # Errors
/// If nothing could be committed.
pub async fn pending_deletions(app: &AppState) -> Result<(), Error> {
    for id in app.hooks.due(app.clock.now_unix()) {
        if let Ok(None) = app.forge.find_now(id).await {
            service::hide(&app.commits, id, Source::System, DeletionSource::Confirmed).await?;
            app.hooks.settle(id);
        }
    }
    Ok(())
}
