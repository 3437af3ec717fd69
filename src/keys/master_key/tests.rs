//! Every source of a key, in order, and every way to get it wrong.

use std::ffi::OsString;
use std::fs;

use tempfile::TempDir;

use super::forge::path_of_uri;
use super::*;

/// A key of one repeated byte, as 64 hex digits.
fn digits(byte: u8) -> String {
    hex::encode([byte; KEY_LEN])
}

/// A folder of files, the variables, and a configuration, to load keys from. In settings and in output,
/// `DIR` stands for the folder.
struct Fixture {
    dir: TempDir,
    variables: Vec<(String, OsString)>,
    master_key: Option<SecretString>,
    master_key_file: Option<PathBuf>,
    app_ini: Option<PathBuf>,
    app_ini_environment: bool,
    previous: Vec<SecretString>,
}

fn fixture() -> Fixture {
    Fixture {
        dir: tempfile::tempdir().unwrap(),
        variables: Vec::new(),
        master_key: None,
        master_key_file: None,
        app_ini: None,
        app_ini_environment: true,
        previous: Vec::new(),
    }
}

impl Fixture {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), content).unwrap();
        self
    }

    fn var(mut self, name: &str, value: &str) -> Self {
        let value = value.replace("DIR", &self.dir.path().to_string_lossy());
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    fn var_file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.file(name, content).var(name, &format!("DIR/{name}"))
    }

    fn master_key(mut self, value: &str) -> Self {
        self.master_key = Some(value.into());
        self
    }

    fn master_key_file(mut self, name: &str) -> Self {
        self.master_key_file = Some(self.path(name));
        self
    }

    fn app_ini(mut self, content: &str) -> Self {
        self.app_ini = Some(self.path("app.ini"));
        let content = content.replace("DIR", &self.dir.path().to_string_lossy());
        self.file("app.ini", content)
    }

    fn secret_key(self, lines: &str) -> Self {
        self.app_ini(&format!("[security]\n{lines}\n"))
    }

    fn without_environment(mut self) -> Self {
        self.app_ini_environment = false;
        self
    }

    fn previous(mut self, keys: &[&str]) -> Self {
        self.previous = keys.iter().map(|key| (*key).into()).collect();
        self
    }

    fn load(&self) -> Result<MasterKeys> {
        let config = KeyConfig {
            master_key: self.master_key.as_ref(),
            master_key_file: self.master_key_file.as_deref(),
            app_ini: self.app_ini.as_deref(),
            app_ini_environment: self.app_ini_environment,
            previous_master_keys: &self.previous,
        };
        let env = ProcessEnv::new(self.variables.clone(), self.dir.path());
        load(&config, &env)
    }

    fn loaded(&self) -> MasterKeys {
        self.load().unwrap_or_else(|error| panic!("{error}"))
    }

    fn key(&self) -> [u8; KEY_LEN] {
        *self.loaded().current.expose()
    }

    fn shown(&self, text: &impl ToString) -> String {
        text.to_string()
            .replace(&*self.dir.path().to_string_lossy(), "DIR")
    }

    fn source(&self) -> String {
        self.shown(&self.loaded().source)
    }

    fn error(&self) -> String {
        self.shown(&self.load().err().expect("an error"))
    }
}

type Step = fn(Fixture) -> Fixture;

/// Each source alone, in the order of the search, and its description. The number of the source is the byte
/// of its key.
const SOURCES: [(Step, &str); 9] = [
    (
        |fixture| fixture.var("FORGEVAULT_MASTER_KEY", &digits(0)),
        "environment variable FORGEVAULT_MASTER_KEY",
    ),
    (
        |fixture| fixture.master_key(&digits(1)),
        "configuration key [keys] master_key",
    ),
    (
        |fixture| fixture.var("GITEA__vault__MASTER_KEY", &digits(2)),
        "environment variable GITEA__vault__MASTER_KEY",
    ),
    (
        |fixture| fixture.app_ini(&format!("[vault]\nMASTER_KEY={}", digits(3))),
        "[vault] MASTER_KEY in DIR/app.ini",
    ),
    (
        |fixture| fixture.var("GITCADDY_VAULT_KEY", &digits(4)),
        "environment variable GITCADDY_VAULT_KEY",
    ),
    (
        |fixture| fixture.var_file("GITCADDY_VAULT_KEY_FILE", digits(5)),
        "the file named by environment variable GITCADDY_VAULT_KEY_FILE",
    ),
    (
        |fixture| fixture.file("vault.key", digits(6)),
        "the file DIR/vault.key",
    ),
    (
        |fixture| fixture.var("FORGEJO__security__SECRET_KEY", "a secret"),
        "the forge's SECRET_KEY (environment variable FORGEJO__security__SECRET_KEY)",
    ),
    (
        |fixture| match fixture.app_ini {
            None => fixture.secret_key("SECRET_KEY = a secret"),
            Some(_) => fixture,
        },
        "the forge's SECRET_KEY ([security] SECRET_KEY in DIR/app.ini)",
    ),
];

