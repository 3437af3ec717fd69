//! A database server that goes away and comes back.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::service::{PATIENCE, Site};
use super::traffic::Book;
use crate::support::database::Kind;

/// Stands between the program and its server, and can be cut.
struct Proxy {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    cut: bool,
    open: Vec<TcpStream>,
}

impl Proxy {
    fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let mut state = shared.lock().unwrap();
                if state.cut {
                    continue;
                }
                let server = TcpStream::connect(server).unwrap();
                pump(&client, &server);
                pump(&server, &client);
                state.open.extend([client, server]);
            }
        });
        Self { address, state }
    }

    /// Ends all connections, and lets no new one through.
    fn cut(&self) {
        let mut state = self.state.lock().unwrap();
        state.cut = true;
        for stream in state.open.drain(..) {
            // One that has ended already is as good.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn restore(&self) {
        self.state.lock().unwrap().cut = false;
    }
}

fn pump(from: &TcpStream, to: &TcpStream) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    std::thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        loop {
            match from.read(&mut buffer) {
                Ok(read) if read > 0 && to.write_all(&buffer[..read]).is_ok() => {}
                _ => break,
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    });
}

/// Has the site reach its server by way of a proxy.
fn put_between(site: &mut Site) -> Proxy {
    let mut url: reqwest::Url = site.database.url.parse().unwrap();
    let server = (url.host_str().unwrap(), url.port().unwrap());
    let proxy = Proxy::before(
        std::net::ToSocketAddrs::to_socket_addrs(&server)
            .unwrap()
            .next()
            .unwrap(),
    );
    url.set_port(Some(proxy.address.port())).unwrap();
    site.set("database", "url", url.as_str());
    proxy
}

async fn outlive_the_database(kind: Kind) {
    let mut site = Site::new(kind).await;
    let proxy = put_between(&mut site);
    let service = site.start().await;
    let book = Book::default();
    book.write(&service, "A", "value-1")
        .await
        .unwrap()
        .expect(201);
    let token = service.token("read:*").await;
    for round in 0..2 {
        book.read(&service, "A", &token).await.unwrap().expect(200);
        proxy.cut();
        for n in 0..3 {
            let read = book.read(&service, "A", &token).await.unwrap();
            assert_eq!(read.status.as_u16(), 503, "{}", read.text);
            let value = format!("value-refused-{round}-{n}");
            let write = book.write(&service, "A", &value).await.unwrap();
            assert_eq!(write.status.as_u16(), 503, "{}", write.text);
        }
        service.wait_until_ready_is(503).await;
        service.get("//api/v1/vault/health", "").await.expect(200);

        proxy.restore();
        service.wait_until_ready_is(200).await;
        let started = Instant::now();
        while !book
            .read(&service, "A", &token)
            .await
            .unwrap()
            .status
            .is_success()
        {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let value = format!("value-after-{round}");
        book.write(&service, "A", &value).await.unwrap().expect(200);
    }
    book.assert_stored(&service).await;
    service.stop().await;
    book.assert_audited(&site).await;
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_database_nothing_is_given_and_with_it_all_is_well_again_on_postgres() {
    if Kind::Postgres.is_wanted() {
        outlive_the_database(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_database_nothing_is_given_and_with_it_all_is_well_again_on_mysql() {
    if Kind::MySql.is_wanted() {
        outlive_the_database(Kind::MySql).await;
    }
}
