//! The lines of the page: an entry as a sentence, and what one request did as one.

use std::collections::{BTreeMap, BTreeSet};

use entity::{SecretId, Version, audit_entry};
use minijinja::{Value, context};

use super::about::{About, Subject};
use super::said::{self, Many};
use crate::audit::search::is_one_request;
use crate::environments::Environments;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::text::shown;
use crate::web::client::Client;

/// Entries that a folded line shows.
const MAX_FOLDED: usize = 50;

/// What the lines say beyond their entries.
pub struct Known<'a> {
    /// The present names of secrets that have a page.
    pub secrets: &'a BTreeMap<SecretId, String>,
    pub tokens: &'a Authors,
    pub environments: &'a Environments,
}

/// Returns the tokens that the entries mention.
pub fn tokens(rows: &[audit_entry::Model]) -> impl Iterator<Item = Author> {
    rows.iter().flat_map(|row| {
        let about = match About::read(row).subject {
            Subject::Token(id) => Some(id),
            _ => None,
        };
        let by = row.token_id.optional();
        by.into_iter().chain(about).map(Author::Token)
    })
}

/// Returns the names of the icons that the entries have.
pub fn icons(rows: &[audit_entry::Model]) -> Value {
    let names: BTreeSet<&str> = rows.iter().map(|row| said::icon(row).0).collect();
    names.into_iter().collect()
}

/// Returns the lines; with `is_folded`, adjacent entries of one request are one.
pub fn lines(rows: &[audit_entry::Model], is_folded: bool, known: &Known<'_>) -> Value {
    let groups = rows.chunk_by(|a, b| is_folded && is_one_request(a, b));
    groups.map(|group| line(group, known)).collect()
}

fn line(group: &[audit_entry::Model], known: &Known<'_>) -> Value {
    // The newest is first, and what a request did came before what it did for that.
    let Some(first) = group.last() else {
        return Value::from(());
    };
    let of_one = entry(first, known);
    if group.len() == 1 {
        return of_one;
    }
    let is_alike = |row: &audit_entry::Model| {
        (&row.action, row.success, row.secret_name.is_empty())
            == (&first.action, first.success, false)
    };
    let names: BTreeSet<&str> = group.iter().map(|row| row.secret_name.as_str()).collect();
    let many = (group.iter().all(is_alike) && names.len() > 1).then(|| {
        let environment = common_environment(&names, known.environments);
        let many = environment.map_or(Many::Secrets, |_| Many::OfEnvironment);
        let key = said::sentence_of_many(first, many)?;
        Some((key, environment.unwrap_or_default()))
    });
    let entries = group.iter().take(MAX_FOLDED).map(|row| entry(row, known));
    let fold = context! {
        count => group.len(),
        entries => entries.collect::<Value>(),
        more => group.len().saturating_sub(MAX_FOLDED),
    };
    match many.flatten() {
        Some((key, environment)) => context! {
            key, environment, fold, secret => "", count => names.len(), versions => nothing(), ..of_one
        },
        None if names.len() == 1 => {
            let versions: BTreeSet<i64> = group.iter().map(|row| row.version.get()).collect();
            let versions = versions.into_iter().filter(|version| *version > 0);
            context! { fold, versions => versions.collect::<Value>(), ..of_one }
        }
        None => context! { fold, ..of_one },
    }
}

fn nothing() -> Value {
    Value::from(Vec::<i64>::new())
}

/// The declared environment to which all these names belong.
fn common_environment<'n>(
    names: &BTreeSet<&'n str>,
    environments: &Environments,
) -> Option<&'n str> {
    let of = |name: &&'n str| name.split_once('.').map(|(environment, _)| environment);
    let first = names.first().and_then(of)?;
    let is_common = names.iter().all(|name| of(name) == Some(first));
    (is_common && environments.find(first).is_some()).then_some(first)
}

/// An entry, with the secret's current name if it still has a page.
fn entry(row: &audit_entry::Model, known: &Known<'_>) -> Value {
    let about = About::read(row);
    let (icon, tone) = said::icon(row);
    let token_name = |id| known.tokens.name(Author::Token(id)).map(str::to_owned);
    let (mut environment, mut new_name, mut about_token) = ("", "", None);
    match about.subject {
        Subject::Nothing => {}
        Subject::Environment(name) => environment = name,
        Subject::NewName(name) => new_name = name,
        Subject::Token(id) => about_token = Some(id),
    }
    // What the sentence says already is not repeated.
    let remark = Some(about.remark).filter(|remark| !said::SAID.contains(remark));
    let remark = remark.unwrap_or_default();
    let agent = shown(row.user_agent.clone());
    let client = Client::of(&agent);
    let versions = row.version.optional().map(Version::get);
    // Ids as strings: numbers would be formatted with digit grouping.
    context! {
        key => said::sentence(row, &about),
        icon,
        tone,
        count => 1,
        sequence => row.sequence.get(),
        time => row.timestamp,
        action => row.action.clone(),
        success => row.success,
        secret => row.secret_name.clone(),
        present_name => known.secrets.get(&row.secret_id),
        versions => versions.into_iter().collect::<Value>(),
        environment => shown(environment.to_owned()),
        from => shown(about.from.to_owned()),
        new_name => shown(new_name.to_owned()),
        about_token => about_token.map(|id| context! { id => id.to_string(), name => token_name(id) }),
        remark => shown(remark.to_owned()),
        is_refusal => about.refusal.is_none_or(|(code, _)| code.is_refusal()),
        code => about.refusal.map(|(code, _)| code.as_str()),
        why => about.refusal.map(|(_, why)| shown(why.to_owned())),
        user_id => row.user_id.optional().map(|id| id.to_string()),
        user => shown(row.user_name.clone()),
        of_user => of_user(row),
        token => row.token_id.optional().map(|id| context! { id => id.to_string(), name => token_name(id) }),
        address => row.ip_address.clone(),
        agent,
        client => client.name,
        system => client.system,
        request_id => row.request_id.clone(),
        source => row.source.clone(),
        fold => (),
    }
}

/// Returns the query for the entries of the person.
fn of_user(row: &audit_entry::Model) -> String {
    let mut query = form_urlencoded::Serializer::for_suffix(String::from("?"), 1);
    if row.user_name.is_empty() {
        query.append_pair("user_id", &row.user_id.to_string());
    } else {
        query.append_pair("q", &row.user_name);
    }
    query.finish()
}
