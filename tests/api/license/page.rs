//! The plan page.

use serde_json::json;

use super::*;
use crate::support::app::Answer;
use crate::web::visit::{VAULT, Visit};

async fn plan(app: &TestApp, token: &str) -> Answer {
    let visit = Visit::signed_in(app, token).await;
    let page = visit.get(&format!("{VAULT}/plan")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    page
}

/// The cells of a row of the table of plans, as text.
fn row(page: &Answer, label: &str) -> Vec<String> {
    let row = page
        .text
        .split(&format!("<th scope=\"row\">{label}</th>"))
        .nth(1);
    let row = row
        .unwrap_or_else(|| panic!("{label}: {}", page.text))
        .split("</tr>")
        .next()
        .unwrap();
    let cells = row.split("<td").skip(1).map(|cell| {
        let cell = cell
            .split_once('>')
            .unwrap()
            .1
            .split("</td>")
            .next()
            .unwrap();
        let cell = cell
            .rsplit_once("vault-unseen\">")
            .map_or(cell, |(_, text)| text);
        cell.split('<').next().unwrap().to_owned()
    });
    cells.collect()
}

on_each_database! {
    async fn a_reader_sees_the_usage_and_what_an_expiry_would_disable(app: TestApp) {
        let mut terms = payload(Tier::Pro);
        terms.limits.secrets_per_repo = 40;
        terms.expires_at = NOW + 40 * DAY;
        let app = Folder::with(&terms).serve(app).await;
        for value in ["one", "two", "three"] {
            app.store("A", value).await;
        }
        app.store("B", "one").await;
        app.delete("/secrets/B", &app.people.alice).await.expect(200);
        app.token("read").await;
        let (id, _) = app.id_and_token(json!({ "description": "gone" })).await;
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        app.token_with(json!({ "description": "short", "ttl": "1h" })).await;
        app.clock.advance(2 * 3600);
        let page = plan(&app, &app.people.carol).await;
        page.shows(&[
            "Plan: Pro",
            "<p>The license is valid until <time",
            "<dd>1 of 40</dd>",
            "<dt>Active tokens</dt><dd>1</dd>",
            "<dt>Users of this instance</dt><dd>Up to 5</dd>",
            "<dd>90 days</dd>",
            "There is 1 secret here. You can create new ones only while there are fewer than 5.",
            "2 older versions can still be read",
            "1 token keeps working.",
        ]);
        assert!(!page.text.contains("rotate the data key."), "{}", page.text);
        assert!(!page.text.contains("left."), "{}", page.text);
    }

    async fn the_four_plans_are_compared_and_the_own_one_has_the_limits_of_the_licence(app: TestApp) {
        let mut terms = payload(Tier::Team);
        terms.limits.users = 40;
        let app = Folder::with(&terms).serve(app).await;
        let page = plan(&app, &app.people.carol).await;
        assert_eq!(row(&page, "Users of this instance"), ["1", "5", "40", "Unlimited"]);
        assert_eq!(row(&page, "Secrets per repository"), ["5", "Unlimited", "Unlimited", "Unlimited"]);
        assert_eq!(row(&page, "Audit log retention"), ["7 days", "90 days", "365 days", "Unlimited"]);
        assert_eq!(row(&page, "Version history"), ["Not included", "Included", "Included", "Included"]);
        assert_eq!(row(&page, "CI tokens"), ["Not included", "Included", "Included", "Included"]);
        assert_eq!(row(&page, "Single sign-on"), ["Not included", "Not included", "Included", "Included"]);
        assert_eq!(row(&page, "Data key rotation"), ["Not included", "Not included", "Not included", "Included"]);
        page.shows(&[
            "Team <span class=\"ui label vault-state vault-state-live\">Your plan</span>",
            "<code>FORGEVAULT_LICENSE_FILE</code>",
        ]);
    }

    async fn only_a_site_admin_sees_where_the_licence_is_and_what_is_wrong_with_it(app: TestApp) {
        let folder = Folder::empty();
        folder.write("not a licence");
        let app = folder.serve(app).await;
        app.forge.world().set_member("acme/app", "root", "read");
        let page = plan(&app, &app.people.root).await;
        page.shows(&["Found in:", "vault-state-expired", "The installed license is not valid."]);
        let page = plan(&app, &app.people.carol).await;
        assert!(!page.text.contains("Found in:"), "{}", page.text);
    }

    async fn an_expiring_licence_is_announced_and_an_expired_one_reported(app: TestApp) {
        let app = Folder::with(&payload(Tier::Enterprise)).serve(app).await;
        let warned = "<p class=\"ui warning message\" role=\"alert\">The license";
        for (now, text) in [
            (END - DAY, "1 day left."),
            (END - 1, "0 days left."),
            (END, "Everything keeps working until <time datetime=\"2027-02-28T08:00:00Z\">"),
            (END + 14 * DAY, "is no longer valid."),
        ] {
            app.clock.set(now);
            plan(&app, &app.people.carol).await.shows(&[warned, text]);
        }
        plan(&app, &app.people.carol).await.shows(&["Plan: Solo", "<dd>0 of 5</dd>"]);
    }

    async fn a_licence_beyond_the_calendar_is_shown(app: TestApp) {
        let mut terms = payload(Tier::Enterprise);
        terms.expires_at = (1 << 53) - 1;
        let app = Folder::with(&terms).serve(app).await;
        plan(&app, &app.people.carol).await.shows(&["valid until <time datetime=\"9999-12-31T23:59:59Z\">"]);
    }

    async fn a_site_admin_is_told_when_the_licensed_users_are_exceeded(app: TestApp) {
        let mut terms = payload(Tier::Team);
        terms.limits.users = 1;
        let app = Folder::with(&terms).serve(app).await;
        app.store("A", "1").await;
        let exceeded = "More people use this instance";
        app.forge.world().set_member("acme/app", "root", "read");
        assert!(!plan(&app, &app.people.root).await.text.contains(exceeded));
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        // Alice, carol, and root, who opened the plan page.
        plan(&app, &app.people.root).await.shows(&[exceeded, "<dd>3 of 1</dd>"]);
        let page = plan(&app, &app.people.carol).await;
        assert!(!page.text.contains(exceeded), "{}", page.text);
    }
}
