//! Where the workflow files of the repository name a secret.

use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::SecretPage;
use super::beside::Place;
use crate::access::{Authorized, ListVersions, RequestContext, forge_refusal};
use crate::error::Error;
use crate::forge::{ForgeError, Workflows};
use crate::http::query;
use crate::web::render::{LangQuery, Web};

/// Places that are shown.
const MAX_PLACES: usize = 20;
/// What a path contains as it is: the unreserved characters (RFC 3986, 2.3), and what parts it.
const PATH: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Shows the page of the secret with the places.
///
/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let given = ctx
        .audited_read(async || {
            let _: LangQuery = query::read(req.query_string())?;
            let about = at.about_now().await?;
            let workflows = given(&ctx, &about.secret.name).await?;
            let given = at.whole(&about).await?;
            Ok(context! { workflows, ..given })
        })
        .await?;
    at.show("secret.html", given).await
}

/// Asks the forge as the reader. That it does not tell is part of the answer: the page is of use without.
async fn given(ctx: &RequestContext, full_name: &str) -> Result<Value, Error> {
    // Each is a question of many calls.
    let _permit = ctx.permit(&ctx.app.limiters.lists).await?;
    let short = Place::of(ctx, full_name).short;
    let name = short.as_ref().map_or(full_name, |short| short.as_str());
    let found = match ctx.workflows().await {
        Ok(found) => found,
        Err(fault @ ForgeError::BadToken) => return Err(forge_refusal(fault)),
        Err(_) => return Ok(context! { is_known => false }),
    };
    let mut places = places(&found, name);
    let more = places.len().saturating_sub(MAX_PLACES);
    places.truncate(MAX_PLACES);
    let root = format!("src/branch/{}", encoded(&found.branch));
    let shown = places.into_iter().map(|(path, line)| {
        context! { path, line, link => format!("{root}/{}#L{line}", encoded(path)) }
    });
    Ok(context! {
        is_known => true,
        places => shown.collect::<Value>(),
        more,
        is_whole => found.is_whole,
    })
}

/// Returns each line that has the name as a word: its path, and its number from 1 on.
fn places<'w>(found: &'w Workflows, name: &str) -> Vec<(&'w str, usize)> {
    let files = found.files.iter();
    files
        .flat_map(|file| {
            let lines = file.text.lines().zip(1..);
            lines
                .filter(|(line, _)| has_word(line, name))
                .map(|(_, number)| (file.path.as_str(), number))
        })
        .collect()
}

fn has_word(line: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(start, _)| {
        let (before, rest) = line.split_at(start);
        let after = rest.strip_prefix(name).unwrap_or_default();
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

fn encoded(path: &str) -> String {
    utf8_percent_encode(path, &PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word() {
        for line in [
            "TOKEN",
            "${{ secrets.TOKEN }}",
            "vault/secrets/production.TOKEN?version=1",
            "MY_TOKEN TOKEN",
            "éé TOKEN",
        ] {
            assert!(has_word(line, "TOKEN"), "{line}");
        }
        for line in [
            "", "TOKENS", "MY_TOKEN", "token", "TOKEN1", "TOKENé", "éTOKEN",
        ] {
            assert!(!has_word(line, "TOKEN"), "{line}");
        }
    }

    #[test]
    fn a_path_stays_a_path() {
        assert_eq!(encoded("a b/ü?#%.yml"), "a%20b/%C3%BC%3F%23%25.yml");
    }
}
