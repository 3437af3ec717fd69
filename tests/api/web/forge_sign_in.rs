//! Signing in through the forge.

use crate::support::app::{Answer, NOW, TestApp};
use crate::support::forge::Mode;
use crate::support::forge::oidc::{CLIENT_ID, CLIENT_SECRET};

use sea_orm::EntityTrait as _;

use super::visit::{SESSIONS, VAULT, Visit};

pub const PUBLIC: &str = "https://git.example.com";

/// A service registered as an `OAuth2` application at the forge, where this user is signed in.
pub async fn with_application(app: TestApp, login: &str) -> TestApp {
    with_application_of(app, login, "gitea").await
}

/// The same with a forge of this kind.
pub async fn with_application_of(app: TestApp, login: &str, kind: &str) -> TestApp {
    {
        let mut world = app.forge.world();
        world.oidc.root = Some(PUBLIC.to_owned());
        world.oidc.redirect_uri = format!("{PUBLIC}/-/vault/callback");
        login.clone_into(&mut world.oidc.login);
        world.oidc.now = NOW;
    }
    app.with(&[
        ("FORGEVAULT__FORGE__KIND", kind),
        ("FORGEVAULT__FORGE__OAUTH_CLIENT_ID", CLIENT_ID),
        ("FORGEVAULT__FORGE__OAUTH_CLIENT_SECRET", CLIENT_SECRET),
    ])
    .await
}

/// The first cookie of a response, in the form in which it is sent back.
fn cookie(answer: &Answer) -> String {
    let set = answer.header("set-cookie");
    set.split(';').next().unwrap().to_owned()
}

/// Begins a sign-in and returns the forge's redirect; the browser then holds the sign-in cookie.
async fn begin_sign_in(app: &TestApp, visit: &mut Visit<'_>, to: &str) -> String {
    let started = visit.get(to).await;
    assert_eq!(started.status, 303, "{}", started.text);
    let sent = visit.get(started.header("location")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    visit.cookie = cookie(&sent);
    let path = sent.header("location").strip_prefix(PUBLIC).unwrap();
    assert!(path.starts_with("/login/oauth/authorize?"), "{path}");
    let at_forge = visit
        .get_foreign_page(&format!("{}{path}", app.forge.url))
        .await;
    let callback_path = at_forge.header("location");
    callback_path.strip_prefix(PUBLIC).unwrap().to_owned()
}

/// A user signed in through the forge, in a browser with that forge cookie.
pub async fn signed_in_as<'a>(app: &'a TestApp, at_forge: &str) -> Visit<'a> {
    let mut visit = Visit::new(app);
    at_forge.clone_into(&mut visit.at_forge);
    let page = visit.sign_in_again(app, VAULT).await;
    assert_eq!(page.status, 200, "{}", page.text);
    visit
}

impl Visit<'_> {
    /// Begins a sign-in. Returns the forge's redirect, and the cookies that the browser then holds.
    pub async fn begin_sign_in(&self, app: &TestApp, to: &str) -> (String, String) {
        let mut visit = Visit::new(app);
        visit.cookie.clone_from(&self.cookie);
        visit.at_forge.clone_from(&self.at_forge);
        let started = self.get(to).await;
        assert_eq!(started.status, 303, "{}", started.text);
        visit.pass_the_forge(app, &started).await
    }

    /// The same, starting from a redirect to the sign-in.
    async fn pass_the_forge(&mut self, app: &TestApp, started: &Answer) -> (String, String) {
        self.keep_cookies(started);
        let sent = self.get(started.header("location")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        self.keep_cookies(&sent);
        let path = sent.header("location").strip_prefix(PUBLIC).unwrap();
        let at_forge = self
            .get_foreign_page(&format!("{}{path}", app.forge.url))
            .await;
        let callback_path = at_forge.header("location").strip_prefix(PUBLIC).unwrap();
        (callback_path.to_owned(), self.cookie.clone())
    }

    /// Follows a redirect to the sign-in through the forge. Returns the final address and its page.
    pub async fn follow(&mut self, app: &TestApp, started: &Answer) -> (String, Answer) {
        let (callback_path, _) = self.pass_the_forge(app, started).await;
        let landed = self.get(&callback_path).await;
        assert_eq!(landed.status, 303, "{}", landed.text);
        self.keep_cookies(&landed);
        let address = landed.header("location").to_owned();
        let page = self.get(&address).await;
        self.keep_cookies(&page);
        (address, page)
    }

    /// Requests a page that redirects to the sign-in, and returns to it.
    pub async fn sign_in_again(&mut self, app: &TestApp, to: &str) -> Answer {
        let started = self.get(to).await;
        let (address, page) = self.follow(app, &started).await;
        assert_eq!(address, to);
        page
    }
}

