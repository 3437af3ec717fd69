//! Imports a pasted `.env` file: first a preview of the changes, then the changes, all or nothing. The
//! values are only in the text area of that response.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_dotenv::{MAX_VARIABLES, ParseError, ParseErrorKind};
use minijinja::{Value, context};
use zeroize::Zeroizing;

use super::flash::Flash;
use super::render::{Web, refusal_context};
use crate::access::{Authorized, CompareSecrets, RequestContext, WriteNewSecret};
use crate::environments::BASE;
use crate::error::Error;
use crate::http::body;
use crate::secrets::import::{self, Import, Outcome, Plan, Planned};

const TEMPLATE: &str = "import.html";

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
            let given = typed.shown(&ctx, Some(&plan));
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
    if let Err(refusal) = plan.parse(&typed.seen) {
        // Recorded as the write that was requested.
        let refused = writer.execute(async || Err::<Import, _>(refusal)).await;
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
        declared => declared,
    };
    let count = i64::try_from(plan.changes()).unwrap_or(i64::MAX);
    let done = Flash::new("imported", environment).counting(count);
    if !plan.changes_something() {
        return Ok(web.go(&req, "", &done));
    }
    match writer.execute(async || Ok(Import::from(plan))).await {
        Ok(()) => Ok(web.go(&req, "", &done)),
        Err(refusal) => {
            let plan = typed.compare(&reader).await?;
            let given = typed.shown(&reader, Some(&plan));
            web.again((&reader, &req), refusal, TEMPLATE, given).await
        }
    }
}

/// The submitted form.
#[derive(Default)]
struct Typed {
    text: Zeroizing<String>,
    environment: String,
    /// The digest of the preview.
    seen: String,
    errors: Vec<ParseError>,
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
            let known = ["env", "environment", "seen"];
            let max = ctx.app.bodies.with_value();
            let form = body::form_up_to(&ctx.app.bodies, req, payload, &known, max).await?;
            let field = |name| form.get(name).unwrap_or_default().to_owned();
            self.text = Zeroizing::new(field("env"));
            (self.environment, self.seen) = (field("environment"), field("seen"));
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
            name if ctx.environments.is_declared(name) => format!("{name}."),
            _ => return Err(Error::invalid("environment: no such environment")),
        };
        let file = match forgevault_dotenv::parse(&self.text) {
            Ok(file) if file.is_empty() => {
                return Err(Error::invalid("env: expected at least one variable"));
            }
            Ok(file) => file,
            Err(errors) => {
                self.errors = errors;
                return Err(Error::invalid("env: some lines are not valid"));
            }
        };
        import::plan(ctx, file, &prefix).await
    }

    fn shown(&self, ctx: &RequestContext, plan: Option<&Plan>) -> Value {
        let plan = plan.map(|plan| {
            context! {
                variables => plan.variables.iter().map(planned).collect::<Value>(),
                is_refused => plan.is_refused(),
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
