//! The form of a new environment.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::PutEnvironment;
use minijinja::{Value, context};

use super::settings::position;
use crate::access::{Authorized, NewEnvironment};
use crate::environments::declare::{Declare, Expected};
use crate::environments::part::DeclarableName;
use crate::error::Error;
use crate::http::body;
use crate::http::params::Params;
use crate::http::query;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};

/// The path of the form. It is no path of an environment, whatever that is called.
pub const PATH: &str = "/new-environment";
const TEMPLATE: &str = "environment_new.html";
const FIELDS: [&str; 6] = [
    "name",
    "description",
    "protected",
    "overlay",
    "position",
    "take_in",
];

/// Shows the form. Shows no data, so it leaves no audit entry.
///
/// # Errors
/// If the caller may not declare environments.
pub async fn form(
    Authorized { ctx, .. }: Authorized<NewEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    query::read::<LangQuery>(req.query_string())?;
    let given = Typed::default().shown();
    web.show((&ctx, &req), StatusCode::OK, TEMPLATE, given)
        .await
}

/// Declares an environment.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn create(
    Authorized { ctx, .. }: Authorized<NewEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = Typed::default();
    let declared = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &FIELDS).await?;
            let (name, body) = typed.read(&form)?;
            ctx.record_message(format!("environment {name}"));
            Ok(Declare::prepare(&ctx, name, body)?.expecting(Expected::Nothing))
        })
        .await;
    let Err(refusal) = declared else {
        let done = Flash::new("environment-declared", &typed.name);
        return Ok(web.go(&req, &format!("/environments/{}", typed.name), &done));
    };
    typed.count = refusal.count();
    web.again((&ctx, &req), refusal, TEMPLATE, typed.shown())
        .await
}

#[derive(Default)]
struct Typed {
    name: String,
    description: String,
    protected: bool,
    overlay: String,
    position: String,
    take_in: Option<u64>,
    /// How many names would lie in it.
    count: Option<u64>,
}

impl Typed {
    fn read(&mut self, form: &Params) -> Result<(DeclarableName, PutEnvironment), Error> {
        let field = |name| form.text(name).to_owned();
        (self.name, self.description) = (field("name"), field("description"));
        (self.protected, self.overlay) = (form.get("protected").is_some(), field("overlay"));
        self.position = field("position");
        let name = DeclarableName::parse_field("name", &self.name)?;
        self.take_in = match form.get("take_in") {
            None => None,
            Some(number) => Some(
                number
                    .parse()
                    .map_err(|_| Error::invalid("take_in: expected the number of names"))?,
            ),
        };
        let overlay = match self.overlay.as_str() {
            // As the rule of the service has it.
            "" => None,
            "on" => Some(true),
            "off" => Some(false),
            _ => return Err(Error::invalid("overlay: expected on, off or nothing")),
        };
        let body = PutEnvironment {
            protected: Some(self.protected),
            overlay,
            position: position(&self.position)?,
            description: Some(self.description.clone()),
            take_in: self.take_in,
        };
        Ok((name, body))
    }

    fn shown(&self) -> Value {
        context! {
            active => "environments",
            typed => context! {
                name => self.name.as_str(),
                description => self.description.as_str(),
                protected => self.protected,
                overlay => self.overlay.as_str(),
                position => self.position.as_str(),
                take_in => self.take_in,
                count => self.count,
            },
        }
    }
}
