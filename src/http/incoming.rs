//! A request with its body, and bodies of JSON. The error for a malformed one names the wrong field.

use actix_web::HttpRequest;
use actix_web::web::Payload;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::body::{self, Bodies, SMALL};
use crate::error::Error;
use crate::http::params::shown;

/// A request and its body, which is read when it is needed.
pub struct Incoming<'a> {
    bodies: &'a Bodies,
    req: &'a HttpRequest,
    content: Content,
    max: usize,
}

enum Content {
    Unread(Payload),
    Read(Zeroizing<Vec<u8>>),
    /// It could not be read.
    Failed,
}

impl<'a> Incoming<'a> {
    /// A body of at most [`SMALL`] bytes.
    pub fn of(bodies: &'a Bodies, req: &'a HttpRequest, payload: Payload) -> Self {
        Self {
            bodies,
            req,
            content: Content::Unread(payload),
            max: SMALL,
        }
    }

    /// Allows that many bytes instead.
    #[must_use]
    pub fn up_to(self, max: usize) -> Self {
        Self { max, ..self }
    }

    pub fn request(&self) -> &'a HttpRequest {
        self.req
    }

    /// Reads the body, whatever it is, and keeps it.
    ///
    /// # Errors
    /// See [`body::read`].
    pub async fn read(&mut self) -> Result<&[u8], Error> {
        let content = std::mem::replace(&mut self.content, Content::Failed);
        let bytes = content.bytes(self.bodies, self.req, self.max).await?;
        self.content = Content::Read(bytes);
        match &self.content {
            Content::Read(bytes) => Ok(bytes),
            Content::Unread(_) | Content::Failed => Err(Error::internal()),
        }
    }

    /// Reads the body as JSON.
    ///
    /// # Errors
    /// [`Code::UnsupportedMediaType`](crate::error::Code::UnsupportedMediaType), those of [`body::read`], and
    /// [`Code::InvalidRequest`](crate::error::Code::InvalidRequest) naming the wrong
    /// field. The caller limits the time
    /// ([`RequestContext::execute`](crate::access::RequestContext::execute)).
    pub async fn json<T: DeserializeOwned>(self) -> Result<T, Error> {
        let Self {
            bodies,
            req,
            content,
            max,
        } = self;
        body::check_media(req, "application/json")?;
        let bytes = content.bytes(bodies, req, max).await?;
        body::check_mark(&bytes)?;
        parse_json(&bytes)
    }

    /// Reads the body as JSON or as a form. Fields that are unknown are ignored (RFC 6749, 3.2).
    ///
    /// # Errors
    /// See [`Incoming::json`].
    pub async fn json_or_form<T: DeserializeOwned>(self) -> Result<T, Error> {
        let media = body::media_type(self.req);
        if !media.is_some_and(|media| media.eq_ignore_ascii_case(body::FORM)) {
            return self.json().await;
        }
        let bytes = self.content.bytes(self.bodies, self.req, self.max).await?;
        body::check_mark(&bytes)?;
        let mut fields = serde_json::Map::new();
        for (name, value) in form_urlencoded::parse(body::form_text(&bytes)?.as_bytes()) {
            let name = name.into_owned();
            let about = shown(&name).to_owned();
            if fields.insert(name, value.into_owned().into()).is_some() {
                return Err(Error::invalid(format!("{about}: given twice")));
            }
        }
        let fields = serde_json::Value::Object(fields);
        serde_path_to_error::deserialize(fields).map_err(|error| about_field(&error))
    }
}

impl Content {
    async fn bytes(
        self,
        bodies: &Bodies,
        req: &HttpRequest,
        max: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        match self {
            Self::Unread(payload) => body::read(bodies, req, payload, max).await,
            Self::Read(bytes) => Ok(bytes),
            Self::Failed => Err(Error::internal()),
        }
    }
}

fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    // serde also accepts an array for a struct, with the fields in order.
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first.is_some_and(|byte| *byte != b'{') {
        return Err(Error::invalid("body: expected a JSON object"));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| about_field(&error))?;
    json.end()
        .map_err(|error| Error::invalid(format!("body: {}", describe(&error))))?;
    Ok(value)
}

fn about_field(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let path = error.path().to_string();
    let cause = describe(error.inner());
    // `.` is the whole body; `?` is a position without a name.
    if matches!(path.as_str(), "." | "?") {
        Error::invalid(format!("body: {cause}"))
    } else {
        // The field, without an index into it.
        let field = path.split('[').next().unwrap_or_default();
        Error::invalid(format!("{}: {cause}", shown(field)))
    }
}

/// Describes the error without any text of the body: serde quotes unexpected values, which may be a secret
/// in the wrong field.
fn describe(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    let position = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        Category::Data => {
            let text = error.to_string();
            // The last match is serde's own; an earlier one may be in the text that serde quotes.
            let text = text.rsplit_once(" at line ").map_or("", |(text, _)| text);
            if let Some((name, expected)) = text
                .strip_prefix("unknown field `")
                .and_then(|text| text.rsplit_once("`, expected "))
            {
                return format!(
                    "unknown field `{}`, expected {expected} ({position})",
                    shown(name)
                );
            }
            match text.rsplit_once(", expected ") {
                Some((found, expected)) => {
                    let found = found.split_once(':').map_or("", |(kind, _)| kind);
                    let comma = if found.is_empty() { "" } else { ", " };
                    format!("{found}{comma}expected {expected} ({position})")
                }
                _ => format!("{} ({position})", crate::text::cut(text, 200)),
            }
        }
        Category::Eof => format!("the JSON ends too early ({position})"),
        Category::Syntax | Category::Io => format!("invalid JSON ({position})"),
    }
}
