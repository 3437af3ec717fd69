//! Signing in by the browser (RFC 8628).

use std::thread;
use std::time::{Duration, Instant};

use forgevault_client::{Address, Client, DeviceCode, Poll, Token};

use crate::context::Context;
use crate::error::{Error, Exit, Result};
use crate::output::{one_line, warn};

/// How much longer than the service's code lives a poll may be late.
const GRACE: Duration = Duration::from_secs(30);
/// How long a code is waited for at most.
const LONGEST: Duration = Duration::from_hours(1);
/// Characters of a client's name.
const MAX_NAME: usize = 64;

/// Returns the token of a session, and the login of its person.
pub fn device_token(ctx: &Context, address: &Address) -> Result<(Token, String)> {
    let client = ctx.client_of(address.clone(), None)?;
    let code = client.device_code(&client_name()).map_err(|error| {
        let is_unknown = matches!(error.status(), Some(404 | 405));
        let error = Error::from(error);
        if is_unknown {
            error.hint("this service has no sign-in from terminals; pipe a token to gvt login --with-token")
        } else {
            error
        }
    })?;
    // Not a note: without it nothing can go on.
    warn(&format!(
        "Open  {}\nand type the code  {}\n\nWaiting for your approval, for {} minutes …",
        one_line(&code.verification_uri),
        code.user_code,
        code.expires_in.min(LONGEST.as_secs()).div_ceil(60)
    ));
    let token = wait(&client, &code)?;
    let client = ctx.client_of(address.clone(), Some(token.clone()))?;
    let user = client
        .session()
        .map(|session| session.user_name)
        .unwrap_or_default();
    Ok((token, one_line(&user)))
}

fn wait(client: &Client, code: &DeviceCode) -> Result<Token> {
    let refused = |why: &str| Error::new(Exit::Credential, why).hint("repeat: gvt login");
    let life = Duration::from_secs(code.expires_in).min(LONGEST);
    let end = Instant::now() + life + GRACE;
    let mut interval = Duration::from_secs(code.interval.clamp(1, 60));
    while Instant::now() < end {
        thread::sleep(interval);
        match client.poll(code)? {
            Poll::Granted { token, .. } => return Ok(token),
            Poll::Pending => {}
            Poll::SlowDown => interval += Duration::from_secs(5),
            Poll::Denied => return Err(refused("the sign-in was denied")),
            Poll::Expired => break,
        }
    }
    Err(refused("the code has expired"))
}

/// `gvt on laptop`, which the person sees when approving.
fn client_name() -> String {
    let system = rustix::system::uname();
    let host = system.nodename().to_string_lossy();
    let shown = host.chars().filter(char::is_ascii_graphic);
    let name: String = "gvt on ".chars().chain(shown).take(MAX_NAME).collect();
    name.trim_end().to_owned()
}
