//! Every place for a licence, in order, and every way to get it wrong.

use std::ffi::OsString;
use std::fs;

use license_tool::{IssuerKey, Payload, Tier};
use tempfile::TempDir;

use super::*;

fn issuer() -> IssuerKey {
    IssuerKey::from_bytes(&[3; 32])
}

/// A licence with this number.
fn license(number: usize) -> String {
    let payload = Payload {
        license_id: number.to_string(),
        customer_email: "canary@example.com".to_owned(),
        tier: Tier::Pro,
        limits: Tier::Pro.limits(),
        issued_at: 1,
        expires_at: 0,
    };
    issuer().issue(&payload).unwrap()
}

/// A folder of files, the variables, and the setting.
struct Site {
    folder: TempDir,
    variables: Vec<(String, OsString)>,
    file: Option<PathBuf>,
}

impl Site {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            variables: vec![],
            file: None,
        }
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, content).unwrap();
        file
    }

    fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.variables.push((name.to_owned(), value.into()));
    }

    fn places(&self) -> LicenseSources {
        let environment = ProcessEnv::new(self.variables.clone(), self.folder.path());
        LicenseSources::new(environment, self.file.clone())
    }

    fn look(&self) -> LicenseLookup {
        self.places().look(Some(&issuer().public_key()))
    }

    /// The number of the licence, and where it was found.
    fn found(&self) -> (String, String) {
        match self.look() {
            LicenseLookup::Good(place, license) => {
                let place = place.to_string();
                let folder = self.folder.path().to_string_lossy();
                (
                    license.payload().license_id.clone(),
                    place.replace(&*folder, "DIR"),
                )
            }
            other => panic!("{other:?}"),
        }
    }

    fn problem(&self) -> (LicenseSource, Problem) {
        match self.look() {
            LicenseLookup::Bad(place, problem) => (place, problem),
            other => panic!("{other:?}"),
        }
    }
}

type Step = fn(&mut Site, usize);

/// Each place in the order of the search, and its description.
const PLACES: [(Step, &str); 8] = [
    (
        |site, n| site.set("FORGEVAULT_LICENSE_KEY", license(n)),
        "environment variable FORGEVAULT_LICENSE_KEY",
    ),
    (
        |site, n| {
            let file = site.write("one", license(n));
            site.set("FORGEVAULT_LICENSE_FILE", file);
        },
        "the file named by FORGEVAULT_LICENSE_FILE",
    ),
    (
        |site, n| site.file = Some(site.write("two", license(n))),
        "the file named by license.file",
    ),
    (
        |site, n| site.set("GITCADDY_LICENSE_KEY", license(n)),
        "environment variable GITCADDY_LICENSE_KEY",
    ),
    (
        |site, n| {
            let file = site.write("three", license(n));
            site.set("GITCADDY_LICENSE_FILE", file);
        },
        "the file named by GITCADDY_LICENSE_FILE",
    ),
    // One folder stands for both /etc/gitcaddy and the working directory.
    (
        |site, n| drop(site.write("license.key", license(n))),
        "the file DIR/license.key",
    ),
    (
        |site, n| drop(site.write("custom/license.key", license(n))),
        "the file DIR/custom/license.key",
    ),
    (
        |site, n| drop(site.write("license.key", license(n))),
        "the file DIR/license.key",
    ),
];

#[test]
fn each_source_is_found_and_overrides_those_after_it() {
    assert_eq!(Site::new().look(), LicenseLookup::Nothing);
    for (number, (step, name)) in PLACES.iter().enumerate() {
        let mut site = Site::new();
        step(&mut site, number);
        assert_eq!(site.found(), (number.to_string(), (*name).to_owned()));
        if number > 4 {
            continue;
        }
        for (later, (step, _)) in PLACES.iter().enumerate().skip(number + 1) {
            step(&mut site, later);
            assert_eq!(site.found().0, number.to_string(), "{name} before {later}");
        }
    }
    let custom = Site::new();
    custom.write("custom/license.key", license(1));
    assert_eq!(custom.found().1, "the file DIR/custom/license.key");
}

