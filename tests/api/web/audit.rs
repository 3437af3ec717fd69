//! The page of the audit, and its export.

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn the_audit_is_filtered_and_shows_who_did_what(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let token = app.token("read:B").await;
        app.get("/secrets/B", &token).await.expect(200);
        app.get("/secrets/A", &token).await.refused(403, "access_denied");
        let request = app.request(reqwest::Method::GET, "/secrets/A", &app.people.carol);
        app.send(request.header("User-Agent", "<img src=x onerror=alert(1)>")).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let all = visit.get(&format!("{VAULT}/audit")).await;
        assert_eq!(all.status, 200, "{}", all.text);
        for shown in ["<code>token-create</code>", "token 1", "carol", "&lt;img src=x"] {
            assert!(all.text.contains(shown), "{shown}: {}", all.text);
        }
        assert!(!all.text.contains("<img"));
        let refused = visit.get(&format!("{VAULT}/audit?success=false&secret=A&action=&ip=")).await;
        assert_eq!(refused.text.matches("<td><code>").count(), 2, "one row: {}", refused.text);
        assert!(refused.text.contains("refused: "), "{}", refused.text);
        let wrong = visit.get(&format!("{VAULT}/audit?ip=home")).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.text.contains("ip: "), "{}", wrong.text);
        let reader = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(reader.get(&format!("{VAULT}/audit")).await.status, 403);
    }

    async fn an_export_is_that_of_the_api(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let export = visit.get(&format!("{VAULT}/audit/export?format=csv")).await;
        assert_eq!(export.status, 200);
        assert!(export.header("content-type").starts_with("text/csv"));
        assert!(export.header("content-disposition").starts_with("attachment"));
        assert!(export.text.contains(",\"write\","), "{}", export.text);
    }
}
