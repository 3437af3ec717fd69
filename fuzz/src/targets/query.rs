//! Any query is refused or read within limits.

use forgevault::http::params::Params;
use forgevault::paging::{LIST, Page};
use forgevault::secrets::body::parse_version;

const KNOWN: [&str; 4] = ["page", "page_size", "version", "success"];

pub fn run(data: &[u8]) {
    let Some(query) = crate::text(data) else {
        return;
    };
    let Ok(params) = Params::read(query, &KNOWN) else {
        return;
    };
    if let Ok(page) = Page::read(&params, LIST) {
        assert!(page.number() >= 1 && (1..=LIST.max).contains(&page.size()));
        assert!(i64::try_from(page.offset()).is_ok());
    }
    if let Ok(Some(version)) = parse_version(params.get("version")) {
        assert!(version.get() > 0);
    }
    let _ = (params.truth("success"), params.id("version"));
}
