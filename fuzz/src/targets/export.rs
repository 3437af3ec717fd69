//! What is exported is read back by the rules of its readers, and what a name does to the programs of a
//! job never depends on its letter case. Between two names and values there is a NUL.

use forgevault::secrets::dotenv::parse;
use forgevault::secrets::export::{Allowed, Format, Item, render};

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    let parts: Vec<_> = text.split('\0').collect();
    let items: Vec<_> = parts
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [name, value] => Some(item(name, value)),
            _ => None,
        })
        .collect();
    let rendered = |format| render(format, &items, &Allowed::default()).ok();
    if let Some(json) = rendered(Format::Json) {
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let values = json.as_array().unwrap().iter().map(|item| &item["value"]);
        assert!(values.eq(items.iter().map(|item| item.value)));
    }
    if let Some(text) = rendered(Format::Shell) {
        let values: Vec<_> = items.iter().map(|item| item.value.to_owned()).collect();
        assert_eq!(read_as_shell(&text), values);
    }
    if let Some(text) = rendered(Format::Dotenv) {
        // A file that is imported has fewer variables than an export may have.
        if let Ok(variables) = parse(&text) {
            assert!(variables.iter().map(|it| &**it.value).eq(items.iter().map(|item| item.value)));
        } else {
            assert!(items.len() > 500);
        }
    }
    if let Some(text) = rendered(Format::Github) {
        assert!(text.lines().all(|line| line.len() < 65_536));
    }
    for item in &items {
        for format in [Format::Shell, Format::Dotenv, Format::Github] {
            let passes = |name: &str| {
                let item = [self::item(name, "v")];
                render(format, &item, &Allowed::default()).is_ok()
            };
            let (lower, upper) = (item.name.to_ascii_lowercase(), item.name.to_ascii_uppercase());
            assert_eq!(passes(&lower), passes(&upper));
        }
    }
}

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

/// The values of `export NAME='…'` lines: between single quotes every byte stands for itself, and `\'`
/// outside of them for a quote.
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
