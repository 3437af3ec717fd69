//! A `.env` file. Its libraries disagree about escapes, so none is written, and only what dotenvy (Rust),
//! python-dotenv, dotenv (Node.js), godotenv and a shell that sources the file all read literally.
//! python-dotenv expands `${` even in single quotes and halves `\\` there; it and dotenv convert CR and CRLF
//! to LF. phpdotenv reads several lines in double quotes only, and otherwise rejects the whole file.

use super::UnsupportedValue;

pub fn push(text: &mut String, variable: &str, value: &str) -> Result<(), UnsupportedValue> {
    if value.contains('\0') {
        return Err(UnsupportedValue::Nul);
    } else if value.contains('\r') {
        return Err(UnsupportedValue::CarriageReturn);
    } else if value.contains("${") {
        return Err(UnsupportedValue::Expansion);
    }
    let is_plain = !value.contains(['"', '\\', '$', '`']);
    let quote = if is_plain && value.contains(['\n', '\'']) {
        "\""
    } else if !value.contains('\'') && !value.contains(r"\\") && !value.ends_with('\\') {
        "'"
    } else {
        return Err(UnsupportedValue::Quoting);
    };
    text.extend([variable, "=", quote, value, quote, "\n"]);
    Ok(())
}
