//! A wrongly configured forge address.

use crate::process::service::Site;
use crate::support::database::Kind;
use crate::support::forge::StandIn;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_sub_path_is_reported_at_startup_with_the_correct_url() {
    let forge = StandIn::start().await;
    "/git".clone_into(&mut forge.world().sub_path);
    forge.world().root_only = true;
    let mut site = Site::new(Kind::Sqlite).await;
    site.set("server", "public_url", "https://example.com/git");
    site.set("forge", "kind", "gitea");
    site.set("forge", "url", &format!("{}/git", forge.url));
    site.set("forge", "standalone_file", "");
    let mut service = site.start().await;
    let advice = format!("but there is one at {}: set forge.url to that", forge.url);
    let printed = |output: &str| output.contains(&advice).then_some(());
    service.wait_for("the correct address", printed).await;
    service.get("//api/v1/vault/health", "").await.expect(200);
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_starts_while_its_forge_is_down_and_says_so() {
    let mut site = Site::new(Kind::Sqlite).await;
    site.set("forge", "kind", "forgejo");
    site.set("forge", "url", "http://127.0.0.1:1");
    site.set("forge", "standalone_file", "");
    let mut service = site.start().await;
    let printed = |output: &str| {
        output
            .contains("forge.url: the forge cannot be asked")
            .then_some(())
    };
    service.wait_for("the warning", printed).await;
    service.get("//api/v1/vault/ready", "").await.expect(200);
    service.stop().await;
}
