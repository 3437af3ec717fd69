use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_can_no_longer_commit_stops() {
    let folder = tempfile::tempdir().unwrap();
    let forge = folder.path().join("forge.toml");
    std::fs::write(&forge, "").unwrap();
    let key = "00".repeat(32);
    let url = format!("sqlite://{}/vault.db", folder.path().display());
    let settings = [
        ("SERVER__PUBLIC_URL", "https://git.example.com"),
        ("DATABASE__URL", &url),
        ("FORGE__KIND", "standalone"),
        ("FORGE__STANDALONE_FILE", forge.to_str().unwrap()),
        ("KEYS__MASTER_KEY", &key),
    ];
    let settings = settings.map(|(name, value)| (format!("FORGEVAULT__{name}"), value.to_owned()));
    let settings = Settings::load(None, settings).unwrap();
    let overrides = Overrides {
        environment: Some(ProcessEnv::empty()),
        gate: Some(Gate::open()),
        ..Overrides::default()
    };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let built = Application::build_with(&settings, listener, overrides).await;
    let application = built.unwrap();
    application.state().commits.close().await;
    let error = application.run_until(std::future::pending()).await;
    let error = error.unwrap_err().to_string();
    assert!(error.contains("commits the audit log"), "{error}");
}
