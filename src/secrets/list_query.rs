//! The filters of the list of secrets, as a query has them.

use serde::Deserialize;
use utoipa::IntoParams;

use super::name::{NameFilter, is_name_part, is_name_start};
use super::store::ListFilter;
use super::value::Kind;
use crate::environments::Environments;
use crate::http::query;

/// The filters of the list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    #[serde(deserialize_with = "query::flag")]
    pub include_deleted: Option<bool>,
    /// The beginning of the name.
    #[serde(deserialize_with = "query::text")]
    pub prefix: Option<String>,
    /// A declared environment, or `base`; any other returns an empty list.
    #[serde(deserialize_with = "query::text")]
    pub environment: Option<String>,
    #[serde(rename = "type", deserialize_with = "query::text")]
    pub kind: Option<String>,
    /// A part of the name, case-insensitive.
    #[serde(rename = "q", deserialize_with = "query::text")]
    pub search: Option<String>,
}

impl ListQuery {
    /// Returns the filter; [`None`] when nothing can match.
    pub(super) fn filter(
        self,
        reach: NameFilter,
        environments: &Environments,
    ) -> Option<ListFilter> {
        // Text that no name or type can contain matches nothing. Databases would disagree: MySQL ignores
        // trailing spaces, PostgreSQL rejects NUL.
        let can_be = self.prefix.as_deref().is_none_or(is_name_start)
            && self.search.as_deref().is_none_or(is_name_part)
            && self
                .kind
                .as_deref()
                .is_none_or(|kind| kind.parse::<Kind>().is_ok());
        if !can_be {
            return None;
        }
        let reach = match &self.environment {
            None => reach,
            Some(environment) => environments.part(environment)?.within(&reach),
        };
        Some(ListFilter {
            reach,
            include_deleted: self.include_deleted.unwrap_or(false),
            prefix: self.prefix,
            kind: self.kind,
            search: self.search,
        })
    }
}
