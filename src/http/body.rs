//! Bodies, JSON and forms: bounded in size and time, and a malformed one names the field that is
//! wrong.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use actix_web::web::{Bytes, Payload};
use actix_web::{HttpMessage as _, HttpRequest};
use futures_util::{Stream, StreamExt as _};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::budget::{BodyOwner, Budget, Held};
use super::client::{Client, Proxies, network};
use super::frame;
use crate::error::{Code, Error};
use crate::http::params::{Params, shown};

/// The largest body without a value: names, texts and lists with the JSON or the escapes around them,
/// every byte of a text written as `\u00xx`.
pub const SMALL: usize = 32 * 1024;

/// What bounds the bodies that this process reads.
pub struct Bodies {
    /// Bytes of all bodies in memory.
    pub budget: Arc<Budget>,
    pub proxies: Proxies,
    /// Bytes of the largest value.
    pub max_value_bytes: usize,
}

impl Bodies {
    /// The most bytes of a body that can hold a value of the largest size.
    pub fn with_value(&self) -> usize {
        max_body(self.max_value_bytes)
    }
}

/// The most bytes of a body that can hold a value of that size: a control character takes six bytes in
/// JSON, and a lockbox in base64 a third more than what it holds.
pub fn max_body(max_value: usize) -> usize {
    max_value.saturating_mul(6) + SMALL
}

/// Reads the body of a request as JSON, of at most [`SMALL`] bytes.
///
/// # Errors
/// [`Code::UnsupportedMediaType`], [`Code::ValueTooLarge`], and [`Code::InvalidRequest`] naming the
/// field that is wrong. How long a body may take is bounded where it is asked for
/// ([`RequestContext::change`](crate::access::Visitor::change)).
pub async fn json<T: DeserializeOwned>(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
) -> Result<T, Error> {
    json_up_to(bodies, req, payload, SMALL).await
}

/// The same of at most `max` bytes.
///
/// # Errors
/// As [`json`].
pub async fn json_up_to<T: DeserializeOwned>(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    max: usize,
) -> Result<T, Error> {
    let bytes = read_as(bodies, req, payload, "application/json", max).await?;
    // serde takes an array for a struct as well, its fields in their order.
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first.is_some_and(|byte| *byte != b'{') {
        return Err(Error::invalid("body: expected a JSON object"));
    }
    let mut json = serde_json::Deserializer::from_slice(&bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let cause = describe(error.inner());
        // `.` is the whole, `?` a place in it that has no name.
        if matches!(path.as_str(), "." | "?") {
            Error::invalid(format!("body: {cause}"))
        } else {
            // The field, without the place in its list.
            let field = path.split('[').next().unwrap_or_default();
            Error::invalid(format!("{}: {cause}", shown(field)))
        }
    })?;
    json.end()
        .map_err(|error| Error::invalid(format!("body: {}", describe(&error))))?;
    Ok(value)
}

/// Reads the body of a request as a form, of at most [`SMALL`] bytes: these fields, each once.
///
/// # Errors
/// As [`json`].
pub async fn form(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
) -> Result<Params, Error> {
    form_up_to(bodies, req, payload, known, SMALL).await
}

/// The same of at most `max` bytes.
///
/// # Errors
/// As [`json`].
pub async fn form_up_to(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
    max: usize,
) -> Result<Params, Error> {
    let media = "application/x-www-form-urlencoded";
    let bytes = read_as(bodies, req, payload, media, max).await?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::invalid("body: no form"))?;
    Params::read(text, known)
}

async fn read_as(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    expected: &str,
    max: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let media = req
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let media = media.map(|media| media.split(';').next().unwrap_or(media).trim());
    if !media.is_some_and(|media| media.eq_ignore_ascii_case(expected)) {
        return Err(Error::new(
            Code::UnsupportedMediaType,
            format!("expected a body of Content-Type: {expected}"),
        ));
    }
    let bytes = read(bodies, req, payload, max).await?;
    if BYTE_ORDER_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Error::invalid(
            "body: it begins with a byte order mark (BOM); send UTF-8 without one",
        ));
    }
    Ok(bytes)
}

/// Of UTF-8 and UTF-16.
const BYTE_ORDER_MARKS: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFE\xFF", b"\xFF\xFE"];

/// What is wrong, without any text of the body: serde quotes the value that it did not expect,
/// which may be a secret in the wrong place.
fn describe(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    let place = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        Category::Data => {
            let text = error.to_string();
            // The last one is serde's own; one before it may stand in the text that serde quotes.
            let text = text.rsplit_once(" at line ").map_or("", |(text, _)| text);
            if let Some((name, expected)) = text
                .strip_prefix("unknown field `")
                .and_then(|text| text.rsplit_once("`, expected "))
            {
                return format!(
                    "unknown field `{}`, expected {expected} ({place})",
                    shown(name)
                );
            }
            match text.rsplit_once(", expected ") {
                Some((found, expected)) => {
                    let found = found.split_once(':').map_or("", |(kind, _)| kind);
                    let comma = if found.is_empty() { "" } else { ", " };
                    format!("{found}{comma}expected {expected} ({place})")
                }
                _ => format!("{} ({place})", crate::text::cut(text, 200)),
            }
        }
        Category::Eof => format!("the JSON ends too early ({place})"),
        Category::Syntax | Category::Io => format!("no JSON ({place})"),
    }
}

