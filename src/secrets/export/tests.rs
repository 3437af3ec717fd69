//! Each text is read back by its readers to the very same bytes, or refused.

mod readers;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use readers::{Variables, read_by_act, read_by_actions_runner, read_by_dotenvy, sourced_by_sh};

fn item<'a>(name: &'a str, value: &'a str) -> Item<'a> {
    Item {
        name,
        full_name: name,
        is_protected: false,
        value,
        version: 1,
        encryption_mode: "standard",
    }
}

fn render(format: Format, items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    super::render(format, items, &Allowed::default())
}

fn render_one(format: Format, name: &str, value: &str) -> Result<Zeroizing<String>, ExportError> {
    render(format, &[item(name, value)])
}

/// What keeps a secret of this value out of `format`, if anything does.
fn obstacle(format: Format, value: &str) -> Option<Obstacle> {
    match render_one(format, "NAME", value).err()? {
        ExportError::Unrepresentable { secret, obstacle } if secret == "NAME" => Some(obstacle),
        other => panic!("{other}"),
    }
}

/// Renders `values` as V0, V1, … and checks that `read` gives all of them back.
fn assert_read_back(format: Format, values: &[&str], read: impl Fn(&str) -> Variables) {
    let names: Vec<_> = (0..values.len()).map(|index| format!("V{index}")).collect();
    let items: Vec<_> = std::iter::zip(&names, values)
        .map(|(name, value)| item(name, value))
        .collect();
    let text = render(format, &items).expect("every value fits");
    let expected: Variables = items
        .iter()
        .map(|item| (item.name.to_owned(), item.value.to_owned()))
        .collect();
    assert_eq!(read(&text), expected, "{}", *text);
}

fn assert_read_by_every_runner(values: &[&str]) {
    assert_read_back(Format::Github, values, read_by_act);
    assert_read_back(Format::Github, values, |text| {
        read_by_actions_runner(text, false)
    });
    assert_read_back(Format::Github, values, |text| {
        read_by_actions_runner(text, true)
    });
}

/// Values that every format carries.
const ORDINARY: [&str; 24] = [
    "",
    " ",
    "plain",
    " spaces around ",
    "\ttab\t",
    "two\nlines",
    "ends with a line break\n",
    "ends with three\n\n\n",
    "blank\n\n\nlines",
    "$(echo owned) `echo owned` $HOME $1 $$",
    "a # b",
    "# not a comment",
    "postgres://user:p@ss=w%rd@db.example.com:5432/app?a=b&c=d;e",
    r#"{"key": "-----BEGIN KEY-----\nMIIB\n-----END KEY-----\n"}"#,
    r"C:\Users\name",
    r"\n \t \0 \x41 \u0041",
    "it's",
    "it's\n'quoted' # lines\n",
    "say \"it\"",
    "EOF\nNAME<<EOF\nEOF_\n",
    "V0=overwritten\nV1=overwritten",
    "naïve Ω 密码 🔐 \u{2028} \u{feff} \u{a0}",
    "bell \u{7} escape \u{1b}[31m delete \u{7f}",
    "export A=b; exit 1",
];

#[test]
fn sh_reads_back_ordinary_values() {
    assert_read_back(Format::Shell, &ORDINARY, sourced_by_sh);
}

#[test]
fn dotenvy_reads_back_ordinary_values() {
    assert_read_back(Format::Dotenv, &ORDINARY, read_by_dotenvy);
}

/// So that `set -a; . ./.env` is as safe as a library.
#[test]
fn sh_reads_dotenv_too() {
    assert_read_back(Format::Dotenv, &ORDINARY, |text| {
        sourced_by_sh(&format!("set -a\n{text}"))
    });
}

#[test]
fn runners_read_back_ordinary_values() {
    assert_read_by_every_runner(&ORDINARY);
}

#[test]
fn sh_reads_back_what_other_formats_refuse() {
    let values = [
        "a\rb\r\nc\r",
        "\nfirst line empty",
        "${HOME} ${{ github.token }} ${",
        r#"'" \ $HOME `id` '\'' "#,
        r"ends with a backslash\",
        "''''",
        "'",
    ];
    assert_read_back(Format::Shell, &values, sourced_by_sh);
}

#[test]
fn a_value_of_64_kib_is_read_back() {
    let values = ["x".repeat(65_536), "'".repeat(65_536), "ä\n".repeat(21_845)];
    let values = values.each_ref().map(String::as_str);
    assert_read_back(Format::Shell, &values, sourced_by_sh);
    assert_read_back(Format::Dotenv, &values, read_by_dotenvy);
}

