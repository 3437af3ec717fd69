//! Pagination of lists: numbered pages, with `X-Total-Count` and `Link` as the forge sends them.

use actix_web::http::header::LINK;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use serde::Deserialize;
use utoipa::IntoParams;

use super::query;
use super::stream::Recipient;
use super::whole::{self, Whole};
use crate::paging::{self, Page};
use crate::settings::BaseUrl;

/// The page of a list.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// From 1. Without it, the whole list is returned.
    #[serde(deserialize_with = "query::from_one")]
    page: Option<u64>,
    /// 1 to 1000, default 50. Ignored without `page`.
    #[serde(deserialize_with = "query::from_one")]
    page_size: Option<u64>,
}

impl PageQuery {
    /// Returns the requested page, or the first.
    pub fn or_first(&self) -> Page {
        paging::LIST.page(self.page, self.page_size)
    }

    /// Returns the requested page; [`None`] requests the whole list.
    pub fn or_whole(&self) -> Option<Page> {
        self.page.map(|_| self.or_first())
    }
}

/// The rows of a list.
pub enum Listed<T, K> {
    /// A page, and the total number of rows.
    Page(Page, (Vec<T>, u64)),
    Whole(Whole<T, K>),
}

/// Builds the response of a list, whole or one page. `view` converts a row.
pub fn listed<T, K, V>(
    (req, public_url): (&HttpRequest, &BaseUrl),
    recipient: impl FnOnce() -> Recipient,
    listed: Listed<T, K>,
    view: impl Fn(T) -> V + Send + 'static,
) -> HttpResponse
where
    T: Send + 'static,
    K: Send + 'static,
    V: serde::Serialize + 'static,
{
    let (page, (rows, total)) = match listed {
        Listed::Page(page, rows) => (page, rows),
        Listed::Whole(list) => return whole::answer(recipient, list, view),
    };
    let mut answer = HttpResponse::Ok();
    add_headers(&mut answer, req, public_url, Some(page), total);
    answer.json(rows.into_iter().map(view).collect::<Vec<_>>())
}

/// Adds `X-Total-Count` and, for a page, `Link` with the first, previous, next and last page (RFC 8288).
pub fn add_headers(
    answer: &mut HttpResponseBuilder,
    req: &HttpRequest,
    public_url: &BaseUrl,
    page: Option<Page>,
    total: u64,
) {
    answer.insert_header(("X-Total-Count", total.to_string()));
    let Some(page) = page else {
        return;
    };
    let last = page.pages(total).max(1);
    let mut links = vec![];
    if page.number() > 1 {
        links.push((1, "first"));
        links.push(((page.number() - 1).min(last), "prev"));
    }
    if page.number() < last {
        links.push((page.number() + 1, "next"));
        links.push((last, "last"));
    }
    if links.is_empty() {
        return;
    }
    let links: Vec<String> = links
        .into_iter()
        .map(|(number, relation)| {
            let url = page_url(req, public_url, number, page.size());
            format!("<{url}>; rel=\"{relation}\"")
        })
        .collect();
    answer.insert_header((LINK, links.join(", ")));
}

/// Returns the URL of another page of this request, under the public address.
fn page_url(req: &HttpRequest, public_url: &BaseUrl, number: u64, size: u64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(req.query_string().as_bytes()) {
        if name != "page" && name != "page_size" {
            query.append_pair(&name, &value);
        }
    }
    query.append_pair("page", &number.to_string());
    query.append_pair("page_size", &size.to_string());
    let base = public_url.as_str().trim_end_matches('/');
    format!("{base}{}?{}", req.path(), query.finish())
}
