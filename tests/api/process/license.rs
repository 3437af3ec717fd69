//! The licence of the real program: where it is read from, and how it is replaced without a restart.

use license_tool::Tier;
use serde_json::Value;

use super::at_each_site;
use super::service::{ALICE, PATIENCE, Service, Site, license};
use crate::support::database::Kind;

const LICENSE: &str = "//api/v1/vault/license";

async fn license_status(service: &Service) -> Value {
    service.get(LICENSE, ALICE).await.expect(200)
}

/// Waits until the tier has this value.
async fn wait_for_tier(service: &Service, tier: &str) {
    let started = std::time::Instant::now();
    loop {
        let answer = license_status(service).await;
        if answer["tier"] == tier {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "no {tier}: {answer}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

at_each_site! {
    async fn sighup_reloads_the_licence_and_does_not_end_the_service(site: Site) {
        let file = site.folder.path().join("license.key");
        let mut service = site.start().await;
        assert_eq!(license_status(&service).await["tier"], "enterprise");
        std::fs::write(&file, license(Tier::Team)).unwrap();
        service.signal("HUP");
        wait_for_tier(&service, "team").await;
        let count = service.output().matches("the licence is in force").count();
        service.signal("HUP");
        service
            .wait_for("the response to SIGHUP", |output| {
                let now = output.matches("the licence is in force").count();
                (now > count).then_some(())
            })
            .await;
        service.put("A", "1").await.expect(201);
        let output = service.stop().await;
        assert!(!output.contains("customer@example.com"), "{output}");
        site.database.drop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_file_is_noticed_without_a_signal() {
    let site = Site::new(Kind::Sqlite).await;
    let file = site.folder.path().join("license.key");
    let mut service = site.start().await;
    std::fs::write(&file, license(Tier::Pro)).unwrap();
    wait_for_tier(&service, "pro").await;
    std::fs::write(&file, "canary rubbish").unwrap();
    wait_for_tier(&service, "solo").await;
    service
        .wait_for("the error in the log", |output| {
            let line = output
                .lines()
                .find(|line| line.contains("is not a licence"))?;
            assert!(line.contains("\"ERROR\""), "{line}");
            assert!(line.contains("license.file"), "{line}");
            Some(())
        })
        .await;
    assert!(!service.stop().await.contains("canary"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_licence_in_the_environment_overrides_the_file() {
    let mut site = Site::new(Kind::Sqlite).await;
    let pro = license(Tier::Pro);
    site.environment
        .insert("FORGEVAULT_LICENSE_KEY", pro.clone());
    let service = site.start().await;
    assert_eq!(license_status(&service).await["tier"], "pro");
    service.stop().await;

    site.environment.clear();
    site.environment.insert("GITCADDY_LICENSE_KEY", pro);
    let service = site.start().await;
    assert_eq!(
        license_status(&service).await["tier"],
        "enterprise",
        "license.file takes precedence"
    );
    service.stop().await;

    site.settings.remove(&("license", "file"));
    let service = site.start().await;
    assert_eq!(license_status(&service).await["tier"], "pro");
    service.stop().await;

    // The working directory comes last.
    site.environment.clear();
    let service = site.start().await;
    assert_eq!(license_status(&service).await["tier"], "enterprise");
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_starts_with_an_invalid_licence_or_none() {
    let mut site = Site::new(Kind::Sqlite).await;
    site.set("license", "file", "missing.key");
    let service = site.start().await;
    let answer = license_status(&service).await;
    assert_eq!(
        (answer["standing"].as_str(), answer["tier"].as_str()),
        (Some("invalid"), Some("solo"))
    );
    service.put("A", "1").await.expect(201);
    service.get("/secrets/A", ALICE).await.expect(200);
    let output = service.stop().await;
    assert!(
        output.contains("the file named by license.file"),
        "{output}"
    );

    site.settings.remove(&("license", "file"));
    std::fs::remove_file(site.folder.path().join("license.key")).unwrap();
    let service = site.start().await;
    assert_eq!(license_status(&service).await["standing"], "none");
    assert!(service.stop().await.contains("there is no licence"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn development_mode_causes_a_warning_at_startup() {
    let mut site = Site::new(Kind::Sqlite).await;
    site.settings.remove(&("license", "file"));
    site.settings.remove(&("license", "public_key"));
    for name in ["GITCADDY_DEV_MODE", "GITCADDY_SKIP_LICENSE_CHECK"] {
        site.environment.insert(name, "1".to_owned());
    }
    let service = site.start().await;
    let answer = license_status(&service).await;
    assert_eq!(answer["standing"], "dev_mode");
    assert_eq!(answer["tier"], "enterprise");
    let output = service.stop().await;
    let warning = output
        .lines()
        .find(|line| line.contains("development mode"));
    assert!(warning.unwrap().contains("\"WARN\""), "{output}");
}

#[tokio::test]
async fn an_invalid_issuer_key_is_refused_by_name() {
    let mut site = Site::new(Kind::Sqlite).await;
    // 32 bytes that are not a point on the curve.
    site.set("license", "public_key", &format!("02{}", "0".repeat(62)));
    let output = site.refusal();
    assert!(output.contains("license.public_key"), "{output}");
}

/// An issuer builds the service for customers without the feature `demo`: the code that makes licences is
/// then not compiled.
#[test]
fn a_build_without_the_demo_feature_cannot_make_licences() {
    let tree = |features: &[&str]| {
        let output = std::process::Command::new(env!("CARGO"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["tree", "--offline", "--locked", "--package", "forgevault"])
            .args(["--edges", "normal", "--prefix", "none"])
            .args(["--format", "{lib} [{f}]"])
            .args(features)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(
        tree(&[]).contains("license_tool [sign]"),
        "the demo issues its own licence"
    );
    let without_features = tree(&["--no-default-features"]);
    assert!(
        without_features.contains("license_tool []"),
        "{without_features}"
    );
}