#[test]
fn a_variable_ends_where_the_system_ends_it() {
    // `NAME=`, the value, a NUL: the longest that still starts a command.
    let longest = "x\n".repeat(64 * 1024 - 3);
    let text = render_one(Format::Shell, "NAME", &longest).unwrap();
    assert_eq!(sourced_by_sh(&text)["NAME"], longest);

    let longer = format!("{longest}x");
    for format in [Format::Shell, Format::Github] {
        assert_eq!(obstacle(format, &longest), None);
        assert_eq!(obstacle(format, &longer), Some(Obstacle::TooLong));
    }
    // A library reads it into its own process.
    assert_eq!(obstacle(Format::Dotenv, &longer), None);
}

/// As many values as one may have, and one byte more.
#[test]
fn all_variables_together_have_a_bound() {
    let value = "x".repeat(65_536 - "V10=\0".len());
    let names: Vec<_> = (10..26).map(|number| format!("V{number}")).collect();
    let mut items: Vec<_> = names.iter().map(|name| item(name, &value)).collect();
    let text = render(Format::Shell, &items).unwrap();
    assert_eq!(sourced_by_sh(&text).len(), 16);
    items.push(item("A", ""));
    for format in [Format::Shell, Format::Github] {
        assert_eq!(render(format, &items).err(), Some(ExportError::TooLong));
    }
    for format in [Format::Dotenv, Format::Json] {
        assert!(render(format, &items).is_ok());
    }
}

#[test]
fn a_github_line_ends_before_64_kib() {
    let longest = format!("{}\n{}", "x".repeat(65_535), "x".repeat(60_000));
    assert_read_by_every_runner(&[&longest]);
    for value in ["x".repeat(65_536), format!("a\n{}\nb", "é".repeat(32_768))] {
        assert_eq!(obstacle(Format::Github, &value), Some(Obstacle::LongLine));
        assert_eq!(obstacle(Format::Shell, &value), None);
    }
}

#[test]
fn a_nul_is_refused_by_all_but_json() {
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        assert_eq!(obstacle(format, "a\0b"), Some(Obstacle::Nul));
    }
    assert_eq!(obstacle(Format::Json, "a\0b"), None);
}

/// phpdotenv reads several lines nowhere else.
#[test]
fn several_lines_are_in_double_quotes_where_they_can_be() {
    for (value, expected) in [
        ("one\ntwo\n", "NAME=\"one\ntwo\n\"\n"),
        ("it's\n", "NAME=\"it's\n\"\n"),
        ("\n", "NAME=\"\n\"\n"),
        ("$HOME\n", "NAME='$HOME\n'\n"),
        ("say \"it\"\n", "NAME='say \"it\"\n'\n"),
        ("one line", "NAME='one line'\n"),
    ] {
        assert_eq!(
            *render_one(Format::Dotenv, "NAME", value).unwrap(),
            expected
        );
    }
}

