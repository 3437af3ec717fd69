//! A real browser: Debian's Chromium by `WebDriver`. It reaches the service by a name over plain
//! HTTP, the poorest case: there a page has no clipboard API and no `WebCrypto`.

mod look;
mod open;

use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::sync::SemaphorePermit;

use open::Driver;
pub use open::View;

/// The name of the forge's origin, which the browser takes for the service's address.
pub const HOST: &str = "vault.example.com";
/// Guards against hanging: nothing that is waited for takes nearly as long.
const PATIENCE: Duration = Duration::from_mins(1);
const INTERVAL: Duration = Duration::from_millis(50);

/// A browser with a profile of its own; it is closed with its handle.
pub struct Browser {
    // In the order in which they have to go.
    driver: WebDriver,
    _process: Driver,
    _profile: TempDir,
    _turn: SemaphorePermit<'static>,
    origin: String,
}

impl Browser {
    /// Shows pages that way from now on.
    pub async fn show_as(&self, view: View) {
        let scheme = if view.is_dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", media).await;
        let metrics = json!({
            "width": view.width, "height": 900, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// A command of the protocol of Chromium's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.driver
            .cdp()
            .send_raw(command, parameters)
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Where the service is, as the browser says it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Goes to a path of the service.
    pub async fn go(&self, path: &str) {
        self.driver
            .goto(format!("{}{path}", self.origin))
            .await
            .unwrap();
    }

    pub async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.unwrap();
    }

    /// Opens that address in a tab over this one, which stays the one that is spoken of.
    pub async fn in_another_tab(&self, address: &str) {
        let here = self.driver.window().await.unwrap();
        let other = self.driver.new_tab().await.unwrap();
        self.driver.switch_to_window(other).await.unwrap();
        self.driver.goto(address).await.unwrap();
        self.driver.switch_to_window(here).await.unwrap();
    }

    /// The path and query of the page that is shown.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        let query = url.query().map(|query| format!("?{query}"));
        format!("{}{}", url.path(), query.unwrap_or_default())
    }

    /// Waits until the page of that path is there.
    pub async fn is_at(&self, path: &str) {
        self.until(&format!("at {path}"), async || self.path().await == path)
            .await;
    }

    /// The first that is shown and fits; waited for.
    pub async fn one(&self, css: &str) -> WebElement {
        self.driver
            .query(By::Css(css))
            .wait(PATIENCE, INTERVAL)
            .and_displayed()
            .first()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// How many there are, shown or not.
    pub async fn count(&self, css: &str) -> usize {
        self.driver.find_all(By::Css(css)).await.unwrap().len()
    }

    pub async fn click(&self, css: &str) {
        self.one(css).await.click().await.unwrap();
    }

    /// Clicks the button or link that says just that.
    pub async fn press(&self, label: &str) {
        let path =
            format!("//*[self::button or self::a or self::summary][normalize-space()={label:?}]");
        let button = self
            .driver
            .query(By::XPath(&path))
            .wait(PATIENCE, INTERVAL)
            .and_displayed()
            .first()
            .await
            .unwrap_or_else(|error| panic!("{label}: {error}"));
        button.click().await.unwrap();
    }

    /// Types into a field, in place of what is there.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.one(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses the option that says just that.
    pub async fn choose(&self, css: &str, option: &str) {
        let path = format!(".//option[normalize-space()={option:?}]");
        let option = self.one(css).await.find(By::XPath(path)).await;
        option.unwrap().click().await.unwrap();
    }

    /// Runs what downloads something, and gives what was downloaded.
    pub async fn downloaded(&self, by: impl AsyncFnOnce()) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
        self.devtools("Browser.setDownloadBehavior", allow).await;
        by().await;
        let mut found = None;
        self.until("downloaded", async || {
            let mut files = folder.path().read_dir().unwrap();
            let file = files.next().map(|file| file.unwrap().path());
            found = file.filter(|file| file.extension().is_none_or(|end| end != "crdownload"));
            found.is_some()
        })
        .await;
        std::fs::read(found.unwrap()).unwrap()
    }

    /// Types to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.driver
            .action_chain()
            .send_keys(keys)
            .perform()
            .await
            .unwrap();
    }

    /// Signs in by the form, and waits for the secrets of acme/app.
    pub async fn sign_in(&self, token: &str) {
        self.go("/acme/app/vault").await;
        self.fill("#token", token).await;
        self.click("main form button").await;
        self.is_at("/acme/app/vault").await;
    }
}
