//! A request on its way to a [`RequestContext`]: what it carries, and what authentication adds.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Instant;

use actix_web::{HttpMessage as _, HttpRequest, web};
use entity::RepoId;

use super::access_query::AccessQuery;
use super::caller::Caller;
use super::context::RequestContext;
use super::credential::FormRedisplay;
use super::record::Record;
use super::used_rights::UsedRights;
use crate::app_state::AppState;
use crate::audit::{Action, Source};
use crate::environments::Environments;
use crate::error::Error;
use crate::forge::{Permission, RepoName};
use crate::http::client::Client;
use crate::http::frame::{self, RequestId};
use crate::secrets::SecretName;
use crate::sessions::cli::CliSessionRef;
use crate::tokens::status::Rejection;

/// A request whose caller is not known yet.
#[derive(Clone)]
pub(super) struct Arrival {
    pub(super) app: Arc<AppState>,
    pub(super) client: Client,
    request_id: String,
    deadline: Instant,
    is_redisplay: bool,
    /// [`None`] for a name that no repository can have.
    pub(super) repo: Option<RepoName>,
    action: Action,
    /// The secret that the operation is about.
    secret_name: Option<SecretName>,
    remark: String,
}

/// A caller identified in the repository, whose permissions for the target are still to be checked.
pub(super) struct Authenticated {
    pub(super) repo_id: RepoId,
    pub(super) caller: Caller,
    pub(super) environments: Arc<Environments>,
    pub(super) source: Source,
    /// Whether the forge reports the repository as archived.
    pub(super) is_archived: bool,
    /// Why a live token is refused.
    pub(super) rejection: Option<Rejection>,
    /// The query to the forge about a person.
    pub(super) access_query: Option<AccessQuery>,
    /// The terminal that sends the request.
    pub(super) cli: Option<CliSessionRef>,
}

impl Authenticated {
    /// Whether a person has that permission, as far as it was proven.
    pub(super) fn proves(&self, wanted: Permission) -> bool {
        matches!(&self.caller, Caller::User { permission, .. } if *permission >= Some(wanted))
    }
}

impl Arrival {
    /// # Errors
    /// When no [`AppState`] is registered.
    pub(super) fn of(
        req: &HttpRequest,
        repo: Option<RepoName>,
        action: Action,
        (secret_name, remark): (Option<SecretName>, String),
    ) -> Result<Self, Error> {
        let app = req.app_data::<web::Data<AppState>>();
        let app = Arc::clone(app.ok_or_else(Error::internal)?);
        Ok(Self {
            client: Client::of(req, &app.config.proxies),
            request_id: RequestId::of(req),
            deadline: frame::deadline(req),
            is_redisplay: req.extensions().contains::<FormRedisplay>(),
            app,
            repo,
            action,
            secret_name,
            remark,
        })
    }

    /// The same request, recorded without the secret that its path names.
    pub(super) fn without_secret(&self) -> Self {
        Self {
            secret_name: None,
            ..self.clone()
        }
    }

    /// Returns the context, and why a live token is refused.
    pub(super) fn identified(self, found: Authenticated) -> (RequestContext, Option<Rejection>) {
        let ctx = RequestContext {
            repo_id: found.repo_id,
            caller: found.caller,
            environments: found.environments,
            source: found.source,
            is_archived: found.is_archived,
            access_query: found.access_query,
            cli: found.cli,
            repo: self.repo,
            asked_unix: Cell::new(self.app.clock.now_unix()),
            used_rights: UsedRights::default(),
            record: Record::default(),
            app: self.app,
            client: self.client,
            request_id: self.request_id,
            deadline: self.deadline,
            is_redisplay: self.is_redisplay,
            action: self.action,
            secret_name: self.secret_name,
            remark: self.remark,
        };
        (ctx, found.rejection)
    }
}
