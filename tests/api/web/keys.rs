//! The pages of the keys and of the plan.

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn a_data_key_is_checked_and_rotated(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/keys");
        let page = visit.get(&here).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("<dt>Version of the data key</dt><dd>1</dd>"), "{}", page.text);
        let checked = visit.post(&format!("{here}/check"), &[]).await;
        assert!(checked.text.contains("2 versions were opened, 0 failed."), "{}", checked.text);
        let rotated = visit.post(&format!("{here}/rotate"), &[]).await;
        assert_eq!((rotated.status.as_u16(), rotated.header("location")), (303, here.as_str()));
        loop {
            let page = visit.get(&here).await;
            if page.header("refresh").is_empty() {
                assert!(page.text.contains("2 of 2 versions were sealed anew on"), "{}", page.text);
                assert!(page.text.contains("<dt>Version of the data key</dt><dd>2</dd>"), "{}", page.text);
                assert!(page.text.contains("Started by alice"), "{}", page.text);
                break;
            }
            assert!(page.text.contains("<progress"), "{}", page.text);
        }
        let value = app.get("/secrets/A", &app.people.alice).await.json();
        assert_eq!(value["value"], "2");
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(bob.get(&here).await.status, 403);
        for act in ["check", "rotate"] {
            assert_eq!(bob.post(&format!("{here}/{act}"), &[]).await.status, 403);
        }
    }

    async fn a_reader_sees_the_plan(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}/plan")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for shown in ["enterprise", "The licence is in force.", "1, without limit"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
    }
}
