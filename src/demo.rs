//! `forgevault demo`: a vault with built-in defaults, two users and a repository, and commands to try it. At
//! its first start it generates a master key, the users' tokens, an issuer's key and an Enterprise licence
//! signed with it, and keeps them in its folder. The licence is loaded like any other.

use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use anyhow::Context as _;
use license_tool::{IssuerKey, Payload, Tier};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rand::TryRng as _;
use zeroize::Zeroizing;

use crate::clock::{Clock as _, SystemClock};
use crate::process::ProcessEnv;
use crate::settings::Settings;
use crate::startup::Overrides;

/// Escapes what is special in the path of a URL, and more.
const IN_PATH: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-');

/// A demo that is ready to be served.
pub struct Demo {
    pub settings: Settings,
    /// Uses its own issuer, and nothing from this machine's environment: keys and licences of another
    /// service are not for the demo.
    pub overrides: Overrides,
    /// The text to print: the address, the tokens and the commands to paste.
    pub greeting: String,
}

impl Demo {
    /// Creates the folder with the keys, the users and the licence if they are missing, readable only by
    /// their owner.
    ///
    /// # Errors
    /// If the folder cannot be created, or its content cannot be read.
    pub fn prepare(data: &Path, address: SocketAddr) -> anyhow::Result<Self> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(data)
            .with_context(|| format!("cannot create the folder {}", data.display()))?;
        let data = data.canonicalize()?;
        let master_key = data.join("master.key");
        create_if_missing(&master_key, || Ok(format!("{}\n", *random_hex()?)))?;
        let (alice, bob) = (data.join("alice.token"), data.join("bob.token"));
        create_if_missing(&alice, || Ok(random_hex()?.to_string()))?;
        create_if_missing(&bob, || Ok(random_hex()?.to_string()))?;
        let forge = data.join("forge.toml");
        let (alice, bob) = (read(&alice)?, read(&bob)?);
        create_if_missing(&forge, || Ok(forge_file(&alice, &bob)))?;

        let issuer_key = data.join("issuer.pem");
        let license = data.join("license.key");
        create_if_missing(&issuer_key, || {
            Ok(IssuerKey::generate()?.to_pem()?.to_string())
        })?;
        let issuer = IssuerKey::from_pem(&read(&issuer_key)?).context("issuer.pem")?;
        create_if_missing(&license, || Ok(issuer.issue(&enterprise())?))?;

        let path = |file: &Path| {
            file.to_str()
                .map(ToOwned::to_owned)
                .context("the path is not UTF-8")
        };
        let settings = Settings::load(
            None,
            [
                ("FORGEVAULT__SERVER__LISTEN", address.to_string()),
                (
                    "FORGEVAULT__SERVER__PUBLIC_URL",
                    format!("http://{address}"),
                ),
                (
                    "FORGEVAULT__DATABASE__URL",
                    format!(
                        "sqlite://{}",
                        utf8_percent_encode(&path(&data.join("vault.db"))?, &IN_PATH)
                    ),
                ),
                ("FORGEVAULT__FORGE__KIND", "standalone".to_owned()),
                ("FORGEVAULT__FORGE__STANDALONE_FILE", path(&forge)?),
                ("FORGEVAULT__KEYS__MASTER_KEY_FILE", path(&master_key)?),
                ("FORGEVAULT__LICENSE__FILE", path(&license)?),
            ]
            .map(|(key, value)| (key.to_owned(), value)),
        )?;
        Ok(Self {
            settings,
            overrides: Overrides {
                environment: Some(ProcessEnv::empty()),
                issuer: Some(issuer.public_key()),
                ..Overrides::default()
            },
            greeting: greeting(address, &alice, &bob, &data),
        })
    }
}

/// The demo's licence: everything, without expiry.
fn enterprise() -> Payload {
    Payload {
        license_id: "demo".to_owned(),
        customer_email: "demo@example.com".to_owned(),
        tier: Tier::Enterprise,
        limits: Tier::Enterprise.limits(),
        issued_at: SystemClock.now_unix(),
        expires_at: 0,
    }
}

fn forge_file(alice: &str, bob: &str) -> String {
    format!(
        r#"# The demo's stand-in for a forge: alice owns demo/app, bob may read it.
[[user]]
id = 1
login = "alice"
token = "{alice}"

[[user]]
id = 2
login = "bob"
token = "{bob}"

[[repository]]
id = 1
owner = "demo"
name = "app"
private = true
members = {{ alice = "admin", bob = "read" }}
"#
    )
}

