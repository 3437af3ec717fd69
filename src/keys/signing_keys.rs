//! The keys by which the instance signs. The first is made when one is needed; of several the newest
//! that opens is in use, the others stay for what they have signed. A row that no master key at hand
//! opens counts as none: whoever can write to the table cannot make the instance own their key. Under a
//! master key that was exchanged without being listed among the previous ones, a new one is made.

use std::sync::Arc;

use entity::{SigningKeyId, signing_key};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait as _, QueryOrder as _};
use tokio::sync::Mutex;

use super::encryption_failed;
use crate::crypto::{KeyRing, SigningKey};
use crate::db::{self, Conn, Db};
use crate::error::{Code, Error};

/// How often replicas with other master keys may be first.
const ATTEMPTS: u32 = 3;

/// A key of the instance with the id of its row.
pub struct InstanceKey {
    pub id: SigningKeyId,
    pub created_unix: i64,
    /// The master key that seals it.
    pub kek_id: String,
    /// When it was sealed by the present master key in the place of another, and of which.
    pub adopted: Option<(i64, String)>,
    pub key: SigningKey,
}

/// The keys of the instance that open, the newest last.
pub struct InstanceKeys(Vec<InstanceKey>);

impl InstanceKeys {
    /// Those that open under the master keys at hand.
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
                    tracing::warn!(signing_key.id = row.id.get(), %error, "a signing key does not open");
                }
            }
        }
        Self(keys)
    }

    /// The one that signs; [`None`] before there is any.
    pub fn newest(&self) -> Option<&InstanceKey> {
        self.0.last()
    }

    /// Those before the newest, the latest of them first.
    pub fn earlier(&self) -> impl Iterator<Item = &InstanceKey> {
        self.0.iter().rev().skip(1)
    }

    /// All of them, the oldest first.
    pub fn all(&self) -> &[InstanceKey] {
        &self.0
    }

    /// The one of that name ([`crate::crypto::PublicKey::id`]).
    pub fn named(&self, key_id: &str) -> Option<&SigningKey> {
        let mut keys = self.0.iter().map(|known| &known.key);
        keys.find(|key| key.public_key().id() == key_id)
    }

    pub fn find(&self, id: SigningKeyId) -> Option<&SigningKey> {
        let found = self.0.iter().find(|known| known.id == id);
        found.map(|known| &known.key)
    }
}

/// The keys, opened once a process.
pub struct SigningKeys {
    ring: Arc<KeyRing>,
    known: Mutex<Option<Arc<InstanceKeys>>>,
}

impl SigningKeys {
    pub fn new(ring: Arc<KeyRing>) -> Self {
        Self {
            ring,
            known: Mutex::default(),
        }
    }

    /// The keys of the instance, at least one; the first is made here. `now` in Unix seconds.
    ///
    /// # Errors
    /// When none can be made or stored.
    pub async fn get(&self, db: &Db, now: i64) -> Result<Arc<InstanceKeys>, Error> {
        let mut known = self.known.lock().await;
        if let Some(keys) = &*known {
            return Ok(Arc::clone(keys));
        }
        let keys = Arc::new(self.load_or_make(db, now).await?);
        *known = Some(Arc::clone(&keys));
        Ok(keys)
    }

    /// The same as they are stored now: another replica may have made one.
    ///
    /// # Errors
    /// As [`SigningKeys::get`].
    pub async fn fresh(&self, db: &Db, now: i64) -> Result<Arc<InstanceKeys>, Error> {
        *self.known.lock().await = None;
        self.get(db, now).await
    }

    async fn load_or_make(&self, db: &Db, now: i64) -> Result<InstanceKeys, Error> {
        for _ in 0..ATTEMPTS {
            let rows = rows(db.conn()).await?;
            let last = rows.last().map_or(SigningKeyId::NONE, |row| row.id);
            let keys = InstanceKeys::open(rows, &self.ring);
            if keys.newest().is_some() {
                return Ok(keys);
            }
            self.make(db, SigningKeyId::new(last.get() + 1), now)
                .await?;
        }
        Err(Error::new(
            Code::KeyMismatch,
            "the instance's signing key belongs to another master key",
        ))
    }

    /// Makes a key of that id, the next after those that were found. Of replicas that found the same
    /// one is first, and the others find its key.
    async fn make(&self, db: &Db, id: SigningKeyId, now: i64) -> Result<(), Error> {
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

/// Every key, the newest last; there are few.
async fn rows(conn: &impl Conn) -> Result<Vec<signing_key::Model>, sea_orm::DbErr> {
    let select = signing_key::Entity::find().order_by_asc(signing_key::Column::Id);
    db::all(conn, select).await
}
