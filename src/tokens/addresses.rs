//! The addresses from which a vault token may be used: addresses and networks (RFC 4632). IPv4-mapped IPv6
//! (RFC 4291, 2.5.5.2) is treated as IPv4.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use ipnet::{IpNet, Ipv4Net};

/// The longest list in bytes, as stored.
pub const MAX_ADDRESSES: usize = 4096;

/// Addresses and networks in the order given; an empty list allows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowedIps(Vec<IpNet>);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAddresses {
    /// The position, from 1, but not the text, which may be a misplaced secret.
    #[error(
        "entry {0} is neither an address nor a network: expected the form 192.0.2.1 or 2001:db8::/32"
    )]
    Entry(usize),
    #[error("expected at most {MAX_ADDRESSES} bytes, including the commas")]
    TooLong,
}

impl AllowedIps {
    /// Parses each entry. Host bits of a network are cleared (`10.0.0.5/8` becomes `10.0.0.0/8`), and
    /// duplicates are removed.
    ///
    /// # Errors
    /// The first invalid entry, or a list that is too long.
    pub fn parse<T: AsRef<str>>(
        entries: impl IntoIterator<Item = T>,
    ) -> Result<Self, InvalidAddresses> {
        let mut nets: Vec<IpNet> = vec![];
        let mut bytes = 0;
        for (entry, number) in entries.into_iter().zip(1..) {
            let net = parse_entry(entry.as_ref()).ok_or(InvalidAddresses::Entry(number))?;
            if nets.contains(&net) {
                continue;
            }
            bytes += text_of(&net).len() + 1;
            if bytes > MAX_ADDRESSES + 1 {
                return Err(InvalidAddresses::TooLong);
            }
            nets.push(net);
        }
        Ok(Self(nets))
    }

    /// Whether use from that address is allowed. An unknown address is allowed only by an empty list.
    pub fn allows(&self, address: Option<IpAddr>) -> bool {
        self.0.is_empty()
            || address.is_some_and(|address| {
                let address = address.to_canonical();
                self.0.iter().any(|net| net.contains(&address))
            })
    }

    /// Whether it allows no address that `other` does not.
    pub fn within(&self, other: &Self) -> bool {
        if other.0.is_empty() {
            return true;
        }
        // Aggregated first, so that a network covered by several others lies within one of them.
        let whole = IpNet::aggregate(&other.0);
        let inside = |net: &IpNet| whole.iter().any(|other| other.contains(net));
        !self.0.is_empty() && self.0.iter().all(inside)
    }

    /// Returns the intersection of both lists; [`None`] when it is empty.
    pub fn meet(&self, other: &Self) -> Option<Self> {
        if self.within(other) {
            return Some(self.clone());
        }
        if self.0.is_empty() {
            return Some(other.clone());
        }
        let mut met: Vec<IpNet> = vec![];
        for our in &self.0 {
            for their in &other.0 {
                let inner = if their.contains(our) { our } else { their };
                if (their.contains(our) || our.contains(their)) && !met.contains(inner) {
                    met.push(*inner);
                }
            }
        }
        (!met.is_empty()).then_some(Self(met))
    }

    /// Returns the entries as text, single addresses without a prefix length.
    pub fn texts(&self) -> Vec<String> {
        self.0.iter().map(text_of).collect()
    }
}

/// Parses a network whose prefix length is unambiguous: some programs read `/08` as octal.
pub fn parse_network(text: &str) -> Option<IpNet> {
    let (_, length) = text.split_once('/')?;
    let plain = length == "0" || !length.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

fn parse_entry(text: &str) -> Option<IpNet> {
    let net = match text.parse::<IpAddr>() {
        Ok(address) => IpNet::from(address.to_canonical()),
        Err(_) => parse_network(text)?.trunc(),
    };
    let IpNet::V6(v6) = net else {
        return Some(net);
    };
    // The 96 bits before the IPv4 address.
    let mapped = v6.addr().to_ipv4_mapped();
    match (mapped, v6.prefix_len().checked_sub(96)) {
        (Some(address), Some(length)) => Ipv4Net::new(address, length).ok().map(IpNet::V4),
        _ => Some(net),
    }
}

fn text_of(net: &IpNet) -> String {
    if net.prefix_len() == net.max_prefix_len() {
        net.addr().to_string()
    } else {
        net.to_string()
    }
}

/// The stored form: separated by commas, empty if all addresses are allowed.
impl fmt::Display for AllowedIps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.texts().join(","))
    }
}

impl FromStr for AllowedIps {
    type Err = InvalidAddresses;

