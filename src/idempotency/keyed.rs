//! A request with an idempotency key, and the row in which its answer is kept.

use entity::kept_answer;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Kept};
use super::in_flight::{Caller, Turn};
use crate::audit::Entry;
use crate::commit::NameAccess;
use crate::crypto::RowKey;
use crate::error::{Code, Error};
use crate::row_macs::mac;

/// The rights that a request depended on, beyond those of its route.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependencies {
    pub names: Vec<(NameAccess, String)>,
    pub site_admin: bool,
}

/// A request with a key, whose turn it is.
pub struct KeyedRequest {
    pub caller: Caller,
    /// [`super::RequestParts::digest`]; stored only as a MAC.
    pub digest: [u8; 32],
    /// The method and the pattern of the path.
    pub route: String,
    pub depends_on: Dependencies,
    pub turn: Turn,
}

impl KeyedRequest {
    /// Opens a row that was found for the caller and the key.
    ///
    /// # Errors
    /// [`Code::DecryptionFailed`] when the service did not write it, [`Code::IdempotencyMismatch`] when it
    /// belongs to another request.
    pub fn open(&self, key: &RowKey, row: &kept_answer::Model) -> Result<Kept, Error> {
        if !mac::verify_kept_answer(key, row) {
            return Err(Error::decryption_failed());
        }
        let kept: Kept = serde_json::from_slice(&row.answer)
            .map_err(|error| Error::decryption_failed().because(error))?;
        let fingerprint = mac::request_fingerprint(key, &self.digest);
        if !mac::verify(&fingerprint, Some(&row.fingerprint)) {
            return Err(Error::new(
                Code::IdempotencyMismatch,
                format!(
                    "Idempotency-Key: used for another request before ({})",
                    kept.route
                ),
            ));
        }
        Ok(kept)
    }

    /// Returns the row that keeps the answer; `now` in Unix seconds.
    pub(super) fn row(
        &self,
        key: &RowKey,
        (answer, entry): (&Answer, &Entry),
        now: i64,
    ) -> Result<kept_answer::Model, Error> {
        let mut depends_on = self.depends_on.clone();
        depends_on.names.extend_from_slice(&answer.names);
        let kept = Kept {
            route: self.route.clone(),
            request_id: entry.request_id.clone(),
            secret_id: entry.secret_id,
            status: answer.status,
            tag: answer.tag,
            body: answer.kept_body.as_ref().unwrap_or(&answer.body).clone(),
            depends_on,
        };
        let Caller {
            repo_id,
            author,
            key: idempotency_key,
        } = &self.caller;
        let mut row = kept_answer::Model {
            repo_id: *repo_id,
            user_id: author.user_id(),
            token_id: author.token_id(),
            idempotency_key: idempotency_key.as_str().to_owned(),
            fingerprint: mac::request_fingerprint(key, &self.digest).into(),
            answer: serde_json::to_vec(&kept).map_err(|error| Error::internal().because(error))?,
            created_unix: now,
            row_mac: vec![],
        };
        row.row_mac = mac::kept_answer(key, &row).into();
        Ok(row)
    }
}
