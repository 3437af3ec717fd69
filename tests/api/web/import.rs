//! Importing a pasted `.env` file.

use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

use super::flash::{message, undo, way_back};
use super::visit::{VAULT, Visit};

/// Names and their planned changes, as shown in the preview.
fn plan(page: &Answer) -> Vec<(String, String)> {
    let mut rows = vec![];
    for row in page.text.split("<th scope=\"row\"><code>").skip(1) {
        let (name, rest) = row.split_once("</code>").unwrap();
        let outcome = rest.split_once("<td>").unwrap().1;
        rows.push((
            name.to_owned(),
            outcome.split('<').next().unwrap().trim().to_owned(),
        ));
    }
    rows
}

fn seen_field(page: &Answer) -> String {
    let digest = page.text.split_once("name=\"seen\" value=\"");
    let digest = digest
        .unwrap_or_else(|| panic!("nothing to store: {}", page.text))
        .1;
    digest.split('"').next().unwrap().to_owned()
}

async fn preview(visit: &Visit<'_>, text: &str, environment: &str) -> Answer {
    let form = [("env", text), ("environment", environment)];
    visit.post(&format!("{VAULT}/import"), &form).await
}

async fn store(visit: &Visit<'_>, text: &str, environment: &str, seen: &str) -> Answer {
    let form = [("env", text), ("environment", environment), ("seen", seen)];
    visit.post(&format!("{VAULT}/import/store"), &form).await
}

async fn get(app: &TestApp, name: &str) -> Value {
    let path = format!("/secrets/{name}");
    app.get(&path, &app.people.alice).await.json()
}

/// A file with this many variables.
fn lines(count: usize) -> String {
    let lines: Vec<_> = (0..count).map(|number| format!("N{number}=x\n")).collect();
    lines.concat()
}

fn rows(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let to_strings = |(name, outcome): &(&str, &str)| ((*name).to_owned(), (*outcome).to_owned());
    expected.iter().map(to_strings).collect()
}

