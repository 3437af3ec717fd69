//! Deletions that the webhook told of before the forge had made them: asked about until it has.

use super::service::{self, DeletionSource};
use crate::app_state::AppState;
use crate::audit::Source;
use crate::error::Error;

/// Asks again about deletions that the forge had not made when it told of them, and hides what it has
/// no more.
///
/// # Errors
/// When nothing could be committed.
pub async fn pending_deletions(app: &AppState) -> Result<(), Error> {
    for id in app.hooks.due(app.clock.now_unix()) {
        if let Ok(None) = app.forge.find_now(id).await {
            service::hide(&app.commits, id, Source::System, DeletionSource::Confirmed).await?;
            app.hooks.settle(id);
        }
    }
    Ok(())
}
