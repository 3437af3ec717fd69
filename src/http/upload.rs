//! Forms that may carry a file (`multipart/form-data`, RFC 7578), read into the same fields as any
//! other form. A file is the field `file`: its text.

use actix_multipart::Multipart;
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::web::{Bytes, Payload};
use futures_util::{Stream, StreamExt as _};
use zeroize::{Zeroize as _, Zeroizing};

use super::body;
use super::params::{Params, shown};
use crate::error::{Code, Error};
use crate::vault::Vault;

/// Reads a form with a file in it, or as [`body::form`] one without. What was read is in `typed` even
/// when it is refused, so that the form can be shown again.
///
/// # Errors
/// As [`body::form`], and [`Code::InvalidRequest`] naming the file that is no UTF-8 text.
pub async fn form(
    vault: &Vault,
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
        *typed = body::form(vault, req, payload, &known).await?;
        return Ok(());
    }
    let max = body::max_body(vault.config.max_value_bytes);
    parts(req.headers(), payload, max, known, typed).await
}

/// The parts of a `multipart/form-data`, with values of so many bytes in all.
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
    let malformed = |error: actix_multipart::MultipartError| {
        Error::invalid("body: no form").because(anyhow::anyhow!("{error}"))
    };
    let mut left = max;
    let mut not_text = None;
    let mut fields = vec![];
    let mut parts = Multipart::new(headers, payload);
    // With more of them than are known, one is unknown or there twice.
    while let Some(part) = parts.next().await
        && fields.len() <= known.len()
    {
        let mut part = part.map_err(malformed)?;
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes(left).await.map_err(|_| {
            let message = format!("body: at most {max} bytes");
            Error::new(Code::ValueTooLarge, message)
        })?;
        let bytes = bytes.map_err(malformed)?;
        left -= bytes.len();
        let text = std::str::from_utf8(&bytes).unwrap_or_else(|_| {
            let message = format!("{}: expected UTF-8 text", shown(&name));
            not_text = Some(Error::invalid(message));
            ""
        });
        fields.push((name, Zeroizing::new(text.to_owned())));
        if let Ok(mut read) = bytes.try_into_mut() {
            read.zeroize();
        }
    }
    *typed = Params::of(fields, known)?;
    not_text.map_or(Ok(()), Err)
}
