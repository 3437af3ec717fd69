//! What frames every request: its id, the form of its path, its time limit, the net under a
//! panicking handler, and the log line and the metrics when it ends.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ResponseHead, ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::guard::GuardContext;
use actix_web::http::ConnectionType;
use actix_web::http::Method;
use actix_web::http::header::X_CONTENT_TYPE_OPTIONS;
use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpRequest, web};
use futures_util::FutureExt as _;
use uuid::Uuid;

use super::unread::Kept;
use crate::error::Error;
use crate::telemetry::Metrics;

/// Longest path in bytes; the longest that a route can have is far below.
const MAX_PATH: usize = 2048;
const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id under which a request is found in the answer, the log and the audit: a UUID of version
/// 7, made here, so that no caller chooses what the audit says.
#[derive(Clone)]
pub struct RequestId(String);

impl RequestId {
    pub fn of(req: &HttpRequest) -> String {
        req.extensions()
            .get::<Self>()
            .map(|id| id.0.clone())
            .unwrap_or_default()
    }
}

/// When the work of a request has to be done. Its commit may take longer, since that what took too
/// long is recorded as well.
#[derive(Clone, Copy)]
struct Deadline(Instant);

/// When the work of that request has to be done.
pub fn deadline(req: &HttpRequest) -> Instant {
    let set = req.extensions().get::<Deadline>().copied();
    set.map_or_else(Instant::now, |deadline| deadline.0)
}

/// The request is a HEAD. Its route is that of the GET, and the answer's body is left away.
struct Head;

/// Whether a GET is meant, and no HEAD: the guard of what gives secrets, which answers no HEAD, since
/// what is recorded as read should be read.
pub fn is_whole(request: &GuardContext<'_>) -> bool {
    request.req_data().get::<Head>().is_none()
}

/// The method that was sent.
pub fn method_of(req: &HttpRequest) -> Method {
    if req.extensions().get::<Head>().is_some() {
        Method::HEAD
    } else {
        req.method().clone()
    }
}

/// What frames every request of one service; application data.
pub struct Frame {
    /// For the work of a request.
    pub time_limit: Duration,
    /// What a handler has beyond that to commit and answer.
    pub grace: Duration,
    pub metrics: Arc<Metrics>,
    /// Set once the service is about to stop.
    pub stopping: Arc<AtomicBool>,
}

