//! Checks that every text that a page uses exists, and that every text is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::completeness::messages;
use crate::error::Code;
use crate::forge::Unit;
use crate::web::flash;
use crate::web::header::{MARKS, called, tab};
use crate::web::render::TEMPLATES;
use crate::web::texts::SOURCES;

/// Functions that take keys of texts, and the index of that argument.
const KEY_FUNCTIONS: [(&str, usize); 11] = [
    ("t", 0),
    ("heads", 0),
    ("wide", 0),
    ("line", 1),
    ("choice", 1),
    ("confirm", 1),
    ("passphrase", 1),
    ("check", 1),
    ("editor", 2),
    // The choices of a new token: the label, and what it means.
    ("option", 3),
    ("option", 4),
];
/// The states, lives and ends of tokens, behind `token-`.
const TOKEN_KEYS: [&str; 16] = [
    "live",
    "ends-soon",
    "expired",
    "locked",
    "revoked",
    "orphan",
    "life-1d",
    "life-7d",
    "life-30d",
    "life-90d",
    "life-1y",
    "life-0",
    "ends-now",
    "ends-1h",
    "ends-24h",
    "ends-7d",
];
/// The roles of refusals, and the states of the licence and of rotations.
const STATE_KEYS: [&str; 12] = [
    "error-role-read",
    "error-role-write",
    "error-role-admin",
    "error-role-archived",
    "plan-state-live",
    "plan-state-ends-soon",
    "plan-state-expired",
    "plan-state-none",
    "keys-state-done",
    "keys-state-running",
    "keys-state-incomplete",
    "keys-state-idle",
];
/// Named arguments that are keys, in any call.
const KEY_ARGUMENTS: [&str; 2] = ["hint=", "all="];

#[test]
fn no_text_is_missing_or_unused() {
    let (_, _, english) = SOURCES[0];
    let defined: BTreeSet<String> = messages(english).into_keys().map(str::to_owned).collect();
    let mut used = composed_keys();
    for (_, source) in TEMPLATES {
        used.extend(of_template(source));
    }
    // In code, any literal that begins like a key.
    let families: BTreeSet<&str> = defined
        .iter()
        .filter_map(|key| Some(key.split_once('-')?.0))
        .collect();
    let mut code = BTreeSet::new();
    literals_of(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"),
        &mut code,
    );
    used.extend(code.into_iter().filter(|text| {
        let is_key = text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let family = text.split_once('-').map(|(family, _)| family);
        let is_composed = flash::TEXTS.contains(&text.as_str());
        is_key
            && !is_composed
            && family.map_or(defined.contains(text), |family| families.contains(family))
    }));
    let missing: Vec<_> = used.difference(&defined).collect();
    assert!(missing.is_empty(), "used but missing: {missing:?}");
    let unused: Vec<_> = defined.difference(&used).collect();
    assert!(unused.is_empty(), "never used: {unused:?}");
}

/// Keys that templates build from parts.
fn composed_keys() -> BTreeSet<String> {
    let tabs = Unit::ALL.map(tab).map(|(name, ..)| ("tab", name));
    let marks = MARKS.map(|(mark, _)| ("mark", mark));
    let of_forges = tabs.into_iter().chain(marks).flat_map(|(of, name)| {
        [false, true].map(|is_forgejo| format!("{of}-{}", called(name, is_forgejo)))
    });
    let errors = Code::ALL.iter();
    let errors = errors.map(|code| format!("error-{}", code.as_str().replace('_', "-")));
    let done = flash::TEXTS.iter().map(|text| format!("flash-{text}"));
    let of_tokens = TOKEN_KEYS.iter().map(|key| format!("token-{key}"));
    of_forges
        .chain(errors)
        .chain(done)
        .chain(of_tokens)
        .chain(STATE_KEYS.map(str::to_owned))
        .collect()
}

fn of_template(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for rest in source.split(open).skip(1) {
            // A workflow in a template contains such braces too.
            let Some((expression, _)) = rest.split_once(close) else {
                continue;
            };
            for (name, arguments) in calls(expression) {
                for (number, argument) in arguments.iter().enumerate() {
                    let is_key = KEY_FUNCTIONS.contains(&(name, number))
                        || KEY_ARGUMENTS
                            .iter()
                            .any(|named| argument.starts_with(named));
                    // Keys that are built from parts are checked elsewhere.
                    if is_key && !argument.contains('~') {
                        // For a nested call, its own arguments are checked.
                        let key = argument.split_once('(').map_or(*argument, |(key, _)| key);
                        keys.extend(literals(key).map(str::to_owned));
                    }
                }
            }
        }
    }
    keys
}

/// Returns every call in an expression, with its arguments.
fn calls(expression: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    expression.match_indices('(').filter_map(|(at, _)| {
        let (before, inside) = (&expression[..at], &expression[at + 1..]);
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let name = &before[before.trim_end_matches(is_name).len()..];
        (!name.is_empty()).then(|| (name, arguments(inside)))
    })
}

/// Splits at commas, up to the closing parenthesis.
fn arguments(text: &str) -> Vec<&str> {
    let (mut arguments, mut start, mut depth, mut is_quoted) = (vec![], 0, 0_u32, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '(' | '[' => depth += 1,
            ')' if depth == 0 => {
                arguments.push(text[start..at].trim());
                return arguments;
            }
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                arguments.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    panic!("not closed: {text}");
}

/// Returns the string literals in double quotes.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

/// Collects the literals of every file in the folder, except those of the texts.
fn literals_of(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("texts") {
                literals_of(&path, found);
            }
        } else {
            let source = fs::read_to_string(path).unwrap();
            for line in source.lines() {
                found.extend(literals(line).map(str::to_owned));
            }
        }
    }
}
