//! Sessions of browsers. The cookie holds 256 random bits and the table their hash; what the forge
//! gave to act for the user is sealed under a key that only the cookie gives, so that whoever has the
//! database, even with the master key, has no token of the forge.

use actix_web::cookie::{Cookie, SameSite};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use entity::session;
use hkdf::Hkdf;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};
use secrecy::{ExposeSecret as _, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::access::client::Client;
use crate::audit::entry::{MAX_USER_NAME, cut};
use crate::crypto::{CryptoError, KEY_LEN, random_key, sealed};
use crate::db::Db;
use crate::error::Error;
use crate::forge::{ForgeToken, User};
use crate::settings::BaseUrl;

/// A session that was not used for so many seconds ends (OWASP ASVS 5.0, 7.3.1).
pub const IDLE: i64 = 3600;
/// Every session ends so many seconds after its sign-in (7.3.2).
pub const ABSOLUTE: i64 = 12 * 3600;
/// That a session is used is written down so often, in seconds.
const NOTED_EVERY: i64 = 60;

/// What a signed-in browser's cookie holds.
pub struct Secret(SecretBox<[u8; KEY_LEN]>);

impl Secret {
    /// # Errors
    /// [`CryptoError::Random`] when the system gives no random bytes.
    pub fn generate() -> Result<Self, CryptoError> {
        random_key().map(Self)
    }

    /// Takes 64 lower-case hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = Box::new([0; KEY_LEN]);
        let lower = text.bytes().all(|b| !b.is_ascii_uppercase());
        hex::decode_to_slice(text, bytes.as_mut_slice()).ok()?;
        lower.then(|| Self(SecretBox::new(bytes)))
    }

    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.expose_secret()))
    }

    /// What is stored of it: 256 random bits need no slow hash.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose_secret()).into()
    }

    fn cipher(&self) -> Result<Aes256Gcm, CryptoError> {
        let mut key = Zeroizing::new([0; KEY_LEN]);
        Hkdf::<Sha256>::new(None, self.0.expose_secret())
            .expand(b"forgevault session grant", key.as_mut_slice())
            .map_err(|_| CryptoError::Seal)?;
        Aes256Gcm::new_from_slice(key.as_slice()).map_err(|_| CryptoError::Seal)
    }
}

/// What the forge gave to act for a user.
#[derive(Clone)]
pub struct Grant {
    pub token: ForgeToken,
    /// What gets the next token, where the forge gave one.
    pub refresh: Option<SecretString>,
    /// When the token ends, Unix seconds; 0 = nobody knows.
    pub expires_unix: i64,
}

/// As it is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    token: Zeroizing<String>,
    refresh: Option<Zeroizing<String>>,
    expires_unix: i64,
}

impl Grant {
    fn seal(&self, secret: &Secret) -> Result<Vec<u8>, Error> {
        let refresh = self
            .refresh
            .as_ref()
            .map(|token| token.expose_secret().to_owned());
        let text = serde_json::to_vec(&Sealed {
            token: Zeroizing::new(self.token.expose().to_owned()),
            refresh: refresh.map(Zeroizing::new),
            expires_unix: self.expires_unix,
        });
        let text = Zeroizing::new(text.map_err(|error| Error::internal().because(error))?);
        let sealed = secret
            .cipher()
            .and_then(|cipher| sealed::seal(&cipher, &text, &secret.hash()));
        sealed.map_err(|error| Error::internal().because(error))
    }

    fn open(sealed: &[u8], secret: &Secret) -> Option<Self> {
        let text = sealed::open(&secret.cipher().ok()?, sealed, &secret.hash()).ok()?;
        let sealed: Sealed = serde_json::from_slice(&text).ok()?;
        Some(Self {
            token: ForgeToken::new(sealed.token.as_str()),
            refresh: sealed
                .refresh
                .map(|token| SecretString::from(token.as_str())),
            expires_unix: sealed.expires_unix,
        })
    }
}

/// A live session.
pub struct Session {
    pub row: session::Model,
    pub grant: Grant,
}

