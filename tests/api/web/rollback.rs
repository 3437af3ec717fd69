//! Rolling back: first a preview, then the confirmation.

use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn a_rollback_is_previewed_before_it_is_done(app: TestApp) {
        let body = json!({ "value": "canary-one", "comment": "<script>first</script>" });
        app.put("/secrets/A", &app.people.alice, body).await.expect(201);
        app.store("A", "canary-two").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let path = format!("{VAULT}/secrets/A");
        assert!(visit.get(&path).await.text.contains("/rollback?to=1"));
        let page = visit.get(&format!("{path}/rollback?to=1")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for shown in ["Roll back to version 1", "will be saved as version 3", "Version 1 by <bdi>alice</bdi>", "&lt;script&gt;first", r#"name="version" value="2""#, r#"name="to" value="1""#, "/compare"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        assert!(!page.text.contains("canary"), "{}", page.text);
        assert!(app.audit("?action=read").await.is_empty());
        for (to, status) in [("9", 404), ("0", 400), ("x", 400)] {
            assert_eq!(visit.get(&format!("{path}/rollback?to={to}")).await.status, status, "{to}");
        }
        // Without a valid confirmation, the question is shown again.
        let unconfirmed = visit.post(&format!("{path}/rollback"), &[("version", "2"), ("to", "1"), ("confirm", "B")]).await;
        assert_eq!(unconfirmed.status, 400);
        for shown in ["confirm: expected", "Roll back to version 1", r#"name="to" value="1""#] {
            assert!(unconfirmed.text.contains(shown), "{shown}: {}", unconfirmed.text);
        }
        let rolled_back = visit.post(&format!("{path}/rollback"), &[("version", "2"), ("to", "1"), ("confirm", " A ")]).await;
        assert_eq!(rolled_back.status, 303, "{}", rolled_back.text);
        assert_eq!(app.get("/secrets/A", &app.people.bob).await.expect(200)["value"], "canary-one");
    }
}
