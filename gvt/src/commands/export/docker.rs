//! `docker run --env-file`: lines of `NAME=value`, taken as they are, without quotes or escapes.

use zeroize::Zeroizing;

use super::utf8;
use crate::error::{Error, Result};
use crate::run::environment::Named;

/// Docker reads lines of up to 64 KiB.
const MAX_LINE: usize = 64 * 1024 - 1;

pub fn render(variables: &[Named]) -> Result<Zeroizing<String>> {
    let length = variables
        .iter()
        .map(|named| named.name.len() + named.value.len() + 2);
    let mut text = Zeroizing::new(String::with_capacity(length.sum()));
    for Named { name, value } in variables {
        let value = utf8(name, value)?;
        let problem = if value.contains(['\n', '\r']) {
            "a line break in its value ends it there"
        } else if value.contains('\0') {
            "its value contains a NUL"
        } else if name.len() + 1 + value.len() > MAX_LINE {
            "its line is longer than 64 KiB"
        } else {
            text.extend([name.as_str(), "=", value, "\n"]);
            continue;
        };
        return Err(Error::failed(format!(
            "secret `{name}` does not fit this format: {problem}"
        ))
        .hint("use gvt run -- docker run --env NAME …, which passes values without a file"));
    }
    Ok(text)
}
