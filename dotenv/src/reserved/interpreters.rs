//! Interpreters and virtual machines, and the tools that install and start their packages.

/// Node.js, Electron, Bun, and their package managers.
pub const JAVASCRIPT: &[&str] = &[
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
];

/// Python, pip, pytest and uv.
pub const PYTHON: &[&str] = &[
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
];

pub const PERL: &[&str] = &["PERL5OPT", "PERL5LIB", "PERLLIB", "PERL5DB", "PERL5SHELL"];

/// Ruby, `RubyGems` and Bundler.
pub const RUBY: &[&str] = &[
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
];

/// PHP and Composer.
pub const PHP: &[&str] = &["PHPRC", "PHP_INI_SCAN_DIR", "COMPOSER_HOME"];

/// Lua, R, Erlang and Elixir, Julia, Guile, Tcl, awk.
pub const OTHERS: &[&str] = &[
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
];

/// The virtual machine, and the start scripts and build tools that pass options to it.
pub const JAVA: &[&str] = &[
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
];

/// .NET and Mono.
pub const DOTNET: &[&str] = &[
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
];
