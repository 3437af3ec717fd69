//! Names that no secret becomes a variable of unless the caller names it: whoever may store a secret
//! would otherwise decide what the programs of everybody's jobs do when they start.
//!
//! The measure is what a variable does, not how likely it is as a secret's name: it changes which
//! program or code is loaded or run (by loaders, shells, interpreters, package and build tools, Git,
//! editors), or a shell or a job runner keeps it for itself. What only configures an application
//! passes, and so do names that people keep credentials in: `GITHUB_TOKEN`, `GITEA_TOKEN`,
//! `GIT_PASSWORD`, `PIP_INDEX_URL`, `NPM_TOKEN`, `CARGO_REGISTRY_TOKEN`, `DOCKER_CONFIG`.

use super::Format;

/// Who obeys a variable, or owns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Owner {
    #[error("a variable of its name changes which programs or code are run")]
    Programs,
    #[error("shells keep a variable of its name for themselves")]
    Shells,
    #[error("job runners keep variables of its name for themselves")]
    Runners,
}

/// Names in capitals; a trailing `*` stands for anything. Letter case never counts: zsh ties `path`
/// to `PATH`, npm reads `npm_config_…` in any case, and so does Windows read everything.
const TABLE: &[(Owner, &[&str])] = &[
    // Loaders, the C library, OpenSSL, Windows.
    (
        Owner::Programs,
        &[
            "PATH",
            "HOME",
            "SHELL",
            "LD_*",
            "DYLD_*",
            "LIBPATH",
            "SHLIB_PATH",
            "GCONV_PATH",
            "GETCONF_DIR",
            "GLIBC_TUNABLES",
            "LOCPATH",
            "NLSPATH",
            "OPENSSL_CONF",
            "OPENSSL_ENGINES",
            "OPENSSL_MODULES",
            "XDG_CONFIG_HOME",
            "XDG_CONFIG_DIRS",
            "XDG_DATA_HOME",
            "XDG_DATA_DIRS",
            "COMSPEC",
            "PATHEXT",
            "SYSTEMROOT",
            "WINDIR",
        ],
    ),
    // Shells, when they start, expand or prompt.
    (
        Owner::Programs,
        &[
            "ENV",
            "BASH_ENV",
            "BASH_FUNC_*",
            "BASH_LOADABLES_PATH",
            "BASH_COMPAT",
            "BASH_XTRACEFD",
            "POSIXLY_CORRECT",
            "IFS",
            "PS0",
            "PS1",
            "PS2",
            "PS3",
            "PS4",
            "PROMPT_COMMAND",
            "CDPATH",
            "GLOBIGNORE",
            "EXECIGNORE",
            "INPUTRC",
            "FCEDIT",
            "ZDOTDIR",
            "PSMODULEPATH",
        ],
    ),
    // Interpreters and virtual machines, and what installs and starts their packages.
    (
        Owner::Programs,
        &[
            "NODE_OPTIONS",
            "NODE_PATH",
            "NODE_EXTRA_CA_CERTS",
            "NODE_REPL_EXTERNAL_MODULE",
            "ELECTRON_RUN_AS_NODE",
            "BUN_OPTIONS",
            "NPM_CONFIG_*",
            "PNPM_CONFIG_*",
            "YARN_PLUGINS",
            "YARN_RC_FILENAME",
            "YARN_YARN_PATH",
            "PYTHONPATH",
            "PYTHONHOME",
            "PYTHONSTARTUP",
            "PYTHONINSPECT",
            "PYTHONBREAKPOINT",
            "PYTHONCASEOK",
            "PYTHONEXECUTABLE",
            "PYTHONPLATLIBDIR",
            "PYTHONPYCACHEPREFIX",
            "PYTHONUSERBASE",
            "PYTHONWARNINGS",
            "PIP_CONFIG_FILE",
            "PIP_PYTHON",
            "PYTEST_ADDOPTS",
            "PYTEST_PLUGINS",
            "UV_CONFIG_FILE",
            "UV_PYTHON",
            "PERL5OPT",
            "PERL5LIB",
            "PERLLIB",
            "PERL5DB",
            "PERL5SHELL",
            "RUBYOPT",
            "RUBYLIB",
            "RUBYPATH",
            "RUBYSHELL",
            "RUBYGEMS_GEMDEPS",
            "GEM_HOME",
            "GEM_PATH",
            "GEMRC",
            "BUNDLE_APP_CONFIG",
            "BUNDLE_CONFIG",
            "BUNDLE_GEMFILE",
            "BUNDLE_PATH",
            "PHPRC",
            "PHP_INI_SCAN_DIR",
            "COMPOSER_HOME",
            "LUA_INIT*",
            "LUA_PATH*",
            "LUA_CPATH*",
            "R_ENVIRON",
            "R_ENVIRON_USER",
            "R_HOME",
            "R_LIBS*",
            "R_PROFILE",
            "R_PROFILE_USER",
            "ERL_AFLAGS",
            "ERL_FLAGS",
            "ERL_LIBS",
            "ERL_ZFLAGS",
            "ELIXIR_ERL_OPTIONS",
            "JULIA_DEPOT_PATH",
            "JULIA_LOAD_PATH",
            "JULIA_PROJECT",
            "GUILE_LOAD_PATH",
            "GUILE_LOAD_COMPILED_PATH",
            "TCLLIBPATH",
            "TCL_LIBRARY",
            "AWKPATH",
            "AWKLIBPATH",
            "JAVA_TOOL_OPTIONS",
            "_JAVA_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JDK_JAVAC_OPTIONS",
            "IBM_JAVA_OPTIONS",
            "OPENJ9_JAVA_OPTIONS",
            "JAVA_HOME",
            "JAVACMD",
            "JRE_HOME",
            "JAVA_OPTS",
            "CATALINA_OPTS",
            "CLASSPATH",
            "MAVEN_ARGS",
            "MAVEN_OPTS",
            "GRADLE_OPTS",
            "GRADLE_USER_HOME",
            "ANT_ARGS",
            "ANT_OPTS",
            "SBT_OPTS",
            "DOTNET_STARTUP_HOOKS",
            "DOTNET_ADDITIONAL_DEPS",
            "DOTNET_SHARED_STORE",
            "DOTNET_ROOT*",
            "DOTNET_HOST_PATH",
            "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES",
            "CORECLR_*",
            "COR_ENABLE_PROFILING",
            "COR_PROFILER*",
            "COMPLUS_*",
            "MONO_PATH",
            "MONO_ENV_OPTIONS",
        ],
    ),
    // Compilers and build tools.
    (
        Owner::Programs,
        &[
            "MAKEFILES",
            "AR",
            "AS",
            "FC",
            "LD",
            "LEX",
            "RANLIB",
            "YACC",
            "MAKEFLAGS",
            "GNUMAKEFLAGS",
            "MFLAGS",
            "CC",
            "CXX",
            "CPP",
            "CFLAGS",
            "CXXFLAGS",
            "CPPFLAGS",
            "LDFLAGS",
            "COMPILER_PATH",
            "GCC_EXEC_PREFIX",
            "LIBRARY_PATH",
            "CPATH",
            "PKG_CONFIG",
            "PKG_CONFIG_PATH",
            "CMAKE_TOOLCHAIN_FILE",
            "GOAUTH",
            "GOCACHEPROG",
            "GOENV",
            "GOFLAGS",
            "GOPATH",
            "GOROOT",
            "GOTOOLCHAIN",
            "CGO_*",
            "CARGO",
            "CARGO_BUILD_*",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_HOME",
            "CARGO_REGISTRY_CREDENTIAL_PROVIDER",
            "CARGO_REGISTRY_GLOBAL_CREDENTIAL_PROVIDERS",
            "CARGO_TARGET_*",
            "RUSTC",
            "RUSTC_WRAPPER",
            "RUSTC_WORKSPACE_WRAPPER",
            "RUSTDOC",
            "RUSTDOCFLAGS",
            "RUSTFLAGS",
            "RUSTUP_HOME",
            "RUSTUP_TOOLCHAIN",
        ],
    ),
    // Git and what runs commands elsewhere; editors and pagers.
    (
        Owner::Programs,
        &[
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
        ],
    ),
    // Archivers, whose options run commands.
    (
        Owner::Programs,
        &[
            "TAR_OPTIONS",
            "TAPE",
            "ZIPOPT",
            "UNZIP",
            "UNZIPOPT",
            "ZIPINFO",
            "ZIPINFOOPT",
        ],
    ),
    // What is assigned to them is refused, replaced or, worse, evaluated as arithmetic, in which bash
    // runs `$(…)`.
    (
        Owner::Shells,
        &[
            "_",
            "BASH",
            "BASHOPTS",
            "BASHPID",
            "BASH_ALIASES",
            "BASH_ARGC",
            "BASH_ARGV",
            "BASH_ARGV0",
            "BASH_CMDS",
            "BASH_COMMAND",
            "BASH_EXECUTION_STRING",
            "BASH_LINENO",
            "BASH_MONOSECONDS",
            "BASH_REMATCH",
            "BASH_SOURCE",
            "BASH_SUBSHELL",
            "BASH_TRAPSIG",
            "BASH_VERSINFO",
            "BASH_VERSION",
            "DIRSTACK",
            "EPOCHREALTIME",
            "EPOCHSECONDS",
            "EUID",
            "FUNCNAME",
            "GROUPS",
            "HISTCMD",
            "LINENO",
            "OLDPWD",
            "OPTARG",
            "OPTERR",
            "OPTIND",
            "PIPESTATUS",
            "PPID",
            "PWD",
            "RANDOM",
            "SECONDS",
            "SHELLOPTS",
            "SHLVL",
            "SRANDOM",
            "UID",
        ],
    ),
    // Those that zsh ties to an array of the same name in small letters, or has under two names.
    (
        Owner::Shells,
        &[
            "ARGV",
            "FIGNORE",
            "FPATH",
            "HISTCHARS",
            "MAILPATH",
            "MANPATH",
            "MODULE_PATH",
            "PROMPT",
            "PROMPT2",
            "PROMPT3",
            "PROMPT4",
            "PSVAR",
            "WATCH",
            "ZSH_EVAL_CONTEXT",
        ],
    ),
    // An action reads its inputs from `INPUT_…`, the ones that its step leaves out too.
    (
        Owner::Runners,
        &[
            "RUNNER_*",
            "ACTIONS_*",
            "INPUT_*",
            "DRONE_ENV",
            "DRONE_OUTPUT",
        ],
    ),
];