#[test]
fn each_source_overrides_those_after_it() {
    for (first, (_, description)) in SOURCES.iter().enumerate() {
        let fixture = SOURCES[first..]
            .iter()
            .fold(fixture(), |fixture, (step, _)| step(fixture));
        assert_eq!(fixture.source(), *description);
        assert_eq!(fixture.loaded().source.is_fallback(), first >= 7);
        let expected = match u8::try_from(first) {
            Ok(byte @ ..7) => [byte; KEY_LEN],
            _ => *MasterKey::from_forge_secret(b"a secret").expose(),
        };
        assert_eq!(fixture.key(), expected);
    }
}

#[test]
fn the_two_forgevault_sources_also_accept_a_file() {
    let fixture = fixture().file("key", digits(2)).master_key_file("key");
    assert_eq!(fixture.key(), [2; KEY_LEN]);
    let description = "the file named by configuration key [keys] master_key_file";
    assert_eq!(fixture.source(), description);
    let fixture = fixture.var_file("FORGEVAULT_MASTER_KEY_FILE", digits(1));
    assert_eq!(fixture.key(), [1; KEY_LEN]);
    let description = "the file named by environment variable FORGEVAULT_MASTER_KEY_FILE";
    assert_eq!(fixture.source(), description);
}

#[test]
fn an_invalid_source_never_falls_through_to_the_next() {
    let shape = "expected exactly 32 bytes or 64 hexadecimal digits, found 5 bytes (5 without";
    let invalid_text: [(Step, &str); 13] = [
        (|p| p.var("FORGEVAULT_MASTER_KEY", "short"), shape),
        (
            |p| p.var("FORGEVAULT_MASTER_KEY_FILE", "/no/file"),
            "cannot be read: No such file",
        ),
        (
            |p| p.var("FORGEVAULT_MASTER_KEY_FILE", "/dev/zero"),
            "larger than 65536 bytes",
        ),
        (|p| p.master_key("short"), shape),
        (
            |p| p.master_key_file("none"),
            "cannot be read: No such file",
        ),
        (|p| p.file("empty", "").master_key_file("empty"), "is empty"),
        (
            |p| p.var_file("GITEA__vault__MASTER_KEY__FILE", "\n"),
            "is empty",
        ),
        (
            |p| p.var_file("GITEA__vault__MASTER_KEY__FILE", [0xff]),
            "is not valid UTF-8",
        ),
        (|p| p.app_ini("[vault]\nMASTER_KEY = short"), shape),
        (
            |p| p.app_ini("[vault]\nMASTER_KEY"),
            "is not a valid app.ini: line 2: ",
        ),
        (|p| p.var("GITCADDY_VAULT_KEY", "short"), shape),
        (
            |p| p.var("GITCADDY_VAULT_KEY_FILE", "DIR"),
            "cannot be read: Is a directory",
        ),
        (|p| p.file("vault.key", "short"), shape),
    ];
    for (step, message) in invalid_text {
        let fixture = step(fixture()).var("GITEA__security__SECRET_KEY", "a secret");
        assert!(fixture.error().contains(message), "{}", fixture.error());
    }
    let mut fixture = fixture().var("GITCADDY_VAULT_KEY", &digits(1));
    fixture.app_ini = Some(fixture.path("none.ini"));
    assert!(
        fixture
            .error()
            .starts_with("DIR/none.ini cannot be read: No such file")
    );
}

