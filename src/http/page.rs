//! Pagination of lists: numbered pages, with `X-Total-Count` and `Link` as the forge sends them.

use actix_web::http::header::LINK;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};

use super::params::Params;
use super::stream::Recipient;
use super::whole::{self, Whole};
use crate::error::Error;
use crate::paging::{Page, Sizes};
use crate::settings::BaseUrl;

/// The page of a list.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the query, which is read by name")]
pub struct PageQuery {
    /// From 1. Without it, the whole list is returned.
    page: Option<u64>,
    /// 1 to 1000, default 50. Ignored without `page`.
    page_size: Option<u64>,
}

impl Page {
    /// Reads `page` and `page_size`. A size above the maximum is reduced to it.
    ///
    /// # Errors
    /// Names the parameter that is not a whole number of at least 1.
    pub fn read(params: &Params, sizes: Sizes) -> Result<Self, Error> {
        let from_one = |name| match params.whole_number(name)? {
            Some(0) => Err(Error::invalid(format!(
                "{name}: expected a whole number from 1"
            ))),
            number => Ok(number),
        };
        let number = from_one("page")?.unwrap_or(1);
        let size = from_one("page_size")?
            .unwrap_or(sizes.default)
            .min(sizes.max);
        Ok(Self::new(number, size))
    }

    /// Reads `page` and `page_size` for a list that is returned whole unless a page is requested.
    pub fn read_optional(params: &Params, sizes: Sizes) -> Result<Option<Self>, Error> {
        let page = Self::read(params, sizes)?;
        Ok(params.get("page").is_some().then_some(page))
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
