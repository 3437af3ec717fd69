//! `.env` for one reader, where the readers disagree. Each writes plain values as all of them read them.

use zeroize::Zeroizing;

use super::utf8;
use crate::cli::Dialect;
use crate::error::{Error, Result};
use crate::run::environment::Named;

pub fn render(dialect: Dialect, variables: &[Named]) -> Result<Zeroizing<String>> {
    // A character becomes at most six.
    let length = variables
        .iter()
        .map(|named| named.name.len() + named.value.len() * 6 + 8);
    let mut text = Zeroizing::new(String::with_capacity(length.sum()));
    for Named { name, value } in variables {
        let value = utf8(name, value)?;
        let refused = |why: &str| {
            Error::failed(format!("secret `{name}` does not fit this dialect: {why}"))
                .hint("use --format json")
        };
        if value.contains('\0') {
            return Err(refused("its value contains a NUL"));
        }
        text.push_str(name);
        text.push('=');
        match dialect {
            Dialect::Node => node(&mut text, value).map_err(refused)?,
            Dialect::Python => python(&mut text, value),
            Dialect::Compose => compose(&mut text, value),
        }
        text.push('\n');
    }
    Ok(text)
}

/// dotenv for Node.js takes what is between quotes as it is, except for `\n` and `\r` in double quotes. CR
/// becomes LF everywhere.
fn node(text: &mut String, value: &str) -> std::result::Result<(), &'static str> {
    if value.contains('\r') && value.contains('\\') {
        return Err("a carriage return beside a backslash");
    }
    if value.contains('\r') {
        if value.contains('"') {
            return Err("a carriage return beside a double quote");
        }
        text.extend(["\"", &value.replace('\r', "\\r"), "\""]);
        return Ok(());
    }
    let has_escape = value.contains("\\n") || value.contains("\\r");
    let fits = |quote: char| {
        !(value.contains(quote) || value.ends_with('\\') || (quote == '"' && has_escape))
    };
    let quote = ['\'', '"', '`'].into_iter().find(|quote| fits(*quote));
    let quote = quote.ok_or("it has every kind of quotes, or ends with a backslash")?;
    text.push(quote);
    text.push_str(value);
    text.push(quote);
    Ok(())
}

/// python-dotenv decodes escapes in double quotes, and then expands `${NAME:-default}` everywhere. Since no
/// variable has an empty name, `${:-$}` is a dollar sign.
fn python(text: &mut String, value: &str) {
    text.push('"');
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\r' => text.push_str("\\r"),
            '\n' => text.push_str("\\n"),
            '$' if rest.peek() == Some(&'{') => text.push_str("${:-$}"),
            _ => text.push(c),
        }
    }
    text.push('"');
}

/// Docker Compose decodes escapes in double quotes and expands `$` there; `$$` is a dollar sign.
fn compose(text: &mut String, value: &str) {
    if !value.contains(['\'', '\n', '\r', '\\']) {
        text.extend(["'", value, "'"]);
        return;
    }
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\r' => text.push_str("\\r"),
            '\n' => text.push_str("\\n"),
            '$' => text.push_str("$$"),
            _ => text.push(c),
        }
    }
    text.push('"');
}