/// What GitHub's, Gitea's and Forgejo's runners put in front of the names below.
const FORGES: [&str; 3] = ["GITHUB_", "GITEA_", "FORGEJO_"];

/// Files and folders of a job, most of which a step writes into.
const OF_A_JOB: [&str; 8] = [
    "ENV",
    "PATH",
    "OUTPUT",
    "STATE",
    "STEP_SUMMARY",
    "WORKSPACE",
    "ACTION_PATH",
    "EVENT_PATH",
];

/// Why no secret becomes this variable in that format, if there is a reason.
pub fn owner(format: Format, variable: &str) -> Option<Owner> {
    let matches = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(prefix) => strip_prefix(variable, prefix).is_some(),
        None => variable.eq_ignore_ascii_case(pattern),
    };
    let of_programs = TABLE
        .iter()
        .find_map(|(owner, names)| names.iter().any(&matches).then_some(*owner));
    let of_a_job = || {
        let rest = FORGES.iter().find_map(|it| strip_prefix(variable, it))?;
        let is_kept = OF_A_JOB.iter().any(|name| rest.eq_ignore_ascii_case(name));
        is_kept.then_some(Owner::Runners)
    };
    // GitHub's runner lets no step set any of the others either.
    let of_github = || {
        let rest = strip_prefix(variable, "GITHUB_").filter(|_| format == Format::Github)?;
        (!rest.eq_ignore_ascii_case("TOKEN")).then_some(Owner::Runners)
    };
    of_programs.or_else(of_a_job).or_else(of_github)
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VARIABLES: [Format; 3] = [Format::Dotenv, Format::Shell, Format::Github];

    fn is_refused_everywhere(name: &str) -> bool {
        VARIABLES
            .iter()
            .all(|format| owner(*format, name).is_some())
    }

    #[test]
    fn what_changes_how_programs_start_is_refused_in_any_letter_case() {
        let names = "PATH HOME SHELL ENV BASH_ENV BASH_FUNC_ls__ IFS PS1 PS2 PS4 PROMPT_COMMAND CDPATH \
            LD_PRELOAD LD_X DYLD_INSERT_LIBRARIES GCONV_PATH LOCPATH NODE_OPTIONS NODE_PATH \
            NODE_EXTRA_CA_CERTS PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONBREAKPOINT \
            PERL5OPT PERL5LIB PERLLIB RUBYOPT RUBYLIB JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS \
            GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_CONFIG GIT_CONFIG_COUNT GIT_EXEC_PATH GIT_DIR \
            GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF GIT_PAGER GIT_EDITOR GIT_TEMPLATE_DIR SSH_ASKPASS EDITOR \
            VISUAL PAGER LESSOPEN GOFLAGS npm_config_script_shell MAKEFLAGS DOTNET_STARTUP_HOOKS \
            RUSTC_WRAPPER PYTHONWARNINGS PHPRC LUA_INIT_5_4 OPENSSL_CONF";
        for name in names.split_whitespace() {
            for name in [name.to_owned(), name.to_lowercase(), name.to_uppercase()] {
                assert!(is_refused_everywhere(&name), "{name}");
            }
        }
    }

    #[test]
    fn what_shells_and_runners_keep_is_refused() {
        let shells = "UID EUID PPID SHELLOPTS BASHOPTS RANDOM random path cdpath fpath manpath mailpath \
            psvar module_path fignore prompt _";
        for name in shells.split_whitespace() {
            assert!(is_refused_everywhere(name), "{name}");
        }
        let kept = OF_A_JOB.map(|name| FORGES.map(|forge| format!("{forge}{name}")));
        let runners = ["RUNNER_TEMP", "ACTIONS_RUNTIME_TOKEN", "INPUT_SCRIPT"];
        for name in kept.concat().iter().map(String::as_str).chain(runners) {
            for format in VARIABLES {
                assert_eq!(owner(format, name), Some(Owner::Runners), "{name}");
            }
        }
        for (name, in_github) in [
            ("GITHUB_REPOSITORY", Some(Owner::Runners)),
            ("github_ref", Some(Owner::Runners)),
            ("GITHUB_TOKEN", None),
            ("GITEA_REPOSITORY", None),
        ] {
            assert_eq!(owner(Format::Github, name), in_github, "{name}");
            assert_eq!(owner(Format::Shell, name), None, "{name}");
            assert_eq!(owner(Format::Dotenv, name), None, "{name}");
        }
    }

    #[test]
    fn names_that_people_keep_pass() {
        let names = "GITHUB_TOKEN GITEA_TOKEN FORGEJO_TOKEN GIT_PASSWORD GIT_USER \
            PYTHON_VERSION NODE_ENV NODE_AUTH_TOKEN NPM_TOKEN DATABASE_URL PATHS MY_PATH HOME_URL ENVIRONMENT \
            ENV_FILE SHELL_X USER USERNAME PASSWORD LANG TZ CI PIP_INDEX_URL CARGO_REGISTRY_TOKEN \
            BUNDLE_GEMS__EXAMPLE__COM DOCKER_CONFIG KUBECONFIG SSH_KEY GITHUB GOPRIVATE RUNNER ACTIONS \
            JAVA_VERSION COMPOSER_AUTH YARN_NPM_AUTH_TOKEN PS STATUS TERM production_PATH __";
        for name in names.split_whitespace() {
            for format in VARIABLES {
                assert_eq!(owner(format, name), None, "{name}");
            }
        }
        assert_eq!(owner(Format::Shell, ""), None);
    }

    #[test]
    fn the_table_is_in_capitals_and_names_nothing_twice() {
        let mut seen = std::collections::HashSet::new();
        for name in TABLE.iter().flat_map(|(_, names)| *names) {
            let stem = name.strip_suffix('*').unwrap_or(name);
            let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            assert!(!stem.is_empty() && stem.chars().all(plain), "{name}");
            assert!(seen.insert(name), "{name}");
        }
    }
}
