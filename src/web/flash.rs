//! What a page says about the action that led to it, and how to undo it. It travels in a cookie from the
//! answer to a form to the next page, which shows it once.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use entity::{Revision, Version};
use minijinja::{HtmlEscape, Value, context};

use super::repo_of;
use super::session::jar::Jar;
use crate::environments::bulk_write::Changed;
use crate::environments::part::EnvironmentName;
use crate::license::Gate;
use crate::secrets::SecretName;

/// How long an answer may be on its way, in seconds.
const MAX_AGE: i64 = 60;
/// The texts, without `flash-`. Anything else in the cookie is not shown.
pub const TEXTS: [&str; 28] = [
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
    "many-deleted",
    "many-restored",
    "undone",
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
    "environment-copied",
    "environment-copied-some",
    "environment-rolled-back",
    "environment-unchanged",
    "rotation-started",
];

/// A message about an action that succeeded. `name` is what it was done to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flash {
    text: String,
    name: String,
    count: i64,
    /// Of how many it was not done.
    skipped: i64,
    undo: Option<Undo>,
}

/// How the action is undone: a form of the page of a secret or an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    action: UndoAction,
    /// The version or revision that the action left.
    number: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoAction {
    /// Restores a deleted secret.
    Restore,
    /// Deletes a restored or created secret.
    Delete,
    /// Rolls back to the version before.
    RollBack,
    /// Takes back the newest revision of an environment.
    UndoRevision,
}

impl UndoAction {
    const ALL: [Self; 4] = [
        Self::Restore,
        Self::Delete,
        Self::RollBack,
        Self::UndoRevision,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Restore => "restore",
            Self::Delete => "delete",
            Self::RollBack => "rollback",
            Self::UndoRevision => "undo",
        }
    }

    /// Whether this can be done to what has that name, which becomes a part of the form's address.
    fn suits(self, name: &str) -> bool {
        match self {
            Self::UndoRevision => name.parse::<EnvironmentName>().is_ok(),
            Self::Restore | Self::Delete | Self::RollBack => name.parse::<SecretName>().is_ok(),
        }
    }
}

/// Whether the licence includes the way back: what was replaced is only in an older version.
fn can_be_undone(has_replaced: bool, gate: &Gate) -> bool {
    !has_replaced || gate.versioning().is_ok()
}

/// Returns the repository of a request. Names of owners and repositories contain no `&`.
fn place_of(req: &HttpRequest) -> String {
    let (owner, repo) = repo_of(req).unwrap_or_default();
    format!("{owner}/{repo}").to_lowercase()
}

