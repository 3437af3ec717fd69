//! Determines where a request comes from, for the log and the audit log.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderMap, USER_AGENT};
use ipnet::IpNet;

use crate::audit::entry::MAX_USER_AGENT;
use crate::text::cut;

const X_FORWARDED_FOR: &str = "x-forwarded-for";

/// The peers whose `X-Forwarded-For` is trusted.
#[derive(Clone, Debug)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    pub fn new(trusted: Vec<IpNet>) -> Self {
        Self(trusted)
    }

    pub fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.contains(&address))
    }

    /// Returns the client's address: the peer's, or behind trusted proxies the last address in the header,
    /// from right to left, that is not a trusted proxy. IPv4-mapped IPv6 addresses become IPv4.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let hops: Vec<&[u8]> = headers
            .get_all(X_FORWARDED_FOR)
            .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
            .collect();
        // Parse each hop on its own: what a client wrote in front must not invalidate the entries of our
        // proxies.
        for hop in hops.into_iter().rev() {
            if !self.trust(client) {
                break;
            }
            let Some(address) = parse_hop(hop) else {
                break;
            };
            client = address;
        }
        client
    }
}

/// Parses an address as proxies write it: bare, with a port, or in brackets.
fn parse_hop(hop: &[u8]) -> Option<IpAddr> {
    let hop = std::str::from_utf8(hop).ok()?.trim();
    let address = hop
        .parse::<IpAddr>()
        .or_else(|_| {
            hop.parse::<std::net::SocketAddr>()
                .map(|socket| socket.ip())
        })
        .or_else(|_| hop.trim_start_matches('[').trim_end_matches(']').parse())
        .ok()?;
    Some(address.to_canonical())
}

/// The client as recorded.
#[derive(Clone, Debug)]
pub struct Client {
    pub address: Option<IpAddr>,
    /// The address as a text; empty if unknown.
    pub ip_address: String,
    pub user_agent: String,
}

impl Client {
    pub fn of(req: &HttpRequest, proxies: &Proxies) -> Self {
        let address = req
            .peer_addr()
            .map(|peer| proxies.client(peer.ip(), req.headers()));
        let agent = req.headers().get(USER_AGENT);
        let agent = agent.map(|agent| String::from_utf8_lossy(agent.as_bytes()));
        Self {
            address,
            ip_address: address
                .map(|address| address.to_string())
                .unwrap_or_default(),
            user_agent: cut(&agent.unwrap_or_default(), MAX_USER_AGENT),
        }
    }
}

/// Returns the network of a client: whoever has an IPv6 address usually has its whole /64.
pub fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let prefix = u128::from(address) >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from(prefix))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn client(peer: &str, forwarded: &[&str]) -> String {
        let proxies = Proxies::new(vec![
            "127.0.0.1/32".parse().unwrap(),
            "10.0.0.0/8".parse().unwrap(),
        ]);
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(
                HeaderName::from_static(X_FORWARDED_FOR),
                HeaderValue::from_bytes(line.as_bytes()).unwrap(),
            );
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed_from_right_to_left() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(client("127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            client("127.0.0.1", &["1.2.3.4, 198.51.100.1"]),
            "198.51.100.1"
        );
        assert_eq!(
            client("127.0.0.1", &["1.2.3.4", "198.51.100.1, 10.1.1.1"]),
            "198.51.100.1"
        );
    }

    #[test]
    fn mapped_addresses_and_ports_parse_and_an_invalid_hop_ends_the_search() {
        assert_eq!(
            client("::ffff:127.0.0.1", &["::ffff:198.51.100.1"]),
            "198.51.100.1"
        );
        assert_eq!(client("127.0.0.1", &["198.51.100.1:4711"]), "198.51.100.1");
        assert_eq!(client("127.0.0.1", &["[2001:db8::1]:4711"]), "2001:db8::1");
        assert_eq!(client("127.0.0.1", &["198.51.100.1, unknown"]), "127.0.0.1");
        assert_eq!(client("127.0.0.1", &["é, 198.51.100.1"]), "198.51.100.1");
    }
}