#[test]
fn an_empty_setting_is_not_set() {
    let fixture = fixture()
        .var("FORGEVAULT_MASTER_KEY", "")
        .var("FORGEVAULT_MASTER_KEY_FILE", "")
        .master_key("")
        .app_ini("[vault]\nMASTER_KEY = \n[security]\nSECRET_KEY =\nSECRET_KEY_URI = ``\n")
        .var("GITEA__vault__MASTER_KEY", "")
        .var("FORGEJO__security__SECRET_KEY__FILE", "")
        .var("GITCADDY_VAULT_KEY", "")
        .var("GITCADDY_VAULT_KEY_FILE", "")
        .previous(&["", &digits(7), ""]);
    assert!(matches!(fixture.load(), Err(MasterKeyError::Missing(_))));
    let mut fixture = fixture.var("GITCADDY_VAULT_KEY", &digits(1));
    fixture.master_key_file = Some(PathBuf::new());
    assert_eq!(fixture.key(), [1; KEY_LEN]);
    assert_eq!(fixture.loaded().previous.len(), 1);
}

#[test]
fn without_a_key_the_error_names_the_settings() {
    let error = fixture().error();
    for setting in [
        "master_key",
        "app_ini",
        "GITCADDY_VAULT_KEY_FILE",
        "DIR/vault.key",
    ] {
        assert!(error.contains(setting), "{error}");
    }
}

#[test]
fn two_settings_of_one_source_are_refused() {
    let key = digits(1);
    let both = fixture()
        .master_key(&key)
        .file("key", &key)
        .master_key_file("key");
    let [first, second] = ["master_key", "master_key_file"].map(KeySource::Configuration);
    assert_eq!(
        both.error(),
        format!("{first} and {second} are both set: keep one")
    );

    for (first, second) in [
        ("FORGEVAULT_MASTER_KEY", "FORGEVAULT_MASTER_KEY_FILE"),
        ("GITEA__vault__MASTER_KEY", "GITEA__vault__MASTER_KEY__FILE"),
        ("GITEA__vault__MASTER_KEY", "FORGEJO__vault__MASTER_KEY"),
        ("GITEA__vault__MASTER_KEY", "GITEA__VAULT__MASTER_KEY"),
    ] {
        let both = fixture().var(first, &key).var_file(second, &key);
        assert!(
            matches!(both.load(), Err(MasterKeyError::Ambiguous(..))),
            "{second}"
        );
    }
}

#[test]
fn a_key_is_32_bytes_or_64_digits() {
    let raw = [0xab; KEY_LEN];
    let hex = "ab".repeat(KEY_LEN);
    let padded = format!(" \t{hex}\r\n\n");
    let valid: [&[u8]; 4] = [
        &raw,
        hex.as_bytes(),
        &hex.to_uppercase().into_bytes(),
        padded.as_bytes(),
    ];
    for text in valid {
        assert_eq!(MasterKey::parse(text).map(|key| *key.expose()), Ok(raw));
    }
    let spaces = b"  32 bytes are never trimmed.  \n";
    assert_eq!(
        MasterKey::parse(spaces).map(|key| *key.expose()),
        Ok(*spaces)
    );

    let length = |found, trimmed| KeyShapeError::Length { found, trimmed };
    let invalid_text: [(&[&[u8]], KeyShapeError); 8] = [
        (&[], length(0, 0)),
        (&[&raw[1..]], length(31, 31)),
        (&[&raw, b"\n"], length(33, 32)),
        (&[hex.as_bytes(), b"f\n"], length(66, 65)),
        (&[&hex.as_bytes()[1..]], length(63, 63)),
        (&[b"0x", hex.as_bytes()], length(66, 66)),
        (&[b"g", &hex.as_bytes()[1..]], KeyShapeError::NotHex),
        (&[&[0xff; 64]], KeyShapeError::NotHex),
    ];
    for (parts, expected) in invalid_text {
        let error = MasterKey::parse(&parts.concat()).err();
        assert_eq!(error, Some(expected), "{} bytes", parts.concat().len());
    }
}

