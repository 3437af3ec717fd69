//! The files of the pages.

use super::visit::Visit;

on_each_database! {
    async fn the_style_sheet_of_a_page_is_kept_and_everything_else_is_not(app: TestApp) {
        let visit = Visit::new(&app);
        let page = visit.get("/-/vault/sign-in").await;
        let sheets = page.text.split("<link rel=\"stylesheet\" href=\"").skip(1);
        let mut sheets = sheets.map(|rest| rest.split('"').next().unwrap().replace("&#x2f;", "/"));
        let address = sheets.find(|address| address.ends_with("/vault.css")).unwrap();
        let sheet = visit.get(&address).await;
        assert_eq!(sheet.status, 200, "{address}");
        assert_eq!(sheet.text, include_str!("../../../static/vault.css"));
        assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(sheet.header("x-content-type-options"), "nosniff");
        for other in ["/-/vault/assets/0000000000000000/vault.css", "/-/vault/assets/x/y", "/-/vault/assets"] {
            let answer = visit.get(other).await;
            assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (404, "no-store"), "{other}");
        }
    }
}
