//! Names of variables: `[A-Za-z_][A-Za-z0-9_]*`, a "name" in POSIX (Base Definitions 3.216), which is
//! what every shell and runner takes.

use std::str::FromStr;

/// The name of the variable that a secret of this name becomes: every character outside
/// `[A-Za-z0-9_]` becomes `_`, and a leading digit gets a `_` before it. An empty name stays empty and
/// names no variable.
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

/// Names of variables that the caller accepts although they are [reserved](crate::reserved_by). They
/// are compared exactly, letter case included. The default allows none.
#[derive(Debug, Clone, Default)]
pub struct AllowedNames(Vec<String>);

/// The text is not a list of variable names separated by commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected names of variables with commas between")]
pub struct InvalidAllowedNames;

impl AllowedNames {
    pub fn contains(&self, variable: &str) -> bool {
        self.0.iter().any(|name| name == variable)
    }
}

impl FromStr for AllowedNames {
    type Err = InvalidAllowedNames;

    /// Reads names separated by commas, without spaces; at least one.
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
    fn what_is_allowed_is_named_as_a_variable() {
        for text in ["", ",", "A,", "A, B", "a.b", "1A", "A=B", "é", "*", "LD_*"] {
            let refused = text.parse::<AllowedNames>().err();
            assert_eq!(refused, Some(InvalidAllowedNames), "{text:?}");
        }
    }
}
