//! What the page is asked for: view, text, time range, and the API's filters.

use std::str::FromStr;

use entity::Sequence;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::access::RequestContext;
use crate::audit::search::{Actions, EntryFilter, Search, Start, Text};
use crate::error::Error;
use crate::http::params::Params;
use crate::http::query;
use crate::web::moment::moment;

/// The filters of the API, which links may have.
pub const FILTERS: [&str; 10] = [
    "action",
    "secret",
    "secret_id",
    "user_id",
    "token_id",
    "success",
    "since",
    "until",
    "ip",
    "request_id",
];

/// Defines an enum of a parameter's texts.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($variant),* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                let found = Self::ALL.iter().copied().find(|one| one.as_str() == text);
                found.ok_or_else(|| {
                    let all: Vec<_> = Self::ALL.iter().map(|one| one.as_str()).collect();
                    format!("expected one of: {}", all.join(", "))
                })
            }
        }
    };
}

choices! {
    /// A segment of the page.
    View { Changes = "changes", Refused = "refused", Views = "views", All = "all" }
}

choices! {
    Range { Any = "any", Day = "24h", Week = "7d", Month = "30d", Custom = "custom" }
}

impl Range {
    fn seconds(self) -> Option<i64> {
        let days = match self {
            Self::Any | Self::Custom => return None,
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        };
        Some(days * 86_400)
    }
}

/// What the page adds to the filters of the API.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub struct BrowseQuery {
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    view: Option<View>,
    /// A secret, person, token, address or request.
    #[serde(deserialize_with = "query::text")]
    q: Option<String>,
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    range: Option<Range>,
    /// In place of `since`, as a browser's date fields send it.
    #[serde(deserialize_with = "query::text")]
    from: Option<String>,
    /// In place of `until`.
    #[serde(deserialize_with = "query::text")]
    to: Option<String>,
    /// The entries before that one.
    #[serde(deserialize_with = "query::number")]
    #[param(value_type = Option<i64>)]
    before: Option<Sequence>,
    /// The entries after that one.
    #[serde(deserialize_with = "query::number")]
    #[param(value_type = Option<i64>)]
    after: Option<Sequence>,
}

/// What was asked for, looked up.
pub struct Asked {
    pub view: View,
    /// Without the view.
    pub within: Search,
    pub search: Search,
    pub start: Start,
}

impl Asked {
    /// # Errors
    /// If a field is invalid, or the database is unavailable.
    pub async fn look_up(
        ctx: &RequestContext,
        mut filter: EntryFilter,
        query: BrowseQuery,
    ) -> Result<Self, Error> {
        let now = ctx.app.clock.now_unix();
        match query.range {
            None | Some(Range::Custom) => {
                if let Some((since, _)) = moment("from", query.from.as_deref())? {
                    filter.since = Some(since);
                }
                if let Some((_, until)) = moment("to", query.to.as_deref())? {
                    filter.until = Some(until);
                }
            }
            Some(range) => {
                if let Some(seconds) = range.seconds() {
                    filter.since = Some(now - seconds);
                }
            }
        }
        let is_narrow = filter.action.is_some() || filter.success.is_some();
        let mut within = Search {
            filter,
            ..Search::default()
        };
        if let Some(text) = query.q.as_deref().and_then(Text::read) {
            within.look_for(ctx, text).await?;
        }
        let view = match query.view {
            // Whatever a request did is shown.
            None | Some(View::Changes) if within.is_of_request() => View::All,
            None if is_narrow => View::All,
            view => view.unwrap_or(View::Changes),
        };
        let mut search = within.clone();
        match view {
            View::Changes => search.actions = Actions::ReadsAndChanges,
            View::Refused => search.also.success = Some(false),
            View::Views => search.actions = Actions::Views,
            View::All => {}
        }
        let start = match (query.before, query.after) {
            (Some(before), _) => Start::Before(before),
            (None, Some(after)) => Start::After(after),
            (None, None) => Start::Newest,
        };
        Ok(Self {
            view,
            within,
            search,
            start,
        })
    }
}

/// Returns the range that the form shows.
pub fn shown_range(params: &Params) -> Range {
    let given = params.get("range").and_then(|text| text.parse().ok());
    given.unwrap_or(
        if params.get("from").is_some() || params.get("to").is_some() {
            Range::Custom
        } else {
            Range::Any
        },
    )
}

/// Returns a query with some parameters replaced; empty ones are left out. The place in the log is kept only
/// if it is given.
pub fn link(params: &Params, replaced: &[(&str, &str)]) -> String {
    let is_kept = |name: &str| {
        !["before", "after", "lang", "format"].contains(&name)
            && !replaced.iter().any(|(other, _)| *other == name)
    };
    let kept = params.iter().filter(|(name, _)| is_kept(name));
    let added = replaced.iter().copied();
    let mut link = form_urlencoded::Serializer::for_suffix(String::from("?"), 1);
    link.extend_pairs(kept.chain(added.filter(|(_, value)| !value.is_empty())));
    link.finish()
}
