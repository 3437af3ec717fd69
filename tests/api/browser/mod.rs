//! The pages in a real browser, with the service on SQLite: browser behaviour does not depend on the
//! database.

mod admin;
mod appearance;
mod device;
mod environments;
mod frame;
mod hostile;
mod import;
mod keyboard;
mod languages;
mod list;
mod lockbox;
mod meanwhile;
mod native;
mod pages;
mod proxy;
mod recorder;
mod reveal;
mod screenshots;
mod sealing;
mod secret;
mod secrets;
mod sign_in;
