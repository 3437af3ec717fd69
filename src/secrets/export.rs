//! The four texts of `GET /export`, pure and apart from the route, because each
//! is read by a program that is not ours: a shell, a dotenv library, a job
//! runner. What that program would not read back to the very same bytes is
//! refused here, never written nearly right.
//!
//! The rules come from the readers themselves:
//!
//! * `shell`: single quotes of POSIX (Shell Command Language 2.2.2), in which
//!   every byte but NUL stands for itself.
//! * `dotenv`: the libraries disagree about escapes, so none is used, and only
//!   what dotenvy (Rust), python-dotenv, dotenv (Node.js), godotenv and a shell
//!   that sources the file all take literally is written. python-dotenv expands
//!   `${` even between single quotes and halves `\\` there; it and dotenv turn
//!   CR and CRLF into LF.
//! * `github`: the file behind `GITHUB_ENV`, as actions/runner reads it and as
//!   nektos/act does, on which the runners of Gitea and Forgejo are built. act
//!   drops a CR before a line end and line breaks at the start of a value, and
//!   evaluates `${{ … }}` in every variable of a step.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io;
use std::str::FromStr;

use serde::Serialize;
use zeroize::Zeroizing;

/// Bytes that Linux allows one environment variable: name, `=`, value and the
/// closing NUL (`MAX_ARG_STRLEN`, 32 pages). With a longer one exported, no
/// command starts any more.
const MAX_VARIABLE_LEN: usize = 128 * 1024;

/// Variables that dash or bash keeps for itself: what is assigned is refused,
/// replaced or, worse, evaluated as arithmetic, in which bash runs `$(…)`.
const SHELL_VARIABLES: [&str; 28] = [
    "BASHOPTS",
    "BASHPID",
    "BASH_ALIASES",
    "BASH_ARGC",
    "BASH_ARGV",
    "BASH_CMDS",
    "BASH_COMMAND",
    "BASH_LINENO",
    "BASH_SOURCE",
    "BASH_SUBSHELL",
    "BASH_VERSINFO",
    "DIRSTACK",
    "EPOCHREALTIME",
    "EPOCHSECONDS",
    "EUID",
    "FUNCNAME",
    "GROUPS",
    "HISTCMD",
    "LINENO",
    "OPTIND",
    "PPID",
    "RANDOM",
    "SECONDS",
    "SHELLOPTS",
    "SHLVL",
    "SRANDOM",
    "UID",
    "_",
];

/// One secret to export. It has no `Debug`: the value is in the clear.
#[derive(Clone, Copy, Serialize)]
pub struct Item<'a> {
    pub name: &'a str,
    pub value: &'a str,
    pub version: i64,
    /// `standard`, or `lockbox`: then the value is the lockbox's text.
    pub encryption_mode: &'a str,
}

/// The parameter `format` of the route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An array of objects in the order given; carries every value.
    Json,
    /// `NAME='value'` lines for dotenv libraries.
    Dotenv,
    /// `export NAME='value'` lines for a POSIX shell to source.
    Shell,
    /// `NAME<<DELIMITER` blocks to append to the file that `GITHUB_ENV` names.
    Github,
}

/// The text names no format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("format is one of json, dotenv, shell, github")]
pub struct UnknownFormat;

/// Why nothing was exported. Names secrets, never a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    #[error("secrets `{first}` and `{second}` would both be the variable {variable}")]
    SameVariable {
        first: String,
        second: String,
        variable: String,
    },
    #[error("nothing is left of a secret's name to call a variable; json carries every value")]
    Nameless,
    #[error("secret `{secret}` does not fit this format: {obstacle}; json carries every value")]
    Unrepresentable { secret: String, obstacle: Obstacle },
    #[error("the JSON could not be written")]
    Json,
}

/// What keeps a secret out of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Obstacle {
    #[error("its value has a NUL, which no variable can hold")]
    Nul,
    #[error("its value is longer than a variable can be (128 KiB with the name)")]
    TooLong,
    #[error("shells keep a variable of its name for themselves")]
    ShellVariable,
    #[error("a carriage return in its value would be lost")]
    CarriageReturn,
    #[error("the line break at the start of its value would be lost")]
    LeadingLineBreak,
    #[error("`${{` in its value would be expanded")]
    Expansion,
    #[error("readers disagree about the quotes, `$` or backslashes in its value")]
    Quoting,
}

impl Format {
    /// The media type of the answer.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Dotenv | Self::Shell | Self::Github => "text/plain; charset=utf-8",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "json" => Ok(Self::Json),
            "dotenv" => Ok(Self::Dotenv),
            "shell" => Ok(Self::Shell),
            "github" => Ok(Self::Github),
            _ => Err(UnknownFormat),
        }
    }
}

