//! The audit log.

use std::io::Write;

use forgevault_api_types::audit::{PageView, PublicKeysView};

use super::Repository;
use crate::error::Error;
use crate::transport::{Call, Client};

/// Which entries; a field left out takes all.
#[derive(Clone, Debug, Default)]
pub struct AuditQuery {
    pub action: Option<String>,
    /// Every name that the secret ever had finds it.
    pub secret: Option<String>,
    pub success: Option<bool>,
    /// Unix seconds.
    pub since: Option<i64>,
    /// Unix seconds.
    pub until: Option<i64>,
}

impl AuditQuery {
    fn apply<'a>(&'a self, call: Call<'a>) -> Call<'a> {
        call.query("action", self.action.as_deref())
            .query("secret", self.secret.as_deref())
            .query("success", self.success.map(|it| it.to_string()))
            .query("since", self.since.map(|it| it.to_string()))
            .query("until", self.until.map(|it| it.to_string()))
    }
}

impl Client {
    /// The keys that sign exports, which anybody may read.
    pub fn audit_keys(&self) -> Result<PublicKeysView, Error> {
        self.json(Call::get("/api/v1/vault/audit-key"))
    }
}

impl Repository {
    /// A page of entries, the latest first. `page_size` is at most 100.
    pub fn audit(&self, query: &AuditQuery, page: u64, page_size: u64) -> Result<PageView, Error> {
        let call = Call::get(self.path("/audit"))
            .query("page", Some(page.to_string()))
            .query("page_size", Some(page_size.to_string()));
        self.client.json(query.apply(call))
    }

    /// Writes all entries to `to` as they arrive, in `jsonl` or `csv`.
    pub fn export_audit(&self, format: &str, to: &mut dyn Write) -> Result<(), Error> {
        let call = Call::get(self.path("/audit/export")).query("format", Some(format));
        self.client.stream(call, to)
    }
}
