//! The pages in a real browser, beside the service on SQLite: what the browser does is the same on
//! each database.

mod admin;
mod appearance;
mod hostile;
mod import;
mod keyboard;
mod languages;
mod list;
mod lockbox;
mod native;
mod pages;
mod proxy;
mod recorder;
mod reveal;
mod sealing;
mod secrets;
mod sign_in;