/// Renders all of `items`, in their order, or nothing.
///
/// In all formats but JSON a secret becomes the variable of its name, in which
/// every character outside `[A-Za-z0-9_]` is `_` and a leading digit has a `_`
/// before it. Two secrets of one variable, and values that the format's readers
/// would not give back byte for byte, are errors.
pub fn render(format: Format, items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    let push = match format {
        Format::Json => return json(items),
        Format::Dotenv => push_dotenv,
        Format::Shell => push_shell,
        Format::Github => push_github,
    };
    let variables = variables(items)?;
    let mut text = Zeroizing::new(String::with_capacity(upper_bound(&variables)));
    for (variable, item) in &variables {
        push(&mut text, variable, item.value).map_err(|obstacle| ExportError::Unrepresentable {
            secret: item.name.to_owned(),
            obstacle,
        })?;
    }
    Ok(text)
}

fn json(items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    let mut length = Length(0);
    serde_json::to_writer(&mut length, items).map_err(|_| ExportError::Json)?;
    let mut text = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *text, items).map_err(|_| ExportError::Json)?;
    let text = String::from_utf8(std::mem::take(&mut *text)).map_err(|_| ExportError::Json)?;
    Ok(Zeroizing::new(text))
}

/// Counts what is written, so that the text is allocated once: a buffer that
/// grows leaves copies of values behind.
struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn variables<'a>(items: &'a [Item<'a>]) -> Result<Vec<(String, &'a Item<'a>)>, ExportError> {
    let mut taken = HashMap::with_capacity(items.len());
    let mut variables = Vec::with_capacity(items.len());
    for item in items {
        if item.name.is_empty() {
            return Err(ExportError::Nameless);
        }
        let variable = variable(item.name);
        match taken.entry(variable.clone()) {
            Entry::Vacant(free) => free.insert(item.name),
            Entry::Occupied(first) => {
                return Err(ExportError::SameVariable {
                    first: (*first.get()).to_owned(),
                    second: item.name.to_owned(),
                    variable,
                });
            }
        };
        variables.push((variable, item));
    }
    Ok(variables)
}

fn variable(name: &str) -> String {
    let prefix = if name.starts_with(|first: char| first.is_ascii_digit()) {
        "_"
    } else {
        ""
    };
    let letters = name.chars().map(|c| match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' => c,
        _ => '_',
    });
    prefix.chars().chain(letters).collect()
}

/// Bytes that no text of these variables exceeds, for the same reason as
/// [`Length`].
fn upper_bound(variables: &[(String, &Item<'_>)]) -> usize {
    /// `export `, `=`, quotes and line ends, or two delimiters.
    const FRAME: usize = 96;
    variables
        .iter()
        .map(|(variable, item)| {
            let quotes = item.value.matches('\'').count();
            FRAME + variable.len() + item.value.len() + 3 * quotes
        })
        .sum()
}

fn push_shell(text: &mut String, variable: &str, value: &str) -> Result<(), Obstacle> {
    if SHELL_VARIABLES.contains(&variable) {
        return Err(Obstacle::ShellVariable);
    }
    fits_environment(variable, value)?;
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

fn push_dotenv(text: &mut String, variable: &str, value: &str) -> Result<(), Obstacle> {
    let quote = if value.contains('\0') {
        return Err(Obstacle::Nul);
    } else if value.contains('\r') {
        return Err(Obstacle::CarriageReturn);
    } else if value.contains("${") {
        return Err(Obstacle::Expansion);
    } else if !value.contains('\'') && !value.contains(r"\\") && !value.ends_with('\\') {
        "'"
    } else if !value.contains(['"', '\\', '$', '`']) {
        "\""
    } else {
        return Err(Obstacle::Quoting);
    };
    text.extend([variable, "=", quote, value, quote, "\n"]);
    Ok(())
}

fn push_github(text: &mut String, variable: &str, value: &str) -> Result<(), Obstacle> {
    fits_environment(variable, value)?;
    if value.contains("\r\n") || value.ends_with('\r') {
        return Err(Obstacle::CarriageReturn);
    }
    if value.starts_with('\n') {
        return Err(Obstacle::LeadingLineBreak);
    }
    if value.contains("${{") {
        return Err(Obstacle::Expansion);
    }
    // Random, so that whoever writes a value cannot end it early and go on with
    // variables of their own.
    let delimiter = loop {
        let candidate = format!("EOF_{}", hex::encode(rand::random::<[u8; 16]>()));
        if !value.contains(&candidate) {
            break candidate;
        }
    };
    text.extend([
        variable, "<<", &delimiter, "\n", value, "\n", &delimiter, "\n",
    ]);
    Ok(())
}

fn fits_environment(variable: &str, value: &str) -> Result<(), Obstacle> {
    if value.contains('\0') {
        Err(Obstacle::Nul)
    } else if variable.len() + "=\0".len() + value.len() > MAX_VARIABLE_LEN {
        Err(Obstacle::TooLong)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
