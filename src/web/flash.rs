//! What a page says about the action that led to it, and how to undo it. It travels in a cookie from the
//! answer to a form to the next page, which shows it once.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use entity::Version;
use minijinja::{HtmlEscape, Value, context};

use super::session::jar::Jar;
use crate::secrets::SecretName;

/// How long an answer may be on its way, in seconds.
const MAX_AGE: i64 = 60;
/// The texts, without `flash-`. Anything else in the cookie is not shown.
pub const TEXTS: [&str; 21] = [
    "secret-created",
    "secret-stored",
    "secret-described",
    "secret-deleted",
    "secret-restored",
    "secret-purged",
    "secret-rolled-back",
    "secret-renamed",
    "secret-copied",
    "imported",
    "token-saved",
    "token-locked",
    "token-unlocked",
    "token-revoked",
    "token-rotated",
    "token-replaced",
    "token-shown",
    "environment-declared",
    "environment-changed",
    "environment-deleted",
    "rotation-started",
];

/// A message about an action that succeeded. `name` is what it was done to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flash {
    text: String,
    name: String,
    count: i64,
    undo: Option<Undo>,
}

/// How the action is undone: a form of the secret's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    action: UndoAction,
    /// The version that the action left.
    version: Version,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoAction {
    /// Restores a deleted secret.
    Restore,
    /// Deletes a restored or created secret.
    Delete,
    /// Rolls back to the version before.
    RollBack,
}

impl UndoAction {
    const ALL: [Self; 3] = [Self::Restore, Self::Delete, Self::RollBack];

    /// The last segment of the form's address.
    fn path(self) -> &'static str {
        match self {
            Self::Restore => "restore",
            Self::Delete => "delete",
            Self::RollBack => "rollback",
        }
    }
}

impl Flash {
    /// Says that the action with this text was done to that.
    pub fn new(text: &str, name: &str) -> Self {
        Self {
            text: text.to_owned(),
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// With a number: a version, or how many.
    #[must_use]
    pub fn counting(mut self, count: i64) -> Self {
        self.count = count;
        self
    }

    /// With a way back from the version that the action left.
    #[must_use]
    pub fn undone_by(mut self, action: UndoAction, version: Version) -> Self {
        self.undo = Some(Undo { action, version });
        self
    }

    fn encode(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs
            .append_pair("text", &self.text)
            .append_pair("name", &self.name)
            .append_pair("count", &self.count.to_string());
        if let Some(undo) = &self.undo {
            pairs
                .append_pair("undo", undo.action.path())
                .append_pair("version", &undo.version.to_string());
        }
        pairs.finish()
    }

    /// Returns nothing for what this service did not write.
    fn decode(cookie: &str) -> Option<Self> {
        let mut flash = Self::default();
        let (mut action, mut version) = (None, None);
        for (name, value) in form_urlencoded::parse(cookie.as_bytes()) {
            match &*name {
                "text" => flash.text = value.into_owned(),
                "name" => flash.name = value.into_owned(),
                "count" => flash.count = value.parse().ok()?,
                "undo" => {
                    action = UndoAction::ALL
                        .into_iter()
                        .find(|known| known.path() == value);
                }
                "version" => version = value.parse().ok().map(Version::new),
                _ => return None,
            }
        }
        // The name becomes a part of the form's address.
        let is_secret = flash.name.parse::<SecretName>().is_ok();
        flash.undo = action
            .zip(version)
            .filter(|_| is_secret)
            .map(|(action, version)| Undo { action, version });
        TEXTS.contains(&flash.text.as_str()).then_some(flash)
    }

    /// The message that this request brings along.
    pub fn of(req: &HttpRequest, jar: Jar) -> Option<Self> {
        Self::decode(req.cookie(jar.flash_name())?.value())
    }

    pub fn cookie(&self, jar: Jar) -> Cookie<'static> {
        let mut cookie = jar.make(jar.flash_name(), &self.encode());
        cookie.set_max_age(Duration::seconds(MAX_AGE));
        cookie
    }

    /// Removes the message once it is shown.
    pub fn removal(jar: Jar) -> Cookie<'static> {
        let mut cookie = jar.make(jar.flash_name(), "");
        cookie.make_removal();
        cookie
    }

    /// The context of `layout.html`.
    pub fn shown(&self) -> Value {
        let name = format!("<code>{}</code>", HtmlEscape(&self.name));
        context! {
            key => format!("flash-{}", self.text),
            name => Value::from_safe_string(name),
            count => self.count,
            undo => self.undo.as_ref().map(|undo| context! {
                path => format!("/secrets/{}/{}", self.name, undo.action.path()),
                version => undo.version.get(),
                name => self.name.as_str(),
                to => (undo.action == UndoAction::RollBack).then(|| undo.version.previous().get()),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_arrives_as_it_was_sent() {
        for flash in [
            Flash::new("imported", "staging&c=d;\"é").counting(12),
            Flash::new("secret-deleted", "a.B-c_d").undone_by(UndoAction::Restore, Version::new(3)),
        ] {
            assert_eq!(Flash::decode(&flash.encode()), Some(flash));
        }
    }

    #[test]
    fn what_the_service_did_not_write_is_not_shown() {
        for cookie in [
            "",
            "text=hello&name=x",
            "text=imported&count=x",
            "text=imported&b=1",
        ] {
            assert_eq!(Flash::decode(cookie), None, "{cookie}");
        }
    }
}
