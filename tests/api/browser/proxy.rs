//! A proxy that puts the service and the forge on one origin.

use std::net::SocketAddr;
use std::process::Child;

use tempfile::TempDir;

use crate::process::proxy::{begin, nginx};
use crate::support::app::TestApp;

/// A real nginx that puts the service and the forge on one origin. It stops when dropped.
pub struct OriginProxy {
    process: Child,
    pub address: SocketAddr,
    _folder: TempDir,
}

impl OriginProxy {
    pub async fn start(app: &TestApp) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let forge = app.forge.url.strip_prefix("http://").unwrap();
        let addresses = [forge.to_owned(), app.address.to_string()];
        let command = |port| nginx(folder.path(), port, addresses.clone());
        let (process, port) = begin(&folder.path().join("proxy.log"), command).await;
        Self {
            process,
            address: ([127, 0, 0, 1], port).into(),
            _folder: folder,
        }
    }
}

impl Drop for OriginProxy {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
