//! Comparing two versions and revealing older values, on demand and recorded.

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;
use serde_json::json;

use crate::support::app::Options;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn comparing_two_versions_is_recorded_as_two_reads(app: TestApp) {
        app.store("A", "same\n<script>one</script>\n").await;
        app.put("/secrets/A", &app.people.bob, json!({ "value": "same\ntwo", "comment": "<img src=x>" })).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let here = format!("{VAULT}/secrets/A");
        assert!(!visit.get(&here).await.text.contains("same"));
        // Any two versions can be chosen on any page of the history.
        let second = visit.get(&format!("{here}?page=2&page_size=1")).await;
        assert!(second.text.contains(r#"id="from" name="from" type="number" value="1""#), "{}", second.text);
        let page = visit.post(&format!("{here}/compare"), &[("from", "1"), ("to", "2")]).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"), "{}", page.text);
        for shown in ["<span>  same\n", "<del>- &lt;script&gt;one", "<ins>+ two\n", "(no newline at the end)", "&lt;img src=x&gt;", "Version 2 by <bdi>bob</bdi>"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        // Readers are not offered a rollback.
        assert!(!page.text.contains("/rollback"), "{}", page.text);
        let reads = app.audit("?action=read").await;
        let recorded: Vec<_> = reads.iter().map(|read| (&read["version"], &read["user_name"], &read["source"])).collect();
        assert_eq!(recorded, [(&json!(2), &json!("carol"), &json!("web")), (&json!(1), &json!("carol"), &json!("web"))]);
        assert_eq!(visit.get(&format!("{here}/compare?from=1&to=2")).await.status, 405);
        app.store("A", "same\ntwo").await;
        let same = visit.post(&format!("{here}/compare"), &[("from", "2"), ("to", "3")]).await;
        assert!(same.text.contains("No differences."), "{}", same.text);
    }

    async fn a_refused_comparison_shows_no_value(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let here = format!("{VAULT}/secrets/A");
        app.store("A", "canary").await;
        app.store("A", "canary2").await;
        for (form, status, expected) in [
            ([("from", "1"), ("to", "1")], 400, "to: expected another version"),
            ([("from", "1"), ("to", "x")], 400, "to: expected a version"),
            ([("from", "1"), ("to", "9")], 404, "no such version"),
        ] {
            let page = visit.post(&format!("{here}/compare"), &form).await;
            assert_eq!(page.status, status, "{}", page.text);
            assert!(page.text.contains(expected), "{}", page.text);
            assert!(!page.text.contains("canary"), "{}", page.text);
        }
        let refused = app.audit("?action=read&success=false").await;
        assert_eq!(refused.len(), 3);
        let protected = visit.post(&format!("{VAULT}/secrets/production.A/compare"), &[("from", "1"), ("to", "2")]).await;
        assert_eq!(protected.status, 403);
        let lockbox = "lockbox:v1:2ZwwMO0szMm8/TUgvcqMMA==:4ipTo8+Y78r5X7rn8xl5RRW9KKpcyzRGUlcbKN9uXLn/CM1mjXeY9bzfs4mJMQ==";
        app.store("A", lockbox).await;
        let sealed = visit.post(&format!("{here}/compare"), &[("from", "2"), ("to", "3")]).await;
        assert!(sealed.text.contains("Lockboxes are encrypted"), "{}", sealed.text);
        assert!(!sealed.text.contains("canary") && !sealed.text.contains("4ipTo8"), "{}", sealed.text);
    }

    async fn revealing_an_older_version_is_recorded_as_such(app: TestApp) {
        app.store("A", "one").await;
        app.store("A", "two").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let here = format!("{VAULT}/secrets/A");
        let page = visit.get(&here).await;
        assert!(page.text.contains(r#"data-reveal="/acme/app/vault/secrets/A/reveal?version=1""#), "{}", page.text);
        let old = visit.post(&format!("{here}/reveal?version=1"), &[]).await;
        assert_eq!(old.expect(200)["value"], "one");
        let reads = app.audit("?action=read").await;
        assert_eq!((reads.len(), &reads[0]["version"]), (1, &json!(1)));
    }

    async fn without_a_versioning_licence_older_versions_are_refused_on_the_page(app: TestApp) {
        app.store("A", "canary").await;
        app.store("A", "canary2").await;
        let gate = Some(Gate::of(Tier::Solo));
        let app = app.restart(Options { overrides: Overrides { gate, ..Overrides::default() }, ..Options::default() }).await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A");
        for (path, form) in [
            ("/compare", vec![("from", "1"), ("to", "2")]),
            ("/rollback", vec![("version", "2"), ("to", "1"), ("confirm", "A")]),
        ] {
            let page = visit.post(&format!("{here}{path}"), &form).await;
            assert_eq!(page.status, 402, "{path}: {}", page.text);
            for shown in ["This exceeds the limits of your plan.", r#"name="version" value="2""#] {
                assert!(page.text.contains(shown), "{path}: {}", page.text);
            }
            assert!(!page.text.contains("canary"), "{path}: {}", page.text);
        }
        for name in ["B", "C", "D", "E"] {
            app.store(name, "v").await;
        }
        let form = [("name", "F"), ("type", "password"), ("value", "kept"), ("description", ""), ("comment", "")];
        let page = visit.post(&format!("{VAULT}/new"), &form).await;
        assert_eq!(page.status, 402, "{}", page.text);
        assert!(page.text.contains("kept</textarea>"), "{}", page.text);
    }
}
