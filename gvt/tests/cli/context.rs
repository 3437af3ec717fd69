//! Where address, repository, environment and credential come from.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Command;

use crate::recorder::Recorder;
use crate::service::{ALICE, service};
use crate::vault::{Vault, said, said_with};

/// What `--explain` says about something.
fn explained(command: &mut Command, what: &str) -> String {
    let said = said(command.arg("--explain"));
    let line = said.err.lines().find(|line| line.starts_with(what));
    line.unwrap_or_else(|| panic!("{what}: {said:?}"))
        .to_owned()
}

#[test]
fn options_come_before_variables_before_files() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let url = &service().url;
    let folder = vault.folder("work");
    let file = format!(
        "url = \"{url}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
        vault.repo
    );
    fs::write(folder.join(".gvt.toml"), file).unwrap();
    let gvt = |arguments: &[&str]| {
        let mut command = vault.plain(arguments);
        command.current_dir(&folder);
        command
    };
    assert_eq!(said(&mut gvt(&["get", "A"])).succeeded(), "1");
    for what in ["address", "repository", "environment"] {
        assert!(explained(&mut gvt(&["list"]), what).contains(".gvt.toml"));
    }
    for (what, variable, value) in [
        ("address", "GVT_URL", url.as_str()),
        ("repository", "GVT_REPO", &vault.repo),
        ("environment", "GVT_ENV", "development"),
    ] {
        let line = explained(gvt(&["list"]).env(variable, value), what);
        assert!(line.ends_with(&format!("from {variable}")), "{line}");
    }
    for (what, option, value) in [
        ("address", "--url", url.as_str()),
        ("repository", "-R", &vault.repo),
        ("environment", "-e", "base"),
    ] {
        let mut command = gvt(&[option, value, "list"]);
        command
            .env("GVT_URL", url)
            .env("GVT_REPO", &vault.repo)
            .env("GVT_ENV", "development");
        let line = explained(&mut command, what);
        assert!(line.ends_with(&format!("from {option}")), "{line}");
    }
    // An empty variable is none.
    assert!(explained(gvt(&["list"]).env("GVT_ENV", ""), "environment").contains(".gvt.toml"));
}

#[test]
fn the_vault_url_of_ci_samples_names_the_repository_too() {
    let vault = Vault::new(&[("A", "1")]);
    let token = vault.out(&["token", "create", "--description", "ci", "--scope", "read"]);
    let whole = format!("{}/api/v1/repos/{}/vault", service().url, vault.repo);
    for variable in ["VAULT_TOKEN", "GITCADDY_VAULT_TOKEN", "GVT_TOKEN"] {
        for url in [whole.clone(), format!("{whole}/")] {
            let mut command = vault.plain(&["-e", "staging", "get", "A"]);
            command.env("VAULT_URL", url).env(variable, token.trim());
            assert_eq!(said(&mut command).succeeded(), "1");
        }
    }
    let mut command = vault.plain(&["-R", &vault.repo, "-e", "staging", "get", "A"]);
    command
        .env("VAULT_URL", &service().url)
        .env("VAULT_TOKEN", token.trim());
    assert_eq!(said(&mut command).succeeded(), "1");
}

#[test]
fn a_token_of_another_product_is_no_credential() {
    let vault = Vault::empty();
    let mut command = vault.plain(&["-R", &vault.repo, "list"]);
    command
        .env("VAULT_URL", &service().url)
        .env("VAULT_TOKEN", "hvs.CAESIJ");
    let said = said(&mut command).failed(3);
    assert!(said.contains("not signed in"), "{said}");
}

#[test]
fn a_remote_names_service_and_repository() {
    let vault = Vault::new(&[("A", "1")]);
    let remote = format!("{}/{}.git", service().url, vault.repo);
    let folder = vault.checkout("clone", &remote);
    let below = folder.join("a/b");
    fs::create_dir_all(&below).unwrap();
    let gvt = || {
        let mut command = vault.plain(&["-e", "staging", "get", "A"]);
        command.current_dir(&below);
        command
    };
    // Only where one has signed in.
    let said_before = said(&mut gvt()).failed(3);
    assert!(
        said_before.contains(&format!("gvt login {}", service().url)),
        "{said_before}"
    );
    vault.login();
    assert_eq!(said(&mut gvt()).succeeded(), "1");
    assert!(explained(&mut gvt(), "repository").contains("git remote"));
}

