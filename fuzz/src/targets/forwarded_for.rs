//! Any X-Forwarded-For names a client only behind a trusted proxy.

use std::net::IpAddr;

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use forgevault::http::client::Proxies;

pub fn run(data: &[u8]) {
    let proxies = Proxies::new(vec!["10.0.0.0/8".parse().unwrap()]);
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        if let Ok(line) = HeaderValue::from_bytes(line) {
            headers.append(HeaderName::from_static("x-forwarded-for"), line);
        }
    }
    let stranger = IpAddr::from([203, 0, 113, 9]);
    assert_eq!(proxies.client(stranger, &headers), stranger);
    let client = proxies.client(IpAddr::from([10, 0, 0, 1]), &headers);
    assert_eq!(client, client.to_canonical());
}
