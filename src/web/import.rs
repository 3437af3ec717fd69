//! Imports a `.env` file that is pasted, chosen or dropped: first a preview of the changes, then the changes, all
//! or nothing, without invalid lines only if the preview left them out.
//! The values are only in the text area of that response, and in the comparison that somebody asks for.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_dotenv::{MAX_VARIABLES, ParseError, ParseErrorKind};
use minijinja::{Value, context};
use zeroize::Zeroizing;

use super::flash::Flash;
use super::render::{Web, refusal_context};
use super::secret::diff;
use crate::access::{Authorized, CompareSecrets, RequestContext, WriteNewSecret};
use crate::audit::Action;
use crate::environments::BASE;
use crate::error::Error;
use crate::http::params::Params;
use crate::http::upload;
use crate::secrets::import::{self, Faults, Import, Outcome, Plan, Planned};

const TEMPLATE: &str = "import.html";
/// `text` is the content of the file; `show` is the name whose values are compared.
const FIELDS: [&str; 6] = ["env", "file", "environment", "seen", "faults", "show"];

/// Shows the form. Shows no data, so it leaves no audit entry.
///
/// # Errors
/// If the caller may not write.
pub async fn form(
    Authorized { ctx, .. }: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let given = Typed::default().shown(&ctx, None);
    web.show((&ctx, &req), StatusCode::OK, TEMPLATE, given)
        .await
}

/// Shows what storing would change.
///
/// # Errors
/// If the service refuses.
pub async fn preview(
    Authorized { ctx, .. }: Authorized<CompareSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = Typed::default();
    match typed.receive(&ctx, &req, payload).await {
        Ok(plan) => {
            let diff = match plan.compared.clone() {
                Some((old, new)) => diff::between(Some(old), Some(new)).await?,
                None => Value::from(()),
            };
            let given = context! { diff, ..typed.shown(&ctx, Some(&plan)) };
            web.show((&ctx, &req), StatusCode::OK, TEMPLATE, given)
                .await
        }
        Err(refusal) => {
            web.again((&ctx, &req), refusal, TEMPLATE, typed.shown(&ctx, None))
                .await
        }
    }
}

/// Stores what the preview showed. If that would no longer be the result, shows a new preview and stores
/// nothing.
///
/// # Errors
/// If the service refuses.
pub async fn store(
    Authorized { ctx: reader, .. }: Authorized<CompareSecrets>,
    Authorized { ctx: writer, .. }: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = Typed::default();
    let plan = match typed.receive(&reader, &req, payload).await {
        Ok(plan) => plan,
        Err(refusal) => {
            return web
                .again(
                    (&reader, &req),
                    refusal,
                    TEMPLATE,
                    typed.shown(&reader, None),
                )
                .await;
        }
    };
    if let Err(refusal) = plan.parse(&typed.seen, typed.faults) {
        // Recorded as the write that was requested.
        let refused = writer
            .execute(async || {
                for name in plan.forbidden() {
                    writer.record_refused(Action::Write, name);
                }
                Err::<Import, _>(refusal)
            })
            .await;
        let refusal = refused.err().unwrap_or_else(Error::internal);
        return web
            .again(
                (&reader, &req),
                refusal,
                TEMPLATE,
                typed.shown(&reader, Some(&plan)),
            )
            .await;
    }
    let environment = match typed.environment.as_str() {
        "" => BASE,
        part => part,
    };
    let done = Flash::new("imported", environment).counting(plan.changes());
    if !plan.changes_something() {
        return Ok(web.go(&req, "", &done));
    }
    let has_replaced = plan.replaces_something();
    match writer.execute(async || Ok(Import::from(plan))).await {
        Ok(raised) => {
            // A file whose names lie in several parts is not taken back as a whole.
            let alone = raised.get(environment).filter(|_| raised.len() == 1);
            let gate = &reader.app.gate;
            let done = done.undone_from_revision(alone.copied(), has_replaced, gate);
            Ok(web.go(&req, "", &done))
        }
        Err(refusal) => {
            let plan = typed.compare(&reader).await?;
            let given = typed.shown(&reader, Some(&plan));
            web.again((&reader, &req), refusal, TEMPLATE, given).await
        }
    }
}