#[test]
fn an_invalid_licence_decides_and_is_reported_without_its_text() {
    let mut site = Site::new();
    site.write("license.key", license(1));
    site.set("GITCADDY_LICENSE_KEY", "canary");
    let (place, problem) = site.problem();
    assert_eq!(place, LicenseSource::Variable("GITCADDY_LICENSE_KEY"));
    assert!(matches!(problem, Problem::Refused(_)));
    assert!(!problem.to_string().contains("canary"));

    site.file = Some(site.folder.path().join("missing"));
    let (place, problem) = site.problem();
    assert_eq!(place, LicenseSource::NamedBy("license.file"));
    assert_eq!(problem, Problem::Unreadable(io::ErrorKind::NotFound));

    site.file = Some(site.write("bytes", [0xff, 0xfe]));
    assert_eq!(site.problem().1, Problem::NotUtf8);
    site.file = Some(site.write("long", "A".repeat(100_000)));
    assert_eq!(site.problem().1, Problem::Refused(LicenseError::TooLong));
    site.file = Some(site.write("empty", ""));
    assert!(matches!(site.problem().1, Problem::Refused(_)));
    site.file = Some(site.write("good", license(5)));
    assert_eq!(site.found().0, "5");
    let other = IssuerKey::from_bytes(&[4; 32]).public_key();
    let (place, problem) = match site.places().look(Some(&other)) {
        LicenseLookup::Bad(place, problem) => (place, problem),
        found => panic!("{found:?}"),
    };
    assert_eq!(place, LicenseSource::NamedBy("license.file"));
    assert_eq!(problem, Problem::Refused(LicenseError::Signature));
    let unknown = site.places().look(None);
    assert!(matches!(unknown, LicenseLookup::Bad(_, Problem::NoIssuer)));
}

#[test]
fn a_dangling_link_counts_as_a_well_known_file() {
    let site = Site::new();
    let link = site.folder.path().join("license.key");
    std::os::unix::fs::symlink("/nonexistent", &link).unwrap();
    assert_eq!(
        site.problem(),
        (
            LicenseSource::File(link),
            Problem::Unreadable(io::ErrorKind::NotFound)
        )
    );
}

#[test]
fn an_empty_variable_is_not_set() {
    let mut site = Site::new();
    site.set("FORGEVAULT_LICENSE_KEY", "");
    site.set("GITCADDY_LICENSE_FILE", "");
    assert_eq!(site.look(), LicenseLookup::Nothing);
}

#[test]
fn development_mode_needs_both_variables_with_either_prefix() {
    for (variables, expected) in [
        (vec![], false),
        (vec![("GITCADDY_DEV_MODE", "1")], false),
        (vec![("GITCADDY_SKIP_LICENSE_CHECK", "1")], false),
        (
            vec![
                ("GITCADDY_DEV_MODE", "1"),
                ("GITCADDY_SKIP_LICENSE_CHECK", "1"),
            ],
            true,
        ),
        (
            vec![
                ("FORGEVAULT_DEV_MODE", "1"),
                ("GITCADDY_SKIP_LICENSE_CHECK", "1"),
            ],
            true,
        ),
        (
            vec![
                ("GITCADDY_DEV_MODE", "0"),
                ("GITCADDY_SKIP_LICENSE_CHECK", "1"),
            ],
            false,
        ),
        (
            vec![
                ("GITCADDY_DEV_MODE", "true"),
                ("GITCADDY_SKIP_LICENSE_CHECK", "1"),
            ],
            false,
        ),
    ] {
        let mut site = Site::new();
        for (name, value) in &variables {
            site.set(name, *value);
        }
        assert_eq!(site.places().dev_mode(), expected, "{variables:?}");
    }
}
