//! What makes two requests the same.

use sha2::{Digest as _, Sha256};

/// The parts of a request, as received.
pub struct RequestParts<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub query: &'a str,
    /// The lines of `If-Match`.
    pub if_match: &'a [&'a [u8]],
    /// The lines of `If-None-Match`.
    pub if_none_match: &'a [&'a [u8]],
    pub body: &'a [u8],
}

impl RequestParts<'_> {
    /// Returns the SHA-256 of all parts. Each follows its length, each list its count, as 64 bits big-endian.
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut number = |number: usize, bytes: &[u8]| {
            let number = u64::try_from(number).unwrap_or(u64::MAX);
            hash.update(number.to_be_bytes());
            hash.update(bytes);
        };
        for text in [self.method, self.path, self.query] {
            number(text.len(), text.as_bytes());
        }
        for lines in [self.if_match, self.if_none_match] {
            number(lines.len(), &[]);
            for line in lines {
                number(line.len(), line);
            }
        }
        number(self.body.len(), self.body);
        hash.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_request_changes_its_digest() {
        let request = || RequestParts {
            method: "PUT",
            path: "/a",
            query: "",
            if_match: &[],
            if_none_match: &[],
            body: b"{}",
        };
        let others = [
            request(),
            RequestParts {
                method: "POST",
                ..request()
            },
            RequestParts {
                path: "/b",
                ..request()
            },
            RequestParts {
                path: "/",
                query: "a",
                ..request()
            },
            RequestParts {
                query: "purge=true",
                ..request()
            },
            RequestParts {
                if_match: &[b"*"],
                ..request()
            },
            RequestParts {
                if_match: &[b""],
                ..request()
            },
            RequestParts {
                if_match: &[b"*", b"*"],
                ..request()
            },
            RequestParts {
                if_none_match: &[b"*"],
                ..request()
            },
            RequestParts {
                body: b"",
                ..request()
            },
            RequestParts {
                body: b"{} ",
                ..request()
            },
        ];
        let digests: std::collections::BTreeSet<_> =
            others.iter().map(RequestParts::digest).collect();
        assert_eq!(digests.len(), others.len());
        assert_eq!(request().digest(), request().digest());
    }
}