#[test]
fn dotenv_refuses_what_its_readers_disagree_about() {
    for (value, expected) in [
        ("a\rb", Obstacle::CarriageReturn),
        ("a\r\nb", Obstacle::CarriageReturn),
        ("${HOME}", Obstacle::Expansion),
        (r#"{"it's": "JSON"}"#, Obstacle::Quoting),
        ("it's $5", Obstacle::Quoting),
        ("it's `id`", Obstacle::Quoting),
        (r"it's \n", Obstacle::Quoting),
        (r"\\server\share", Obstacle::Quoting),
        (r"C:\", Obstacle::Quoting),
    ] {
        assert_eq!(obstacle(Format::Dotenv, value), Some(expected), "{value:?}");
    }
}

#[test]
fn github_refuses_what_a_runner_would_change() {
    for (value, expected) in [
        ("a\r\nb", Obstacle::CarriageReturn),
        ("a\r", Obstacle::CarriageReturn),
        ("\r", Obstacle::CarriageReturn),
        ("\na", Obstacle::LeadingLineBreak),
        ("\n", Obstacle::LeadingLineBreak),
        ("a ${{ secrets.TOKEN }}", Obstacle::Expansion),
    ] {
        assert_eq!(obstacle(Format::Github, value), Some(expected), "{value:?}");
    }
    assert_read_by_every_runner(&["a\rb", "\ra", "a\r b\n", "${HOME}", "$ {{ }}"]);
}

#[test]
fn a_github_delimiter_is_fresh_each_time() {
    let delimiter = || {
        let text = render_one(Format::Github, "NAME", "value").unwrap();
        let (delimiter, _) = text
            .strip_prefix("NAME<<")
            .unwrap()
            .split_once('\n')
            .unwrap();
        assert_eq!(*text, format!("NAME<<{delimiter}\nvalue\n{delimiter}\n"));
        delimiter.to_owned()
    };
    assert_ne!(delimiter(), delimiter());
}

#[test]
fn a_name_that_is_kept_back_needs_to_be_allowed_by_name() {
    // bash would evaluate this one as arithmetic, and so run the command.
    let attempt = "x[$(echo owned)]";
    for name in ["BASH_ENV", "ld.preload", "RANDOM", "_", ".", "UID"] {
        for format in [Format::Dotenv, Format::Shell, Format::Github] {
            let ExportError::Kept {
                secret, variable, ..
            } = render_one(format, name, attempt).unwrap_err()
            else {
                panic!("{name}")
            };
            assert_eq!(secret, name);
            let items = [item(name, attempt), item("OTHER", "")];
            let allow = |text: &str| super::render(format, &items, &text.parse().unwrap());
            assert!(allow(&variable).is_ok());
            assert!(allow(&format!("OTHER,{variable}")).is_ok());
            assert!(allow("OTHER").is_err());
        }
        assert!(render_one(Format::Json, name, attempt).is_ok());
    }
    let (kept, also_kept) = (item("PATH", ""), item("path", ""));
    let items = [kept, also_kept];
    assert!(super::render(Format::Shell, &items, &"PATH".parse().unwrap()).is_err());
}

#[test]
fn what_is_allowed_is_named_as_a_variable() {
    for text in ["", ",", "A,", "A, B", "a.b", "1A", "A=B", "é", "*", "LD_*"] {
        assert_eq!(text.parse::<Allowed>().err(), Some(NoVariable), "{text:?}");
    }
}

#[test]
fn a_refusal_tells_how_to_take_it_all_the_same() {
    let refused = Item {
        name: "NODE.OPTIONS",
        full_name: "staging.NODE.OPTIONS",
        ..item("", "s3cr3t")
    };
    assert_eq!(
        render(Format::Github, &[refused]).unwrap_err().to_string(),
        "secret `staging.NODE.OPTIONS` is refused: a variable of its name changes which programs or code \
         are run; allow=NODE_OPTIONS takes it all the same, and json carries every value",
    );
}

/// A writer stores `BASH_ENV`, an admin's job evaluates the export.
#[test]
fn an_export_that_a_shell_evaluates_runs_nothing_that_was_planted() {
    let folder = tempfile::tempdir().unwrap();
    let planted = folder.path().join("planted.sh");
    let mark = folder.path().join("mark");
    std::fs::write(&planted, format!("touch {}", mark.display())).unwrap();
    let planted = planted.to_str().unwrap();
    let deploy = |text: &str| {
        let script = format!("{text}\nsh -c : && bash -c : && sh -ic : 2>/dev/null");
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        std::fs::remove_file(&mark).is_ok()
    };
    for name in ["BASH_ENV", "ENV", "bash.env"] {
        let items = [item("DATABASE_URL", "v"), item(name, planted)];
        let refused = render(Format::Shell, &items);
        assert!(matches!(refused, Err(ExportError::Kept { .. })), "{name}");
    }
    let items = [item("BASH_ENV", planted)];
    let taken = super::render(Format::Shell, &items, &"BASH_ENV".parse().unwrap()).unwrap();
    assert!(deploy(&taken), "the attack that is refused is none");
    let harmless = render(Format::Shell, &[item("bash_environment", planted)]).unwrap();
    assert!(!deploy(&harmless));
}

#[test]
fn protected_secrets_are_never_mixed_with_others() {
    let protected = |name, full_name| Item {
        name,
        full_name,
        is_protected: true,
        ..item("", "v")
    };
    let one = protected("production.KEY", "production.KEY");
    let other = protected("production.DB", "production.DB");
    let base = item("production_KEY", "v");
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        let refused = render(format, &[base, one]).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "secret `production.KEY` is protected, `production_KEY` is not, and they are never mixed: name \
             the environment (environment=production)",
        );
        assert!(render(format, &[one, other]).is_ok());
    }
    assert!(render(Format::Json, &[base, one]).is_ok());
}

#[test]
fn a_name_becomes_a_variable() {
    for (name, expected) in [
        ("DATABASE_URL", "DATABASE_URL"),
        ("production.database-url", "production_database_url"),
        ("1st.KEY", "_1st_KEY"),
        ("_1", "_1"),
        ("a b=c\nd", "a_b_c_d"),
        ("naïve", "na_ve"),
    ] {
        assert_eq!(variable(name), expected, "{name:?}");
    }
}

