//! A request before it is sent.

use std::borrow::Cow;
use std::io;

use rand::TryRng as _;
use serde::Serialize;
use ureq::http::Method;
use zeroize::Zeroizing;

use crate::error::Error;

/// A request before it is sent.
pub(crate) struct Call<'a> {
    pub method: Method,
    /// From the address on: `/api/v1/…`, escaped.
    pub path: String,
    pub query: Vec<(&'static str, Cow<'a, str>)>,
    pub body: Option<Zeroizing<Vec<u8>>>,
    pub headers: Vec<(&'static str, String)>,
    /// Whether a lost response permits sending the request again although it has no key.
    pub is_repeatable: bool,
    /// Whether the response is read piece by piece, for as long as pieces arrive.
    pub is_stream: bool,
}

impl<'a> Call<'a> {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        let is_repeatable = method == Method::GET;
        Self {
            method,
            path: path.into(),
            query: vec![],
            body: None,
            headers: vec![],
            is_repeatable,
            is_stream: false,
        }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// Adds a parameter; [`None`] leaves it out.
    pub fn query(mut self, name: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        self.query.extend(value.map(|value| (name, value.into())));
        self
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sets the body, without leaving copies of it behind.
    pub fn json(mut self, body: &impl Serialize) -> Result<Self, Error> {
        let unwritable = |_| Error::Invalid("the request cannot be written as JSON".to_owned());
        let mut length = Length(0);
        serde_json::to_writer(&mut length, body).map_err(unwritable)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length.0));
        serde_json::to_writer(&mut *bytes, body).map_err(unwritable)?;
        self.body = Some(bytes);
        Ok(self.header("Content-Type", "application/json"))
    }

    /// Gives a write the key that all its attempts share, so that it can be repeated.
    pub fn repeatable(mut self) -> Result<Self, Error> {
        if !self.is_repeatable {
            self.headers.push(("Idempotency-Key", idempotency_key()?));
            self.is_repeatable = true;
        }
        Ok(self)
    }

    /// The path with its query.
    pub fn target(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.query.iter().map(|(name, value)| (*name, &**value)));
        format!("{}?{}", self.path, query.finish())
    }
}

/// Counts bytes, so that a body is allocated once: a growing buffer leaves copies of values behind.
struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// 128 random bits.
fn idempotency_key() -> Result<String, Error> {
    let mut bytes = [0; 16];
    rand::rngs::SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| Error::Invalid("this system gives no random numbers".to_owned()))?;
    Ok(hex::encode(bytes))
}
