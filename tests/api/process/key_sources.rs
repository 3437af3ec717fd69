//! Where the real program reads its master key from.

use super::service::{PATIENCE, Service, Site};
use crate::support::app::MASTER_KEY;
use crate::support::database::Kind;
use crate::support::forge::StandIn;

async fn assert_opens(service: &Service) {
    let read = service.get("/secrets/A", super::service::ALICE).await;
    assert_eq!(read.expect(200)["value"], "1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_master_key_is_found_in_each_source() {
    let mut site = Site::new(Kind::Sqlite).await;
    let service = site.start().await;
    service.put("A", "1").await.expect(201);
    service.stop().await;

    site.settings.remove(&("keys", "master_key"));
    assert!(site.refusal().contains("FORGEVAULT_MASTER_KEY"));
    let file = |name: &str, text: &str| {
        let file = site.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let key = file("master.key", MASTER_KEY);
    let app_ini = file("app.ini", &format!("[vault]\nMASTER_KEY = {MASTER_KEY}\n"));
    for (name, text) in [
        ("FORGEVAULT_MASTER_KEY", MASTER_KEY.to_owned()),
        ("FORGEVAULT_MASTER_KEY_FILE", key.clone()),
        ("FORGEVAULT__KEYS__MASTER_KEY_FILE", key.clone()),
        ("FORGEVAULT__KEYS__APP_INI", app_ini),
        ("GITCADDY_VAULT_KEY", MASTER_KEY.to_owned()),
        ("GITCADDY_VAULT_KEY_FILE", key),
    ] {
        site.environment.clear();
        site.environment.insert(name, text);
        let service = site.start().await;
        assert_opens(&service).await;
        let log = service.stop().await;
        assert!(!log.contains(MASTER_KEY), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_derived_from_the_forges_causes_warnings() {
    let stand_in = StandIn::start().await;
    let (people, _) = crate::support::app::populate(&stand_in);
    let mut site = Site::new(Kind::Sqlite).await;
    site.settings.remove(&("keys", "master_key"));
    site.settings.remove(&("forge", "standalone_file"));
    // The kind `forgejo` works like `gitea`, and proxy variables are ignored.
    site.set("forge", "kind", "forgejo");
    site.set("forge", "url", &stand_in.url);
    for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        site.environment
            .insert(name, "http://127.0.0.1:9".to_owned());
    }
    let app_ini = site.folder.path().join("app.ini");
    std::fs::write(&app_ini, "[security]\nSECRET_KEY = a-secret-of-the-forge\n").unwrap();
    site.set("keys", "app_ini", app_ini.to_str().unwrap());

    let service = site.start().await;
    let health = "//api/v1/vault/health";
    let answer = service.get(health, &people.root).await.expect(200);
    let warning = answer["details"]["key_warning"].as_str().unwrap();
    assert!(warning.contains("SECRET_KEY"), "{answer}");
    for credential in ["", &people.alice] {
        let answer = service.get(health, credential).await.expect(200);
        assert!(answer.get("details").is_none(), "{answer}");
    }
    service.get("/secrets", &people.alice).await.expect(200);

    // A refusal has the same id in the log, in the audit log and in the response.
    let refused = service.get("/secrets/MISSING", &people.alice).await;
    refused.refused(404, "not_found");
    let id = refused.header("x-request-id").to_owned();
    let path = format!("/audit?request_id={id}");
    let audit = service.get(&path, &people.alice).await.expect(200);
    assert_eq!(audit["total"], 1, "{audit}");
    let log = tokio::time::timeout(PATIENCE, service.stop())
        .await
        .unwrap();
    assert!(
        log.lines()
            .any(|line| line.contains(&id) && line.contains("not_found"))
    );
    assert!(
        log.contains("\"level\":\"WARN\"") && log.contains("SECRET_KEY"),
        "{log}"
    );
    assert!(!log.contains("a-secret-of-the-forge"));
}
