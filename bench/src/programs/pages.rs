//! The page of secrets: the time it takes with 1,000 rows, against the same list as JSON; and what a
//! browser loads for one of 50 rows.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail, ensure};
use reqwest::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, HeaderMap, SET_COOKIE,
};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, Response};
use serde_json::json;

use crate::api::Api;
use crate::report::{Report, median};
use crate::vault::{self, FORGE_TOKEN, Home};

#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Options {
    /// Requests for each side, taking turns.
    #[arg(long, default_value_t = 100)]
    requests: usize,
}

const ROWS: u32 = 1000;
const LIGHT_ROWS: u32 = 50;
/// Of the page with all that it loads.
const MAX_BYTES: f64 = 60_000.0;
const PAGE: &str = "/bench/app/vault";

pub async fn run(data: &Path, Options { requests }: Options) -> anyhow::Result<Report> {
    let folder = data.join("pages");
    let home = Home::create(&folder)?;
    let service = home.serve().await?;
    let path = vault::route("secrets/");
    service
        .admin
        .fill(
            &Method::PUT,
            &path,
            ROWS,
            |value| json!({"value": value, "description": "What it is for, in a few words"}),
        )
        .await?;
    let browser = Browser::sign_in(&service.admin).await?;
    let of_api = service.admin.headers()?;

    let mut report = Report::default();
    let query = format!("page=1&page_size={ROWS}");
    let page = format!("{PAGE}?{query}");
    let list = vault::route(&format!("secrets?{query}"));
    let (mut pages, mut lists, mut bytes) = (Vec::new(), Vec::new(), [0, 0]);
    for turn in 0..requests + 5 {
        for (path, headers, times, bytes) in [
            (&page, &browser.headers, &mut pages, &mut bytes[0]),
            (&list, &of_api, &mut lists, &mut bytes[1]),
        ] {
            let started = Instant::now();
            let answer = browser.get(path, headers).await?;
            *bytes = answer.bytes().await?.len();
            // The first few warm up.
            if turn >= 5 {
                times.push(started.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    let (pages, lists) = (median(pages), median(lists));
    let [html, json] = bytes;
    report.told("bytes of the page and of the JSON", &format!("{html}, {json}"));
    let what = format!("{ROWS} secrets, the page : the list as JSON ({pages:.2} : {lists:.2} ms)");
    report.at_most(&what, pages / lists, 4.0);

    let loaded = browser.load(&folder).await?;
    for (what, bytes) in &loaded {
        report.told(what, &format!("{bytes} bytes compressed"));
    }
    let bytes: u32 = loaded.iter().map(|(_, bytes)| bytes).sum();
    let what = format!("a page of {LIGHT_ROWS} secrets with what it loads, bytes compressed");
    report.at_most(&what, f64::from(bytes), MAX_BYTES);
    Ok(report)
}

/// A browser as far as HTTP goes.
struct Browser {
    client: Client,
    origin: String,
    headers: HeaderMap,
}

impl Browser {
    async fn sign_in(api: &Api) -> anyhow::Result<Self> {
        let client = Client::builder().redirect(Policy::none()).build()?;
        let origin = api.origin.clone();
        let answer = client
            .post(format!("{origin}/-/vault/sign-in"))
            .header("Sec-Fetch-Site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(format!("token={FORGE_TOKEN}&to={PAGE}"))
            .send()
            .await?;
        let set = answer.headers().get(SET_COOKIE).context("no cookie")?;
        let cookie = set.to_str()?.split(';').next().unwrap_or_default();
        let headers = HeaderMap::from_iter([(COOKIE, cookie.parse()?)]);
        Ok(Self {
            client,
            origin,
            headers,
        })
    }

    async fn get(&self, path: &str, headers: &HeaderMap) -> anyhow::Result<Response> {
        let url = format!("{}{path}", self.origin);
        let answer = self.client.get(url).headers(headers.clone()).send().await?;
        ensure!(answer.status() == 200, "{path}: {}", answer.status());
        Ok(answer)
    }

    /// The page and what it loads, each with its bytes: compressed as the service does it, else by
    /// `gzip -9`, as a proxy in front would.
    async fn load(&self, folder: &Path) -> anyhow::Result<Vec<(String, u32)>> {
        let mut headers = self.headers.clone();
        headers.insert(ACCEPT_ENCODING, "br, gzip".parse()?);
        let page = format!("{PAGE}?page_size={LIGHT_ROWS}");
        let html = self.get(&page, &self.headers).await?.text().await?;
        let mut paths = vec![page];
        paths.extend(loaded_by(&html));
        let mut loaded = vec![];
        for path in paths {
            let answer = self.get(&path, &headers).await?;
            let is_compressed = answer.headers().contains_key(CONTENT_ENCODING);
            let bytes = answer.bytes().await?;
            let length = if is_compressed {
                bytes.len()
            } else {
                gzipped(&bytes, &folder.join("loaded"))?
            };
            loaded.push((path, u32::try_from(length)?));
        }
        Ok(loaded)
    }
}

/// The paths of the stylesheets and scripts of a page.
fn loaded_by(html: &str) -> Vec<String> {
    let tags = html.split('<').filter(|tag| {
        tag.starts_with("script ") || (tag.starts_with("link ") && tag.contains("stylesheet"))
    });
    tags.filter_map(|tag| {
        let (_, rest) = tag.split_once("href=\"").or_else(|| tag.split_once("src=\""))?;
        let (path, _) = rest.split_once('"')?;
        Some(path.replace("&#x2f;", "/"))
    })
    .collect()
}

fn gzipped(bytes: &[u8], file: &Path) -> anyhow::Result<usize> {
    std::fs::write(file, bytes)?;
    let output = Command::new("gzip")
        .args(["-9", "-c"])
        .arg(file)
        .stdin(Stdio::null())
        .output()
        .context("cannot start gzip")?;
    if !output.status.success() {
        bail!("gzip: {output:?}");
    }
    Ok(output.stdout.len())
}
