//! `GET /export?environment=…`: what a job gets.

use serde_json::{Value, json};

use super::{put, texts, with_odd_names};
use crate::support::app::{Answer, TestApp};

const FORMATS: [&str; 3] = ["shell", "dotenv", "github"];

async fn export(app: &TestApp, query: &str, credential: &str) -> Answer {
    app.get(&format!("/export?{query}"), credential).await
}

/// The variables of an export as shell, and what it leaves out.
async fn shell(app: &TestApp, query: &str, credential: &str) -> (Vec<String>, String) {
    let export = export(app, &format!("format=shell&{query}"), credential).await;
    assert_eq!(export.status, 200, "{}", export.text);
    let lines = export
        .text
        .lines()
        .map(|line| line.strip_prefix("export ").unwrap().to_owned());
    (
        lines.collect(),
        export.header("x-forgevault-left-out").to_owned(),
    )
}

/// The names of the newest successful reads of one request.
async fn read_names(app: &TestApp, answer: &Answer) -> Vec<String> {
    let id = answer.header("x-request-id");
    let entries = app.audit(&format!("?request_id={id}&page_size=100")).await;
    assert!(entries.iter().all(|entry| entry["success"] == true));
    let mut names = texts(&Value::from(entries), "secret_name");
    names.sort();
    names
}

