//! A refused request that is still sending its body gets the response at once, and the connection is closed.
//!
//! actix does this for a body with a Content-Length, but reads a chunked body whose reader was dropped to
//! its end, however long that takes. So the reader of a chunked body is kept until the response is sent.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::HttpMessage as _;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::http::header::TRANSFER_ENCODING;
use actix_web::web::Bytes;
use futures_util::Stream;

/// A request body, shared by its reader and by what keeps it alive.
#[derive(Clone)]
pub struct Kept(Rc<RefCell<Payload>>);

impl Kept {
    /// Keeps the body of the request if it is chunked.
    pub fn of(req: &mut ServiceRequest) -> Option<Self> {
        if !req.headers().contains_key(TRANSFER_ENCODING) {
            return None;
        }
        let kept = Self(Rc::new(RefCell::new(req.take_payload())));
        req.set_payload(Payload::Stream {
            payload: Box::pin(kept.clone()),
        });
        Some(kept)
    }

    /// Wraps the response body so that it keeps the request body until it is sent.
    pub fn until_sent(self, body: impl MessageBody + 'static) -> BoxBody {
        BoxBody::new(Answer {
            body: body.boxed(),
            _kept: self,
        })
    }
}

impl Stream for Kept {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut *self.0.borrow_mut()).poll_next(cx)
    }
}

struct Answer {
    body: BoxBody,
    _kept: Kept,
}

impl MessageBody for Answer {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(cx)
    }
}