/// Signs a browser in, and forgets the sessions that have ended.
///
/// # Errors
/// When nothing can be written.
pub async fn begin(
    db: &Db,
    user: &User,
    grant: &Grant,
    client: &Client,
    now: i64,
) -> Result<Secret, Error> {
    let secret = Secret::generate().map_err(|error| Error::internal().because(error))?;
    let row = session::ActiveModel {
        id: NotSet,
        secret_hash: Set(secret.hash().to_vec()),
        user_id: Set(user.id),
        user_name: Set(cut(&user.login, MAX_USER_NAME)),
        sealed_grant: Set(grant.seal(&secret)?),
        created_unix: Set(now),
        seen_unix: Set(now),
        ip_address: Set(client.ip_address.clone()),
        user_agent: Set(client.user_agent.clone()),
    };
    let tx = db.begin_write().await?;
    let ended = Cond::any()
        .add(session::Column::CreatedUnix.lte(now - ABSOLUTE))
        .add(session::Column::SeenUnix.lte(now - IDLE));
    session::Entity::delete_many()
        .filter(ended)
        .exec(&*tx)
        .await?;
    row.insert(&*tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The live session of that cookie; that it is used is written down.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of(
    db: &Db,
    secret: &Secret,
    client: &Client,
    now: i64,
) -> Result<Option<Session>, Error> {
    let hash = secret.hash();
    let found = session::Entity::find()
        .filter(session::Column::SecretHash.eq(hash.to_vec()))
        .one(db.conn())
        .await?;
    let live = found.filter(|row| row.created_unix > now - ABSOLUTE && row.seen_unix > now - IDLE);
    let Some(row) = live else {
        return Ok(None);
    };
    let Some(grant) = Grant::open(&row.sealed_grant, secret) else {
        return Ok(None);
    };
    if row.seen_unix <= now - NOTED_EVERY {
        note(db, row.id, client, now).await?;
    }
    Ok(Some(Session { row, grant }))
}

/// Puts what the forge gave anew in the place of what it gave before.
///
/// # Errors
/// When nothing can be written.
pub async fn renew(db: &Db, secret: &Secret, id: i64, grant: &Grant) -> Result<(), Error> {
    let changed = session::ActiveModel {
        sealed_grant: Set(grant.seal(secret)?),
        ..Default::default()
    };
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(changed)
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn note(db: &Db, id: i64, client: &Client, now: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(session::ActiveModel {
            seen_unix: Set(now),
            ip_address: Set(client.ip_address.clone()),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// The live sessions of a user, the newest first.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of_user(db: &Db, user_id: i64, now: i64) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::CreatedUnix.gt(now - ABSOLUTE))
        .filter(session::Column::SeenUnix.gt(now - IDLE))
        .order_by_desc(session::Column::Id)
        .all(db.conn())
        .await
}

/// Ends a session of that user; one that has ended already is no matter.
///
/// # Errors
/// When nothing can be written.
pub async fn end(db: &Db, user_id: i64, id: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::delete_many()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// How the cookie is called and kept: bound to this host and to TLS by its prefix (RFC 6265bis,
/// 4.1.3.2) wherever browsers take such a one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jar {
    bound: bool,
}

impl Jar {
    pub fn new(public_url: &BaseUrl) -> Self {
        let bound = public_url.is_https() || public_url.host() == "localhost";
        if !bound {
            tracing::warn!(
                "server.public_url is plain HTTP: whoever is on the way can take over the sessions of browsers"
            );
        }
        Self { bound }
    }

    pub fn name(self) -> &'static str {
        if self.bound {
            "__Host-forgevault"
        } else {
            "forgevault"
        }
    }

    /// Of a sign-in that has begun at the forge.
    pub fn pending_name(self) -> &'static str {
        if self.bound {
            "__Host-forgevault-sign-in"
        } else {
            "forgevault-sign-in"
        }
    }

    pub fn cookie(self, value: &str) -> Cookie<'static> {
        self.make(self.name(), value)
    }

    /// Lives no longer than a sign-in may take.
    pub fn pending(self, value: &str) -> Cookie<'static> {
        let mut cookie = self.make(self.pending_name(), value);
        cookie.set_max_age(time::Duration::minutes(10));
        cookie
    }

    /// It comes back with the forge's answer, which is a link from there.
    fn make(self, name: &'static str, value: &str) -> Cookie<'static> {
        Cookie::build(name, value.to_owned())
            .path("/")
            .http_only(true)
            .secure(self.bound)
            .same_site(SameSite::Lax)
            .finish()
    }

    /// Takes the cookie away from the browser.
    pub fn removal(self) -> Cookie<'static> {
        let mut cookie = self.cookie("");
        cookie.make_removal();
        cookie
    }

    /// The same of a sign-in that has ended.
    pub fn pending_removal(self) -> Cookie<'static> {
        let mut cookie = self.pending("");
        cookie.make_removal();
        cookie
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_64_lower_case_digits_and_nothing_else() {
        let secret = Secret::generate().unwrap();
        let text = secret.expose();
        assert_eq!(Secret::parse(&text).unwrap().hash(), secret.hash());
        for bad in [
            "",
            &text[1..],
            &format!("{}0", *text),
            &"A".repeat(64),
            &"g".repeat(64),
        ] {
            assert!(Secret::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_cookie_is_bound_to_its_host_wherever_browsers_take_that() {
        for (url, name, secure) in [
            ("https://git.example.com/git", "__Host-forgevault", true),
            ("http://localhost:3300", "__Host-forgevault", true),
            ("http://git.example.com", "forgevault", false),
        ] {
            let cookie = Jar::new(&url.parse().unwrap()).cookie("x");
            assert_eq!(cookie.name(), name);
            assert_eq!(cookie.secure(), Some(secure));
            assert_eq!((cookie.path(), cookie.http_only()), (Some("/"), Some(true)));
            assert_eq!(cookie.domain(), None);
        }
    }
}
