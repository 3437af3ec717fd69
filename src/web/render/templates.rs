//! The templates, and the functions that they can call.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::Context as _;
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{AutoEscape, Environment, ErrorKind, HtmlEscape, State, UndefinedBehavior};

use crate::secrets::name::MAX_NAME;
use crate::secrets::value::{MAX_KIND, MAX_TEXT};
use crate::tokens::scope::MAX_SCOPE;
use crate::web::texts::{Language, Texts};
use crate::web::{assets, icons};

/// The name and source of each template.
macro_rules! templates {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../templates/", $name)))),*]
    };
}

pub const TEMPLATES: &[(&str, &str)] = templates! {
    "audit.html"
    "chain.html"
    "compare.html"
    "conflict.html"
    "device.html"
    "device_approve.html"
    "device_confirm.html"
    "device_done.html"
    "device_macros.html"
    "edit.html"
    "editor.html"
    "environment.html"
    "environment_compare.html"
    "environment_copy.html"
    "environment_head.html"
    "environment_history.html"
    "environment_macros.html"
    "environment_new.html"
    "environment_rollback.html"
    "environments.html"
    "error.html"
    "example_macros.html"
    "import.html"
    "keys.html"
    "layout.html"
    "lockbox.html"
    "macros.html"
    "navbar.html"
    "new.html"
    "pager.html"
    "plan.html"
    "repo_header.html"
    "rollback.html"
    "secret.html"
    "secrets.html"
    "sessions.html"
    "sign_in.html"
    "token.html"
    "token_macros.html"
    "token_made.html"
    "token_new.html"
    "token_use.html"
    "tokens.html"
};

/// Returns the templates with their functions. Links begin with `base`.
///
/// # Errors
/// If a template is invalid.
pub fn environment(base: &str, texts: &Arc<Texts>) -> anyhow::Result<Environment<'static>> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    // For every template, whatever its name.
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    for &(name, source) in TEMPLATES {
        templates.add_template(name, source).context(name)?;
    }
    // The maximum length of each field.
    for (name, max) in [
        ("MAX_NAME", MAX_NAME),
        ("MAX_KIND", MAX_KIND),
        ("MAX_TEXT", MAX_TEXT),
        ("MAX_SCOPE", MAX_SCOPE),
    ] {
        templates.add_global(name, max);
    }
    let shared_texts = Arc::clone(texts);
    templates.add_function(
        "t",
        move |state: &State<'_, '_>, key: &str, args: Kwargs| {
            text(&shared_texts, state, key, &args)
        },
    );
    let base = base.to_owned();
    templates.add_function("asset", move |name: &str| {
        let address = assets::address(name);
        let address = address.map(|address| format!("{base}{address}"));
        address.ok_or_else(|| cannot("no such file"))
    });
    templates.add_function("icon", |name: &str, size: Option<u32>| {
        icons::svg(name, size.unwrap_or(16)).ok_or_else(|| cannot(format!("no icon {name}")))
    });
    let shared_texts = Arc::clone(texts);
    templates.add_filter("time", move |state: &State<'_, '_>, unix: i64| {
        let time = language_of(&shared_texts, state)?.time(unix);
        time.ok_or_else(|| cannot("not a valid time"))
    });
    let told = Arc::clone(texts);
    templates.add_filter("digits", move |state: &State<'_, '_>, number: i64| {
        language_of(&told, state).map(|language| language.digits(number))
    });
    Ok(templates)
}

/// Returns the text with this key in the page's language. An argument that is HTML already, such as a time,
/// is not escaped again.
fn text(
    texts: &Texts,
    state: &State<'_, '_>,
    key: &str,
    args: &Kwargs,
) -> Result<Value, minijinja::Error> {
    let mut given = FluentArgs::new();
    // Each such argument is replaced by a character that no text contains until the text is escaped.
    let mut marked = vec![];
    for (name, mark) in args.args().zip('\u{f0000}'..) {
        let value: Value = args.get(name)?;
        let value = if value.kind() == ValueKind::Number {
            FluentValue::from(i64::try_from(value)?)
        } else {
            marked.push((mark, value));
            FluentValue::from(mark.to_string())
        };
        given.set(name.to_owned(), value);
    }
    let text = language_of(texts, state)?.text(key, &given);
    let text =
        text.ok_or_else(|| cannot(format!("no text {key}, or an argument of it is missing")))?;
    if marked.is_empty() {
        return Ok(Value::from(text));
    }
    let mut html = String::with_capacity(2 * text.len());
    for part in text.split_inclusive(|c| marked.iter().any(|(mark, _)| *mark == c)) {
        let mut chars = part.chars();
        let value = chars
            .next_back()
            .and_then(|last| marked.iter().find(|(mark, _)| *mark == last));
        let Some((_, value)) = value else {
            write!(html, "{}", HtmlEscape(part))?;
            continue;
        };
        write!(html, "{}", HtmlEscape(chars.as_str()))?;
        if value.is_safe() {
            write!(html, "{value}")?;
        } else {
            write!(html, "{}", HtmlEscape(&value.to_string()))?;
        }
    }
    Ok(Value::from_safe_string(html))
}

/// The language of the page being rendered.
fn language_of<'t>(
    texts: &'t Texts,
    state: &State<'_, '_>,
) -> Result<&'t Language, minijinja::Error> {
    let tag = state.lookup("lang");
    let language = tag.and_then(|tag| texts.named(tag.as_str()?));
    language.ok_or_else(|| cannot("no such language"))
}

fn cannot(why: impl Into<Cow<'static, str>>) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, why)
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    fn rendered(template: &str, given: Value) -> String {
        let texts = Arc::new(Texts::load().unwrap());
        let given = context! { lang => "en-US", ..given };
        let templates = environment("", &texts).unwrap();
        templates
            .render_named_str("a.html", template, given)
            .unwrap()
    }

    #[test]
    fn arguments_are_escaped_unless_they_are_markup() {
        let hostile = "<b title='\u{f0000}'>";
        let time = "{{ t('keys-started', who=hostile, date=0|time) }}";
        assert_eq!(
            rendered(time, context! { hostile }),
            "Started by &lt;b title=&#x27;\u{f0000}&#x27;&gt; on <time datetime=\"1970-01-01T00:00:00Z\">\
             Jan 1, 1970, 12:00\u{202f}AM UTC</time>."
        );
        assert_eq!(
            rendered(
                "{{ t('keys-started', who=hostile, date='now') }}",
                context! { hostile => "<b>" }
            ),
            "Started by &lt;b&gt; on now."
        );
    }
}
