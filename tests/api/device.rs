//! Signing in from a terminal: codes, polls, the pages on which a person decides, and the session.

mod approval;
mod codes;
mod confirmation;
mod day;
mod polls;
mod renewal;
mod session;
mod strangers;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};
use crate::web::visit::Visit;

pub const PAGE: &str = "/-/vault/device";
const CODE: &str = "//api/v1/vault/device/code";
const TOKEN: &str = "//api/v1/vault/device/token";
pub const SESSION: &str = "//api/v1/vault/session";

/// A terminal that waits to be signed in.
pub struct Terminal {
    pub device_code: String,
    pub user_code: String,
}

impl Terminal {
    /// Requests a code.
    pub async fn begin(app: &TestApp, name: &str) -> Self {
        let answer = app.post(CODE, "", json!({ "client_name": name })).await;
        Self::of(&answer.expect(200))
    }

    pub fn of(body: &Value) -> Self {
        let text = |field: &str| body[field].as_str().unwrap().to_owned();
        Self {
            device_code: text("device_code"),
            user_code: text("user_code"),
        }
    }

    pub async fn poll(&self, app: &TestApp) -> Answer {
        let body = json!({ "device_code": self.device_code });
        app.post(TOKEN, "", body).await
    }

    /// Asserts that a poll gets no token, and why.
    pub async fn refused(&self, app: &TestApp, error: &str) {
        self.poll(app).await.refused(400, error);
    }

    /// The token that a poll gets.
    pub async fn token(&self, app: &TestApp) -> String {
        let body = self.poll(app).await.expect(200);
        body["access_token"].as_str().unwrap().to_owned()
    }
}

impl Visit<'_> {
    /// Types a code and presses that button.
    pub async fn decide(&self, user_code: &str, button: &str) -> Answer {
        let form = [("user_code", user_code), (button, button)];
        self.post(PAGE, &form).await
    }

    pub async fn approve(&self, terminal: &Terminal) {
        let answer = self.decide(&terminal.user_code, "approve").await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    /// Signs a terminal in, and returns its token.
    pub async fn sign_in_terminal(&self, app: &TestApp, name: &str) -> String {
        let terminal = Terminal::begin(app, name).await;
        self.approve(&terminal).await;
        terminal.token(app).await
    }
}

/// A request with the form of a field instead of JSON.
async fn send_form(app: &TestApp, path: &str, form: &str) -> Answer {
    let request = app.request(Method::POST, path, "");
    let request = request.header("Content-Type", "application/x-www-form-urlencoded");
    app.send(request.body(form.to_owned())).await
}
