//! The outer frame of every request: its id, canonical path, time limit, panic handler, log line and
//! metrics.

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

/// Longest path in bytes, far above the longest path of a route.
const MAX_PATH: usize = 2048;
const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request in the response, the log and the audit log: a UUID of version 7. Created here, so
/// that no caller can choose what the audit log says.
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

/// When the work of a request must be done. Its commit may take longer, since an aborted request is recorded
/// as well.
#[derive(Clone, Copy)]
struct Deadline(Instant);

/// Returns the deadline of the request's work.
pub fn deadline(req: &HttpRequest) -> Instant {
    let set = req.extensions().get::<Deadline>().copied();
    set.map_or_else(Instant::now, |deadline| deadline.0)
}

/// Marks a HEAD request, which is routed as a GET and answered without a body.
struct Head;

/// Whether this is a real GET and not a HEAD. Guards routes that return secret values: they do not answer
/// HEAD, because a read that is recorded should be a read.
pub fn is_whole(request: &GuardContext<'_>) -> bool {
    request.req_data().get::<Head>().is_none()
}

/// Returns the method that the client sent.
pub fn method_of(req: &HttpRequest) -> Method {
    if req.extensions().get::<Head>().is_some() {
        Method::HEAD
    } else {
        req.method().clone()
    }
}

/// The frame of every request of one service; application data.
pub struct Frame {
    /// The time limit for the work of a request.
    pub time_limit: Duration,
    /// The additional time for a handler to commit and respond.
    pub grace: Duration,
    pub metrics: Arc<Metrics>,
    /// Set when the service is about to stop.
    pub stopping: Arc<AtomicBool>,
}

/// The outermost middleware.
///
/// # Errors
/// Errors that no handler answered. Every error already has our form.
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
                // Drop the body here: it would be generated and then not sent.
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

/// The empty body of a HEAD response, which only reports its size.
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

/// Rejects every path that is not canonical, so that authorization and routing always see the same path. No
/// route, repository or secret name needs escaping.
fn check_path(path: &str) -> Result<(), Error> {
    if is_canonical(path) {
        return Ok(());
    }
    Err(Error::invalid(
        "path: only letters, digits, '_', '-', '.' and '~' between single slashes, without escapes",
    ))
}

/// Whether a path is written in the only form that our routes have.
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
    // A response that may be cached sets the header itself.
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
}

/// Makes the client send its next request on another connection, and so to a process that is not stopping.
fn close_connection(head: &mut ResponseHead) {
    head.set_connection_type(ConnectionType::Close);
}

/// Returns the method as a label. Methods that callers make up must not create new series.
fn known_method(method: &str) -> &str {
    match method {
        "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" => method,
        _ => "other",
    }
}

/// Logs one line per request: successes at debug level (the audit log has them), refusals at info level,
/// failures as errors with their cause.
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
    fn only_canonical_paths_are_accepted() {
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
