//! A real browser: Debian's Chromium by `WebDriver`. It reaches the service by a name over plain
//! HTTP, the poorest case: there a page has no clipboard API and no `WebCrypto`.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::app::TestApp;
use super::database::Kind;

/// The name of the forge's origin, which the browser takes for the service's address.
pub const HOST: &str = "vault.example.com";
/// Guards against hanging: nothing that is waited for takes nearly as long.
const PATIENCE: Duration = Duration::from_mins(1);
const INTERVAL: Duration = Duration::from_millis(50);

/// So many browsers at a time: each takes a core.
static TURNS: Semaphore = Semaphore::const_new(2);

/// How a browser shows pages.
#[derive(Clone, Copy)]
pub struct View {
    pub width: u32,
    pub is_dark: bool,
    pub has_scripts: bool,
}

impl View {
    pub const WIDE: Self = Self {
        width: 1280,
        is_dark: false,
        has_scripts: true,
    };
    pub const PHONE: Self = Self {
        width: 390,
        ..Self::WIDE
    };

    pub const fn dark(self) -> Self {
        Self {
            is_dark: true,
            ..self
        }
    }

    pub const fn without_scripts(self) -> Self {
        Self {
            has_scripts: false,
            ..self
        }
    }
}

/// Chromedriver, ended with its handle, and with it the browser that it started.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver: run scripts/require test");
        let mut output = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = output
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                port.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("chromedriver says its port");
        // Read on, or it could not write.
        std::thread::spawn(move || output.map_while(Result::ok).for_each(drop));
        Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let mut kill = Command::new("kill");
        drop(kill.args(["-KILL", "--", &group]).status());
        drop(self.process.wait());
    }
}

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
    /// A service as the browser reaches it, on SQLite.
    pub async fn service() -> TestApp {
        Self::on(TestApp::start(Kind::Sqlite).await).await
    }

    /// That service, as the browser reaches it.
    pub async fn on(app: TestApp) -> TestApp {
        let public_url = format!("http://{HOST}");
        app.with(&[("FORGEVAULT__SERVER__PUBLIC_URL", &public_url)])
            .await
    }

    /// Opens a browser that has seen nothing yet.
    pub async fn open(app: &TestApp, view: View) -> Self {
        Self::at(app.address, view).await
    }

    /// Opens one that takes that address for the forge's origin.
    pub async fn at(service: SocketAddr, view: View) -> Self {
        let turn = TURNS.acquire().await.unwrap();
        let profile = tempfile::tempdir().unwrap();
        let process = Driver::start();
        let mut wanted = DesiredCapabilities::chrome();
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-default-apps".to_owned(),
            "--no-first-run".to_owned(),
            "--lang=en-US".to_owned(),
            format!("--window-size={},900", view.width.max(500)),
            // Over its bar a page would be narrower than its picture.
            "--hide-scrollbars".to_owned(),
            format!("--host-resolver-rules=MAP {HOST} {service}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        // Chromium has no sandbox for root.
        if Path::new("/root").read_dir().is_ok() {
            arguments.push("--no-sandbox".to_owned());
        }
        for argument in &arguments {
            wanted.add_arg(argument).unwrap();
        }
        if !view.has_scripts {
            let settings = json!({ "profile.managed_default_content_settings.javascript": 2 });
            wanted.add_experimental_option("prefs", settings).unwrap();
        }
        wanted
            .set_browser_log_level(LoggingPrefsLogLevel::Warning)
            .unwrap();
        let driver = WebDriver::new(&process.address, wanted).await.unwrap();
        let browser = Self {
            driver,
            _process: process,
            _profile: profile,
            _turn: turn,
            origin: format!("http://{HOST}"),
        };
        browser.show_as(view).await;
        browser
    }

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

    /// The text that is shown.
    pub async fn text(&self, css: &str) -> String {
        self.one(css).await.text().await.unwrap()
    }

    /// What a field holds.
    pub async fn value(&self, css: &str) -> String {
        self.one(css).await.prop("value").await.unwrap().unwrap()
    }

    /// Waits until the page shows that text.
    pub async fn sees(&self, text: &str) {
        self.until(&format!("sees {text:?}"), async || {
            self.shown().await.contains(text)
        })
        .await;
    }

    /// All the text that the page shows.
    pub async fn shown(&self) -> String {
        let body = self.driver.find(By::Tag("body")).await;
        match body {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// What a script says; the page's own policy does not bind it.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// What a script gives to the function that is its last argument.
    pub async fn waited_script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.set_script_timeout(PATIENCE).await.unwrap();
        self.driver
            .execute_async(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
            .json()
            .clone()
    }

    /// Makes the forms of the page those of a secret's first version, as if the page were old.
    pub async fn falls_behind(&self) {
        let set = "for (const one of document.getElementsByName('version')) one.value = 1";
        self.script(set, vec![]).await;
    }

    /// Waits until that is so.
    pub async fn until(&self, what: &str, mut is_so: impl AsyncFnMut() -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            while !is_so().await {
                tokio::time::sleep(INTERVAL).await;
            }
        });
        let waited = waited.await;
        let shown = format!("{}: {}", self.path().await, self.shown().await);
        assert!(waited.is_ok(), "not {what}: {shown}");
    }

    /// What the browser complained of since it was last asked: errors of scripts, what the policy of
    /// the page forbids, what could not be loaded.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap();
        log.into_iter().map(|entry| entry.message).collect()
    }

    #[track_caller]
    pub fn has_nothing_to_complain_of(&self) -> impl Future<Output = ()> {
        let place = std::panic::Location::caller();
        async move {
            let complaints = self.complaints().await;
            assert!(complaints.is_empty(), "{place}: {complaints:?}");
        }
    }

    /// A picture of the whole page, as PNG.
    pub async fn picture(&self, file: &Path) {
        let shot = self
            .devtools(
                "Page.captureScreenshot",
                json!({ "captureBeyondViewport": true }),
            )
            .await;
        let png = shot["data"].as_str().unwrap();
        let png = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, png).unwrap();
        std::fs::write(file, png).unwrap();
    }

    /// Signs in by the form, and waits for the secrets of acme/app.
    pub async fn sign_in(&self, token: &str) {
        self.go("/acme/app/vault").await;
        self.fill("#token", token).await;
        self.click("main form button").await;
        self.is_at("/acme/app/vault").await;
    }
}
