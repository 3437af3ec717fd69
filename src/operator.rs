//! The database of a service that may be running beside, for a command of the operator.

use std::sync::Arc;

use anyhow::Context as _;

use crate::clock::SystemClock;
use crate::commit::Committer;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::keys::master_key::KeySource;
use crate::process::ProcessEnv;
use crate::rows::guard;
use crate::settings::Settings;
use crate::startup::load_keys;
use crate::telemetry::Metrics;

/// To change it: what is committed goes the way of every change.
pub struct OperatorDb {
    pub db: Db,
    pub ring: Arc<KeyRing>,
    pub commits: Committer,
    /// Ends with the last commit.
    committing: tokio::sync::oneshot::Receiver<()>,
}

impl OperatorDb {
    /// Opens the database of these settings, whose schema has to be up to date.
    ///
    /// # Errors
    /// With the name of the setting that is to be changed.
    pub async fn open(settings: &Settings) -> anyhow::Result<Self> {
        let (ring, _) = load_keys(settings, &ProcessEnv::of_process())?;
        let database = &settings.database;
        let db = Db::connect(&database.url, database.max_connections)
            .await
            .context("database.url: cannot connect")?;
        up_to_date(&db).await?;
        guard::read(db.conn(), &ring).await?;
        let (ring, clock) = (Arc::new(ring), Arc::new(SystemClock));
        let metrics = Arc::new(Metrics::default());
        let (commits, committing) =
            Committer::start(db.clone(), Arc::clone(&ring), clock, metrics, None)
                .context("database.url: cannot be written to")?;
        Ok(Self {
            db,
            ring,
            commits,
            committing,
        })
    }

    /// Returns when the last commit is done, on SQLite in the file itself.
    pub async fn close(self) {
        let Self {
            db,
            commits,
            committing,
            ..
        } = self;
        drop(commits);
        drop(committing.await);
        db.close().await;
    }
}

/// What the master keys open in the database of these settings, which is only read.
///
/// # Errors
/// With the name of the setting that is to be changed.
pub async fn to_read(settings: &Settings) -> anyhow::Result<(Db, KeyRing, KeySource)> {
    let (ring, key_source) = load_keys(settings, &ProcessEnv::of_process())?;
    let db = Db::connect_to_read(&settings.database.url)
        .await
        .context("database.url: cannot connect")?;
    up_to_date(&db).await?;
    guard::read(db.conn(), &ring).await?;
    Ok((db, ring, key_source))
}

async fn up_to_date(db: &Db) -> anyhow::Result<()> {
    let pending = migration::pending(&db.conn().unbounded()).await?;
    anyhow::ensure!(
        pending.is_empty(),
        "the database lacks migrations; `forgevault migrate up` applies them"
    );
    Ok(())
}
