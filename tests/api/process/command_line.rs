//! The subcommands and their error messages.

use std::process::Command;

use super::at_each_site;
use super::service::{BINARY, Site, taken_port};
use crate::support::app::MASTER_KEY;
use crate::support::database::Kind;

async fn site() -> Site {
    Site::new(Kind::Sqlite).await
}

#[tokio::test]
async fn an_unknown_key_is_named() {
    let mut site = site().await;
    site.set("server", "listn", "127.0.0.1:0");
    let output = site.refusal();
    assert!(output.contains("server.listn: unknown key"), "{output}");
    assert!(output.contains("forgevault.toml"), "{output}");

    site.settings.remove(&("server", "listn"));
    site.environment
        .insert("FORGEVAULT__SERVER__LISTN", "x".to_owned());
    let output = site.refusal();
    assert!(output.contains("FORGEVAULT__SERVER__LISTN"), "{output}");
}

#[tokio::test]
async fn an_invalid_value_is_reported_with_its_key() {
    for ((section, key), value) in [
        (("server", "listen"), "\"localhost\""),
        (("server", "public_url"), "\"git.example.com\""),
        (("server", "trusted_proxies"), "[\"10.0.0.0/33\"]"),
        (("server", "max_value_bytes"), "0"),
        (
            ("database", "url"),
            "\"oracle://canary:canary@db.example.com/v\"",
        ),
        (("database", "max_connections"), "\"many\""),
        (("forge", "kind"), "\"gitlab\""),
        (("forge", "standalone_file"), "\"missing.toml\""),
        (("keys", "master_key"), "\"canary, but too short\""),
        (("keys", "master_key_file"), "\"missing.key\""),
        (("tokens", "max_ttl"), "\"forever\""),
    ] {
        let mut site = site().await;
        if key == "master_key_file" {
            site.settings.remove(&("keys", "master_key"));
        }
        site.settings.insert((section, key), value.to_owned());
        let output = site.refusal();
        assert!(
            output.contains(section) && output.contains(key),
            "{key}: {output}"
        );
        assert!(!output.contains("canary"), "{key}: {output}");
        assert_eq!(output.trim_end().lines().count(), 1, "{key}: {output}");
    }
}

#[tokio::test]
async fn without_a_master_key_the_error_says_what_to_set() {
    let mut site = site().await;
    site.settings.remove(&("keys", "master_key"));
    let output = site.refusal();
    for place in [
        "master_key_file under [keys]",
        "FORGEVAULT_MASTER_KEY",
        "GITCADDY_VAULT_KEY",
    ] {
        assert!(output.contains(place), "{place}: {output}");
    }
    assert!(!site.database.file().exists(), "something was created");
}

#[tokio::test]
async fn a_missing_or_invalid_configuration_is_reported_without_its_content() {
    let site = site().await;
    let serve = |file: &str| {
        let output = Command::new(BINARY)
            .current_dir(site.folder.path())
            .args(["serve", "--config", file])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let result = serve("missing.toml");
    assert!(result.contains("missing.toml"), "{result}");
    let broken = format!("[keys]\nmaster_key = \"{MASTER_KEY}\n");
    std::fs::write(site.folder.path().join("broken.toml"), broken).unwrap();
    let result = serve("broken.toml");
    assert!(result.contains("broken.toml: line 2"), "{result}");
    assert!(!result.contains(MASTER_KEY), "{result}");
}

#[tokio::test]
async fn a_port_in_use_is_reported() {
    let mut site = site().await;
    let used_port = taken_port();
    let address = used_port.local_addr().unwrap().to_string();
    site.set("server", "listen", &address);
    let output = site.refusal();
    assert!(output.contains("server.listen"), "{output}");
    assert!(output.contains(&address), "{output}");
}

#[tokio::test]
async fn an_unreachable_database_is_reported_without_its_password() {
    for scheme in ["postgres", "mysql"] {
        let mut site = site().await;
        let used_port = taken_port();
        let address = used_port.local_addr().unwrap();
        drop(used_port);
        let url = format!("{scheme}://vault:canary@{address}/vault");
        site.set("database", "url", &url);
        let output = site.refusal();
        assert!(output.contains("database.url"), "{output}");
        assert!(!output.contains("canary"), "{output}");
    }
}

#[test]
fn the_openapi_document_is_printed() {
    let output = Command::new(BINARY).arg("openapi").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    assert!(!document["paths"].as_object().unwrap().is_empty());
}

#[test]
fn a_mistyped_command_is_refused_with_the_available_ones() {
    let output = Command::new(BINARY).arg("srve").output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let printed = String::from_utf8(output.stderr).unwrap();
    assert!(printed.contains("serve"), "{printed}");
}

at_each_site! {
    async fn migrations_are_listed_and_applied(site: Site) {
        let status = |subcommand: &[&str]| {
            let output = site.run(subcommand);
            assert!(output.status.success(), "{output:?}");
            String::from_utf8(output.stdout).unwrap()
        };
        let every_line = |text: &str, word: &str| {
            !text.is_empty() && text.lines().all(|line| line.starts_with(word))
        };
        let before = status(&["migrate", "status"]);
        assert!(every_line(&before, "pending"), "{before}");
        let after = status(&["migrate", "up"]);
        assert!(every_line(&after, "applied"), "{after}");
        assert_eq!(after.lines().count(), before.lines().count());
        assert_eq!(status(&["migrate", "up"]), after, "a second run changes nothing");
        assert_eq!(status(&["migrate", "status"]), after);
        let service = site.start().await;
        service.put("A", "1").await.expect(201);
        service.stop().await;
        site.database.drop().await;
    }
}
