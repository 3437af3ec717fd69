//! The rotation of a repository's data encryption key: creates a new key, then re-encrypts every value under
//! it in small steps, beside readers and writers.
//!
//! Each step is one transaction under the lock of the repository's head, and the next step follows from the
//! stored rows alone. So an interrupted rotation can be continued by any process, and two processes can work
//! on the same rotation: a second start joins the running one. From the first transaction on, new values are
//! encrypted under the new key.
//!
//! A late process may find that the next rotation is running. The version of the new key identifies a
//! rotation, so every step names its rotation and does nothing for another.

use std::sync::Arc;
use std::time::{Duration, Instant};

use entity::{KeyVersion, VersionId, rotation};

use super::{DataKeys, OpenError, encryption_failed, store};
use crate::access::RequestContext;
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, SystemCommand, WriteTx};
use crate::crypto::DataKeyId;
use crate::error::Error;

/// The most versions per step; `STEP_BYTES` limits their total size. Other commits wait for a step.
const STEP_ROWS: u64 = 128;
const STEP_BYTES: i64 = 4 * 1024 * 1024;
/// The pause between steps, as a multiple of the step's duration, while others are active.
const PAUSE_FACTOR: u32 = 2;
/// A rotation without progress for this long is considered abandoned.
const STALLED_SECONDS: i64 = 60;

/// Works on a rotation until it has ended or `deadline` is reached; then it continues in the background.
pub async fn run_until(app: &Arc<AppState>, to: DataKeyId, deadline: Instant) {
    let ended = app.rotations.run(to, finish(Arc::clone(app), to));
    drop(tokio::time::timeout_at(deadline.into(), ended).await);
}

/// Works on a rotation in the background.
pub fn run(app: &Arc<AppState>, to: DataKeyId) {
    drop(app.rotations.run(to, finish(Arc::clone(app), to)));
}

/// Resumes interrupted rotations: those without progress for a minute, or with `all`, at the start of the
/// process, every unfinished one.
///
/// # Errors
/// When the database is unavailable.
pub async fn resume(app: Arc<AppState>, all: bool) -> Result<(), Error> {
    let now = app.clock.now_unix();
    for rotation in store::unfinished_rotations(app.db.conn()).await? {
        let is_active = (now - STALLED_SECONDS..=now).contains(&rotation.progress_unix);
        if all || !is_active {
            tracing::info!(repo.id = rotation.repo_id.get(), "a rotation was resumed");
            run(&app, target(&rotation));
        }
    }
    Ok(())
}

/// Begins a rotation, or joins the running one. Its output is [`None`] when nothing has been encrypted yet.
pub struct Begin {
    pub keys: Arc<DataKeys>,
}

impl Begin {
    /// # Errors
    /// The refusal of the licence.
    pub fn prepare(ctx: &RequestContext) -> Result<Self, Error> {
        ctx.app.gate.rotation()?;
        let keys = Arc::clone(&ctx.app.keys);
        Ok(Self { keys })
    }
}

impl Command for Begin {
    type Output = Option<rotation::Model>;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Self::Output, Error> {
        let repo_id = tx.repo_id();
        let latest = store::rotation(tx.read(), repo_id).await?;
        if let Some(rotation) = latest.filter(|rotation| rotation.finished_unix == 0) {
            entry.message = format!("joined the rotation to key {}", rotation.to_version);
            return Ok(Some(rotation));
        }
        let from_version = tx.head.key_version();
        if from_version.is_none() {
            "nothing has been encrypted yet".clone_into(&mut entry.message);
            return Ok(None);
        }
        let to_version = from_version.next();
        let total = store::count_older(tx.read(), repo_id, to_version).await?;
        self.keys.create(tx, to_version).await?;
        let now = tx.now;
        let rotation = rotation::Model {
            repo_id,
            from_version,
            to_version,
            total,
            done: 0,
            failed: 0,
            started_unix: now,
            progress_unix: now,
            finished_unix: 0,
            started_by: entry.user_id,
            started_by_name: entry.user_name.clone(),
            token_id: entry.token_id,
        };
        store::begin_rotation(tx.write(), rotation.clone()).await?;
        entry.message = format!("from key {from_version} to key {to_version}");
        Ok(Some(rotation))
    }
}

/// Returns the data encryption key that a rotation leads to.
fn target(rotation: &rotation::Model) -> DataKeyId {
    DataKeyId {
        repo_id: rotation.repo_id,
        key_version: rotation.to_version,
    }
}

/// The position after a secret version, among those under one data encryption key.
#[derive(Clone, Copy)]
struct Cursor {
    key_version: KeyVersion,
    after: VersionId,
}

impl Cursor {
    /// Returns the position before all versions under that data encryption key.
    fn at(key_version: KeyVersion) -> Self {
        Self {
            key_version,
            after: VersionId::NONE,
        }
    }
}

