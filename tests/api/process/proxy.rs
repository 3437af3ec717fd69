//! The reverse proxies configured in `deploy/`, run by the real nginx and Caddy: who gets a path, and
//! that unusual paths cannot confuse them.

mod paths;
mod streams;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use paths::{FORGE, ODD, VAULT};

use super::service::{ALICE, PATIENCE, Service, Site, taken_port};
use crate::support::database::Kind;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// How the stand-in for the forge begins its responses.
const MARK: &str = "the forge got:\n";
/// The client's own address, different from the proxy that the vault trusts.
const CLIENT: &str = "127.0.0.9";

/// Starts a proxy on a free port and waits until it listens. If something else takes the port first, it
/// tries the next one. The proxy's output goes to that file.
pub async fn begin(log: &Path, command: impl Fn(u16) -> Command) -> (Child, u16) {
    for _ in 0..5 {
        let port = taken_port().local_addr().unwrap().port();
        let file = std::fs::File::create(log).unwrap();
        let mut proxy = command(port)
            .stdin(Stdio::null())
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap();
        let started = Instant::now();
        loop {
            // Only while the proxy runs; otherwise another process might be listening on that port.
            if proxy.try_wait().unwrap().is_some() {
                break;
            }
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return (proxy, port);
            }
            assert!(started.elapsed() < PATIENCE, "{}", log_text(log));
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(log_text(log).contains("in use"), "{}", log_text(log));
    }
    panic!("no free port: {}", log_text(log));
}

fn log_text(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap()
}

/// A proxy in front of a real service and a stand-in for the forge; it stops with the test.
struct ProxyFixture {
    proxy: Child,
    port: u16,
    service: Service,
    /// Of the service; dropped last.
    site: Site,
}

impl ProxyFixture {
    async fn start(command: impl Fn(&Path, u16, [String; 2]) -> Command) -> Self {
        let forge = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let forge_address = forge.local_addr().unwrap().to_string();
        tokio::spawn(async move {
            loop {
                let (stream, _) = forge.accept().await.unwrap();
                tokio::spawn(echo(stream));
            }
        });
        let mut site = Site::new(Kind::Sqlite).await;
        let trusted = "[\"127.0.0.1/32\"]".to_owned();
        site.settings.insert(("server", "trusted_proxies"), trusted);
        let service = site.start().await;
        let addresses = [forge_address, service.address.to_string()];
        let folder = site.folder.path();
        let command = |port| command(folder, port, addresses.clone());
        let (proxy, port) = begin(&folder.join("proxy.log"), command).await;
        Self {
            proxy,
            port,
            service,
            site,
        }
    }

    fn log(&self) -> String {
        log_text(&self.site.folder.path().join("proxy.log"))
    }

    /// Sends a request whose path no library has normalized, and returns the whole response.
    async fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> String {
        let framing = format!("Connection: close\r\nContent-Length: {}\r\n", body.len());
        let headers = framing + headers;
        let mut stream = self.open(method, path, &headers).await;
        // A body that is too large is answered before its end, and the rest of it is not read.
        let sent = stream.write_all(body).await;
        let mut answer = vec![];
        let config = stream.read_to_end(&mut answer);
        let read = tokio::time::timeout(PATIENCE, config).await.unwrap();
        assert!(
            answer.len() > 12 || sent.is_ok() && read.is_ok(),
            "{sent:?} {read:?}"
        );
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Sends the head of a request.
    async fn open(&self, method: &str, path: &str, headers: &str) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(format!("{CLIENT}:0").parse().unwrap()).unwrap();
        let proxy = ([127, 0, 0, 1], self.port).into();
        let mut stream = socket.connect(proxy).await.unwrap();
        let host = format!("127.0.0.1:{}", self.port);
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        stream
    }

