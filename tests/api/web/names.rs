//! The pages, and names of repositories and users.

use crate::web::visit::{SESSIONS, VAULT, Visit};

on_each_database! {
    async fn a_trailing_slash_redirects_to_the_same_page(app: TestApp) {
        app.store("SOME_NAME", "1").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}/")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("SOME_NAME"));
        // Users who are not signed in return there.
        let to_sign_in = Visit::new(&app).get(&format!("{VAULT}/")).await;
        assert_eq!(to_sign_in.status, 303);
        assert!(to_sign_in.header("location").ends_with("%2Fvault%2F"));
    }

    async fn a_page_under_an_old_name_redirects_to_the_new_one_for_everybody(app: TestApp) {
        app.store("A", "the value").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        app.forge.world().rename("acme/app", "acme/apple");
        for (path, to) in [
            ("/acme/app/vault", "/acme/apple/vault"),
            ("/acme/app/vault/?q=A&page=1", "/acme/apple/vault/?q=A&page=1"),
            ("/Acme/App/vault/secrets/A", "/acme/apple/vault/secrets/A"),
            ("/acme/app/vault/secrets/NONE", "/acme/apple/vault/secrets/NONE"),
        ] {
            let moved = carol.get(path).await;
            assert_eq!((moved.status.as_u16(), moved.header("location")), (307, to), "{path}");
            let hidden = dave.get(path).await;
            assert_eq!((hidden.status.as_u16(), hidden.header("location")), (404, ""), "{path}");
        }
        assert_eq!(carol.get("/ACME/Apple/vault").await.status, 200, "another spelling is the same name");
    }

    async fn the_displayed_login_follows_a_rename(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        assert!(visit.get(VAULT).await.text.contains(">carol<"));
        app.forge.world().rename_user("carol", "caroline");
        for page in [VAULT, SESSIONS] {
            let text = visit.get(page).await.text;
            assert!(text.contains(">caroline<") && !text.contains(">carol<"), "{page}");
        }
    }
}
