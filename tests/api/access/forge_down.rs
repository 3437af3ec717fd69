//! A forge that is down, slow or sends invalid responses: forge tokens get a 503, vault tokens keep
//! working.

use serde_json::json;

use crate::support::forge::Mode;

on_each_database! {
    async fn vault_tokens_keep_working_while_the_forge_is_down(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("admin").await;
        for mode in [
            Mode::Down,
            Mode::Html,
            Mode::Status(502),
            Mode::Json("{}".to_owned()),
            Mode::Redirect("https://git.example.org/".to_owned()),
        ] {
            app.forge.world().mode = mode;
            for route in crate::matrix::routes() {
                let answer = route.call(&app, &app.people.alice, &route.path_of("A", 1)).await;
                answer.refused(503, "forge_unavailable");
                assert!(answer.header("retry-after").parse::<u32>().unwrap() > 0);
            }
            assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
            let written = app.put("/secrets/B", &token, json!({ "value": "2" })).await;
            assert!(written.status.is_success(), "{}", written.text);
            app.get("/token/info", &token).await.expect(200);
        }
        app.forge.world().mode = Mode::Normal;
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let refused = app.audit("?success=false").await;
        assert!(refused.is_empty(), "unauthenticated requests are not recorded: {refused:?}");
    }

    async fn a_response_about_another_repository_is_rejected(app: TestApp) {
        app.store("A", "1").await;
        let other = json!({
            "id": app.repo_id, "owner": {"id": 1, "login": "evil"}, "name": "app",
            "full_name": "evil/app", "private": false, "internal": false, "archived": false,
            "empty": false, "created_at": "2026-01-01T00:00:00Z",
            "permissions": {"admin": true, "push": true, "pull": true},
        });
        app.forge.world().modes.insert("repository", Mode::Json(other.to_string()));
        app.get("/secrets/A", &app.people.dave).await.refused(503, "forge_unavailable");
    }
}
