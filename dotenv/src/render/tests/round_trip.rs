//! Values that every format supports, and any others that it does not refuse.

use proptest::prelude::*;

use super::readers::{
    Variables, read_by_act, read_by_actions_runner, read_by_dotenvy, sourced_by_sh,
};
use super::*;

/// Values that every format supports.
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

/// Makes `set -a; . ./.env` as safe as a library.
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

/// Mostly characters that are special to some reader.
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
        let secrets = [Secret::new("NAME", &value), Secret::new("NEXT", &next)];
        if let Ok(text) = render(Format::Dotenv, &secrets) {
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
