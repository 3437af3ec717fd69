//! The HTTP server, and the signal that stops it.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context as _;

use crate::app_state::AppState;
use crate::commit;
use crate::http::frame::{Frame, frame};
use crate::limits;
use crate::router::routes;
use crate::settings::Settings;
use crate::web::render::Web;

/// How long a handler may take to build its response, after its time limit and its commit.
const RESPONSE_TIME: Duration = Duration::from_secs(5);

/// Starts the server on that listener.
pub(super) fn serve(
    settings: &Settings,
    listener: TcpListener,
    app: Arc<AppState>,
    pages: Web,
) -> anyhow::Result<Server> {
    let pages = web::Data::new(pages);
    let timeout = app.config.sending_patience;
    let framed = web::Data::new(Frame {
        time_limit: app.config.request_timeout,
        grace: commit::MAX_WAIT.saturating_add(RESPONSE_TIME),
        metrics: Arc::clone(&app.metrics),
        stopping: Arc::clone(&app.stopping),
    });
    let app = web::Data::from(app);
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(app.clone())
            .app_data(framed.clone())
            .app_data(pages.clone())
            .configure(routes)
            .wrap(from_fn(frame))
    })
    .disable_signals()
    .shutdown_timeout(settings.server.shutdown_seconds)
    .client_request_timeout(Duration::from_secs(settings.server.request_timeout_seconds));
    let workers = match settings.server.workers {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        workers => workers,
    };
    server = server
        .workers(workers)
        .max_connections(limits::connections().div_ceil(workers));
    set_send_timeout(&listener, timeout).context("server.listen")?;
    Ok(server.listen(listener).context("server.listen")?.run())
}

/// Lets the system close a connection whose client has accepted nothing for `timeout`, whether it is silent
/// or slow. Until then, unsent data stays in memory.
fn set_send_timeout(listener: &TcpListener, timeout: Duration) -> std::io::Result<()> {
    // Accepted connections inherit the listener's options.
    #[cfg(target_os = "linux")]
    socket2::SockRef::from(listener).set_tcp_user_timeout(Some(timeout))?;
    #[cfg(not(target_os = "linux"))]
    let _ = (listener, timeout);
    Ok(())
}

/// Resolves at the first SIGINT or SIGTERM.
///
/// # Errors
/// If the signal handlers cannot be installed.
pub fn stop_signal() -> anyhow::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
