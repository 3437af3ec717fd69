//! Forms that may contain a file (`multipart/form-data`, RFC 7578), read into the same fields as any other
//! form. The file becomes the text of the field `file`.

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

/// Reads a form with a file, or one without as [`body::form`] does. `typed` contains the fields even if the
/// form is refused, so that it can be shown again.
///
/// # Errors
/// See [`body::form`]; also [`Code::InvalidRequest`] naming the file if it is not UTF-8 text.
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
        // Without multipart, a form has only the name of the file.
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

/// Reads the parts of a `multipart/form-data` body of at most `max` bytes.
///
/// # Errors
/// See [`form`].
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
        error => Error::invalid("body: expected a form").because(anyhow::anyhow!("{error}")),
    };
    let mut left = max;
    let mut not_text = None;
    let mut fields = vec![];
    let mut parts = Multipart::new(headers, payload);
    // More parts than known fields means that one is unknown or repeated.
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
