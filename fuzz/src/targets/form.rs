//! Any form of the pages, with or without a file, is refused, or each of its fields is read once, byte for
//! byte.

use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use actix_web::web::Bytes;
use forgevault::http::params::Params;
use forgevault::http::upload;
use futures_util::{FutureExt as _, stream};

const KNOWN: [&str; 4] = ["version", "value", "file", "comment"];
const MAX: usize = 4096;

pub fn run(data: &[u8]) {
    if let Some(text) = crate::text(data)
        && let Ok(form) = Params::read(text, &KNOWN)
    {
        let fields = KNOWN.iter().filter(|name| form.get(name).is_some());
        assert!(fields.count() <= text.split('&').count());
    }
    // However it is split.
    let half = data.len() / 2;
    let whole = parts(vec![data]);
    let cut = parts(vec![&data[..half], &data[half..]]);
    assert_eq!(whole, cut);
}

fn parts(chunks: Vec<&[u8]>) -> Option<Vec<Option<String>>> {
    let mut headers = HeaderMap::new();
    let media = HeaderValue::from_static("multipart/form-data; boundary=limit");
    headers.insert(CONTENT_TYPE, media);
    let chunks: Vec<_> = chunks
        .into_iter()
        .map(|chunk| Ok::<_, PayloadError>(Bytes::copy_from_slice(chunk)))
        .collect();
    let mut form = Params::default();
    let read = upload::parts(&headers, stream::iter(chunks), MAX, &KNOWN, &mut form);
    // The whole body is available, so nothing waits.
    let read = read.now_or_never().unwrap();
    let values = KNOWN.map(|name| form.get(name).map(ToOwned::to_owned));
    assert!(values.iter().flatten().map(String::len).sum::<usize>() <= MAX);
    read.is_ok().then(|| values.to_vec())
}
