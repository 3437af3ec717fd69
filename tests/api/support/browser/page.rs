//! What a browser shows, and which errors it reports.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Browser, INTERVAL, PATIENCE};

impl Browser {
    /// The visible text.
    pub async fn text(&self, css: &str) -> String {
        self.act_on(By::Css(css), async |element| element.text().await)
            .await
    }

    /// The value of a field.
    pub async fn value(&self, css: &str) -> String {
        self.act_on(By::Css(css), async |field| field.prop("value").await)
            .await
            .unwrap()
    }

    /// Waits until the page shows this text.
    pub async fn wait_for_text(&self, text: &str) {
        self.wait_until(&format!("sees {text:?}"), async || {
            self.page_text().await.contains(text)
        })
        .await;
    }

    /// All visible text of the page.
    pub async fn page_text(&self) -> String {
        let body = self.driver.find(By::Tag("body")).await;
        match body {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// The result of a script; the page's content security policy does not apply to it.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// The value that a script passes to the function in its last argument.
    pub async fn run_async_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.set_script_timeout(PATIENCE).await.unwrap();
        self.driver
            .execute_async(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// Sets the page's forms back to the secret's first version, as if the page were outdated.
    pub async fn make_forms_outdated(&self) {
        let set = "for (const one of document.getElementsByName('version')) one.value = 1";
        self.script(set, vec![]).await;
    }

    /// Waits until the condition holds.
    pub async fn wait_until(&self, what: &str, mut is_so: impl AsyncFnMut() -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            while !is_so().await {
                tokio::time::sleep(INTERVAL).await;
            }
        });
        let waited = waited.await;
        let shown = format!("{}: {}", self.path().await, self.page_text().await);
        assert!(waited.is_ok(), "timed out waiting for: {what}: {shown}");
    }

    /// Errors that the browser reported since the last call: script errors, policy violations, resources
    /// that failed to load.
    pub async fn console_errors(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap();
        log.into_iter().map(|entry| entry.message).collect()
    }

    #[track_caller]
    pub fn assert_no_console_errors(&self) -> impl Future<Output = ()> {
        let place = std::panic::Location::caller();
        async move {
            let complaints = self.console_errors().await;
            assert!(complaints.is_empty(), "{place}: {complaints:?}");
        }
    }

    /// A screenshot of the whole page, as PNG.
    pub async fn screenshot(&self, file: &Path) {
        // For a right-to-left page that fits, Chromium would capture the area beside it.
        let is_taller = "return document.documentElement.scrollHeight > innerHeight";
        let beyond = self.script(is_taller, vec![]).await;
        let shot = self
            .devtools(
                "Page.captureScreenshot",
                json!({ "captureBeyondViewport": beyond }),
            )
            .await;
        let png = shot["data"].as_str().unwrap();
        let png = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, png).unwrap();
        std::fs::write(file, png).unwrap();
    }
}
