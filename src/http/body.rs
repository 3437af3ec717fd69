//! Request bodies and forms: limited in size and time. JSON is in [`super::incoming`].

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
use zeroize::Zeroizing;

use super::budget::{BodyOwner, Budget, Held};
use super::client::{Client, Proxies, network};
use super::frame;
use crate::error::{Code, Error};
use crate::http::params::Params;

/// The largest body without a value: names, texts and lists, with JSON or form escapes, even if every byte
/// of a text is written as `\u00xx`.
pub const SMALL: usize = 32 * 1024;
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The limits for the bodies that this process reads.
pub struct Bodies {
    /// Limits the bytes of all bodies in memory.
    pub budget: Arc<Budget>,
    pub proxies: Proxies,
    /// The size limit of a value, in bytes.
    pub max_value_bytes: usize,
}

impl Bodies {
    /// The size limit, in bytes, of a body that contains a value.
    pub fn with_value(&self) -> usize {
        max_body(self.max_value_bytes)
    }
}

/// The size limit, in bytes, of a body with a value of `max_value` bytes: a control character takes six
/// bytes in JSON, and base64 makes a lockbox a third larger.
pub fn max_body(max_value: usize) -> usize {
    max_value.saturating_mul(6) + SMALL
}

/// Reads the request body as a form of at most [`SMALL`] bytes, with these fields, each at most once.
///
/// # Errors
/// See [`Incoming::json`](super::incoming::Incoming::json).
pub async fn form(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
) -> Result<Params, Error> {
    form_up_to(bodies, req, payload, known, SMALL).await
}

/// Reads the request body as a form of at most `max` bytes.
///
/// # Errors
/// See [`Incoming::json`](super::incoming::Incoming::json).
pub async fn form_up_to(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
    max: usize,
) -> Result<Params, Error> {
    let bytes = read_form(bodies, req, payload, max).await?;
    Params::read(form_text(&bytes)?, known)
}

/// Reads the request body as a form of at most `max` bytes, in which the field `list` may come any number of
/// times, as check boxes of one name do. Returns its values apart.
///
/// # Errors
/// See [`Incoming::json`](super::incoming::Incoming::json).
pub async fn form_with_list(
    bodies: &Bodies,
    (req, payload): (&HttpRequest, Payload),
    known: &[&str],
    list: &str,
    max: usize,
) -> Result<(Params, Vec<String>), Error> {
    let bytes = read_form(bodies, req, payload, max).await?;
    Params::read_with_list(form_text(&bytes)?, known, list)
}

pub(super) async fn read_form(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    max: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    check_media(req, FORM)?;
    let bytes = read(bodies, req, payload, max).await?;
    check_mark(&bytes)?;
    Ok(bytes)
}

pub(super) fn form_text(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Error::invalid("body: expected a form"))
}

/// # Errors
/// [`Code::UnsupportedMediaType`]
pub(super) fn check_media(req: &HttpRequest, expected: &str) -> Result<(), Error> {
    if !media_type(req).is_some_and(|media| media.eq_ignore_ascii_case(expected)) {
        return Err(Error::new(
            Code::UnsupportedMediaType,
            format!("expected a body of Content-Type: {expected}"),
        ));
    }
    Ok(())
}

pub(super) fn check_mark(bytes: &[u8]) -> Result<(), Error> {
    if BYTE_ORDER_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Error::invalid(
            "body: it begins with a byte order mark (BOM); send UTF-8 without one",
        ));
    }
    Ok(())
}

pub(super) fn media_type(req: &HttpRequest) -> Option<&str> {
    let media = req.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    Some(media.split(';').next().unwrap_or(media).trim())
}

/// UTF-8 and UTF-16.
const BYTE_ORDER_MARKS: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFE\xFF", b"\xFF\xFE"];

/// Reads the whole body, before the deadline of the request.
///
/// # Errors
/// [`Code::ValueTooLarge`] for more than `max` bytes, [`Code::RateLimited`] if the process holds too many
/// bytes already, [`Code::UnsupportedMediaType`] if it is compressed, [`Code::InvalidRequest`] if it is
/// incomplete.
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

/// Appends a chunk without leaving unwiped copies in memory when the buffer grows.
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

/// A stream of body chunks with a size limit. Each byte counts against the budget until the request ends,
/// since what is made of the body lives as long.
pub struct Body {
    payload: Payload,
    held: Rc<RefCell<Held>>,
    left: usize,
    refusal: Refusal,
}

impl Body {
    /// # Errors
    /// [`Code::UnsupportedMediaType`] if it is compressed.
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

    /// Returns what explains, to the caller, the error that the stream ended with.
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
    /// The refusal of a body that the budget had no room for.
    pub fn no_room(&self) -> Option<Error> {
        (*self.no_room.borrow()).then(no_room)
    }

    /// Converts the error that [`Body`] ended with into one for the caller.
    pub fn of(&self, error: PayloadError) -> Error {
        match error {
            PayloadError::Overflow if *self.no_room.borrow() => no_room(),
            PayloadError::Overflow => Error::new(
                Code::ValueTooLarge,
                format!("body: at most {} bytes", self.max),
            ),
            error => Error::invalid("body: incomplete").because(error),
        }
    }
}

fn no_room() -> Error {
    let message = "too many request bodies at once; try again in a moment";
    Error::new(Code::RateLimited, message).retry_after(5)
}

/// # Errors
/// [`Code::UnsupportedMediaType`] for every content coding: none is supported.
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
        "Content-Encoding: expected an uncompressed body",
    ))
}
