//! The filters of the list of secrets, as a query has them.

use serde::Deserialize;
use utoipa::IntoParams;

use super::name::{NameFilter, is_name_part, is_name_start};
use super::store::{Inside, ListFilter};
use super::value::Kind;
use crate::environments::Environments;
use crate::environments::overlay::Overlay;
use crate::environments::part::Part;
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
    pub fn filter(self, reach: NameFilter, environments: &Environments) -> Option<ListFilter> {
        let reach = match &self.environment {
            None => reach,
            Some(environment) => environments.part(environment)?.within(&reach),
        };
        self.can_match().then(|| self.within(reach, None))
    }

    /// Whether anything can match. Text that no name or type can contain matches nothing. Databases would
    /// disagree: MySQL ignores trailing spaces, PostgreSQL rejects NUL.
    fn can_match(&self) -> bool {
        self.prefix.as_deref().is_none_or(is_name_start)
            && self.search.as_deref().is_none_or(is_name_part)
            && self
                .kind
                .as_deref()
                .is_none_or(|kind| kind.parse::<Kind>().is_ok())
    }

    fn within(self, reach: NameFilter, inside: Option<Inside>) -> ListFilter {
        ListFilter {
            reach,
            include_deleted: self.include_deleted.unwrap_or(false),
            prefix: self.prefix,
            kind: self.kind,
            search: self.search,
            inside,
        }
    }
}

/// A part of the vault as a caller sees it.
pub struct PartView<'a> {
    pub part: Part<'a>,
    /// What is in reach of its own names.
    pub own: NameFilter,
    /// What its overlay may bring, if it applies.
    pub brought: NameFilter,
}

impl<'a> PartView<'a> {
    pub fn of(
        environments: &'a Environments,
        (part, overlay): (Part<'a>, Overlay),
        reach: &NameFilter,
    ) -> Self {
        let brought = if overlay.applies(part) {
            environments.brought(part, reach)
        } else {
            NameFilter { any_of: vec![] }
        };
        Self {
            part,
            own: part.within(reach),
            brought,
        }
    }

    /// Whether nothing of it can be in reach.
    pub fn is_out_of_reach(&self) -> bool {
        self.own.any_of.is_empty()
    }

    /// Returns the filter of its list, with `prefix` and `q` about the names inside; [`None`] when nothing
    /// can match.
    pub fn filter(self, query: ListQuery) -> Option<ListFilter> {
        let inside = match self.part {
            Part::Base(_) => None,
            Part::Declared(environment) => Some(Inside {
                prefix: environment.prefix(),
                brought: self.brought,
            }),
        };
        let can_match = !self.own.any_of.is_empty() && query.can_match();
        can_match.then(|| query.within(self.own, inside))
    }
}
