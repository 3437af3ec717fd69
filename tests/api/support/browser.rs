//! A real browser: Debian's Chromium through `WebDriver`. It reaches the service by host name over plain
//! HTTP, the minimum configuration: such a page has no clipboard API and no `WebCrypto`.

mod launch;
mod page;

use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::sync::SemaphorePermit;

use launch::Driver;
pub use launch::View;

/// The host name of the forge's origin, which the browser resolves to the service's address.
pub const HOST: &str = "vault.example.com";
/// A guard against hanging; no wait in these tests takes nearly this long.
const PATIENCE: Duration = Duration::from_mins(1);
const INTERVAL: Duration = Duration::from_millis(50);

/// A browser with its own profile. It is closed when dropped.
pub struct Browser {
    // Declared in the order in which they must be dropped.
    driver: WebDriver,
    _process: Driver,
    _profile: TempDir,
    _turn: SemaphorePermit<'static>,
    origin: String,
}

impl Browser {
    /// Shows pages in this way from now on.
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

    /// Sends a command of Chromium's developer tools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.driver
            .cdp()
            .send_raw(command, parameters)
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// The service's origin, as the browser sees it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Opens a path of the service.
    pub async fn goto(&self, path: &str) {
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

    /// Opens an address in another tab and stays in the current one.
    pub async fn open_in_new_tab(&self, address: &str) {
        let here = self.driver.window().await.unwrap();
        let other = self.driver.new_tab().await.unwrap();
        self.driver.switch_to_window(other).await.unwrap();
        self.driver.goto(address).await.unwrap();
        self.driver.switch_to_window(here).await.unwrap();
    }

    /// The path and query of the current page.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        let query = url.query().map(|query| format!("?{query}"));
        format!("{}{}", url.path(), query.unwrap_or_default())
    }

    /// Waits until the browser is at this path.
    pub async fn wait_for_path(&self, path: &str) {
        self.wait_until(&format!("at {path}"), async || self.path().await == path)
            .await;
    }

    /// The first visible match, waited for.
    pub async fn find(&self, css: &str) -> WebElement {
        self.act_on(By::Css(css), async |element| Ok(element)).await
    }

    /// Does this with the first visible match, waited for. It is looked up again if the page is replaced
    /// meanwhile.
    async fn act_on<T>(&self, by: By, act: impl AsyncFn(WebElement) -> WebDriverResult<T>) -> T {
        let mut replaced = 0;
        loop {
            let query = self.driver.query(by.clone()).wait(PATIENCE, INTERVAL);
            let done = match query.and_displayed().first().await {
                Ok(element) => act(element).await,
                Err(error) => Err(error),
            };
            match done {
                Ok(done) => return done,
                Err(error) => match *error {
                    WebDriverErrorInner::StaleElementReference(_) if replaced < 10 => replaced += 1,
                    _ => panic!("{by:?}: {error}"),
                },
            }
        }
    }

    /// The number of matches, visible or not.
    pub async fn count(&self, css: &str) -> usize {
        self.driver.find_all(By::Css(css)).await.unwrap().len()
    }

    pub async fn click(&self, css: &str) {
        self.act_on(By::Css(css), async |element| element.click().await)
            .await;
    }

    /// Clicks the button or link with exactly this label.
    pub async fn click_label(&self, label: &str) {
        let path =
            format!("//*[self::button or self::a or self::summary][normalize-space()={label:?}]");
        self.act_on(By::XPath(path), async |element| element.click().await)
            .await;
    }

    /// Replaces the content of a field by typing.
    pub async fn fill(&self, css: &str, text: &str) {
        self.act_on(By::Css(css), async |field| {
            field.clear().await?;
            field.send_keys(text).await
        })
        .await;
    }

    /// Selects the option with exactly this label.
    pub async fn select_option(&self, css: &str, option: &str) {
        let path = format!(".//option[normalize-space()={option:?}]");
        self.act_on(By::Css(css), async |field| {
            field.find(By::XPath(path.as_str())).await?.click().await
        })
        .await;
    }

    /// Runs an action that downloads a file, and returns the file.
    pub async fn download(&self, by: impl AsyncFnOnce()) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
        self.devtools("Browser.setDownloadBehavior", allow).await;
        by().await;
        let mut found = None;
        self.wait_until("downloaded", async || {
            let mut files = folder.path().read_dir().unwrap();
            let file = files.next().map(|file| file.unwrap().path());
            found = file.filter(|file| file.extension().is_none_or(|end| end != "crdownload"));
            found.is_some()
        })
        .await;
        std::fs::read(found.unwrap()).unwrap()
    }

    /// Sends keys to the focused element.
    pub async fn send_keys(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.driver
            .action_chain()
            .send_keys(keys)
            .perform()
            .await
            .unwrap();
    }

    /// Signs in through the form and waits for the secrets of acme/app.
    pub async fn sign_in(&self, token: &str) {
        self.goto("/acme/app/vault").await;
        self.fill("#token", token).await;
        self.click("main form button").await;
        self.wait_for_path("/acme/app/vault").await;
    }
}