/// Reads a body whole, by the time at which the request has to be done.
///
/// # Errors
/// [`Code::ValueTooLarge`] beyond so many bytes, [`Code::RateLimited`] when the process holds too
/// many already, [`Code::UnsupportedMediaType`] when it is compressed, [`Code::InvalidRequest`] when
/// it is cut off.
pub async fn read(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    max: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut body = Body::of(bodies, req, payload, max)?;
    let refusal = body.refusal();
    let reading = async {
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(chunk) = body.next().await {
            let chunk = chunk.map_err(|error| refusal.of(error))?;
            push(&mut bytes, &chunk, max);
        }
        Ok(bytes)
    };
    let read = tokio::time::timeout_at(frame::deadline(req).into(), reading).await;
    read.unwrap_or_else(|_elapsed| {
        Err(Error::new(
            Code::RequestTimeout,
            "the request took too long; nothing was changed",
        ))
    })
}

/// Grows without leaving copies behind that are not wiped.
pub(super) fn push(bytes: &mut Zeroizing<Vec<u8>>, chunk: &[u8], max: usize) {
    let len = bytes.len() + chunk.len();
    if len > bytes.capacity() {
        let capacity = bytes.capacity().saturating_mul(2).min(max).max(len);
        let mut grown = Zeroizing::new(Vec::with_capacity(capacity));
        grown.extend_from_slice(bytes);
        *bytes = grown;
    }
    bytes.extend_from_slice(chunk);
}

/// A body as it comes in, bounded, each byte of it taken from the budget. What was taken is given
/// back with the request, since what was made of the body lives as long.
pub struct Body {
    payload: Payload,
    held: Rc<RefCell<Held>>,
    left: usize,
    refusal: Refusal,
}

impl Body {
    /// # Errors
    /// [`Code::UnsupportedMediaType`] when it is compressed.
    pub fn of(
        bodies: &Bodies,
        req: &HttpRequest,
        payload: Payload,
        max: usize,
    ) -> Result<Self, Error> {
        check_encoding(req)?;
        let proven = req.extensions().get::<BodyOwner>().copied();
        let holder = proven.unwrap_or_else(|| {
            let client = Client::of(req, &bodies.proxies);
            BodyOwner::Address(client.address.map(network))
        });
        let held = Rc::new(RefCell::new(Held::nothing(&bodies.budget, holder)));
        req.extensions_mut().insert(Rc::clone(&held));
        Ok(Self {
            payload,
            held,
            left: max,
            refusal: Refusal {
                max,
                no_room: Rc::default(),
            },
        })
    }

    /// What a caller is told when it ends with an error.
    pub fn refusal(&self) -> Refusal {
        self.refusal.clone()
    }
}

impl Stream for Body {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = ready!(Pin::new(&mut self.payload).poll_next(cx));
        if let Some(Ok(chunk)) = &chunk {
            let Some(left) = self.left.checked_sub(chunk.len()) else {
                return Poll::Ready(Some(Err(PayloadError::Overflow)));
            };
            self.left = left;
            if self.held.borrow_mut().take(chunk.len()).is_err() {
                *self.refusal.no_room.borrow_mut() = true;
                return Poll::Ready(Some(Err(PayloadError::Overflow)));
            }
        }
        Poll::Ready(chunk)
    }
}

/// Why a body was not read to its end.
#[derive(Clone)]
pub struct Refusal {
    max: usize,
    no_room: Rc<RefCell<bool>>,
}

impl Refusal {
    /// The refusal of a body for which there was no room.
    pub fn no_room(&self) -> Option<Error> {
        (*self.no_room.borrow()).then(no_room)
    }

    /// What is told of the error that [`Body`] ended with.
    pub fn of(&self, error: PayloadError) -> Error {
        match error {
            PayloadError::Overflow if *self.no_room.borrow() => no_room(),
            PayloadError::Overflow => Error::new(
                Code::ValueTooLarge,
                format!("body: at most {} bytes", self.max),
            ),
            error => Error::invalid("body: cut off").because(error),
        }
    }
}

fn no_room() -> Error {
    let message = "too many bodies are being sent at once; try again in a moment";
    Error::new(Code::RateLimited, message).retry_after(5)
}

/// # Errors
/// [`Code::UnsupportedMediaType`] for every coding: none is read.
fn check_encoding(req: &HttpRequest) -> Result<(), Error> {
    let mut codings = req.headers().get_all(CONTENT_ENCODING).flat_map(|value| {
        let value = value.to_str().unwrap_or("?");
        value.split(',').map(str::trim)
    });
    if codings.all(|coding| coding.is_empty() || coding.eq_ignore_ascii_case("identity")) {
        return Ok(());
    }
    Err(Error::new(
        Code::UnsupportedMediaType,
        "Content-Encoding: a body is only read as it is, without compression",
    ))
}
