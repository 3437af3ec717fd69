//! Names the program that sent a request, from its user agent.

/// The program, as far as it is known.
#[derive(Debug, PartialEq, Eq)]
pub struct Client {
    /// Name and version of a program or browser, or the beginning of an unknown user agent.
    pub name: String,
    /// The system of a browser, or empty.
    pub system: &'static str,
}

/// The longest shown name of an unknown program, in characters.
const MAX_NAME: usize = 60;
/// How browsers name themselves, the more specific first, and what they are called.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Version/", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Client {
    /// Reads a user agent that is safe to display.
    pub fn of(agent: &str) -> Self {
        let after = |mark: &str| agent.split_once(mark).map(|(_, rest)| rest);
        if agent.starts_with("Mozilla/") {
            let browser = BROWSERS.iter().find_map(|(mark, name)| {
                let rest = after(mark)?;
                let major: String = rest.chars().take_while(char::is_ascii_digit).collect();
                Some(format!("{name} {major}"))
            });
            let system = SYSTEMS.iter().find(|(mark, _)| agent.contains(mark));
            if let (Some(name), Some((_, system))) = (browser, system) {
                return Self { name, system };
            }
        }
        let first = agent.split(' ').next().unwrap_or_default();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        let name = match first.split_once('/') {
            Some((name, version)) if name.chars().chain(version.chars()).all(is_plain) => {
                format!("{name} {version}")
            }
            _ => agent.to_owned(),
        };
        Self {
            name: name.chars().take(MAX_NAME).collect(),
            system: "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_is_named_briefly() {
        const CHROME: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
             Chrome/156.0.0.0 Safari/537.36";
        const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 \
             (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
        let long = "x".repeat(100);
        for (agent, name, system) in [
            (CHROME, "Chrome 156", "Linux"),
            (SAFARI, "Safari 26", "iOS"),
            ("curl/8.5.0", "curl 8.5.0", ""),
            ("gvt/0.9 (linux)", "gvt 0.9", ""),
            ("", "", ""),
            ("<b>/1", "<b>/1", ""),
            (long.as_str(), &long[..MAX_NAME], ""),
        ] {
            let name = name.to_owned();
            assert_eq!(Client::of(agent), Client { name, system }, "{agent}");
        }
    }
}
