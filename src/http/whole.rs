//! Lists that are requested without pagination. A short one is an ordinary response. A long one is sent in
//! parts, each read from the database when the client takes it, so that no whole list is ever in memory.
//!
//! A long list has the rows that existed when it began; later rows are left out. If so many others changed
//! meanwhile that the number of rows differs from `X-Total-Count`, the response ends with an error, so that
//! it does not look complete.

use std::pin::Pin;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_TYPE;
use serde::Serialize;

use super::limiter::Permit;
use super::stream::{self, Parts, Recipient, StreamError};
use crate::error::Error;
use crate::paging::PART;

/// Reads the rows after the one with this key, at most [`PART`].
pub type Next<T, K> = Box<dyn FnMut(K) -> Reading<T> + Send>;
type Reading<T> = Pin<Box<dyn Future<Output = Result<Vec<T>, Error>> + Send>>;

/// Wraps a query as a [`Next`].
pub fn part<T>(
    reading: impl Future<Output = Result<Vec<T>, Error>> + Send + 'static,
) -> Reading<T> {
    Box::pin(reading)
}

/// Whether these rows are the whole list, if a part was requested.
pub fn is_short<T>(rows: &[T]) -> bool {
    u64::try_from(rows.len()).is_ok_and(|len| len < PART)
}

/// A whole list, or its first part.
pub enum Whole<T, K> {
    Short(Vec<T>),
    Long {
        /// How many rows it has.
        total: u64,
        first: Vec<T>,
        next: Next<T, K>,
        key: fn(&T) -> K,
        permit: Permit,
    },
}

/// Builds the response. `view` converts a row.
pub fn answer<T, K, V>(
    recipient: impl FnOnce() -> Recipient,
    list: Whole<T, K>,
    view: impl Fn(T) -> V + Send + 'static,
) -> HttpResponse
where
    T: Send + 'static,
    K: Send + 'static,
    V: Serialize + 'static,
{
    let mut answer = HttpResponse::Ok();
    match list {
        Whole::Short(rows) => {
            answer.insert_header(("X-Total-Count", rows.len().to_string()));
            answer.json(rows.into_iter().map(view).collect::<Vec<V>>())
        }
        Whole::Long {
            total,
            first,
            next,
            key,
            permit,
        } => {
            answer.insert_header(("X-Total-Count", total.to_string()));
            answer.insert_header((CONTENT_TYPE, "application/json"));
            answer.body(stream::send(permit, recipient(), total, |parts| {
                send(first, total, next, key, view, parts)
            }))
        }
    }
}

async fn send<T, K, V: Serialize>(
    mut rows: Vec<T>,
    total: u64,
    mut next: Next<T, K>,
    key: fn(&T) -> K,
    view: impl Fn(T) -> V + Send + 'static,
    mut parts: Parts,
) -> Result<(), StreamError> {
    let mut sent = 0;
    while let Some(last) = rows.last().map(key) {
        let mut text = vec![];
        for row in rows {
            text.push(if sent == 0 { b'[' } else { b',' });
            serde_json::to_writer(&mut text, &view(row)).map_err(StreamError::because)?;
            sent += 1;
        }
        if sent > total {
            return Err(StreamError::Changed);
        }
        parts.send(text).await?;
        rows = next(last).await.map_err(StreamError::because)?;
    }
    if sent != total {
        return Err(StreamError::Changed);
    }
    let end: &[u8] = if sent == 0 { b"[]" } else { b"]" };
    parts.send(end.to_vec()).await?;
    parts.finish();
    Ok(())
}
