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
//!   CR and CRLF into LF. phpdotenv reads several lines between double quotes
//!   only, and loses the whole file over others.
//! * `github`: the file behind `GITHUB_ENV`, as actions/runner reads it and as
//!   nektos/act does, on which the runners of Gitea and Forgejo are built. act
//!   drops a CR before a line end and line breaks at the start of a value,
//!   breaks off at a line of 64 KiB, and evaluates `${{ … }}` in every variable
//!   of a step.
//!
//! What a variable of some name would do to the programs of a job is in
//! [`names`].

mod names;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io;
use std::str::FromStr;

use serde::Serialize;
use zeroize::Zeroizing;

use self::names::Owner;

/// Bytes that Linux allows one environment variable: name, `=`, value and the
/// closing NUL (`MAX_ARG_STRLEN`, 32 pages). With a longer one exported, no
/// command starts any more.
const MAX_VARIABLE_LEN: usize = 128 * 1024;

/// Bytes of all variables together, in `shell` and `github`: half of what Linux gives arguments and
/// environment of a program (a quarter of its usual stack), so that other variables have room as well.
const MAX_ENVIRONMENT_LEN: usize = 1024 * 1024;

/// The longest line that Go's `bufio.Scanner` reads, by which act goes through the file.
const MAX_LINE_LEN: usize = 65_535;

/// Bytes of the text in JSON, in which one byte of a value can take six.
const MAX_JSON_LEN: usize = 64 * 1024 * 1024;

/// One secret to export. It has no `Debug`: the value is in the clear.
#[derive(Clone, Copy, Serialize)]
pub struct Item<'a> {
    /// Without the environment that was asked for.
    pub name: &'a str,
    /// As it is stored.
    #[serde(skip)]
    pub full_name: &'a str,
    #[serde(skip)]
    pub is_protected: bool,
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

/// Variables that the caller takes although [`names`] keeps them back, exactly as they are called in
/// the export.
#[derive(Debug, Clone, Default)]
pub struct Allowed(Vec<String>);

/// A name in it is none of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected names of variables with commas between")]
pub struct NoVariable;

impl FromStr for Allowed {
    type Err = NoVariable;

    fn from_str(text: &str) -> Result<Self, NoVariable> {
        let names = text.split(',').map(|name| {
            let is_variable = !name.is_empty() && variable(name) == name;
            is_variable.then(|| name.to_owned()).ok_or(NoVariable)
        });
        names.collect::<Result<_, _>>().map(Self)
    }
}

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
    #[error(
        "nothing is left of the name of secret `{secret}` to call a variable; json carries every value"
    )]
    Nameless { secret: String },
    #[error(
        "secret `{protected}` is protected, `{other}` is not, and they are never mixed: name the environment \
         (environment={environment})"
    )]
    Mixed {
        protected: String,
        other: String,
        environment: String,
    },
    #[error(
        "secret `{secret}` is refused: {owner}; allow={variable} takes it all the same, and json carries every value"
    )]
    Kept {
        secret: String,
        variable: String,
        owner: Owner,
    },
    #[error(
        "all values together are longer than the variables of a program can be (1 MiB): narrow it by prefix"
    )]
    TooLong,
    #[error("secret `{secret}` does not fit this format: {obstacle}; json carries every value")]
    Unrepresentable { secret: String, obstacle: Obstacle },
    #[error("an export has at most 64 MiB: narrow it by environment or prefix")]
    LongJson,
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
    #[error("it has a line of 64 KiB or more, at which readers break off")]
    LongLine,
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
/// before it. Two secrets of one variable, protected ones beside others, names that
/// are kept back and not in `allowed`, and values that the format's readers would not
/// give back byte for byte, are errors.
pub fn render(
    format: Format,
    items: &[Item<'_>],
    allowed: &Allowed,
) -> Result<Zeroizing<String>, ExportError> {
    let push = match format {
        Format::Json => return json(items),
        Format::Dotenv => push_dotenv,
        Format::Shell => push_shell,
        Format::Github => push_github,
    };
    not_mixed(items)?;
    let variables = variables(items)?;
    for (variable, item) in &variables {
        if let Some(owner) = names::owner(format, variable)
            && !allowed.0.contains(variable)
        {
            return Err(ExportError::Kept {
                secret: item.full_name.to_owned(),
                variable: variable.clone(),
                owner,
            });
        }
    }
    if matches!(format, Format::Shell | Format::Github) {
        let lengths = variables
            .iter()
            .map(|(name, item)| length(name, item.value));
        if lengths.sum::<usize>() > MAX_ENVIRONMENT_LEN {
            return Err(ExportError::TooLong);
        }
    }
    let mut text = Zeroizing::new(String::with_capacity(upper_bound(&variables)));
    for (variable, item) in &variables {
        push(&mut text, variable, item.value).map_err(|obstacle| ExportError::Unrepresentable {
            secret: item.full_name.to_owned(),
            obstacle,
        })?;
    }
    Ok(text)
}

fn json(items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    let mut length = Length(0);
    serde_json::to_writer(&mut length, items).map_err(|_| ExportError::Json)?;
    if length.0 > MAX_JSON_LEN {
        return Err(ExportError::LongJson);
    }
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

/// In one environment of a process, what only admins may write would stand beside what others write.
fn not_mixed(items: &[Item<'_>]) -> Result<(), ExportError> {
    let protected = items.iter().find(|item| item.is_protected);
    let other = items.iter().find(|item| !item.is_protected);
    let (Some(protected), Some(other)) = (protected, other) else {
        return Ok(());
    };
    let name = protected.full_name;
    Err(ExportError::Mixed {
        protected: name.to_owned(),
        other: other.full_name.to_owned(),
        environment: name.split_once('.').map_or(name, |(it, _)| it).to_owned(),
    })
}

fn variables<'a>(items: &'a [Item<'a>]) -> Result<Vec<(String, &'a Item<'a>)>, ExportError> {
    let mut taken = HashMap::with_capacity(items.len());
    let mut variables = Vec::with_capacity(items.len());
    for item in items {
        if item.name.is_empty() {
            return Err(ExportError::Nameless {
                secret: item.full_name.to_owned(),
            });
        }
        let variable = variable(item.name);
        match taken.entry(variable.clone()) {
            Entry::Vacant(free) => free.insert(item.full_name),
            Entry::Occupied(first) => {
                return Err(ExportError::SameVariable {
                    first: (*first.get()).to_owned(),
                    second: item.full_name.to_owned(),
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
    if value.contains('\0') {
        return Err(Obstacle::Nul);
    } else if value.contains('\r') {
        return Err(Obstacle::CarriageReturn);
    } else if value.contains("${") {
        return Err(Obstacle::Expansion);
    }
    let is_plain = !value.contains(['"', '\\', '$', '`']);
    let quote = if is_plain && value.contains(['\n', '\'']) {
        "\""
    } else if !value.contains('\'') && !value.contains(r"\\") && !value.ends_with('\\') {
        "'"
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
    if value.split('\n').any(|line| line.len() > MAX_LINE_LEN) {
        return Err(Obstacle::LongLine);
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
    } else if length(variable, value) > MAX_VARIABLE_LEN {
        Err(Obstacle::TooLong)
    } else {
        Ok(())
    }
}

/// Bytes of a variable in the environment of a process.
fn length(variable: &str, value: &str) -> usize {
    variable.len() + "=\0".len() + value.len()
}

#[cfg(test)]
mod tests;
