//! The pages in a real browser, beside the service on SQLite: what the browser does is the same on
//! each database.

mod pages;
mod secrets;
