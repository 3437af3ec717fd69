//! Each text is read back by its readers to the very same bytes, or refused.

mod readers;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use readers::{Variables, read_by_act, read_by_actions_runner, read_by_dotenvy, sourced_by_sh};

fn item<'a>(name: &'a str, value: &'a str) -> Item<'a> {
    Item {
        name,
        value,
        version: 1,
        encryption_mode: "standard",
    }
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
    assert_read_by_every_runner(&values);
}

#[test]
fn a_variable_ends_where_the_system_ends_it() {
    // `NAME=`, the value, a NUL: the longest that still starts a command.
    let longest = "x".repeat(128 * 1024 - 6);
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

#[test]
fn a_nul_is_refused_by_all_but_json() {
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        assert_eq!(obstacle(format, "a\0b"), Some(Obstacle::Nul));
    }
    assert_eq!(obstacle(Format::Json, "a\0b"), None);
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
fn variables_that_a_shell_keeps_are_refused() {
    // bash would evaluate this one as arithmetic, and so run the command.
    let attempt = "x[$(echo owned)]";
    for name in ["RANDOM", "OPTIND", "_", ".", "UID", "PPID"] {
        let refused = ExportError::Unrepresentable {
            secret: name.to_owned(),
            obstacle: Obstacle::ShellVariable,
        };
        assert_eq!(
            render_one(Format::Shell, name, attempt).err(),
            Some(refused)
        );
    }
    for name in ["random", "UIDS", "PATH"] {
        assert!(render_one(Format::Shell, name, attempt).is_ok(), "{name}");
    }
    assert!(render_one(Format::Dotenv, "UID", "1000").is_ok());
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
            name: "a",
            value: "",
            version: 7,
            encryption_mode: "lockbox",
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
    for format in [Format::Dotenv, Format::Shell, Format::Github] {
        let refused = render_one(format, "", "v").unwrap_err();
        assert_eq!(refused, ExportError::Nameless);
    }
    assert!(render_one(Format::Json, "", "v").is_ok());
}
