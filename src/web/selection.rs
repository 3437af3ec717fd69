//! What is done to many names of the list at once: in one part of the vault, as one change that can be undone.

use std::collections::BTreeSet;

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::{ByName, CopyBody, PatchEnvironment};
use forgevault_dotenv::{AllowedNames, Format as Variables};

use super::environments;
use super::flash::Flash;
use super::render::Web;
use super::secrets;
use crate::access::{
    Authorized, CopySecrets, ExportSecrets, ListSecrets, ReadableSecrets, RequestContext,
    WriteEnvironment, authorize, repo_in,
};
use crate::audit::Action;
use crate::commit::NameAccess;
use crate::environments::bulk_write::{BulkWrite, MAX_NAMES};
use crate::environments::copy::Copy;
use crate::environments::overlay::Overlay;
use crate::environments::part::EnvironmentName;
use crate::error::Error;
use crate::forge::RepoName;
use crate::http::body;
use crate::http::params::Params;
use crate::http::wiped::WipedBody;
use crate::secrets::bulk::{self, ExportRequest};
use crate::secrets::export::Format;
use crate::secrets::name::MAX_NAME;
use crate::secrets::{SecretName, store};

const FIELDS: [&str; 4] = ["do", "in", "to", "on_conflict"];
/// The most bytes of the form: every name with its field.
const MAX_FORM: usize = MAX_NAMES * (MAX_NAME + 16);

/// The chosen names, and where they lie and go, as the form has it.
#[derive(Default)]
pub struct Selection {
    /// As they are called inside.
    pub names: BTreeSet<String>,
    part: String,
    to: String,
    on_conflict: String,
}

/// Leads back to the list, whose form this is.
pub async fn show(web: web::Data<Web>, req: HttpRequest) -> HttpResponse {
    web.redirect(&req, &query(&req)).finish()
}

/// Does it. If that is refused, shows the list again with the same names chosen.
///
/// # Errors
/// A refusal that the user cannot fix by another choice.
pub async fn act(
    Authorized { ctx, .. }: Authorized<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut selection = Selection::default();
    let chosen = ctx
        .validate(async || {
            let sent = (&req, payload);
            let form = body::form_with_list(&ctx.app.bodies, sent, &FIELDS, "names", MAX_FORM);
            let (form, names) = form.await?;
            selection.names = names.into_iter().collect();
            selection.read(&form)
        })
        .await;
    let done = match chosen {
        Ok((action, part)) => selection.act(action, part, &web, &req).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(answer) => Ok(answer),
        Err(refusal) => secrets::again((&ctx, &req), &web, refusal, &selection).await,
    }
}

fn repo(req: &HttpRequest) -> Option<RepoName> {
    repo_in(req.match_info())
}

/// Returns the query of the list.
fn query(req: &HttpRequest) -> String {
    match req.query_string() {
        "" => String::new(),
        query => format!("?{query}"),
    }
}

impl Selection {
    fn read(&mut self, form: &Params) -> Result<(Act, EnvironmentName), Error> {
        let text = |field| form.text(field).to_owned();
        (self.part, self.to, self.on_conflict) = (text("in"), text("to"), text("on_conflict"));
        let part = EnvironmentName::parse_field("in", &self.part)?;
        Ok(match text("do").as_str() {
            "export" => (Act::Export, part),
            "copy" => {
                let to = EnvironmentName::parse_field("to", &self.to)?;
                (Act::Copy(to), part)
            }
            "delete" => (Act::Delete, part),
            "restore" => (Act::Restore, part),
            _ => {
                let message = "do: expected export, copy, delete or restore";
                return Err(Error::invalid(message));
            }
        })
    }

    async fn act(
        &self,
        act: Act,
        part: EnvironmentName,
        web: &Web,
        req: &HttpRequest,
    ) -> Result<HttpResponse, Error> {
        let done = match act {
            Act::Export => return self.export(req).await,
            Act::Copy(to) => self.copy(req, (part, to)).await?,
            Act::Delete => self.delete(req, part).await?,
            Act::Restore => self.restore(req, part).await?,
        };
        Ok(web.go(req, &query(req), &done))
    }

    /// Deletes those that are there.
    async fn delete(&self, req: &HttpRequest, part: EnvironmentName) -> Result<Flash, Error> {
        let target = Ok(part.clone());
        let Authorized { ctx, .. } = authorize::<WriteEnvironment>(req, repo(req), target).await?;
        let changed = ctx
            .execute(async || {
                let body = PatchEnvironment {
                    set: ByName::default(),
                    delete: self.found(&ctx, &part, Action::Delete).await?,
                    comment: None,
                };
                BulkWrite::prepare(&ctx, part.clone(), body, None).await
            })
            .await?;
        let gate = &ctx.app.gate;
        Ok(Flash::of_changes(
            "many-deleted",
            &self.part,
            &changed,
            gate,
        ))
    }