on_each_database! {
    async fn an_export_has_the_overlay_where_the_environment_has_it(app: TestApp) {
        for (name, value) in [("A", "base"), ("B", "base"), ("staging.A", "own"), ("production.A", "live"), ("staging.B", "x")] {
            app.store(name, value).await;
        }
        app.delete("/secrets/staging.B", &app.people.alice).await.expect(200);
        let carol = app.people.carol.clone();
        assert_eq!(shell(&app, "environment=staging", &carol).await.0, ["A='own'", "B='base'"]);
        assert_eq!(shell(&app, "environment=staging&overlay=false", &carol).await.0, ["A='own'"]);
        assert_eq!(shell(&app, "environment=base", &carol).await.0, ["A='base'", "B='base'"]);
        let bob = app.people.bob.clone();
        assert_eq!(shell(&app, "environment=production", &bob).await.0, ["A='live'"]);
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        assert_eq!(shell(&app, "environment=production", &bob).await, (vec!["A='live'".to_owned(), "B='base'".to_owned()], String::new()));
        let whole = export(&app, "environment=production", &bob).await;
        assert_eq!(texts(&whole.expect(200), "value"), ["live", "base"]);
        assert_eq!(read_names(&app, &whole).await, ["B", "production.A"]);
        // A prefix is that of the full name.
        assert_eq!(shell(&app, "environment=staging&prefix=staging.B", &carol).await.0, ["B='base'"]);
        assert!(shell(&app, "environment=staging&prefix=B", &carol).await.0.is_empty());
        export(&app, "environment=qa", &bob).await.refused(404, "not_found");
        export(&app, "environment=staging&overlay=x", &bob).await.refused(400, "invalid_request");
    }

    async fn where_nothing_can_be_in_reach_an_export_is_refused(app: TestApp) {
        app.store("A", "1").await;
        app.store("staging.A", "1").await;
        let codes = async |credential: &str| {
            let mut codes = vec![];
            for environment in ["base", "staging", "production", "qa"] {
                codes.push(export(&app, &format!("environment={environment}"), credential).await.status.as_u16());
            }
            codes
        };
        assert_eq!(codes(&app.people.bob).await, [200, 200, 200, 404]);
        assert_eq!(codes(&app.people.carol).await, [200, 200, 403, 404]);
        for (scope, expected, names) in [
            ("admin", [200, 200, 200, 404], vec!["A"]),
            ("read:*", [200, 200, 403, 404], vec!["A"]),
            ("read:staging.*", [403, 200, 403, 404], vec!["A"]),
            ("read:staging.Z,read:A", [200, 200, 403, 404], vec![]),
            ("read:A", [200, 403, 403, 404], vec![]),
            ("read:production.X", [403, 403, 200, 404], vec![]),
        ] {
            let token = app.token(scope).await;
            assert_eq!(codes(&token).await, expected, "{scope}");
            if expected[1] == 200 {
                let whole = export(&app, "environment=staging", &token).await.expect(200);
                assert_eq!(texts(&whole, "name"), names, "{scope}");
            }
        }
    }

    async fn what_the_base_spoils_is_left_out_and_never_read(app: TestApp) {
        with_odd_names(&app).await;
        for name in ["B", "PATH", "ld.preload", "x.y", "c.d", "c-d", "qa.A", "qa.x-y"] {
            app.store(name, "hunter2").await;
        }
        app.store("NUL", "a\0").await;
        let left_out = "NUL,PATH,c-d,c.d,ld.preload,qa.,qa.-x,x.y";
        for format in FORMATS {
            let answer = export(&app, &format!("environment=qa&format={format}"), &app.people.carol).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            assert_eq!(answer.header("x-forgevault-left-out"), left_out, "{format}");
            assert_eq!(answer.text.matches("hunter2").count(), 3, "{}", answer.text);
            assert_eq!(read_names(&app, &answer).await, ["B", "qa.A", "qa.x-y"]);
            let allowed = export(&app, &format!("environment=qa&allow=PATH&format={format}"), &app.people.carol).await;
            assert_eq!(allowed.header("x-forgevault-left-out"), left_out.replace("PATH,", ""));
            let own = export(&app, &format!("environment=qa&overlay=false&format={format}"), &app.people.carol).await;
            assert_eq!(own.header("x-forgevault-left-out"), "qa.,qa.-x");
            assert_eq!(read_names(&app, &own).await, ["qa.A", "qa.x-y"]);
        }
        // JSON carries everything in reach.
        let whole = export(&app, "environment=qa", &app.people.carol).await;
        assert_eq!(whole.header("x-forgevault-left-out"), "");
        assert_eq!(texts(&whole.expect(200), "name"),
            ["A", "B", "NUL", "PATH", "c-d", "c.d", "ld.preload", "qa.", "qa.-x", "x-y", "x.y"]);
        // What nobody may read is not told either.
        let token = app.token("read:qa.*,read:B,read:c.d").await;
        let (_, left_out) = shell(&app, "environment=qa", &token).await;
        assert_eq!(left_out, "qa.,qa.-x");
        // A name hidden by the environment's own spoils nothing.
        app.store("qa.c.d", "1").await;
        let (lines, left_out) = shell(&app, "environment=qa", &token).await;
        assert_eq!((lines.len(), left_out.as_str()), (4, "qa.,qa.-x"));
    }

    async fn what_the_environment_spoils_itself_is_refused(app: TestApp) {
        app.store("PLAIN", "1").await;
        for (name, value, fix) in [
            ("staging.PATH", "1", "&allow=PATH"),
            ("staging.ld.preload", "1", "&allow=ld_preload"),
            ("staging.NUL", "a\0", ""),
            ("staging.PLAIN-", "1", ""),
        ] {
            app.store(name, value).await;
            if name == "staging.PLAIN-" {
                app.store("staging.PLAIN.", "1").await;
            }
            for format in FORMATS {
                let query = format!("environment=staging&format={format}");
                let answer = export(&app, &query, &app.people.carol).await;
                answer.refused(400, "invalid_request");
                assert!(answer.text.contains(name), "{}", answer.text);
                assert!(!answer.text.contains("hunter2"));
                if !fix.is_empty() {
                    assert_eq!(export(&app, &format!("{query}{fix}"), &app.people.carol).await.status, 200);
                }
            }
            app.delete(&format!("/secrets/{name}"), &app.people.alice).await.expect(200);
        }
        assert!(app.audit("?action=read&success=true&secret=staging.NUL").await.is_empty());
    }

    async fn what_no_longer_fits_is_left_out_in_order_of_name(app: TestApp) {
        let large = "x\n".repeat(32_000);
        for number in 10..24 {
            app.store(&format!("staging.O{number}"), &large).await;
        }
        for name in ["C", "A", "B"] {
            app.store(name, &large).await;
        }
        app.store("Z", "small").await;
        app.store("LINE", &"x".repeat(65_536)).await;
        let answer = export(&app, "environment=staging&format=github", &app.people.carol).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.header("x-forgevault-left-out"), "C,LINE");
        let answer = export(&app, "environment=staging&format=dotenv", &app.people.carol).await;
        assert_eq!(answer.header("x-forgevault-left-out"), "");
        assert_eq!(read_names(&app, &answer).await.len(), 19);
        for number in 24..27 {
            app.store(&format!("staging.O{number}"), &large).await;
        }
        let answer = export(&app, "environment=staging&format=shell", &app.people.carol).await;
        answer.refused(400, "invalid_request");
        assert!(answer.text.contains("1 MiB"), "{}", answer.text);
    }

    async fn the_header_is_cut_at_four_kib(app: TestApp) {
        app.store("staging.A", "1").await;
        for number in 0..20 {
            let name = format!("N{number:02}.{}", "x".repeat(240));
            app.store(&name, "1").await;
            app.store(&name.replace('.', "-"), "1").await;
        }
        let (lines, left_out) = shell(&app, "environment=staging", &app.people.carol).await;
        assert_eq!(lines, ["A='1'"]);
        let names: Vec<&str> = left_out.split(',').collect();
        // 244 bytes each, and a comma between them.
        assert_eq!(names.len(), 17);
        assert_eq!(*names.last().unwrap(), "+24");
        assert!(names.iter().rev().skip(1).all(|name| name.len() == 244));
    }
}
