//! Calls to the forge for the sign-in, limited in time and size. Redirects are not followed: the requests
//! contain the client secret.

use std::time::Duration;

use openidconnect::http::Response;
use openidconnect::{HttpRequest, HttpResponse};
use reqwest::{Client, redirect};

use super::OidcError;

const CONNECT: Duration = Duration::from_secs(2);
/// The discovery document and the key set are each far smaller.
const ANSWER_BYTES: usize = 256 * 1024;

/// Creates a client. `plain` means HTTP only, which needs no root certificates.
pub(super) fn client(plain: bool, total: Duration) -> Result<Client, OidcError> {
    // Without one, building the client panics.
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err(OidcError::Client);
    }
    let mut builder = Client::builder()
        .user_agent(concat!("forgevault/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .no_proxy()
        .connect_timeout(CONNECT)
        .timeout(total);
    if plain {
        builder = builder.tls_certs_only([]);
    }
    builder.build().map_err(|_| OidcError::Client)
}

/// Sends the request and reads the whole response.
pub(super) async fn call(client: &Client, request: HttpRequest) -> Result<HttpResponse, OidcError> {
    let request = request.try_into().map_err(|_| OidcError::Client)?;
    let mut response = client.execute(request).await.map_err(|e| fault(&e))?;
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| fault(&e))? {
        if body.len() + chunk.len() > ANSWER_BYTES {
            return Err(OidcError::Unavailable("its answer is too large"));
        }
        body.extend_from_slice(&chunk);
    }
    if response.status().is_server_error() {
        return Err(OidcError::Unavailable("it answers with a server error"));
    }
    let mut answer = Response::new(body);
    *answer.status_mut() = response.status();
    *answer.headers_mut() = response.headers().clone();
    Ok(answer)
}

fn fault(error: &reqwest::Error) -> OidcError {
    OidcError::Unavailable(if error.is_timeout() {
        "it does not answer in time"
    } else if error.is_connect() {
        "it cannot be reached"
    } else {
        "the connection was lost"
    })
}
