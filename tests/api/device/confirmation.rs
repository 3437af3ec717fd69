//! What a terminal may do only once its person has confirmed it in the browser.

use entity::cli_confirmation;
use license_tool::Tier;
use reqwest::Method;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};

use super::SESSION;
use crate::idempotency::keyed;
use crate::support::app::{Answer, TestApp};
use crate::web::visit::{Visit, of_tier};

/// The path of the page of a refusal.
fn page_of(answer: &Answer) -> String {
    answer.refused(403, "confirmation_required");
    let uri = answer.json()["confirmation_uri"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = uri.strip_prefix("https://git.example.com").unwrap();
    let id = path.strip_prefix("/-/vault/device/confirm/").unwrap();
    assert!(
        id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()),
        "{uri}"
    );
    path.to_owned()
}

async fn call(
    app: &TestApp,
    token: &str,
    (method, path, body): &(Method, String, Value),
) -> Answer {
    let request = app.request(method.clone(), path, token);
    app.send(if body.is_null() {
        request
    } else {
        request.json(body)
    })
    .await
}

on_each_database! {
    async fn what_gives_rights_or_cannot_be_undone_needs_a_confirmation(app: TestApp) {
        let (alice, people) = (Visit::signed_in(&app, &app.people.alice).await, app.people.clone());
        app.store("A", "1").await;
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read:A", "ttl": "30d" })).await;
        let token_path = format!("/tokens/{id}");
        let key = json!({ "old_key": "0".repeat(64) });
        let asks: Vec<(Method, String, Value)> = vec![
            (Method::POST, "/tokens".to_owned(), json!({ "description": "y" })),
            (Method::PATCH, token_path.clone(), json!({ "scope": "read" })),
            (Method::PATCH, token_path.clone(), json!({ "ttl": "90d" })),
            (Method::DELETE, "/secrets/A?purge=true".to_owned(), Value::Null),
            (Method::PUT, "/environments/production".to_owned(), json!({ "overlay": true })),
            (Method::PUT, "/environments/production".to_owned(), json!({ "protected": false })),
            (Method::PUT, "/environments/qa".to_owned(), json!({ "protected": true, "overlay": true })),
            (Method::PUT, "/environments/staging".to_owned(), json!({ "protected": true, "overlay": true })),
            (Method::DELETE, "/environments/qa".to_owned(), Value::Null),
            (Method::DELETE, "/environments/development".to_owned(), Value::Null),
            (Method::POST, "/migrate-key".to_owned(), key),
            (Method::POST, "/rotate-key".to_owned(), Value::Null),
        ];
        for ask in &asks {
            // Each with a new session: a confirmation holds for one only.
            let terminal = alice.sign_in_terminal(&app, "gvt").await;
            let other = alice.sign_in_terminal(&app, "gvt").await;
            let before = app.get("/tokens", &people.alice).await.text;
            let path = page_of(&call(&app, &terminal, ask).await);
            assert_eq!(app.get("/tokens", &people.alice).await.text, before, "{ask:?}");
            // Asked again and again, as a client that waits does.
            assert_eq!(page_of(&call(&app, &terminal, ask).await), path);
            let page = alice.get(&path).await;
            assert_eq!(page.status, 200, "{}", page.text);
            assert!(page.text.contains("acme/app") && page.text.contains("name=\"confirm\""), "{}", page.text);
            let confirmed = alice.post(&path, &[("confirm", "confirm")]).await;
            assert_eq!(confirmed.status, 200, "{}", confirmed.text);
            page_of(&call(&app, &other, ask).await);
            let done = call(&app, &terminal, ask).await;
            assert!(done.status.is_success(), "{ask:?}: {}", done.text);
        }
        let refused = app.audit("?success=false&action=purge").await;
        assert!(refused[0]["message"].as_str().unwrap().starts_with("confirmation_required"), "{refused:?}");
        assert!(!refused[0].to_string().contains("/-/vault"));
    }

    async fn what_takes_rights_away_needs_none(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read", "ttl": "30d" })).await;
        let token = format!("/tokens/{id}");
        for body in [
            json!({ "description": "y" }),
            json!({ "scope": "read:A*" }),
            json!({ "ttl": "1d" }),
            json!({ "allowed_ips": ["127.0.0.1"] }),
            json!({ "locked": true }),
        ] {
            app.patch(&token, &terminal, body).await.expect(200);
        }
        // Unlocking gives rights.
        page_of(&app.patch(&token, &terminal, json!({ "locked": false })).await);
        app.delete(&token, &terminal).await.expect(200);
        app.put("/secrets/A", &terminal, json!({ "value": "1" })).await.expect(201);
        app.delete("/secrets/A", &terminal).await.expect(200);
        app.put("/environments/qa", &terminal, json!({ "protected": true })).await.expect(201);
        app.put("/environments/qa", &terminal, json!({ "position": 3 })).await.expect(200);
        app.put("/environments/staging", &terminal, json!({ "protected": true })).await.expect(200);
        app.put("/environments/production", &terminal, json!({ "protected": true, "overlay": false })).await.expect(200);
        app.put("/environments/new", &terminal, json!({ "overlay": true })).await.expect(201);
        // What already takes from the base goes on to.
        app.put("/environments/new", &app.people.alice, json!({ "protected": true, "overlay": true })).await.expect(200);
        app.put("/environments/new", &terminal, json!({ "overlay": true, "position": 4 })).await.expect(200);
        app.put("/environments/new", &terminal, json!({ "overlay": false })).await.expect(200);
        app.post("/rotate-key?dry_run=true", &terminal, json!({})).await.expect(200);
        app.get("/rotate-key", &terminal).await.expect(200);
        app.get("/audit", &terminal).await.expect(200);
        // Others need none for anything.
        app.delete("/environments/qa", &app.people.alice).await.expect(200);
    }

    async fn a_confirmation_is_for_its_person_once_and_for_ten_minutes(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let root = Visit::signed_in(&app, &app.people.root).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let make = async || app.post("/tokens", &terminal, json!({ "description": "x" })).await;
        let path = page_of(&make().await);
        // Nobody else, not from another site, not by a link or a credential of the API.
        assert_eq!(root.get(&path).await.status, 404);
        assert_eq!(root.post(&path, &[("confirm", "confirm")]).await.status, 404);
        let cross = alice.request(Method::POST, &path).header("Sec-Fetch-Site", "cross-site");
        let cross = cross.header("Content-Type", "application/x-www-form-urlencoded").body("confirm=confirm");
        assert_eq!(app.send(cross).await.status, 403);
        assert_eq!(alice.get(&format!("{path}?confirm=confirm")).await.status, 200);
        assert_eq!(alice.post(&path, &[]).await.status, 303);
        let nobody = Visit::new(&app).request(Method::POST, &path).bearer_auth(&terminal);
        let nobody = nobody.header("Sec-Fetch-Site", "same-origin");
        assert_eq!(app.send(nobody).await.status, 303);
        page_of(&make().await);
        assert_eq!(alice.post(&path, &[("confirm", "")]).await.status, 200);
        assert_eq!(alice.post(&path, &[("confirm", "")]).await.status, 404, "single use");
        assert_eq!(alice.get(&path).await.status, 404);
        // Anything for ten minutes.
        make().await.expect(201);
        app.store("A", "1").await;
        app.delete("/secrets/A?purge=true", &terminal).await.expect(200);
        app.clock.advance(599);
        make().await.expect(201);
        app.clock.advance(1);
        let again = page_of(&make().await);
        assert_ne!(again, path);
        // The page waits for ten minutes as well.
        app.clock.advance(600);
        assert_eq!(alice.post(&again, &[("confirm", "")]).await.status, 404);
        // Setting the clock back revives nothing.
        app.clock.advance(-7200);
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let earlier = alice.sign_in_terminal(&app, "gvt").await;
        let path = page_of(&app.post("/tokens", &earlier, json!({ "description": "x" })).await);
        assert_eq!(app.delete(SESSION, &earlier).await.status, 204);
        assert_eq!(alice.get(&path).await.status, 404, "its terminal was signed out");
    }

    async fn a_page_is_shown_again_while_there_is_time_to_open_it(app: TestApp) {
        let app = app.behind_proxy().await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let ask = async |address: &str| {
            let request = app.request(Method::POST, "/tokens", &terminal).header("X-Forwarded-For", address);
            page_of(&app.send(request.json(&json!({ "description": "x" }))).await)
        };
        let first = ask("203.0.113.1").await;
        app.clock.advance(299);
        assert_eq!(ask("203.0.113.1").await, first);
        let elsewhere = ask("203.0.113.2").await;
        assert_ne!(elsewhere, first);
        assert!(alice.get(&elsewhere).await.text.contains("203.0.113.2"));
        app.clock.advance(1);
        let later = ask("203.0.113.1").await;
        assert_ne!(later, first);
        app.clock.advance(300);
        assert_eq!(alice.get(&first).await.status, 404);
        assert_eq!(alice.post(&later, &[("confirm", "")]).await.status, 200);
    }

    async fn of_two_confirmations_at_once_one_counts(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        for _ in 0..5 {
            let path = page_of(&app.post("/tokens", &terminal, json!({ "description": "x" })).await);
            let (one, two) = tokio::join!(alice.post(&path, &[("confirm", "")]), alice.post(&path, &[("confirm", "")]));
            let mut statuses = [one.status.as_u16(), two.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 404]);
            app.post("/tokens", &terminal, json!({ "description": "x" })).await.expect(201);
            app.clock.advance(600);
        }
    }

    async fn a_confirmed_request_with_an_idempotency_key_is_made_once(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let (path, caller, body) = ((&Method::POST, "/tokens"), (terminal.as_str(), "k"), json!({ "description": "x" }));
        let make = async || app.send(keyed(&app, path, caller, Some(&body))).await;
        let page = page_of(&make().await);
        assert_eq!(page_of(&make().await), page);
        assert_eq!(alice.post(&page, &[("confirm", "")]).await.status, 200);
        let created = make().await.expect(201);
        let token = created["token"].as_str().unwrap();
        assert!(token.starts_with("gvt_"), "{created}");
        let again = make().await;
        let replay = again.expect(201);
        assert_eq!((again.header("idempotency-replayed"), &replay["id"]), ("true", &created["id"]));
        assert!(!again.text.contains(token), "{}", again.text);
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200).as_array().unwrap().len(), 1);
        // It was made, so nothing has to be confirmed any more.
        app.clock.advance(600);
        make().await.expect(201);
        // A key is its person's, with whatever they sign in.
        let by_forge_token = app.send(keyed(&app, path, (&app.people.alice, "k"), Some(&body))).await;
        assert_eq!((by_forge_token.status.as_u16(), by_forge_token.header("idempotency-replayed")), (201, "true"));
        app.delete(SESSION, &terminal).await;
        make().await.refused(401, "invalid_token");
    }

    async fn a_confirmation_does_not_hold_for_longer_if_the_clock_is_set_back(app: TestApp) {
        app.clock.advance(86_400);
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let make = async || app.post("/tokens", &terminal, json!({ "description": "x" })).await;
        let path = page_of(&make().await);
        assert_eq!(alice.post(&path, &[("confirm", "")]).await.status, 200);
        make().await.expect(201);
        app.clock.advance(-86_400);
        // The session is of unknown age too.
        make().await.refused(401, "invalid_token");
    }

    async fn role_and_licence_are_judged_before(app: TestApp) {
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let writer = bob.sign_in_terminal(&app, "gvt").await;
        let body = json!({ "description": "x" });
        app.post("/tokens", &writer, body.clone()).await.refused(403, "forbidden");
        app.delete("/secrets/A?purge=true", &writer).await.refused(403, "forbidden");
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read:A", "ttl": "30d" })).await;
        app.patch(&format!("/tokens/{id}"), &writer, json!({ "scope": "read" })).await.refused(403, "forbidden");
        for body in [json!({ "protected": false }), json!({ "overlay": true })] {
            app.put("/environments/production", &writer, body).await.refused(403, "forbidden");
        }
        app.delete("/environments/staging", &writer).await.refused(403, "forbidden");
        let app = of_tier(app, Tier::Solo).await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let admin = alice.sign_in_terminal(&app, "gvt").await;
        app.post("/tokens", &admin, body).await.refused(402, "limit_reached");
        app.post("/rotate-key", &admin, json!({})).await.refused(402, "enterprise_required");
        let conn = app.database.connect().await;
        assert_eq!(cli_confirmation::Entity::find().count(&conn).await.unwrap(), 0);
    }

    async fn a_confirmation_written_to_the_database_gives_nothing(app: TestApp) {
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        let make = async || app.post("/tokens", &terminal, json!({ "description": "x" })).await;
        let path = page_of(&make().await);
        let conn = app.database.connect().await;
        let row = cli_confirmation::Entity::find().one(&conn).await.unwrap().unwrap();
        let planted = cli_confirmation::Model { confirmed_unix: row.created_unix, ..row.clone() };
        let planted = cli_confirmation::ActiveModel::from(planted).reset_all();
        cli_confirmation::Entity::update(planted).exec(&conn).await.unwrap();
        page_of(&make().await);
        // Nor can one for another session be moved.
        let other = alice.sign_in_terminal(&app, "gvt").await;
        let back = cli_confirmation::ActiveModel::from(row).reset_all();
        cli_confirmation::Entity::update(back).exec(&conn).await.unwrap();
        assert_eq!(alice.post(&path, &[("confirm", "")]).await.status, 200);
        make().await.expect(201);
        let confirmed = cli_confirmation::Entity::find_by_id(path.rsplit('/').next().unwrap());
        let confirmed = confirmed.one(&conn).await.unwrap().unwrap();
        let sessions = entity::cli_session::Entity::find().all(&conn).await.unwrap();
        let of_other = sessions.iter().find(|row| row.id != confirmed.cli_session_id).unwrap();
        let moved = cli_confirmation::Model {
            id: "0".repeat(32),
            cli_session_id: of_other.id,
            token_hash: of_other.token_hash.clone(),
            ..confirmed
        };
        let moved = cli_confirmation::ActiveModel::from(moved).reset_all();
        cli_confirmation::Entity::insert(moved).exec_without_returning(&conn).await.unwrap();
        page_of(&app.post("/tokens", &other, json!({ "description": "x" })).await);
    }
}
