//! Requests for a code.

use entity::{UserId, device_code};
use sea_orm::ActiveValue::NotSet;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use super::{CODE, PAGE, Terminal, send_form};
use crate::support::app::NOW;
use crate::support::rows;
use crate::web::visit::Visit;

on_each_database! {
    async fn a_code_has_the_fields_of_rfc_8628(app: TestApp) {
        let asked = [
            app.post(CODE, "", json!({ "client_name": "gvt on laptop" })).await,
            app.post(CODE, "", json!({ "client_name": "gvt", "scope": "a", "client_id": "b" })).await,
            send_form(&app, CODE, "client_name=gvt+on+laptop&scope=a").await,
        ];
        let mut seen = std::collections::BTreeSet::new();
        for answer in asked {
            let body = answer.expect(200);
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(body["verification_uri"], format!("https://git.example.com{PAGE}"));
            assert_eq!((&body["expires_in"], &body["interval"]), (&json!(600), &json!(5)));
            assert_eq!(body.as_object().unwrap().len(), 5, "no verification_uri_complete: {body}");
            let user_code = body["user_code"].as_str().unwrap();
            let (first, second) = user_code.split_once('-').unwrap();
            for half in [first, second] {
                assert!(half.len() == 4 && half.bytes().all(|b| b"BCDFGHJKLMNPQRSTVWXZ".contains(&b)), "{user_code}");
            }
            assert!(seen.insert(body["device_code"].to_string()));
            assert!(seen.insert(user_code.to_owned()));
        }
    }

    async fn a_client_has_a_name_of_visible_characters(app: TestApp) {
        let long = "x".repeat(65);
        for name in ["", " ", "a\u{202e}b", "a\u{200b}b", "a\nb", "a\u{2066}b", &long] {
            let answer = app.post(CODE, "", json!({ "client_name": name })).await;
            answer.refused(400, "invalid_request");
            assert!(answer.text.contains("client_name: expected 1 to 64 visible characters"), "{}", answer.text);
        }
        for body in [json!({}), json!({ "client_name": 5 }), json!(["a"])] {
            app.post(CODE, "", body).await.refused(400, "invalid_request");
        }
        send_form(&app, CODE, "client_name=a&client_name=b").await.refused(400, "invalid_request");
        send_form(&app, CODE, "name=a").await.refused(400, "invalid_request");
        let plain = app.request(reqwest::Method::POST, CODE, "").header("Content-Type", "text/plain");
        app.send(plain.body("client_name=a")).await.refused(415, "unsupported_media_type");
        app.get(CODE, "").await.refused(405, "method_not_allowed");
        let conn = app.database.connect().await;
        assert_eq!(device_code::Entity::find().count(&conn).await.unwrap(), 0);
    }

    async fn codes_are_stored_hashed(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        browser.approve(&terminal).await;
        let stored = rows::all(&app.database.connect().await).await.join("\n");
        let secret = hex::decode(&terminal.device_code).unwrap();
        let letters = terminal.user_code.replace('-', "");
        for hidden in [
            terminal.device_code.clone(),
            format!("{secret:?}").trim_matches(['[', ']']).to_owned(),
            terminal.user_code.clone(),
            letters.clone(),
            format!("{:?}", letters.as_bytes()).trim_matches(['[', ']']).to_owned(),
            app.people.carol.clone(),
            format!("{:?}", app.people.carol.as_bytes()).trim_matches(['[', ']']).to_owned(),
        ] {
            assert!(!stored.contains(&hidden), "{hidden}");
        }
        // A plain hash of a code could be reversed by trying all codes.
        let plain: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&letters).into();
        assert!(!stored.contains(&format!("{plain:?}")));
    }

    async fn an_address_may_have_twenty_codes_and_gets_new_ones_when_they_expire(app: TestApp) {
        let app = app.behind_proxy().await;
        let ask = async |address: String| {
            let request = app.request(reqwest::Method::POST, CODE, "").json(&json!({ "client_name": "gvt" }));
            app.send(request.header("X-Forwarded-For", address)).await
        };
        // The addresses of one network of IPv6 count together.
        for number in 0..20 {
            ask(format!("2001:db8::{number}")).await.expect(200);
            app.clock.advance(1);
        }
        let refused = ask("2001:db8::ffff".to_owned()).await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "580");
        ask("2001:db8:0:1::1".to_owned()).await.expect(200);
        // None is thrown out for another one.
        let conn = app.database.connect().await;
        assert_eq!(device_code::Entity::find().count(&conn).await.unwrap(), 21);
        app.clock.advance(580);
        ask("2001:db8::ffff".to_owned()).await.expect(200);
        ask("2001:db8::ffff".to_owned()).await.refused(429, "rate_limited");
    }

    async fn at_most_ten_thousand_codes_are_pending(app: TestApp) {
        let first = Terminal::begin(&app, "gvt").await;
        let conn = app.database.connect().await;
        let row = |number: u32| {
            let hash = |kind: u8| [&[kind; 28][..], &number.to_be_bytes()].concat();
            let row = device_code::Model {
                id: 0,
                device_hash: hash(1),
                user_code_hash: hash(2),
                public_key: vec![1; 32],
                state: 0,
                client_name: "gvt".to_owned(),
                ip_address: String::new(),
                network: format!("10.0.{number}"),
                created_unix: NOW,
                expires_unix: NOW + 300,
                interval_seconds: 5,
                polled_unix: 0,
                user_id: UserId::NONE,
                user_name: String::new(),
                sealed: vec![],
                forge_expires_unix: 0,
                mac: vec![0; 32],
            };
            device_code::ActiveModel { id: NotSet, ..device_code::ActiveModel::from(row).reset_all() }
        };
        for part in (0..9_999).collect::<Vec<u32>>().chunks(500) {
            let rows = part.iter().map(|number| row(*number));
            device_code::Entity::insert_many(rows).exec_without_returning(&conn).await.unwrap();
        }
        let refused = app.post(CODE, "", json!({ "client_name": "gvt" })).await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "300");
        // Those that wait still work.
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        browser.approve(&first).await;
        first.token(&app).await;
        app.post(CODE, "", json!({ "client_name": "gvt" })).await.expect(200);
    }

    async fn what_a_client_needs_to_know_needs_no_credential(app: TestApp) {
        let body = app.get("//api/v1/vault/client", "").await.expect(200);
        assert_eq!(body["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(body["public_url"], "https://git.example.com");
        assert_eq!(body["forge"], json!({ "kind": "gitea" }));
        assert_eq!(body["features"], json!(["environments", "device"]));
        assert_eq!(body.as_object().unwrap().len(), 4);
        app.get("//api/v1/vault/client", "gvs_malformed").await.expect(200);
    }
}