#[test]
fn raw_bytes_work_in_files_and_settings() {
    let mut raw = [0xa5; KEY_LEN];
    raw[31] = b'\n';
    assert_eq!(
        fixture().var_file("FORGEVAULT_MASTER_KEY_FILE", raw).key(),
        raw
    );
    let text = "an ASCII key of exactly 32 bytes";
    assert_eq!(
        fixture().var("GITCADDY_VAULT_KEY", text).key(),
        *text.as_bytes()
    );
    assert_eq!(fixture().master_key(text).key(), *text.as_bytes());
}

#[test]
fn the_environment_overrides_the_app_ini_like_in_the_forge() {
    let ini = format!(
        "[vault]\nMASTER_KEY = {}\nHALF = {}\n",
        digits(1),
        "33".repeat(16)
    );
    let fixture = || fixture().app_ini(&ini);
    for name in ["GITEA__vault__MASTER_KEY", "FORGEJO__VAULT__MASTER_KEY"] {
        assert_eq!(fixture().var(name, &digits(2)).key(), [2; KEY_LEN]);
        let file = fixture().var_file(&format!("{name}__FILE"), digits(2) + "\r\n");
        assert_eq!(file.key(), [2; KEY_LEN]);
    }
    for name in [
        "GITEA__vault__master_key",
        "GITEA_vault__MASTER_KEY",
        "GITEA__MASTER_KEY",
    ] {
        assert_eq!(fixture().var(name, &digits(2)).key(), [1; KEY_LEN]);
    }
    let expanded = fixture().var("GITEA__vault__MASTER_KEY", "%(HALF)s%(HALF)s");
    assert_eq!(expanded.key(), [0x33; KEY_LEN]);
    let quoted = fixture().var("GITEA__vault__MASTER_KEY", &format!("\"{}\"", digits(2)));
    assert!(matches!(quoted.load(), Err(MasterKeyError::Quoted(_))));
}

#[test]
fn one_line_break_is_removed_from_a_file_variable() {
    let key = |text: &str| {
        fixture()
            .var_file("GITEA__security__SECRET_KEY__FILE", text)
            .key()
    };
    assert_eq!(key("secret\n"), key("secret"));
    assert_eq!(key("secret\r\n"), key("secret"));
    assert_ne!(key("secret\n\n"), key("secret"));
    assert_ne!(key("secret\r"), key("secret"));
}

#[test]
fn the_fallback_key_never_changes() {
    // Computed with another implementation of HKDF-SHA256 (RFC 5869).
    let expected = "4861078ebdb2d74b349ae9801c5444377d295997193d8a3ce530942cd2312c82";
    let fixture = fixture().secret_key("SECRET_KEY = sTeXy1b4WZQ2mNvRk7aHcJpL0uEoGiDf;comment");
    assert_eq!(hex::encode(fixture.key()), expected);
}

#[test]
fn a_secret_key_uri_names_a_file() {
    let expected = *MasterKey::from_forge_secret(b"a secret").expose();
    let fixture = || {
        fixture()
            .file("secret", "\n  a secret\u{a0}\r\n")
            .file("empty", " \n")
    };
    for uri in ["file:DIR/secret", "file://DIR/secret", "FILE://DIR/secret"] {
        let fixture = fixture().secret_key(&format!("SECRET_KEY_URI = {uri}"));
        assert_eq!(fixture.key(), expected);
    }
    let empty = fixture().secret_key("SECRET_KEY_URI = file:DIR/empty");
    let fixture = fixture().var("GITEA__security__SECRET_KEY_URI", "file:DIR/secret");
    assert_eq!(fixture.key(), expected);
    let both = fixture.secret_key("SECRET_KEY = another");
    assert!(matches!(both.load(), Err(MasterKeyError::Ambiguous(..))));
    assert!(matches!(empty.load(), Err(MasterKeyError::EmptyFile(_))));
}

#[test]
fn a_secret_key_uri_that_the_forge_may_read_differently_is_refused() {
    let fixture = fixture().secret_key("SECRET_KEY_URI = env:SECRET");
    assert!(matches!(
        fixture.load(),
        Err(MasterKeyError::SecretKeyUri(_))
    ));
    for uri in [
        "/key",
        "key",
        "file:",
        "file://",
        "file:key",
        "file://host/key",
        "files:/key",
    ] {
        assert_eq!(path_of_uri(uri), None, "{uri}");
    }
    for path in ["/a%20b", "/a b", "/a?b", "/\u{e9}", "/a\\b"] {
        assert_eq!(path_of_uri(&format!("file:{path}")), None, "{path}");
    }
}

