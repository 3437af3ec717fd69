//! The program in its own folder, with a configuration file, a standalone forge and a database.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use entity::RepoId;
use license_tool::{IssuerKey, Payload, Tier};
use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::app::{Answer, MASTER_KEY};
use crate::support::database::{Kind, TestDatabase};

pub const BINARY: &str = env!("CARGO_BIN_EXE_forgevault");
/// Forge token of alice, admin of acme/app.
pub const ALICE: &str = "alice-token-5e1f0c7a9b3d";
/// Forge tokens of bob, who may write there, and carol, who may read.
pub const BOB: &str = "bob-token-0f4b8e6d2a71";
pub const CAROL: &str = "carol-token-93d5a1c7e08b";
/// The forge's id of acme/app.
pub const REPO_ID: RepoId = RepoId::new(7);
/// Seed of the issuer's key that every site trusts.
const ISSUER: [u8; 32] = [0x5a; 32];
/// A guard against hanging; no wait in these tests takes nearly this long.
pub const PATIENCE: Duration = Duration::from_mins(1);

fn issuer() -> IssuerKey {
    IssuerKey::from_bytes(&ISSUER)
}

/// A licence of this tier that does not expire.
pub fn license(tier: Tier) -> String {
    let payload = Payload {
        license_id: "L-1".to_owned(),
        customer_email: "customer@example.com".to_owned(),
        tier,
        limits: tier.limits(),
        issued_at: 1_700_000_000,
        expires_at: 0,
    };
    issuer().issue(&payload).unwrap()
}

/// What the program runs on: a folder, a database and settings.
pub struct Site {
    pub folder: TempDir,
    pub database: TestDatabase,
    /// By section and key, as written to the file.
    pub settings: BTreeMap<(&'static str, &'static str), String>,
    /// Environment variables of the process, besides PATH.
    pub environment: BTreeMap<&'static str, String>,
}

