//! Looks for entries: what a typed text stands for, and pages of what matches.

use std::collections::BTreeSet;
use std::net::IpAddr;

use entity::{Sequence, TokenId, audit_entry};
use uuid::Uuid;

use super::store::{self, chain_rows};
use crate::access::RequestContext;
use crate::error::Error;

pub use super::store::EntryFilter;
pub use super::store::search::{Actions, Named, Search, Start};

/// Entries on a page.
pub const PAGE: usize = 50;
/// Further entries of the request with which a page ends, which are counted there.
const MAX_REST: usize = 1_000;
/// Refused entries are counted up to this number.
pub const MAX_COUNTED: u64 = 99;
/// Among this many of the newest entries.
const COUNTED_AMONG: i64 = 10_000;
/// Secrets whose names contain a text.
const MAX_SECRETS: u64 = 100;

/// What a text that somebody looks for is.
#[derive(Debug, PartialEq, Eq)]
pub enum Text {
    Request(Uuid),
    Address(IpAddr),
    Token(TokenId),
    /// A secret or a person, by the whole name or a part.
    Name(String),
}

impl Text {
    /// Returns what the text looks like; [`None`] if it is blank. A token is written `#12`, or as the number
    /// alone.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        // Uuid accepts more forms than the one in which request ids are shown.
        let request = (text.len() == 36).then(|| text.parse().ok()).flatten();
        let token = || {
            let digits = text.strip_prefix('#').unwrap_or(text);
            let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            is_number.then(|| digits.parse().ok()).flatten()
        };
        Some(if let Some(request) = request {
            Self::Request(request)
        } else if let Ok(address) = text.parse() {
            Self::Address(address)
        } else if let Some(id) = token() {
            Self::Token(TokenId::new(id))
        } else {
            Self::Name(text.to_owned())
        })
    }
}

impl Search {
    /// Narrows the search to what the text stands for.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn look_for(&mut self, ctx: &RequestContext, text: Text) -> Result<(), Error> {
        match text {
            Text::Request(id) => self.also.request_id = Some(id),
            Text::Address(address) => self.also.ip = Some(address),
            Text::Token(id) => self.also.token_id = Some(id),
            Text::Name(name) => self.named = Some(named(ctx, name).await?),
        }
        Ok(())
    }

    /// Whether the search is for one request.
    pub fn is_of_request(&self) -> bool {
        self.filter.request_id.is_some() || self.also.request_id.is_some()
    }
}

/// Returns the secrets and the people that have this name. If none has, those whose names contain it.
async fn named(ctx: &RequestContext, text: String) -> Result<Named, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let lower = text.to_lowercase();
    let secrets = store::search::secrets_containing(conn, repo_id, &text, MAX_SECRETS).await?;
    let people = store::search::people(conn, repo_id).await?;
    let has_name = |name: &str| name.to_lowercase() == lower;
    let exact_secrets: BTreeSet<_> = secrets
        .iter()
        .filter(|(_, name)| *name == text)
        .map(|(id, _)| *id)
        .chain(store::secrets_once_named(conn, repo_id, &text).await?)
        .collect();
    let exact_people: BTreeSet<_> = people
        .iter()
        .filter(|(_, name)| has_name(name))
        .map(|(id, _)| *id)
        .collect();
    let (secrets, people) = if exact_secrets.is_empty() && exact_people.is_empty() {
        let people = people.into_iter();
        let people = people.filter(|(_, name)| name.to_lowercase().contains(&lower));
        (
            secrets.into_iter().map(|(id, _)| id).collect(),
            people.map(|(id, _)| id).collect(),
        )
    } else {
        (exact_secrets, exact_people)
    };
    Ok(Named {
        text,
        secrets,
        people,
    })
}

/// A page of what matches, newest first.
#[derive(Default)]
pub struct Found {
    pub rows: Vec<audit_entry::Model>,
    /// Where the page of the next older entries begins, if there are any.
    pub older: Option<Start>,
    /// Where the page of the next newer ones begins.
    pub newer: Option<Start>,
}

