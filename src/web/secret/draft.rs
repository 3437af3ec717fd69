//! The content of the form fields of a secret and its next value.

use entity::Version;
use minijinja::{Value, context};
use zeroize::Zeroizing;

use super::About;
use crate::environments::BASE;
use crate::http::params::Params;
use crate::secrets::value::Kind;

/// The context of `editor.html` and the fields around it.
pub struct Draft<'a> {
    /// The version that the form is based on; 0 for a new secret.
    pub version: Version,
    /// The part of the vault that a new secret is for.
    pub environment: &'a str,
    pub name: &'a str,
    pub kind: &'a str,
    pub description: &'a str,
    pub value: Zeroizing<String>,
    /// Whether an empty value is meant, instead of a forgotten field.
    pub is_empty_meant: bool,
    pub comment: &'a str,
}

impl Default for Draft<'_> {
    fn default() -> Self {
        Self {
            version: Version::NONE,
            environment: BASE,
            name: "",
            kind: Kind::DEFAULT,
            description: "",
            value: Zeroizing::default(),
            is_empty_meant: false,
            comment: "",
        }
    }
}

impl<'a> Draft<'a> {
    /// Returns what was typed into the form of a new secret.
    pub fn of(form: &'a Params) -> Self {
        Self {
            version: Version::NONE,
            environment: form.get("environment").unwrap_or(BASE),
            name: form.text("name").trim(),
            kind: form.get("type").unwrap_or(Kind::DEFAULT),
            description: form.text("description"),
            value: value_of(form),
            is_empty_meant: is_empty_meant(form),
            comment: form.text("comment"),
        }
    }

    /// Returns the initial forms of a secret, without its value.
    pub(super) fn about(about: &'a About) -> Self {
        let secret = &about.secret;
        Self {
            version: secret.current_version,
            name: &secret.name,
            kind: &secret.kind,
            description: &secret.description,
            ..Self::default()
        }
    }

    /// Returns the forms of a secret with a next value as typed.
    pub(super) fn next(about: &'a About, form: &'a Params) -> Self {
        Self {
            value: value_of(form),
            is_empty_meant: is_empty_meant(form),
            comment: form.text("comment"),
            ..Self::about(about)
        }
    }

    /// The context for the templates: `typed`.
    pub fn shown(&self) -> Value {
        let fits = fits_a_field(&self.value);
        context! {
            version => self.version.get(),
            environment => self.environment,
            full_name => if self.environment == BASE {
                self.name.to_owned()
            } else {
                format!("{}.{}", self.environment, self.name)
            },
            name => self.name,
            kind => self.kind,
            is_of_type => self.kind != Kind::DEFAULT,
            description => self.description,
            value => if fits { self.value.as_str() } else { "" },
            comment => self.comment,
            is_lost => !fits,
            is_empty_meant => self.is_empty_meant,
        }
    }
}

/// Returns the content of the editor: what was typed, or the chosen file.
pub fn value_of(form: &Params) -> Zeroizing<String> {
    match form.get("file") {
        Some(file) if !file.is_empty() => Zeroizing::new(file.to_owned()),
        // Browsers send every line break of a text area as CR LF (HTML, 4.10.22.4).
        _ => Zeroizing::new(form.text("value").replace("\r\n", "\n")),
    }
}

/// Whether the form says that the value is to be empty.
pub fn is_empty_meant(form: &Params) -> bool {
    form.get("empty").is_some()
}

/// Whether a text area preserves the value.
fn fits_a_field(value: &str) -> bool {
    !value.contains(['\r', '\0'])
}
