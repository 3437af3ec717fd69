//! Forms that may carry a file (`multipart/form-data`, RFC 7578), read into the same fields as any
//! other form. A file is the field `file`: its text.

use actix_multipart::{Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::web::{Bytes, Payload};
use futures_util::{Stream, StreamExt as _};
use zeroize::{Zeroize as _, Zeroizing};

use super::body::{self, Bodies, Body};
use super::frame;
use super::params::{Params, shown};
use crate::error::{Code, Error};

/// Reads a form with a file in it, or as [`body::form`] one without. What was read is in `typed` even
/// when it is refused, so that the form can be shown again.
///
/// # Errors
/// As [`body::form`], and [`Code::InvalidRequest`] naming the file that is no UTF-8 text.
pub async fn form(
    bodies: &Bodies,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
    typed: &mut Params,
) -> Result<(), Error> {
    let media = req.headers().get(CONTENT_TYPE);
    let media = media.and_then(|media| media.to_str().ok());
    if !media.is_some_and(|media| media.starts_with("multipart/form-data")) {
        // Without its parts a form has but the name of a file.
        let known: Vec<&str> = known
            .iter()
            .copied()
            .filter(|name| *name != "file")
            .collect();
        *typed = body::form_up_to(bodies, req, payload, &known, bodies.with_value()).await?;
        return Ok(());
    }
    let max = bodies.with_value();
    let body = Body::of(bodies, req, payload, max)?;
    let refusal = body.refusal();
    let reading = parts(req.headers(), body, max, known, typed);
    let read = tokio::time::timeout_at(frame::deadline(req).into(), reading).await;
    let read = read.unwrap_or_else(|_elapsed| {
        Err(Error::new(
            Code::RequestTimeout,
            "the request took too long; nothing was changed",
        ))
    });
    read.map_err(|error| refusal.no_room().unwrap_or(error))
}

/// The parts of a `multipart/form-data`, of so many bytes in all.
///
/// # Errors
/// As [`form`].
pub async fn parts(
    headers: &HeaderMap,
    payload: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
    max: usize,
    known: &[&str],
    typed: &mut Params,
) -> Result<(), Error> {
    let too_large = || {
        let message = format!("body: at most {max} bytes");
        Error::new(Code::ValueTooLarge, message)
    };
    let refused = |error: MultipartError| match error {
        MultipartError::Payload(PayloadError::Overflow) => too_large(),
        error => Error::invalid("body: no form").because(anyhow::anyhow!("{error}")),
    };
    let mut left = max;
    let mut not_text = None;
    let mut fields = vec![];
    let mut parts = Multipart::new(headers, payload);
    // With more of them than are known, one is unknown or there twice.
    while let Some(part) = parts.next().await
        && fields.len() <= known.len()
    {
        let mut part = part.map_err(refused)?;
        let name = part.name().unwrap_or_default().to_owned();
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(refused)?;
            left = left.checked_sub(chunk.len()).ok_or_else(too_large)?;
            body::push(&mut bytes, &chunk, usize::MAX);
            if let Ok(mut read) = chunk.try_into_mut() {
                read.zeroize();
            }
        }
        let text = std::str::from_utf8(&bytes).unwrap_or_else(|_| {
            let message = format!("{}: expected UTF-8 text", shown(&name));
            not_text = Some(Error::invalid(message));
            ""
        });
        fields.push((name, Zeroizing::new(text.to_owned())));
    }
    *typed = Params::of(fields, known)?;
    not_text.map_or(Ok(()), Err)
}
