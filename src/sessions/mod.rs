//! Sessions of people: browsers ([`browser`]) and terminals ([`cli`]), which are signed in by a code that is
//! approved in a browser ([`codes`]).
//!
//! A session contains the forge's tokens of its person, encrypted so that only the secret that the client
//! holds opens them: neither a stolen database nor the master key reveals them. New tokens are sealed for all
//! sessions of the person ([`boxes`], [`renewal`]): a forge that rotates refresh tokens accepts only the
//! newest.

pub mod boxes;
pub mod browser;
mod browser_tokens;
pub mod cli;
pub mod cli_token;
pub mod codes;
pub mod confirmation;
pub mod forge_mark;
pub mod guesses;
mod lock;
pub mod newest;
pub mod polls;
mod refused_tokens;
pub mod renewal;
pub mod retries;
mod secret;
mod tokens;
mod user_code;
pub mod writers;

pub use cli_token::CliToken;
pub use lock::PersonLock;
pub use secret::Secret;
pub use tokens::ForgeTokens;
pub use user_code::UserCode;

/// A session from further in the future than this many seconds was created before the clock was set back; the
/// clocks of replicas differ less.
const CLOCK_SKEW: i64 = 300;
/// How often the last use of a session is updated, in seconds.
const UPDATE_INTERVAL: i64 = 60;
/// Maximum number of sessions of each kind per user.
const MAX_SESSIONS: u64 = 50;
