//! Records what older processes changed in a part of a vault, before its states are compared.

use super::part::{EnvironmentName, Part};
use super::revisions;
use crate::access::RequestContext;
use crate::commit::{SystemCommand, WriteTx};
use crate::error::Error;

/// Records what is not recorded yet; see [`revisions::reconcile`]. Takes the lock only if something differs.
///
/// # Errors
/// When the database is unavailable.
pub async fn catch_up(ctx: &RequestContext, part: Part<'_>) -> Result<(), Error> {
    if !revisions::differs(ctx.app.db.conn(), (ctx.repo_id, part)).await? {
        return Ok(());
    }
    let command = Reconcile {
        environment: EnvironmentName::parse_field("environment", part.name())?,
    };
    ctx.app.commits.execute_system(command, ctx.repo_id).await
}

struct Reconcile {
    environment: EnvironmentName,
}

impl SystemCommand for Reconcile {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<(), Error> {
        let environments = tx.environments();
        if tx.head.is_unavailable() || environments.check_readable().is_err() {
            return Ok(());
        }
        match environments.part(self.environment.as_str()) {
            Some(part) => revisions::reconcile(tx, part).await,
            // What it held lies in the base by now.
            None => Ok(()),
        }
    }
}
