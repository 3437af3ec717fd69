//! Queries as structs: each is `Deserialize` and `IntoParams`, so that its fields are at once what is parsed,
//! what is documented, and the only names that are accepted.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::value::{I64Deserializer, MapAccessDeserializer, StrDeserializer};
use serde::de::{self, DeserializeOwned, DeserializeSeed, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
use utoipa::IntoParams;

use super::params::Params;
use crate::error::Error;

/// The parameters of a query.
pub trait Query: Sized {
    /// Adds the accepted names.
    fn names(names: &mut Vec<String>);

    /// # Errors
    /// [`crate::error::Code::InvalidRequest`] naming the parameter, and what was expected.
    fn parse(params: &Params) -> Result<Self, Error>;
}

impl<T: DeserializeOwned + IntoParams> Query for T {
    fn names(names: &mut Vec<String>) {
        names.extend(T::into_params(|| None).into_iter().map(|param| param.name));
    }

    fn parse(params: &Params) -> Result<Self, Error> {
        let pairs = Pairs {
            rest: params.iter(),
            value: None,
        };
        T::deserialize(MapAccessDeserializer::new(pairs)).map_err(|error| Error::invalid(error.0))
    }
}

/// Two groups of parameters in one query.
pub struct Both<A, B>(pub A, pub B);

impl<A: Query, B: Query> Query for Both<A, B> {
    fn names(names: &mut Vec<String>) {
        A::names(names);
        B::names(names);
    }

    fn parse(params: &Params) -> Result<Self, Error> {
        Ok(Self(A::parse(params)?, B::parse(params)?))
    }
}

/// A query without parameters.
#[derive(Deserialize, IntoParams)]
pub struct Nothing {}

/// Parses a query.
///
/// # Errors
/// See [`Params::read`] and [`Query::parse`].
pub fn read<Q: Query>(query: &str) -> Result<Q, Error> {
    Q::parse(&params::<Q>(query)?)
}

/// Reads the parameters that `Q` accepts, without parsing their values.
///
/// # Errors
/// See [`Params::read`].
pub fn params<Q: Query>(query: &str) -> Result<Params, Error> {
    // Most requests have no query, and names cost allocations.
    if query.is_empty() {
        return Ok(Params::default());
    }
    let mut names = vec![];
    Q::names(&mut names);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Params::read(query, &names)
}

/// Parses an optional text; an empty one counts as missing.
///
/// # Errors
/// If it contains a NUL: nothing stored does, and PostgreSQL does not accept one in a query.
pub fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(from)?;
    if text.contains('\0') {
        return Err(de::Error::custom("must not contain NUL"));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Parses an optional text of a stricter grammar; an empty one counts as missing.
///
/// # Errors
/// Those of the grammar.
pub fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let parsed = text(from)?.map(|text| text.parse());
    parsed.transpose().map_err(de::Error::custom)
}

/// Parses an optional boolean; an empty text counts as missing.
///
/// # Errors
/// If it is none of `true`, `1`, `false` and `0`.
pub fn flag<'de, D: Deserializer<'de>>(from: D) -> Result<Option<bool>, D::Error> {
    let text = String::deserialize(from)?;
    parse_flag(&text).map_err(de::Error::custom)
}

/// Parses a boolean; an empty text is [`None`].
///
/// # Errors
/// Says what was expected.
pub fn parse_flag(text: &str) -> Result<Option<bool>, &'static str> {
    match text {
        "" => Ok(None),
        "true" | "1" => Ok(Some(true)),
        "false" | "0" => Ok(Some(false)),
        _ => Err("expected true or false"),
    }
}

/// Parses a whole number from 0 that fits 63 bits, the limit of stored ids and times.
///
/// # Errors
/// If it is none; an empty text is none either.
pub fn number<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let number = digits.then(|| text.parse::<i64>().ok()).flatten();
    let number = number.ok_or_else(|| de::Error::custom("expected a whole number"))?;
    T::deserialize(I64Deserializer::new(number)).map(Some)
}

/// Parses a whole number from 1, like [`number`].
///
/// # Errors
/// See [`number`].
pub fn from_one<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    match number(from)? {
        Some(0) => Err(de::Error::custom("expected a whole number from 1")),
        number => Ok(number),
    }
}

/// The parameters as serde sees them: a map of texts.
struct Pairs<'a, I: Iterator<Item = (&'a str, &'a str)>> {
    rest: I,
    value: Option<(&'a str, &'a str)>,
}

impl<'a, I: Iterator<Item = (&'a str, &'a str)>> MapAccess<'a> for Pairs<'a, I> {
    type Error = Invalid;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Invalid> {
        self.value = self.rest.next();
        let name = self.value.map(|(name, _)| StrDeserializer::new(name));
        name.map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Invalid> {
        let (name, text) = self.value.take().unwrap_or_default();
        let value = seed.deserialize(Text(text));
        value.map_err(|Invalid(error)| Invalid(format!("{name}: {error}")))
    }
}

/// The text of a parameter. Every field says itself how to read it.
struct Text<'a>(&'a str);

impl<'de> Deserializer<'de> for Text<'_> {
    type Error = Invalid;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Invalid> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Invalid> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Why a query is refused.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Invalid(String);

impl de::Error for Invalid {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[derive(Debug, Default, PartialEq, Deserialize, IntoParams)]
    #[serde(default)]
    struct Example {
        #[serde(deserialize_with = "text")]
        q: Option<String>,
        #[serde(deserialize_with = "flag")]
        deleted: Option<bool>,
        #[serde(rename = "type", deserialize_with = "parsed")]
        kind: Option<u8>,
    }

    #[derive(Debug, Default, PartialEq, Deserialize, IntoParams)]
    #[serde(default)]
    struct Other {
        #[serde(deserialize_with = "number")]
        page: Option<i64>,
    }

    fn refusal(query: &str) -> String {
        let error = read::<Both<Example, Other>>(query).err().unwrap();
        assert_eq!(error.code(), Code::InvalidRequest);
        error.message().to_owned()
    }

    #[test]
    fn groups_are_parsed_from_one_query() {
        let Both(example, other) = read("q=a+b%2F&type=7&page=3&deleted=1").unwrap();
        let expected = Example {
            q: Some("a b/".to_owned()),
            deleted: Some(true),
            kind: Some(7),
        };
        assert_eq!((example, other), (expected, Other { page: Some(3) }));
    }

    #[test]
    fn absent_and_empty_texts_are_none() {
        for query in ["", "q=&deleted=&type="] {
            assert_eq!(read::<Example>(query).unwrap(), Example::default());
        }
    }

    #[test]
    fn a_refusal_names_the_parameter_and_what_was_expected() {
        for (query, expected) in [
            ("page=-1", "page: expected a whole number"),
            ("page=", "page: expected a whole number"),
            ("page=9223372036854775808", "page: expected a whole number"),
            ("deleted=yes", "deleted: expected true or false"),
            ("q=b%00", "q: must not contain NUL"),
            ("type=300", "type: number too large to fit in target type"),
            ("q=1&q=2", "q: given twice"),
            (
                "kind=1",
                "kind: no such parameter; expected one of: q, deleted, type, page",
            ),
        ] {
            assert_eq!(refusal(query), expected, "{query}");
        }
        let error = read::<Nothing>("q=1").err().unwrap();
        assert!(error.message().ends_with("expected one of: none"));
    }
}