    async fn check(&self) {
        for path in VAULT {
            let answer = self.send("GET", path, "", b"").await;
            assert!(!answer.contains(MARK), "{path}: {answer}");
            assert!(!answer.starts_with("HTTP/1.1 502"), "{path}: {answer}");
            let known = answer.to_ascii_lowercase().contains("\r\nx-request-id: ");
            assert!(known, "{path}: {answer}");
        }
        for path in FORGE {
            let answer = self.send("GET", path, "", b"").await;
            let line = format!("{MARK}GET {path} HTTP/1.1\r\n");
            assert!(answer.contains(&line), "{path}: {answer}");
        }
        for path in ODD {
            let answer = self.send("GET", path, "", b"").await;
            assert!(
                answer.contains(MARK) || answer.starts_with("HTTP/1.1 400"),
                "{path}: {answer}"
            );
        }
        self.assert_forged_headers_overwritten().await;
        self.assert_responses_unmodified().await;
        self.assert_vault_body_limit().await;
        self.assert_events_are_unbuffered().await;
        self.assert_upgrade_works().await;
        let large = vec![b'x'; 3 << 20];
        let answer = self
            .send("PUT", "/api/packages/acme/generic/x/1/y", "", &large)
            .await;
        assert!(answer.ends_with("body: 3145728"), "{answer}");
    }

    /// The proxy must not change responses: pages are not compressed, and tags stay strong.
    async fn assert_responses_unmodified(&self) {
        let headers = format!("Authorization: Bearer {ALICE}\r\nAccept-Encoding: gzip, br\r\n");
        let secret = "/api/v1/repos/acme/app/vault/secrets/A";
        for path in [
            secret,
            "/api/v1/vault/openapi.json",
            "/-/vault/sign-in?to=/acme/app/vault",
            "/acme/app/vault/none",
        ] {
            let answer = self.send("GET", path, &headers, b"").await;
            let (head, _) = answer.split_once("\r\n\r\n").unwrap();
            let head = head.to_ascii_lowercase();
            assert!(!head.contains("content-encoding"), "{path}: {head}");
            assert!(!head.contains("etag: w/"), "{path}: {head}");
            if path == secret {
                assert!(head.contains("\r\netag: \"1\""), "{head}");
            }
        }
    }

    async fn assert_vault_body_limit(&self) {
        let headers =
            format!("Authorization: Bearer {ALICE}\r\nContent-Type: application/json\r\n");
        let large = vec![b' '; 3 << 20];
        let path = "/api/v1/repos/acme/app/vault/secrets/A";
        let answer = self.send("PUT", path, &headers, &large).await;
        // Before version 2.8, Caddy reports this as a failure of its backend.
        let refused = ["HTTP/1.1 413", "HTTP/1.1 502"];
        let is_refused = refused.iter().any(|status| answer.starts_with(status));
        assert!(is_refused, "{answer}");
        let largest = format!("{{\"value\":\"{}\"}}", "\\u0001".repeat(65_536));
        let path = "/api/v1/repos/acme/app/vault/secrets/LARGEST";
        let answer = self.send("PUT", path, &headers, largest.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    }

    async fn assert_forged_headers_overwritten(&self) {
        let forged = "X-Forwarded-For: 192.0.2.66\r\nX-Real-IP: 192.0.2.66\r\n\
                      X-Forwarded-Host: evil.example.com\r\nX-Forwarded-Proto: gopher\r\n\
                      Forwarded: for=192.0.2.66;host=evil.example.com;proto=gopher\r\n";
        let logged = self
            .send("GET", "/acme/app", forged, b"")
            .await
            .to_ascii_lowercase();
        for lie in ["192.0.2.66", "evil", "gopher"] {
            assert!(!logged.contains(lie), "{lie}: {logged}");
        }
        for (name, truth) in [
            ("x-forwarded-for", CLIENT),
            ("x-real-ip", CLIENT),
            ("x-forwarded-proto", "http"),
            ("x-forwarded-host", &format!("127.0.0.1:{}", self.port)),
            ("host", &format!("127.0.0.1:{}", self.port)),
        ] {
            assert!(
                logged.contains(&format!("\n{name}: {truth}\r\n")),
                "{name}: {logged}"
            );
        }
        let headers =
            format!("{forged}Authorization: Bearer {ALICE}\r\nContent-Type: application/json\r\n");
        let path = "/api/v1/repos/acme/app/vault/secrets/A";
        let created = self.send("PUT", path, &headers, br#"{"value":"v"}"#).await;
        assert!(created.starts_with("HTTP/1.1 20"), "{created}");
        let audit = self.service.get("/audit", ALICE).await.text;
        assert!(audit.contains(&format!("\"{CLIENT}\"")), "{audit}");
        assert!(!audit.contains("192.0.2.66"), "{audit}");
    }
}

impl Drop for ProxyFixture {
    fn drop(&mut self) {
        // Fails if it has already exited, which is fine.
        let _ = self.proxy.kill();
        let _ = self.proxy.wait();
        if std::thread::panicking() {
            eprintln!("the proxy's output:\n{}", self.log());
        }
    }
}

/// Answers one request with its unmodified head and the length of its body.
async fn echo(mut stream: TcpStream) {
    let mut received = vec![];
    let mut ends = None;
    loop {
        if stream.read_buf(&mut received).await.unwrap_or(0) == 0 {
            return;
        }
        ends = ends.or_else(|| received.windows(4).position(|four| four == b"\r\n\r\n"));
        let Some(end) = ends else { continue };
        let head = String::from_utf8_lossy(&received[..end]).into_owned();
        if streams::answered(&format!("{head}\r\n"), &mut stream).await {
            return;
        }
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.parse::<usize>().unwrap())
        });
        let body = received.len() - end - 4;
        if body < length.unwrap_or(0) {
            continue;
        }
        let text = format!("{MARK}{head}\r\n\r\nbody: {body}");
        let answer = format!(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{text}",
            text.len()
        );
        // The proxy may have stopped with its test.
        let _ = stream.write_all(answer.as_bytes()).await;
        return;
    }
}

