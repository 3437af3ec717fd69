//! `GET /secrets/{name}/versions`

use super::lockbox::SMALL;
use super::*;

on_each_database! {
    async fn versions_have_the_documented_response_newest_first(app: TestApp) {
        let comments = ["", "Rotated credentials", "Updated password"];
        for comment in comments {
            let body = json!({ "value": format!("value-{comment}"), "comment": comment });
            let put = app.put("/secrets/A", &app.people.bob, body).await;
            assert!(put.status.is_success());
            app.clock.advance(60);
        }
        let answer = app.get("/secrets/A/versions", &app.people.carol).await;
        let versions = answer.expect(200);
        let versions = versions.as_array().unwrap();
        assert_eq!(versions.len(), 3);
        for (version, number) in versions.iter().rev().zip(1_i64..) {
            let comment = comments[usize::try_from(number).unwrap() - 1];
            assert_fields(version, &json!({
                "version": number, "comment": comment, "created_at": NOW + 60 * (number - 1),
            }));
            assert!(version["created_by"].as_i64().unwrap() > 0);
        }
        assert!(!answer.text.contains("value-"), "{}", answer.text);
    }

    async fn a_version_names_its_author_whether_user_or_token(app: TestApp) {
        let created = app.post("/tokens", &app.people.alice,
            json!({ "description": "ci", "scope": "write:*" })).await.expect(201);
        let token = created["token"].as_str().unwrap();
        app.put("/secrets/A", token, json!({ "value": "1" })).await.expect(201);
        app.put("/secrets/A", &app.people.bob, json!({ "value": "2" })).await.expect(200);
        let write = app.audit("?action=write").await;
        let versions = app.get("/secrets/A/versions", &app.people.carol).await.expect(200);
        assert_fields(&versions[0], &json!({ "created_by": write[0]["user_id"], "created_by_token": 0, "created_by_name": "bob" }));
        // Descriptions of tokens are for those who may list tokens.
        assert_fields(&versions[1], &json!({ "created_by": 0, "created_by_token": created["id"], "created_by_name": "" }));
        let admin = app.token("admin").await;
        let page = app.get("/secrets/A/versions?page=2&page_size=1", &admin).await.expect(200);
        assert_fields(&page[0], &json!({ "created_by_token": created["id"], "created_by_name": "ci" }));
    }

    async fn each_version_reports_its_own_mode(app: TestApp) {
        app.store("A", "plain").await;
        app.store("A", SMALL).await;
        let versions = app.get("/secrets/A/versions", &app.people.carol).await.expect(200);
        assert_eq!(versions[0]["encryption_mode"], "lockbox");
        assert_eq!(versions[1]["encryption_mode"], "standard");
    }

    async fn a_missing_or_deleted_secret_has_no_versions(app: TestApp) {
        app.store("GONE", "v").await;
        app.delete("/secrets/GONE", &app.people.alice).await.expect(200);
        for name in ["GONE", "NEVER"] {
            let path = format!("/secrets/{name}/versions");
            app.get(&path, &app.people.alice).await.refused(404, "not_found");
        }
    }

    async fn versions_are_paged_on_request(app: TestApp) {
        for number in 1..=5 {
            app.store("A", &number.to_string()).await;
        }
        for (query, expected) in [
            ("", vec![5, 4, 3, 2, 1]),
            ("?page_size=2", vec![5, 4, 3, 2, 1]),
            ("?page=1&page_size=2", vec![5, 4]),
            ("?page=3&page_size=2", vec![1]),
            ("?page=4&page_size=2", vec![]),
        ] {
            let path = format!("/secrets/A/versions{query}");
            let answer = app.get(&path, &app.people.carol).await;
            let versions = answer.expect(200);
            let numbers: Vec<_> = versions.as_array().unwrap().iter()
                .map(|version| version["version"].as_i64().unwrap()).collect();
            assert_eq!(numbers, expected, "{query}");
            assert_eq!(answer.header("x-total-count"), "5", "{query}");
            assert_eq!(answer.header("link").is_empty(), !query.contains("page="), "{query}");
        }
        for query in ["page=0", "page=x", "q=a"] {
            let path = format!("/secrets/A/versions?{query}");
            let name = query.split('=').next().unwrap();
            assert_invalid_field(&app.get(&path, &app.people.carol).await, &format!("{name}:"));
        }
    }
}
