//! The instance's signing keys. The first is created on demand; the newest that can be unwrapped signs, and
//! older ones are kept to verify what they signed. A key that no available master key unwraps is ignored:
//! somebody who can write to the database cannot make the instance adopt their key. If the master key was
//! exchanged without listing the old one as previous, a new signing key is created.

use std::sync::Arc;

use entity::{SigningKeyId, signing_key};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait as _, QueryOrder as _};
use tokio::sync::Mutex;

use super::encryption_failed;
use crate::crypto::{KeyRing, SigningKey};
use crate::db::{self, Conn, Db};
use crate::error::{Code, Error};

/// Attempts, in case replicas with other master keys insert a key first.
const ATTEMPTS: u32 = 3;

/// A signing key of the instance, with the id of its row.
pub struct InstanceKey {
    pub id: SigningKeyId,
    pub created_unix: i64,
    /// The master key that wraps it.
    pub kek_id: String,
    /// When it was rewrapped by the current master key, and which one wrapped it before.
    pub adopted: Option<(i64, String)>,
    pub key: SigningKey,
}

/// The signing keys that can be unwrapped, newest last.
pub struct InstanceKeys(Vec<InstanceKey>);

impl InstanceKeys {
    /// Loads the keys that the available master keys unwrap.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(conn: &impl Conn, ring: &KeyRing) -> Result<Self, sea_orm::DbErr> {
        Ok(Self::open(rows(conn).await?, ring))
    }

    fn open(rows: Vec<signing_key::Model>, ring: &KeyRing) -> Self {
        let mut keys = vec![];
        for row in rows {
            match ring.open_signing_key(&row.public_key, &row.kek_id, &row.sealed_key) {
                Ok(key) => keys.push(InstanceKey {
                    id: row.id,
                    created_unix: row.created_unix,
                    kek_id: row.kek_id,
                    adopted: (row.adopted_unix != 0)
                        .then_some((row.adopted_unix, row.adopted_from)),
                    key,
                }),
                Err(error) => {
                    tracing::warn!(signing_key.id = row.id.get(), %error, "a signing key cannot be unwrapped");
                }
            }
        }
        Self(keys)
    }

    /// Returns the key that signs; [`None`] before the first was created.
    pub fn newest(&self) -> Option<&InstanceKey> {
        self.0.last()
    }

    /// Returns the keys before the newest, latest first.
    pub fn earlier(&self) -> impl Iterator<Item = &InstanceKey> {
        self.0.iter().rev().skip(1)
    }

    /// Returns all keys, oldest first.
    pub fn all(&self) -> &[InstanceKey] {
        &self.0
    }

    /// Returns the key of that id ([`crate::crypto::PublicKey::id`]).
    pub fn by_id(&self, key_id: &str) -> Option<&SigningKey> {
        let mut keys = self.0.iter().map(|instance_key| &instance_key.key);
        keys.find(|key| key.public_key().id() == key_id)
    }

    pub fn find(&self, id: SigningKeyId) -> Option<&SigningKey> {
        let found = self.0.iter().find(|instance_key| instance_key.id == id);
        found.map(|instance_key| &instance_key.key)
    }
}

/// The signing keys, loaded once per process.
pub struct SigningKeys {
    ring: Arc<KeyRing>,
    cached: Mutex<Option<Arc<InstanceKeys>>>,
}

impl SigningKeys {
    pub fn new(ring: Arc<KeyRing>) -> Self {
        Self {
            ring,
            cached: Mutex::default(),
        }
    }

    /// Returns the instance's keys, at least one; creates the first. `now` in Unix seconds.
    ///
    /// # Errors
    /// When none can be created or stored.
    pub async fn get(&self, db: &Db, now: i64) -> Result<Arc<InstanceKeys>, Error> {
        let mut cached = self.cached.lock().await;
        if let Some(keys) = &*cached {
            return Ok(Arc::clone(keys));
        }
        let keys = Arc::new(self.load_or_create(db, now).await?);
        *cached = Some(Arc::clone(&keys));
        Ok(keys)
    }

    /// Reloads the keys: another replica may have created one.
    ///
    /// # Errors
    /// See [`SigningKeys::get`].
    pub async fn fresh(&self, db: &Db, now: i64) -> Result<Arc<InstanceKeys>, Error> {
        *self.cached.lock().await = None;
        self.get(db, now).await
    }

    async fn load_or_create(&self, db: &Db, now: i64) -> Result<InstanceKeys, Error> {
        for _ in 0..ATTEMPTS {
            let rows = rows(db.conn()).await?;
            let last = rows.last().map_or(SigningKeyId::NONE, |row| row.id);
            let keys = InstanceKeys::open(rows, &self.ring);
            if keys.newest().is_some() {
                return Ok(keys);
            }
            self.create(db, SigningKeyId::new(last.get() + 1), now)
                .await?;
        }
        Err(Error::new(
            Code::KeyMismatch,
            "the instance's signing key belongs to another master key",
        ))
    }

    /// Creates a key with that id, the next after those found. If several replicas try the same id, one
    /// succeeds and the others find its key.
    async fn create(&self, db: &Db, id: SigningKeyId, now: i64) -> Result<(), Error> {
        let (key, sealed) = self.ring.new_signing_key().map_err(encryption_failed)?;
        let row = signing_key::ActiveModel {
            id: Set(id),
            public_key: Set(key.public_key().as_bytes().to_vec()),
            sealed_key: Set(sealed),
            kek_id: Set(self.ring.current().id().as_str().to_owned()),
            created_unix: Set(now),
            adopted_unix: Set(0),
            adopted_from: Set(String::new()),
        };
        let insert =
            signing_key::Entity::insert(row).on_conflict_do_nothing_on([signing_key::Column::Id]);
        let tx = db.begin_write().await?;
        db::run(&*tx, insert).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Returns every key, newest last. There are only a few.
async fn rows(conn: &impl Conn) -> Result<Vec<signing_key::Model>, sea_orm::DbErr> {
    let select = signing_key::Entity::find().order_by_asc(signing_key::Column::Id);
    db::all(conn, select).await
}
