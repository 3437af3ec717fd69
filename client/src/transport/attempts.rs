//! Sends a request, and again where that is safe.

use std::io::Read;
use std::thread;
use std::time::{Duration, Instant};

use rand::RngExt as _;
use ureq::http::{HeaderMap, Method, Request, Response};
use zeroize::Zeroizing;

use super::call::Call;
use super::response::header;
use super::{BODY_TIMEOUT, Client};
use crate::error::Error;

/// Attempts at most, the first included.
const ATTEMPTS: u32 = 4;
/// The pause before the second attempt; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
/// The longest pause that the service may ask for; if it wants more, the person decides.
const LONGEST_PAUSE: u64 = 5;
/// Redirects within the service's own origin.
const MAX_REDIRECTS: u32 = 3;
/// The longest error response that is read.
const MAX_ERROR_BODY: u64 = 64 * 1024;

/// Takes a response that was not refused. What it returns as unreachable is tried again.
pub(super) type Take<'a, T> = dyn FnMut(HeaderMap, Box<dyn Read + Send>) -> Result<T, Error> + 'a;

impl Client {
    /// Sends a request until it is answered, refused, or has failed too often. Asks for the confirmation that
    /// the service demands.
    pub(super) fn perform<T>(&self, call: Call<'_>, take: &mut Take<'_, T>) -> Result<T, Error> {
        let call = call.repeatable()?;
        loop {
            match self.attempts(&call, take) {
                Err(Error::Refused(refusal)) if refusal.code == "confirmation_required" => {
                    let address = refusal.confirmation_uri.as_deref();
                    let is_confirmed = match (&self.confirm, address) {
                        (Some(confirm), Some(address)) => confirm(address),
                        _ => false,
                    };
                    if !is_confirmed {
                        return Err(Error::Refused(refusal));
                    }
                }
                Err(Error::Refused(refusal)) if matches!(refusal.status, 401 | 403) => {
                    if let Some(rights_end) = &self.rights_end {
                        rights_end();
                    }
                    return Err(Error::Refused(refusal));
                }
                other => return other,
            }
        }
    }

    fn attempts<T>(&self, call: &Call<'_>, take: &mut Take<'_, T>) -> Result<T, Error> {
        let mut pause = FIRST_PAUSE;
        for attempt in 1.. {
            let sent = self.attempt(call);
            let error = match sent.and_then(|(headers, reader)| take(headers, reader)) {
                Ok(response) => return Ok(response),
                Err(error) => error,
            };
            match wanted_pause(&error) {
                Some(wanted) if attempt < ATTEMPTS && wanted <= LONGEST_PAUSE => {
                    let jitter = rand::rng().random_range(0.5..1.0);
                    thread::sleep(Duration::from_secs(wanted) + pause.mul_f64(jitter));
                    pause *= 2;
                }
                _ => return Err(error),
            }
        }
        Err(self.unreachable("no attempt was made".to_owned()))
    }

    fn attempt(&self, call: &Call<'_>) -> Result<(HeaderMap, Box<dyn Read + Send>), Error> {
        let mut url = format!("{}{}", self.address, call.target());
        for _ in 0..=MAX_REDIRECTS {
            let response = self.request(call, &url)?;
            let status = response.status();
            let (parts, body) = response.into_parts();
            let headers = parts.headers;
            if status.is_success() {
                return Ok((headers, Box::new(body.into_reader())));
            }
            if status.is_redirection() {
                url = self.redirected(&url, &headers, call)?;
                continue;
            }
            let mut text = Vec::new();
            let _ = body
                .into_reader()
                .take(MAX_ERROR_BODY)
                .read_to_end(&mut text);
            return Err(self.refusal(status.as_u16(), &headers, &text));
        }
        Err(Error::RedirectCircle {
            address: self.address.to_string(),
        })
    }

    fn request(&self, call: &Call<'_>, url: &str) -> Result<Response<ureq::Body>, Error> {
        let mut request = Request::builder().method(call.method.clone()).uri(url);
        request = request.header("Accept", "application/json");
        if let Some(token) = &self.token {
            let header = Zeroizing::new(format!("Bearer {}", token.expose()));
            let mut header = ureq::http::HeaderValue::from_str(&header)
                .map_err(|_| Error::Invalid("the token cannot be sent".to_owned()))?;
            header.set_sensitive(true);
            request = request.header("Authorization", header);
        }
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        let began = Instant::now();
        let unsendable = |_| Error::Invalid("the request cannot be sent".to_owned());
        let sent = if let Some(body) = &call.body {
            let request = request.body(body.as_slice()).map_err(unsendable)?;
            self.agent.run(request)
        } else {
            let request = request.body(()).map_err(unsendable)?;
            let config = self.agent.configure_request(request);
            let limit = (!call.is_stream).then_some(BODY_TIMEOUT);
            self.agent.run(config.timeout_recv_body(limit).build())
        };
        let sent = sent.map_err(|error| self.failed(error));
        if let Some(log) = &self.log {
            let result = match &sent {
                Ok(response) => response.status().as_u16().to_string(),
                Err(error) => error.to_string(),
            };
            let (method, path) = (&call.method, &call.path);
            log(&format!(
                "{method} {path}: {result} in {} ms",
                began.elapsed().as_millis()
            ));
        }
        sent
    }

    /// Where a redirect leads, if the credential may go there. Writes are not redirected.
    fn redirected(
        &self,
        from: &str,
        headers: &HeaderMap,
        call: &Call<'_>,
    ) -> Result<String, Error> {
        let location = header(headers, "location").unwrap_or_default();
        let to = url::Url::parse(from).and_then(|from| from.join(location));
        let to = to.map(String::from).unwrap_or_default();
        let own = self.address.own_url(&to);
        if let Some(own) = own.filter(|_| call.method == Method::GET) {
            Ok(own)
        } else {
            // Only the origin: the rest may be anything.
            let origin = url::Url::parse(&to).map(|to| to.origin().ascii_serialization());
            let location = origin.unwrap_or_else(|_| "an unreadable address".to_owned());
            Err(Error::Redirect { location })
        }
    }
}

/// The seconds to wait before another attempt; [`None`] if there is no use in one.
fn wanted_pause(error: &Error) -> Option<u64> {
    match error {
        Error::Unreachable { .. } => Some(0),
        Error::Refused(refusal) => match refusal.status {
            429 | 503 => Some(refusal.retry_after.unwrap_or(0)),
            // The first attempt is still at work.
            409 if refusal.code == "conflict" => refusal.retry_after,
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Refusal;

    #[test]
    fn what_may_succeed_later_is_tried_again() {
        let refused = |status, code: &str, retry_after| {
            wanted_pause(&Error::Refused(Box::new(Refusal {
                status,
                code: code.to_owned(),
                retry_after,
                ..Refusal::default()
            })))
        };
        assert_eq!(refused(429, "rate_limited", Some(7)), Some(7));
        assert_eq!(refused(503, "unavailable", None), Some(0));
        assert_eq!(refused(409, "conflict", Some(5)), Some(5));
        // Of two kinds of conflict, this one does not go away.
        assert_eq!(refused(409, "conflict", None), None);
        assert_eq!(refused(409, "already_exists", Some(5)), None);
        assert_eq!(refused(500, "internal", Some(5)), None);
        let (address, reason) = (String::new(), String::new());
        assert_eq!(
            wanted_pause(&Error::Unreachable { address, reason }),
            Some(0)
        );
    }
}
