//! Detecting whether a forge answers at the configured address.

use forgevault::forge::gitea::{Config, Gitea};
use forgevault::forge::{AddressCheck, Forge};

use super::{config, org_app, unavailable};
use crate::support::forge::Mode;

fn at(url: &str, public_path: &str) -> Gitea {
    let public_path = public_path.to_owned();
    Gitea::new(Config {
        public_path,
        ..config(url)
    })
    .unwrap()
}

#[tokio::test]
async fn a_forge_behind_a_prefix_stripping_proxy_is_found_without_the_sub_path() {
    let stand_in = org_app().await;
    "/git".clone_into(&mut stand_in.world().sub_path);
    stand_in.world().root_only = true;
    let url = &stand_in.url;
    assert_eq!(
        at(url, "/git").check_address().await,
        Ok(AddressCheck::Right)
    );
    for suffix in ["/git", "/git/", "/other"] {
        let answer = at(&format!("{url}{suffix}"), "/git").check_address().await;
        assert_eq!(answer, Ok(AddressCheck::Elsewhere(url.clone())), "{suffix}");
    }
}

#[tokio::test]
async fn a_forge_reached_through_its_proxy_is_found_with_the_sub_path() {
    let stand_in = org_app().await;
    "/git".clone_into(&mut stand_in.world().sub_path);
    stand_in.world().sub_path_only = true;
    let (url, with_sub_path) = (&stand_in.url, format!("{}/git", stand_in.url));
    assert_eq!(
        at(&with_sub_path, "/git").check_address().await,
        Ok(AddressCheck::Right)
    );
    assert_eq!(
        at(url, "/git").check_address().await,
        Ok(AddressCheck::Elsewhere(with_sub_path))
    );
    assert_eq!(at(url, "").check_address().await, Ok(AddressCheck::Nowhere));
}

#[tokio::test]
async fn a_wrong_address_is_distinguished_from_a_down_or_private_forge() {
    let stand_in = org_app().await;
    let forge = at(&stand_in.url, "");
    stand_in.world().mode = Mode::Html;
    assert_eq!(forge.check_address().await, Ok(AddressCheck::Nowhere));
    stand_in.world().mode = Mode::Status(403);
    assert_eq!(forge.check_address().await, Ok(AddressCheck::Right));
    for mode in [Mode::Down, Mode::Status(502)] {
        stand_in.world().mode = mode;
        unavailable(forge.check_address().await);
    }
}
