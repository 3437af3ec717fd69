//! The operations as types: the permission that each requires, what it is about, and the action that it is
//! recorded as.

use entity::TokenId;

use super::target::{ReadableSecrets, SecretInside, Target, WholeRepository};
use crate::audit::Action;
use crate::environments::part::{DeclarableName, EnvironmentName};
use crate::forge::Permission;
use crate::secrets::SecretName;

/// The requirements of an operation.
pub trait Operation: 'static {
    /// The permission that a user needs; a vault token needs the scope of the same level.
    const NEEDS: Permission;
    /// Who may perform it at all.
    const CALLERS: Callers;
    /// The action in the audit entry, refused or not.
    const ACTION: Action;
    /// What the operation is about.
    type Target: Target;
}

/// Who may perform an operation, given the permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callers {
    All,
    /// No vault token, whatever its scope.
    People,
}

macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident: $callers:ident, $needs:ident, $target:ty, $action:ident;)*) => {
        $(
            $(#[$doc])*
            pub enum $name {}

            impl Operation for $name {
                const NEEDS: Permission = Permission::$needs;
                const CALLERS: Callers = Callers::$callers;
                const ACTION: Action = Action::$action;
                type Target = $target;
            }
        )*
    };
}

operations! {
    ListSecrets: All, Read, ReadableSecrets, List;
    ReadSecret: All, Read, SecretName, Read;
    /// All values in reach at once.
    ExportSecrets: All, Read, ReadableSecrets, Read;
    /// Compares stored values with those supplied by a writer.
    CompareSecrets: All, Write, WholeRepository, Read;
    /// Compares the value of one secret.
    CompareSecret: All, Write, SecretName, Read;
    ListVersions: All, Read, SecretName, List;
    /// Previews what a rollback would change.
    PreviewRollback: All, Write, SecretName, List;
    /// PUT and PATCH.
    WriteSecret: All, Write, SecretName, Write;
    /// The name comes from the body and is checked after parsing.
    WriteNewSecret: All, Write, WholeRepository, Write;
    DeleteSecret: All, Write, SecretName, Delete;
    PurgeSecret: All, Admin, SecretName, Purge;
    RestoreSecret: All, Write, SecretName, Restore;
    RollBackSecret: All, Write, SecretName, Rollback;
    ListTokens: All, Admin, WholeRepository, TokenList;
    ViewToken: All, Admin, TokenId, TokenList;
    /// Shows which existing secrets a scope would reach.
    PreviewScope: All, Admin, ReadableSecrets, List;
    CreateToken: All, Admin, WholeRepository, TokenCreate;
    /// Replaces a token by a new one.
    RotateToken: People, Admin, TokenId, TokenCreate;
    UpdateToken: All, Admin, TokenId, TokenUpdate;
    RevokeToken: All, Admin, TokenId, TokenRevoke;
    ListAudit: All, Admin, WholeRepository, AuditList;
    ExportAudit: All, Admin, WholeRepository, AuditExport;
    RotateKey: All, Admin, WholeRepository, RotateKey;
    /// The progress of a rotation and the state of the keys.
    ViewKeys: All, Admin, WholeRepository, KeysView;
    ViewPlan: All, Read, ReadableSecrets, PlanView;
    ListEnvironments: All, Read, ReadableSecrets, EnvList;
    ViewEnvironment: All, Read, EnvironmentName, EnvList;
    ViewMatrix: All, Read, ReadableSecrets, EnvList;
    ListEnvironmentSecrets: All, Read, EnvironmentName, List;
    ReadEnvironmentSecret: All, Read, SecretInside, Read;
    DeclareEnvironment: People, Admin, DeclarableName, EnvWrite;
    /// Many secrets of one environment; each name is checked after parsing.
    WriteEnvironment: All, Write, EnvironmentName, Write;
    CopySecrets: All, Write, EnvironmentName, EnvCopy;
    /// Shows what could be copied, by names and versions.
    ChooseCopies: All, Write, EnvironmentName, EnvList;
    /// The name comes from the body.
    NewEnvironment: People, Admin, WholeRepository, EnvWrite;
    DeleteEnvironment: People, Admin, DeclarableName, EnvDelete;
    ViewHistory: All, Read, EnvironmentName, EnvHistory;
    CompareStates: All, Read, EnvironmentName, EnvDiff;
    RollBackEnvironment: All, Admin, EnvironmentName, EnvRollback;
    MigrateKey: People, Admin, WholeRepository, MigrateKey;
}
