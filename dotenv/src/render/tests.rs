//! Every rendered text is read back byte for byte by its readers, or refused.

mod names;
mod readers;
mod round_trip;
mod values;

use super::*;
use readers::{Variables, read_by_act, read_by_actions_runner};

fn render(format: Format, secrets: &[Secret<'_>]) -> Result<Zeroizing<String>, RenderError> {
    super::render(format, secrets, &AllowedNames::default())
}

fn render_one(format: Format, name: &str, value: &str) -> Result<Zeroizing<String>, RenderError> {
    render(format, &[Secret::new(name, value)])
}

/// Returns why `format` cannot represent this value, if it cannot.
fn unsupported(format: Format, value: &str) -> Option<UnsupportedValue> {
    match render_one(format, "NAME", value).err()? {
        RenderError::UnsupportedValue { secret, reason } if secret == "NAME" => Some(reason),
        other => panic!("{other}"),
    }
}

/// Renders `values` as V0, V1, … and checks that `read` returns all of them.
fn assert_read_back(format: Format, values: &[&str], read: impl Fn(&str) -> Variables) {
    let names: Vec<_> = (0..values.len()).map(|index| format!("V{index}")).collect();
    let secrets: Vec<_> = std::iter::zip(&names, values)
        .map(|(name, value)| Secret::new(name, value))
        .collect();
    let text = render(format, &secrets).expect("every value fits");
    let expected: Variables = secrets
        .iter()
        .map(|secret| (secret.name.to_owned(), secret.value.to_owned()))
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

#[test]
fn no_secrets_are_an_empty_text() {
    for format in Format::ALL {
        assert_eq!(*render(format, &[]).unwrap(), "");
    }
}

/// A buffer that grows would leave copies of values behind.
#[test]
fn the_text_is_allocated_once() {
    let (name, quotes) = ("N".repeat(255), "'".repeat(1000));
    for value in ["", "it's", &quotes] {
        let secrets = [Secret::new(&name, value), Secret::new("NEXT", value)];
        let bound = upper_bound(&variables(&secrets).unwrap());
        for format in Format::ALL {
            assert!(render(format, &secrets).unwrap().len() <= bound);
        }
    }
}

#[test]
fn a_format_has_one_name() {
    for (name, format) in [
        ("dotenv", Format::Dotenv),
        ("shell", Format::Shell),
        ("github", Format::Github),
    ] {
        assert_eq!(name.parse(), Ok(format));
    }
    for text in ["", "json", "SHELL", "env", "shell "] {
        assert_eq!(text.parse::<Format>(), Err(UnknownFormat), "{text:?}");
    }
}
