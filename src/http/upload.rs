//! Forms that may carry a file (`multipart/form-data`, RFC 7578), read into the same fields as any
//! other form. A file is the field `file`: its text.

use actix_multipart::{Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Payload;
use futures_util::StreamExt as _;
use zeroize::{Zeroize as _, Zeroizing};

use super::body::{self, Body};
use super::frame;
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
        *typed = body::form_up_to(vault, req, payload, &known, body::with_value(vault)).await?;
        return Ok(());
    }
    let body = Body::of(vault, req, payload, body::with_value(vault))?;
    let reading = parts(req, body, known);
    let read = tokio::time::timeout_at(frame::deadline(req).into(), reading).await;
    let (fields, not_text) = read.unwrap_or_else(|_elapsed| {
        Err(Error::new(
            Code::RequestTimeout,
            "the request took too long; nothing was changed",
        ))
    })?;
    *typed = Params::of(fields, known)?;
    not_text.map_or(Ok(()), Err)
}

/// The fields by their names, and why one of them is no text.
type Fields = (Vec<(String, Zeroizing<String>)>, Option<Error>);

async fn parts(req: &HttpRequest, body: Body, known: &[&str]) -> Result<Fields, Error> {
    let refusal = body.refusal();
    let refused = |error: MultipartError| match error {
        MultipartError::Payload(error) => refusal.of(error),
        error => Error::invalid("body: no form").because(anyhow::anyhow!("{error}")),
    };
    let mut not_text = None;
    let mut fields = vec![];
    let mut parts = Multipart::new(req.headers(), body);
    // With more of them than are known, one is unknown or there twice.
    while let Some(part) = parts.next().await
        && fields.len() <= known.len()
    {
        let mut part = part.map_err(refused)?;
        let name = part.name().unwrap_or_default().to_owned();
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(refused)?;
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
    Ok((fields, not_text))
}
