//! Changes to secrets by forms. Each names the version that was on the page, so that nobody writes
//! over what somebody else has written since, and leads back to a page.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;
use zeroize::Zeroizing;

use super::render::Web;
use crate::access::{
    DeleteSecret, Granted, ListSecrets, PurgeSecret, RestoreSecret, RollBackSecret, Visitor,
    WriteNewSecret, WriteSecret,
};
use crate::error::Error;
use crate::forge::Permission;
use crate::http::body;
use crate::http::params::Params;
use crate::secrets::SecretName;
use crate::secrets::body::{PatchSecret, PutSecret};
use crate::secrets::change::{Delete, Patch, Purge, Restore, Rollback};
use crate::secrets::precondition::Precondition;
use crate::secrets::put::Put;
use crate::secrets::routes::pen;
use crate::secrets::value::Kind;
use crate::vault::Vault;

/// The form for a new secret, which shows nothing and leaves no entry.
///
/// # Errors
/// For those who may not write.
pub async fn new(
    visitor: Granted<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    visitor.check_permission(Permission::Write)?;
    web.page(
        &req,
        StatusCode::OK,
        "new.html",
        context! { active => "secrets", kinds => Kind::NAMED },
    )
}

/// Makes a secret; one of the same name is left as it is.
///
/// # Errors
/// What the service refuses.
pub async fn create(
    visitor: Granted<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let made = visitor
        .change(async || {
            let known = ["name", "type", "description", "value"];
            let form = body::form(&visitor.vault, &req, payload, &known).await?;
            let name: SecretName = form
                .get("name")
                .unwrap_or_default()
                .trim()
                .parse()
                .map_err(|error| Error::invalid(format!("name: {error}")))?;
            visitor.check_write(&name)?;
            put_of(&visitor, name, &form, Precondition::none())
        })
        .await?;
    Ok(web.go(&req, &page_of(&made.secret.name)))
}

/// Writes the next version.
///
/// # Errors
/// What the service refuses.
pub async fn put(
    visitor: Granted<WriteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &["value", "comment"]).await?;
            put_of(&visitor, name.clone(), &form, at(&form)?)
        })
        .await?;
    Ok(web.go(&req, &page_of(name.as_str())))
}

fn put_of(
    visitor: &Visitor,
    name: SecretName,
    form: &Params,
    precondition: Precondition,
) -> Result<Put, Error> {
    let text = |field| form.get(field).map(ToOwned::to_owned);
    // A browser sends every line break of a text area as CR LF (HTML, 4.10.22.4).
    let value = Zeroizing::new(form.get("value").unwrap_or_default().replace("\r\n", "\n"));
    let body = PutSecret {
        name: None,
        value,
        description: text("description"),
        kind: text("type"),
        comment: text("comment"),
        encryption_mode: None,
    };
    Ok(Put {
        content: body.judge(&name, visitor.vault.config.max_value_bytes)?,
        name,
        precondition,
        gate: visitor.vault.gate.clone(),
        pen: pen(visitor),
    })
}

/// Changes description and type.
///
/// # Errors
/// What the service refuses.
pub async fn describe(
    visitor: Granted<WriteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &["type", "description"]).await?;
            let text = |field| form.get(field).map(ToOwned::to_owned);
            let body = PatchSecret {
                name: None,
                description: text("description"),
                kind: text("type"),
            };
            Ok(Patch {
                name: name.clone(),
                changes: body.judge()?,
                precondition: at(&form)?,
            })
        })
        .await?;
    Ok(web.go(&req, &page_of(name.as_str())))
}

/// Writes the content of an older version as the next one.
///
/// # Errors
/// What the service refuses.
pub async fn roll_back(
    visitor: Granted<RollBackSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &["to", "confirm"]).await?;
            confirmed(&form, &name)?;
            visitor.vault.gate.versioning()?;
            Ok(Rollback {
                name: name.clone(),
                version: whole(&form, "to")?,
                precondition: at(&form)?,
                pen: pen(&visitor),
            })
        })
        .await?;
    Ok(web.go(&req, &page_of(name.as_str())))
}

/// Deletes a secret, so that it can be restored.
///
/// # Errors
/// What the service refuses.
pub async fn delete(
    visitor: Granted<DeleteSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &[]).await?;
            Ok(Delete {
                name,
                precondition: at(&form)?,
                user_id: visitor.author().user_id,
            })
        })
        .await?;
    Ok(web.go(&req, ""))
}

/// Restores a deleted secret.
///
/// # Errors
/// What the service refuses.
pub async fn restore(
    visitor: Granted<RestoreSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &[]).await?;
            Ok(Restore {
                name: name.clone(),
                precondition: at(&form)?,
            })
        })
        .await?;
    Ok(web.go(&req, &page_of(name.as_str())))
}

/// Deletes a secret for good.
///
/// # Errors
/// What the service refuses.
pub async fn purge(
    visitor: Granted<PurgeSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?.clone();
    visitor
        .change(async || {
            let form = form(&visitor, &req, payload, &["confirm"]).await?;
            confirmed(&form, &name)?;
            Ok(Purge {
                name,
                precondition: at(&form)?,
            })
        })
        .await?;
    Ok(web.go(&req, ""))
}

/// A form about a secret: these fields, and the version that was on the page.
async fn form(
    visitor: &Visitor,
    req: &HttpRequest,
    payload: Payload,
    fields: &[&str],
) -> Result<Params, Error> {
    let vault: &Vault = &visitor.vault;
    body::form(vault, req, payload, &[fields, &["version"]].concat()).await
}

fn at(form: &Params) -> Result<Precondition, Error> {
    whole(form, "version").map(Precondition::at)
}

fn whole(form: &Params, field: &str) -> Result<i64, Error> {
    let number = form.get(field).and_then(|text| text.parse().ok());
    number
        .filter(|number| *number > 0)
        .ok_or_else(|| Error::invalid(format!("{field}: expected a version, from 1")))
}

/// What cannot be taken back easily asks for the secret's name.
fn confirmed(form: &Params, name: &SecretName) -> Result<(), Error> {
    if form.get("confirm").map(str::trim) == Some(name.as_str()) {
        Ok(())
    } else {
        Err(Error::invalid("confirm: expected the secret's name"))
    }
}

fn page_of(name: &str) -> String {
    format!("/secrets/{name}")
}
