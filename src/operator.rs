//! Database access for operator commands, while the service may be running.

use std::sync::Arc;

use anyhow::Context as _;

use crate::clock::SystemClock;
use crate::commit::Committer;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::keys::master_key::KeySource;
use crate::process::ProcessEnv;
use crate::row_macs::guard;
use crate::settings::Settings;
use crate::startup::load_keys;
use crate::telemetry::Metrics;

/// Opened for changes. They are committed like every other change.
pub struct OperatorDb {
    pub db: Db,
    pub ring: Arc<KeyRing>,
    pub commits: Committer,
}

impl OperatorDb {
    /// Opens the database of these settings. Its schema must be up to date.
    ///
    /// # Errors
    /// Names the setting that has to be changed.
    pub async fn open(settings: &Settings) -> anyhow::Result<Self> {
        let (ring, _) = load_keys(settings, &ProcessEnv::of_process())?;
        let database = &settings.database;
        let db = Db::connect(&database.url, database.max_connections)
            .await
            .context("database.url: cannot connect")?;
        up_to_date(&db).await?;
        guard::read_state(db.conn(), &ring).await?;
        let (ring, clock) = (Arc::new(ring), Arc::new(SystemClock));
        let metrics = Arc::new(Metrics::default());
        let commits = Committer::start(
            db.clone(),
            Arc::clone(&ring),
            clock,
            metrics,
            Arc::default(),
            None,
        );
        let commits = commits.context("database.url: cannot write")?;
        Ok(Self { db, ring, commits })
    }

    /// Waits for the last commit. On SQLite, everything is then in the database file itself.
    pub async fn close(self) {
        self.commits.close().await;
        self.db.close().await;
    }
}

/// Opens the database of these settings read-only, with the key ring and the source of the master key.
///
/// # Errors
/// Names the setting that has to be changed.
pub async fn to_read(settings: &Settings) -> anyhow::Result<(Db, KeyRing, KeySource)> {
    let (ring, key_source) = load_keys(settings, &ProcessEnv::of_process())?;
    let db = Db::connect_to_read(&settings.database.url)
        .await
        .context("database.url: cannot connect")?;
    up_to_date(&db).await?;
    guard::read_state(db.conn(), &ring).await?;
    Ok((db, ring, key_source))
}

async fn up_to_date(db: &Db) -> anyhow::Result<()> {
    let pending = migration::pending(&db.conn().unbounded()).await?;
    anyhow::ensure!(
        pending.is_empty(),
        "migrations are missing from the database; apply them with `forgevault migrate up`"
    );
    Ok(())
}
