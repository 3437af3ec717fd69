//! The keys page.

use license_tool::Tier;

use super::visit::{VAULT, Visit, of_tier};
use crate::process::service::PATIENCE;

on_each_database! {
    async fn a_data_key_is_checked_and_rotated(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let path = format!("{VAULT}/keys");
        let no_rotation = visit.get(&path).await;
        assert!(no_rotation.text.contains("so there is no data key."), "{}", no_rotation.text);
        app.store("A", "1").await;
        app.store("A", "2").await;
        let page = visit.get(&path).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("<dt>Data key</dt><dd>Version 1, created on <time"), "{}", page.text);
        assert!(page.text.contains("<dt>Data key age</dt><dd>0 days</dd>"), "{}", page.text);
        app.clock.advance(3 * 86_400);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get(&path).await;
        assert!(page.text.contains("<dd>3 days</dd>"), "{}", page.text);
        let checked = visit.post(&format!("{path}/check"), &[]).await;
        assert!(checked.text.contains("2 versions checked, 0 failed."), "{}", checked.text);
        let rotated = visit.post(&format!("{path}/rotate"), &[]).await;
        assert_eq!((rotated.status.as_u16(), rotated.header("location")), (303, path.as_str()));
        let started = std::time::Instant::now();
        loop {
            let page = visit.get(&path).await;
            assert!(started.elapsed() < PATIENCE, "{}", page.text);
            if page.header("refresh").is_empty() {
                assert!(page.text.contains("2 of 2 versions re-encrypted on"), "{}", page.text);
                assert!(page.text.contains("<dt>Data key</dt><dd>Version 2, created on <time"), "{}", page.text);
                assert!(page.text.contains("Started by alice"), "{}", page.text);
                break;
            }
            assert!(page.text.contains("<progress"), "{}", page.text);
        }
        let value = app.get("/secrets/A", &app.people.alice).await.json();
        assert_eq!(value["value"], "2");
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(bob.get(&path).await.status, 403);
        for act in ["check", "rotate"] {
            assert_eq!(bob.post(&format!("{path}/{act}"), &[]).await.status, 403);
        }
    }

    async fn viewing_keys_or_plan_is_recorded_as_such(app: TestApp) {
        app.store("A", "1").await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        assert_eq!(alice.get(&format!("{VAULT}/keys")).await.status, 200);
        app.get("/rotate-key", &app.people.alice).await.expect(200);
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        assert_eq!(carol.get(&format!("{VAULT}/keys")).await.status, 403);
        assert_eq!(carol.get(&format!("{VAULT}/plan")).await.status, 200);
        let entries = app.audit("").await;
        let actions: Vec<_> = entries[..4]
            .iter()
            .map(|e| (e["action"].as_str().unwrap(), e["source"].as_str().unwrap(), e["success"] == true))
            .collect();
        assert_eq!(actions, [
            ("plan-view", "web", true),
            ("keys-view", "web", false),
            ("keys-view", "api", true),
            ("keys-view", "web", true),
        ]);
        assert!(app.audit("?action=rotate-key").await.is_empty());
        // The plan does not count secrets that the reader may not read.
        app.store("production.A", "1").await;
        app.store("production.A", "2").await;
        let used = "<dt>Secrets</dt><dd>";
        let page = carol.get(&format!("{VAULT}/plan")).await.text;
        assert!(page.contains(&format!("{used}1, unlimited</dd>")), "{page}");
        assert!(page.contains("0 older versions can still be read"), "{page}");
        let page = alice.get(&format!("{VAULT}/plan")).await.text;
        assert!(page.contains(&format!("{used}2, unlimited</dd>")), "{page}");
        assert!(page.contains("1 older version can still be read"), "{page}");
    }

    async fn below_enterprise_the_page_says_so_in_advance(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let path = format!("{VAULT}/keys");
        assert!(!visit.get(&path).await.text.contains("disabled"));
        let app = of_tier(app, Tier::Team).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get(&path).await;
        assert!(page.text.contains("This requires the Enterprise plan."), "{}", page.text);
        assert_eq!(page.text.matches(" disabled>").count(), 1, "{}", page.text);
        for act in ["check", "rotate"] {
            assert!(!page.text.contains(&format!("keys/{act}\"")), "{}", page.text);
            assert_eq!(visit.post(&format!("{path}/{act}"), &[]).await.status, 402);
        }
    }
}
