//! `/metrics`, for callers with the configured token, or for this machine only.

use reqwest::Method;

use crate::support::app::{Answer, Options, TestApp};

const METRICS: &str = "//metrics";

async fn metrics_with(app: &TestApp, header: &str, value: &str) -> Answer {
    let request = app.request(Method::GET, METRICS, "");
    app.send(request.header(header, value)).await
}

async fn with_setting(app: TestApp, name: &'static str, value: &str) -> TestApp {
    app.restart(Options {
        settings: vec![(name, value.to_owned())],
        ..Options::default()
    })
    .await
}

on_each_database! {
    async fn without_a_token_only_a_direct_loopback_peer_gets_the_metrics(app: TestApp) {
        let answer = app.get(METRICS, "").await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.ends_with("# EOF\n"), "{}", answer.text);
        for header in [
            "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Forwarded",
            "Via", "X-Forwarded-Port", "X-Forwarded", "X-Client-Ip", "CF-Connecting-IP",
        ] {
            metrics_with(&app, header, "127.0.0.1").await.refused(403, "forbidden");
        }
        for host in ["localhost", "LOCALHOST:9", "127.0.0.1", "127.9.9.9:3300", "[::1]:3300"] {
            let answer = metrics_with(&app, "Host", host).await;
            assert_eq!(answer.status, 200, "{host}");
        }
        for host in [
            "vault.example.com", "git.example.com:3300", "localhost.example.com", "192.0.2.1",
            "127.0.0.1.example.com", "127.0.0.1@example.com", "",
        ] {
            metrics_with(&app, "Host", host).await.refused(403, "forbidden");
        }
        let app = with_setting(app, "FORGEVAULT__SERVER__TRUSTED_PROXIES", "127.0.0.0/8").await;
        app.get(METRICS, "").await.refused(403, "forbidden");
        app.get(METRICS, &app.people.root).await.refused(403, "forbidden");
    }

    async fn with_a_token_configured_any_caller_with_it_gets_the_metrics(app: TestApp) {
        let app = with_setting(app, "FORGEVAULT__SERVER__METRICS_TOKEN", "a token of the metrics").await;
        let authorization = "Bearer a token of the metrics";
        assert_eq!(metrics_with(&app, "Authorization", authorization).await.status, 200);
        for invalid in ["", "Bearer ", "Bearer a token", "a token of the metrics", "Bearer x"] {
            metrics_with(&app, "Authorization", invalid).await.refused(401, "unauthorized");
        }
        app.get(METRICS, "").await.refused(401, "unauthorized");
        app.get(METRICS, &app.people.root).await.refused(401, "unauthorized");
    }

    async fn requests_are_counted_by_pattern_and_status_without_names(app: TestApp) {
        app.store("NAME_OF_A_SECRET", "1").await;
        let token = app.token("read").await;
        for _ in 0..3 {
            app.get("/secrets/NAME_OF_A_SECRET", &token).await.expect(200);
        }
        app.get("/secrets/NAME_OF_ANOTHER", &token).await.refused(404, "not_found");
        app.get("/secrets/NAME_OF_A_SECRET", "gvt_x").await.refused(401, "invalid_token");
        app.get("//nothing/NAME_OF_A_SECRET", "").await.refused(404, "not_found");
        let method = Method::from_bytes(b"NAMEOFAMETHOD").unwrap();
        app.send(app.request(method, "/secrets", "")).await.refused(405, "method_not_allowed");
        let text = app.get(METRICS, "").await.text;
        let route = "/api/v1/repos/{owner}/{repo}/vault/secrets/{name}";
        for (status, count) in [(200, 3), (404, 1), (401, 1)] {
            let line = format!(
                "forgevault_requests_total{{method=\"GET\",route=\"{route}\",status=\"{status}\"}} {count}"
            );
            assert!(text.contains(&line), "{line}\n{text}");
        }
        assert!(text.contains("forgevault_audit_commit_duration_seconds_count"), "{text}");
        assert!(text.contains("endpoint=\"repository\",outcome=\"2xx\""), "{text}");
        for hidden in ["NAME", "acme", "alice", "gvt_", &token[4..]] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
    }
}
