//! What the message of an entry says: what the operation was about, a remark, and why it was refused.

use entity::{TokenId, audit_entry};

use crate::error::Code;

/// What an operation was about, beside its secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    Nothing,
    Environment(&'a str),
    Token(TokenId),
    /// The new name of a secret.
    NewName(&'a str),
}

/// The parts of a message.
#[derive(Debug, PartialEq, Eq)]
pub struct About<'a> {
    pub subject: Subject<'a>,
    /// The environment from which secrets were copied.
    pub from: &'a str,
    /// What else it says.
    pub remark: &'a str,
    /// Why the operation was refused or failed.
    pub refusal: Option<(Code, &'a str)>,
}

impl<'a> About<'a> {
    pub fn read(entry: &'a audit_entry::Model) -> Self {
        let message = entry.fail_reason.as_str();
        let refusal = (!entry.success).then(|| split_refusal(message)).flatten();
        let (about, refusal) = match refusal {
            Some((about, code, why)) => (about, Some((code, why))),
            None => (message, None),
        };
        let (subject, rest) = split_subject(about);
        let copied = rest.strip_prefix(" from ").map(|rest| {
            let end = rest.find(',').unwrap_or(rest.len());
            rest.split_at(end)
        });
        let (from, rest) = copied.unwrap_or(("", rest));
        Self {
            subject,
            from,
            remark: rest.trim_start_matches([',', ':', ' ']),
            refusal,
        }
    }
}

/// Splits a message at the code of the refusal: `environment a: forbidden: why`.
fn split_refusal(message: &str) -> Option<(&str, Code, &str)> {
    let mut start = 0;
    while let Some(length) = message.get(start..)?.find(": ") {
        if let Ok(code) = message.get(start..start + length)?.parse() {
            let about = message.get(..start)?.trim_end_matches(": ");
            return Some((about, code, message.get(start + length + 2..)?));
        }
        start += length + 2;
    }
    None
}

fn split_subject(about: &str) -> (Subject<'_>, &str) {
    let until = |text: &'_ str, is_end: fn(char) -> bool| text.find(is_end).unwrap_or(text.len());
    if let Some(rest) = about.strip_prefix("environment ") {
        let (name, rest) = rest.split_at(until(rest, |c| matches!(c, ',' | ':' | ' ')));
        return (Subject::Environment(name), rest);
    }
    if let Some(rest) = about.strip_prefix("renamed to ") {
        return (Subject::NewName(rest), "");
    }
    if let Some(rest) = about.strip_prefix("token ") {
        let (digits, rest) = rest.split_at(until(rest, |c| !c.is_ascii_digit()));
        if let Ok(id) = digits.parse() {
            return (Subject::Token(TokenId::new(id)), rest);
        }
    }
    (Subject::Nothing, about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_split_into_its_parts() {
        let refusal = |text| split_refusal(text);
        assert_eq!(
            refusal("forbidden: needs: write"),
            Some(("", Code::Forbidden, "needs: write"))
        );
        assert_eq!(
            refusal("environment a: not_found: no such environment"),
            Some(("environment a", Code::NotFound, "no such environment"))
        );
        assert_eq!(refusal("of another version: why"), None);
        for (about, expected) in [
            ("environment a", (Subject::Environment("a"), "")),
            (
                "environment a, revision 3, preview",
                (Subject::Environment("a"), ", revision 3, preview"),
            ),
            (
                "environment a from b",
                (Subject::Environment("a"), " from b"),
            ),
            ("token 5", (Subject::Token(TokenId::new(5)), "")),
            (
                "token 5: scope",
                (Subject::Token(TokenId::new(5)), ": scope"),
            ),
            (
                "tokens of user 5: active",
                (Subject::Nothing, "tokens of user 5: active"),
            ),
            ("token x", (Subject::Nothing, "token x")),
            ("renamed to B", (Subject::NewName("B"), "")),
            ("", (Subject::Nothing, "")),
        ] {
            assert_eq!(split_subject(about), expected, "{about}");
        }
    }
}
