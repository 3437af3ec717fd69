//! The table of operations in types: what each operation needs and is recorded as. A
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

/// What an operation needs.
pub trait Operation: 'static {
    /// Of a user of the forge; a vault token needs the scope of the same strength.
    const NEEDS: Permission;
    /// As which it is recorded, refused or not.
    const ACTION: Action;
    /// What it is about.
    const TARGET: Target;
}

/// What an operation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The secret named in the path: the caller's reach is judged by its name.
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
    /// Every value in reach at once.
    ExportSecrets: Read, Secrets, Read;
    /// Present values with those that somebody who may write has brought.
    CompareSecrets: Write, Repository, Read;
    /// The same of one.
    CompareSecret: Write, Secret, Read;
    ListVersions: Read, Secret, List;
    /// What going back to an older version would mean.
    PreviewRollback: Write, Secret, List;
    /// PUT and PATCH.
    WriteSecret: Write, Secret, Write;
    /// Of a name that the body tells, and that is judged once it is read.
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
    /// How far a rotation is, and what is told of the keys.
    ViewKeys: Admin, Repository, KeysView;
    ViewPlan: Read, Secrets, PlanView;
    MigrateKey: Admin, Repository, MigrateKey;
}

/// Proof that the caller may do what `G` says.
pub struct Authorized<G: Operation> {
    ctx: RequestContext,
    grant: std::marker::PhantomData<G>,
}

impl<G: Operation> Authorized<G> {
    /// The secret named in the path.
    ///
    /// # Errors
    /// Never for a grant about a secret: its name was judged.
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
