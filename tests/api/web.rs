//! The pages.

mod looks;
