//! Bodies, JSON and forms: bounded in size and time, and a malformed one names the field that is
//! wrong.

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Payload;
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::error::{Code, Error};
use crate::http::params::{Params, shown};
use crate::vault::Vault;

/// Beside the value: names, texts and the JSON around them, every byte written as `\u00xx`.
const BESIDE_VALUE: usize = 32 * 1024;

/// The most bytes of a body that can hold a value of the largest size: a control character takes
/// six bytes in JSON, and a lockbox in base64 a third more than what it holds.
pub fn max_body(max_value: usize) -> usize {
    max_value.saturating_mul(6) + BESIDE_VALUE
}

/// Reads the body of a request as JSON.
///
/// # Errors
/// [`Code::UnsupportedMediaType`], [`Code::ValueTooLarge`], and [`Code::InvalidRequest`] naming the
/// field that is wrong. How long a body may take is bounded where it is asked for
/// ([`Visitor::change`](crate::access::Visitor::change)).
pub async fn json<T: DeserializeOwned>(
    vault: &Vault,
    req: &HttpRequest,
    payload: Payload,
) -> Result<T, Error> {
    let bytes = read_as(vault, req, payload, "application/json").await?;
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

/// Reads the body of a request as a form: these fields, each once.
///
/// # Errors
/// As [`json`].
pub async fn form(
    vault: &Vault,
    req: &HttpRequest,
    payload: Payload,
    known: &[&str],
) -> Result<Params, Error> {
    let bytes = read_as(vault, req, payload, "application/x-www-form-urlencoded").await?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::invalid("body: no form"))?;
    Params::read(text, known)
}

async fn read_as(
    vault: &Vault,
    req: &HttpRequest,
    payload: Payload,
    expected: &str,
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
    read(payload, max_body(vault.config.max_value_bytes)).await
}

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
                _ => format!("{} ({place})", crate::audit::entry::cut(text, 200)),
            }
        }
        Category::Eof => format!("the JSON ends too early ({place})"),
        Category::Syntax | Category::Io => format!("no JSON ({place})"),
    }
}

/// Reads a body whole.
///
/// # Errors
/// [`Code::ValueTooLarge`] beyond so many bytes, [`Code::InvalidRequest`] when it is cut off.
pub async fn read(mut payload: Payload, max: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut bytes = Zeroizing::new(Vec::new());
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| Error::invalid("body: cut off").because(error))?;
        if bytes.len() + chunk.len() > max {
            return Err(Error::new(
                Code::ValueTooLarge,
                format!("body: at most {max} bytes"),
            ));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
