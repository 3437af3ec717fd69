//! A stand-in for Gitea and Forgejo: a real HTTP server on its own port that answers as they do
//! (according to their sources). Tests can change its data and inject faults while it runs.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::struct_excessive_bools,
    reason = "a helper of tests: not every test needs every part, and a panic is a failed test"
)]

mod answers;
mod data;
pub mod oidc;
mod world;

use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::rt::net::TcpStream as Connection;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use futures_util::stream;
use tokio::sync::oneshot;

pub use world::{Mode, World};

/// A running stand-in. It stops when dropped.
pub struct StandIn {
    /// `http://127.0.0.1:{port}`, to configure as the forge's address.
    pub url: String,
    /// The forge's data and behaviour, which a test can change at any time.
    pub world: Arc<Mutex<World>>,
    server: actix_web::dev::ServerHandle,
}

impl StandIn {
    /// Starts a stand-in in its own thread, so that it answers while the test's runtime is blocked. Also
    /// installs the TLS provider that a client of the forge needs.
    pub async fn start() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let world = Arc::new(Mutex::new(World::new()));
        let shared = Data::from(Arc::clone(&world));
        let (started, server) = oneshot::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || {
                    App::new()
                        .app_data(shared.clone())
                        .default_service(web::to(serve))
                };
                let server = HttpServer::new(app)
                    .workers(1)
                    .disable_signals()
                    .on_connect(|connection, data| {
                        let connection = connection.downcast_ref::<Connection>().unwrap();
                        let owned = connection.as_fd().try_clone_to_owned().unwrap();
                        data.insert(Arc::new(TcpStream::from(owned)));
                    })
                    .listen(listener)
                    .unwrap()
                    .run();
                started.send(server.handle()).ok().unwrap();
                server.await.unwrap();
            });
        });
        let server = server.await.unwrap();
        Self { url, world, server }
    }

    /// The world, to change it or to read its counters.
    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    /// The number of requests to an endpoint: `user`, `repository`, `permission`, `collaborator`,
    /// `teams`, `team_member`, `token`, `branches`, `by_id`, `user_search`, `user_settings`, `contents`, `discovery`,
    /// `authorize`, `access_token`, `keys`, `logout`, or `other`.
    pub fn calls(&self, endpoint: &str) -> usize {
        self.world().calls.get(endpoint).copied().unwrap_or(0)
    }

    /// The total number of requests.
    pub fn all_calls(&self) -> usize {
        self.world().calls.values().sum()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // The command is sent at once; the future only waits for the shutdown.
        drop(self.server.stop(false));
    }
}

fn mime_of(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "json")) => "application/json",
        Some((_, "svg")) => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    }
}

async fn serve(request: HttpRequest, body: Bytes, world: Data<Mutex<World>>) -> HttpResponse {
    delay_if_unknown(&request, &world).await;
    let (mode, answer) = {
        let mut world = world.lock().unwrap();
        if let Some(received) = &mut world.received {
            // The request's own `Debug` leaves credentials out.
            let headers: Vec<_> = request
                .headers()
                .iter()
                .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or("?")))
                .collect();
            let (method, uri) = (request.method(), request.uri());
            let body = String::from_utf8_lossy(&body);
            received.push(format!("{method} {uri} {headers:?} {body}"));
        }
        let path = request.path();
        let is_below = path.starts_with(&format!("{}/", world.sub_path));
        if (world.root_only && (is_below || path.starts_with("/other/")))
            || (world.sub_path_only && !is_below)
        {
            return HttpResponse::NotFound().body("<!DOCTYPE html><title>Not found</title>");
        }
        let path = path.strip_prefix(&world.sub_path).unwrap_or(path);
        if let Some(content) = world.assets.get(path) {
            let media = mime_of(path);
            return HttpResponse::Ok().content_type(media).body(*content);
        }
        if let Some(endpoint) = oidc::endpoint(path) {
            *world.calls.entry(endpoint).or_default() += 1;
            let answer = oidc::answer(endpoint, &request, &body, &mut world);
            (world.mode_of(endpoint), answer)
        } else {
            let asked = answers::ForgeRequest::of(&request, &body, &world);
            *world.calls.entry(asked.endpoint).or_default() += 1;
            (world.mode_of(asked.endpoint), asked.answer(&world))
        }
    };
    match mode {
        Mode::Normal => respond(answer),
        Mode::Slow(delay) => {
            actix_web::rt::time::sleep(delay).await;
            respond(answer)
        }
        Mode::Down => {
            let connection = request.conn_data::<Arc<TcpStream>>().unwrap();
            let _ = connection.shutdown(Shutdown::Both);
            respond(answer)
        }
        Mode::Trickle => HttpResponse::Ok().streaming(stream::unfold((), |()| async {
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            Some((Ok::<_, actix_web::Error>(Bytes::from_static(b" ")), ()))
        })),
        Mode::Html => HttpResponse::Ok()
            .content_type("text/html")
            .body("<!DOCTYPE html><title>Sign in</title>"),
        Mode::Json(body) => HttpResponse::Ok()
            .content_type("application/json")
            .body(body),
        Mode::Status(status) => {
            HttpResponse::build(StatusCode::from_u16(status).unwrap()).body("{}")
        }
        Mode::Huge {
            announces_length: true,
        } => HttpResponse::Ok().body(vec![b' '; 8 << 20]),
        Mode::Huge {
            announces_length: false,
        } => HttpResponse::Ok().streaming(stream::iter(
            (0..128).map(|_| Ok::<_, actix_web::Error>(Bytes::from(vec![b' '; 64 << 10]))),
        )),
        Mode::Redirect(location) => HttpResponse::MovedPermanently()
            .insert_header(("Location", location))
            .finish(),
    }
}

/// Delays requests with an unknown token.
async fn delay_if_unknown(request: &HttpRequest, world: &Mutex<World>) {
    let token = request.headers().get("Authorization");
    let token = token.and_then(|value| value.to_str().ok()?.split_once(' '));
    let token = token.map(|(_, token)| token);
    let is_held = |world: &World| world.delays_unknown_tokens && !world.knows(token);
    if !is_held(&world.lock().unwrap()) {
        return;
    }
    {
        let mut world = world.lock().unwrap();
        world.delayed.0 += 1;
        world.delayed.1 = world.delayed.1.max(world.delayed.0);
    }
    while is_held(&world.lock().unwrap()) {
        actix_web::rt::time::sleep(Duration::from_millis(5)).await;
    }
    world.lock().unwrap().delayed.0 -= 1;
}

fn respond(reply: answers::Reply) -> HttpResponse {
    let mut response = HttpResponse::build(StatusCode::from_u16(reply.status).unwrap());
    if let Some(location) = reply.location {
        response.insert_header(("Location", location));
    }
    if reply.body.is_null() {
        response.finish()
    } else {
        response.json(reply.body)
    }
}
