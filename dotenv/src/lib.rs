//! Environment files, read and written so that every program agrees on their content. Neither `.env` nor the
//! files of job runners have a single standard. Whatever their readers disagree on is refused, and never
//! read or written approximately.
//!
//! - [`parse()`] reads a whole `.env`; [`parse_lines`] also reads the valid lines of one that has others.
//! - [`render()`] writes secrets as variables in a [`Format`]: `.env`, a POSIX shell script, or the file
//!   behind `GITHUB_ENV`.
//! - [`variable_name`] derives the name of a variable from that of a secret.
//! - [`reserved_by`] returns whether a variable changes how programs start, so that a secret must not
//!   become one without being [allowed](AllowedNames).
//!
//! The crate does no I/O. Values are zeroized when dropped and never appear in an error or `Debug` output.

mod names;
mod parse;
mod render;
mod reserved;

pub use names::{AllowedNames, InvalidAllowedNames, variable_name};
pub use parse::{
    Lines, MAX_ERRORS, MAX_VARIABLES, ParseError, ParseErrorKind, Variable, parse, parse_lines,
};
pub use render::{
    Bounds, Format, RenderError, Secret, UnknownFormat, UnsupportedValue, render, variable_len,
};
pub use reserved::{ReservedBy, reserved_by};
