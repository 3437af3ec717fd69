//! The operations as types: the permission that each requires, and the action that it is recorded as. A
//! handler that names `Authorized<WriteSecret>` cannot run without it.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::authorize::authorize;
use super::context::RequestContext;
use crate::audit::Action;
use crate::error::Error;
use crate::forge::Permission;
use crate::secrets::SecretName;

/// The requirements of an operation.
pub trait Operation: 'static {
    /// The permission that a user needs; a vault token needs the scope of the same level.
    const NEEDS: Permission;
    /// The action in the audit entry, refused or not.
    const ACTION: Action;
    /// The target of the operation.
    const TARGET: Target;
}

/// The target of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The secret named in the path; the caller must reach that name.
    Secret,
    /// All secrets that the caller may read.
    Secrets,
    /// The repository as a whole.
    Repository,
}

macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident: $needs:ident, $target:ident, $action:ident;)*) => {
        $(
            $(#[$doc])*
            pub enum $name {}

            impl Operation for $name {
                const NEEDS: Permission = Permission::$needs;
                const ACTION: Action = Action::$action;
                const TARGET: Target = Target::$target;
            }
        )*
    };
}

operations! {
    ListSecrets: Read, Secrets, List;
    ReadSecret: Read, Secret, Read;
    /// All values in reach at once.
    ExportSecrets: Read, Secrets, Read;
    /// Compares stored values with those supplied by a writer.
    CompareSecrets: Write, Repository, Read;
    /// Compares the value of one secret.
    CompareSecret: Write, Secret, Read;
    ListVersions: Read, Secret, List;
    /// Previews what a rollback would change.
    PreviewRollback: Write, Secret, List;
    /// PUT and PATCH.
    WriteSecret: Write, Secret, Write;
    /// The name comes from the body and is checked after parsing.
    WriteNewSecret: Write, Repository, Write;
    DeleteSecret: Write, Secret, Delete;
    PurgeSecret: Admin, Secret, Purge;
    RestoreSecret: Write, Secret, Restore;
    RollBackSecret: Write, Secret, Rollback;
    ListTokens: Admin, Repository, TokenList;
    CreateToken: Admin, Repository, TokenCreate;
    UpdateToken: Admin, Repository, TokenUpdate;
    RevokeToken: Admin, Repository, TokenRevoke;
    ListAudit: Admin, Repository, AuditList;
    ExportAudit: Admin, Repository, AuditExport;
    RotateKey: Admin, Repository, RotateKey;
    /// The progress of a rotation and the state of the keys.
    ViewKeys: Admin, Repository, KeysView;
    ViewPlan: Read, Secrets, PlanView;
    MigrateKey: Admin, Repository, MigrateKey;
}

/// Proof that the caller may perform `G`.
pub struct Authorized<G: Operation> {
    ctx: RequestContext,
    grant: std::marker::PhantomData<G>,
}

impl<G: Operation> Authorized<G> {
    /// Returns the secret named in the path.
    ///
    /// # Errors
    /// Never for an operation on a secret, whose name has been parsed.
    pub fn name(&self) -> Result<&SecretName, Error> {
        self.ctx
            .name
            .as_ref()
            .ok_or_else(|| Error::not_found("no such route"))
    }
}

impl<G: Operation> Deref for Authorized<G> {
    type Target = RequestContext;

    fn deref(&self) -> &RequestContext {
        &self.ctx
    }
}

impl<G: Operation> FromRequest for Authorized<G> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let ctx = authorize(&req, G::NEEDS, G::ACTION, G::TARGET).await?;
            Ok(Self {
                ctx,
                grant: std::marker::PhantomData,
            })
        })
    }
}
