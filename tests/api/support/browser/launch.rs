//! How a browser is started, and how it displays pages.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{Browser, HOST};
use crate::support::app::{Options, TestApp};
use crate::support::database::Kind;

/// The number of browsers at a time; each needs a core.
static BROWSER_PERMITS: Semaphore = Semaphore::const_new(2);

/// How a browser displays pages.
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

/// Chromedriver. Dropping it ends it and the browser that it started.
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// It and the browser store their files in that folder.
    fn start(folder: &Path) -> Self {
        // It uses the same port on IPv4 and IPv6, and exits if either is taken.
        let tries = std::iter::repeat_with(|| Self::try_start(folder)).take(5);
        tries.flatten().next().expect("chromedriver says its port")
    }

    fn try_start(folder: &Path) -> Option<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .env("TMPDIR", folder)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver: run scripts/require test");
        let mut output = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let Some(port) = port else {
            drop(process.wait());
            return None;
        };
        // Must be read, or it would block when writing.
        std::thread::spawn(move || output.map_while(Result::ok).for_each(drop));
        Some(Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
        })
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

impl Browser {
    /// A service on SQLite that the browser can reach.
    pub async fn service() -> TestApp {
        Self::on(TestApp::start(Kind::Sqlite).await).await
    }

    /// Restarts that service so that the browser can reach it.
    pub async fn on(app: TestApp) -> TestApp {
        let mut options = Options {
            settings: vec![("FORGEVAULT__SERVER__PUBLIC_URL", format!("http://{HOST}"))],
            ..Options::default()
        };
        // Browsers can keep a machine busy for longer than the service waits for a forge.
        options.overrides.forge_patience = Some(Duration::from_mins(1));
        app.with_options(options).await
    }

    /// Opens a browser with an empty profile.
    pub async fn open(app: &TestApp, view: View) -> Self {
        Self::at(app.address, view).await
    }

    /// Opens two browsers. If they were opened one by one, two tests could deadlock waiting for their
    /// second one.
    pub async fn open_two(app: &TestApp, first: View, second: View) -> (Self, Self) {
        let mut permits = BROWSER_PERMITS.acquire_many(2).await.unwrap();
        let permit = permits.split(1).unwrap();
        (
            Self::with(permit, app.address, first).await,
            Self::with(permits, app.address, second).await,
        )
    }

    /// Opens a browser that resolves the forge's origin to that address.
    pub async fn at(service: SocketAddr, view: View) -> Self {
        Self::with(BROWSER_PERMITS.acquire().await.unwrap(), service, view).await
    }

    async fn with(permit: SemaphorePermit<'static>, service: SocketAddr, view: View) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let process = Driver::start(profile.path());
        let mut wanted = DesiredCapabilities::chrome();
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-default-apps".to_owned(),
            "--no-first-run".to_owned(),
            // Otherwise a screenshot may wait forever for a frame of a window that Chromium takes to be hidden.
            "--disable-gpu".to_owned(),
            "--disable-renderer-backgrounding".to_owned(),
            "--disable-backgrounding-occluded-windows".to_owned(),
            "--lang=en-US".to_owned(),
            format!("--window-size={},900", view.width.max(500)),
            // A visible scroll bar would make the page narrower than its screenshot.
            "--hide-scrollbars".to_owned(),
            format!("--host-resolver-rules=MAP {HOST} {service}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        // Chromium has no sandbox when run by root.
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
            _turn: permit,
            origin: format!("http://{HOST}"),
        };
        browser.show_as(view).await;
        browser
    }
}
