//! Environments, and secrets by their names inside.

use forgevault_api_types::Message;
use forgevault_api_types::environments::{
    ByName, CopyBody, EnvironmentChanges, EnvironmentDiff, EnvironmentRollbackBody,
    EnvironmentRolledBack, EnvironmentSecretView, EnvironmentValueView, EnvironmentView,
    PatchEnvironment, PutEnvironment, RevisionView, SetSecret,
};
use ureq::http::Method;
use zeroize::Zeroizing;

use super::{Repository, Versioned, segment};
use crate::error::Error;
use crate::transport::{Call, Page};

/// A new version of a secret. No `Debug`: the value is in plain text.
pub struct NewValue {
    pub name: String,
    pub value: Zeroizing<String>,
    pub kind: Option<String>,
    pub description: Option<String>,
    pub encryption_mode: Option<String>,
}

/// Changes that are made together, or not at all.
#[derive(Default)]
pub struct Bulk {
    pub set: Vec<NewValue>,
    pub delete: Vec<String>,
    pub comment: Option<String>,
}

impl Repository {
    fn environment(&self, name: &str, rest: &str) -> String {
        self.path(&format!("/environments/{}{rest}", segment(name)))
    }

    pub fn environments(&self) -> Result<Vec<EnvironmentView>, Error> {
        self.client.json(Call::get(self.path("/environments")))
    }

    pub fn get_environment(&self, name: &str) -> Result<EnvironmentView, Error> {
        self.client.json(Call::get(self.environment(name, "")))
    }

    /// Declares an environment, or changes a declared one.
    pub fn put_environment(
        &self,
        name: &str,
        body: &PutEnvironment,
    ) -> Result<EnvironmentView, Error> {
        let call = Call::new(Method::PUT, self.environment(name, ""));
        self.client.json(call.json(body)?)
    }

    pub fn delete_environment(&self, name: &str) -> Result<Message, Error> {
        let call = Call::new(Method::DELETE, self.environment(name, ""));
        self.client.json(call)
    }

    /// Lists what an environment holds, with what its overlay brings.
    pub fn list(
        &self,
        environment: &str,
        prefix: Option<&str>,
        with_deleted: bool,
    ) -> Result<Vec<EnvironmentSecretView>, Error> {
        let call = Call::get(self.environment(environment, "/secrets"))
            .query("prefix", prefix)
            .query("include_deleted", with_deleted.then_some("true"));
        self.client.json(call)
    }

    /// Reads a value as the environment has it: its own, or what its overlay brings.
    pub fn read(
        &self,
        environment: &str,
        name: &str,
    ) -> Result<Versioned<EnvironmentValueView>, Error> {
        let rest = format!("/secrets/{}", segment(name));
        let body = self
            .client
            .send(Call::get(self.environment(environment, &rest)))?;
        Ok(Versioned {
            item: self.client.parse(&body)?,
            etag: body.header("etag").map(ToOwned::to_owned),
        })
    }

    /// Changes several secrets of an environment under one revision.
    pub fn change(&self, environment: &str, bulk: Bulk) -> Result<EnvironmentChanges, Error> {
        let set = bulk.set.into_iter().map(|new| {
            let secret = SetSecret {
                value: new.value,
                kind: new.kind,
                description: new.description,
                comment: None,
                encryption_mode: new.encryption_mode,
            };
            (new.name, secret)
        });
        let body = PatchEnvironment {
            set: ByName(set.collect()),
            delete: bulk.delete,
            comment: bulk.comment,
        };
        let call = Call::new(Method::PATCH, self.environment(environment, "/secrets"));
        self.client.json(call.json(&body)?)
    }

    /// Lists the revisions of an environment, the latest first.
    pub fn revisions(
        &self,
        environment: &str,
        page_size: u32,
    ) -> Result<Page<RevisionView>, Error> {
        let call = Call::get(self.environment(environment, "/history"))
            .query("page", Some("1"))
            .query("page_size", Some(page_size.to_string()));
        self.client.page(call)
    }

    /// Compares two revisions of an environment; without `to`, with the present.
    pub fn diff(
        &self,
        environment: &str,
        from: i64,
        to: Option<i64>,
    ) -> Result<EnvironmentDiff, Error> {
        let call = Call::get(self.environment(environment, "/diff"))
            .query("from", Some(from.to_string()))
            .query("to", to.map(|to| to.to_string()));
        self.client.json(call)
    }

    /// Compares the values of two environments; `added` is what only the other has.
    pub fn diff_with(&self, environment: &str, other: &str) -> Result<EnvironmentDiff, Error> {
        let call = Call::get(self.environment(environment, "/diff")).query("with", Some(other));
        self.client.json(call)
    }

    pub fn copy(&self, to: &str, body: &CopyBody) -> Result<EnvironmentChanges, Error> {
        let mut call = Call::new(Method::POST, self.environment(to, "/copy")).json(body)?;
        call.is_repeatable = body.preview;
        self.client.json(call)
    }

    /// Brings an environment back to an earlier revision, if `present` is still its present one.
    pub fn roll_back_environment(
        &self,
        environment: &str,
        body: &EnvironmentRollbackBody,
        present: Option<i64>,
    ) -> Result<EnvironmentRolledBack, Error> {
        let path = self.environment(environment, "/rollback");
        let mut call = Call::new(Method::POST, path).json(body)?;
        call.is_repeatable = body.preview;
        if let Some(present) = present {
            call = call.header("If-Match", format!("\"{present}\""));
        }
        self.client.json(call)
    }
}
