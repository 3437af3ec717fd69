//! More than sixty refusals of one person per minute and repository are counted in one entry.

use std::collections::BTreeMap;

use entity::{TokenId, audit_entry, token};
use futures_util::stream::{self, StreamExt as _};
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

use super::chain::verify;
use crate::support::app::{Answer, TestApp};

/// The recorded refusals, oldest first.
async fn recorded_refusals(app: &TestApp) -> Vec<audit_entry::Model> {
    let select = audit_entry::Entity::find()
        .filter(audit_entry::Column::Success.eq(false))
        .order_by_asc(audit_entry::Column::Id);
    select.all(&app.database.connect().await).await.unwrap()
}

/// Sends the request `count` times and returns the number of responses per status.
async fn send_repeatedly<F: Future<Output = Answer>>(
    count: u32,
    send: impl Fn() -> F,
) -> BTreeMap<u16, u32> {
    let answers = stream::iter(0..count).map(|_| send()).buffer_unordered(16);
    let mut counts = BTreeMap::new();
    for answer in answers.collect::<Vec<_>>().await {
        if answer.status == 429 {
            answer.refused(429, "rate_limited");
            assert_eq!(answer.header("retry-after"), "60");
        }
        *counts.entry(answer.status.as_u16()).or_default() += 1;
    }
    counts
}

/// The newest entry reports `more` further refusals.
fn assert_summary(entries: &[audit_entry::Model], more: u32) {
    let entry = entries.last().unwrap();
    let expected = format!("rate_limited: {more} further refusals");
    assert!(
        entry.fail_reason.starts_with(&expected),
        "{}",
        entry.fail_reason
    );
    assert_eq!(entry.secret_name, "");
}

on_each_database! {
    async fn sixty_refusals_are_recorded_and_one_entry_counts_the_rest(app: TestApp) {
        let cached = ("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "300");
        let app = app.with(&[cached]).await;
        app.forge.world().publish("acme/app");
        app.store("A", "1").await;
        let unauthorized = async || app.get("/secrets/A", &app.people.dave).await;
        let others = async {
            for _ in 0..100 {
                app.get("/secrets/A", &app.people.bob).await.expect(200);
            }
        };
        let (answers, ()) = tokio::join!(send_repeatedly(4000, unauthorized), others);
        assert_eq!(answers, BTreeMap::from([(403, 60), (429, 3940)]));
        let entries = recorded_refusals(&app).await;
        assert_eq!(entries.len(), 60);
        app.clock.advance(59);
        app.state.commits.record_refusals(false).await.unwrap();
        assert_eq!(recorded_refusals(&app).await.len(), 60, "the minute is not over yet");
        app.clock.advance(1);
        app.state.commits.record_refusals(false).await.unwrap();
        let entries = recorded_refusals(&app).await;
        assert_eq!(entries.len(), 61);
        assert_summary(&entries, 3940);
        assert_eq!((entries[60].user_name.as_str(), entries[60].action.as_str()), ("dave", "read"));
        // They are recorded again in the next minute.
        unauthorized().await.refused(403, "forbidden");
        app.state.commits.record_refusals(true).await.unwrap();
        assert_eq!(recorded_refusals(&app).await.len(), 62);
        verify(&app, &app.database.connect().await).await.unwrap();
    }

    async fn allowed_requests_pass_and_each_token_use_counts(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "read:A" })).await;
        let answers = send_repeatedly(80, async || app.get("/secrets/B", &token).await).await;
        assert_eq!(answers, BTreeMap::from([(403, 60), (429, 20)]));
        for _ in 0..70 {
            app.get("/secrets/A", &token).await.expect(200);
        }
        app.get("/secrets/B", &token).await.refused(429, "rate_limited");
        assert_eq!(recorded_refusals(&app).await.len(), 60);
        let row = token::Entity::find_by_id(TokenId::new(id.as_i64().unwrap()));
        let row = row.one(&app.database.connect().await).await.unwrap().unwrap();
        assert_eq!(row.used_count, 151);
    }

    async fn refused_changes_are_counted_and_reported_at_shutdown(app: TestApp) {
        app.store("A", "1").await;
        let again = async || {
            let put = app.request(Method::PUT, "/secrets/A", &app.people.bob);
            let put = put.header("If-None-Match", "*").json(&json!({ "value": "2" }));
            app.send(put).await
        };
        assert_eq!(send_repeatedly(75, again).await, BTreeMap::from([(409, 60), (429, 15)]));
        let written = app.put("/secrets/A", &app.people.bob, json!({ "value": "2" })).await;
        assert_eq!(written.expect(200)["current_version"], 2);
        let app = app.with(&[]).await;
        let entries = recorded_refusals(&app).await;
        assert_eq!(entries.len(), 61);
        assert_summary(&entries, 15);
        verify(&app, &app.database.connect().await).await.unwrap();
    }

    async fn a_token_used_elsewhere_cannot_flood_its_own_audit_log(app: TestApp) {
        let token = app.token("read").await;
        let other = app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let elsewhere = "//api/v1/repos/acme/other/vault/secrets/A";
        app.get(elsewhere, &app.people.alice).await.refused(404, "not_found");
        for _ in 0..75 {
            let status = app.get(elsewhere, &token).await.status;
            assert!([401, 429].contains(&status.as_u16()), "{status}");
        }
        app.state.commits.record_refusals(true).await.unwrap();
        let mut entries = recorded_refusals(&app).await;
        entries.retain(|entry| entry.repo_id != other);
        assert_eq!(entries.len(), 61);
        assert_summary(&entries, 15);
    }
}
