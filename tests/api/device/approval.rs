//! The page on which a person approves or denies a terminal.

use reqwest::Method;

use super::{CODE, PAGE, SESSION, Terminal};
use crate::web::forge_sign_in;
use crate::web::visit::Visit;

on_each_database! {
    async fn only_a_browser_that_is_signed_in_sees_the_page(app: TestApp) {
        let nobody = Visit::new(&app);
        let sent = nobody.get(PAGE).await;
        assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/-/vault/sign-in?to=%2F-%2Fvault%2Fdevice"));
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let token = browser.sign_in_terminal(&app, "gvt").await;
        let terminal = Terminal::begin(&app, "gvt").await;
        for credential in [token.as_str(), &app.people.carol] {
            for header in ["Authorization", "X-Vault-Token"] {
                let value = if header == "Authorization" { format!("Bearer {credential}") } else { credential.to_owned() };
                let page = nobody.request(Method::GET, PAGE).header(header, &value);
                assert_eq!(app.send(page).await.status, 303);
                let approve = nobody
                    .request(Method::POST, PAGE)
                    .header(header, &value)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(format!("user_code={}&approve=approve", terminal.user_code));
                assert_eq!(app.send(approve).await.status, 303);
            }
        }
        terminal.refused(&app, "authorization_pending").await;
        // A session token is no session of the pages.
        let mut visit = Visit::new(&app);
        assert_eq!(visit.sign_in(&token, PAGE).await.status, 401);
    }

    async fn the_page_tells_who_asks_and_from_where(app: TestApp) {
        let app = app.behind_proxy().await;
        let name = "<script>alert(1)</script> \"&'";
        let request = app.request(Method::POST, CODE, "").header("X-Forwarded-For", "198.51.100.7");
        let asked = app.send(request.json(&serde_json::json!({ "client_name": name }))).await;
        let terminal = Terminal::of(&asked.expect(200));
        let mut browser = Visit::signed_in(&app, &app.people.carol).await;
        "203.0.113.9".clone_into(&mut browser.from);
        let page = browser.post(PAGE, &[("user_code", &terminal.user_code)]).await;
        assert_eq!(page.status, 200);
        for shown in [
            "198.51.100.7",
            "203.0.113.9",
            &terminal.user_code,
            "It calls itself",
            "gvt login",
            "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#x27;",
            "name=\"approve\"",
            "name=\"deny\"",
        ] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        assert!(!page.text.contains("<script>alert"));
        // Looking at it decides nothing.
        terminal.refused(&app, "authorization_pending").await;
        let done = browser.decide(&terminal.user_code, "approve").await;
        assert!(done.text.contains("is signed in") && !done.text.contains("<script>alert"), "{}", done.text);
        let token = terminal.token(&app).await;
        let session = app.get(SESSION, &token).await.expect(200);
        assert_eq!(session["client_name"], name);
    }

    async fn a_code_is_typed_in_any_case_and_never_comes_with_a_link(app: TestApp) {
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        for change in [str::to_lowercase, |code: &str| code.replace('-', ""), |code: &str| format!(" {} ", code.replace('-', " ").to_lowercase())] {
            let terminal = Terminal::begin(&app, "gvt").await;
            let page = browser.post(PAGE, &[("user_code", &change(&terminal.user_code))]).await;
            assert_eq!(page.status, 200, "{}", page.text);
            let linked = browser.get(&format!("{PAGE}?user_code={}", terminal.user_code)).await;
            assert_eq!(linked.status, 200);
            // The field is empty.
            let field = linked.text.split("id=\"user_code\"").nth(1).unwrap();
            let field = field.split('>').next().unwrap();
            assert!(!field.contains("value="), "{field}");
        }
    }

    async fn other_sites_cannot_approve(app: TestApp) {
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let terminal = Terminal::begin(&app, "gvt").await;
        let body = format!("user_code={}&approve=approve", terminal.user_code);
        for header in [
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
            ("Origin", "https://evil.example.com"),
            ("Origin", "null"),
            ("Accept", "*/*"),
        ] {
            let request = browser
                .request(Method::POST, PAGE)
                .header(header.0, header.1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body.clone());
            assert_eq!(app.send(request).await.status, 403, "{header:?}");
        }
        let page = browser.get(PAGE).await;
        assert_eq!(page.header("x-frame-options"), "DENY");
        // GET changes nothing.
        assert_eq!(browser.get(&format!("{PAGE}?{body}")).await.status, 200);
        terminal.refused(&app, "authorization_pending").await;
    }

    async fn five_wrong_codes_make_a_session_wait_and_twenty_an_address(app: TestApp) {
        let app = app.behind_proxy().await;
        let terminal = Terminal::begin(&app, "gvt").await;
        let visit = async |from: &str| {
            let mut visit = Visit::signed_in(&app, &app.people.carol).await;
            from.clone_into(&mut visit.from);
            visit
        };
        let wrong = async |visit: &Visit<'_>| {
            let answer = visit.post(PAGE, &[("user_code", "BBBB-BBBB")]).await;
            assert_eq!(answer.status, 400, "{}", answer.text);
            assert!(answer.text.contains("This code is wrong"), "{}", answer.text);
        };
        let right = async |visit: &Visit<'_>| visit.post(PAGE, &[("user_code", &terminal.user_code)]).await;
        let mut guesser = visit("198.51.100.1").await;
        for number in 0..5 {
            // From another address each time; a right code in between changes nothing.
            guesser.from = format!("198.51.100.{number}");
            assert_eq!(right(&guesser).await.status, 200);
            wrong(&guesser).await;
        }
        let refused = right(&guesser).await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "600"));
        app.clock.advance(599);
        assert_eq!(right(&guesser).await.status, 429);
        // Nor does another browser of the same person help.
        assert_eq!(right(&visit("198.51.100.9").await).await.status, 429);
        // Other persons, one network.
        for person in [&app.people.alice, &app.people.bob, &app.people.dave, &app.people.root] {
            let mut other = Visit::signed_in(&app, person).await;
            "2001:db8::1".clone_into(&mut other.from);
            for _ in 0..4 {
                wrong(&other).await;
            }
        }
        app.clock.advance(1);
        let mut other = Visit::signed_in(&app, &app.people.carol).await;
        "2001:db8::1".clone_into(&mut other.from);
        for _ in 0..4 {
            wrong(&other).await;
        }
        let mut other = Visit::signed_in(&app, &app.people.alice).await;
        "2001:db8::2".clone_into(&mut other.from);
        let terminal = Terminal::begin(&app, "gvt").await;
        let refused = other.post(PAGE, &[("user_code", &terminal.user_code)]).await;
        assert_eq!(refused.status, 429, "{}", refused.text);
        let elsewhere = visit("2001:db8:0:1::2").await;
        assert_eq!(elsewhere.post(PAGE, &[("user_code", &terminal.user_code)]).await.status, 200);
        assert_eq!(guesser.decide(&terminal.user_code, "approve").await.status, 200);
        terminal.token(&app).await;
    }

    async fn of_many_wrong_codes_at_once_five_are_looked_up(app: TestApp) {
        let browser = Visit::signed_in(&app, &app.people.carol).await;
        let again = Visit::signed_in(&app, &app.people.carol).await;
        let guesses = (0..50).map(|number| {
            let visit = if number % 2 == 0 { &browser } else { &again };
            async move { visit.decide("BBBB-BBBB", "approve").await.status.as_u16() }
        });
        let statuses = futures_util::future::join_all(guesses).await;
        let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
        assert_eq!((count(400), count(429)), (5, 45), "{statuses:?}");
        let terminal = Terminal::begin(&app, "gvt").await;
        assert_eq!(browser.decide(&terminal.user_code, "approve").await.status, 429);
    }

    async fn an_approval_and_a_denial_at_once_decide_once(app: TestApp) {
        let other = app.replica().await;
        for _ in 0..8 {
            let terminal = Terminal::begin(&app, "gvt").await;
            let carol = Visit::signed_in(&app, &app.people.carol).await;
            let bob = Visit::signed_in(&other, &other.people.bob).await;
            let approved = carol.decide(&terminal.user_code, "approve");
            let denied = bob.decide(&terminal.user_code, "deny");
            let (approved, denied) = tokio::join!(approved, denied);
            let statuses = [approved.status.as_u16(), denied.status.as_u16()];
            assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
            let polled = terminal.poll(&app).await;
            if approved.status == 200 {
                polled.expect(200);
            } else {
                polled.refused(400, "access_denied");
            }
        }
    }

    async fn a_code_is_decided_once(app: TestApp) {
        let terminal = Terminal::begin(&app, "gvt").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let deciding = [carol.decide(&terminal.user_code, "approve"), bob.decide(&terminal.user_code, "approve")];
        let statuses: Vec<u16> = futures_util::future::join_all(deciding).await.iter().map(|it| it.status.as_u16()).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(bob.decide(&terminal.user_code, "deny").await.status, 400);
        let both = [("user_code", terminal.user_code.as_str()), ("approve", ""), ("deny", "")];
        assert_eq!(carol.post(PAGE, &both).await.status, 400);
        terminal.token(&app).await;
    }

    async fn a_sign_in_leads_back_to_the_page(app: TestApp) {
        let app = forge_sign_in::with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        let page = visit.sign_in_again(&app, PAGE).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let terminal = Terminal::begin(&app, "gvt").await;
        // The session ends before the form is sent: the code is typed again.
        app.clock.advance(3600);
        let sent = visit.decide(&terminal.user_code, "approve").await;
        assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/-/vault/sign-in?to=%2F-%2Fvault%2Fdevice"));
        terminal.refused(&app, "expired_token").await;
    }
}
