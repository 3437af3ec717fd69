//! Tools that run commands named by a variable.

/// Git, and tools that run commands on other machines.
pub const GIT: &[&str] = &[
    "GIT_SSH",
    "GIT_SSH_COMMAND",
    "GIT_SSH_VARIANT",
    "GIT_ASKPASS",
    "GIT_CONFIG*",
    "GIT_EXEC_PATH",
    "GIT_DIR",
    "GIT_COMMON_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_ALLOW_PROTOCOL",
    "GIT_PROXY_COMMAND",
    "GIT_EXTERNAL_DIFF",
    "GIT_PAGER",
    "GIT_EDITOR",
    "GIT_SEQUENCE_EDITOR",
    "GIT_TEMPLATE_DIR",
    "SSH_ASKPASS",
    "SSH_ASKPASS_REQUIRE",
    "SSH_PKCS11_HELPER",
    "SSH_SK_HELPER",
    "SSH_SK_PROVIDER",
    "SUDO_ASKPASS",
    "SUDO_EDITOR",
    "RSYNC_CONNECT_PROG",
    "RSYNC_RSH",
    "CVS_RSH",
    "SVN_SSH",
    "HGRCPATH",
];

/// Editors, pagers, viewers.
pub const EDITORS: &[&str] = &[
    "EDITOR",
    "VISUAL",
    "EXINIT",
    "VIMINIT",
    "PAGER",
    "MANPAGER",
    "SYSTEMD_EDITOR",
    "SYSTEMD_PAGER",
    "LESSOPEN",
    "LESSCLOSE",
    "BROWSER",
    "KUBECTL_EXTERNAL_DIFF",
];

/// Archivers, whose options can run commands.
pub const ARCHIVERS: &[&str] = &[
    "TAR_OPTIONS",
    "TAPE",
    "ZIPOPT",
    "UNZIP",
    "UNZIPOPT",
    "ZIPINFO",
    "ZIPINFOOPT",
];
