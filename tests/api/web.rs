//! The pages and what they stand on.

mod oidc;
