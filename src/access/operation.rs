//! The operations as types: the permission that each requires, what it is about, and the action that it is
//! recorded as.

use entity::TokenId;

use super::target::{ReadableSecrets, Target, WholeRepository};
use crate::audit::Action;
use crate::forge::Permission;
use crate::secrets::SecretName;

/// The requirements of an operation.
pub trait Operation: 'static {
    /// The permission that a user needs; a vault token needs the scope of the same level.
    const NEEDS: Permission;
    /// The action in the audit entry, refused or not.
    const ACTION: Action;
    /// What the operation is about.
    type Target: Target;
}

macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident: $needs:ident, $target:ty, $action:ident;)*) => {
        $(
            $(#[$doc])*
            pub enum $name {}

            impl Operation for $name {
                const NEEDS: Permission = Permission::$needs;
                const ACTION: Action = Action::$action;
                type Target = $target;
            }
        )*
    };
}

operations! {
    ListSecrets: Read, ReadableSecrets, List;
    ReadSecret: Read, SecretName, Read;
    /// All values in reach at once.
    ExportSecrets: Read, ReadableSecrets, Read;
    /// Compares stored values with those supplied by a writer.
    CompareSecrets: Write, WholeRepository, Read;
    /// Compares the value of one secret.
    CompareSecret: Write, SecretName, Read;
    ListVersions: Read, SecretName, List;
    /// Previews what a rollback would change.
    PreviewRollback: Write, SecretName, List;
    /// PUT and PATCH.
    WriteSecret: Write, SecretName, Write;
    /// The name comes from the body and is checked after parsing.
    WriteNewSecret: Write, WholeRepository, Write;
    DeleteSecret: Write, SecretName, Delete;
    PurgeSecret: Admin, SecretName, Purge;
    RestoreSecret: Write, SecretName, Restore;
    RollBackSecret: Write, SecretName, Rollback;
    ListTokens: Admin, WholeRepository, TokenList;
    ViewToken: Admin, TokenId, TokenList;
    CreateToken: Admin, WholeRepository, TokenCreate;
    UpdateToken: Admin, TokenId, TokenUpdate;
    RevokeToken: Admin, TokenId, TokenRevoke;
    ListAudit: Admin, WholeRepository, AuditList;
    ExportAudit: Admin, WholeRepository, AuditExport;
    RotateKey: Admin, WholeRepository, RotateKey;
    /// The progress of a rotation and the state of the keys.
    ViewKeys: Admin, WholeRepository, KeysView;
    ViewPlan: Read, ReadableSecrets, PlanView;
    MigrateKey: Admin, WholeRepository, MigrateKey;
}
