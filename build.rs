//! Bundles the files of the pages, which the service embeds, with npm and esbuild (`static/build.mjs`). Runs
//! in the build folder, and only if something in `static/` has changed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The oldest Node.js that the bundler supports: Debian 12's.
const OLDEST_NODE: u32 = 18;

type Done<T = ()> = Result<T, String>;

fn main() {
    if let Err(problem) = bundle() {
        // Cargo shows this if the build script fails.
        eprintln!("the files of the pages could not be bundled: {problem}");
        std::process::exit(1);
    }
}

fn bundle() -> Done {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=static");
    let folder = |name| env::var_os(name).map(PathBuf::from).ok_or(name);
    let source = folder("CARGO_MANIFEST_DIR")?.join("static");
    let copy = folder("OUT_DIR")?.join("static");
    check_node()?;
    replace(&source, &copy).map_err(|error| format!("{}: {error}", copy.display()))?;
    install(&copy)?;
    run(Command::new("node").arg("build.mjs").current_dir(&copy))?;
    Ok(())
}

fn check_node() -> Done {
    let hint = format!(
        "Node.js {OLDEST_NODE} or newer with npm is needed; on Debian: scripts/require build"
    );
    let version =
        run(Command::new("node").arg("--version")).map_err(|error| format!("{error}; {hint}"))?;
    run(Command::new("npm").arg("--version")).map_err(|error| format!("{error}; {hint}"))?;
    let major = version.trim_start_matches('v').split('.').next();
    let is_new = major.and_then(|major| major.parse().ok()) >= Some(OLDEST_NODE);
    is_new
        .then_some(())
        .ok_or_else(|| format!("node is {}; {hint}", version.trim()))
}

/// Copies a folder. Of the previous content, only the installed packages stay.
fn replace(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        if entry.file_name() == "node_modules" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    copy(from, to)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == "node_modules" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

/// Installs the packages of the lock file, unless an earlier build has done so.
fn install(folder: &Path) -> Done {
    let wanted = folder.join("package-lock.json");
    let installed = folder.join("node_modules/.installed-lock.json");
    let read = |path: &Path| fs::read(path).ok();
    if read(&installed).is_some_and(|lock| Some(lock) == read(&wanted)) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
    ])
    .args(["--loglevel", "error"])
    .current_dir(folder);
    run(&mut npm)?;
    fs::copy(&wanted, &installed)
        .map(drop)
        .map_err(|error| format!("{}: {error}", installed.display()))
}

/// Returns the output of a program, if it succeeds.
fn run(command: &mut Command) -> Done<String> {
    let name = format!("{command:?}");
    let output = command
        .output()
        .map_err(|error| format!("{name}: {error}"))?;
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(format!(
            "{name}: {}\n{}{}",
            output.status,
            text(&output.stdout),
            text(&output.stderr)
        ))
    }
}