/// Returns the rotation to that key while it is running.
async fn running_rotation(
    tx: &WriteTx<'_>,
    to_version: KeyVersion,
) -> Result<Option<rotation::Model>, Error> {
    let newest = store::rotation(tx.read(), tx.repo_id()).await?;
    Ok(newest.filter(|newest| newest.to_version == to_version && newest.finished_unix == 0))
}

/// Re-encrypts the next versions.
struct Step {
    keys: Arc<DataKeys>,
    to_version: KeyVersion,
    from: Cursor,
}

impl SystemCommand for Step {
    /// Where to continue; [`None`] when all versions were tried or this rotation is no longer running.
    type Output = Option<Cursor>;

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<Self::Output, Error> {
        let (repo_id, to_version) = (tx.repo_id(), self.to_version);
        let Some(mut rotation) = running_rotation(tx, to_version).await? else {
            return Ok(None);
        };
        let from = self.from.key_version;
        let oldest = store::oldest_in_use(tx.read(), repo_id, from, to_version).await?;
        let Some(old_version) = oldest else {
            return Ok(None);
        };
        let from = if old_version == from {
            self.from
        } else {
            Cursor::at(old_version)
        };
        let old_key = DataKeyId {
            repo_id,
            key_version: old_version,
        };
        let bounds = (STEP_ROWS, STEP_BYTES);
        let rows = store::sealed_under(tx.read(), old_key, from.after, bounds).await?;
        let next_key = Cursor::at(old_version.next());
        let Some(last) = rows.last().map(|row| row.id) else {
            return Ok(Some(next_key));
        };
        let old = match self.keys.in_transaction(tx, old_version).await {
            Ok(key) => key,
            // Versions under this key stay, like single versions that cannot be decrypted.
            Err(OpenError::KeyGone | OpenError::Broken(_)) => return Ok(Some(next_key)),
            Err(OpenError::Database(error)) => return Err(error.into()),
        };
        let new = self.keys.in_transaction(tx, to_version).await?;
        let mut sealed = 0;
        for row in rows {
            let Ok(value) = old.open(row.secret_id, row.version, &row.encrypted_value) else {
                // The version stays unchanged, and so does its key: see `End`.
                continue;
            };
            let bytes = new.seal(row.secret_id, row.version, &value);
            let bytes = bytes.map_err(encryption_failed)?;
            store::reseal(tx.write(), repo_id, row.id, (bytes, to_version)).await?;
            sealed += 1;
        }
        tx.head.count_seals(to_version, sealed);
        rotation.done += sealed;
        rotation.progress_unix = tx.now;
        store::save_rotation(tx.write(), &rotation).await?;
        Ok(Some(Cursor {
            key_version: old_version,
            after: last,
        }))
    }
}

/// Ends the rotation to that key: wipes keys that are no longer in use.
pub struct End {
    pub to_version: KeyVersion,
}

impl Command for End {
    /// The key versions that were wiped.
    type Output = Vec<KeyVersion>;

    fn removes_data(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Self::Output, Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let Some(mut rotation) = running_rotation(tx, self.to_version).await? else {
            entry.message = format!(
                "another process ended the rotation to key {}",
                self.to_version
            );
            return Ok(vec![]);
        };
        let mut wiped = vec![];
        for key in store::keys(tx.read(), repo_id).await? {
            let version = key.key_version;
            let used = store::oldest_in_use(tx.read(), repo_id, version, version.next()).await?;
            if version < rotation.to_version && used.is_none() {
                let id = DataKeyId {
                    repo_id,
                    key_version: version,
                };
                store::wipe_key(tx.write(), id, rotation.started_by, now).await?;
                wiped.push(version);
            }
        }
        rotation.failed = store::count_older(tx.read(), repo_id, rotation.to_version).await?;
        rotation.total = rotation.done + rotation.failed;
        (rotation.progress_unix, rotation.finished_unix) = (now, now);
        store::save_rotation(tx.write(), &rotation).await?;
        entry.message = format!(
            "to key {}: {} re-encrypted, {} cannot be decrypted",
            rotation.to_version, rotation.done, rotation.failed
        );
        Ok(wiped)
    }
}

/// Runs all steps, then ends the rotation.
async fn finish(app: Arc<AppState>, to: DataKeyId) -> Result<(), Error> {
    let (repo_id, to_version) = (to.repo_id, to.key_version);
    let mut next = Some(Cursor::at(KeyVersion::NONE));
    while let Some(from) = next {
        let step = Step {
            keys: Arc::clone(&app.keys),
            to_version,
            from,
        };
        let (started, answered) = (Instant::now(), app.commits.answered());
        next = app.commits.execute_system(step, repo_id).await?;
        if app.commits.answered() > answered + 1 {
            let pause = started.elapsed() * PAUSE_FACTOR;
            tokio::time::sleep(pause.min(Duration::from_secs(1))).await;
        }
    }
    let entry = Entry::unattended(repo_id, Action::RotateKey, Source::System);
    let end = End { to_version };
    for version in app.commits.execute(end, entry, Authority::Service).await? {
        app.keys.forget(repo_id, version);
    }
    Ok(())
}