impl Undo {
    /// The context of `layout.html`.
    fn shown(&self, name: &str) -> Value {
        let number = self.number.to_string();
        let before = (self.number - 1).to_string();
        let action = self.action.as_str();
        let mut fields = vec![("version", number)];
        let path = match self.action {
            UndoAction::Restore | UndoAction::Delete => format!("/secrets/{name}/{action}"),
            UndoAction::RollBack => {
                fields.extend([("to", before), ("confirm", name.to_owned())]);
                format!("/secrets/{name}/{action}")
            }
            UndoAction::UndoRevision => format!("/environments/{name}/{action}"),
        };
        let fields = fields
            .into_iter()
            .map(|(name, value)| context! { name, value });
        context! { path, fields => fields.collect::<Value>() }
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

    /// Says what was changed in a part of the vault, with a way back.
    pub fn of_changes(text: &str, part: &str, changed: &Changed, gate: &Gate) -> Self {
        Self::new(text, part)
            .counting(changed.changes.len())
            .undone_from_revision(changed.revision, changed.has_replaced(), gate)
    }

    /// With a number: a version, or how many.
    #[must_use]
    pub fn counting(mut self, count: impl TryInto<i64>) -> Self {
        self.count = count.try_into().unwrap_or(i64::MAX);
        self
    }

    /// With the number of those to which it was not done.
    #[must_use]
    pub fn skipping(mut self, skipped: usize) -> Self {
        self.skipped = skipped.try_into().unwrap_or(i64::MAX);
        self
    }

    /// With a way back from the version that the action left.
    #[must_use]
    pub fn undone_by(mut self, action: UndoAction, version: Version) -> Self {
        let number = version.get();
        self.undo = Some(Undo { action, number });
        self
    }

    /// With a way back from a write that led from one version to another, as far as there is one; 0 is none.
    #[must_use]
    pub fn undone_from_version(self, (from, to): (i64, i64), gate: &Gate) -> Self {
        let action = if from == 0 {
            UndoAction::Delete
        } else {
            UndoAction::RollBack
        };
        if !can_be_undone(from != 0, gate) {
            return self;
        }
        self.undone_by(action, Version::new(to))
    }

    /// With a way back from the revision that the action made of the environment `name`, as far as there is
    /// one.
    #[must_use]
    pub fn undone_from_revision(
        mut self,
        revision: Option<Revision>,
        has_replaced: bool,
        gate: &Gate,
    ) -> Self {
        let revision = revision.filter(|_| can_be_undone(has_replaced, gate));
        self.undo = revision.map(|revision| Undo {
            action: UndoAction::UndoRevision,
            number: revision.get(),
        });
        self
    }

    fn encode(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs
            .append_pair("text", &self.text)
            .append_pair("name", &self.name)
            .append_pair("count", &self.count.to_string())
            .append_pair("skipped", &self.skipped.to_string());
        if let Some(undo) = &self.undo {
            pairs
                .append_pair("undo", undo.action.as_str())
                .append_pair("version", &undo.number.to_string());
        }
        pairs.finish()
    }

    /// Returns nothing for what this service did not write.
    fn decode(cookie: &str) -> Option<Self> {
        let mut flash = Self::default();
        let (mut action, mut number) = (None, None);
        for (name, value) in form_urlencoded::parse(cookie.as_bytes()) {
            match &*name {
                "text" => flash.text = value.into_owned(),
                "name" => flash.name = value.into_owned(),
                "count" => flash.count = value.parse().ok()?,
                "skipped" => flash.skipped = value.parse().ok()?,
                "undo" => {
                    action = UndoAction::ALL
                        .into_iter()
                        .find(|known| known.as_str() == value);
                }
                "version" => number = value.parse().ok().filter(|number| *number > 0),
                _ => return None,
            }
        }
        flash.undo = action
            .zip(number)
            .filter(|(action, _)| action.suits(&flash.name))
            .map(|(action, number)| Undo { action, number });
        TEXTS.contains(&flash.text.as_str()).then_some(flash)
    }

    /// The message that this request brings along.
    pub fn of(req: &HttpRequest, jar: Jar) -> Option<Self> {
        let cookie = req.cookie(jar.flash_name())?;
        // What happened in another repository is not undone in this one.
        let (place, flash) = cookie.value().split_once('&')?;
        (place == place_of(req))
            .then(|| Self::decode(flash))
            .flatten()
    }

    /// Returns the message for the next page of the repository of this request.
    pub fn cookie(&self, jar: Jar, req: &HttpRequest) -> Cookie<'static> {
        let value = format!("{}&{}", place_of(req), self.encode());
        let mut cookie = jar.make(jar.flash_name(), &value);
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
            skipped => self.skipped,
            undo => self.undo.as_ref().map(|undo| undo.shown(&self.name)),
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
            Flash::new("environment-copied-some", "qa").skipping(2),
            Flash {
                undo: Some(Undo {
                    action: UndoAction::UndoRevision,
                    number: 9,
                }),
                ..Flash::new("imported", "qa")
            },
        ] {
            assert_eq!(Flash::decode(&flash.encode()), Some(flash));
        }
    }

    #[test]
    fn only_what_has_such_a_name_can_be_undone() {
        let undo = |text: &str| Flash::decode(text).map(|flash| flash.undo.is_some());
        let text = "text=environment-copied&name=qa&undo=undo&version=";
        assert_eq!(undo(&format!("{text}2")), Some(true));
        for bad in [
            &format!("{text}0"),
            &format!("{text}x"),
            &text.replace("=qa", "=../tokens"),
            "text=secret-deleted&name=../x&undo=restore&version=1",
        ] {
            assert_eq!(undo(bad), Some(false), "{bad}");
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
