//! The answer to a change: what the caller gets, and what is kept of it.

use entity::SecretId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::keyed::Dependencies;
use crate::audit::Entry;
use crate::commit::NameAccess;
use crate::error::Error;

/// A successful answer, protocol aside.
#[derive(Clone)]
pub struct Answer {
    pub(super) status: u16,
    pub(super) tag: Option<i64>,
    pub(super) body: String,
    /// What is kept in place of the body.
    pub(super) kept_body: Option<String>,
    pub(super) names: Vec<(NameAccess, String)>,
    pub(super) is_kept: bool,
}

impl Answer {
    /// An answer with this HTTP status and this body, as JSON.
    ///
    /// # Errors
    /// When the body cannot be serialised.
    pub fn new(status: u16, body: &impl Serialize) -> Result<Self, Error> {
        Ok(Self {
            status,
            tag: None,
            body: json(body)?,
            kept_body: None,
            names: vec![],
            is_kept: true,
        })
    }

    /// Of a request that changed nothing, nothing is kept: the same one may run again.
    #[must_use]
    pub fn unkept_if(self, changed_nothing: bool) -> Self {
        Self {
            is_kept: !changed_nothing,
            ..self
        }
    }

    /// Adds the current version or revision.
    #[must_use]
    pub fn with_tag(self, tag: i64) -> Self {
        Self {
            tag: Some(tag),
            ..self
        }
    }

    /// Keeps another body than the one that is shown once.
    ///
    /// # Errors
    /// When it cannot be serialised.
    pub fn keeping(self, body: &impl Serialize) -> Result<Self, Error> {
        Ok(Self {
            kept_body: Some(json(body)?),
            ..self
        })
    }

    /// Adds names on which the answer depends, beyond those that were checked to prepare the change.
    #[must_use]
    pub fn depending_on(self, names: Vec<(NameAccess, String)>) -> Self {
        Self { names, ..self }
    }

    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the current version or revision, if it belongs to the answer.
    pub fn tag(&self) -> Option<i64> {
        self.tag
    }

    /// Returns the body as JSON.
    pub fn into_body(self) -> String {
        self.body
    }

    /// Reads the body.
    ///
    /// # Errors
    /// When it is something else.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.body).map_err(|error| Error::internal().because(error))
    }
}

/// An answer, and whether it was given before.
#[derive(Clone)]
pub struct Answered {
    pub answer: Answer,
    pub is_replay: bool,
}

impl Answered {
    /// Replaces the answer that was kept by the one for the caller.
    #[must_use]
    pub fn with(self, answer: Answer) -> Self {
        Self { answer, ..self }
    }
}

/// What is stored of an answer.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    /// The method and the pattern of the path.
    pub route: String,
    /// The request that made the change.
    pub request_id: String,
    pub(super) secret_id: SecretId,
    pub(super) status: u16,
    pub(super) tag: Option<i64>,
    pub(super) body: String,
    /// The rights that a repeated request needs again.
    pub depends_on: Dependencies,
}

impl Kept {
    /// Says in the entry of the repeated request which one it repeats.
    pub(super) fn note_in(&self, entry: &mut Entry) {
        let comma = if entry.message.is_empty() { "" } else { ", " };
        entry.message += comma;
        entry.message += REPLAY_OF;
        entry.message += &self.request_id;
        entry.secret_id = self.secret_id;
    }

    pub(super) fn answered(&self) -> Answered {
        Answered {
            answer: Answer {
                status: self.status,
                tag: self.tag,
                body: self.body.clone(),
                kept_body: None,
                names: vec![],
                is_kept: true,
            },
            is_replay: true,
        }
    }
}

/// Begins the remark of the entry of a repeated request; the id of the first one follows.
pub const REPLAY_OF: &str = "replay of request ";

fn json(body: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(body).map_err(|error| Error::internal().because(error))
}
