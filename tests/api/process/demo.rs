//! `forgevault demo`: the commands it prints work when pasted.

use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::service::{BINARY, Service};

async fn start(data: &Path) -> Service {
    let mut command = Command::new(BINARY);
    command
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        // Otherwise its log lines would be mixed with the commands to paste.
        .env("RUST_LOG", "error")
        .stdin(Stdio::null());
    Service::spawn(command, |output| {
        // The greeting ends with an empty line.
        let greeting = output.strip_suffix("\n\n")?;
        let address = greeting
            .split_once("http://")?
            .1
            .split_whitespace()
            .next()?;
        Some(address.parse::<SocketAddr>().unwrap())
    })
    .await
}

/// The output of pasting the printed commands into a shell.
fn paste(greeting: &str) -> String {
    let (_, lines) = greeting.split_once("one after the other:\n").unwrap();
    // The last lines are for a person in a browser; the tests of the client paste them.
    let (lines, _) = lines.split_once("\n# the client").unwrap();
    let output = Command::new("sh").args(["-c", lines]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn printed<'a>(greeting: &'a str, variable: &str) -> &'a str {
    let (_, rest) = greeting.split_once(&format!("\n{variable}=")).unwrap();
    rest.split_whitespace().next().unwrap()
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

/// Checks what the lines about environments print: three bulk writes and the matrix; an export, a refusal and
/// a preview.
fn check_environments([in_base, in_staging, in_production, matrix]: [&str; 4], rest: &[&str]) {
    for written in [in_base, in_staging, in_production] {
        assert!(json(written)["revision"].as_i64() > Some(1), "{written}");
    }
    let names = json(matrix)["secrets"].as_array().unwrap().len();
    assert_eq!(names, 3, "{matrix}");
    let [exported @ .., refused, preview] = rest else {
        panic!("{rest:?}");
    };
    // Through the overlay.
    for line in [
        "export API_URL='https://test.example.com'",
        "export LOG_LEVEL='info'",
    ] {
        assert!(exported.contains(&line), "{exported:?}");
    }
    assert_eq!(json(refused)["error"], "forbidden");
    let changes = json(preview)["changes"].as_array().unwrap().len();
    assert_eq!((changes, &json(preview)["preview"]), (2, &true.into()));
}

/// Checks that the audit log tells what the lines did, the newest first.
fn check_entries(audit: &str) {
    let entries = json(audit)["entries"].as_array().unwrap().clone();
    let actions: Vec<&str> = entries
        .iter()
        .map(|e| e["action"].as_str().unwrap())
        .collect();
    assert_eq!(
        actions,
        [
            "env-rollback",
            "read",
            "read",
            "read",
            "read",
            "env-list",
            "write",
            "write",
            "write",
            "write",
            "write",
            "audit-list",
            "list",
            "rollback",
            "read",
            "read",
            "token-create",
            "write",
            "write"
        ]
    );
    // What bob may not do.
    for refused in [1, 11] {
        assert_eq!(entries[refused]["success"], false);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_printed_commands_store_read_roll_back_and_show_the_audit_log() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("a demo? 100%");
    let service = start(&data).await;
    let greeting = service.output();
    let page = tokio::task::spawn_blocking({
        let greeting = greeting.clone();
        move || paste(&greeting)
    });
    let page = page.await.unwrap();
    let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
    let [
        created,
        updated,
        read,
        exported,
        rolled_back,
        listed,
        refused,
        in_base,
        in_staging,
        in_production,
        matrix,
        ref of_environments @ ..,
        license,
        audit,
    ] = lines[..]
    else {
        panic!("{page}");
    };
    assert_eq!(json(created)["current_version"], 1);
    assert_eq!(json(updated)["current_version"], 2);
    assert_eq!(json(read)["value"], "postgresql://app:second@db/app");
    assert!(exported.contains("DATABASE_URL"), "{exported}");
    assert!(
        exported.contains("postgresql://app:second@db/app"),
        "{exported}"
    );
    assert_eq!(
        json(rolled_back)["message"],
        "Secret rolled back to version 1"
    );
    assert_eq!(json(listed)[0]["name"], "DATABASE_URL");
    assert_eq!(json(refused)["error"], "forbidden");
    check_environments(
        [in_base, in_staging, in_production, matrix],
        of_environments,
    );
    assert_eq!(json(license)["tier"], "enterprise");
    assert_eq!(json(license)["standing"], "in_force");
    check_entries(audit);

    assert_eq!(mode(&data), 0o700);
    for file in std::fs::read_dir(&data).unwrap() {
        let file = file.unwrap().path();
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }

    service.signal("INT");
    let (status, _) = service.end().await;
    assert!(status.success(), "{status}");

    let service = start(&data).await;
    let again = service.output();
    for variable in ["ALICE", "BOB"] {
        assert_eq!(printed(&again, variable), printed(&greeting, variable));
    }
    let url = format!(
        "http://{}/api/v1/repos/demo/app/vault/secrets/DATABASE_URL",
        service.address
    );
    let request = service.client.get(url).bearer_auth(printed(&again, "BOB"));
    let read: Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!(read["value"], "postgresql://app:first@db/app");
    assert_eq!(read["current_version"], 3);
}
