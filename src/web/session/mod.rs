//! Browser sessions, as the pages use them; [`crate::sessions`] stores them.
//!
//! A session lives as long as the forge's own session in the same browser
//! ([`crate::sessions::forge_mark`]): signing out there ends it. A form that is submitted as it ends is kept
//! during the sign-in ([`form`]).

pub mod at_forge;
pub mod form;
pub mod guard;
pub mod jar;
pub mod kept;
pub mod once;
pub mod page;
mod unread;
