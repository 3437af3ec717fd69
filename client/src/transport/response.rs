//! Reads responses, and what they say of a failure.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::de::DeserializeOwned;
use ureq::http::HeaderMap;
use zeroize::Zeroizing;

use super::Client;
use crate::error::{Error, ErrorBody, Refusal};

/// The longest response that is kept in memory: an export has at most 64 MiB.
const MAX_BODY: u64 = 80 * 1024 * 1024;
/// How long nothing may arrive of a response that is read piece by piece.
const SILENCE: Duration = Duration::from_mins(2);
/// Bytes of such a piece.
const PIECE: usize = 64 * 1024;
/// How many may wait to be written.
const PIECES: usize = 4;

/// A response body. Wiped when dropped.
pub struct Body {
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

/// A page of a list.
pub struct Page<T> {
    pub items: Vec<T>,
    /// Of all pages.
    pub total: u64,
}

impl Client {
    pub(crate) fn parse<T: DeserializeOwned>(&self, body: &Body) -> Result<T, Error> {
        // The parser's own message may quote the text.
        serde_json::from_slice(&body.bytes)
            .map_err(|error| self.foreign(format!("unexpected body at column {}", error.column())))
    }

    /// Reads a response into memory.
    pub(super) fn read(&self, headers: HeaderMap, reader: &mut dyn Read) -> Result<Body, Error> {
        let length = header(&headers, "content-length").and_then(|length| length.parse().ok());
        let capacity = length.unwrap_or(0).min(MAX_BODY);
        let mut bytes = Zeroizing::new(Vec::with_capacity(
            usize::try_from(capacity).unwrap_or(0) + 1,
        ));
        let read = reader.take(MAX_BODY + 1).read_to_end(&mut bytes);
        read.map_err(|error| self.unreachable(error.to_string()))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BODY) {
            return Err(self.foreign("the response is too long".to_owned()));
        }
        Ok(Body { headers, bytes })
    }

    /// Writes a response as it arrives, for as long as it does.
    pub(super) fn pass_on(
        &self,
        mut reader: Box<dyn Read + Send>,
        to: &mut dyn Write,
    ) -> Result<(), Error> {
        let (pieces, arrived) = mpsc::sync_channel(PIECES);
        // Reading cannot be interrupted: a thread that never gets an answer ends with the process.
        thread::spawn(move || {
            loop {
                let mut piece = vec![0; PIECE];
                let read = reader.read(&mut piece);
                let is_last = !matches!(read, Ok(1..));
                let piece = read.map(|length| {
                    piece.truncate(length);
                    piece
                });
                if pieces.send(piece).is_err() || is_last {
                    return;
                }
            }
        });
        loop {
            match arrived.recv_timeout(SILENCE) {
                Ok(Ok(piece)) if piece.is_empty() => return to.flush().map_err(Error::Output),
                Ok(Ok(piece)) => to.write_all(&piece).map_err(Error::Output)?,
                Ok(Err(error)) => return Err(self.unreachable(error.to_string())),
                Err(_) => {
                    let reason = format!("nothing arrived for {} seconds", SILENCE.as_secs());
                    return Err(self.unreachable(reason));
                }
            }
        }
    }

    pub(super) fn refusal(&self, status: u16, headers: &HeaderMap, body: &[u8]) -> Error {
        let request_id = header(headers, "x-request-id").map(ToOwned::to_owned);
        let retry_after = header(headers, "retry-after").and_then(|it| it.parse().ok());
        let Some(body) = serde_json::from_slice::<ErrorBody>(body)
            .ok()
            .filter(|body| !body.error.is_empty())
        else {
            // A proxy answers in words of its own.
            let reason = format!("it answered with status {status}");
            return match status {
                429 | 502..=504 => Error::Refused(Box::new(Refusal {
                    status,
                    code: "unavailable".to_owned(),
                    message: format!("{}: {reason}", self.address),
                    request_id,
                    retry_after,
                    ..Refusal::default()
                })),
                _ => self.foreign(reason),
            };
        };
        let confirmation_uri = body
            .confirmation_uri
            .and_then(|uri| self.address.own_url(&uri));
        Error::Refused(Box::new(Refusal {
            status,
            message: printable(if body.message.is_empty() {
                &body.error
            } else {
                &body.message
            }),
            code: printable(&body.error),
            request_id,
            count: body.count,
            retry_after,
            confirmation_uri,
        }))
    }

    pub(super) fn failed(&self, error: ureq::Error) -> Error {
        let address = self.address.to_string();
        match error {
            ureq::Error::Rustls(error) => Error::Tls {
                address,
                reason: error.to_string(),
            },
            ureq::Error::Tls(reason) => Error::Tls {
                address,
                reason: reason.to_owned(),
            },
            ureq::Error::Io(error) => match error.get_ref().and_then(|it| it.downcast_ref()) {
                Some(error) => {
                    let error: &rustls::Error = error;
                    Error::Tls {
                        address,
                        reason: error.to_string(),
                    }
                }
                None => self.unreachable(error.to_string()),
            },
            ureq::Error::HostNotFound => self.unreachable("the host name is unknown".to_owned()),
            ureq::Error::Protocol(error) => self.foreign(error.to_string()),
            error => self.unreachable(error.to_string()),
        }
    }

    pub(crate) fn unreachable(&self, reason: String) -> Error {
        Error::Unreachable {
            address: self.address.to_string(),
            reason,
        }
    }

    pub(crate) fn foreign(&self, reason: String) -> Error {
        Error::Foreign {
            address: self.address.to_string(),
            reason,
        }
    }
}

impl Body {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// The bytes of the response.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

pub(super) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The text of a service that may be hostile, without what controls a terminal.
fn printable(text: &str) -> String {
    let shown = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    shown.take(1000).collect()
}
