//! Sign-in in a browser, for which `curl` with a cookie jar stands, and what is confirmed there.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::run::screen::Screen;
use crate::service::{ALICE, service};
use crate::vault::{GVT, Vault, said};

/// A person signed in to the pages of a service.
struct Person {
    url: String,
    cookies: TempDir,
}

impl Person {
    fn signed_in(url: &str, token: &str) -> Self {
        let person = Self {
            url: url.to_owned(),
            cookies: tempfile::tempdir().unwrap(),
        };
        person.send("/-/vault/sign-in", &[("to", "/"), ("token", token)]);
        person
    }

    /// Sends a form of a page, and returns the page that follows.
    fn send(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let jar = self.cookies.path().join("cookies");
        let mut curl = Command::new("curl");
        curl.args(["-sS", "--fail-with-body", "-H"])
            .arg(format!("Origin: {}", self.url));
        for option in ["-b", "-c"] {
            curl.arg(option).arg(&jar);
        }
        for (name, value) in fields {
            curl.arg("--data-urlencode").arg(format!("{name}={value}"));
        }
        said(curl.arg(format!("{}{path}", self.url))).succeeded()
    }

    fn decide(&self, code: &str, button: &str) {
        let page = self.send("/-/vault/device", &[("user_code", code)]);
        assert!(page.contains("id=\"approve\""), "{page}");
        self.send("/-/vault/device", &[("user_code", code), (button, button)]);
    }

    fn approve(&self, code: &str) {
        self.decide(code, "approve");
    }
}

/// What follows these words on the screen, up to a space or the end of the line.
fn shown_after(screen: &mut Screen, words: &str) -> String {
    screen.wait_for(words);
    screen.wait_for("\r\n");
    let all = screen.all();
    let (_, rest) = all.rsplit_once(words).unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

/// Signs in at a terminal as alice.
fn sign_in(vault: &Vault, person: &Person) {
    let mut screen = Screen::start(&vault.plain(&["login", &service().url, "--plaintext"]));
    let address = shown_after(&mut screen, "Open  ");
    assert_eq!(address, format!("{}/-/vault/device", service().url));
    person.approve(&shown_after(&mut screen, "type the code  "));
    screen.wait_for("as alice.");
    assert!(screen.end().success(), "{}", screen.all());
}

/// gvt about the vault's environment, with what was kept at the sign-in.
fn later(vault: &Vault, arguments: &[&str]) -> Command {
    let context = ["-R", &vault.repo, "-e", vault.environment()];
    vault.plain(&[arguments, &context].concat())
}

#[test]
fn a_code_is_approved_in_the_browser() {
    let vault = Vault::new(&[("A", "one")]);
    let person = Person::signed_in(&service().url, ALICE);
    sign_in(&vault, &person);
    assert_eq!(said(&mut later(&vault, &["get", "A"])).succeeded(), "one");
    let whoami = said(&mut later(&vault, &["whoami"])).succeeded();
    assert!(whoami.contains("alice"), "{whoami}");
    let sessions = person.send("/-/vault/account/sessions", &[]);
    assert!(sessions.contains("gvt on "), "{sessions}");

    let credentials = std::fs::read_to_string(vault.config().join("credentials.toml")).unwrap();
    let token = credentials.split('"').find(|text| text.starts_with("gvs_"));
    let token = token.unwrap().to_owned();
    said(&mut later(&vault, &["logout"])).succeeded();
    let url = &service().url;
    said(&mut later(&vault, &["whoami", "--url", url])).failed(3);
    // The session ended at the service too.
    said(&mut vault.gvt_as(&token, &["get", "A"])).failed(3);
}

#[test]
fn a_denied_code_gives_nothing() {
    let vault = Vault::empty();
    let person = Person::signed_in(&service().url, ALICE);
    let mut screen = Screen::start(&vault.plain(&["login", &service().url, "--plaintext"]));
    person.decide(&shown_after(&mut screen, "type the code  "), "deny");
    screen.wait_for("denied");
    assert_eq!(screen.end().code(), Some(3));
    let url = &service().url;
    said(&mut vault.plain(&["whoami", "--url", url])).failed(3);
}

#[test]
fn what_gives_rights_is_confirmed_in_the_browser() {
    let vault = Vault::new(&[("A", "one")]);
    let person = Person::signed_in(&service().url, ALICE);
    sign_in(&vault, &person);
    let create = [
        "token",
        "create",
        "--scope",
        "read:*",
        "--description",
        "CI",
    ];
    // Where nothing may be asked, the address is said once.
    let refused = said(&mut later(&vault, &create)).failed(1);
    assert_eq!(
        refused.matches("/-/vault/device/confirm/").count(),
        1,
        "{refused}"
    );

    let mut screen = Screen::start(&later(&vault, &create));
    let address = shown_after(&mut screen, &format!("{}/-/vault/device/", service().url));
    person.send(
        &format!("/-/vault/device/{address}"),
        &[("confirm", "confirm")],
    );
    screen.press("\r");
    screen.wait_for("gvt_");
    assert!(screen.end().success(), "{}", screen.all());
    let tokens: serde_json::Value =
        serde_json::from_str(&vault.out(&["token", "list", "--json"])).unwrap();
    assert_eq!(tokens.as_array().unwrap().len(), 1, "{tokens}");
}

/// A demo of its own, which ends with the test; and what it printed.
fn demo(data: &Path) -> (std::process::Child, String) {
    let mut child = Command::new("setpriv")
        .args(["--pdeathsig", "KILL"])
        .arg(Path::new(GVT).with_file_name("forgevault"))
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("RUST_LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let printed: Vec<String> = lines
        .map(Result::unwrap)
        .take_while(|line| !line.starts_with("gvt run"))
        .collect();
    (child, printed.join("\n"))
}

#[test]
fn the_demo_ends_with_lines_for_gvt() {
    let vault = Vault::empty();
    let (mut service, printed) = demo(&vault.home().join("demo"));
    let (_, lines) = printed.split_once("one after the other:\n").unwrap();
    let (stored, client) = lines.split_once("\n# the client").unwrap();
    said(Command::new("sh").args(["-c", stored])).succeeded();
    let alice = stored.split_once("ALICE=").unwrap().1;
    let alice = alice.split_whitespace().next().unwrap();
    let url = client.split_once("gvt login ").unwrap().1.trim();
    let person = Person::signed_in(url, alice);

    let mut screen = Screen::shell(&vault.plain_variables());
    for line in client.lines().filter(|line| !line.starts_with('#')) {
        screen.enter(line);
    }
    screen.wait_for("[y/N] ");
    screen.enter("y");
    person.approve(&shown_after(&mut screen, "type the code  "));
    screen.wait_for("as alice.");
    screen.enter("gvt run -R demo/app -e staging -- env | sort");
    screen.wait_for("LOG_LEVEL=info");
    service.kill().unwrap();
    service.wait().unwrap();
}

#[test]
fn a_sign_in_ends_the_one_before() {
    let vault = Vault::empty();
    let person = Person::signed_in(&service().url, ALICE);
    let token = || {
        let credentials = std::fs::read_to_string(vault.config().join("credentials.toml")).unwrap();
        let token = credentials.split('"').find(|text| text.starts_with("gvs_"));
        token.unwrap().to_owned()
    };
    sign_in(&vault, &person);
    let first = token();
    said(&mut vault.gvt_as(&first, &["whoami"])).succeeded();
    sign_in(&vault, &person);
    said(&mut vault.gvt_as(&first, &["whoami"])).failed(3);
    said(&mut vault.gvt_as(&token(), &["whoami"])).succeeded();
}
