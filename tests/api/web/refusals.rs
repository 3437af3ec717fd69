//! The pages of refusals: who could do it, what includes it, and where to go on.

use license_tool::Tier;

use super::visit::{SESSIONS, VAULT, Visit, of_tier};
use crate::support::forge::Mode;

on_each_database! {
    async fn a_403_says_which_role_could_do_it(app: TestApp) {
        app.store("A", "1").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let page = carol.get(&format!("{VAULT}/audit")).await;
        assert_eq!(page.status, 403, "{}", page.text);
        page.shows(&["Only admins of this repository can do this.", "Back to the secrets", "/acme/app/issues"]);
        let page = carol.get(&format!("{VAULT}/new")).await;
        assert_eq!(page.status, 403, "{}", page.text);
        page.shows(&["This requires write access to this repository"]);
        app.forge.world().archive("acme/app");
        app.clock.advance(60);
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let page = alice.post(&format!("{VAULT}/new"), &[("name", "B"), ("value", "1")]).await;
        assert_eq!(page.status, 403, "{}", page.text);
        page.shows(&["This repository is archived, so its vault is read-only."]);
        assert!(!page.text.contains("Only admins"), "{}", page.text);
    }

    async fn a_404_keeps_the_tabs_and_leads_back(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        for path in ["/secrets/NONE", "/nothing"] {
            let page = carol.get(&format!("{VAULT}{path}")).await;
            assert_eq!(page.status, 404, "{path}: {}", page.text);
            page.shows(&["<!doctype html>", "/acme/app/vault\""]);
        }
        // Whoever may not list tokens is not told which there are.
        let page = carol.get(&format!("{VAULT}/tokens/x")).await;
        assert_eq!(page.status, 403, "{}", page.text);
        let page = carol.get(&format!("{VAULT}/secrets/NONE")).await;
        page.shows(&["/acme/app/issues\"", "href=\"/acme/app/vault/environments\"", "Back to the secrets"]);
    }

    async fn a_repository_out_of_sight_has_no_menu_of_its_vault(app: TestApp) {
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        for path in [VAULT, "/acme/none/vault"] {
            let page = dave.get(path).await;
            assert_eq!(page.status, 404, "{}", page.text);
            page.shows(&["To the home page"]);
            assert!(!page.text.contains("vault/environments"), "{}", page.text);
        }
    }

    async fn a_402_leads_to_the_plans(app: TestApp) {
        let app = of_tier(app, Tier::Solo).await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let form = [("description", "CI"), ("scope", "read"), ("ttl", "30d")];
        let page = alice.post(&format!("{VAULT}/tokens/new"), &form).await;
        assert_eq!(page.status, 402, "{}", page.text);
        page.shows(&["See what each plan includes and how to install a license", "href=\"/acme/app/vault/plan\""]);
        let page = alice.get(&format!("{VAULT}/keys")).await;
        page.shows(&["This requires the Enterprise plan.", "See what each plan includes"]);
    }

    async fn what_may_pass_can_be_tried_again(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        app.forge.world().mode = Mode::Status(500);
        app.clock.advance(60);
        let page = carol.get(&format!("{VAULT}?q=a")).await;
        assert_eq!(page.status, 503, "{}", page.text);
        page.shows(&["Try again", "href=\"/acme/app/vault?q=a\""]);
        assert_eq!(carol.get(SESSIONS).await.status, 200);
    }
}