/// The outermost middleware.
///
/// # Errors
/// Whatever the handlers have not answered themselves; every error is already in our form.
pub async fn frame(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let started = Instant::now();
    let id = Uuid::now_v7().to_string();
    req.extensions_mut().insert(RequestId(id.clone()));
    let unread = Kept::of(&mut req);
    let method = req.method().clone();
    if method == Method::HEAD {
        req.extensions_mut().insert(Head);
        req.head_mut().method = Method::GET;
    }
    let Some(framed) = req.app_data::<web::Data<Frame>>().cloned() else {
        return Err(Error::internal().into());
    };
    let limit = framed.time_limit;
    req.extensions_mut().insert(Deadline(started + limit));

    let outcome = if let Err(refusal) = check_path(req.path()) {
        Err(refusal.into())
    } else {
        let handling = AssertUnwindSafe(next.call(req)).catch_unwind();
        match tokio::time::timeout(limit + framed.grace, handling).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_panic)) => Err(Error::internal().into()),
            Err(_elapsed) => Err(Error::too_late().into()),
        }
    };

    let (route, status) = match &outcome {
        Ok(res) => (res.request().match_pattern(), res.status()),
        Err(error) => (None, error.as_response_error().status_code()),
    };
    let route = route.as_deref().unwrap_or("none");
    let elapsed = started.elapsed();
    let error = match &outcome {
        Ok(res) => res.response().error(),
        Err(error) => Some(error),
    };
    log(&id, method.as_str(), route, status.as_u16(), elapsed, error);
    let stopping = framed.stopping.load(Ordering::Relaxed);
    framed.metrics.request(
        known_method(method.as_str()),
        route,
        status.as_u16(),
        elapsed,
    );
    match outcome {
        Ok(mut res) => {
            add_headers(res.headers_mut(), &id);
            if stopping {
                close_connection(res.response_mut().head_mut());
            }
            if method == Method::HEAD {
                // Nothing is made that is not sent.
                let body = |_: &mut _, body: BoxBody| BoxBody::new(Unsent(body.size()));
                return Ok(res
                    .map_into_boxed_body()
                    .map_body(body)
                    .map_into_right_body());
            }
            Ok(match unread {
                None => res.map_into_left_body(),
                Some(unread) => res
                    .map_body(|_, body| unread.until_sent(body))
                    .map_into_right_body(),
            })
        }
        Err(error) => {
            let mut answer = error.error_response();
            add_headers(answer.headers_mut(), &id);
            if stopping {
                close_connection(answer.head_mut());
            }
            if let Some(unread) = unread {
                answer = answer.map_body(|_, body| unread.until_sent(body));
            }
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// The body of an answer to a HEAD, of which only the size is told.
struct Unsent(BodySize);

impl MessageBody for Unsent {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        self.0
    }

    fn poll_next(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(None)
    }
}

/// One canonical path or none: what the judgement sees is what the route sees. No name of a route,
/// a repository or a secret needs an escape.
fn check_path(path: &str) -> Result<(), Error> {
    if is_canonical(path) {
        return Ok(());
    }
    Err(Error::invalid(
        "path: only letters, digits, '_', '-', '.' and '~' between single slashes, none escaped",
    ))
}

/// Whether a path is written in the one way in which a route of ours can be.
pub fn is_canonical(path: &str) -> bool {
    path.len() <= MAX_PATH
        && path
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'.' | b'~'))
        && !path.contains("//")
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
}

fn add_headers(headers: &mut HeaderMap, id: &str) {
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(X_REQUEST_ID, id);
    }
    // What may be kept says so itself.
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
}

/// The client sends its next request by another connection, and so to who is not about to stop.
fn close_connection(head: &mut ResponseHead) {
    head.set_connection_type(ConnectionType::Close);
}

/// As a label: what callers make up does not become a series of its own.
fn known_method(method: &str) -> &str {
    match method {
        "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" => method,
        _ => "other",
    }
}

/// One line a request: what went well for debugging only (the audit has it), refusals as
/// information, failures as errors with their cause.
fn log(
    request_id: &str,
    method: &str,
    route: &str,
    status: u16,
    elapsed: Duration,
    error: Option<&actix_web::Error>,
) {
    let duration_ms = elapsed.as_secs_f64() * 1000.0;
    let method = known_method(method);
    let Some(error) = error else {
        tracing::debug!(request_id, method, route, status, duration_ms, "answered");
        return;
    };
    let ours = error.as_error::<Error>();
    let code = ours.map_or("none", |error| error.code().as_str());
    let cause = ours.and_then(Error::cause);
    if status >= 500 {
        tracing::error!(
            request_id,
            method,
            route,
            status,
            duration_ms,
            code,
            cause,
            "failed"
        );
    } else {
        tracing::info!(
            request_id,
            method,
            route,
            status,
            duration_ms,
            code,
            cause,
            "refused"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_paths_are_let_in() {
        for good in ["/", "/api/v1/repos/a/b.c/vault/secrets/X_Y-z", "/~x"] {
            assert!(check_path(good).is_ok(), "{good}");
        }
        for bad in [
            "/a%2Fb", "/a%2eb", "/a//b", "/a/../b", "/a/./b", "/..", "/a\\b", "/a;b", "/ä",
        ] {
            assert!(check_path(bad).is_err(), "{bad}");
        }
        assert!(check_path(&"/a".repeat(2000)).is_err());
    }
}