/// Returns a page of [`PAGE`] entries. If it ends within the entries of one request, the rest of them follow,
/// up to a limit, so that they can be counted there.
///
/// # Errors
/// When the database is unavailable.
pub async fn page(ctx: &RequestContext, search: &Search, from: Start) -> Result<Found, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let limit = one_more(PAGE);
    let mut from = from;
    let mut rows = search.entries(conn, repo_id, from, limit).await?;
    if matches!(from, Start::After(_)) && rows.len() <= PAGE {
        from = Start::Newest;
        rows = search.entries(conn, repo_id, from, limit).await?;
    }
    let is_upwards = matches!(from, Start::After(_));
    let mut has_more = rows.len() > PAGE;
    if !search.is_of_request()
        && has_more
        && let [.., last, next] = rows.as_slice()
        && is_one_request(last, next)
    {
        let on = if is_upwards {
            Start::After(last.sequence)
        } else {
            Start::Before(last.sequence)
        };
        let last = last.clone();
        let mut rest = search
            .entries(conn, repo_id, on, one_more(MAX_REST))
            .await?;
        let count = rest.iter().take_while(|row| is_one_request(&last, row));
        let count = count.count().min(MAX_REST);
        has_more = rest.len() > count;
        rest.truncate(count);
        rows.truncate(PAGE);
        rows.extend(rest);
    } else {
        rows.truncate(PAGE);
    }
    if is_upwards {
        rows.reverse();
    }
    let first = rows.first().map(|row| Start::After(row.sequence));
    let last = rows.last().map(|row| Start::Before(row.sequence));
    let (older, newer) = match from {
        Start::Newest => (last.filter(|_| has_more), None),
        Start::Before(at) => {
            let none_here = Start::After(Sequence::new(at.get() - 1));
            (last.filter(|_| has_more), Some(first.unwrap_or(none_here)))
        }
        Start::After(_) => (last, first.filter(|_| has_more)),
    };
    Ok(Found { rows, older, newer })
}

/// How many rows to read to know whether there are more than these.
fn one_more(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX).saturating_add(1)
}

/// Whether two entries were left by one request.
pub fn is_one_request(a: &audit_entry::Model, b: &audit_entry::Model) -> bool {
    !a.request_id.is_empty() && a.request_id == b.request_id
}

/// A number that may be larger than counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub count: u64,
    pub is_all: bool,
}

/// Counts the refused entries that match, among the newest of all.
///
/// # Errors
/// When the database is unavailable.
pub async fn count_refused(
    ctx: &RequestContext,
    search: &Search,
    (first, last): (Sequence, Sequence),
) -> Result<Counted, Error> {
    let mut refused = search.clone();
    refused.also.success = Some(false);
    let oldest = Ord::max(Sequence::new(last.get() - COUNTED_AMONG), Sequence::NONE);
    let from = Start::After(oldest);
    let conn = ctx.app.db.conn();
    let limit = MAX_COUNTED + 1;
    let found = refused.sequences(conn, ctx.repo_id, from, limit).await?;
    let count = u64::try_from(found.len()).unwrap_or(u64::MAX);
    Ok(Counted {
        count: count.min(MAX_COUNTED),
        is_all: count <= MAX_COUNTED && first > oldest,
    })
}

/// Returns the numbers of the oldest and of the newest entry; those of none if there is no entry.
///
/// # Errors
/// When the database is unavailable.
pub async fn extent(ctx: &RequestContext) -> Result<(Sequence, Sequence), Error> {
    let head = chain_rows::head(ctx.app.db.conn(), ctx.repo_id).await?;
    Ok(head.map_or((Sequence::FIRST, Sequence::NONE), |head| {
        (head.first_sequence, head.sequence)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_for_what_it_looks_like() {
        let id = "01234567-89ab-7def-8123-456789abcdef";
        for (text, expected) in [
            ("", None),
            ("  ", None),
            (id, Some(Text::Request(id.parse().unwrap()))),
            ("10.0.0.7", Some(Text::Address("10.0.0.7".parse().unwrap()))),
            (" ::1 ", Some(Text::Address("::1".parse().unwrap()))),
            ("#12", Some(Text::Token(TokenId::new(12)))),
            ("12", Some(Text::Token(TokenId::new(12)))),
            ("#", Some(Text::Name("#".to_owned()))),
            ("alice", Some(Text::Name("alice".to_owned()))),
            (
                "99999999999999999999",
                Some(Text::Name("99999999999999999999".to_owned())),
            ),
            (
                "0123456789ab7def8123456789abcdef",
                Some(Text::Name("0123456789ab7def8123456789abcdef".to_owned())),
            ),
        ] {
            assert_eq!(Text::read(text), expected, "{text}");
        }
    }
}
