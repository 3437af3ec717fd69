//! Settings that must prevent the start, and what their errors may say.

use super::{
    super::layers::{SECRET, all_keys},
    *,
};

#[test]
fn settings_without_a_default_are_required() {
    for (key, _) in REQUIRED {
        let others = REQUIRED.iter().filter(|(name, _)| *name != key);
        let env = others.map(|(key, value)| (variable(key), (*value).into()));
        let error = refusal(Settings::load(None, env));
        assert!(
            error.starts_with(key) && error.ends_with("got nothing"),
            "{error}"
        );
    }
    let error = refusal(with(&[("forge.kind", "standalone")]));
    assert!(
        error.starts_with("forge.standalone_file: expected a file"),
        "{error}"
    );
    let required = [
        ("server.public_url", "http://127.0.0.1:3300"),
        ("forge.kind", "standalone"),
        ("forge.standalone_file", "users.toml"),
    ];
    let env = required.map(|(key, value)| (variable(key), value.into()));
    let kind = Settings::load(None, env).unwrap().forge.kind;
    assert_eq!(kind, ForgeKind::Standalone("users.toml".into()));
}

#[test]
fn the_sign_in_application_needs_both_settings_or_none() {
    let id = ("forge.oauth_client_id", "a-client");
    let secret = ("forge.oauth_client_secret", "a-secret");
    assert_eq!(
        refusal(with(&[id])),
        "forge.oauth_client_secret: expected a text while forge.oauth_client_id is set, got nothing"
    );
    assert_eq!(
        refusal(with(&[secret])),
        "forge.oauth_client_id: expected a text while forge.oauth_client_secret is set, got nothing"
    );
    let oauth = with(&[id, secret]).unwrap().forge.oauth.unwrap();
    assert_eq!(oauth.client_id, "a-client");
    assert_eq!(oauth.client_secret.expose_secret(), "a-secret");
    let standalone = [
        ("forge.kind", "standalone"),
        ("forge.standalone_file", "users.toml"),
    ];
    let error = refusal(with(&[id, secret, standalone[0], standalone[1]]));
    assert!(
        error.starts_with("forge.oauth_client_id: expected nothing while forge.kind is standalone"),
        "{error}"
    );
}

#[test]
fn unknown_keys_are_refused_in_every_section() {
    let sections = [
        "server",
        "database",
        "forge",
        "keys",
        "secrets",
        "tokens",
        "sessions",
        "audit",
        "lifecycle",
        "license",
    ];
    for section in sections {
        let error = refusal(load(&file_with(&format!("{section}.nope"), "1"), &[]));
        assert!(
            error.starts_with(&format!("{section}.nope: unknown key (in /")),
            "{error}"
        );
        assert!(error.ends_with("vault.conf)"), "{error}");
        let error = refusal(with(&[(&format!("{section}.nope"), "1")]));
        let name = variable(&format!("{section}.nope"));
        assert_eq!(error, format!("{name}: unknown key (in the environment)"));
    }
    assert!(
        all_keys()
            .iter()
            .all(|key| sections.contains(&key.split_once('.').unwrap().0))
    );
    for (key, file) in [
        ("listen", "listen = 1"),
        ("server", "server = 1"),
        ("server", "[[server]]\nlisten = 1"),
        ("licence.file", "[licence]\nfile = 'x'"),
        ("server.Listen", "[server]\nListen = '127.0.0.1:1'"),
    ] {
        // A variable in the same section must not hide it.
        let error = refusal(load(file, &[("FORGEVAULT__SERVER__WORKERS", "1")]));
        assert!(error.starts_with(&format!("{key}: unknown key")), "{error}");
    }
    for name in [
        "SERVER",
        "NOPE",
        "",
        "server__listen",
        "SERVER__LISTEN__",
        "SERVER_LISTEN",
    ] {
        let name = format!("FORGEVAULT__{name}");
        let error = refusal(Settings::load(None, [(name.clone(), CANARY.into())]));
        assert_eq!(error, format!("{name}: unknown key (in the environment)"));
    }
}

#[test]
fn a_value_of_the_wrong_type_is_refused_for_every_key() {
    for key in all_keys() {
        for (literal, kind) in [("{}", "a table"), ("true", "a boolean"), ("[[]]", "a list")] {
            if key == "keys.app_ini_environment" && kind == "a boolean" {
                continue;
            }
            let error = refusal(load(&file_with(&key, literal), &[]));
            assert!(
                error.starts_with(&format!("{key}: expected ")),
                "{key}: {error}"
            );
            assert!(
                error.contains(&format!(", got {kind} (in /")),
                "{key}: {error}"
            );
        }
    }
}