/// A program unpacked by `scripts/require`, or installed on the machine.
fn program(unpacked: &str) -> PathBuf {
    let unpacked_folder = Path::new(ROOT).join("target/proxies").join(unpacked);
    if unpacked_folder.exists() {
        return unpacked_folder;
    }
    Path::new("/").join(unpacked)
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

/// What an operator or a distribution may have in the http context.
const GZIP: &str = "gzip on;\ngzip_types *;\ngzip_proxied any;\ngzip_min_length 1;\n";

/// Runs `deploy/nginx.conf` on that port in front of these addresses.
pub fn nginx(folder: &Path, port: u16, [forge, vault]: [String; 2]) -> Command {
    let mut server = std::fs::read_to_string(format!("{ROOT}/deploy/nginx.conf")).unwrap();
    // With the semicolon: another port may begin with the same digits.
    for (from, to) in [
        ("server 127.0.0.1:3000;", &*format!("server {forge};")),
        ("server 127.0.0.1:3300;", &format!("server {vault};")),
        ("listen 443 ssl;", &format!("listen 127.0.0.1:{port};")),
        ("listen [::]:443 ssl;", ""),
        ("ssl_certificate /etc/ssl/git.example.com.pem;", ""),
        ("ssl_certificate_key /etc/ssl/git.example.com.key;", ""),
    ] {
        server = replaced(&server, from, to);
    }
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {what};\n"))
        .concat();
    let config = format!(
        "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr;\nevents {{}}\n\
         http {{\naccess_log off;\n{GZIP}{temporary}{server}}}\n"
    );
    let file = folder.join("nginx.conf");
    std::fs::write(&file, config).unwrap();
    let mut command = Command::new(program("usr/sbin/nginx"));
    command
        .arg("-p")
        .arg(folder)
        .args(["-e", "stderr", "-c"])
        .arg(file);
    command
}

fn caddy(folder: &Path, port: u16, [forge, vault]: [String; 2]) -> Command {
    let file = folder.join("Caddyfile");
    let config = format!("{{\n\tadmin off\n}}\nimport {ROOT}/deploy/Caddyfile\n");
    std::fs::write(&file, config).unwrap();
    let mut command = Command::new(program("usr/bin/caddy"));
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .env("FORGE_SITE", format!("http://127.0.0.1:{port}"))
        .env("FORGE_ADDRESS", forge)
        .env("VAULT_ADDRESS", vault);
    command
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nginx_routes_vault_paths_to_the_vault_and_all_others_to_the_forge() {
    ProxyFixture::start(nginx).await.check().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn caddy_routes_vault_paths_to_the_vault_and_all_others_to_the_forge() {
    ProxyFixture::start(caddy).await.check().await;
}
