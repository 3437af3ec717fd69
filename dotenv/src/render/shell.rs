//! A script for a POSIX shell to source: `export NAME='value'`. In single quotes, every byte except NUL and
//! the quote itself is literal (Shell Command Language 2.2.2); a quote is written `'\''`.

use super::{UnsupportedValue, check_environment};

pub fn push(text: &mut String, variable: &str, value: &str) -> Result<(), UnsupportedValue> {
    check_environment(variable, value)?;
    text.extend(["export ", variable, "='"]);
    for (index, part) in value.split('\'').enumerate() {
        if index > 0 {
            text.push_str(r"'\''");
        }
        text.push_str(part);
    }
    text.push_str("'\n");
    Ok(())
}
