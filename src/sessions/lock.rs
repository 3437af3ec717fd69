//! A lock by person, held while the forge's tokens of that person are replaced: in this process, and in the
//! database for all processes. No transaction is open meanwhile, since the forge is asked.

use std::time::{Duration, Instant};

use entity::{UserId, person_lock};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    Select,
};

use crate::app_state::AppState;
use crate::db::{self, Db};
use crate::error::{Code, Error};
use crate::turns::Turn;

/// How often a request that waits for another process looks again.
const PAUSE: Duration = Duration::from_millis(50);
/// A holder has stopped if it has not released the lock for so long: far longer than the time limits of the
/// requests to the forge. Measured by whoever waits, so that no clocks are compared.
const MAX_HELD: Duration = Duration::from_secs(20);
/// How long to wait in all.
const MAX_WAIT: Duration = Duration::from_secs(25);

/// The right to wait for the lock of a person: one request of this process at a time does so.
pub struct PersonTurn {
    user_id: UserId,
    since: Instant,
    turn: Turn<UserId>,
}

impl PersonTurn {
    /// Waits until no other request of this process has or wants the lock.
    ///
    /// # Errors
    /// [`Code::ForgeUnavailable`] if that takes too long.
    pub async fn wait(app: &AppState, user_id: UserId) -> Result<Self, Error> {
        let since = Instant::now();
        let turn = app.renewals.persons.take(&user_id, MAX_WAIT).await;
        Ok(Self {
            user_id,
            since,
            turn: turn.ok_or_else(busy)?,
        })
    }

    /// Waits for the lock.
    ///
    /// # Errors
    /// [`Code::ForgeUnavailable`] if it is held for too long; also if the database is unavailable.
    pub async fn lock(self, db: &Db) -> Result<PersonLock, Error> {
        let mut random = [0u8; 16];
        rand::fill(&mut random);
        let mut lock = PersonLock {
            db: db.clone(),
            user_id: self.user_id,
            holder: hex::encode(random),
            turn: Some(self.turn),
        };
        let mut holder = lock.attempt().await?;
        let mut seen = (String::new(), self.since);
        loop {
            if holder == lock.holder {
                return Ok(lock);
            }
            if holder != seen.0 {
                seen = (holder, Instant::now());
            } else if seen.1.elapsed() > MAX_HELD {
                lock.take_from(&seen.0).await?;
            }
            if self.since.elapsed() > MAX_WAIT {
                lock.holder.clear();
                return Err(busy());
            }
            tokio::time::sleep(PAUSE).await;
            // Reads only, as long as somebody has it.
            holder = match holder_of(lock.user_id).one(db.conn()).await? {
                Some(holder) => holder,
                None => lock.attempt().await?,
            };
        }
    }
}

/// The lock. It is released by [`PersonLock::release`], and otherwise when dropped.
pub struct PersonLock {
    db: Db,
    user_id: UserId,
    /// Empty once released.
    holder: String,
    turn: Option<Turn<UserId>>,
}

fn busy() -> Error {
    let message = "the tokens of the forge are being renewed; try again in a moment";
    Error::new(Code::ForgeUnavailable, message).retry_after(5)
}

fn holder_of(user_id: UserId) -> sea_orm::Selector<sea_orm::SelectGetableTuple<String>> {
    let select: Select<person_lock::Entity> = person_lock::Entity::find()
        .select_only()
        .column(person_lock::Column::Holder)
        .filter(person_lock::Column::UserId.eq(user_id));
    select.into_tuple()
}

impl PersonLock {
    /// Waits for the lock.
    ///
    /// # Errors
    /// Those of [`PersonTurn::wait`] and [`PersonTurn::lock`].
    pub async fn acquire(app: &AppState, user_id: UserId) -> Result<Self, Error> {
        PersonTurn::wait(app, user_id).await?.lock(&app.db).await
    }

    /// Takes the lock if it is free, and returns who holds it.
    async fn attempt(&self) -> Result<String, DbErr> {
        let row = person_lock::ActiveModel {
            user_id: Set(self.user_id),
            holder: Set(self.holder.clone()),
        };
        let tx = self.db.begin_write().await?;
        let insert = person_lock::Entity::insert(row)
            .on_conflict_do_nothing_on([person_lock::Column::UserId]);
        db::run(&*tx, insert).await?;
        let holder = holder_of(self.user_id).one(&*tx).await?;
        tx.commit().await?;
        // Released in between: the next attempt gets it.
        Ok(holder.unwrap_or_default())
    }

    /// Takes the lock from a holder that has stopped, unless somebody else did so first.
    async fn take_from(&self, stopped: &str) -> Result<(), DbErr> {
        tracing::warn!(user.id = self.user_id.get(), "a lock was never released");
        let tx = self.db.begin_write().await?;
        person_lock::Entity::update_many()
            .set(person_lock::ActiveModel {
                holder: Set(self.holder.clone()),
                ..Default::default()
            })
            .filter(person_lock::Column::UserId.eq(self.user_id))
            .filter(person_lock::Column::Holder.eq(stopped))
            .exec(&*tx)
            .await?;
        tx.commit().await
    }

    pub fn user_id(&self) -> UserId {
        self.user_id
    }

    /// Checks at the beginning of a transaction that nobody has taken the lock, nor does so until it ends.
    ///
    /// # Errors
    /// [`Code::ForgeUnavailable`] if somebody has; also if the database is unavailable.
    pub(super) async fn check_held(&self, tx: &impl ConnectionTrait) -> Result<(), Error> {
        let held = person_lock::Entity::update_many()
            .set(person_lock::ActiveModel {
                holder: Set(self.holder.clone()),
                ..Default::default()
            })
            .filter(person_lock::Column::UserId.eq(self.user_id))
            .filter(person_lock::Column::Holder.eq(self.holder.as_str()))
            .exec(tx)
            .await?;
        if held.rows_affected == 1 {
            Ok(())
        } else {
            Err(busy())
        }
    }

    /// Releases the lock.
    ///
    /// # Errors
    /// If nothing can be written; others then wait until it counts as abandoned.
    pub async fn release(mut self) -> Result<(), DbErr> {
        let holder = std::mem::take(&mut self.holder);
        release(&self.db, self.user_id, &holder).await
    }
}

impl Drop for PersonLock {
    fn drop(&mut self) {
        if self.holder.is_empty() {
            return;
        }
        let (db, user_id) = (self.db.clone(), self.user_id);
        let (holder, turn) = (std::mem::take(&mut self.holder), self.turn.take());
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = release(&db, user_id, &holder).await {
                    tracing::warn!(%error, user.id = user_id.get(), "a lock was not released");
                }
                drop(turn);
            });
        }
    }
}

async fn release(db: &Db, user_id: UserId, holder: &str) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    person_lock::Entity::delete_many()
        .filter(person_lock::Column::UserId.eq(user_id))
        .filter(person_lock::Column::Holder.eq(holder))
        .exec(&*tx)
        .await?;
    tx.commit().await
}
