//! Edit conflicts: nothing is lost, and the second editor decides.

use serde_json::json;

use super::visit::{VAULT, Visit};

const PAYLOAD: &str = r#"</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>"#;

on_each_database! {
    async fn a_conflict_keeps_what_was_typed_beside_what_was_stored(app: TestApp) {
        app.store("A", "1").await;
        let body = json!({ "value": "their-value", "comment": format!("rotated {PAYLOAD}") });
        app.put("/secrets/A", &app.people.alice, body).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A");
        let edited = format!("mine {PAYLOAD}");
        let form = [("version", "1"), ("value", edited.as_str()), ("comment", PAYLOAD)];
        let answer = visit.post(&here, &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (412, "no-store"), "{}", answer.text);
        for shown in ["Version 2 by <bdi>alice</bdi>, <time", "rotated", "mine &lt;", "Save mine as version 3", r#"name="version" value="2""#] {
            assert!(answer.text.contains(shown), "{shown}: {}", answer.text);
        }
        assert!(!answer.text.contains("their-value"), "{}", answer.text);
        assert!(app.audit("?action=read").await.is_empty());

        // The other value is shown on demand, which is recorded.
        let form = [("version", "2"), ("value", edited.as_str()), ("comment", "x")];
        let compared = visit.post(&format!("{here}/conflict"), &form).await;
        assert_eq!((compared.status.as_u16(), compared.header("cache-control")), (200, "no-store"), "{}", compared.text);
        for shown in ["<del>- their-value\n", "<ins>+ mine &lt;", "Version 2", "Save mine as version 3"] {
            assert!(compared.text.contains(shown), "{shown}: {}", compared.text);
        }
        for page in [&answer.text, &compared.text] {
            assert!(!page.contains("<script>") && !page.contains("<img"), "{page}");
        }
        let reads = app.audit("?action=read").await;
        assert_eq!(reads.len(), 1);
        assert_eq!((&reads[0]["version"], &reads[0]["user_name"]), (&json!(2), &json!("bob")));

        assert_eq!(visit.post(&here, &form).await.status, 303);
        let stored = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!((&stored["value"], &stored["version"]), (&json!(edited), &json!(3)));
    }

    async fn a_secret_deleted_meanwhile_can_be_created_again(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A");
        for end in ["/secrets/A", "/secrets/A?purge=true"] {
            let body = json!({ "value": "old", "type": "certificate" });
            app.put("/secrets/A", &app.people.alice, body).await;
            let version = app.get("/secrets/A", &app.people.alice).await.json()["version"].to_string();
            app.delete(end, &app.people.alice).await.expect(200);
            let form = [("version", version.as_str()), ("value", "mine"), ("comment", "again")];
            let answer = visit.post(&here, &form).await;
            assert_eq!(answer.status, 412, "{end}: {}", answer.text);
            for shown in ["was deleted while you were editing", "\nmine</textarea>", r#"value="again""#, r#"name="name" type="text" value="A""#] {
                assert!(answer.text.contains(shown), "{shown}: {}", answer.text);
            }
            let form = [("name", "A"), ("type", "certificate"), ("value", "mine"), ("comment", "again")];
            assert_eq!(visit.post(&format!("{VAULT}/new"), &form).await.status, 303);
            assert_eq!(app.get("/secrets/A", &app.people.alice).await.expect(200)["value"], "mine");
        }
    }

    async fn a_refused_comparison_keeps_what_was_typed(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A/conflict");
        let large = "typed ".repeat(11_000);
        let refused = visit.post(&here, &[("version", "2"), ("value", &large), ("comment", "")]).await;
        assert_eq!(refused.status, 413, "{}", refused.text);
        assert!(refused.text.contains("typed typed") && refused.text.contains("Save mine"), "{}", refused.text);
        assert!(app.audit("?action=read&success=true").await.is_empty());
        app.delete("/secrets/A", &app.people.alice).await.expect(200);
        let deleted = visit.post(&here, &[("version", "2"), ("value", "mine"), ("comment", "")]).await;
        assert_eq!(deleted.status, 412, "{}", deleted.text);
        for shown in ["was deleted while you were editing", "mine", "vault/new"] {
            assert!(deleted.text.contains(shown), "{shown}: {}", deleted.text);
        }
    }

    async fn a_long_difference_is_truncated(app: TestApp) {
        app.store("A", &"\n".repeat(60_000)).await;
        app.store("A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let compared = visit.post(&format!("{VAULT}/secrets/A/compare"), &[("from", "1"), ("to", "2")]).await;
        assert_eq!(compared.status, 200);
        assert!(compared.text.contains("58,001 more not shown."), "{}", &compared.text[compared.text.len() - 2_000..]);
        assert!(compared.text.len() < 100_000, "{}", compared.text.len());
    }

    async fn a_reader_sees_neither_the_conflict_nor_the_other_value(app: TestApp) {
        app.store("production.A", "their-value").await;
        app.store("A", "their-value").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let form = [("version", "1"), ("value", "mine"), ("comment", "")];
        for path in ["production.A", "production.A/conflict", "A", "A/conflict"] {
            let answer = carol.post(&format!("{VAULT}/secrets/{path}"), &form).await;
            assert_eq!(answer.status, 403, "{path}");
            assert!(!answer.text.contains("their-value"), "{}", answer.text);
        }
        assert!(app.audit("?action=read&success=true").await.is_empty());
    }
}
