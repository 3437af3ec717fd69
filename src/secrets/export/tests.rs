use entity::Version;
use forgevault_api_types::secrets::ExportedSecret;
use forgevault_dotenv::Format as Variables;
use serde_json::json;

use super::*;

fn item<'a>(name: &'a str, value: &'a str) -> Item<'a> {
    Item {
        name,
        full_name: name,
        is_protected: false,
        value,
        version: Version::FIRST,
        encryption_mode: "standard",
    }
}

fn render(format: Format, items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    super::render(format, items, &AllowedNames::default())
}

/// The text that the caller sees.
fn refusal(format: Variables, items: &[Item<'_>]) -> String {
    let error = render(Format::Variables(format), items).unwrap_err();
    error.to_string()
}

#[test]
fn a_refusal_tells_the_way_out() {
    let reserved = Item {
        full_name: "staging.NODE.OPTIONS",
        ..item("NODE.OPTIONS", "s3cr3t")
    };
    assert_eq!(
        refusal(Variables::Github, &[reserved]),
        "secret `staging.NODE.OPTIONS` is refused: a variable with its name changes which programs or code \
         are run; allow=NODE_OPTIONS accepts it, and json carries every value",
    );
    assert_eq!(
        refusal(Variables::Dotenv, &[item("api.key", "s3cr3t ${x}")]),
        "secret `api.key` does not fit this format: `${` in its value would be expanded; \
         json carries every value",
    );
    let nameless = Item {
        full_name: "staging.",
        ..item("", "v")
    };
    assert_eq!(
        refusal(Variables::Shell, &[nameless]),
        "the name of secret `staging.` leaves no variable name; json carries every value",
    );
    let value = "x".repeat(100_000);
    let names: Vec<_> = (0..11).map(|number| format!("V{number}")).collect();
    let items: Vec<_> = names.iter().map(|name| item(name, &value)).collect();
    assert_eq!(
        refusal(Variables::Shell, &items),
        "all values together are longer than the variables of a program can be (1 MiB): narrow it by prefix",
    );
    assert_eq!(
        refusal(Variables::Shell, &[item("a.b", ""), item("a-b", "")]),
        "secrets `a.b` and `a-b` would both become the variable a_b",
    );
}

#[test]
fn a_reserved_name_passes_when_it_is_allowed() {
    for format in Variables::ALL {
        let allowed = &"PATH".parse().unwrap();
        let items = [item("PATH", "v")];
        assert!(super::render(Format::Variables(format), &items, allowed).is_ok());
    }
}

#[test]
fn protected_secrets_are_never_mixed_with_others() {
    let protected = |full_name| Item {
        is_protected: true,
        ..item(full_name, "v")
    };
    let one = protected("production.KEY");
    let other = protected("production.DB");
    let base = item("production_KEY", "v");
    for format in Variables::ALL {
        assert_eq!(
            refusal(format, &[base, one]),
            "secret `production.KEY` is protected and `production_KEY` is not; they are never mixed: name \
             the environment (environment=production)",
        );
        assert!(render(Format::Variables(format), &[one, other]).is_ok());
    }
    assert!(render(Format::Json, &[base, one]).is_ok());
}

#[test]
fn json_carries_every_value_in_order() {
    let items = [
        item("b", "\0\r\n\"\\\u{7f}é"),
        Item {
            version: Version::new(7),
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
    let read: Vec<ExportedSecret> = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), expected);
    assert_eq!(*render(Format::Json, &[]).unwrap(), "[]");
}

#[test]
fn json_carries_what_no_variable_can_be() {
    let value = "x".repeat(1024 * 1024);
    let items = ["BASH_ENV", "a.b", "a-b", "_", "", "UID"].map(|name| item(name, &value));
    assert!(render(Format::Json, &items).is_ok());
}

#[test]
fn a_format_has_one_name() {
    for (name, format) in [
        ("json", Format::Json),
        ("dotenv", Format::Variables(Variables::Dotenv)),
        ("shell", Format::Variables(Variables::Shell)),
        ("github", Format::Variables(Variables::Github)),
    ] {
        assert_eq!(name.parse(), Ok(format));
    }
    for text in ["", "JSON", "env", "shell "] {
        assert_eq!(text.parse::<Format>(), Err(UnknownFormat), "{text:?}");
    }
}
