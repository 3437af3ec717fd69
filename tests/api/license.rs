//! Real licences, issued here and loaded from where an operator puts them.

mod expiry;
mod page;
mod reload;
mod status;

use std::path::PathBuf;

use forgevault::license::watcher::LicenseWatcher;
use forgevault::process::ProcessEnv;
use forgevault::startup::Overrides;
use license_tool::{IssuerKey, Payload, Tier};
use tempfile::TempDir;

use crate::support::app::{NOW, Options, TestApp};

const LICENSE: &str = "//api/v1/vault/license";
const DAY: i64 = 86_400;
/// When the default licence expires.
const END: i64 = NOW + 30 * DAY;

fn issuer() -> IssuerKey {
    IssuerKey::from_bytes(&[0x11; 32])
}

/// The default licence: one month of the tier.
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

/// A folder that holds a licence under its default file name.
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

    /// Replaces `app` with a service that uses this folder's licence and the same clock.
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

/// The check that the service repeats every few seconds.
async fn check_license(app: &TestApp) {
    LicenseWatcher::of(&app.state).unwrap().look(false).await;
}

/// The licence status that alice gets.
async fn license_status(app: &TestApp) -> serde_json::Value {
    app.get(LICENSE, &app.people.alice).await.expect(200)
}
