use proptest::prelude::*;

use super::*;

/// A file, whether it is refused (by the Go package, or because its versions disagree on all of it), and
/// what the package reads. The inputs are written by hand or, from "random 1" on, generated from the special
/// characters of the dialect.
#[derive(serde::Deserialize)]
struct Golden {
    name: String,
    input: String,
    refused: bool,
    #[serde(default)]
    lookups: Vec<Lookup>,
}

#[derive(serde::Deserialize)]
struct Lookup {
    section: String,
    key: String,
    value: Option<String>,
    /// What v1.68.0 reads, if different.
    in_1_68: Option<String>,
}

#[test]
fn every_golden_file_reads_as_in_the_forge() {
    let cases: Vec<Golden> =
        serde_json::from_str(include_str!("../testdata/app_ini.json")).unwrap();
    assert!(cases.len() > 200);
    for case in cases {
        let parsed = AppIni::parse(case.input.as_bytes());
        assert_eq!(
            parsed.is_err(),
            case.refused,
            "{}: {:?}",
            case.name,
            parsed.err()
        );
        let Ok(ini) = parsed else { continue };
        for Lookup {
            section,
            key,
            value,
            in_1_68,
        } in case.lookups
        {
            if in_1_68.is_some() {
                let refused = ini.get(&section, &key).is_err();
                assert!(refused, "{}: [{section}] {key}", case.name);
                continue;
            }
            let read_value = ini.get(&section, &key).unwrap();
            assert_eq!(
                read_value.as_deref(),
                value.as_ref(),
                "{}: [{section}] {key} of {:?}",
                case.name,
                case.input
            );
        }
    }
}

fn refusal(source: &[u8]) -> AppIniError {
    AppIni::parse(source).err().unwrap()
}

