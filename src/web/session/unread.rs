//! The unread body of a form, so that it can be kept even if a handler refuses before it reads the body.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::HttpMessage as _;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use futures_util::Stream;

/// Shared by the reader of a request's body and by what replaces the reader.
#[derive(Clone)]
pub struct Unread(Rc<Shared>);

struct Shared {
    payload: RefCell<Payload>,
    is_whole: Cell<bool>,
}

impl Unread {
    pub fn of(req: &mut ServiceRequest) -> Self {
        let unread = Self(Rc::new(Shared {
            payload: RefCell::new(req.take_payload()),
            is_whole: Cell::new(true),
        }));
        req.set_payload(unread.clone().into());
        unread
    }

    /// Whether nothing was read yet.
    pub fn is_whole(&self) -> bool {
        self.0.is_whole.get()
    }
}

impl From<Unread> for Payload {
    fn from(unread: Unread) -> Self {
        Self::Stream {
            payload: Box::pin(unread),
        }
    }
}

impl Stream for Unread {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.is_whole.set(false);
        Pin::new(&mut *self.0.payload.borrow_mut()).poll_next(cx)
    }
}
