//! A value is revealed on demand, by one request that is recorded.

use reqwest::Method;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn a_value_is_revealed_on_demand_and_recorded(app: TestApp) {
        app.store("A", "hunter2").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let answer = visit.post(&format!("{VAULT}/secrets/A/reveal"), &[]).await;
        assert_eq!(answer.expect(200)["value"], "hunter2");
        assert_eq!(answer.header("cache-control"), "no-store");
        let entries = app.audit("?action=read").await;
        assert_eq!(entries.len(), 1);
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&"web".into(), &"carol".into()));
        app.store("production.A", "hunter3").await;
        let answer = visit.post(&format!("{VAULT}/secrets/production.A/reveal"), &[]).await;
        assert_eq!(answer.status, 403);
        assert!(!answer.text.contains("hunter"));
    }

    async fn a_cross_site_request_or_a_link_reveals_nothing(app: TestApp) {
        app.store("A", "hunter2").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let path = format!("{VAULT}/secrets/A/reveal");
        let page = visit.get(&path).await;
        assert_eq!(page.status, 405);
        let elsewhere = visit.request(Method::POST, &path).header("Sec-Fetch-Site", "cross-site");
        assert_eq!(app.send(elsewhere).await.status, 403);
        assert!(app.audit("?action=read").await.is_empty());
    }
}