#[test]
fn the_published_secret_key_is_refused() {
    for value in ["!#@FDEWREWR&*(", "`!#@FDEWREWR&*(`"] {
        let fixture = fixture().secret_key(&format!("SECRET_KEY = {value}"));
        assert!(matches!(
            fixture.load(),
            Err(MasterKeyError::PublishedSecretKey(_))
        ));
    }
}

#[test]
fn previous_keys_are_parsed_and_an_invalid_one_is_named() {
    let fixture = fixture()
        .master_key(&digits(1))
        .previous(&[&digits(2), &digits(3)]);
    let first_bytes: Vec<u8> = fixture
        .loaded()
        .previous
        .iter()
        .map(|key| key.expose()[0])
        .collect();
    assert_eq!(first_bytes, [2, 3]);
    let error = fixture.previous(&[&digits(2), "short"]).error();
    assert!(error.starts_with("entry 2 of configuration key [keys] previous_master_keys: "));
}

#[test]
fn a_dangling_link_is_not_a_missing_key_file() {
    let fixture = fixture().var("GITEA__security__SECRET_KEY", "a secret");
    std::os::unix::fs::symlink("gone", fixture.path("vault.key")).unwrap();
    assert!(
        fixture
            .error()
            .starts_with("the file DIR/vault.key cannot be read")
    );
}

#[test]
fn the_forges_variables_count_only_if_configured() {
    for name in [
        "GITEA__vault__MASTER_KEY",
        "FORGEJO__vault__MASTER_KEY__FILE",
    ] {
        let ini = format!("[vault]\nMASTER_KEY = {}", digits(7));
        let fixture = fixture()
            .app_ini(&ini)
            .var_file(name, digits(2))
            .without_environment();
        assert_eq!(fixture.key(), [7; KEY_LEN], "{name}");
    }
    let fixture = fixture()
        .secret_key("SECRET_KEY = of the file")
        .without_environment();
    let without_variable = fixture.key();
    let with_variable = fixture.var("GITEA__security__SECRET_KEY", "of the environment");
    assert_eq!(with_variable.key(), without_variable);
}

#[test]
fn no_output_contains_a_key() {
    let key_text = digits(0xc5);
    let invalid_text = format!("{}zz", &key_text[2..]);
    let mut fixtures = Vec::new();
    for key in [&key_text, &invalid_text] {
        for name in [
            "FORGEVAULT_MASTER_KEY",
            "FORGEVAULT_MASTER_KEY_FILE",
            "GITEA__vault__MASTER_KEY",
            "GITEA__vault__MASTER_KEY__FILE",
            "GITCADDY_VAULT_KEY",
            "GITCADDY_VAULT_KEY_FILE",
            "GITEA__security__SECRET_KEY",
            "GITEA__security__SECRET_KEY_URI",
        ] {
            fixtures.push(fixture().var(name, key));
            fixtures.push(fixture().var(name, &format!("'{key}'")));
            fixtures.push(fixture().var_file(name, key));
        }
        fixtures.push(fixture().master_key(key));
        fixtures.push(
            fixture()
                .master_key(key)
                .file("key", key)
                .master_key_file("key"),
        );
        fixtures.push(fixture().file("vault.key", key));
        fixtures.push(fixture().master_key(&digits(1)).previous(&[key]));
        for line in [
            "MASTER_KEY = <>",
            "<>",
            "[<>",
            "`<> = 1",
            "MASTER_KEY = `<>",
        ] {
            fixtures.push(fixture().app_ini(&format!("[vault]\n{}", line.replace("<>", key))));
        }
        fixtures.push(fixture().secret_key(&format!("SECRET_KEY = {key}")));
        fixtures.push(fixture().secret_key(&format!("SECRET_KEY_URI = {key}")));
        fixtures.push(fixture().secret_key(&format!("SECRET_KEY_URI = file:/{key}")));
    }
    for fixture in fixtures {
        let printed = match fixture.load() {
            Ok(keys) => format!("{} {:?}", keys.source, keys.source),
            Err(error) => format!("{error} {error:?}"),
        };
        assert!(!printed.contains("c5c5"), "{printed}");
    }
}
