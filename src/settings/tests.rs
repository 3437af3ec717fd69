//! What loads, and which of several values counts.

mod refusals;

use std::{collections::BTreeMap, fs, iter};

use secrecy::ExposeSecret;

use super::*;

const REQUIRED: [(&str, &str); 2] = [
    ("server.public_url", "https://git.example.com"),
    ("forge.url", "http://forge.example.com:3000/git/"),
];
const CANARY: &str = "canary-7d1f";

fn variable(key: &str) -> String {
    format!("FORGEVAULT__{}", key.replace('.', "__").to_uppercase())
}

fn load(file: &str, env: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.conf");
    fs::write(&path, file).unwrap();
    let env = env
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()));
    Settings::load(Some(&path), env)
}

/// Loads with what is required, then the settings of `set`, given by key in the environment.
fn with(set: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    let all = REQUIRED.iter().chain(set);
    Settings::load(
        None,
        all.map(|(key, value)| (variable(key), (*value).into())),
    )
}

/// A file that sets what is required, then `key` to a literal.
fn file_with(key: &str, literal: &str) -> String {
    let required = REQUIRED.map(|(key, value)| (key, format!("{value:?}")));
    let all = required.iter().filter(|(name, _)| *name != key);
    let all = all.map(|(name, value)| (*name, value.as_str()));
    let mut sections = BTreeMap::<&str, Vec<String>>::new();
    for (name, literal) in all.chain(iter::once((key, literal))) {
        let (section, name) = name.split_once('.').unwrap();
        let line = format!("{name} = {literal}\n");
        sections.entry(section).or_default().push(line);
    }
    let sections = sections.iter();
    let sections: Vec<_> = sections
        .map(|(name, keys)| format!("[{name}]\n{}", keys.concat()))
        .collect();
    sections.concat()
}

fn refusal<T>(result: Result<T, SettingsError>) -> String {
    result
        .err()
        .expect("it should have been refused")
        .to_string()
}

#[test]
fn the_documented_sample_loads_as_printed() {
    let settings = load(
        r#"
[server]
listen = "127.0.0.1:3300"
public_url = "https://git.example.com"      # the forge's own origin, with its sub-path if it has one
trusted_proxies = ["127.0.0.1/32"]
max_value_bytes = 65536
[database]
url = "sqlite://forgevault.db"               # or postgres://… or mysql://…; migrations run at start
[forge]
kind = "gitea"                               # gitea | forgejo | standalone
url = "http://127.0.0.1:3000"
access_cache_seconds = 10                    # how long an answer of the forge about a forge token is kept; 0 = never
admin_token = ""                             # optional, site admin: names to ids, sweeps
webhook_secret = ""                          # empty: the webhook route is 404
[keys]
master_key = ""                              # or master_key_file; app_ini = "/etc/gitea/app.ini"
previous_master_keys = []
[license]
file = ""                                    # the well-known places are searched as well
public_key = ""                              # hex Ed25519; a key compiled in by the issuer cannot be overridden
"#,
        &[],
    )
    .unwrap();
    assert_eq!(
        settings.server.public_url.as_str(),
        "https://git.example.com"
    );
    assert_eq!(
        settings.server.trusted_proxies,
        ["127.0.0.1/32".parse().unwrap()]
    );
    assert!(
        matches!(settings.forge.kind, ForgeKind::Gitea(url) if url.as_str() == "http://127.0.0.1:3000")
    );
    assert!(settings.forge.admin_token.is_none() && settings.keys.master_key.is_none());
}

#[test]
fn the_example_loads_and_contains_the_defaults() {
    let example = load(EXAMPLE, &[]).unwrap();
    let mut defaults = with(&[]).unwrap();
    assert!(defaults.server.trusted_proxies.is_empty());
    defaults.server.public_url = example.server.public_url.clone();
    defaults.server.trusted_proxies = example.server.trusted_proxies.clone();
    defaults.forge.kind = example.forge.kind.clone();
    assert_eq!(format!("{example:?}"), format!("{defaults:?}"));
    assert_eq!(
        defaults.database.url.expose_secret(),
        "sqlite://forgevault.db"
    );
    assert_eq!(defaults.server.max_value_bytes, 65_536);
    assert_eq!(defaults.server.log_format, LogFormat::Text);
    assert_eq!(defaults.forge.access_cache_seconds, 10);
}

#[test]
fn the_environment_overrides_the_file_and_the_file_the_defaults() {
    let file = file_with("server.workers", "3\nshutdown_seconds = 4");
    let server = load(&file, &[("FORGEVAULT__SERVER__WORKERS", "5")])
        .unwrap()
        .server;
    let seconds = (server.shutdown_seconds, server.request_timeout_seconds);
    assert_eq!((server.workers, seconds), (5, (4, 30)));
}

#[test]
fn an_empty_text_is_not_set() {
    let file = file_with("server.listen", "\"\"\nworkers = 3");
    let env = [
        ("FORGEVAULT__SERVER__WORKERS", ""),
        ("FORGEVAULT__FORGE__ADMIN_TOKEN", ""),
    ];
    let settings = load(&file, &env).unwrap();
    assert_eq!(settings.server.listen, "127.0.0.1:3300".parse().unwrap());
    assert_eq!(settings.server.workers, 3);
    assert!(settings.forge.admin_token.is_none());
}

#[test]
fn lists_in_the_environment_are_comma_separated() {
    let settings = with(&[
        ("server.trusted_proxies", "10.0.0.0/8, ::1,192.0.2.7,"),
        ("keys.previous_master_keys", "one, two"),
    ])
    .unwrap();
    let nets = ["10.0.0.0/8", "::1/128", "192.0.2.7/32"].map(|net| net.parse().unwrap());
    assert_eq!(settings.server.trusted_proxies, nets);
    let keys = settings.keys.previous_master_keys;
    let keys: Vec<_> = keys.iter().map(ExposeSecret::expose_secret).collect();
    assert_eq!(keys, ["one", " two"]);
}

#[test]
fn other_variables_are_ignored() {
    let others = [
        "FORGEVAULT_MASTER_KEY",
        "FORGEVAULT_LICENSE_KEY",
        "MY_FORGEVAULT__X",
        "PATH",
    ];
    assert!(
        load(
            &file_with("server.workers", "1"),
            &others.map(|name| (name, CANARY))
        )
        .is_ok()
    );
}

#[test]
fn ranges_are_inclusive() {
    let cases = [
        ("server.max_value_bytes", ["1", "16777216"]),
        ("server.workers", ["0", "1024"]),
        ("forge.access_cache_seconds", ["0", "300"]),
        ("database.max_connections", ["1", "1000"]),
        ("tokens.max_ttl", ["1h", "100y"]),
    ];
    for (key, values) in cases {
        for value in values {
            assert!(with(&[(key, value)]).is_ok(), "{key} = {value}");
        }
    }
    let key = "00112233445566778899AABBccddeeff00112233445566778899aabbccddeeff";
    let license = with(&[("license.public_key", key)]).unwrap().license;
    assert_eq!(license.public_key.unwrap()[..3], [0, 0x11, 0x22]);
}

#[test]
fn the_documentation_has_the_table_of_settings() {
    let page = include_str!("../../docs/SETTINGS.md");
    let table = reference();
    assert!(
        page.contains(&table),
        "docs/SETTINGS.md should contain:\n{table}"
    );
}
