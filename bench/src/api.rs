//! A client for the set-up before measurements.

use anyhow::{Context as _, bail};
use futures_util::{StreamExt as _, TryStreamExt as _};
use rand::distr::{Alphanumeric, SampleString as _};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

/// The size of every secret, in bytes.
pub const VALUE_BYTES: usize = 100;

/// Returns the name of the secret with this number, like `load.lua`.
pub fn name(number: u32) -> String {
    format!("S{number:07}")
}

pub fn random_value(bytes: usize) -> String {
    Alphanumeric.sample_string(&mut rand::rng(), bytes)
}

/// Returns the text at a JSON pointer of a response.
pub fn text(answer: &Value, place: &str) -> anyhow::Result<String> {
    let text = answer.pointer(place).and_then(Value::as_str);
    Ok(text.with_context(|| format!("no {place}"))?.to_owned())
}

/// A server, with a credential.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    /// Scheme, host and port.
    pub origin: String,
    header: (&'static str, String),
}

impl Api {
    pub fn new(origin: String, header: &'static str, credential: String) -> Self {
        Self {
            client: reqwest::Client::new(),
            origin,
            header: (header, credential),
        }
    }

    /// Returns the header line with the credential.
    pub fn header(&self) -> String {
        format!("{}: {}", self.header.0, self.header.1)
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("{}{path}", self.origin))
            .header(self.header.0, &self.header.1)
    }

    /// Returns the length of a response in bytes, after reading all of it.
    ///
    /// # Errors
    /// For any status other than 2xx.
    pub async fn bytes(&self, path: &str) -> anyhow::Result<usize> {
        let answer = self.request(Method::GET, path).send().await?;
        Ok(answer.error_for_status()?.bytes().await?.len())
    }

    /// Returns the JSON of a response, null for an empty one.
    ///
    /// # Errors
    /// For any status other than 2xx.
    pub async fn send(&self, method: Method, path: &str, body: &Value) -> anyhow::Result<Value> {
        let mut request = self.request(method, path);
        if !body.is_null() {
            request = request.json(body);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let text = answer.text().await?;
        if !status.is_success() {
            bail!("{path}: {status}: {text}");
        }
        if text.is_empty() {
            return Ok(Value::Null);
        }
        serde_json::from_str(&text).with_context(|| format!("{path} did not return JSON"))
    }

    /// Sends one body per secret, with `parallel` requests at once.
    pub async fn fill(
        &self,
        method: &Method,
        path: &str,
        count: u32,
        body: impl Fn(&str) -> Value,
    ) -> anyhow::Result<()> {
        const PARALLEL: usize = 64;
        let requests = (1..=count).map(|number| {
            let path = format!("{path}{}", name(number));
            let body = body(&random_value(VALUE_BYTES));
            async move { self.send(method.clone(), &path, &body).await }
        });
        futures_util::stream::iter(requests)
            .buffer_unordered(PARALLEL)
            .try_for_each(async |_| Ok(()))
            .await
    }
}
