//! Names and patterns match their definitions in docs/NAMES.md and docs/TOKENS.md, and a pattern matches no
//! other name.

use forgevault::environments::Environments;
use forgevault::secrets::SecretName;
use forgevault::secrets::name::{NameFilter, Pattern};

pub fn run(data: &[u8]) {
    let Some(texts) = crate::texts::<2>(data) else {
        return;
    };
    let [name, pattern] = texts;
    let Ok(name) = name.parse::<SecretName>() else {
        return;
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    assert!((1..=255).contains(&name.as_str().len()));
    assert!(name.as_str().chars().all(plain) && !name.as_str().starts_with(['.', '-']));
    let Ok(parsed) = pattern.parse::<Pattern>() else {
        return;
    };
    let environments = Environments::initial();
    let matches = parsed.matches(name.as_str(), &environments);
    let filter = NameFilter::of([&parsed], &environments);
    assert_eq!(filter.reaches(name.as_str()), matches);
    let alike = match pattern.strip_suffix('*') {
        Some(prefix) => name.as_str().starts_with(prefix),
        None => name.as_str() == pattern,
    };
    assert!(alike || !matches);
}
