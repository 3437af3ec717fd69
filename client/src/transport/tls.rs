//! Which certificates are trusted.

use std::sync::Arc;

use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};

use crate::error::Error;

/// TLS by ring, trusting the certificates of the system or those that `SSL_CERT_FILE` and `SSL_CERT_DIR`
/// name.
pub fn tls() -> Result<TlsConfig, Error> {
    let found = rustls_native_certs::load_native_certs();
    let certificates: Vec<_> = found
        .certs
        .iter()
        .map(|certificate| Certificate::from_der(certificate).to_owned())
        .collect();
    if certificates.is_empty() {
        let reason = found.errors.first().map_or_else(
            || "this system has none; set SSL_CERT_FILE".to_owned(),
            ToString::to_string,
        );
        return Err(Error::Certificates(reason));
    }
    Ok(TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::new_with_certs(&certificates))
        .build())
}