#[test]
fn an_ssh_remote_names_the_repository_at_its_host() {
    let vault = Vault::new(&[("A", "1")]);
    let host = "127.0.0.1";
    for (name, remote) in [
        ("scp", format!("git@{host}:{}.git", vault.repo)),
        ("ssh", format!("ssh://git@{host}:2222/{}.git", vault.repo)),
    ] {
        let folder = vault.checkout(name, &remote);
        let mut command = vault.gvt(&["get", "A"]);
        command.env_remove("GVT_REPO").current_dir(&folder);
        assert_eq!(said(&mut command).succeeded(), "1");
        // Without an address in force, it is https on that host, where nobody has signed in.
        let mut command = vault.plain(&["list"]);
        let said = said(command.current_dir(&folder)).failed(3);
        assert!(
            said.contains("not signed in to https://127.0.0.1"),
            "{said}"
        );
    }
    let folder = vault.checkout("other", &format!("git@git.example.com:{}.git", vault.repo));
    let mut command = vault.gvt(&["get", "A"]);
    let said = said(command.env_remove("GVT_REPO").current_dir(&folder)).failed(2);
    assert!(said.contains("no repository"), "{said}");
}

#[test]
fn the_file_is_found_up_to_the_root_of_the_work_tree() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let outer = vault.folder("outer");
    let file = format!(
        "url = \"{}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
        service().url,
        vault.repo
    );
    fs::write(outer.join(".gvt.toml"), &file).unwrap();
    let folder = vault.folder("outer/below");
    let get = |folder: &Path| said(vault.plain(&["get", "A"]).current_dir(folder));
    // Outside a work tree, only the current folder is looked at.
    assert_eq!(get(&outer).succeeded(), "1");
    get(&folder).failed(2);
    vault.git(&folder, &["init", "-q"]);
    let deep = vault.folder("outer/below/c/d");
    get(&deep).failed(2);
    fs::write(folder.join(".gvt.toml"), &file).unwrap();
    assert_eq!(get(&deep).succeeded(), "1");
}

/// Gives a folder to somebody, which only root can do.
fn give(folder: &Path, user: u32, group: u32) {
    if rustix::process::geteuid().is_root() {
        std::os::unix::fs::chown(folder, Some(user), Some(group)).unwrap();
        return;
    }
    let mut command = Command::new("sudo");
    command.args(["-n", "chown", &format!("{user}:{group}")]);
    let is_given = command.arg(folder).status().is_ok_and(|it| it.success());
    assert!(
        is_given,
        "only root can give a folder away: run the tests as root, or permit sudo without a password"
    );
}

#[test]
fn a_folder_of_somebody_else_says_nothing() {
    let vault = Vault::empty();
    let folder = vault.folder("shared");
    fs::write(folder.join(".gvt.toml"), "repo = \"acme/other\"\n").unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let before = folder.metadata().unwrap();
    give(&folder, 12345, 12345);
    let mut command = vault.gvt(&["list"]);
    let said = said(command.env_remove("GVT_REPO").current_dir(&folder));
    // Otherwise nobody but root could remove it.
    give(&folder, before.uid(), before.gid());
    let said = said.failed(2);
    assert!(
        said.contains("another user") && said.contains("no repository"),
        "{said}"
    );
}

