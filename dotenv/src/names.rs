//! Variable names: `[A-Za-z_][A-Za-z0-9_]*`, a "name" in POSIX (Base Definitions 3.216), which every shell
//! and runner accepts.

use std::str::FromStr;

/// Derives a variable name from a secret's name: every character outside `[A-Za-z0-9_]` becomes `_`, and a
/// leading digit is prefixed with `_`. An empty name stays empty and is not a valid variable name.
pub fn variable_name(secret: &str) -> String {
    let prefix = if secret.starts_with(|first: char| first.is_ascii_digit()) {
        "_"
    } else {
        ""
    };
    let letters = secret.chars().map(|c| match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' => c,
        _ => '_',
    });
    prefix.chars().chain(letters).collect()
}

/// Variable names that the caller accepts although they are [reserved](crate::reserved_by). Compared
/// exactly, including letter case. Empty by default.
#[derive(Debug, Clone, Default)]
pub struct AllowedNames(Vec<String>);

/// The text is not a comma-separated list of variable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected variable names separated by commas")]
pub struct InvalidAllowedNames;

impl AllowedNames {
    pub fn contains(&self, variable: &str) -> bool {
        self.0.iter().any(|name| name == variable)
    }
}

impl FromStr for AllowedNames {
    type Err = InvalidAllowedNames;

    /// Parses comma-separated names without spaces; at least one.
    fn from_str(text: &str) -> Result<Self, InvalidAllowedNames> {
        let names = text.split(',').map(|name| {
            let is_variable = !name.is_empty() && variable_name(name) == name;
            is_variable
                .then(|| name.to_owned())
                .ok_or(InvalidAllowedNames)
        });
        names.collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(variable_name(name), expected, "{name:?}");
        }
    }

    #[test]
    fn allowed_names_must_be_variable_names() {
        for text in ["", ",", "A,", "A, B", "a.b", "1A", "A=B", "é", "*", "LD_*"] {
            let refused = text.parse::<AllowedNames>().err();
            assert_eq!(refused, Some(InvalidAllowedNames), "{text:?}");
        }
    }
}
