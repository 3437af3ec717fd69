//! The response to a change.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, ETAG, HeaderName};

use crate::idempotency::Answered;

/// The key by which a request is executed once.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// `true` in the response to a request that was executed before.
pub const IDEMPOTENCY_REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

impl From<Answered> for HttpResponse {
    fn from(Answered { answer, is_replay }: Answered) -> Self {
        let status = StatusCode::from_u16(answer.status()).unwrap_or(StatusCode::OK);
        let mut response = Self::build(status);
        response.insert_header(ContentType::json());
        if let Some(tag) = answer.tag() {
            response.insert_header((ETAG, format!("\"{tag}\"")));
        }
        if is_replay {
            response.insert_header((IDEMPOTENCY_REPLAYED, "true"));
        }
        response.body(answer.into_body())
    }
}