pub async fn signed_in(app: &TestApp) -> Visit<'_> {
    let mut visit = Visit::new(app);
    let callback_path = begin_sign_in(app, &mut visit, VAULT).await;
    let landed = visit.get(&callback_path).await;
    assert_eq!(
        (landed.status.as_u16(), landed.header("location")),
        (303, VAULT),
        "{}",
        landed.text
    );
    visit.cookie = cookie(&landed);
    visit
}

on_each_database! {
    async fn a_user_signed_in_at_the_forge_has_their_role(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        let to = "/acme/app/vault/new?lang=en-US";
        let callback_path = begin_sign_in(&app, &mut visit, to).await;
        assert!(visit.cookie.starts_with("__Host-forgevault-sign-in-"), "{}", visit.cookie);
        let landed = visit.get(&callback_path).await;
        assert_eq!((landed.status.as_u16(), landed.header("location")), (303, to), "{}", landed.text);
        visit.cookie = cookie(&landed);
        // The service's own token can only read at the forge; bob's permission is what counts.
        let created = visit.post(&format!("{VAULT}/new"), &[("name", "A"), ("value", "1")]).await;
        assert_eq!(created.status, 303, "{}", created.text);
        assert_eq!(visit.get(&format!("{VAULT}/audit")).await.status, 403);
        assert!(visit.get(SESSIONS).await.text.contains(">bob<"));
    }

    async fn a_callback_of_another_browsers_sign_in_is_refused(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut bob = Visit::new(&app);
        let callback_path = begin_sign_in(&app, &mut bob, VAULT).await;
        let mut victim = Visit::new(&app);
        let without_cookie = victim.get(&callback_path).await;
        assert_eq!((without_cookie.status.as_u16(), without_cookie.header("set-cookie")), (400, ""), "{}", without_cookie.text);
        begin_sign_in(&app, &mut victim, VAULT).await;
        let other = victim.get(&callback_path).await;
        assert_eq!((other.status.as_u16(), other.header("set-cookie")), (400, ""), "{}", other.text);
        // A callback works only once.
        assert_eq!(bob.get(&callback_path).await.status, 303);
        assert_eq!(bob.get(&callback_path).await.status, 400);
    }

    async fn the_token_form_is_not_offered(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        let answer = visit.sign_in(&app.people.bob, VAULT).await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (403, ""));
    }

    async fn an_expired_token_is_renewed_or_the_forge_is_asked_again(app: TestApp) {
        let app = with_application(app, "bob").await;
        app.forge.world().oidc.rotates = true;
        let visit = signed_in(&app).await;
        // Twice, so that the token that obtained the first renewal is not used again.
        for _ in 0..2 {
            let before = app.forge.calls("access_token");
            for _ in 0..2 {
                app.clock.advance(1780);
                app.forge.world().oidc.now += 1780;
                assert_eq!(visit.get(VAULT).await.status, 200);
            }
            assert_eq!(app.forge.calls("access_token"), before + 1);
        }
        app.forge.world().oidc.refuses_refresh = true;
        for _ in 0..2 {
            app.clock.advance(1800);
            if visit.get(VAULT).await.status == 303 {
                return;
            }
        }
        panic!("the session continues without a token");
    }

    async fn signing_in_again_leaves_one_session(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = signed_in(&app).await;
        app.forge.world().oidc.refuses_refresh = true;
        // Its token expires in 40 seconds and is used until then.
        for (seconds, status) in [(3_560, 200), (40, 303)] {
            app.clock.advance(seconds);
            app.forge.world().oidc.now += seconds;
            assert_eq!(visit.get(VAULT).await.status, status);
        }
        let old = visit.cookie.clone();
        let callback_path = begin_sign_in(&app, &mut visit, VAULT).await;
        visit.cookie = format!("{old}; {}", visit.cookie);
        let landed = visit.get(&callback_path).await;
        assert_eq!((landed.status.as_u16(), landed.header("location")), (303, VAULT), "{}", landed.text);
        let conn = app.database.connect().await;
        assert_eq!(entity::session::Entity::find().all(&conn).await.unwrap().len(), 1);
        visit.cookie = old;
        assert_eq!(visit.get(VAULT).await.status, 303);
    }

    async fn a_page_uses_the_theme_that_the_user_chose_at_the_forge(app: TestApp) {
        let app = with_application(app, "bob").await;
        {
            let mut world = app.forge.world();
            world.assets = [
                "/assets/css/index.css",
                "/assets/css/theme-gitea-auto.css",
                "/assets/css/theme-gitea-dark.css",
            ]
            .map(|path| (path, ""))
            .into();
            "gitea-dark".clone_into(&mut world.theme);
        }
        let themes = async |visit: &Visit<'_>| {
            let page = visit.get(VAULT).await.text;
            let themes = page.match_indices("/assets/css/theme-");
            let ends = themes.map(|(at, _)| page[at..].split('"').next().unwrap().to_owned());
            ends.collect::<Vec<_>>()
        };
        let visit = signed_in(&app).await;
        assert_eq!(themes(&visit).await, ["/assets/css/theme-gitea-dark.css"]);
        // If the theme is unknown, the forge's default is used.
        app.forge.world().modes.insert("user_settings", Mode::Status(500));
        let other = signed_in(&app).await;
        assert_eq!(themes(&other).await, ["/assets/css/theme-gitea-auto.css"]);
    }

    async fn a_declined_sign_in_is_reported(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        let callback_path = begin_sign_in(&app, &mut visit, VAULT).await;
        let (callback, query) = callback_path.split_once('?').unwrap();
        let state = query.split('&').find(|field| field.starts_with("state=")).unwrap();
        let no = visit.get(&format!("{callback}?error=access_denied&{state}")).await;
        assert_eq!((no.status.as_u16(), no.header("set-cookie")), (400, ""));
        assert!(no.text.contains("the forge did not let you sign in here"), "{}", no.text);
    }

    async fn signing_out_prevents_an_automatic_sign_in(app: TestApp) {
        let app = with_application(app, "bob").await;
        let visit = signed_in(&app).await;
        let signed_out = visit.post("/-/vault/account/sign-out", &[]).await;
        assert_eq!((signed_out.status.as_u16(), signed_out.header("location")), (303, "/"));
        assert_eq!(visit.get(VAULT).await.status, 303);
    }

    async fn several_tabs_can_sign_in_at_once(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        let mut started = vec![];
        for _ in 0..3 {
            visit.cookie.clear();
            let callback_path = begin_sign_in(&app, &mut visit, VAULT).await;
            started.push((callback_path, visit.cookie.clone()));
        }
        visit.cookie = started.iter().map(|(_, cookie)| cookie.as_str()).collect::<Vec<_>>().join("; ");
        for (callback_path, _) in &started {
            let landed = visit.get(callback_path).await;
            assert_eq!((landed.status.as_u16(), landed.header("location")), (303, VAULT), "{}", landed.text);
        }
        // Pending sign-ins cannot fill the browser's cookies.
        let name = visit.cookie.split('=').next().unwrap().to_owned();
        let many = (0..5).map(|number| format!("{}{number}=x", &name[..name.len() - 1]));
        visit.cookie = many.collect::<Vec<_>>().join("; ");
        let sent = visit.get("/-/vault/sign-in").await;
        let cookies: Vec<_> = sent.headers.get_all("set-cookie").iter().collect();
        assert_eq!(cookies.len(), 6, "{cookies:?}");
    }

    async fn signing_out_works_whatever_the_forge_answers(app: TestApp) {
        let app = with_application(app, "bob").await;
        for refuses in [true, false] {
            let visit = signed_in(&app).await;
            // The forge's token has expired, but the session has not.
            for _ in 0..2 {
                app.clock.advance(1780);
                app.forge.world().oidc.now += 1780;
                visit.get(SESSIONS).await;
            }
            if refuses {
                app.forge.world().oidc.refuses_refresh = true;
            } else {
                app.forge.world().mode = Mode::Status(500);
            }
            let calls_before = app.forge.calls("access_token");
            assert_eq!(visit.get(SESSIONS).await.status, 200);
            let signed_out = visit.post("/-/vault/account/sign-out", &[]).await;
            assert_eq!((signed_out.status.as_u16(), signed_out.header("location")), (303, "/"), "{refuses}");
            assert_eq!(app.forge.calls("access_token"), calls_before);
            let conn = app.database.connect().await;
            let left = entity::session::Entity::find().all(&conn).await.unwrap();
            assert!(left.is_empty(), "{refuses}");
            // Doing it twice is harmless.
            let again = visit.post("/-/vault/account/sign-out", &[]).await;
            assert_eq!((again.status.as_u16(), again.header("location")), (303, "/"));
            app.forge.world().oidc.refuses_refresh = false;
            app.forge.world().mode = Mode::Normal;
        }
    }

    async fn two_concurrent_requests_do_not_end_a_session_being_renewed(app: TestApp) {
        let app = with_application(app, "bob").await;
        app.forge.world().oidc.rotates = true;
        let visit = signed_in(&app).await;
        for _ in 0..3 {
            // First with a valid token, then with an expired one.
            for seconds in [1_780, 1_830] {
                app.clock.advance(seconds);
                app.forge.world().oidc.now += seconds;
                let pages = (0..4).map(|_| visit.get(VAULT));
                for page in futures_util::future::join_all(pages).await {
                    assert_eq!(page.status, 200, "{}", page.text);
                }
            }
        }
    }

    async fn a_page_has_the_repositorys_name_labels_and_tabs(app: TestApp) {
        let app = with_application(app, "bob").await;
        app.forge.world().archive("acme/app");
        let visit = signed_in(&app).await;
        let shown = async |path: &str| {
            let page = visit.get(path).await.text;
            let header = page.split("</overflow-menu>").next().unwrap().to_owned();
            let tabs = header.split("<overflow-menu").nth(1).unwrap();
            let links = tabs.split("class=\"item\" href=\"").skip(1);
            let links = links.map(|rest| rest.split('"').next().unwrap().to_owned());
            (links.collect::<Vec<_>>(), header)
        };
        let (tabs, header) = shown("/ACME/App/vault").await;
        let here = "/ACME/App";
        assert_eq!(
            tabs,
            ["", "/issues", "/pulls", "/actions", "/releases", "/activity"].map(|tab| format!("{here}{tab}"))
        );
        assert!(header.contains("<bdi>acme</bdi>") && header.contains("<bdi>app</bdi>"), "{header}");
        assert!(header.contains(">Archived<") && header.contains(">Private<"), "{header}");
        // On an error page too, for users who may see the repository.
        assert_eq!(shown(&format!("{VAULT}/audit")).await.0.len(), tabs.len());
        let (hidden, header) = shown("/acme/none/vault").await;
        assert_eq!(hidden.len(), 0, "{header}");
    }

    async fn tabs_and_their_counters_match_the_forges(app: TestApp) {
        let mut app = app;
        app.forge.world().open_issues("acme/app", 1_250);
        let shown = async |app: &TestApp| {
            let page = signed_in(app).await.get(VAULT).await.text;
            let header = page.split("</overflow-menu>").next().unwrap();
            let menu = header.split("<overflow-menu").nth(1).unwrap();
            let is_forgejo = menu.contains("tabular");
            let tabs = menu.split("class=\"item\" href=\"/acme/app").skip(1).map(|tab| {
                let count = tab.split("small label\" dir=\"ltr\">").nth(1).map_or("", |count| count.split('<').next().unwrap());
                format!("{} {count}", tab.split('"').next().unwrap())
            });
            // Each forge spells it differently.
            let requests = if is_forgejo { "Pull requests" } else { "Pull Requests" };
            assert_eq!(menu.contains("/pulls\""), menu.contains(requests), "{menu}");
            (tabs.collect::<Vec<_>>(), is_forgejo)
        };
        app = with_application_of(app, "bob", "gitea").await;
        let gitea = [" ", "/issues 1.3k", "/pulls 1", "/actions ", "/releases 1", "/activity "];
        assert_eq!(shown(&app).await, (gitea.map(ToOwned::to_owned).to_vec(), false));
        app = with_application_of(app, "bob", "forgejo").await;
        let forgejo = [" ", "/issues 1.3k", "/pulls 1", "/releases 1", "/activity ", "/actions "];
        assert_eq!(shown(&app).await, (forgejo.map(ToOwned::to_owned).to_vec(), true));
        // Without a commit.
        app.forge.world().make_empty("acme/app");
        let forgejo = [" ", "/issues 1.3k", "/activity ", "/actions "];
        assert_eq!(shown(&app).await.0, forgejo);
        app = with_application_of(app, "bob", "gitea").await;
        assert_eq!(shown(&app).await.0, [" ", "/issues 1.3k"]);
    }

    async fn an_unreachable_forge_is_reported(app: TestApp) {
        let app = with_application(app, "bob").await;
        app.forge.world().mode = Mode::Status(500);
        let answer = Visit::new(&app).get("/-/vault/sign-in").await;
        assert_eq!(answer.status, 503, "{}", answer.text);
        assert!(answer.text.contains("the forge is unavailable, so the token cannot be verified"), "{}", answer.text);
        app.forge.world().mode = Mode::Normal;
        let visit = signed_in(&app).await;
        app.clock.advance(3550);
        app.forge.world().mode = Mode::Status(500);
        let renewing = visit.get(VAULT).await;
        assert_eq!(renewing.status, 503, "{}", renewing.text);
        assert_eq!(renewing.header("content-type"), "text/html; charset=utf-8");
        // The session continues.
        assert_eq!(renewing.header("set-cookie"), "");
    }
}