    /// Restores those that are deleted.
    async fn restore(&self, req: &HttpRequest, part: EnvironmentName) -> Result<Flash, Error> {
        let target = Ok(part.clone());
        let Authorized { ctx, .. } = authorize::<WriteEnvironment>(req, repo(req), target).await?;
        let changed = ctx
            .execute(async || {
                let names = self.found(&ctx, &part, Action::Restore).await?;
                BulkWrite::restoring(&ctx, part.clone(), &names).await
            })
            .await?;
        let gate = &ctx.app.gate;
        Ok(Flash::of_changes(
            "many-restored",
            &self.part,
            &changed,
            gate,
        ))
    }

    async fn copy(
        &self,
        req: &HttpRequest,
        (from, to): (EnvironmentName, EnvironmentName),
    ) -> Result<Flash, Error> {
        let target = Ok(to.clone());
        let Authorized { ctx, .. } = authorize::<CopySecrets>(req, repo(req), target).await?;
        let copied = ctx
            .execute(async || {
                let body = CopyBody {
                    from: self.part.clone(),
                    names: Some(self.found(&ctx, &from, Action::Read).await?),
                    on_conflict: Some(self.on_conflict.clone()).filter(|text| !text.is_empty()),
                    preview: false,
                };
                Copy::prepare(&ctx, to, body, None).await
            })
            .await?;
        Ok(environments::copy::said(&ctx, &self.to, &copied))
    }

    /// Returns the chosen names that the part holds: the deleted ones to restore, else the live ones. Without
    /// the right to do that to them, each is recorded.
    async fn found(
        &self,
        ctx: &RequestContext,
        part: &EnvironmentName,
        action: Action,
    ) -> Result<Vec<String>, Error> {
        let names = self.parsed()?;
        let part = ctx.environments.require(part.as_str())?;
        let full = names.iter().map(|name| part.full_name(name));
        let full = full.collect::<Result<Vec<_>, _>>()?;
        let access = match action {
            Action::Read => NameAccess::Read,
            _ => NameAccess::Write,
        };
        if let Err(refusal) = ctx.check_part(part, access) {
            for name in &full {
                ctx.record_refused(action, name.as_str());
            }
            return Err(refusal);
        }
        let full: Vec<&str> = full.iter().map(SecretName::as_str).collect();
        let mut rows = store::find_named(ctx.app.db.conn(), ctx.repo_id, &full).await?;
        let is_restore = action == Action::Restore;
        rows.retain(|row| (row.deleted_unix != 0) == is_restore);
        if rows.is_empty() {
            let part = part.name();
            return Err(Error::invalid(if is_restore {
                format!("names: expected at least one that is deleted in {part}")
            } else {
                format!("names: expected at least one that {part} holds")
            }));
        }
        let names = rows
            .iter()
            .map(|row| part.name_inside(&row.name).to_owned());
        Ok(names.collect())
    }

    fn parsed(&self) -> Result<Vec<SecretName>, Error> {
        if self.names.is_empty() {
            return Err(Error::nothing_chosen("names"));
        }
        if self.names.len() > MAX_NAMES {
            let message = format!("names: expected at most {MAX_NAMES}");
            return Err(Error::invalid(message));
        }
        let parsed = self.names.iter().map(|name| SecretName::parse_field(name));
        let parsed: Result<Vec<_>, Error> = parsed.collect();
        parsed.map_err(|error| error.about("names"))
    }

    /// Returns them as a `.env`, as a job would get them: with what the overlay brings.
    async fn export(&self, req: &HttpRequest) -> Result<HttpResponse, Error> {
        let target = Ok(ReadableSecrets);
        let Authorized { ctx, .. } = authorize::<ExportSecrets>(req, repo(req), target).await?;
        let export = ctx
            .audited_read(async || {
                let request = ExportRequest {
                    environment: Some(self.part.clone()),
                    overlay: Overlay::asked(None),
                    prefix: None,
                    names: Some(self.parsed()?),
                    format: Format::Variables(Variables::Dotenv),
                    allowed: AllowedNames::default(),
                };
                let export = bulk::export(&ctx, request).await?;
                match export.left_out.first() {
                    // Somebody who chose it would not notice that it is missing.
                    Some(name) => Err(Error::invalid(format!(
                        "names: expected names of variables, which {name} is not"
                    ))),
                    None => Ok(export),
                }
            })
            .await?;
        let disposition = format!("attachment; filename=\"{}.env\"", self.part);
        let patience = ctx.app.config.sending_patience;
        Ok(HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
            .insert_header((CONTENT_DISPOSITION, disposition))
            .body(WipedBody::new(export.text, export.permit, patience)))
    }
}

/// What is to be done.
enum Act {
    Export,
    /// To that part of the vault.
    Copy(EnvironmentName),
    Delete,
    Restore,
}
