//! The bodies of the HTTP API and the codes of its errors. The service and its clients share these types, so
//! that neither can misread the other.
//!
//! Ids are the plain numbers of the API; times are Unix seconds. Request bodies refuse unknown fields, so
//! that a misspelt one is noticed. Responses accept them, so that a client works with a newer service.
//! Nothing is validated here: the service parses what it received.
//!
//! With the feature `schema`, doc comments become the descriptions in the OpenAPI document.

pub mod audit;
pub mod device;
pub mod environments;
pub mod error;
pub mod instance;
pub mod keys;
pub mod license;
pub mod secrets;
pub mod tokens;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// The response to a change that has nothing else to return.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Message {
    #[cfg_attr(feature = "schema", schema(example = "Secret deleted"))]
    pub message: Cow<'static, str>,
}

impl Message {
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            message: message.into(),
        }
    }
}
