//! The form for a new secret: its type is chosen first, since the editor follows from it.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::store::{fits_a_field, put_of, value_of};
use super::{is_multi_line, page_of};
use crate::access::{Granted, ListSecrets, WriteNewSecret};
use crate::error::Error;
use crate::forge::Permission;
use crate::http::params::Params;
use crate::http::upload;
use crate::secrets::SecretName;
use crate::secrets::precondition::Precondition;
use crate::secrets::value::Kind;
use crate::web::render::Web;

/// What stands in the form.
#[derive(Default)]
pub struct Draft<'a> {
    pub name: &'a str,
    pub kind: Option<&'a str>,
    pub description: &'a str,
    pub value: zeroize::Zeroizing<String>,
    pub comment: &'a str,
}

impl<'a> Draft<'a> {
    pub fn of(form: &'a Params) -> Self {
        let text = |field| form.get(field).unwrap_or_default();
        Self {
            name: text("name").trim(),
            kind: form.get("type"),
            description: text("description"),
            value: value_of(form),
            comment: text("comment"),
        }
    }
}

/// For `new.html`.
pub fn given(draft: &Draft<'_>) -> Value {
    let kind = draft.kind.unwrap_or(Kind::DEFAULT);
    let fits = fits_a_field(&draft.value);
    context! {
        active => "secrets",
        kinds => Kind::NAMED,
        is_multi_line => is_multi_line(kind),
        is_gone => false,
        typed => context! {
            kind,
            name => draft.name,
            description => draft.description,
            value => if fits { draft.value.as_str() } else { "" },
            comment => draft.comment,
            is_lost => !fits,
        },
    }
}

/// The empty form, which shows nothing and leaves no entry.
///
/// # Errors
/// For those who may not write.
pub async fn form(
    visitor: Granted<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    visitor.check_permission(Permission::Write)?;
    let params = Params::read(req.query_string(), &["type", "lang"])?;
    let draft = Draft {
        kind: params.get("type"),
        ..Draft::default()
    };
    web.page(&req, StatusCode::OK, "new.html", given(&draft))
}

/// Makes a secret; one of the same name is left as it is.
///
/// # Errors
/// What the service refuses and no form can mend.
pub async fn create(
    visitor: Granted<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut form = Params::default();
    let made = visitor
        .change(async || {
            let known = ["name", "type", "description", "value", "file", "comment"];
            upload::form(&visitor.vault, &req, payload, &known, &mut form).await?;
            let name: SecretName = Draft::of(&form)
                .name
                .parse()
                .map_err(|error| Error::invalid(format!("name: {error}")))?;
            visitor.check_write(&name)?;
            put_of(&visitor, name, &form, Precondition::none())
        })
        .await;
    match made {
        Ok(made) => Ok(web.go(&req, &page_of(&made.secret.name))),
        Err(refusal) => web.again(&req, refusal, "new.html", given(&Draft::of(&form))),
    }
}
