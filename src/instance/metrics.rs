//! `GET /metrics`

use std::net::IpAddr;

use actix_web::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use actix_web::http::uri::Authority;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use secrecy::ExposeSecret as _;
use subtle::ConstantTimeEq as _;

use crate::app_state::AppState;
use crate::error::{Code, Error};

/// Headers that proxies add, in addition to all that begin with the last one.
const FORWARDING: [&str; 8] = [
    "forwarded",
    "x-real-ip",
    "via",
    "x-client-ip",
    "x-cluster-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
    "fastly-client-ip",
];
const X_FORWARDED: &str = "x-forwarded";

/// Returns the metrics to callers with the configured token; without a token, only to this machine.
pub async fn metrics(app: Data<AppState>, req: HttpRequest) -> Result<HttpResponse, Error> {
    match &app.config.metrics_token {
        Some(token) => {
            let sent = req
                .headers()
                .get(AUTHORIZATION)
                .and_then(|value| value.to_str().ok());
            let sent = sent
                .and_then(|value| value.strip_prefix("Bearer "))
                .unwrap_or_default();
            if !bool::from(sent.as_bytes().ct_eq(token.expose_secret().as_bytes())) {
                return Err(Error::new(Code::Unauthorized, "expected the metrics token"));
            }
        }
        None if !is_local(&app, &req) => {
            return Err(Error::new(
                Code::Forbidden,
                "without server.metrics_token, the metrics are only available from this machine: to a loopback peer that is not a proxy, and that requests localhost or a loopback address",
            ));
        }
        None => {}
    }
    Ok(HttpResponse::Ok()
        .insert_header((
            CONTENT_TYPE,
            "application/openmetrics-text; version=1.0.0; charset=utf-8",
        ))
        .body(app.metrics.render()))
}

fn is_local(app: &AppState, req: &HttpRequest) -> bool {
    let peer = req.peer_addr().map(|peer| peer.ip().to_canonical());
    let forwarded = req
        .headers()
        .keys()
        .any(|name| FORWARDING.contains(&name.as_str()) || name.as_str().starts_with(X_FORWARDED));
    peer.is_some_and(|peer: IpAddr| peer.is_loopback() && !app.config.proxies.trust(peer))
        && !forwarded
        && is_addressed_to_loopback(req)
}

/// Whether the request is addressed to this machine: a page in a local browser, or a proxy that does not
/// identify itself otherwise, sends the host that it was asked for.
fn is_addressed_to_loopback(req: &HttpRequest) -> bool {
    let mut hosts = req.headers().get_all(HOST);
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let target = req.uri().authority().map(Authority::as_str);
    target.is_none_or(is_loopback) && host.to_str().is_ok_and(is_loopback)
}

/// Whether it is `localhost` or a loopback address, with or without a port.
fn is_loopback(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']');
    let address = address.parse::<IpAddr>();
    !host.contains('@')
        && (name.eq_ignore_ascii_case("localhost")
            || address.is_ok_and(|address| address.to_canonical().is_loopback()))
}
