//! The OpenAPI document, held against the running program by schemathesis: what fits the document is
//! not refused, what does not is no failure of the service, and each answer is as described.

use std::process::Command;

use super::service::{ALICE, Site};
use crate::support::database::Kind;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_schema_conformance,positive_data_acceptance";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_does_what_its_document_says() {
    let program = format!("{ROOT}/target/schemathesis/bin/schemathesis");
    assert!(
        std::path::Path::new(&program).exists(),
        "{program} is missing: `scripts/require test` installs it"
    );
    let site = Site::new(Kind::Sqlite).await;
    let service = site.start().await;
    service.put("A", "v").await.expect(201);
    let mut command = Command::new(program);
    command
        .current_dir(site.folder.path())
        .arg("--config-file")
        .arg(format!("{ROOT}/tests/schemathesis/schemathesis.toml"))
        .arg("run")
        .arg(format!("{ROOT}/docs/openapi.json"))
        .args(["--url", &format!("http://{}", service.address)])
        .args(["--header", &format!("Authorization: Bearer {ALICE}")])
        .args(["--checks", CHECKS])
        .args(["--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", "3", "--generation-deterministic"])
        // The one token is in the header.
        .args(["--generation-with-security-parameters", "false"])
        .args(["--suppress-health-check", "all", "--no-shrink"])
        .args(["--continue-on-failure", "--warnings", "off", "--no-color"])
        .env("HOME", site.folder.path());
    let ended = tokio::task::spawn_blocking(move || command.output());
    let output = ended.await.unwrap().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tested = said
        .lines()
        .any(|line| line.trim().starts_with("Tested: 2"));
    assert!(tested, "{said}");
    service.stop().await;
}
