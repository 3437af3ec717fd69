//! The reference for comparison: OpenBao with KV version 2, raft storage on the same disk and a file as
//! audit device (which it never syncs).

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::api::{Api, text};
use crate::load::Target;
use crate::process::{Server, free_port};

const POLICY: &str = r#"path "secret/data/*" { capabilities = ["create", "read", "update"] }"#;

/// A running OpenBao.
pub struct OpenBao {
    _server: Server,
    root: Api,
}

impl OpenBao {
    /// Starts the program in an empty folder and unseals it.
    pub async fn start(program: &Path, folder: &Path) -> anyhow::Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder.join("raft"))?;
        let (api, cluster) = (free_port()?, free_port()?);
        let config = folder.join("config.hcl");
        fs::write(&config, configuration(&folder.display(), api, cluster))?;
        let mut command = Command::new(program);
        command.arg("server").arg("-config").arg(config);
        let mut server = Server::spawn(&mut command, &[], &folder.join("log"))?;

        let origin = format!("http://127.0.0.1:{api}");
        // 501: running and not initialised.
        let health = format!("{origin}/v1/sys/health");
        server.answers(&health, &[501]).await?;
        let nobody = Api::new(origin.clone(), "X-Vault-Token", String::new());
        let put = async |path, body: Value| nobody.send(Method::PUT, path, &body).await;
        let made = put(
            "/v1/sys/init",
            json!({"secret_shares": 1, "secret_threshold": 1}),
        )
        .await?;
        put(
            "/v1/sys/unseal",
            json!({"key": made.pointer("/keys_base64/0")}),
        )
        .await?;
        server.answers(&health, &[200]).await?;
        let token = text(&made, "/root_token")?;
        Ok(Self {
            _server: server,
            root: Api::new(origin, "X-Vault-Token", token),
        })
    }

    /// Mounts the secrets engine and stores `count` secrets; returns a client that may use them and nothing
    /// else.
    pub async fn fill(&self, count: u32) -> anyhow::Result<Api> {
        let mount = json!({"type": "kv", "options": {"version": "2"}});
        let root = &self.root;
        root.send(Method::POST, "/v1/sys/mounts/secret", &mount)
            .await?;
        let policy = json!({"policy": POLICY});
        root.send(Method::PUT, "/v1/sys/policies/acl/bench", &policy)
            .await?;
        // With the default policy in addition, a token is half as fast.
        let wanted = json!({"policies": ["bench"], "no_default_policy": true, "ttl": "24h"});
        let made = root
            .send(Method::POST, "/v1/auth/token/create", &wanted)
            .await?;
        let token = text(&made, "/auth/client_token")?;
        let api = Api::new(root.origin.clone(), "X-Vault-Token", token);
        // For a moment after the mount it upgrades itself and refuses requests.
        let deadline = Instant::now() + Duration::from_secs(30);
        while let Err(error) = api.fill(&Method::POST, "/v1/secret/data/", 1, data).await {
            if Instant::now() > deadline {
                return Err(error);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        api.fill(&Method::POST, "/v1/secret/data/", count, data)
            .await?;
        Ok(api)
    }
}

fn data(value: &str) -> Value {
    json!({"data": {"value": value}})
}

/// Reads a random one of `count` secrets.
pub fn reads(api: &Api, count: u32) -> Target {
    Target {
        name: "OpenBao",
        origin: api.origin.clone(),
        header: api.header(),
        method: "GET",
        path: "/v1/secret/data/".to_owned(),
        count,
        body: None,
    }
}

/// Writes a new version of a random one of `count` secrets.
pub fn writes(api: &Api, count: u32) -> Target {
    Target {
        method: "POST",
        body: Some(data(&crate::api::random_value(crate::api::VALUE_BYTES)).to_string()),
        ..reads(api, count)
    }
}

fn configuration(folder: &impl std::fmt::Display, api: u16, cluster: u16) -> String {
    format!(
        r#"api_addr = "http://127.0.0.1:{api}"
cluster_addr = "http://127.0.0.1:{cluster}"
log_level = "warn"
storage "raft" {{
  path = "{folder}/raft"
  node_id = "bench"
}}
listener "tcp" {{
  address = "127.0.0.1:{api}"
  tls_disable = true
}}
audit "file" "bench" {{
  options {{
    file_path = "{folder}/audit.log"
  }}
}}
"#
    )
}
