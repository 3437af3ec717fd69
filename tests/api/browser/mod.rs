//! The pages in a real browser, beside the service on SQLite: what the browser does is the same on
//! each database.

mod hostile;
mod keyboard;
mod pages;
mod reveal;
mod secrets;
mod sign_in;
