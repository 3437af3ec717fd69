//! The filters of an environment's list.

use serde::Deserialize;
use utoipa::IntoParams;

use crate::environments::overlay::Overlay;
use crate::http::query;
use crate::secrets::service::ListQuery;

/// The filters of the list, about the names inside the environment.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct InsideQuery {
    /// The overlay brings no deleted secrets.
    #[serde(deserialize_with = "query::flag")]
    include_deleted: Option<bool>,
    /// The beginning of the name inside.
    #[serde(deserialize_with = "query::text")]
    prefix: Option<String>,
    #[serde(rename = "type", deserialize_with = "query::text")]
    kind: Option<String>,
    /// A part of the name inside, case-insensitive.
    #[serde(rename = "q", deserialize_with = "query::text")]
    search: Option<String>,
    /// `false`: without what the environment takes from the base.
    #[serde(deserialize_with = "query::flag")]
    overlay: Option<bool>,
}

impl InsideQuery {
    pub fn split(self) -> (ListQuery, Overlay) {
        let query = ListQuery {
            include_deleted: self.include_deleted,
            prefix: self.prefix,
            environment: None,
            kind: self.kind,
            search: self.search,
        };
        (query, Overlay::asked(self.overlay))
    }
}

/// Whether the base is searched for what the environment lacks.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OverlayQuery {
    /// `false`: only the environment's own secret.
    #[serde(deserialize_with = "query::flag")]
    overlay: Option<bool>,
}

impl OverlayQuery {
    pub fn overlay(&self) -> Overlay {
        Overlay::asked(self.overlay)
    }
}
