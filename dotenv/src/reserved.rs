//! Reserved names: no secret may become such a variable unless the caller allows it. Otherwise, anybody who
//! may store a secret could control what programs do when they start in other people's jobs.
//!
//! What counts is the effect of a variable, not how likely it is as a secret's name. A name is reserved if
//! the variable changes which program or code is loaded or run (by loaders, shells, interpreters, package
//! and build tools, Git, editors), or if a shell or job runner uses it itself. Variables that only configure
//! an application are free, and so are the usual names of credentials: `GITHUB_TOKEN`, `GITEA_TOKEN`,
//! `GIT_PASSWORD`, `PIP_INDEX_URL`, `NPM_TOKEN`, `CARGO_REGISTRY_TOKEN`, `DOCKER_CONFIG`.
//!
//! The tables are in `reserved/`, by the programs that read the variables. Names are in upper case; a
//! trailing `*` matches anything. Letter case is ignored: zsh ties `path` to `PATH`, npm reads
//! `npm_config_…` in any case, and Windows ignores case everywhere.

mod build_tools;
mod commands;
mod interpreters;
mod runners;
mod shells;
mod system;

use crate::render::Format;

/// Why a name is reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReservedBy {
    #[error("a variable with its name changes which programs or code are run")]
    Programs,
    #[error("shells use a variable with its name themselves")]
    Shells,
    #[error("job runners use a variable with its name themselves")]
    Runners,
}

const TABLE: &[(ReservedBy, &[&str])] = &[
    (ReservedBy::Programs, system::NAMES),
    (ReservedBy::Programs, shells::STARTUP),
    (ReservedBy::Programs, interpreters::JAVASCRIPT),
    (ReservedBy::Programs, interpreters::PYTHON),
    (ReservedBy::Programs, interpreters::PERL),
    (ReservedBy::Programs, interpreters::RUBY),
    (ReservedBy::Programs, interpreters::PHP),
    (ReservedBy::Programs, interpreters::OTHERS),
    (ReservedBy::Programs, interpreters::JAVA),
    (ReservedBy::Programs, interpreters::DOTNET),
    (ReservedBy::Programs, build_tools::NAMES),
    (ReservedBy::Programs, commands::GIT),
    (ReservedBy::Programs, commands::EDITORS),
    (ReservedBy::Programs, commands::ARCHIVERS),
    (ReservedBy::Shells, shells::SPECIAL),
    (ReservedBy::Shells, shells::ZSH),
    (ReservedBy::Runners, runners::NAMES),
];

/// Returns why a secret must not become this variable in any environment, unless it is allowed by name.
/// Ignores letter case. [`None`] for a free name.
pub fn reserved_by(variable: &str) -> Option<ReservedBy> {
    let matches = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(prefix) => strip_prefix(variable, prefix).is_some(),
        None => variable.eq_ignore_ascii_case(pattern),
    };
    let in_table = TABLE
        .iter()
        .find_map(|(by, names)| names.iter().any(&matches).then_some(*by));
    let of_a_job = || {
        let mut forges = runners::FORGES.iter();
        let rest = forges.find_map(|forge| strip_prefix(variable, forge))?;
        let mut names = runners::OF_A_JOB.iter();
        let is_reserved = names.any(|name| rest.eq_ignore_ascii_case(name));
        is_reserved.then_some(ReservedBy::Runners)
    };
    in_table.or_else(of_a_job)
}

/// Returns why a secret must not become this variable in this format.
pub fn reserved_in(format: Format, variable: &str) -> Option<ReservedBy> {
    // GitHub's runner does not let a step set any other of its variables either.
    let of_github = || {
        let rest = strip_prefix(variable, "GITHUB_").filter(|_| format == Format::Github)?;
        (!rest.eq_ignore_ascii_case("TOKEN")).then_some(ReservedBy::Runners)
    };
    reserved_by(variable).or_else(of_github)
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::runners::{FORGES, OF_A_JOB};
    use super::*;

    fn is_reserved_everywhere(name: &str) -> bool {
        let mut formats = Format::ALL.into_iter();
        formats.all(|format| reserved_in(format, name).is_some())
    }

    #[test]
    fn variables_that_change_how_programs_start_are_reserved_in_any_case() {
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
                assert!(is_reserved_everywhere(&name), "{name}");
            }
        }
    }

    #[test]
    fn variables_of_shells_and_runners_are_reserved() {
        let shells = "UID EUID PPID SHELLOPTS BASHOPTS RANDOM random path cdpath fpath manpath mailpath \
            psvar module_path fignore prompt _";
        for name in shells.split_whitespace() {
            assert!(is_reserved_everywhere(name), "{name}");
        }
        let kept = OF_A_JOB.map(|name| FORGES.map(|forge| format!("{forge}{name}")));
        let runners = ["RUNNER_TEMP", "ACTIONS_RUNTIME_TOKEN", "INPUT_SCRIPT"];
        for name in kept.concat().iter().map(String::as_str).chain(runners) {
            for format in Format::ALL {
                assert_eq!(
                    reserved_in(format, name),
                    Some(ReservedBy::Runners),
                    "{name}"
                );
            }
        }
        for (name, in_github) in [
            ("GITHUB_REPOSITORY", Some(ReservedBy::Runners)),
            ("github_ref", Some(ReservedBy::Runners)),
            ("GITHUB_TOKEN", None),
            ("GITEA_REPOSITORY", None),
        ] {
            assert_eq!(reserved_in(Format::Github, name), in_github, "{name}");
            assert_eq!(reserved_in(Format::Shell, name), None, "{name}");
            assert_eq!(reserved_in(Format::Dotenv, name), None, "{name}");
        }
    }

    #[test]
    fn usual_names_of_credentials_are_free() {
        let names = "GITHUB_TOKEN GITEA_TOKEN FORGEJO_TOKEN GIT_PASSWORD GIT_USER \
            PYTHON_VERSION NODE_ENV NODE_AUTH_TOKEN NPM_TOKEN DATABASE_URL PATHS MY_PATH HOME_URL ENVIRONMENT \
            ENV_FILE SHELL_X USER USERNAME PASSWORD LANG TZ CI PIP_INDEX_URL CARGO_REGISTRY_TOKEN \
            BUNDLE_GEMS__EXAMPLE__COM DOCKER_CONFIG KUBECONFIG SSH_KEY GITHUB GOPRIVATE RUNNER ACTIONS \
            JAVA_VERSION COMPOSER_AUTH YARN_NPM_AUTH_TOKEN PS STATUS TERM production_PATH __";
        for name in names.split_whitespace() {
            for format in Format::ALL {
                assert_eq!(reserved_in(format, name), None, "{name}");
            }
        }
        assert_eq!(reserved_in(Format::Shell, ""), None);
    }

    #[test]
    fn the_tables_are_in_upper_case_without_duplicates() {
        let mut seen = std::collections::HashSet::new();
        for name in TABLE.iter().flat_map(|(_, names)| *names) {
            let stem = name.strip_suffix('*').unwrap_or(name);
            let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            assert!(!stem.is_empty() && stem.chars().all(plain), "{name}");
            assert!(seen.insert(name), "{name}");
        }
    }
}