#[test]
fn a_file_with_anything_else_is_refused() {
    let vault = Vault::empty();
    let folder = vault.folder("work");
    for content in [
        "token = \"gvt_x\"",
        "url = 1",
        "[url]",
        "repo = \"no-slash\"",
        "env = \"No\"",
        "not toml",
    ] {
        fs::write(folder.join(".gvt.toml"), content).unwrap();
        let mut command = vault.plain(&["list"]);
        command
            .env("GVT_URL", &service().url)
            .env("GVT_TOKEN", ALICE);
        if content.starts_with("env") {
            command.env("GVT_REPO", &vault.repo);
        }
        let said = said(command.current_dir(&folder)).failed(2);
        assert!(said.contains(".gvt.toml"), "{content}: {said}");
    }
}

#[test]
fn the_only_environment_with_secrets_is_meant() {
    let vault = Vault::empty();
    let gvt = |arguments: &[&str]| {
        let mut command = vault.gvt(arguments);
        command.env_remove("GVT_ENV");
        command
    };
    assert!(explained(&mut gvt(&["list"]), "environment").contains("environment  base"));
    vault.import("development", &[("A", "1")]);
    assert!(explained(&mut gvt(&["list"]), "environment").contains("development"));
    vault.import("staging", &[("A", "2")]);
    let said = said(&mut gvt(&["list"])).failed(2);
    assert!(
        said.contains("staging, development") || said.contains("development, staging"),
        "{said}"
    );
}

#[test]
fn use_writes_what_later_calls_read() {
    let vault = Vault::new(&[("A", "1")]);
    vault.login();
    let folder = vault.folder("work");
    let gvt = |arguments: &[&str]| {
        let mut command = vault.plain(arguments);
        command.current_dir(&folder);
        command
    };
    said(&mut gvt(&["use", "-R", &vault.repo, "-e", "staging"])).succeeded();
    let written = fs::read_to_string(folder.join(".gvt.toml")).unwrap();
    let expected = format!(
        "url = \"{}\"\nrepo = \"{}\"\nenv = \"staging\"\n",
        service().url,
        vault.repo
    );
    assert_eq!(written, expected);
    assert_eq!(said(&mut gvt(&["get", "A"])).succeeded(), "1");
    said(&mut gvt(&["use", "-e", "no-such"])).failed(4);
    assert_eq!(
        fs::read_to_string(folder.join(".gvt.toml")).unwrap(),
        expected
    );
    // Only for oneself.
    let other = vault.folder("other");
    said(
        vault
            .plain(&["use", "--local", "-R", &vault.repo, "-e", "staging"])
            .current_dir(&other),
    )
    .succeeded();
    assert!(!other.join(".gvt.toml").exists());
    assert_eq!(
        said(vault.plain(&["get", "A"]).current_dir(&other)).succeeded(),
        "1"
    );
}

#[test]
fn signing_in_keeps_a_token_that_works_and_no_other() {
    let vault = Vault::empty();
    let url = &service().url;
    said_with(
        &mut vault.plain(&["login", url, "--with-token", "--plaintext"]),
        b"no-such-token",
    )
    .failed(3);
    assert!(
        !vault.config().join("credentials.toml").exists() || {
            let kept = fs::read_to_string(vault.config().join("credentials.toml")).unwrap();
            !kept.contains("no-such-token")
        }
    );
    vault.login();
    let file = vault.config().join("credentials.toml");
    assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o600);
    let whoami = said(&mut vault.plain(&["whoami"])).succeeded();
    assert!(
        whoami.contains("forge token") && !whoami.contains(ALICE),
        "{whoami}"
    );
    // A file that others can read is not believed.
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    said(&mut vault.plain(&["whoami"])).failed(3);
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    said(&mut vault.plain(&["logout"])).succeeded();
    assert!(!fs::read_to_string(&file).unwrap().contains(ALICE));
    said(&mut vault.plain(&["whoami"])).failed(2);
}

#[test]
fn a_service_without_sign_in_from_terminals_says_what_to_do() {
    let vault = Vault::empty();
    let old = Recorder::start(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 50\r\nConnection: close\r\n\r\n\
         {\"error\": \"not_found\", \"message\": \"no such route\"}",
    );
    let said = said(&mut vault.plain(&["login", &old.url, "--plaintext"])).failed(4);
    assert!(said.contains("--with-token"), "{said}");
}
