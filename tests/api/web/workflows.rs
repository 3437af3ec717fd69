//! Where the repository's workflow files use a secret's name.

use crate::support::app::TestApp;
use crate::support::forge::Mode;

use super::visit::{VAULT, Visit};

const DEPLOY: &str =
    "on: push\njobs:\n  a:\n    env:\n      T: ${{ secrets.TOKEN }}\n      U: MY_TOKEN\n";

async fn found(visit: &Visit<'_>, name: &str) -> String {
    let page = visit
        .get(&format!("{VAULT}/secrets/{name}/workflows"))
        .await;
    assert_eq!(page.status, 200, "{}", page.text);
    let page = page.text;
    let (_, section) = page.split_once("<section id=\"workflows\"").unwrap();
    section.split_once("</section>").unwrap().0.to_owned()
}

fn put(app: &TestApp, path: &str, text: &str) {
    app.forge.world().put_file("acme/app", path, text);
}

on_each_database! {
    async fn each_line_that_uses_the_name_is_linked(app: TestApp) {
        app.store("production.TOKEN", "1").await;
        app.store("OTHER", "1").await;
        put(&app, ".forgejo/workflows/a b<i>.yaml", DEPLOY);
        put(&app, ".github/workflows/test.yml", "curl $VAULT/secrets/production.TOKEN\n");
        put(&app, ".woodpecker/deploy.yml", "TOKEN\n");
        for elsewhere in ["README.md", ".github/workflows/notes.txt", ".github/workflows/more/a.yml", "src/a.yml"] {
            put(&app, elsewhere, "TOKEN");
        }
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let here = carol.get(&format!("{VAULT}/secrets/OTHER")).await.text;
        assert!(here.contains("/secrets/OTHER/workflows#workflows\""), "{here}");
        assert_eq!(app.forge.calls("contents"), 0, "asked only when it is wanted");
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let section = found(&alice, "production.TOKEN").await;
        for (link, text) in [
            (".forgejo/workflows/a%20b%3Ci%3E.yaml#L5", ".forgejo/workflows/a b&lt;i&gt;.yaml:5"),
            (".github/workflows/test.yml#L1", ".github/workflows/test.yml:1"),
            (".woodpecker/deploy.yml#L1", ".woodpecker/deploy.yml:1"),
        ] {
            let shown = format!("href=\"/acme/app/src/branch/main/{link}\"><bdi>{text}</bdi>");
            assert!(section.contains(&shown), "{shown}: {section}");
        }
        assert_eq!(section.matches("<li>").count(), 3, "{section}");
        let none = found(&carol, "OTHER").await;
        assert!(none.contains("No workflow file on the default branch uses this name."), "{none}");
    }

    async fn files_are_read_in_bounds_and_it_says_so(app: TestApp) {
        app.store("TOKEN", "1").await;
        let large = format!("TOKEN\n#{}", " ".repeat(64 * 1024));
        put(&app, ".gitea/workflows/large.yml", &large);
        put(&app, ".gitea/workflows/small.yml", &"TOKEN\n".repeat(25));
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let section = found(&alice, "TOKEN").await;
        assert!(!section.contains("large.yml") && section.contains("Not every workflow file was searched"), "{section}");
        assert_eq!(section.matches("<li>").count(), 20, "{section}");
        assert!(section.contains("5 more not shown."), "{section}");
        for number in 0..40 {
            put(&app, &format!(".gitea/workflows/{number}.yml"), "TOKEN");
        }
        let before = app.forge.calls("contents");
        found(&alice, "TOKEN").await;
        assert_eq!(app.forge.calls("contents") - before, 24, "four folders and twenty files");
    }

    async fn what_the_forge_keeps_from_the_reader_is_not_told(app: TestApp) {
        app.store("TOKEN", "1").await;
        put(&app, ".gitea/workflows/a.yml", "TOKEN");
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        for mode in [Mode::Status(500), Mode::Status(403), Mode::Html, Mode::Json("[{}]".into()), Mode::Down] {
            app.forge.world().modes.insert("contents", mode);
            let section = found(&alice, "TOKEN").await;
            assert!(section.contains("let you read the workflow files"), "{section}");
            assert!(!section.contains("a.yml"), "{section}");
        }
        app.forge.world().modes.clear();
        app.forge.world().unit_off("acme/app");
        let section = found(&alice, "TOKEN").await;
        assert!(!section.contains("a.yml"), "{section}");
    }
}