fn greeting(address: SocketAddr, alice: &str, bob: &str, data: &Path) -> String {
    format!(
        r#"Forgevault is ready at http://{address} (data in {data}; Ctrl-C ends it).
In a browser: http://{address}/demo/app/vault, signed in with the token of ALICE or BOB below.
Paste these lines into another shell, one after the other:

VAULT=http://{address}/api/v1/repos/demo/app/vault
ALICE={alice}   # owns the repository demo/app
BOB={bob}     # may only read it

# alice stores a secret, and a newer version of it
curl -sSw '\n' -X PUT -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"value": "postgresql://app:first@db/app", "type": "password"}}' $VAULT/secrets/DATABASE_URL
curl -sSw '\n' -X PUT -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"value": "postgresql://app:second@db/app", "comment": "rotated"}}' $VAULT/secrets/DATABASE_URL

# she creates a token for a CI job, and the job reads the secret with it
TOKEN=$(curl -sS -X POST -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"description": "CI", "scope": "read:*", "ttl": "30d"}}' $VAULT/tokens | sed 's/.*"token":"\(gvt_[0-9a-f]*\)".*/\1/')
curl -sSw '\n' -H "Authorization: Bearer $TOKEN" $VAULT/secrets/DATABASE_URL
curl -sSw '\n' -H "Authorization: Bearer $TOKEN" "$VAULT/export?format=shell"

# she goes back to the first version; bob sees the secret, but may not see the audit log
curl -sSw '\n' -X POST -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"version": 1}}' $VAULT/secrets/DATABASE_URL/rollback
curl -sSw '\n' -H "Authorization: Bearer $BOB" $VAULT/secrets
curl -sSw '\n' -H "Authorization: Bearer $BOB" $VAULT/audit

# one name with a value in the base and in two environments, several written at a time; only admins write
# production
curl -sSw '\n' -X PATCH -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"set": {{"LOG_LEVEL": {{"value": "debug"}}, "API_URL": {{"value": "https://test.example.com"}}}}}}' $VAULT/environments/base/secrets
curl -sSw '\n' -X PATCH -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"set": {{"LOG_LEVEL": {{"value": "info"}}}}}}' $VAULT/environments/staging/secrets
curl -sSw '\n' -X PATCH -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"set": {{"LOG_LEVEL": {{"value": "warn"}}, "API_URL": {{"value": "https://example.com"}}}}, "comment": "release 7"}}' $VAULT/environments/production/secrets
curl -sSw '\n' -H "Authorization: Bearer $ALICE" $VAULT/environments/matrix

# a job for staging gets what staging lacks from the base; bob cannot read production
curl -sSw '\n' -H "Authorization: Bearer $TOKEN" "$VAULT/export?environment=staging&format=shell"
curl -sSw '\n' -H "Authorization: Bearer $BOB" $VAULT/environments/production/secrets/LOG_LEVEL

# what would change if production went back to its first revision; nothing is written
curl -sSw '\n' -X POST -H "Authorization: Bearer $ALICE" -H 'Content-Type: application/json' -d '{{"revision": 1, "preview": true}}' $VAULT/environments/production/rollback

# what the licence includes, which the demo generated for itself
curl -sSw '\n' -H "Authorization: Bearer $ALICE" http://{address}/api/v1/vault/license

# who did what, the newest first
curl -sSw '\n' -H "Authorization: Bearer $ALICE" $VAULT/audit

# the client: it prints a code, which you approve in the browser, signed in with the token of ALICE; then it
# runs a program with the secrets of an environment
PATH=$PATH:{programs}
gvt login http://{address}
gvt run -R demo/app -e staging -- env
"#,
        data = data.display(),
        programs = programs()
    )
}

/// The folder of this program, where `gvt` lies as well, as a word of a shell.
fn programs() -> String {
    let program = std::env::current_exe().unwrap_or_default();
    let folder = program.parent().unwrap_or(Path::new("."));
    format!("'{}'", folder.display().to_string().replace('\'', r"'\''"))
}

/// Writes the file, readable only by its owner, unless it exists.
fn create_if_missing(
    file: &Path,
    content: impl FnOnce() -> anyhow::Result<String>,
) -> anyhow::Result<()> {
    if file.exists() {
        return Ok(());
    }
    let content = Zeroizing::new(content()?);
    let write = || -> std::io::Result<()> {
        // Written to a temporary file and renamed, so that an interrupted start leaves no half-written key.
        let beside = file.with_extension("new");
        let mut options = fs::OpenOptions::new();
        let mut target = options
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside)?;
        target.write_all(content.as_bytes())?;
        target.sync_all()?;
        fs::rename(&beside, file)
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

fn read(file: &Path) -> anyhow::Result<Zeroizing<String>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(Zeroizing::new(text.trim().to_owned()))
}

/// Returns 32 random bytes as 64 hex digits.
fn random_hex() -> anyhow::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new([0u8; 32]);
    rand::rngs::SysRng.try_fill_bytes(bytes.as_mut_slice())?;
    Ok(Zeroizing::new(hex::encode(*bytes)))
}
