//! Redirects a page at an old name of a repository to the current name, like the forge's own pages, if the
//! user may see the repository.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::LOCATION;
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use super::render::Web;
use super::repo_of;
use crate::access::PageRepo;
use crate::forge::RepoName;

/// # Errors
/// None of its own.
pub async fn to_present_name(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let answer = next.call(req).await?;
    let Some(to) = current_address(answer.request()) else {
        return Ok(answer.map_into_left_body());
    };
    // Not permanent: the old name may be given to another repository.
    let moved = HttpResponse::TemporaryRedirect()
        .insert_header((LOCATION, to))
        .finish();
    Ok(answer.into_response(moved).map_into_right_body())
}

/// Returns the current address of the page, if it differs from the requested one.
fn current_address(req: &HttpRequest) -> Option<String> {
    if req.method() != Method::GET {
        return None;
    }
    let seen = req.extensions().get::<PageRepo>().cloned()?;
    let (owner, name) = repo_of(req)?;
    let is_present = RepoName::parse(owner, name)
        .ok()?
        .names(&seen.owner, &seen.name);
    if is_present {
        return None;
    }
    let web = req.app_data::<web::Data<Web>>()?;
    let rest = req.path().strip_prefix(&format!("/{owner}/{name}"))?;
    let query = req.uri().query();
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    let (base, owner, name) = (&web.base, seen.owner, seen.name);
    Some(format!("{base}/{owner}/{name}{rest}{query}"))
}