#[test]
fn two_secrets_of_one_variable_are_both_named() {
    let items = [item("a.b", "1"), item("other", "2"), item("a-b", "3")];
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        let expected = ExportError::SameVariable {
            first: "a.b".to_owned(),
            second: "a-b".to_owned(),
            variable: "a_b".to_owned(),
        };
        assert_eq!(render(format, &items).err(), Some(expected));
    }
    assert!(render(Format::Json, &items).is_ok());
}

#[test]
fn json_carries_every_value_in_order() {
    let items = [
        item("b", "\0\r\n\"\\\u{7f}é"),
        Item {
            version: 7,
            encryption_mode: "lockbox",
            ..item("a", "")
        },
    ];
    let text = render(Format::Json, &items).unwrap();
    let expected = json!([
        {"name": "b", "value": "\0\r\n\"\\\u{7f}é", "version": 1, "encryption_mode": "standard"},
        {"name": "a", "value": "", "version": 7, "encryption_mode": "lockbox"},
    ]);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&text).unwrap(),
        expected
    );
}

#[test]
fn nothing_to_export_is_an_empty_text() {
    assert_eq!(*render(Format::Json, &[]).unwrap(), "[]");
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        assert_eq!(*render(format, &[]).unwrap(), "");
    }
}

/// A buffer that had to grow would leave copies of values behind.
#[test]
fn the_text_is_allocated_once() {
    let (name, quotes) = ("N".repeat(255), "'".repeat(1000));
    for value in ["", "it's", &quotes] {
        let items = [item(&name, value), item("NEXT", value)];
        let bound = upper_bound(&variables(&items).unwrap());
        for format in [Format::Dotenv, Format::Shell, Format::Github] {
            assert!(render(format, &items).unwrap().len() <= bound);
        }
    }
}

#[test]
fn a_format_has_one_name() {
    for (name, format) in [
        ("json", Format::Json),
        ("dotenv", Format::Dotenv),
        ("shell", Format::Shell),
        ("github", Format::Github),
    ] {
        assert_eq!(name.parse(), Ok(format));
    }
    for text in ["", "JSON", "env", "shell "] {
        assert_eq!(text.parse::<Format>(), Err(UnknownFormat), "{text:?}");
    }
}

#[test]
fn an_error_names_the_secret_and_not_its_value() {
    let error = render(Format::Dotenv, &[item("api.key", "s3cr3t ${x}")]).err();
    assert_eq!(
        error.unwrap().to_string(),
        "secret `api.key` does not fit this format: `${` in its value would be expanded; \
         json carries every value",
    );
}

/// Mostly what has a meaning to some reader.
fn value() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        8 => proptest::sample::select(vec![
            "'", "\"", "`", "\\", "$", "${", "{{", "}", "(", ")", "#", "=", ";", "&", "|", "!",
            "<<", " ", "\t", "\n", "\r", "\r\n", "EOF", "NAME", "export ", "é", "\u{2028}",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(fragment, 0..12).prop_map(|fragments| fragments.concat())
}

proptest! {
    #[test]
    fn sh_reads_back_every_value_without_nul(value in value()) {
        match render_one(Format::Shell, "NAME", &value) {
            Ok(text) => prop_assert_eq!(&sourced_by_sh(&text)["NAME"], &value),
            Err(_) => prop_assert!(value.contains('\0')),
        }
    }

    #[test]
    fn dotenv_is_read_back_or_refused(value in value(), next in value()) {
        let items = [item("NAME", &value), item("NEXT", &next)];
        if let Ok(text) = render(Format::Dotenv, &items) {
            let expected = [("NAME", value), ("NEXT", next)];
            let expected = Variables::from(expected.map(|(name, value)| (name.to_owned(), value)));
            prop_assert_eq!(&read_by_dotenvy(&text), &expected);
            prop_assert_eq!(&sourced_by_sh(&format!("set -a\n{}", *text)), &expected);
        }
    }

    #[test]
    fn github_is_read_back_or_refused(value in value()) {
        if let Ok(text) = render_one(Format::Github, "NAME", &value) {
            let expected = Variables::from([("NAME".to_owned(), value)]);
            prop_assert_eq!(&read_by_act(&text), &expected);
            prop_assert_eq!(&read_by_actions_runner(&text, false), &expected);
            prop_assert_eq!(&read_by_actions_runner(&text, true), &expected);
        }
    }
}

#[test]
fn a_variable_needs_a_name() {
    let nameless = Item {
        full_name: "staging.",
        ..item("", "v")
    };
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        let refused = render(format, &[item("OTHER", "v"), nameless]).unwrap_err();
        let secret = "staging.".to_owned();
        assert_eq!(refused, ExportError::Nameless { secret });
    }
    assert!(render(Format::Json, &[nameless]).is_ok());
}
