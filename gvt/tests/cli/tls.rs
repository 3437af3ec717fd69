//! The service behind TLS, with a certificate authority of its own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::service::service;
use crate::vault::{Vault, said};

/// Carries what arrives over TLS to the service.
const PROXY: &str = "
import asyncio, ssl, sys
folder, host, port = sys.argv[1:]
async def carry(reader, writer):
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()
    writer.close()
async def handle(reader, writer):
    to_reader, to_writer = await asyncio.open_connection(host, port)
    await asyncio.gather(carry(reader, to_writer), carry(to_reader, writer), return_exceptions=True)
async def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder + '/server.pem', folder + '/server.key')
    server = await asyncio.start_server(handle, '127.0.0.1', 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
";

struct Tls {
    proxy: Child,
    folder: PathBuf,
    port: u16,
}

impl Tls {
    /// The certificate is for this name or address.
    fn start(vault: &Vault, name: &str) -> Self {
        let folder = vault.folder("tls");
        let script = format!(
            "set -e
            new() {{ openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=\"$1\" \"${{@:2}}\"; }}
            for ca in ca other; do new test -x509 -days 2 -keyout $ca.key -out $ca.pem; done
            new server -keyout server.key -out server.csr
            openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out server.pem \\
                -extfile <(echo subjectAltName={name})"
        );
        let status = Command::new("bash")
            .args(["-c", &script])
            .current_dir(&folder)
            .stderr(Stdio::null())
            .status();
        assert!(status.unwrap().success());
        let (host, port) = service()
            .url
            .strip_prefix("http://")
            .unwrap()
            .split_once(':')
            .unwrap();
        let mut proxy = Command::new("python3")
            .args(["-c", PROXY])
            .arg(&folder)
            .args([host, port])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut port = String::new();
        let output = proxy.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut port).unwrap();
        Self {
            proxy,
            folder,
            port: port.trim().parse().unwrap(),
        }
    }

    fn authority(&self, name: &str) -> PathBuf {
        let file = self.folder.join(name);
        assert!(fs::metadata(&file).unwrap().len() > 0);
        file
    }
}

impl Drop for Tls {
    fn drop(&mut self) {
        let _ = self.proxy.kill();
        let _ = self.proxy.wait();
    }
}

#[test]
fn a_private_authority_is_trusted_where_it_is_named() {
    let vault = Vault::new(&[("A", "1")]);
    let tls = Tls::start(&vault, "IP:127.0.0.1");
    let url = format!("https://127.0.0.1:{}", tls.port);
    let get = |authority: &str| {
        let mut command = vault.gvt(&["get", "A"]);
        command
            .env("GVT_URL", &url)
            .env("SSL_CERT_FILE", tls.authority(authority));
        said(&mut command)
    };
    assert_eq!(get("ca.pem").succeeded(), "1");
    let refused = get("other.pem").failed(6);
    assert!(
        refused.contains("no secure connection") && refused.contains("SSL_CERT_FILE"),
        "{refused}"
    );
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let vault = Vault::new(&[("A", "1")]);
    let tls = Tls::start(&vault, "DNS:git.example.com");
    let mut command = vault.gvt(&["get", "A"]);
    command
        .env("GVT_URL", format!("https://127.0.0.1:{}", tls.port))
        .env("SSL_CERT_FILE", tls.authority("ca.pem"));
    let refused = said(&mut command).failed(6);
    assert!(refused.contains("no secure connection"), "{refused}");
}
