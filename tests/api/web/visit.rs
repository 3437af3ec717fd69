//! A browser at the HTTP level: it keeps cookies, sends the origin of a form, and returns redirects
//! instead of following them.

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder};

use crate::support::app::{Answer, Options, TestApp};

/// The pages of acme/app.
pub const VAULT: &str = "/acme/app/vault";
pub const SESSIONS: &str = "/-/vault/account/sessions";

/// The same service with the limits of that tier.
pub async fn of_tier(app: TestApp, tier: Tier) -> TestApp {
    let overrides = Overrides {
        gate: Some(Gate::of(tier)),
        ..Overrides::default()
    };
    app.restart(Options {
        overrides,
        ..Options::default()
    })
    .await
}

/// The vault token on a page.
pub fn token_on(page: &Answer) -> String {
    let start = page.text.find("gvt_").unwrap();
    page.text[start..start + 68].to_owned()
}

/// The content of an attribute of the first element in that source which has it.
pub fn attribute(source: &str, name: &str) -> String {
    let (_, rest) = source
        .split_once(&format!("{name}=\""))
        .unwrap_or_else(|| panic!("no {name}: {source}"));
    rest.split('"').next().unwrap().to_owned()
}

pub struct Visit<'a> {
    app: &'a TestApp,
    client: Client,
    /// Name and value of the session cookie, as the browser sends them.
    pub cookie: String,
    /// The client address reported by a proxy; empty = none.
    pub from: String,
    /// Name and value of the forge's cookie.
    pub at_forge: String,
}

impl<'a> Visit<'a> {
    /// A visitor who is not signed in.
    pub fn new(app: &'a TestApp) -> Self {
        let client = Client::builder().redirect(Policy::none()).build().unwrap();
        Self {
            app,
            client,
            cookie: String::new(),
            from: String::new(),
            at_forge: String::new(),
        }
    }

    /// A visitor who signed in with that forge token.
    pub async fn signed_in(app: &'a TestApp, token: &str) -> Self {
        let mut visit = Self::new(app);
        let answer = visit.sign_in(token, VAULT).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        assert_eq!(answer.header("location"), VAULT);
        visit
    }

    /// Submits the sign-in form and keeps the cookie.
    pub async fn sign_in(&mut self, token: &str, to: &str) -> Answer {
        let form = [("token", token), ("to", to)];
        let answer = self.post("/-/vault/sign-in", &form).await;
        let set = answer.header("set-cookie");
        if !set.is_empty() {
            set.split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        answer
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self
            .client
            .request(method, self.app.url(&format!("/{path}")));
        let request = if self.from.is_empty() {
            request
        } else {
            request.header("X-Forwarded-For", &self.from)
        };
        let cookies = [self.cookie.as_str(), self.at_forge.as_str()];
        let cookies: Vec<_> = cookies.into_iter().filter(|c| !c.is_empty()).collect();
        if cookies.is_empty() {
            request
        } else {
            request.header("Cookie", cookies.join("; "))
        }
    }

    /// Stores and removes our cookies from a response, as a browser does.
    pub fn keep_cookies(&mut self, answer: &Answer) {
        for set in answer.headers.get_all("set-cookie") {
            let set = set.to_str().unwrap();
            let cookie = set.split(';').next().unwrap();
            let (name, _) = cookie.split_once('=').unwrap();
            let pairs = self.cookie.split("; ").filter(|pairs| !pairs.is_empty());
            let pairs = pairs.filter(|pairs| pairs.split_once('=').unwrap().0 != name);
            let added = (!set.contains("Max-Age=0")).then_some(cookie);
            self.cookie = pairs.chain(added).collect::<Vec<_>>().join("; ");
        }
    }

    /// Creates a token with that form, and returns the page that shows it, after the redirect.
    pub async fn make_token(&mut self, form: &[(&str, &str)]) -> (String, Answer) {
        let sent = self.post(&format!("{VAULT}/tokens/new"), form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        self.keep_cookies(&sent);
        let address = sent.header("location").to_owned();
        let page = self.get(&address).await;
        assert_eq!(page.status, 200, "{}", page.text);
        (address, page)
    }

    /// Gets a page of another site, without our cookies.
    pub async fn get_foreign_page(&self, url: &str) -> Answer {
        self.app.send(self.client.get(url)).await
    }

    /// Sends a request. In a page, slashes stand as they are, which templates escape.
    async fn send(&self, request: RequestBuilder) -> Answer {
        let mut answer = self.app.send(request).await;
        if answer.header("content-type").starts_with("text/html") {
            answer.text = answer.text.replace("&#x2f;", "/");
        }
        answer
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// Gets a page with another cookie besides.
    pub async fn get_with_cookie(&self, path: &str, cookie: &str) -> Answer {
        let request = self.request(Method::GET, path).header("Cookie", cookie);
        self.send(request).await
    }

    /// Submits one of our forms.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(form);
        let request = self
            .request(Method::POST, path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body.finish());
        self.send(request).await
    }

    /// Submits a form with a file, as a browser does: name, file name if it is one, content.
    pub async fn upload(&self, path: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Answer {
        let mut body = vec![];
        for (name, file, content) in parts {
            let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\""));
            let head =
                format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--limit--\r\n");
        let request = self
            .request(Method::POST, path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .body(body);
        self.send(request).await
    }
}
