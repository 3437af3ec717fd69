//! An export is read back by the rules of its readers, and the effect of a name on the programs of a job
//! never depends on its letter case. Names and values are separated by NUL.

use forgevault::secrets::export::{self, Item};
use forgevault_dotenv::{AllowedNames, Format, MAX_VARIABLES, Secret, parse, render};
use entity::Version;

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    let parts: Vec<_> = text.split('\0').collect();
    let secrets: Vec<_> = parts
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [name, value] => Some(Secret::new(name, value)),
            _ => None,
        })
        .collect();
    json_has_every_value(&secrets);
    let rendered = |format| render(format, &secrets, &AllowedNames::default()).ok();
    if let Some(text) = rendered(Format::Shell) {
        let values: Vec<_> = secrets.iter().map(|secret| secret.value.to_owned()).collect();
        assert_eq!(read_as_shell(&text), values);
    }
    if let Some(text) = rendered(Format::Dotenv) {
        // An imported file may have fewer variables than an export.
        if let Ok(variables) = parse(&text) {
            let values = variables.iter().map(|variable| &**variable.value);
            assert!(values.eq(secrets.iter().map(|secret| secret.value)));
        } else {
            assert!(secrets.len() > MAX_VARIABLES);
        }
    }
    if let Some(text) = rendered(Format::Github) {
        assert!(text.lines().all(|line| line.len() < 65_536));
    }
    for secret in &secrets {
        for format in Format::ALL {
            let passes = |name: &str| {
                let secret = [Secret::new(name, "v")];
                render(format, &secret, &AllowedNames::default()).is_ok()
            };
            let (lower, upper) = (secret.name.to_ascii_lowercase(), secret.name.to_ascii_uppercase());
            assert_eq!(passes(&lower), passes(&upper));
        }
    }
}

fn json_has_every_value(secrets: &[Secret<'_>]) {
    let items = secrets.iter().map(|secret| Item {
        name: secret.name,
        full_name: secret.full_name,
        is_protected: false,
        value: secret.value,
        version: Version::FIRST,
        encryption_mode: "standard",
    });
    let items: Vec<_> = items.collect();
    let Ok(json) = export::render(export::Format::Json, &items, &AllowedNames::default()) else {
        return;
    };
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let values = json.as_array().unwrap().iter().map(|item| &item["value"]);
    assert!(values.eq(secrets.iter().map(|secret| secret.value)));
}

/// Returns the values of `export NAME='…'` lines: between single quotes every byte is literal, and `\'`
/// outside of them is a quote.
fn read_as_shell(text: &str) -> Vec<String> {
    let mut values = vec![];
    let mut rest = text;
    while let Some(line) = rest.strip_prefix("export ") {
        let (name, mut after) = line.split_once('=').unwrap();
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
        let mut value = String::new();
        while let Some(quoted) = after.strip_prefix('\'') {
            let (part, next) = quoted.split_once('\'').unwrap();
            value.push_str(part);
            after = next;
            if let Some(next) = after.strip_prefix(r"\'") {
                value.push('\'');
                after = next;
            }
        }
        values.push(value);
        rest = after.strip_prefix('\n').unwrap();
    }
    assert_eq!(rest, "");
    values
}
