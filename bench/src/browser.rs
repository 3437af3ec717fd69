//! An HTTP-only browser: signed in, it requests pages and what they load.

use anyhow::{Context as _, ensure};
use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};

use crate::vault::{FORGE_TOKEN, Vault};

pub struct Browser {
    client: Client,
    origin: String,
    /// Name and value.
    cookie: String,
}

/// The response, as sent over the wire.
pub struct Loaded {
    pub body: Vec<u8>,
    /// Whether the server compressed it.
    pub is_compressed: bool,
}

impl Browser {
    /// Signs in as the repository's admin.
    pub async fn sign_in(vault: &Vault) -> anyhow::Result<Self> {
        let client = Client::builder().redirect(Policy::none()).build()?;
        let origin = vault.admin.origin.clone();
        let answer = client
            .post(format!("{origin}/-/vault/sign-in"))
            .header("Sec-Fetch-Site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(format!("token={FORGE_TOKEN}&to=/"))
            .send()
            .await?;
        ensure!(
            answer.status() == StatusCode::SEE_OTHER,
            "the response to the sign-in was {}",
            answer.status()
        );
        let set = answer.headers().get(SET_COOKIE).context("no cookie")?;
        let cookie = set.to_str()?.split(';').next().unwrap_or_default();
        Ok(Self {
            client,
            origin,
            cookie: cookie.to_owned(),
        })
    }

    /// # Errors
    /// For any status but 200.
    pub async fn get(&self, path: &str) -> anyhow::Result<Loaded> {
        let answer = self
            .client
            .get(format!("{}{path}", self.origin))
            .header(COOKIE, &self.cookie)
            .header(ACCEPT_ENCODING, "br")
            .send()
            .await?;
        let status = answer.status();
        ensure!(status == StatusCode::OK, "{path}: {status}");
        let is_compressed = answer.headers().contains_key(CONTENT_ENCODING);
        let body = answer.bytes().await?.to_vec();
        Ok(Loaded {
            body,
            is_compressed,
        })
    }
}
