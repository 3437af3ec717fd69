//! Asks the forge for its stylesheets, within limits.

use std::future::Future;
use std::sync::Arc;

use reqwest::{Client, Method, Response, StatusCode, Url};

use super::Limits;
use super::logo;
use super::manifest::{PLAIN_INDEX, ThemeAssets, plain_theme};
use crate::forge::gitea::{GiteaError, client};
use crate::settings::BaseUrl;

const MANIFEST: &str = "assets/.vite/manifest.json";
/// A page that anybody can see, whatever the forge's settings.
const PAGE: &str = "user/login";

pub(super) struct Source {
    client: Client,
    base: String,
    sub_path: String,
    limits: Limits,
}

impl Source {
    pub(super) fn new(url: &BaseUrl, sub_path: &str, limits: Limits) -> Result<Self, GiteaError> {
        let parsed = Url::parse(url.as_str()).map_err(|_| GiteaError::Address)?;
        Ok(Self {
            client: client(&parsed, limits.connect)?,
            base: url.as_str().to_owned(),
            sub_path: sub_path.to_owned(),
            limits,
        })
    }

    /// Returns the forge's stylesheets, or `None` if it does not answer in time.
    pub(super) async fn find(&self) -> Option<ThemeAssets> {
        self.in_time(async {
            let manifest = self.body(MANIFEST).await?;
            if let Some(found) = manifest.as_deref().and_then(ThemeAssets::in_manifest) {
                return Some(found);
            }
            if self.exists(PLAIN_INDEX).await? {
                return Some(ThemeAssets::plain());
            }
            let page = self.body(PAGE).await??;
            ThemeAssets::in_page(&String::from_utf8_lossy(&page), &self.sub_path)
        })
        .await
    }

    /// Whether the forge has this theme under a name without a hash; `None` if it does not answer.
    pub(super) async fn has_theme(&self, name: &str) -> Option<bool> {
        self.in_time(self.exists(&plain_theme(name))).await
    }

    /// Returns the forge's logo as a `data:` URL, if it is a small SVG.
    pub(super) async fn logo(&self) -> Option<Arc<str>> {
        let file = self.in_time(self.body(logo::PATH)).await??;
        logo::data_url(&file).map(Arc::from)
    }

    async fn in_time<T>(&self, asking: impl Future<Output = Option<T>>) -> Option<T> {
        tokio::time::timeout(self.limits.total, asking)
            .await
            .ok()
            .flatten()
    }

    async fn exists(&self, path: &str) -> Option<bool> {
        let response = self.ask(Method::HEAD, path).await?;
        Some(response.status() == StatusCode::OK)
    }

    /// Returns the content of the file. The outer `None` means that the forge cannot be reached; the inner
    /// one, that it has no such file or that it is too large.
    async fn body(&self, path: &str) -> Option<Option<Vec<u8>>> {
        let mut response = self.ask(Method::GET, path).await?;
        if response.status() != StatusCode::OK {
            return Some(None);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.ok()? {
            if body.len() + chunk.len() > self.limits.answer_bytes {
                return Some(None);
            }
            body.extend_from_slice(&chunk);
        }
        Some(Some(body))
    }

    async fn ask(&self, method: Method, path: &str) -> Option<Response> {
        let url = format!("{}/{path}", self.base);
        let response = self.client.request(method, url).send().await.ok()?;
        // A forge that is starting or failing says nothing about what it has.
        (!response.status().is_server_error()).then_some(response)
    }
}
