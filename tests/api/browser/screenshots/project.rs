//! A vault as a project of some years has it: 30 names in up to four environments, many versions, long and foreign
//! texts.

use serde_json::json;

use super::super::pages::fill_vault;
use crate::support::app::TestApp;

const SERVICES: [&str; 10] = [
    "DATABASE", "REDIS", "S3", "SMTP", "STRIPE", "SENTRY", "GITHUB", "SLACK", "OPENAI", "GRAFANA",
];
const KINDS: [(&str, &str, &str); 3] = [
    (
        "URL",
        "key-value",
        "https://user:7rWc2@db.example.com:5432/app?sslmode=require",
    ),
    ("TOKEN", "api_key", "sk_live_51H8xYzKJ2eZvKYlo2C0000000000"),
    ("PASSWORD", "password", "correct horse battery staple"),
];
const DESCRIPTIONS: [&str; 4] = [
    "",
    "Rotated every quarter by the platform team; the runbook is in the wiki under “Secrets”",
    "Zugang für die Buchhaltung, läuft über Müller & Söhne GmbH",
    "決済サービスの本番キー。変更する前に #payments で相談してください",
];
/// In PEM, as long as such keys are.
const LINES: usize = 48;

pub async fn fill_project(app: &TestApp) {
    fill_vault(app).await;
    let alice = &app.people.alice;
    for (environment, body) in [
        (
            "preview",
            json!({ "description": "One for each pull request" }),
        ),
        ("eu-production", json!({ "protected": true })),
    ] {
        let path = format!("/environments/{environment}");
        let answer = app.put(&path, alice, body).await;
        assert!(answer.status.is_success(), "{}", answer.text);
    }
    let mut number = 0;
    for service in SERVICES {
        for (kind, kind_name, value) in KINDS {
            for environment in ["", "staging.", "production.", "eu-production."] {
                number += 1;
                // Not each is everywhere.
                if number % 3 == 0 {
                    continue;
                }
                let name = format!("{environment}{service}_{kind}");
                let description = DESCRIPTIONS[number % DESCRIPTIONS.len()];
                let body = json!({ "value": value, "type": kind_name, "description": description });
                let answer = app.put(&format!("/secrets/{name}"), alice, body).await;
                assert!(answer.status.is_success(), "{}", answer.text);
            }
        }
    }
    for version in 3..=12 {
        let body = json!({ "value": format!("postgres://v{version}"), "comment": DESCRIPTIONS[version % 4] });
        app.put("/secrets/production.DATABASE_URL", alice, body)
            .await;
    }
    let line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n".repeat(LINES);
    let key = format!("-----BEGIN PRIVATE KEY-----\n{line}-----END PRIVATE KEY-----\n");
    app.store("production.TLS_KEY", &key).await;
    app.store("production.FEATURES", &"flag=on,".repeat(500))
        .await;
}