#[derive(Default)]
struct Typed {
    text: Zeroizing<String>,
    environment: String,
    /// The digest of the preview.
    seen: String,
    faults: Faults,
    /// The name whose values are compared.
    show: String,
    errors: Vec<ParseError>,
    /// Whether the other lines could be imported without the invalid ones.
    is_whole: bool,
}

impl Typed {
    /// Reads the form and compares it with what is stored.
    async fn receive(
        &mut self,
        ctx: &RequestContext,
        req: &HttpRequest,
        payload: Payload,
    ) -> Result<Plan, Error> {
        ctx.audited_read(async || {
            let mut form = Params::default();
            let read = upload::form(&ctx.app.bodies, req, payload, &FIELDS, &mut form).await;
            let field = |name| form.text(name).to_owned();
            // A chosen file counts, whatever was typed.
            let file = Zeroizing::new(field("file"));
            self.text = if file.is_empty() {
                Zeroizing::new(field("env"))
            } else {
                file
            };
            (self.environment, self.seen) = (field("environment"), field("seen"));
            self.show = field("show");
            read?;
            self.faults = match form.get("faults") {
                None | Some("") => Faults::Refuse,
                Some("leave-out") => Faults::LeaveOut,
                Some(_) => return Err(Error::invalid("faults: expected leave-out")),
            };
            self.plan(ctx).await
        })
        .await
    }

    async fn compare(&mut self, ctx: &RequestContext) -> Result<Plan, Error> {
        ctx.audited_read(async || self.plan(ctx).await).await
    }

    async fn plan(&mut self, ctx: &RequestContext) -> Result<Plan, Error> {
        let prefix = match self.environment.as_str() {
            "" => String::new(),
            name => ctx.environments.parse_field("environment", name)?.prefix(),
        };
        let file = forgevault_dotenv::parse_lines(&self.text);
        (self.errors, self.is_whole) = (file.errors, file.is_whole);
        let is_accepted = self.is_whole && self.faults == Faults::LeaveOut;
        if !self.errors.is_empty() && !is_accepted {
            return Err(Error::invalid("env: some lines are not valid"));
        }
        if file.variables.is_empty() {
            return Err(Error::invalid("env: expected at least one variable"));
        }
        import::plan(ctx, file.variables, (&prefix, &self.show)).await
    }

    fn shown(&self, ctx: &RequestContext, plan: Option<&Plan>) -> Value {
        let plan = plan.map(|plan| {
            context! {
                variables => plan.variables.iter().map(planned).collect::<Value>(),
                refused => plan.refused(),
                is_forbidden => plan.forbidden().next().is_some(),
                changes_something => plan.changes_something(),
                changes => plan.changes(),
                digest => plan.digest(),
            }
        });
        context! {
            active => "secrets",
            text => self.text.as_str(),
            environment => self.environment.as_str(),
            environments => ctx.environments.names().into_iter().map(Value::from).collect::<Value>(),
            faults => self.errors.iter().map(parse_error).collect::<Value>(),
            is_whole => self.is_whole,
            leaves_out => self.is_whole && self.faults == Faults::LeaveOut,
            compared => self.show.as_str(),
            diff => Value::from(()),
            plan,
        }
    }
}

fn planned(variable: &Planned) -> Value {
    let (outcome, refusal) = match &variable.outcome {
        Outcome::New => ("import-new", None),
        Outcome::Changed => ("import-changed", None),
        Outcome::Unchanged => ("import-unchanged", None),
        Outcome::Refused(refusal) => ("import-refused", Some(refusal_context(refusal))),
    };
    context! {
        line => variable.line,
        name => variable.name.as_str(),
        is_changed => matches!(variable.outcome, Outcome::Changed),
        outcome,
        refusal,
        keeps_dollar => variable.keeps_dollar,
    }
}

/// Returns the key of the text for an error, and its numbers.
fn parse_error(ParseError { line, kind }: &ParseError) -> Value {
    let (key, first) = match kind {
        ParseErrorKind::NotAnAssignment => ("import-no-assignment", 0),
        ParseErrorKind::UnterminatedQuote => ("import-unterminated", 0),
        ParseErrorKind::TextAfterQuote => ("import-after-quote", 0),
        ParseErrorKind::Ambiguous => ("import-ambiguous", 0),
        ParseErrorKind::DuplicateName { first } => ("import-twice", *first),
        ParseErrorKind::TooManyVariables => ("import-too-many", 0),
    };
    context! { key, line, first, max => MAX_VARIABLES }
}