impl Site {
    pub async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = TestDatabase::create(kind).await;
        let forge = folder.path().join("forge.toml");
        let people = format!(
            "[[user]]\nid = 1\nlogin = \"alice\"\ntoken = \"{ALICE}\"\n\n\
             [[user]]\nid = 2\nlogin = \"bob\"\ntoken = \"{BOB}\"\n\n\
             [[user]]\nid = 3\nlogin = \"carol\"\ntoken = \"{CAROL}\"\n\n\
             [[repository]]\nid = {REPO_ID}\nowner = \"acme\"\nname = \"app\"\n\
             members = {{ alice = \"admin\", bob = \"write\", carol = \"read\" }}\n"
        );
        std::fs::write(&forge, people).unwrap();
        let quoted = |text: &str| format!("{text:?}");
        let settings = [
            (("server", "listen"), quoted("127.0.0.1:0")),
            (("server", "public_url"), quoted("https://git.example.com")),
            (("server", "workers"), "2".to_owned()),
            (("server", "log_format"), quoted("json")),
            (("database", "url"), quoted(&database.url)),
            (("forge", "kind"), quoted("standalone")),
            (
                ("forge", "standalone_file"),
                quoted(forge.to_str().unwrap()),
            ),
            (("keys", "master_key"), quoted(MASTER_KEY)),
            (
                ("license", "file"),
                quoted(folder.path().join("license.key").to_str().unwrap()),
            ),
            (
                ("license", "public_key"),
                quoted(&issuer().public_key().to_string()),
            ),
        ];
        std::fs::write(folder.path().join("license.key"), license(Tier::Enterprise)).unwrap();
        Self {
            folder,
            database,
            settings: settings.into(),
            environment: BTreeMap::new(),
        }
    }

    /// Sets a key in the file to a string.
    pub fn set(&mut self, section: &'static str, key: &'static str, text: &str) {
        self.settings.insert((section, key), format!("{text:?}"));
    }

    pub fn write_config(&self) -> PathBuf {
        let file = self.folder.path().join("forgevault.toml");
        let mut text = String::new();
        let mut open = "";
        for ((section, key), value) in &self.settings {
            if *section != open {
                text.extend(["[", section, "]\n"]);
                open = section;
            }
            text.extend([key, " = ", value, "\n"]);
        }
        std::fs::write(&file, text).unwrap();
        file
    }

    fn command(&self, program: &[&str]) -> Command {
        let mut command = Command::new(program[0]);
        command
            .args(&program[1..])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .envs(&self.environment)
            .stdin(Stdio::null());
        command
    }

    /// Runs a subcommand until it exits.
    pub fn run(&self, subcommand: &[&str]) -> Output {
        let config = self.write_config();
        self.command(&[BINARY])
            .args(subcommand)
            .arg("--config")
            .arg(config)
            .output()
            .unwrap()
    }

    /// Runs `serve`, which must fail, and returns what it wrote to standard error.
    pub fn refusal(&self) -> String {
        let output = self.run(&["serve"]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    pub async fn start(&self) -> Service {
        self.start_under(&[]).await
    }

    /// Starts the program with this standard error, so the log cannot tell its address.
    pub async fn start_with_stderr(&mut self, stderr: impl Into<Stdio>) -> Service {
        let address = taken_port().local_addr().unwrap();
        self.set("server", "listen", &address.to_string());
        let mut command = self.command(&[BINARY]);
        let child = command
            .args(["serve", "--config"])
            .arg(self.write_config())
            .stdout(Stdio::null())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut service = Service::of(child);
        service.address = address;
        let started = Instant::now();
        let health = service.url("//api/v1/vault/health");
        while service.client.get(&health).send().await.is_err() {
            assert_eq!(
                service.child.try_wait().unwrap(),
                None,
                "the program exited"
            );
            assert!(started.elapsed() < PATIENCE, "the program does not serve");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        service
    }

    /// Starts the program through a wrapper that executes it as its last argument.
    pub async fn start_under(&self, wrapper: &[&str]) -> Service {
        let config = self.write_config();
        let program = [wrapper, &[BINARY]].concat();
        let mut command = self.command(&program);
        command.args(["serve", "--config"]).arg(config);
        Service::spawn(command, |output| {
            let line = output
                .lines()
                .find(|line| line.contains("\"message\":\"serving\""))?;
            let line: Value = serde_json::from_str(line).unwrap();
            Some(line["address"].as_str().unwrap().parse().unwrap())
        })
        .await
    }
}

/// A running program; it is killed when dropped.
pub struct Service {
    child: Child,
    output: Arc<Mutex<String>>,
    readers: Vec<JoinHandle<()>>,
    pub address: SocketAddr,
    pub client: reqwest::Client,
}

impl Service {
    /// Starts it and waits until `address` finds the listening address in its output.
    pub async fn spawn(mut command: Command, address: impl Fn(&str) -> Option<SocketAddr>) -> Self {
        let child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut service = Self::of(child);
        service.address = service.wait_for("an address", address).await;
        service
    }

    fn of(mut child: Child) -> Self {
        // Whichever test runs first installs it. Plain HTTP does not need it, but the client insists.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let output = Arc::new(Mutex::new(String::new()));
        let mut readers = vec![];
        readers.extend(
            child
                .stdout
                .take()
                .map(|stdout| collect_output(stdout, &output)),
        );
        readers.extend(child.stderr.take().map(|err| collect_output(err, &output)));
        Self {
            child,
            output,
            readers,
            address: ([127, 0, 0, 1], 0).into(),
            client: reqwest::Client::builder()
                .no_proxy()
                .timeout(PATIENCE)
                .build()
                .unwrap(),
        }
    }

    /// Its output so far.
    pub fn output(&self) -> String {
        self.output.lock().unwrap().clone()
    }

    /// Waits until `find` returns something from its output.
    pub async fn wait_for<T>(&mut self, what: &str, find: impl Fn(&str) -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            let ended = self.child.try_wait().unwrap();
            let output = self.output();
            if let Some(result) = find(&output) {
                return result;
            }
            assert!(
                ended.is_none(),
                "the program exited without {what}: {output}"
            );
            assert!(started.elapsed() < PATIENCE, "no {what}: {output}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends SIGKILL and waits for the exit.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Sends a signal by name.
    pub fn signal(&self, name: &str) {
        let line = format!("kill -s {name} {}", self.pid());
        assert!(
            Command::new("sh")
                .args(["-c", &line])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits for the exit and returns the status and the whole output.
    pub async fn end(mut self) -> (ExitStatus, String) {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "the program does not exit: {}",
                self.output()
            );
            tokio::time::sleep(Duration::from_millis(10)).await;
        };
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        (status, self.output())
    }

    /// Sends SIGTERM, asserts a successful exit and returns the whole output.
    pub async fn stop(self) -> String {
        self.signal("TERM");
        let (status, output) = self.end().await;
        assert!(status.success(), "{status}: {output}");
        output
    }

    /// A path within the vault of acme/app, or any path if it begins with two slashes.
    pub fn url(&self, path: &str) -> String {
        match path.strip_prefix("//") {
            Some(absolute) => format!("http://{}/{absolute}", self.address),
            None => format!("http://{}/api/v1/repos/acme/app/vault{path}", self.address),
        }
    }

    /// A complete response, or the error.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        token: &str,
        body: Option<Value>,
    ) -> Result<Answer, reqwest::Error> {
        let mut request = self.client.request(method, self.url(path));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await?;
        Ok(Answer {
            status: answer.status(),
            headers: answer.headers().clone(),
            text: answer.text().await?,
        })
    }

    pub async fn get(&self, path: &str, token: &str) -> Answer {
        self.ask(Method::GET, path, token, None).await.unwrap()
    }

    /// Stores a value as alice.
    pub async fn put(&self, name: &str, value: &str) -> Answer {
        let path = format!("/secrets/{name}");
        let body = json!({ "value": value });
        self.ask(Method::PUT, &path, ALICE, Some(body))
            .await
            .unwrap()
    }

    /// Makes a vault token as alice.
    pub async fn token(&self, scope: &str) -> String {
        let body = json!({ "description": "test", "scope": scope });
        let created = self.ask(Method::POST, "/tokens", ALICE, Some(body)).await;
        created.unwrap().expect(201)["token"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Polls readiness until it has this status.
    pub async fn wait_until_ready_is(&self, status: u16) {
        let started = Instant::now();
        loop {
            let answer = self.get("//api/v1/vault/ready", "").await;
            if answer.status.as_u16() == status {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "readiness is still {}",
                answer.text
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Fails if it has already exited, which is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("the program's output:\n{}", self.output());
        }
    }
}

fn collect_output(from: impl Read + Send + 'static, into: &Arc<Mutex<String>>) -> JoinHandle<()> {
    let into = Arc::clone(into);
    std::thread::spawn(move || {
        let mut lines = BufReader::new(from);
        let mut line = vec![];
        while lines.read_until(b'\n', &mut line).unwrap() > 0 {
            into.lock()
                .unwrap()
                .push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    })
}

/// A port that was free, still bound by this listener.
pub fn taken_port() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").unwrap()
}
