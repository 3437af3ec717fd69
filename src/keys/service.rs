//! Runs rotations of the data encryption key, and says how far they are. `rotation` begins them and has their
//! steps; `migration` is about the master key.

use entity::{KeyVersion, repo_key, rotation};

use super::inspect::{self, Report};
use super::rotation as rotations;
use super::store;
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::crypto::DataKeyId;
use crate::error::{Code, Error};

/// Works on the rotation to that key in the background.
pub fn run(ctx: &RequestContext, to_version: KeyVersion) {
    rotations::run(&ctx.app, target(ctx, to_version));
}

fn target(ctx: &RequestContext, key_version: KeyVersion) -> DataKeyId {
    DataKeyId {
        repo_id: ctx.repo_id,
        key_version,
    }
}

/// Works on the rotation to that key until the deadline of the request, then in the background. Returns whether
/// it has ended. It has when the next one is running.
///
/// # Errors
/// [`Code::DecryptionFailed`] when some versions could not be decrypted.
pub async fn run_until_deadline(
    ctx: &RequestContext,
    to_version: KeyVersion,
) -> Result<bool, Error> {
    let (app, to) = (&ctx.app, target(ctx, to_version));
    rotations::run_until(app, to, ctx.deadline()).await;
    let Some(newest) = store::rotation(app.db.conn(), to.repo_id).await? else {
        return Ok(true);
    };
    if newest.to_version == to.key_version && newest.failed > 0 {
        return Err(Error::new(
            Code::DecryptionFailed,
            format!(
                "{} versions cannot be decrypted and stay under the old key; all others were re-encrypted: \
                 ?dry_run=true lists them",
                newest.failed
            ),
        ));
    }
    Ok(newest.finished_unix != 0 || newest.to_version > to.key_version)
}

/// Decrypts everything, and reports what fails.
///
/// # Errors
/// The refusal of the licence.
pub async fn dry_run(ctx: &RequestContext) -> Result<Report, Error> {
    let app = &ctx.app;
    app.gate.rotation()?;
    ctx.record_message(DRY_RUN);
    // It decrypts everything, so it waits for a permit like a large export.
    let _permit = ctx.permit(&app.limiters.exports).await?;
    Ok(inspect::repository(app.db.conn(), &app.ring, ctx.repo_id).await?)
}

/// A command that changes nothing: it records a dry run, whose report it returns.
pub struct DryRun(pub Report);

impl Command for DryRun {
    type Output = Report;

    async fn apply(&self, _: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Report, Error> {
        DRY_RUN.clone_into(&mut entry.message);
        Ok(self.0.clone())
    }
}

/// The remark of its entry.
const DRY_RUN: &str = "dry run";

/// The progress of the latest rotation.
pub struct Progress {
    /// [`None`] before the first.
    pub rotation: Option<rotation::Model>,
    /// The key for new values; [`None`] when nothing has been encrypted yet.
    pub key: Option<repo_key::Model>,
}

impl Progress {
    /// Returns since when a rotation has been running, Unix seconds.
    pub fn running_since(&self) -> Option<i64> {
        let running = self.rotation.as_ref().filter(|it| it.finished_unix == 0);
        running.map(|rotation| rotation.started_unix)
    }
}

/// Returns the progress of the latest rotation.
///
/// # Errors
/// When the database is unavailable.
pub async fn progress(ctx: &RequestContext) -> Result<Progress, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let rotation = store::rotation(conn, repo_id).await?;
    let key = store::keys(conn, repo_id).await?.pop();
    Ok(Progress { rotation, key })
}