#[test]
fn invalid_values_are_refused_with_the_name_of_their_key() {
    let number: &[&str] = &["-1", "x", "1.5", "1 ", "99999999", "99999999999999999999"];
    let cases: [(&str, &[&str]); 19] = [
        (
            "server.listen",
            &["localhost:1", "127.0.0.1", "127.0.0.1:65536", ":3300"],
        ),
        (
            "server.public_url",
            &["git.example.com", "ftp://example.com", "https://"],
        ),
        (
            "server.trusted_proxies",
            &["10.0.0.0/33", "proxy", "10.0.0.1 10.0.0.2"],
        ),
        ("server.max_value_bytes", &["0", "16777217", "64K"]),
        ("server.workers", number),
        ("server.drain_seconds", &["-1", "3601", "5s"]),
        ("server.shutdown_seconds", number),
        ("server.request_timeout_seconds", &["0", "3601", "30s"]),
        ("server.log_format", &["JSON", "xml"]),
        ("database.url", &["forgevault.db", "oracle://db"]),
        ("database.max_connections", &["0", "1001"]),
        ("forge.kind", &["Gitea", "github"]),
        (
            "forge.url",
            &["127.0.0.1:3000", "http://forge.example.com?x=1"],
        ),
        ("forge.access_cache_seconds", &["-1", "301"]),
        ("secrets.max_versions", number),
        ("secrets.max_per_repository", number),
        (
            "tokens.max_ttl",
            &[
                "90", "d", "0d", "090d", "-1d", "1.5d", "9m", "90D", " 9d", "9dd",
            ],
        ),
        ("license.public_key", &["ab", "zz"]),
        (
            "license.public_key",
            &["00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00"],
        ),
    ];
    for (key, values) in cases {
        for value in values {
            let shown = if SECRET.contains(&key) {
                "a text that is not shown".into()
            } else {
                format!("{value:?}")
            };
            let error = refusal(with(&[(key, value)]));
            let end = format!(", got {shown} (in {})", variable(key));
            assert!(error.starts_with(&format!("{key}: expected ")), "{error}");
            assert!(error.ends_with(&end), "{error}");
            let error = refusal(load(&file_with(key, &format!("{value:?}")), &[]));
            assert!(error.starts_with(&format!("{key}: expected ")), "{error}");
            assert!(error.contains(&format!(", got {shown} (in /")), "{error}");
        }
    }
    let error = refusal(load(&file_with("server.workers", "1025"), &[]));
    assert!(
        error.contains("expected an integer from 0 to 1024, got 1025 (in /"),
        "{error}"
    );
    let both = [
        ("keys.master_key", CANARY),
        ("keys.master_key_file", "/run/key"),
    ];
    let error = refusal(with(&both));
    assert!(
        error.starts_with("keys.master_key_file: expected nothing while"),
        "{error}"
    );
    let wrong_order = [
        ("keys.master_key", "/run/key"),
        ("keys.master_key_file", CANARY),
    ];
    let error = refusal(with(&wrong_order));
    assert!(!error.contains(CANARY), "{error}");
}

#[test]
fn secrets_are_never_shown() {
    let url = format!("postgres://vault:{CANARY}@db.example.com/vault");
    for key in SECRET {
        let value = if key == "database.url" { &url } else { CANARY };
        let mut set = vec![(key, value)];
        if key == "forge.oauth_client_secret" {
            set.push(("forge.oauth_client_id", "a-client"));
        }
        let debug = format!("{:?}", with(&set).unwrap());
        assert!(!debug.contains(CANARY), "{key}: {debug}");
        // A list where a text is expected, and a list that contains something else.
        let wrong_literal = match key {
            "keys.previous_master_keys" => format!("['{CANARY}', 1]"),
            _ => format!("['{CANARY}']"),
        };
        let error = load(&file_with(key, &wrong_literal), &[]).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error:?}");
        let error = load(&file_with(key, "4711"), &[]).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("4711"), "{error:?}");
        // The line that is not TOML may contain a secret.
        for broken in [
            format!("'{CANARY}"),
            CANARY.into(),
            format!("'a'\nb = {CANARY}'"),
        ] {
            let error = load(&file_with(key, &broken), &[]).unwrap_err();
            assert!(!format!("{error} {error:?}").contains(CANARY), "{error:?}");
        }
    }
    for (key, value) in [
        (
            "database.url",
            format!("postgres://vault:{CANARY}#@db.example.com/vault"),
        ),
        (
            "forge.url",
            format!("https://user:{CANARY}@forge.example.com"),
        ),
        (
            "server.public_url",
            format!("https://{CANARY}@forge.example.com"),
        ),
    ] {
        let error = with(&[(key, &value)]).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let missing = Path::new("/nowhere/vault.toml");
    let error = refusal(Settings::load(Some(missing), []));
    assert!(error.starts_with("/nowhere/vault.toml: "), "{error}");
    let error = refusal(load("[server]\nworkers = 1\nworkers = 2\n", &[]));
    assert!(
        error.contains("vault.conf: line 3: duplicate key"),
        "{error}"
    );

    let source = "[keys]\nmaster_key = 47114711471147114711\n";
    let error = refusal(load(source, &[]));
    assert!(
        error.contains("vault.conf: line 2: number too large"),
        "{error}"
    );
    assert!(!error.contains("4711"), "{error}");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.toml");
    fs::write(&path, b"[keys]\nmaster_key = \"\xff\"\n").unwrap();
    let error = refusal(Settings::load(Some(&path), []));
    assert!(error.contains("UTF-8"), "{error}");
}
