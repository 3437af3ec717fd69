//! The servers within this program: the bare response, and our service with some parts replaced.

use std::net::TcpListener;
use std::path::Path;

use actix_web::{App, HttpResponse, HttpServer, web};
use forgevault::settings::Settings;
use forgevault::startup::{Application, Overrides, stop_signal};
use serde::Serialize;

#[derive(Serialize)]
struct Answer<'a> {
    value: &'a str,
}

/// Answers everything with a JSON body of `bytes` bytes, and does nothing else.
pub async fn bare(port: u16, bytes: usize) -> anyhow::Result<()> {
    let value = "x".repeat(bytes.saturating_sub(r#"{"value":""}"#.len()));
    let value = web::Data::new(value);
    HttpServer::new(move || {
        App::new()
            .app_data(value.clone())
            .default_service(web::to(answer))
    })
    .bind(("127.0.0.1", port))?
    .run()
    .await?;
    Ok(())
}

async fn answer(value: web::Data<String>) -> HttpResponse {
    HttpResponse::Ok().json(Answer { value: &value })
}

/// Runs our service with batches of at most `max_batch`.
pub async fn vault(config: &Path, max_batch: Option<usize>) -> anyhow::Result<()> {
    let settings = Settings::from_process(Some(config))?;
    forgevault::telemetry::start_logging(settings.server.log_format);
    let listener = TcpListener::bind(settings.server.listen)?;
    let overrides = Overrides {
        max_batch,
        ..Overrides::default()
    };
    let application = Application::build_with(&settings, listener, overrides).await?;
    application.run_until(stop_signal()?).await
}
