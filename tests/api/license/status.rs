//! `GET /api/v1/vault/license`

use serde_json::json;

use super::*;

on_each_database! {
    async fn without_a_licence_the_instance_is_solo(app: TestApp) {
        let app = Folder::empty().serve(app).await;
        assert_eq!(license_status(&app).await, json!({
            "valid": false,
            "standing": "none",
            "tier": "solo",
            "limits": {
                "users": 1, "secrets_per_repo": 5, "audit_retention_days": 7,
                "sso_enabled": false, "versioning_enabled": false, "cicd_tokens_enabled": false,
            },
            "expires_at": 0,
            "grace_period": false,
        }));
        for name in ["A", "B", "C", "D", "E"] {
            app.store(name, "v").await;
        }
        let alice = &app.people.alice;
        let sixth = app.put("/secrets/F", alice, json!({ "value": "v" })).await;
        sixth.refused(402, "limit_reached");
        let token = app.post("/tokens", alice, json!({ "description": "CI" })).await;
        token.refused(402, "limit_reached");
        assert_eq!(app.state.gate.rotation().unwrap_err().code().as_str(), "enterprise_required");
    }

    async fn a_licences_own_limits_override_its_tiers(app: TestApp) {
        let mut terms = payload(Tier::Pro);
        terms.limits.secrets_per_repo = 2;
        terms.limits.users = 40;
        let app = Folder::with(&terms).serve(app).await;
        let answer = license_status(&app).await;
        assert_eq!(answer, json!({
            "valid": true,
            "standing": "in_force",
            "tier": "pro",
            "limits": {
                "users": 40, "secrets_per_repo": 2, "audit_retention_days": 90,
                "sso_enabled": false, "versioning_enabled": true, "cicd_tokens_enabled": true,
            },
            "expires_at": END,
            "grace_period": false,
        }));
        app.store("A", "one").await;
        app.store("A", "two").await;
        app.store("B", "v").await;
        let alice = &app.people.alice;
        let third = app.put("/secrets/C", alice, json!({ "value": "v" })).await;
        third.refused(402, "limit_reached");
        app.token("read").await;
        app.post("/secrets/A/rollback", alice, json!({ "version": 1 })).await.expect(200);
        assert!(app.state.gate.rotation().is_err());
        let app = Folder::with(&payload(Tier::Enterprise)).serve(app).await;
        assert!(app.state.gate.rotation().is_ok());
    }

    async fn only_a_site_admin_sees_the_licensee(app: TestApp) {
        let app = Folder::with(&payload(Tier::Team)).serve(app).await;
        let root = app.get(LICENSE, &app.people.root).await.expect(200);
        assert_eq!(root["customer_email"], "customer@example.com");
        assert_eq!(root["license_id"], "L-2027");
        assert_eq!(root["issued_at"], NOW - DAY);
        assert!(root["source"].as_str().unwrap().ends_with("/license.key"), "{root}");
        for token in [&app.people.alice, &app.people.carol, &app.people.dave] {
            let answer = app.get(LICENSE, token).await.expect(200);
            assert_eq!(answer["tier"], "team");
            for hidden in ["customer_email", "license_id", "issued_at", "source", "active_users"] {
                assert!(answer.get(hidden).is_none(), "{hidden}: {answer}");
            }
        }
    }

    async fn only_forge_users_get_the_licence_status(app: TestApp) {
        let token = app.token("admin").await;
        app.get(LICENSE, "").await.refused(401, "unauthorized");
        app.get(LICENSE, "nobody-knows-it").await.refused(401, "unauthorized");
        app.get(LICENSE, &token).await.refused(401, "unauthorized");
        app.get(LICENSE, "gvt_x").await.refused(401, "invalid_token");
        let query = app.get(&format!("{LICENSE}?x=1"), &app.people.alice).await;
        query.refused(400, "invalid_request");
        assert_eq!(license_status(&app).await["valid"], true);
    }

    async fn exceeding_the_licensed_users_is_reported_and_locks_nobody_out(app: TestApp) {
        let mut terms = payload(Tier::Team);
        terms.limits.users = 2;
        let app = Folder::with(&terms).serve(app).await;
        let counted = async |app: &TestApp| {
            let answer = app.get(LICENSE, &app.people.root).await.expect(200);
            (answer["active_users"].as_i64().unwrap(), answer["users_exceeded"].as_bool().unwrap())
        };
        assert_eq!(counted(&app).await, (0, false));
        app.store("A", "v").await;
        let token = app.token("read").await;
        app.get("/secrets/A", &token).await.expect(200);
        // No access to any repository, so not a user of this vault.
        app.get("/secrets/A", &app.people.dave).await;
        app.get("/secrets/A", &app.people.bob).await.expect(200);
        assert_eq!(counted(&app).await, (2, false));
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        assert_eq!(counted(&app).await, (3, true));
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        app.clock.advance(31 * DAY);
        app.get("/secrets/A", &app.people.bob).await.expect(200);
        assert_eq!(counted(&app).await, (1, false));
    }

    async fn an_invalid_licence_stops_nothing_and_a_site_admin_sees_why(app: TestApp) {
        let other = IssuerKey::from_bytes(&[0x22; 32]).issue(&payload(Tier::Team)).unwrap();
        let edited = issuer().issue(&payload(Tier::Solo)).unwrap().replacen("ZXhw", "ZXhx", 1);
        let mut ahead = payload(Tier::Team);
        ahead.issued_at = NOW + 2 * DAY;
        let ahead = issuer().issue(&ahead).unwrap();
        let mut app = app;
        for (text, problem) in [
            ("rubbish", "base64"),
            (&*other, "signature"),
            (&edited, "licence"),
            (&ahead, "in the future"),
        ] {
            let folder = Folder::empty();
            folder.write(text);
            app = folder.serve(app).await;
            let answer = app.get(LICENSE, &app.people.root).await.expect(200);
            assert_eq!(answer["valid"], false, "{answer}");
            assert_eq!(answer["standing"], "invalid", "{answer}");
            assert_eq!(answer["tier"], "solo", "{answer}");
            assert!(answer["problem"].as_str().unwrap().contains(problem), "{problem}: {answer}");
            assert!(license_status(&app).await.get("problem").is_none());
        }
        // It becomes valid on its start date.
        app.clock.advance(DAY);
        assert_eq!(license_status(&app).await["standing"], "in_force");
    }

    async fn development_mode_enables_everything_and_says_so(app: TestApp) {
        let both = [("GITCADDY_DEV_MODE", "1"), ("GITCADDY_SKIP_LICENSE_CHECK", "1")];
        let app = Folder::empty().serve_with(app, &both).await;
        let answer = license_status(&app).await;
        assert_eq!(answer["standing"], "dev_mode");
        assert_eq!(answer["tier"], "enterprise");
        assert_eq!(answer["valid"], true);
        assert!(answer["warning"].as_str().unwrap().contains("development mode"));
        for n in 0..7 {
            app.store(&format!("S{n}"), "v").await;
        }
        app.token("read").await;
        let app = Folder::empty().serve_with(app, &both[..1]).await;
        assert_eq!(license_status(&app).await["standing"], "none");
    }
}
