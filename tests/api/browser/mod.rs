//! The pages in a real browser, beside the service on SQLite: what the browser does is the same on
//! each database.

mod hostile;
mod import;
mod keyboard;
mod lockbox;
mod pages;
mod secrets;
mod sign_in;
mod tap;
