//! The header of a repository, as the forge's own pages have it.

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn the_counters_of_a_repository_are_the_forges(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await.text;
        for (link, name) in [("watchers", "Watch 3"), ("stars", "Star 12"), ("forks", "Fork 2.0k")] {
            let link = page.split(&format!("href=\"/acme/app/{link}\">")).nth(1).unwrap();
            let link = link.split("</a>").next().unwrap();
            let (text, count) = name.split_once(' ').unwrap();
            assert!(link.contains(&format!(">{text}<")) && link.contains(&format!(">{count}<")), "{link}");
        }
        app.forge.world().make_empty("acme/app");
        app.clock.advance(60);
        let page = visit.get(VAULT).await.text;
        assert!(page.contains("/acme/app/stars") && !page.contains("/acme/app/forks"), "{page}");
    }

    async fn a_fork_names_what_it_is_of(app: TestApp) {
        app.forge.world().make_fork("acme/app", "other/app");
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await.text;
        assert!(page.contains("forked from <a href=\"/other/app\" dir=\"ltr\">other/app</a>"), "{page}");
        assert!(page.contains("vault-icon-repo-forked vault-icon-of-24"), "{page}");
    }

    async fn only_site_admins_have_the_link_to_the_administration(app: TestApp) {
        for (token, has) in [(&app.people.root, true), (&app.people.alice, false)] {
            let visit = Visit::signed_in(&app, token).await;
            let page = visit.get(VAULT).await.text;
            assert_eq!(page.contains("href=\"/-/admin\""), has, "{page}");
        }
    }
}
