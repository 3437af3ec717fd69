//! A service with its own database, and a client for it.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use entity::RepoId;
use forgevault::app_state::AppState;
use forgevault::clock::TestClock;
use forgevault::license::Gate;
use forgevault::process::ProcessEnv;
use forgevault::settings::Settings;
use forgevault::startup::{Application, Overrides};
use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde_json::Value;

use super::database::{Kind, TestDatabase};
use super::forge::StandIn;

/// The master key of all tests.
pub const MASTER_KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
/// When the tests' clock starts, Unix seconds.
pub const NOW: i64 = 1_800_000_000;

/// Forge tokens of the people in every test, each with all scopes.
#[derive(Clone)]
pub struct People {
    /// Admin of acme/app.
    pub alice: String,
    /// Writer in acme/app.
    pub bob: String,
    /// Reader in acme/app.
    pub carol: String,
    /// Signed in, but not a member of anything.
    pub dave: String,
    /// Site admin.
    pub root: String,
}

/// How a service is started, where it differs from the default.
#[derive(Default)]
pub struct Options {
    /// Further settings, as `FORGEVAULT__SECTION__KEY` and value.
    pub settings: Vec<(&'static str, String)>,
    pub overrides: Overrides,
    /// Uses the configured licence instead of an unlimited one.
    pub licensed: bool,
}

/// A running service. It is stopped by [`TestApp::stop`] or when dropped.
pub struct TestApp {
    pub address: SocketAddr,
    pub client: reqwest::Client,
    pub forge: Arc<StandIn>,
    pub people: People,
    pub clock: Arc<TestClock>,
    pub state: Arc<AppState>,
    pub database: TestDatabase,
    /// The forge's id of acme/app.
    pub repo_id: RepoId,
    stop: tokio::sync::oneshot::Sender<()>,
    running: tokio::task::JoinHandle<()>,
}

/// A response of the service.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|error| panic!("{error}: {} {:?}", self.status, self.text))
    }

    /// Asserts that a page contains these texts.
    #[track_caller]
    pub fn shows(&self, texts: &[&str]) {
        for text in texts {
            assert!(self.text.contains(text), "{text}: {}", self.text);
        }
    }

    /// Asserts the status and returns the body.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self.json()
    }

    /// Asserts a refusal by status and code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        let body = self.expect(status);
        assert_eq!(body["error"], code, "{body}");
        assert!(body["message"].is_string(), "{body}");
    }

    /// Asserts the same for the response to a HEAD, which has no body.
    #[track_caller]
    pub fn refused_head(&self, status: u16) {
        assert_eq!((self.status.as_u16(), &*self.text), (status, ""));
        assert!(!self.header("x-request-id").is_empty());
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl TestApp {
    /// Starts a service with the default options.
    pub async fn start(kind: Kind) -> Self {
        Self::start_with(kind, Options::default()).await
    }

    pub async fn start_with(kind: Kind, options: Options) -> Self {
        let database = TestDatabase::migrated(kind).await;
        let forge = StandIn::start().await;
        let (people, repo_id) = populate(&forge);
        Self::start_on(database, forge, people, repo_id, options).await
    }

    /// Starts a service on an existing database and beside an existing forge.
    pub async fn start_on(
        database: TestDatabase,
        forge: impl Into<Arc<StandIn>>,
        people: People,
        repo_id: RepoId,
        options: Options,
    ) -> Self {
        let forge = forge.into();
        let clock = Arc::new(TestClock::at(NOW));
        let mut overrides = options.overrides;
        overrides.without_background = true;
        if !options.licensed {
            overrides.gate.get_or_insert_with(Gate::open);
        }
        overrides.clock.get_or_insert_with(|| clock.clone());
        overrides.environment.get_or_insert_with(ProcessEnv::empty);
        let mut settings = vec![
            (
                "FORGEVAULT__SERVER__PUBLIC_URL",
                "https://git.example.com".to_owned(),
            ),
            ("FORGEVAULT__SERVER__WORKERS", "2".to_owned()),
            ("FORGEVAULT__DATABASE__URL", database.url.clone()),
            ("FORGEVAULT__FORGE__KIND", "gitea".to_owned()),
            ("FORGEVAULT__FORGE__URL", forge.url.clone()),
            ("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "0".to_owned()),
            ("FORGEVAULT__KEYS__MASTER_KEY", MASTER_KEY.to_owned()),
        ];
        settings.retain(|(key, _)| options.settings.iter().all(|(other, _)| other != key));
        settings.extend(options.settings);
        let settings = settings
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value));
        let settings = Settings::load(None, settings).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let application = Application::build_with(&settings, listener, overrides)
            .await
            .unwrap();
        let address = application.address();
        let state = application.state();
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let running = tokio::spawn(async move {
            let stopped = async move { drop(stopped.await) };
            application.run_until(stopped).await.unwrap();
        });
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self {
            address,
            client,
            forge,
            people,
            clock,
            state,
            database,
            repo_id,
            stop,
            running,
        }
    }

    /// Stops the service gracefully and returns what another one can be started on.
    pub async fn stop(self) -> (TestDatabase, Arc<StandIn>, People, RepoId) {
        drop(self.stop);
        drop(self.state);
        drop(self.client);
        self.running.await.unwrap();
        (self.database, self.forge, self.people, self.repo_id)
    }

    /// Restarts the service with a site admin's token, which it uses to look up names.
    pub async fn with_admin_token(self) -> Self {
        let root = self.people.root.clone();
        self.restart(Options {
            settings: vec![("FORGEVAULT__FORGE__ADMIN_TOKEN", root)],
            ..Options::default()
        })
        .await
    }

    /// Stops the service and starts one with other settings in its place.
    pub async fn restart(self, options: Options) -> Self {
        let (database, forge, people, repo_id) = self.stop().await;
        Self::start_on(database, forge, people, repo_id, options).await
    }

    /// A second service on the same database, beside the same forge, with the same clock.
    pub async fn replica(&self) -> Self {
        self.replica_with(vec![]).await
    }

    /// The same with further settings.
    pub async fn replica_with(&self, settings: Vec<(&'static str, String)>) -> Self {
        let mut options = Options {
            settings,
            ..Options::default()
        };
        options.overrides.clock = Some(self.clock.clone());
        let forge = Arc::clone(&self.forge);
        let (database, people) = (self.database.clone(), self.people.clone());
        let mut replica = Self::start_on(database, forge, people, self.repo_id, options).await;
        replica.clock = self.clock.clone();
        replica
    }

    /// The URL of a path within the vault of acme/app, or of any path if it begins with two slashes.
    pub fn url(&self, path: &str) -> String {
        match path.strip_prefix("//") {
            Some(absolute) => format!("http://{}/{absolute}", self.address),
            None => format!("http://{}/api/v1/repos/acme/app/vault{path}", self.address),
        }
    }

    pub fn request(&self, method: Method, path: &str, token: &str) -> reqwest::RequestBuilder {
        let request = self.client.request(method, self.url(path));
        if token.is_empty() {
            request
        } else {
            request.bearer_auth(token)
        }
    }

    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let answer = request.send().await.unwrap();
        Answer {
            status: answer.status(),
            headers: answer.headers().clone(),
            text: answer.text().await.unwrap(),
        }
    }

    pub async fn get(&self, path: &str, token: &str) -> Answer {
        self.send(self.request(Method::GET, path, token)).await
    }

    pub async fn put(&self, path: &str, token: &str, body: Value) -> Answer {
        self.send(self.request(Method::PUT, path, token).json(&body))
            .await
    }

    pub async fn patch(&self, path: &str, token: &str, body: Value) -> Answer {
        self.send(self.request(Method::PATCH, path, token).json(&body))
            .await
    }

    pub async fn post(&self, path: &str, token: &str, body: Value) -> Answer {
        self.send(self.request(Method::POST, path, token).json(&body))
            .await
    }

    pub async fn delete(&self, path: &str, token: &str) -> Answer {
        self.send(self.request(Method::DELETE, path, token)).await
    }

    /// Stores a secret as alice.
    pub async fn store(&self, name: &str, value: &str) -> Value {
        let path = format!("/secrets/{name}");
        let body = serde_json::json!({ "value": value });
        let answer = self.put(&path, &self.people.alice, body).await;
        assert!(answer.status.is_success(), "{name}: {}", answer.text);
        answer.json()
    }

    /// Stores secrets without an environment as alice, each with the same value.
    pub async fn store_many(&self, names: &[String], value: &str) {
        for part in names.chunks(500) {
            let set: serde_json::Map<String, Value> = part
                .iter()
                .map(|name| (name.clone(), serde_json::json!({ "value": value })))
                .collect();
            let body = serde_json::json!({ "set": set });
            self.patch("/environments/base/secrets", &self.people.alice, body)
                .await
                .expect(200);
        }
    }

    /// Restarts the service with these additional settings and the same clock.
    pub async fn with(self, settings: &[(&'static str, &str)]) -> Self {
        let settings = settings
            .iter()
            .map(|(key, value)| (*key, (*value).to_owned()));
        self.with_options(Options {
            settings: settings.collect(),
            ..Options::default()
        })
        .await
    }

    /// Restarts the service with other options and the same clock.
    pub async fn with_options(self, mut options: Options) -> Self {
        options.overrides.clock = Some(self.clock.clone());
        let clock = self.clock.clone();
        let mut app = self.restart(options).await;
        app.clock = clock;
        app
    }

    /// Restarts the service behind a trusted proxy: X-Forwarded-For is the client's address.
    pub async fn behind_proxy(self) -> Self {
        self.restart(Options {
            settings: vec![(
                "FORGEVAULT__SERVER__TRUSTED_PROXIES",
                "127.0.0.1/32".to_owned(),
            )],
            ..Options::default()
        })
        .await
    }

    /// Gets a path from that client address; needs [`TestApp::behind_proxy`].
    pub async fn get_from(&self, address: &str, path: &str, token: &str) -> Answer {
        let request = self.request(Method::GET, path, token);
        self.send(request.header("X-Forwarded-For", address)).await
    }

    /// The token with that id, as alice sees it.
    pub async fn token_of(&self, id: &Value) -> Value {
        let listed = self.get("/tokens", &self.people.alice).await.expect(200);
        let mut tokens = listed.as_array().unwrap().iter();
        tokens.find(|token| token["id"] == *id).unwrap().clone()
    }

    /// Creates a vault token with that scope as alice.
    pub async fn token(&self, scope: &str) -> String {
        self.token_with(serde_json::json!({ "description": "test", "scope": scope }))
            .await
    }

    pub async fn token_with(&self, body: Value) -> String {
        self.id_and_token(body).await.1
    }

    pub async fn id_and_token(&self, body: Value) -> (Value, String) {
        let created = self
            .post("/tokens", &self.people.alice, body)
            .await
            .expect(201);
        (
            created["id"].clone(),
            created["token"].as_str().unwrap().to_owned(),
        )
    }

    /// The newest audit entries, as alice sees them. Reading them leaves an entry too.
    pub async fn audit(&self, query: &str) -> Vec<Value> {
        let page = self
            .get(&format!("/audit{query}"), &self.people.alice)
            .await
            .expect(200);
        page["entries"].as_array().unwrap().clone()
    }
}

/// Creates the people and the repository that every test uses.
pub fn populate(forge: &StandIn) -> (People, RepoId) {
    let mut world = forge.world();
    for login in ["alice", "bob", "carol", "dave"] {
        world.add_user(login);
    }
    world.add_site_admin("root");
    world.add_user("acme");
    let repo_id = world.add_repo("acme/app");
    world.set_member("acme/app", "alice", "admin");
    world.set_member("acme/app", "bob", "write");
    world.set_member("acme/app", "carol", "read");
    let people = People {
        alice: world.add_token("alice", "all"),
        bob: world.add_token("bob", "all"),
        carol: world.add_token("carol", "all"),
        dave: world.add_token("dave", "all"),
        root: world.add_token("root", "all"),
    };
    (people, repo_id)
}
