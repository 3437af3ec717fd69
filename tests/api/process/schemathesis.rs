//! Compares the OpenAPI document with the running service through schemathesis: valid requests are
//! accepted, invalid ones cause no server error, and each response matches the document.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use forgevault::clock::Clock;
use serde_json::{Value, json};

use crate::support::app::{NOW, Options, TestApp};
use crate::support::database::Kind;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_schema_conformance,positive_data_acceptance";

/// Advances by a minute at each call, so that no caller ever exceeds the limit on refusals.
#[derive(Debug)]
struct FastClock(AtomicI64);

impl Clock for FastClock {
    fn now_unix(&self) -> i64 {
        self.0.fetch_add(61, Ordering::SeqCst)
    }
}

/// The number of operations in the document.
fn operations() -> usize {
    let document: Value = serde_json::from_str(include_str!("../../../docs/openapi.json")).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let items = paths.map(|item| item.as_object().unwrap().values());
    let operations = items
        .flatten()
        .filter(|operation| operation.get("operationId").is_some());
    operations.count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_matches_its_openapi_document() {
    let program = format!("{ROOT}/target/schemathesis/bin/schemathesis");
    assert!(
        std::path::Path::new(&program).exists(),
        "{program} is missing: `scripts/require test` installs it"
    );
    let mut options = Options::default();
    options.overrides.clock = Some(Arc::new(FastClock(AtomicI64::new(NOW))));
    let app = TestApp::start_with(Kind::Sqlite, options).await;
    let alice = app.people.alice.clone();
    let folder = tempfile::tempdir().unwrap();
    app.put("/secrets/A", &alice, json!({ "value": "v" }))
        .await
        .expect(201);
    let mut command = Command::new(program);
    command
        .current_dir(folder.path())
        .arg("--config-file")
        .arg(format!("{ROOT}/tests/schemathesis/schemathesis.toml"))
        .arg("run")
        .arg(format!("{ROOT}/docs/openapi.json"))
        .args(["--url", &format!("http://{}", app.address)])
        .args(["--header", &format!("Authorization: Bearer {alice}")])
        .args(["--checks", CHECKS])
        .args(["--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", "3", "--generation-deterministic"])
        // The only valid token is in the header.
        .args(["--generation-with-security-parameters", "false"])
        .args(["--suppress-health-check", "all", "--no-shrink"])
        .args(["--continue-on-failure", "--warnings", "off", "--no-color"])
        .env("HOME", folder.path());
    let ended = tokio::task::spawn_blocking(move || command.output());
    let output = ended.await.unwrap().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{printed}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tested = format!("Tested: {}", operations());
    assert!(
        printed.lines().any(|line| line.trim() == tested),
        "{printed}"
    );
}