on_each_database! {
    async fn a_file_is_previewed_and_then_stored_as_a_whole(app: TestApp) {
        app.store("CHANGED", "old").await;
        app.store("SAME", "x\ny").await;
        app.store("DELETED", "x").await;
        app.put("/secrets/DELETED", &app.people.alice, json!({ "value": "y", "type": "password" })).await.expect(200);
        app.delete("/secrets/DELETED", &app.people.alice).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let form = visit.get(&format!("{VAULT}/import")).await;
        assert_eq!(form.status, 200);
        assert!(form.text.contains("<textarea id=\"env\""), "{}", form.text);
        let text = "# all\r\nNEW='canary $HOME'\r\nexport CHANGED=canary2\r\nSAME=\"x\r\ny\"\r\nDELETED=canary3\r\n";
        let shown = preview(&visit, text, "").await;
        assert_eq!((shown.status.as_u16(), shown.header("cache-control")), (200, "no-store"), "{}", shown.text);
        let expected = [("NEW", "new"), ("CHANGED", "changed"), ("SAME", "unchanged"), ("DELETED", "new")];
        assert_eq!(plan(&shown), rows(&expected), "{}", shown.text);
        assert!(shown.text.contains("<td>2</td>"), "the line number is missing: {}", shown.text);
        // The values are only in the text area, and nothing is stored.
        let (before, rest) = shown.text.split_once("<textarea").unwrap();
        let after = rest.split_once("</textarea>").unwrap().1;
        assert!(rest.contains("NEW=&#x27;canary $HOME"), "{rest}");
        assert!(!before.contains("canary") && !after.contains("canary"), "{}", shown.text);
        assert_eq!(get(&app, "NEW").await["error"], "not_found");
        // Each comparison is a read.
        let reads = app.audit("?action=read").await;
        let reads: Vec<_> = reads.iter().filter(|entry| entry["source"] == "web").collect();
        let names: Vec<_> = reads.iter().map(|entry| entry["secret_name"].as_str().unwrap()).collect();
        assert_eq!(names, ["SAME", "CHANGED"]);
        assert_eq!((&reads[0]["user_name"], &reads[0]["version"]), (&json!("bob"), &json!(1)));

        let stored = store(&visit, text, "", &seen_field(&shown)).await;
        assert_eq!((stored.status.as_u16(), stored.header("location")), (303, VAULT), "{}", stored.text);
        for (name, value, version, kind) in [
            ("NEW", "canary $HOME", 1, "key-value"),
            ("CHANGED", "canary2", 2, "env-file"),
            ("SAME", "x\ny", 1, "env-file"),
            ("DELETED", "canary3", 3, "password"),
        ] {
            let secret = get(&app, name).await;
            let notice = (&secret["value"], &secret["version"], &secret["type"]);
            assert_eq!(notice, (&json!(value), &json!(version), &json!(kind)), "{name}");
        }
        let entries = app.audit("?action=write&ip=127.0.0.1").await;
        let names: Vec<_> = entries.iter().filter(|entry| entry["source"] == "web").collect();
        let names: Vec<_> = names.iter().map(|entry| (entry["secret_name"].as_str().unwrap(), entry["version"].as_i64().unwrap())).collect();
        assert_eq!(names, [("DELETED", 3), ("CHANGED", 2), ("NEW", 1)]);
        // A second import changes nothing.
        let again = preview(&visit, text, "").await;
        assert!(plan(&again).iter().all(|(_, outcome)| outcome == "unchanged"), "{}", again.text);
        assert!(again.text.contains("every value is already up to date"), "{}", again.text);
        assert!(!again.text.contains("name=\"seen\""), "{}", again.text);
    }

    async fn the_preview_warns_of_a_dollar_that_other_programs_expand(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let notice = ">$ is kept as is";
        let shown = preview(&visit, "A=${HOME}\nB='$HOME'\nC=\"x$PATH\"\n", "").await;
        assert_eq!(shown.text.matches(notice).count(), 2, "{}", shown.text);
        let stored = store(&visit, "A=${HOME}\nB='$HOME'\nC=\"x$PATH\"\n", "", &seen_field(&shown)).await;
        assert_eq!(stored.status, 303, "{}", stored.text);
        assert_eq!(get(&app, "A").await["value"], "${HOME}");
        let plain = preview(&visit, "A=x\n", "").await;
        assert!(!plain.text.contains(notice), "{}", plain.text);
    }

    async fn ambiguous_escapes_are_refused_with_their_line(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        for disputed in [r#""C:\temp\new""#, r"'a\\b'", r#""\r""#, r#""\$""#, "it's"] {
            let shown = preview(&visit, &format!("# first\nA={disputed}\n"), "").await;
            assert_eq!(shown.status, 400, "{}", shown.text);
            let notice = "Programs parse the value on line 2 differently.";
            assert!(shown.text.contains(notice), "{disputed}: {}", shown.text);
        }
        let shown = preview(&visit, r#"A="\"C:\\new\"\n""#, "").await;
        let stored = store(&visit, r#"A="\"C:\\new\"\n""#, "", &seen_field(&shown)).await;
        assert_eq!(stored.status, 303, "{}", stored.text);
        assert_eq!(get(&app, "A").await["value"], "\"C:\\new\"\n");
    }

    async fn changes_since_the_preview_are_shown_and_not_overwritten(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let text = "A=mine\nB=mine\n";
        let shown = preview(&visit, text, "").await;
        let old = seen_field(&shown);
        app.store("A", "theirs").await;
        let conflict = store(&visit, text, "", &old).await;
        assert_eq!(conflict.status, 412, "{}", conflict.text);
        assert!(conflict.text.contains("Someone changed this while you were editing"), "{}", conflict.text);
        assert_eq!(plan(&conflict), rows(&[("A", "changed"), ("B", "new")]));
        assert_eq!(get(&app, "A").await["value"], "theirs");
        assert_eq!(get(&app, "B").await["error"], "not_found");
        // A name that was not in the preview is not stored either.
        let now = seen_field(&conflict);
        assert_ne!(now, old);
        let more = store(&visit, "A=mine\nB=mine\nC=mine\n", "", &now).await;
        assert_eq!(more.status, 412, "{}", more.text);
        assert_eq!(get(&app, "C").await["error"], "not_found");
        let refused = app.audit("?action=write&success=false").await;
        assert_eq!(refused.len(), 2, "{refused:?}");
        for forged in ["", "x"] {
            assert_eq!(store(&visit, text, "", forged).await.status, 412, "{forged}");
        }
        assert_eq!(store(&visit, text, "", &now).await.status, 303);
        assert_eq!(get(&app, "A").await["value"], "mine");
    }

    async fn one_refused_secret_prevents_the_whole_import(app: TestApp) {
        app.store("BOX", LOCKBOX).await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let big = "x".repeat(65_537);
        let text = format!("GOOD=1\nBOX=plain\nproduction.KEY=1\na/b=1\nBIG={big}\nBROKEN=lockbox:v1:x\n");
        let shown = preview(&bob, &text, "").await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        let outcomes = ["new", "rejected", "rejected", "rejected", "rejected", "rejected"];
        assert_eq!(plan(&shown).into_iter().map(|(_, outcome)| outcome).collect::<Vec<_>>(), outcomes);
        for reason in ["the secret is a lockbox", "admin access", "a name is 1 to 255", "at most 65536 bytes", "invalid lockbox"] {
            assert!(shown.text.contains(reason), "{reason}");
        }
        assert!(!shown.text.contains("name=\"seen\""));
        let forced = store(&bob, &text, "", "").await;
        assert_eq!(forced.status, 400);
        assert!(forced.text.contains("env: a variable was refused"), "{}", forced.text);
        assert_eq!(get(&app, "GOOD").await["error"], "not_found");
        // The refusal is recorded as the write it would have been.
        let refused = app.audit("?action=write&success=false").await;
        assert_eq!((refused.len(), &refused[0]["user_name"]), (1, &serde_json::json!("bob")), "{refused:?}");
        // A refused secret was not read.
        assert!(app.audit("?action=read&secret=BOX").await.is_empty());
    }

    async fn the_preview_rejects_what_exceeds_the_maximum_number_of_secrets(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__SECRETS__MAX_PER_REPOSITORY", "2")]).await;
        app.store("KEPT", "1").await;
        app.put("/secrets/BOX", &app.people.bob, json!({ "value": LOCKBOX })).await.expect(201);
        app.delete("/secrets/BOX", &app.people.bob).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let text = "KEPT=2\nNEW=1\nBOX=1\nMORE=1\n";
        let shown = preview(&visit, text, "").await;
        let expected = [("KEPT", "changed"), ("NEW", "new"), ("BOX", "rejected"), ("MORE", "rejected")];
        assert_eq!(plan(&shown), rows(&expected), "{}", shown.text);
        assert!(!shown.text.contains("name=\"seen\""), "{}", shown.text);
        // The reason is the one that storing would give.
        app.store("NEW", "1").await;
        for name in ["BOX", "MORE"] {
            let stored = app.put(&format!("/secrets/{name}"), &app.people.bob, json!({ "value": "1" })).await;
            stored.refused(402, "limit_reached");
            let reason = stored.json()["message"].as_str().unwrap().to_owned();
            assert!(reason.contains("at most 2 secrets"), "{reason}");
            assert_eq!(shown.text.matches(&reason).count(), 2, "{}", shown.text);
        }
        // Without the new secrets, the rest is stored.
        let shown = preview(&visit, "KEPT=2\n", "").await;
        assert_eq!(store(&visit, "KEPT=2\n", "", &seen_field(&shown)).await.status, 303);
        assert_eq!(get(&app, "KEPT").await["value"], "2");
    }

    async fn names_are_imported_into_an_environment(app: TestApp) {
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let shown = preview(&bob, "A=1", "staging").await;
        assert_eq!(plan(&shown), rows(&[("staging.A", "new")]));
        assert!(shown.text.contains("<option selected>staging</option>"), "{}", shown.text);
        assert_eq!(store(&bob, "A=1", "staging", &seen_field(&shown)).await.status, 303);
        assert_eq!(get(&app, "staging.A").await["value"], "1");
        // Only admins can import into a protected one.
        let refused = preview(&bob, "A=1", "production").await;
        assert_eq!(plan(&refused), rows(&[("production.A", "rejected")]));
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let shown = preview(&alice, "A=1", "production").await;
        assert_eq!(store(&alice, "A=1", "production", &seen_field(&shown)).await.status, 303);
        let unknown = preview(&bob, "A=1", "none").await;
        assert_eq!(unknown.status, 400);
        assert!(unknown.text.contains("environment: "), "{}", unknown.text);
    }

    async fn unparsable_lines_are_named_and_the_text_is_kept(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let text = "A=1\nnothing\nA=2\nB='x'y\nC=a#b\nD='open";
        let shown = preview(&visit, text, "").await;
        assert_eq!(shown.status, 400);
        for fault in [
            "Line 2 isn&#x27;t in the form NAME=value.",
            "Line 3 repeats the name from line 1.",
            "Line 4 has text after the closing quote.",
            "Programs parse the value on line 5 differently.",
            "The quote on line 6 isn&#x27;t closed.",
        ] {
            assert!(shown.text.contains(fault), "{fault}: {}", shown.text);
        }
        assert!(shown.text.contains("D=&#x27;open</textarea>"), "{}", shown.text);
        let many = lines(501);
        let shown = preview(&visit, &many, "").await;
        assert!(shown.text.contains("The file has more than 500 variables. Line 501 is over the limit."), "{}", shown.text);
        assert_eq!(preview(&visit, "# nothing\n", "").await.status, 400);
        assert_eq!(app.audit("?action=read&success=false").await.len(), 3);
    }

    async fn good_lines_are_imported_without_the_others_after_a_second_look(app: TestApp) {
        app.store("CHANGED", "old").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let text = "GOOD=1\nnothing\nTWICE=1\nTWICE=2\nBOX=plain\nCHANGED=new\n";
        app.store("BOX", LOCKBOX).await;
        let first = preview(&bob, text, "").await;
        assert_eq!(first.status, 400);
        assert!(first.text.contains("name=\"faults\" value=\"leave-out\""), "{}", first.text);
        assert!(!first.text.contains("name=\"seen\""), "{}", first.text);
        let form = [("env", text), ("environment", ""), ("faults", "leave-out")];
        let second = bob.post(&format!("{VAULT}/import"), &form).await;
        assert_eq!(second.status, 200, "{}", second.text);
        let expected = [("GOOD", "new"), ("BOX", "rejected"), ("CHANGED", "changed")];
        assert_eq!(plan(&second), rows(&expected), "{}", second.text);
        // The same faults are told again, and how much is left out.
        for notice in ["Line 2 isn&#x27;t in the form", "Line 4 repeats the name", "3 lines are left out."] {
            assert!(second.text.contains(notice), "{notice}: {}", second.text);
        }
        let seen = seen_field(&second);
        // Not without saying so again.
        assert_eq!(store(&bob, text, "", &seen).await.status, 400);
        let form = [("env", text), ("environment", ""), ("faults", "leave-out"), ("seen", seen.as_str())];
        let stored = bob.post(&format!("{VAULT}/import/store"), &form).await;
        assert_eq!(stored.status, 303, "{}", stored.text);
        assert_eq!((&get(&app, "GOOD").await["value"], &get(&app, "CHANGED").await["value"]), (&json!("1"), &json!("new")));
        assert_eq!(get(&app, "TWICE").await["error"], "not_found");
        assert_eq!(get(&app, "BOX").await["version"], 1);
        let wrong = [("env", text), ("faults", "ignore")];
        assert_eq!(bob.post(&format!("{VAULT}/import"), &wrong).await.status, 400);
    }

    async fn names_without_the_right_to_write_them_are_not_left_out(app: TestApp) {
        app.store("production.KEY", "1").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let text = "GOOD=1\nproduction.KEY=2\nproduction.NEW=2\n";
        let form = [("env", text), ("environment", ""), ("faults", "leave-out")];
        let shown = bob.post(&format!("{VAULT}/import"), &form).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        assert!(!shown.text.contains("name=\"seen\"") && shown.text.contains("Fix the rejected lines"), "{}", shown.text);
        let form = [&form[..], &[("seen", "x")]].concat();
        let refused = bob.post(&format!("{VAULT}/import/store"), &form).await;
        assert_eq!(refused.status, 400, "{}", refused.text);
        assert_eq!(get(&app, "GOOD").await["error"], "not_found");
        let entries = app.audit("?action=write&success=false").await;
        let mut names: Vec<_> = entries.iter().map(|entry| entry["secret_name"].as_str().unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, ["production.KEY", "production.NEW"]);
    }

    async fn nothing_is_left_out_of_a_file_that_was_not_read_to_its_end(app: TestApp) {
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        for text in ["A=1\nB='open\nC=1\n", &lines(501)] {
            let form = [("env", text), ("environment", ""), ("faults", "leave-out")];
            let refused = bob.post(&format!("{VAULT}/import"), &form).await;
            assert_eq!(refused.status, 400);
            assert!(refused.text.contains("The rest of the file couldn&#x27;t be read."), "{}", refused.text);
            assert!(!refused.text.contains("value=\"leave-out\""), "{}", refused.text);
        }
    }

    async fn an_import_is_taken_back(app: TestApp) {
        app.store("staging.CHANGED", "old").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let text = "CHANGED=new\nNEW=1\n";
        let shown = preview(&bob, text, "staging").await;
        let stored = store(&bob, text, "staging", &seen_field(&shown)).await;
        let page = bob.get_with_cookie(VAULT, &message(&stored)).await;
        let undone = undo(&bob, &page).await;
        assert_eq!(undone.status, 303, "{}", undone.text);
        assert_eq!(get(&app, "staging.CHANGED").await["value"], "old");
        assert_eq!(get(&app, "staging.NEW").await["error"], "not_found");
        // Nobody would know what was taken back of a file with names of several environments.
        let text = "A=1\nstaging.A=1\n";
        let shown = preview(&bob, text, "").await;
        let stored = store(&bob, text, "", &seen_field(&shown)).await;
        let page = bob.get_with_cookie(VAULT, &message(&stored)).await;
        assert!(page.text.contains("Imported 2 secrets") && way_back(&page).is_none(), "{}", page.text);
    }

    async fn a_changed_value_is_compared_on_request(app: TestApp) {
        app.store("A", "first\nold canary\n").await;
        app.store("B", "other canary").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let text = "A='first\nnew\n'\nB=x\n";
        let shown = preview(&bob, text, "").await;
        assert!(shown.text.contains("name=\"show\" value=\"A\"") && !shown.text.contains("canary"), "{}", shown.text);
        let form = [("env", text), ("environment", ""), ("show", "A")];
        let compared = bob.post(&format!("{VAULT}/import"), &form).await;
        assert_eq!(compared.status, 200, "{}", compared.text);
        for line in ["<del>- old canary", "<ins>+ new"] {
            assert!(compared.text.contains(line), "{line}: {}", compared.text);
        }
        assert!(!compared.text.contains("other canary"), "{}", compared.text);
        assert_eq!(seen_field(&shown), seen_field(&compared));
    }

    async fn a_chosen_file_is_previewed(app: TestApp) {
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let send = async |bytes: &[u8], typed: &str| {
            let parts = [("file", Some(".env"), bytes), ("env", None, typed.as_bytes()), ("environment", None, b"staging")];
            bob.upload(&format!("{VAULT}/import"), &parts).await
        };
        let shown = send(b"\xef\xbb\xbfA=1\r\n", "").await;
        assert_eq!(plan(&shown), rows(&[("staging.A", "new")]), "{}", shown.text);
        let shown = send(b"", "B=1").await;
        assert_eq!(plan(&shown), rows(&[("staging.B", "new")]), "{}", shown.text);
        let refused = send(b"\xff", "kept=1").await;
        assert_eq!(refused.status, 400);
        assert!(refused.text.contains("file: expected UTF-8 text") && refused.text.contains("kept=1"), "{}", refused.text);
    }

    async fn a_file_of_the_maximum_size_is_stored_at_once(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let text = lines(500);
        let shown = preview(&visit, &text, "").await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        let stored = store(&visit, &text, "", &seen_field(&shown)).await;
        assert_eq!(stored.status, 303, "{}", stored.text);
        let count = app.get("/secrets?page=1&page_size=1", &app.people.bob).await;
        assert_eq!(count.header("x-total-count"), "500");
        assert_eq!(get(&app, "N499").await["value"], "x");
        let changed = text.replace("=x", "=y");
        let shown = preview(&visit, &changed, "").await;
        assert_eq!(store(&visit, &changed, "", &seen_field(&shown)).await.status, 303);
        assert_eq!(get(&app, "N0").await["version"], 2);
    }

    async fn readers_cannot_import(app: TestApp) {
        app.store("A", "1").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let page = format!("{VAULT}/import");
        assert_eq!(carol.get(&page).await.status, 403);
        assert_eq!(preview(&carol, "A=1", "").await.status, 403);
        assert_eq!(store(&carol, "A=2", "", "").await.status, 403);
        assert!(!carol.get(VAULT).await.text.contains("vault/import"));
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        assert_eq!(preview(&dave, "A=1", "").await.status, 404);
        assert_eq!(get(&app, "A").await["version"], 1);
    }
}

const LOCKBOX: &str = "lockbox:v1:2ZwwMO0szMm8/TUgvcqMMA==:4ipTo8+Y78r5X7rn8xl5RRW9KKpcyzRGUlcbKN9uXLn/CM1mjXeY9bzfs4mJMQ==";
