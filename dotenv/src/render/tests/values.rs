//! Values that a format refuses, up to the exact limits.

use super::readers::sourced_by_sh;
use super::*;

#[test]
fn a_variable_has_the_limit_of_the_system() {
    // `NAME=`, the value, a NUL: the longest that still lets a command start.
    let longest = "x\n".repeat(64 * 1024 - 3);
    let text = render_one(Format::Shell, "NAME", &longest).unwrap();
    assert_eq!(sourced_by_sh(&text)["NAME"], longest);

    let longer = format!("{longest}x");
    for format in [Format::Shell, Format::Github] {
        assert_eq!(unsupported(format, &longest), None);
        assert_eq!(
            unsupported(format, &longer),
            Some(UnsupportedValue::TooLong)
        );
    }
    // A library reads it into its own process.
    assert_eq!(unsupported(Format::Dotenv, &longer), None);
}

/// Values that just fit, and one byte more.
#[test]
fn all_variables_together_are_limited() {
    let value = "x".repeat(65_536 - "V10=\0".len());
    let names: Vec<_> = (10..26).map(|number| format!("V{number}")).collect();
    let mut secrets: Vec<_> = names.iter().map(|name| Secret::new(name, &value)).collect();
    let text = render(Format::Shell, &secrets).unwrap();
    assert_eq!(sourced_by_sh(&text).len(), 16);
    secrets.push(Secret::new("A", ""));
    for format in [Format::Shell, Format::Github] {
        assert_eq!(
            render(format, &secrets).err(),
            Some(RenderError::EnvironmentTooLong)
        );
    }
    assert!(render(Format::Dotenv, &secrets).is_ok());
}

#[test]
fn a_github_line_ends_before_64_kib() {
    let longest = format!("{}\n{}", "x".repeat(65_535), "x".repeat(60_000));
    assert_read_by_every_runner(&[&longest]);
    for value in ["x".repeat(65_536), format!("a\n{}\nb", "é".repeat(32_768))] {
        assert_eq!(
            unsupported(Format::Github, &value),
            Some(UnsupportedValue::LongLine)
        );
        assert_eq!(unsupported(Format::Shell, &value), None);
    }
}

#[test]
fn every_format_refuses_a_nul() {
    for format in Format::ALL {
        assert_eq!(unsupported(format, "a\0b"), Some(UnsupportedValue::Nul));
    }
}

/// phpdotenv only reads several lines in double quotes.
#[test]
fn multi_line_values_use_double_quotes_if_possible() {
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
        ("a\rb", UnsupportedValue::CarriageReturn),
        ("a\r\nb", UnsupportedValue::CarriageReturn),
        ("${HOME}", UnsupportedValue::Expansion),
        (r#"{"it's": "JSON"}"#, UnsupportedValue::Quoting),
        ("it's $5", UnsupportedValue::Quoting),
        ("it's `id`", UnsupportedValue::Quoting),
        (r"it's \n", UnsupportedValue::Quoting),
        (r"\\server\share", UnsupportedValue::Quoting),
        (r"C:\", UnsupportedValue::Quoting),
    ] {
        assert_eq!(
            unsupported(Format::Dotenv, value),
            Some(expected),
            "{value:?}"
        );
    }
}

#[test]
fn github_refuses_what_a_runner_would_change() {
    for (value, expected) in [
        ("a\r\nb", UnsupportedValue::CarriageReturn),
        ("a\r", UnsupportedValue::CarriageReturn),
        ("\r", UnsupportedValue::CarriageReturn),
        ("\na", UnsupportedValue::LeadingLineBreak),
        ("\n", UnsupportedValue::LeadingLineBreak),
        ("a ${{ secrets.TOKEN }}", UnsupportedValue::Expansion),
    ] {
        assert_eq!(
            unsupported(Format::Github, value),
            Some(expected),
            "{value:?}"
        );
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
fn an_error_names_the_secret_and_not_its_value() {
    let error = render(Format::Dotenv, &[Secret::new("api.key", "s3cr3t ${x}")]).err();
    assert_eq!(
        error.unwrap().to_string(),
        "secret `api.key` does not fit this format: `${` in its value would be expanded",
    );
}
