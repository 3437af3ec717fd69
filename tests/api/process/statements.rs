//! How many statements an audited read takes.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::service::{ALICE, Service, Site};
use super::wire::Proxy;
use crate::support::database::Kind;

/// The fewest statements of a read among many: the service's periodic work adds some to a few.
async fn fewest(proxy: &Proxy, service: &Service, path: &str, token: &str) -> usize {
    let mut fewest = usize::MAX;
    for _ in 0..12 {
        let before = proxy.statements();
        service.get(path, token).await.expect(200);
        // What belongs to the read but follows its answer counts too.
        tokio::time::sleep(Duration::from_millis(30)).await;
        fewest = fewest.min(proxy.statements() - before);
    }
    fewest
}

async fn count(kind: Kind) {
    if !kind.is_wanted() {
        return;
    }
    let mut site = Site::new(kind).await;
    let proxy = Proxy::of(&mut site);
    let service = site.start().await;
    for name in ["A", "staging.A", "qa.A", "BASE"] {
        service.put(name, "value").await.expect(201);
    }
    let token = service.token("read:*").await;
    let undeclared = fewest(&proxy, &service, "/secrets/A", &token).await;
    // Its look-ups and its transaction: the proxy counts.
    assert!(undeclared > 2, "{undeclared}");
    for (name, body) in [
        ("qa", json!({ "take_in": 1 })),
        ("production", json!({ "description": "live" })),
    ] {
        let path = format!("/environments/{name}");
        let declared = service
            .ask(Method::PUT, &path, ALICE, Some(body))
            .await
            .unwrap();
        assert!(declared.status.is_success(), "{}", declared.text);
    }
    for path in [
        "/secrets/A",
        "/secrets/staging.A",
        "/secrets/qa.A",
        "/environments/qa/secrets/A",
        "/environments/base/secrets/BASE",
    ] {
        let statements = fewest(&proxy, &service, path, &token).await;
        assert_eq!(statements, undeclared, "{path}");
    }
    // Through the overlay, two names are looked up.
    let path = "/environments/qa/secrets/BASE";
    let statements = fewest(&proxy, &service, path, &token).await;
    assert_eq!(statements, undeclared + 1, "{path}");
    service.stop().await;
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn declared_environments_cost_a_read_no_statement_on_postgres() {
    count(Kind::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn declared_environments_cost_a_read_no_statement_on_mysql() {
    count(Kind::MySql).await;
}
