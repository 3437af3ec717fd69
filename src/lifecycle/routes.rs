//! `POST /api/v1/vault/webhook`

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;

use super::event::{Event, Outcome};
use super::signature::is_signed;
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::http::{body, frame};

/// The largest body in bytes; real ones are a few KiB. It is read before the caller is authenticated.
const MAX_BODY: usize = 256 * 1024;
/// The header with the event's name. Both forges send the first.
const EVENT: [&str; 2] = ["x-gitea-event", "x-forgejo-event"];

/// The forge's events about repositories, signed with the configured secret.
#[utoipa::path(post, path = "/webhook", operation_id = "webhook", tag = "instance",
    request_body(content = Object, description = "As sent by Gitea and Forgejo, as application/json"),
    params(
        ("X-Gitea-Event" = String, Header),
        ("X-Gitea-Signature" = Option<String>, Header, description = "HMAC-SHA256 of the body in hex. Also accepted as X-Forgejo-Signature, or with the prefix sha256= as X-Hub-Signature-256"),
    ),
    responses(
        (status = 200, body = Message, description = "Handled, or ignored as irrelevant"),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn webhook(
    req: HttpRequest,
    app: Data<AppState>,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let secret = app.config.webhook_secret.as_ref();
    let secret = secret.ok_or_else(|| Error::not_found("no such route"))?;
    let handled = async {
        let body = body::read(&app.bodies, &req, payload, MAX_BODY).await?;
        let header = |name: &str| req.headers().get(name)?.to_str().ok();
        if !is_signed(header, &body, secret) {
            return Err(Error::new(
                Code::Unauthorized,
                "the signature is missing, or was not made with the configured secret",
            ));
        }
        let event = EVENT.iter().find_map(|name| req.headers().get(*name));
        if event.is_none_or(|event| event.as_bytes() != b"repository") {
            return Ok(Outcome::Ignored);
        }
        app.hooks.note_call(app.clock.now_unix());
        let event: Event = serde_json::from_slice(&body).map_err(|_| {
            Error::invalid(
                "body: expected a repository event in JSON, with action and repository.id",
            )
        })?;
        event.handle(&app, &body).await
    };
    let outcome = tokio::time::timeout_at(frame::deadline(&req).into(), handled).await;
    let outcome = outcome.map_err(|_| Error::too_late())??;
    Ok(HttpResponse::Ok().json(Message::new(match outcome {
        Outcome::Hidden => "Repository hidden",
        Outcome::Noted => "Repository noted",
        Outcome::Ignored => "Ignored",
    })))
}