#[test]
fn a_refusal_names_the_line() {
    let cases: [(&[u8], AppIniError); 9] = [
        (b"a = 1\nb = \xff\n", AppIniError::NotUtf8 { line: 2 }),
        (b"\xff\xfea\0=\0b\0", AppIniError::NotUtf8 { line: 1 }),
        (b"\n\n[a\nb = ]", AppIniError::UnclosedSection { line: 3 }),
        (b"[]", AppIniError::EmptySectionName { line: 1 }),
        (b"a = `1\n2`\nb\n", AppIniError::NoDelimiter { line: 3 }),
        (b"# x\r\n= 1\r\n", AppIniError::EmptyKeyName { line: 2 }),
        (b"`` = 1", AppIniError::EmptyKeyName { line: 1 }),
        (b"\n\"a = 1\n", AppIniError::UnclosedKeyQuote { line: 2 }),
        (
            b"\na = `1\nb = 2\n\n",
            AppIniError::UnclosedValueQuote { line: 2 },
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(refusal(source), expected);
    }
}

#[test]
fn a_refusal_shows_nothing_of_the_file() {
    for source in [
        "hunter2",
        "[hunter2",
        "`hunter2",
        "a = `hunter2",
        "`hunter2` x",
    ] {
        let error = refusal(source.as_bytes());
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}

#[test]
fn a_value_that_versions_read_differently_is_refused_when_it_is_asked_for() {
    let text = b"[database]\nPASSWD = 'a;b'\n[security]\nSECRET_KEY = \"ab#cd\"\nSAFE = `ab#cd`\n\
        QUOTED = \"ab\" # c\nBY_NAME = %(SECRET_KEY)s\nPLAIN = ab#cd\n";
    let ini = AppIni::parse(text).unwrap();
    let read = |key| {
        ini.get("security", key)
            .map(|value| value.unwrap().to_string())
    };
    let disputed = Err(AppIniError::DisputedComment { line: 4 });
    assert_eq!(read("SECRET_KEY"), disputed);
    assert_eq!(read("BY_NAME"), disputed);
    assert_eq!(read("SAFE").unwrap(), "ab#cd");
    assert_eq!(read("QUOTED").unwrap(), "ab");
    assert_eq!(read("PLAIN").unwrap(), "ab");
    let error = read("SECRET_KEY").unwrap_err().to_string();
    assert!(
        error.starts_with("line 4:") && error.contains("between backticks"),
        "{error}"
    );
}

#[test]
fn references_that_versions_expand_differently_are_refused() {
    let text = b"a = x%(a)s\ndeep = %(own)s\nown = default\n\
        [s]\nown = s\nback = %(forth)s\nforth = %(back)s\ntwo = %(deep)s\none = %(own)s\n";
    let ini = AppIni::parse(text).unwrap();
    for (section, key) in [("", "a"), ("s", "back"), ("s", "two")] {
        let (section, key) = (section.to_owned(), key.to_owned());
        let refused = ini.get(&section, &key).unwrap_err();
        assert_eq!(refused, AppIniError::DisputedExpansion { section, key });
    }
    assert_eq!(**ini.get("s", "one").unwrap().unwrap(), *"s");
    assert_eq!(
        refusal("\u{feff}\u{feff}[a]".as_bytes()),
        AppIniError::SecondByteOrderMark
    );
}

/// Each key references two others; the last ones are empty.
#[test]
fn endless_references_are_refused() {
    let lines = (0..60).map(|n| {
        format!(
            "a{n} = %(a{m})s%(b{m})s\nb{n} = %(a{m})s%(b{m})s\n",
            m = n + 1
        )
    });
    let text = lines.collect::<String>() + "a60 =\nb60 =\n";
    let ini = AppIni::parse(text.as_bytes()).unwrap();
    assert!(ini.get("", "a0").is_err());
}

#[test]
fn an_endless_expansion_is_refused() {
    let text = b"[s]\na = %(b)s\nb = %(c)s%(c)s\nc = %(b)s%(b)s\n";
    let ini = AppIni::parse(text).unwrap();
    let error = ini.get("s", "a").unwrap_err();
    assert_eq!(
        error,
        AppIniError::ValueTooLong {
            section: "s".into(),
            key: "a".into()
        }
    );
}

#[test]
fn an_override_expands_and_is_not_parsed() {
    let mut ini = AppIni::parse(b"[s]\na = 1\nb = 2\n").unwrap();
    ini.set("s", "a", " \"x#y\" %(b)s ");
    ini.set("t", "c", "3");
    assert_eq!(**ini.get("s", "a").unwrap().unwrap(), *" \"x#y\" 2 ");
    assert_eq!(**ini.get("t", "c").unwrap().unwrap(), *"3");
}

/// Text made of the special characters of the dialect, so that most of it gets past the first line.
fn ini_text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "a", "b", "-", "=", ":", "#", ";", "`", "\"", "\"\"\"", "'", "%(a)s", "%(b)s", "%(", ")s",
        ")", "[", "]", "[a.b]\n", "\na=", "\nb = ", "\n", "\r\n", " ", "\\", "é", "\u{85}",
        "\u{feff}",
    ]);
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(source: Vec<u8>) {
        let _ = AppIni::parse(&source);
    }

    #[test]
    fn arbitrary_text_never_panics(text in ini_text()) {
        if let Ok(ini) = AppIni::parse(text.as_bytes()) {
            for section in ["", "a", "a.b", "a.b.c"] {
                for key in ["a", "b", "#1", ""] {
                    if let Ok(Some(value)) = ini.get(section, key) {
                        prop_assert!(value.len() <= MAX_EXPANDED_LEN);
                    }
                }
            }
        }
    }

    #[test]
    fn a_generated_secret_reads_back_however_it_is_quoted(secret in "[!-~]{1,80}") {
        prop_assume!(!secret.contains(['`', '%']) && !secret.contains(TRIPLE_QUOTE));
        for quoted in [format!("`{secret}`"), format!("{TRIPLE_QUOTE}{secret}{TRIPLE_QUOTE}")] {
            let ini = AppIni::parse(format!("[security]\nSECRET_KEY = {quoted}\n").as_bytes());
            let value = ini.unwrap().get("security", "SECRET_KEY").unwrap().unwrap();
            prop_assert_eq!(value.as_str(), secret.as_str());
        }
    }
}
