//! Any query is refused or read within limits.

use forgevault::audit::store::EntryFilter;
use forgevault::http::page::PageQuery;
use forgevault::http::query::{self, Both};
use forgevault::paging::LIST;
use forgevault::secrets::body::parse_version;
use forgevault::secrets::service::ListQuery;

pub fn run(data: &[u8]) {
    let Some(text) = crate::text(data) else {
        return;
    };
    if let Ok(Both(filter, page)) = query::read::<Both<ListQuery, PageQuery>>(text) {
        let page = page.or_first();
        assert!(page.number() >= 1 && (1..=LIST.max).contains(&page.size()));
        assert!(i64::try_from(page.offset()).is_ok());
        assert!(!filter.search.is_some_and(|part| part.contains('\0')));
    }
    if let Ok(filter) = query::read::<EntryFilter>(text) {
        assert!(filter.since.is_none_or(|since| since >= 0));
    }
    if let Ok(Some(version)) = parse_version(Some(text)) {
        assert!(version.get() > 0);
    }
}
