//! Check-and-set with `If-Match`, `If-None-Match` and `ETag`.

use super::*;
use reqwest::Method;

async fn put_if(app: &TestApp, name: &str, headers: &[(&str, &str)]) -> Answer {
    let path = format!("/secrets/{name}");
    let mut request = app.request(Method::PUT, &path, &app.people.bob);
    for (header, value) in headers {
        request = request.header(*header, *value);
    }
    app.send(request.json(&json!({ "value": "put" }))).await
}

on_each_database! {
    async fn if_none_match_creates_only_a_new_secret(app: TestApp) {
        let absent = [("if-none-match", "*")];
        put_if(&app, "A", &absent).await.expect(201);
        put_if(&app, "A", &absent).await.refused(409, "already_exists");
        assert_eq!(read(&app, "A").await["current_version"], 1);
        app.delete("/secrets/A", &app.people.bob).await.expect(200);
        let revived = put_if(&app, "A", &absent).await.expect(200);
        assert_eq!(revived["current_version"], 2);
    }

    async fn if_match_writes_only_over_the_given_version(app: TestApp) {
        put_if(&app, "A", &[("if-match", "\"1\"")]).await.refused(412, "version_conflict");
        put_if(&app, "A", &[("if-match", "*")]).await.refused(412, "version_conflict");
        assert!(listed(&app, "").await.is_empty());
        let created = app.put("/secrets/A", &app.people.bob, json!({ "value": "1" })).await;
        let next = put_if(&app, "A", &[("if-match", created.header("etag"))]).await;
        assert_eq!(next.header("etag"), "\"2\"");
        for stale in ["\"1\"", "\"3\"", "\"0\"", "\"1\", \"3\""] {
            let answer = put_if(&app, "A", &[("if-match", stale)]).await;
            answer.refused(412, "version_conflict");
        }
        assert_eq!(read(&app, "A").await["current_version"], 2);
        put_if(&app, "A", &[("if-match", "\"1\", \"2\"")]).await.expect(200);
        put_if(&app, "A", &[("if-match", "*")]).await.expect(200);
        app.delete("/secrets/A", &app.people.bob).await.expect(200);
        put_if(&app, "A", &[("if-match", "\"4\"")]).await.refused(412, "version_conflict");
    }

    async fn a_malformed_condition_is_named_and_nothing_is_written(app: TestApp) {
        app.store("A", "v").await;
        for bad in ["1", "w/\"1\"", "", ",", "\"1", "\"1\" \"2\"", "\"1\", 2"] {
            assert_invalid_field(&put_if(&app, "A", &[("if-match", bad)]).await, "if-match:");
            assert_invalid_field(&put_if(&app, "A", &[("if-none-match", bad)]).await, "if-none-match:");
        }
        assert_eq!(read(&app, "A").await["current_version"], 1);
    }

    async fn a_weak_tag_equals_the_strong_one_and_a_foreign_tag_never_matches(app: TestApp) {
        app.store("A", "v").await;
        for foreign in ["\"one\"", "\"\"", "W/\"2\"", "\"01\"", "\"1-gzip\"", "\"x,1\""] {
            let answer = put_if(&app, "A", &[("if-match", foreign)]).await;
            answer.refused(412, "version_conflict");
        }
        assert_eq!(read(&app, "A").await["current_version"], 1);
        for (version, etags) in [(2, "W/\"1\""), (3, "\"x\", W/\"2\""), (4, "\"3\",,")] {
            let next = put_if(&app, "A", &[("if-match", etags)]).await.expect(200);
            assert_eq!(next["current_version"], version);
        }
        let absent = [("if-none-match", "W/\"4\"")];
        put_if(&app, "A", &absent).await.refused(412, "version_conflict");
        put_if(&app, "A", &[("if-none-match", "\"other\"")]).await.expect(200);
    }

    async fn every_change_honours_if_match(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let alice = &app.people.alice;
        for (method, path, body) in [
            (Method::PATCH, "/secrets/A", Some(json!({ "description": "d" }))),
            (Method::POST, "/secrets/A/rollback", Some(json!({ "version": 1 }))),
            (Method::DELETE, "/secrets/A", None),
            (Method::DELETE, "/secrets/A?purge=true", None),
        ] {
            let request = app.request(method, path, alice).header("if-match", "\"1\"");
            let request = match body {
                Some(body) => request.json(&body),
                None => request,
            };
            app.send(request).await.refused(412, "version_conflict");
        }
        assert_fields(&read(&app, "A").await, &json!({
            "current_version": 2, "description": "", "value": "2",
        }));
        let request = app.request(Method::DELETE, "/secrets/A", alice);
        app.send(request.header("if-match", "\"2\"")).await.expect(200);
        let restore = |version| {
            let request = app.request(Method::POST, "/secrets/A/restore", alice);
            app.send(request.header("if-match", version))
        };
        restore("\"1\"").await.refused(412, "version_conflict");
        let restored = restore("\"2\"").await;
        restored.expect(200);
        assert_eq!(restored.header("etag"), "\"2\"");
    }

    async fn only_one_of_many_concurrent_creations_succeeds(app: TestApp) {
        let condition = [("if-none-match", "*")];
        let all = (0..10).map(|_| put_if(&app, "A", &condition));
        let mut answers: Vec<u16> = futures_util::future::join_all(all).await.iter()
            .map(|answer| answer.status.as_u16()).collect();
        answers.sort_unstable();
        assert_eq!(answers, [vec![201], vec![409; 9]].concat());
    }

    async fn only_one_concurrent_update_of_a_version_succeeds(app: TestApp) {
        app.store("A", "v").await;
        let condition = [("if-match", "\"1\"")];
        let all = (0..10).map(|_| put_if(&app, "A", &condition));
        let mut answers: Vec<u16> = futures_util::future::join_all(all).await.iter()
            .map(|answer| answer.status.as_u16()).collect();
        answers.sort_unstable();
        assert_eq!(answers, [vec![200], vec![412; 9]].concat());
        assert_eq!(read(&app, "A").await["current_version"], 2);
    }
}
