//! The fields of a form or the parameters of a query by name: all must be known, none may be repeated.

use zeroize::Zeroizing;

use crate::error::Error;

/// The most values of a field that may be repeated.
const MAX_LISTED: usize = 1000;

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

    /// Reads a form in which one field, `list`, may come any number of times. Returns its values apart.
    ///
    /// # Errors
    /// See [`Params::read`]; also for more than 1,000 values.
    pub fn read_with_list(
        query: &str,
        known: &[&str],
        list: &str,
    ) -> Result<(Self, Vec<String>), Error> {
        let (mut pairs, mut listed) = (vec![], vec![]);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if name == list {
                listed.push(value.into_owned());
            } else {
                pairs.push((name.into_owned(), Zeroizing::new(value.into_owned())));
            }
        }
        if listed.len() > MAX_LISTED {
            let message = format!("{list}: expected at most {MAX_LISTED}");
            return Err(Error::invalid(message));
        }
        Ok((Self::of(pairs, known)?, listed))
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

    /// Returns names and values, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let mut these = self.iter().filter(|(present, _)| *present == name);
        these.next().map(|(_, value)| value)
    }

    /// As [`Self::get`]; empty for one that is missing.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
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
    fn one_field_may_be_a_list_up_to_a_bound() {
        let read = |count| {
            let form = "n=a&".repeat(count) + "q=1";
            Params::read_with_list(&form, &["q"], "n")
        };
        let (form, listed) = read(MAX_LISTED).unwrap();
        assert_eq!((form.get("q"), listed.len()), (Some("1"), MAX_LISTED));
        let refused = read(MAX_LISTED + 1).err().unwrap();
        assert_eq!(refused.message(), "n: expected at most 1000");
    }
}
