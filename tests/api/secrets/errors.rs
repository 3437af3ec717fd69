//! The format of error responses, and the request id in responses and entries.

use super::*;
use reqwest::Method;

/// Asserts the format that all errors share.
#[track_caller]
fn assert_error_format(answer: &Answer, status: u16, code: &str) {
    answer.refused(status, code);
    let body = answer.json();
    let fields: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["error", "message"]);
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(uuid::Uuid::parse_str(answer.header("x-request-id")).is_ok());
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

on_each_database! {
    async fn an_unknown_route_is_404_in_the_error_format(app: TestApp) {
        for path in ["/", "", "/secret", "/secrets/", "/secrets/A/", "/secrets/A/version",
            "/secrets/A/versions/1", "/secrets/A/B", "/exports", "//", "//api", "//api/v1/vaults"] {
            assert_error_format(&app.get(path, &app.people.alice).await, 404, "not_found");
        }
    }

    async fn a_wrong_method_is_refused_in_the_error_format(app: TestApp) {
        for (method, path, allowed) in [
            (Method::POST, "/secrets", "GET, HEAD"),
            (Method::DELETE, "/secrets", "GET, HEAD"),
            (Method::POST, "/secrets/A", "GET, PUT, PATCH, DELETE"),
            (Method::GET, "/secrets/A/restore", "POST"),
            (Method::PUT, "/secrets/A/restore", "POST"),
            (Method::POST, "/secrets/A/versions", "GET, HEAD"),
            (Method::HEAD, "/secrets/A/restore", "POST"),
            (Method::GET, "/secrets/A/rollback", "POST"),
            (Method::POST, "/export", "GET"),
            (Method::from_bytes(b"BREW").unwrap(), "/secrets", "GET, HEAD"),
        ] {
            let answer = app.send(app.request(method, path, &app.people.alice)).await;
            if answer.text.is_empty() {
                assert_eq!(answer.status.as_u16(), 405, "{path}");
            } else {
                assert_error_format(&answer, 405, "method_not_allowed");
            }
            assert_eq!(answer.header("allow"), allowed, "{path}");
        }
    }

    async fn all_refusals_share_one_format(app: TestApp) {
        app.store("A", "v").await;
        let people = &app.people;
        assert_error_format(&app.get("/secrets/B", &people.alice).await, 404, "not_found");
        assert_error_format(&app.get("/secrets/A?version=x", &people.alice).await, 400, "invalid_version");
        assert_error_format(&app.get("/secrets?page=0", &people.alice).await, 400, "invalid_request");
        assert_error_format(&app.get("/secrets/A%2F", &people.alice).await, 400, "invalid_request");
        assert_error_format(&app.get("/secrets", "").await, 401, "unauthorized");
        assert_error_format(&app.get("/secrets", "gvt_nonsense").await, 401, "invalid_token");
        let reader = app.put("/secrets/A", &people.carol, json!({ "value": "w" })).await;
        assert_error_format(&reader, 403, "forbidden");
        let restored = app.post("/secrets/A/restore", &people.bob, json!({})).await;
        assert_error_format(&restored, 409, "already_exists");
        assert_error_format(&put_text(&app, "A", "{").await, 400, "invalid_request");
        let body = json!({ "value": "x".repeat(65_537) });
        assert_error_format(&app.put("/secrets/A", &people.bob, body).await, 413, "value_too_large");
        let request = app.request(Method::PUT, "/secrets/A", &people.bob);
        assert_error_format(&app.send(request.body("v")).await, 415, "unsupported_media_type");
        let request = app.request(Method::DELETE, "/secrets/A", &people.bob);
        let stale = app.send(request.header("if-match", "\"7\"")).await;
        assert_error_format(&stale, 412, "version_conflict");
        assert_eq!(value(&app, "A").await, "v");
    }

    async fn the_request_id_is_generated_here_and_leads_to_its_entry(app: TestApp) {
        let carol = &app.people.carol;
        app.store("A", "v").await;
        let request = app.request(Method::GET, "/secrets/A", carol);
        let read = app.send(request.header("x-request-id", "chosen-by-the-caller")).await;
        read.expect(200);
        let refused = app.get("/secrets/NEVER", carol).await;
        let forbidden = app.delete("/secrets/A", carol).await;
        let ids = [&read, &refused, &forbidden].map(|answer| answer.header("x-request-id"));
        assert_eq!(BTreeSet::from(ids).len(), 3);
        for (id, action, success) in [
            (ids[0], "read", true), (ids[1], "read", false), (ids[2], "delete", false),
        ] {
            let entries = app.audit(&format!("?request_id={id}")).await;
            assert_eq!(entries.len(), 1, "{id}");
            assert_fields(&entries[0], &json!({
                "action": action, "success": success, "user_name": "carol", "request_id": id,
            }));
        }
    }

    async fn a_refusal_is_recorded_with_its_code_and_message(app: TestApp) {
        let refused = app.get("/secrets/NEVER", &app.people.carol).await;
        let body = refused.json();
        let text = |field: &str| body[field].as_str().unwrap();
        let recorded = format!("{}: {}", text("error"), text("message"));
        let entries = app.audit("?success=false").await;
        assert_fields(&entries[0], &json!({ "message": recorded, "secret_name": "NEVER", "secret_id": 0 }));
    }
}
