//! Our side: the service with a SQLite file and a standalone forge.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;
use entity::RepoId;
use reqwest::Method;
use serde_json::json;

use crate::api::{Api, text};
use crate::load::Target;
use crate::process::{Server, free_port};

/// The master key of every run.
pub const MASTER_KEY: [u8; 32] = [0x42; 32];
pub const REPO_ID: RepoId = RepoId::new(1);
const REPO: &str = "/api/v1/repos/bench/app/vault";
/// The repository's first page.
pub const PAGES: &str = "/bench/app/vault";
/// The token of the only user, who is the repository's admin.
pub const FORGE_TOKEN: &str = "0123456789abcdef0123456789abcdef01234567";

/// A folder with everything that a service needs to start, and later its database.
pub struct Home(PathBuf);

impl Home {
    /// Creates an empty one.
    pub fn create(folder: &Path) -> anyhow::Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        fs::write(folder.join("master.key"), MASTER_KEY)?;
        fs::write(
            folder.join("forge.toml"),
            format!(
                "[[user]]\nid = 1\nlogin = \"bench\"\ntoken = \"{FORGE_TOKEN}\"\n\
                 [[repository]]\nid = {REPO_ID}\nowner = \"bench\"\nname = \"app\"\n\
                 members = {{ bench = \"admin\" }}\n"
            ),
        )?;
        Ok(Self(folder.to_owned()))
    }

    /// Opens one that exists.
    pub fn open(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub fn database(&self) -> PathBuf {
        self.0.join("vault.db")
    }

    /// The configuration of the latest start.
    pub fn config(&self) -> PathBuf {
        self.0.join("forgevault.toml")
    }

    /// Writes the configuration for a free port, and returns the file and the address.
    fn configure(&self) -> anyhow::Result<(PathBuf, String)> {
        let listen = format!("127.0.0.1:{}", free_port()?);
        let config = self.config();
        let folder = self.0.display();
        fs::write(
            &config,
            format!(
                "[server]\nlisten = \"{listen}\"\npublic_url = \"http://{listen}\"\n\
                 [database]\nurl = \"sqlite://{folder}/vault.db\"\n\
                 [forge]\nkind = \"standalone\"\nstandalone_file = \"{folder}/forge.toml\"\n\
                 [keys]\nmaster_key_file = \"{folder}/master.key\"\n"
            ),
        )?;
        Ok((config, format!("http://{listen}")))
    }

    /// Starts the release build of the product.
    pub async fn serve(&self) -> anyhow::Result<Vault> {
        self.start(&mut Command::new(product()?), &[]).await
    }

    /// Starts the same service within this program, which can commit each entry separately.
    pub async fn serve_here(&self, max_batch: Option<usize>) -> anyhow::Result<Vault> {
        let max_batch = max_batch.map(|max| format!("--max-batch={max}"));
        let mut command = Command::new(std::env::current_exe()?);
        self.start(&mut command, max_batch.as_slice()).await
    }

    async fn start(&self, command: &mut Command, more: &[String]) -> anyhow::Result<Vault> {
        let (config, origin) = self.configure()?;
        command.arg("serve").arg("--config").arg(config).args(more);
        // As with an Enterprise licence.
        let open = ["FORGEVAULT_DEV_MODE", "FORGEVAULT_SKIP_LICENSE_CHECK"].map(|name| (name, "1"));
        let mut server = Server::spawn(command, &open, &self.0.join("log"))?;
        let ready = format!("{origin}/api/v1/vault/ready");
        server.answers(&ready, &[200]).await?;
        let admin = Api::new(origin, "Authorization", format!("Bearer {FORGE_TOKEN}"));
        Ok(Vault { server, admin })
    }
}

/// The service's program from the same build.
pub fn product() -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe()?.with_file_name("forgevault");
    fs::metadata(&program).with_context(|| format!("{} is not built", program.display()))?;
    Ok(program)
}

/// A running service.
pub struct Vault {
    pub server: Server,
    /// A client for the repository's admin.
    pub admin: Api,
}

impl Vault {
    pub async fn fill(&self, count: u32) -> anyhow::Result<()> {
        let path = format!("{REPO}/secrets/");
        self.admin
            .fill(&Method::PUT, &path, count, |value| json!({"value": value}))
            .await
    }

    /// Returns a client with a new vault token of this scope.
    pub async fn token(&self, scope: &str) -> anyhow::Result<Api> {
        let body = json!({"description": "bench", "scope": scope});
        let path = format!("{REPO}/tokens");
        let made = self.admin.send(Method::POST, &path, &body).await?;
        let token = text(&made, "/token")?;
        let origin = self.admin.origin.clone();
        Ok(Api::new(origin, "Authorization", format!("Bearer {token}")))
    }
}

/// Reads a random one of `count` secrets.
pub fn reads(name: &'static str, api: &Api, count: u32) -> Target {
    Target {
        name,
        origin: api.origin.clone(),
        header: api.header(),
        method: "GET",
        path: format!("{REPO}/secrets/"),
        count,
        body: None,
    }
}

/// Writes a new version of a random one of `count` secrets.
pub fn writes(name: &'static str, api: &Api, count: u32) -> Target {
    Target {
        method: "PUT",
        body: Some(json!({"value": crate::api::random_value(crate::api::VALUE_BYTES)}).to_string()),
        ..reads(name, api, count)
    }
}

/// Returns the path of another route of the repository.
pub fn route(rest: &str) -> String {
    format!("{REPO}/{rest}")
}
