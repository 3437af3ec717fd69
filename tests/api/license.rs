//! Licences at work: real ones, issued here, found where an operator puts them.

mod answer;
mod lapse;
mod page;
mod reload;

use std::path::PathBuf;

use forgevault::license::watcher::LicenseWatcher;
use forgevault::process::ProcessEnv;
use forgevault::startup::Overrides;
use license_tool::{IssuerKey, Payload, Tier};
use tempfile::TempDir;

use crate::support::app::{NOW, Options, TestApp};

const LICENSE: &str = "//api/v1/vault/license";
const DAY: i64 = 86_400;
/// When the usual licence ends.
const END: i64 = NOW + 30 * DAY;

fn issuer() -> IssuerKey {
    IssuerKey::from_bytes(&[0x11; 32])
}

/// What the usual licence says: a month of the tier.
fn payload(tier: Tier) -> Payload {
    Payload {
        license_id: "L-2027".to_owned(),
        customer_email: "customer@example.com".to_owned(),
        tier,
        limits: tier.limits(),
        issued_at: NOW - DAY,
        expires_at: END,
    }
}

/// The folder that a licence lies in, under its well-known name.
struct Folder(TempDir);

impl Folder {
    fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with(payload: &Payload) -> Self {
        let folder = Self::empty();
        folder.install(payload);
        folder
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("license.key")
    }

    fn install(&self, payload: &Payload) {
        self.write(&issuer().issue(payload).unwrap());
    }

    fn write(&self, text: &str) {
        std::fs::write(self.file(), text).unwrap();
    }

    fn options(&self, variables: &[(&str, &str)]) -> Options {
        let variables = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).into()));
        Options {
            licensed: true,
            overrides: Overrides {
                environment: Some(ProcessEnv::new(variables, self.0.path())),
                issuer: Some(issuer().public_key()),
                ..Overrides::default()
            },
            ..Options::default()
        }
    }

    /// The service in the place of `app`, by the licence of this folder and the same clock.
    async fn serve(&self, app: TestApp) -> TestApp {
        self.serve_with(app, &[]).await
    }

    async fn serve_with(&self, app: TestApp, variables: &[(&str, &str)]) -> TestApp {
        let clock = app.clock.clone();
        let mut options = self.options(variables);
        options.overrides.clock = Some(clock.clone());
        let mut app = app.restart(options).await;
        app.clock = clock;
        app
    }
}

/// What the service does every few seconds.
async fn keep(app: &TestApp) {
    LicenseWatcher::of(&app.state).unwrap().look(false).await;
}

/// What alice is told of the licence.
async fn told(app: &TestApp) -> serde_json::Value {
    app.get(LICENSE, &app.people.alice).await.expect(200)
}