    /// Parses the stored form.
    fn from_str(text: &str) -> Result<Self, InvalidAddresses> {
        if text.is_empty() {
            Ok(Self::default())
        } else {
            Self::parse(text.split(','))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(text: &str) -> AllowedIps {
        text.parse().unwrap()
    }

    fn allows(text: &str, address: &str) -> bool {
        list(text).allows(Some(address.parse().unwrap()))
    }

    #[test]
    fn one_thing_has_one_form() {
        for (sent, kept) in [
            ("192.0.2.1", "192.0.2.1"),
            ("192.0.2.1/32", "192.0.2.1"),
            ("10.0.0.5/8", "10.0.0.0/8"),
            ("2001:DB8:0:0::1", "2001:db8::1"),
            ("2001:db8::1/32", "2001:db8::/32"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::ffff:192.0.2.1/128", "192.0.2.1"),
            ("::ffff:192.0.2.0/120", "192.0.2.0/24"),
            ("::ffff:0:0/96", "0.0.0.0/0"),
            ("::/0", "::/0"),
            ("192.0.2.1,::ffff:192.0.2.1,192.0.2.1/32", "192.0.2.1"),
        ] {
            assert_eq!(list(sent).to_string(), kept, "{sent}");
        }
    }

    #[test]
    fn anything_else_is_refused_by_its_number() {
        for bad in [
            "",
            " ",
            "localhost",
            "192.0.2",
            "192.0.2.1/33",
            "192.0.2.1/-1",
            "1.2.3.4:80",
            "::1/129",
            "[::1]",
            " 192.0.2.1",
            "192.0.2.1,192.0.2.2",
            "fe80::1%eth0",
            "010.0.0.1",
            "127.0.0.1/08",
            "10.0.0.0/00",
            "10.0.0.0/+8",
            "10.0.0.0/255.0.0.0",
            "2001:db8::/032",
            "::ffff:192.0.2.0/0120",
            "10.0.0.0/8/8",
            "0x0a.0.0.1",
            "167772161",
            "10.1/16",
        ] {
            let parsed = AllowedIps::parse(["192.0.2.9", bad]);
            assert_eq!(parsed, Err(InvalidAddresses::Entry(2)), "{bad}");
        }
        let many = (0..1000u16).map(|n| format!("10.0.{}.{}", n / 256, n % 256));
        assert_eq!(AllowedIps::parse(many), Err(InvalidAddresses::TooLong));
    }

    #[test]
    fn a_list_of_the_largest_length_is_taken() {
        // 256 entries of 15 bytes and 255 commas: 4095 bytes.
        let entries = (0..256u16).map(|n| format!("100.100.{}.{}", 100 + n / 100, 100 + n % 100));
        let longest = AllowedIps::parse(entries).unwrap().to_string();
        assert!(longest.len() <= 4096);
        assert_eq!(list(&longest).to_string(), longest);
        let one = format!("{longest},1.1.1.1");
        assert_eq!(one.parse::<AllowedIps>(), Err(InvalidAddresses::TooLong));
    }

    #[test]
    fn both_spellings_of_an_ipv4_address_are_one() {
        assert!(allows("192.0.2.0/24", "192.0.2.7") && allows("192.0.2.0/24", "::ffff:192.0.2.7"));
        assert!(allows("::ffff:192.0.2.0/120", "192.0.2.7"));
        assert!(!allows("192.0.2.0/24", "192.0.3.7") && !allows("::/0", "192.0.2.7"));
        assert!(allows("2001:db8::/32", "2001:db8::1") && !allows("0.0.0.0/0", "2001:db8::1"));
        assert!(list("").allows(None) && !list("0.0.0.0/0").allows(None));
    }

    #[test]
    fn what_several_cover_together_is_within_them() {
        assert!(list("10.0.0.0/23").within(&list("10.0.1.0/24,10.0.0.0/24")));
        assert!(!list("10.0.0.0/22").within(&list("10.0.1.0/24,10.0.0.0/24")));
        assert!(list("10.0.0.1").within(&list("")) && !list("").within(&list("0.0.0.0/0,::/0")));
        assert!(list("").within(&list("")) && !list("::1").within(&list("0.0.0.0/0")));
    }

    /// Few enough bits that networks and addresses overlap.
    fn net() -> impl Strategy<Value = String> {
        (0u8..16, 24u8..=32, any::<bool>()).prop_map(|(host, length, mapped)| {
            if mapped {
                format!("::ffff:10.0.0.{host}/{}", 96 + length)
            } else {
                format!("10.0.0.{host}/{length}")
            }
        })
    }

    proptest! {
        #[test]
        fn a_list_within_another_allows_nothing_more(
            inner in prop::collection::vec(net(), 0..4),
            outer in prop::collection::vec(net(), 0..6)
        ) {
            let inner = AllowedIps::parse(inner).unwrap();
            let outer = AllowedIps::parse(outer).unwrap();
            let addresses = (0..=255u8).map(|host| Some(IpAddr::from([10, 0, 0, host])));
            let elsewhere = ["2001:db8::1", "9.9.9.9"].map(|text| text.parse().ok());
            let more = addresses.chain(elsewhere).any(|a| inner.allows(a) && !outer.allows(a));
            prop_assert_eq!(inner.within(&outer), !more);
        }

        #[test]
        fn what_two_lists_have_in_common_allows_what_both_allow(
            one in prop::collection::vec(net(), 0..4),
            other in prop::collection::vec(net(), 0..4)
        ) {
            let one = AllowedIps::parse(one).unwrap();
            let other = AllowedIps::parse(other).unwrap();
            let both = one.meet(&other);
            let addresses = (0..=255u8).map(|host| Some(IpAddr::from([10, 0, 0, host])));
            for address in addresses.chain(["2001:db8::1", "9.9.9.9"].map(|text| text.parse().ok())) {
                let met = both.as_ref().is_some_and(|both| both.allows(address));
                prop_assert_eq!(met, one.allows(address) && other.allows(address));
            }
        }

        #[test]
        fn what_is_stored_is_read_back(entries in prop::collection::vec(net(), 0..6)) {
            let parsed = AllowedIps::parse(entries).unwrap();
            prop_assert_eq!(parsed.to_string().parse::<AllowedIps>(), Ok(parsed));
        }

        #[test]
        fn any_text_is_parsed_without_a_panic(text in ".*") {
            let _ = text.parse::<AllowedIps>();
        }
    }
}
