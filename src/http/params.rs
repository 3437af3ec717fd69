//! Query parameters: all must be known, none may be repeated, and every error names the parameter.

use zeroize::Zeroizing;

use crate::error::Error;

/// The parameters of a query, or the fields of a form.
#[derive(Default)]
pub struct Params(Vec<(String, Zeroizing<String>)>);

/// Returns the name of a parameter for an error, which is also recorded. Only what looks like one of our
/// names (short, letters only) is shown, since a secret may have been sent in its place.
pub fn shown(name: &str) -> &str {
    let is_name = (1..=16).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    if is_name { name } else { "(not shown)" }
}

impl Params {
    /// # Errors
    /// [`crate::error::Code::InvalidRequest`] naming a parameter that is unknown (a mistyped filter would
    /// otherwise return more than intended) or repeated.
    pub fn read(query: &str, known: &[&str]) -> Result<Self, Error> {
        let pairs = form_urlencoded::parse(query.as_bytes())
            .map(|(name, value)| (name.into_owned(), Zeroizing::new(value.into_owned())));
        Self::of(pairs, known)
    }

    /// Checks parameters that are parsed already.
    ///
    /// # Errors
    /// See [`Params::read`].
    pub fn of(
        pairs: impl IntoIterator<Item = (String, Zeroizing<String>)>,
        known: &[&str],
    ) -> Result<Self, Error> {
        let mut params: Vec<(String, Zeroizing<String>)> = vec![];
        for (name, value) in pairs {
            if !known.contains(&name.as_str()) {
                let known = if known.is_empty() {
                    "none".into()
                } else {
                    known.join(", ")
                };
                let name = shown(&name);
                return Err(Error::invalid(format!(
                    "{name}: no such parameter; expected one of: {known}"
                )));
            }
            if params.iter().any(|(present, _)| *present == name) {
                return Err(Error::invalid(format!("{name}: given twice")));
            }
            params.push((name, value));
        }
        Ok(Self(params))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(present, _)| present == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the parameter as a text; an empty one counts as missing.
    ///
    /// # Errors
    /// If it contains a NUL: nothing stored does, and PostgreSQL does not accept one in a query.
    pub fn text(&self, name: &str) -> Result<Option<String>, Error> {
        match self.get(name) {
            None | Some("") => Ok(None),
            Some(value) if value.contains('\0') => {
                Err(Error::invalid(format!("{name}: must not contain NUL")))
            }
            Some(value) => Ok(Some(value.to_owned())),
        }
    }

    /// # Errors
    /// If it is neither true nor false.
    pub fn truth(&self, name: &str) -> Result<Option<bool>, Error> {
        match self.get(name) {
            None | Some("") => Ok(None),
            Some("true" | "1") => Ok(Some(true)),
            Some("false" | "0") => Ok(Some(false)),
            Some(_) => Err(Error::invalid(format!("{name}: expected true or false"))),
        }
    }

    /// # Errors
    /// If it is not a whole number from 0 that fits 63 bits.
    pub fn whole_number(&self, name: &str) -> Result<Option<u64>, Error> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        let number = text
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| text.parse::<i64>().ok());
        let number = number
            .flatten()
            .and_then(|number| u64::try_from(number).ok());
        number
            .map(Some)
            .ok_or_else(|| Error::invalid(format!("{name}: expected a whole number")))
    }

    /// Returns the parameter as an `i64`, the type of stored ids and times.
    pub fn id(&self, name: &str) -> Result<Option<i64>, Error> {
        Ok(self
            .whole_number(name)?
            .and_then(|number| i64::try_from(number).ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_and_repeated_parameters_are_named() {
        let error = |query| {
            Params::read(query, &["page", "q"])
                .err()
                .unwrap()
                .message()
                .to_owned()
        };
        assert_eq!(
            error("enviroment=x"),
            "enviroment: no such parameter; expected one of: page, q"
        );
        assert_eq!(error("q=1&q=2"), "q: given twice");
    }

    #[test]
    fn a_text_has_no_nul_and_an_empty_one_is_none() {
        let params = Params::read("a=b+c&n=b%00&e=", &["a", "n", "e"]).unwrap();
        assert_eq!(params.text("a").unwrap().as_deref(), Some("b c"));
        assert_eq!(
            params.text("n").unwrap_err().message(),
            "n: must not contain NUL"
        );
        assert_eq!(params.text("e").unwrap(), None);
    }

    #[test]
    fn numbers_and_booleans_are_parsed_strictly() {
        let params = Params::read(
            "a=1&b=-1&c=9223372036854775808&d=x&e=&t=true&u=yes",
            &["a", "b", "c", "d", "e", "t", "u"],
        )
        .unwrap();
        assert_eq!(params.whole_number("a").unwrap(), Some(1));
        for name in ["b", "c", "d", "e"] {
            assert!(
                params
                    .whole_number(name)
                    .unwrap_err()
                    .message()
                    .starts_with(name),
                "{name}"
            );
        }
        assert_eq!(params.truth("t").unwrap(), Some(true));
        assert!(params.truth("u").is_err());
        assert_eq!(params.truth("absent").unwrap(), None);
    }
}
