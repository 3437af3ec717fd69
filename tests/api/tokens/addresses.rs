//! Restricting a token to client addresses.

use serde_json::{Value, json};

use crate::matrix::routes;
use crate::support::app::TestApp;

/// An admin token restricted to these addresses.
async fn make(app: &TestApp, allowed: Value) -> (Value, String) {
    let body = json!({ "description": "x", "scope": "admin", "allowed_ips": allowed });
    app.id_and_token(body).await
}

on_each_database! {
    async fn every_route_enforces_a_tokens_addresses(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "the value").await;
        let (id, token) = make(&app, json!(["192.0.2.0/24", "2001:db8::7"])).await;
        for inside in ["192.0.2.1", "192.0.2.255", "::ffff:192.0.2.9", "2001:db8::7", "192.0.2.1:4711"] {
            app.get_from(inside, "/secrets/A", &token).await.expect(200);
        }
        let before = app.token_of(&id).await["used_count"].as_i64().unwrap();
        let count = i64::try_from(routes().len()).unwrap();
        for route in routes() {
            // An allowed use in between, or the fifth refused one would lock it.
            app.get_from("192.0.2.1", "/secrets/A", &token).await.expect(200);
            let path = route.path_of("A", 0);
            let request = app.request(route.method.clone(), &path, &token);
            let request = request.header("X-Forwarded-For", "192.0.3.1");
            let request = match route.body() {
                Some(body) => request.json(&body),
                None => request,
            };
            let answer = app.send(request).await;
            answer.refused(403, "access_denied");
            assert!(!answer.text.contains("the value"));
            let request_id = answer.header("x-request-id");
            let entries = app.audit(&format!("?request_id={request_id}")).await;
            assert_eq!(entries.len(), 1, "{}", route.path);
            assert_eq!(entries[0]["action"], route.action);
            assert_eq!(entries[0]["success"], false);
            assert_eq!(entries[0]["ip_address"], "192.0.3.1");
            assert_eq!(entries[0]["token_id"], id);
            let message = entries[0]["message"].as_str().unwrap();
            assert!(message.contains("access_denied: ") && message.contains("address"), "{message}");
        }
        app.get_from("::1", "/token/info", &token).await.refused(403, "access_denied");
        assert_eq!(app.token_of(&id).await["used_count"], before + 2 * count + 1);
    }

    async fn only_trusted_proxies_are_believed_from_right_to_left(app: TestApp) {
        app.store("A", "1").await;
        let (_, token) = make(&app, json!(["192.0.2.7"])).await;
        // No proxy is trusted here, so the peer's address counts.
        let forged = app.get_from("192.0.2.7", "/secrets/A", &token).await;
        forged.refused(403, "access_denied");
        let app = app.behind_proxy().await;
        for forged in ["192.0.2.7, 203.0.113.9", "192.0.2.7, ::ffff:203.0.113.9", "192.0.2.7,x"] {
            app.get_from(forged, "/secrets/A", &token).await.refused(403, "access_denied");
        }
        for believed in ["203.0.113.9, 192.0.2.7", "x, 192.0.2.7", "192.0.2.7, 127.0.0.1"] {
            app.get_from(believed, "/secrets/A", &token).await.expect(200);
        }
    }

    async fn addresses_are_stored_in_canonical_form(app: TestApp) {
        let sent = json!(["10.0.0.5/8", "::ffff:192.0.2.1", "192.0.2.1/32", "2001:DB8::/32"]);
        let (id, _) = make(&app, sent).await;
        let addresses = json!(["10.0.0.0/8", "192.0.2.1", "2001:db8::/32"]);
        assert_eq!(app.token_of(&id).await["allowed_ips"], addresses);
        let (id, token) = make(&app, json!([])).await;
        assert_eq!(app.token_of(&id).await["allowed_ips"], json!([]));
        app.get("/secrets", &token).await.expect(200);
    }

    async fn invalid_addresses_are_refused_and_no_token_is_created(app: TestApp) {
        let long: Vec<String> = (0..400).map(|n| format!("100.100.1{}.1{:02}", n / 100, n % 100)).collect();
        for (allowed, reason) in [
            (json!(["10.0.0.1", "x"]), "allowed_ips: entry 2 "),
            (json!(["10.0.0.0/33"]), "allowed_ips: entry 1 "),
            (json!([""]), "allowed_ips: entry 1 "),
            (json!([7]), "allowed_ips: "),
            (json!("10.0.0.1"), "allowed_ips: "),
            (json!(long), "allowed_ips: expected at most 4096 bytes"),
        ] {
            let body = json!({ "description": "x", "allowed_ips": allowed });
            let answer = app.post("/tokens", &app.people.alice, body).await;
            answer.refused(400, "invalid_request");
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.starts_with(reason), "{message}");
        }
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200), json!([]));
        // The longest accepted list is returned unchanged.
        let (id, _) = make(&app, json!(long[..256])).await;
        assert_eq!(app.token_of(&id).await["allowed_ips"], json!(long[..256]));
    }

    async fn a_token_cannot_create_one_for_more_addresses_than_its_own(app: TestApp) {
        let (_, parent) = make(&app, json!(["127.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9"])).await;
        let child = async |allowed: Value| {
            let body = json!({ "description": "x", "ttl": "1d", "allowed_ips": allowed });
            app.post("/tokens", &parent, body).await
        };
        for more in [json!([]), json!(["128.0.0.1"]), json!(["127.0.0.0/7"]), json!(["127.0.0.1", "::1"])] {
            let refused = child(more).await;
            refused.refused(403, "access_denied");
            assert!(refused.text.contains("allowed_ips"), "{}", refused.text);
        }
        let made = child(json!(["127.1.0.0/16", "10.0.0.0/8"])).await.expect(201);
        assert_eq!(made["allowed_ips"], json!(["127.1.0.0/16", "10.0.0.0/8"]));
        // If omitted, the parent's addresses apply.
        let body = json!({ "description": "x", "ttl": "1d" });
        let made = app.post("/tokens", &parent, body).await.expect(201);
        assert_eq!(made["allowed_ips"], json!(["127.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9"]));
    }
}
