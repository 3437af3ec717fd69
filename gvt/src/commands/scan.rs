//! `scan`: looks for the values in files or in git's index, without sending anything but one export. A route
//! for it would be an oracle.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use aho_corasick::{AhoCorasick, MatchKind};
use zeroize::Zeroizing;

use crate::cli::Scan;
use crate::context::Context;
use crate::context::git::WorkTree;
use crate::error::{Error, Result};
use crate::output::{count, line_breaks, one_line, warn};

/// Shorter texts are found by chance.
const MIN_LEN: usize = 8;

pub fn run(ctx: &Context, args: &Scan) -> Result<ExitCode> {
    let vault = ctx.vault_of_values()?;
    let needles = Needles::new(vault.api.export_all()?)?;
    if !needles.too_short.is_empty() {
        let names = needles.too_short.join(", ");
        ctx.output.note(&format!(
            "Not looked for, since they are shorter than {MIN_LEN} bytes: {names}"
        ));
    }
    let mut scan = Findings {
        ctx,
        needles: &needles,
        found: 0,
        files: 0,
        unread: 0,
    };
    if args.staged {
        scan.staged()?;
    } else if args.paths.is_empty() {
        scan.path(Path::new("."))?;
    } else {
        for path in &args.paths {
            scan.path(path)?;
        }
    }
    let (found, files, unread) = (scan.found, scan.files, scan.unread);
    if unread > 0 {
        warn(&format!(
            "gvt: {} could not be read",
            count(unread, "file", "files")
        ));
    }
    if found > 0 {
        ctx.output.note(&format!(
            "{} in {}",
            count(found, "finding", "findings"),
            count(files, "file", "files")
        ));
    } else if unread == 0 {
        let secrets = count(needles.names.len(), "secret", "secrets");
        ctx.output.note(&format!(
            "None of {secrets} is in {}.",
            count(files, "file", "files")
        ));
    }
    Ok(ExitCode::from(u8::from(found > 0 || unread > 0)))
}

/// What is looked for.
struct Needles {
    search: AhoCorasick,
    /// The secret that each pattern belongs to.
    owners: Vec<usize>,
    names: Vec<String>,
    too_short: Vec<String>,
}

impl Needles {
    /// Takes whole values, and the lines of those that have several.
    fn new(secrets: Vec<forgevault_api_types::secrets::ExportedSecret>) -> Result<Self> {
        let mut patterns: Vec<Zeroizing<Vec<u8>>> = vec![];
        let (mut owners, mut names, mut too_short) = (vec![], vec![], vec![]);
        for secret in secrets {
            let value = secret.value.trim_end_matches(['\n', '\r']);
            let lines = value
                .lines()
                .map(str::trim)
                .filter(|line| line.len() >= MIN_LEN);
            let texts: BTreeSet<&str> = if value.contains('\n') {
                lines.collect()
            } else {
                lines.take(1).collect()
            };
            if texts.is_empty() {
                too_short.push(secret.name);
                continue;
            }
            for text in texts {
                patterns.push(Zeroizing::new(text.as_bytes().to_vec()));
                owners.push(names.len());
            }
            names.push(secret.name);
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|pattern| pattern.as_slice()))
            .map_err(|error| Error::failed(format!("the values cannot be looked for: {error}")))?;
        Ok(Self {
            search,
            owners,
            names,
            too_short,
        })
    }
}

struct Findings<'a> {
    ctx: &'a Context,
    needles: &'a Needles,
    found: usize,
    files: usize,
    unread: usize,
}

impl Findings<'_> {
    /// Looks into a file, or into what git tracks or would add below a folder.
    fn path(&mut self, path: &Path) -> Result<()> {
        let metadata = path
            .symlink_metadata()
            .map_err(|error| Error::file(path, &error))?;
        if !metadata.is_dir() {
            self.file(path, path);
            return Ok(());
        }
        match WorkTree::find(path) {
            Some(tree) => {
                let absolute = path
                    .canonicalize()
                    .map_err(|error| Error::file(path, &error))?;
                let arguments = [
                    "ls-files",
                    "-z",
                    "--cached",
                    "--others",
                    "--exclude-standard",
                    "--",
                ]
                .map(OsStr::new);
                let output = tree.git(&[&arguments[..], &[absolute.as_os_str()]].concat());
                for name in git_names(output)? {
                    let file = tree.root.join(&name);
                    let shown = file
                        .strip_prefix(&absolute)
                        .map_or(file.clone(), |rest| join(path, rest));
                    self.file(&file, &shown);
                }
            }
            None => self.folder(path),
        }
        Ok(())
    }

    fn folder(&mut self, folder: &Path) {
        let Ok(entries) = fs::read_dir(folder) else {
            self.not_read(folder, "cannot be read");
            return;
        };
        let mut paths: Vec<PathBuf> = entries
            .flatten()
            .map(|entry| join(folder, Path::new(&entry.file_name())))
            .collect();
        paths.sort();
        for path in paths {
            match path.symlink_metadata() {
                Ok(metadata)
                    if metadata.is_dir() && path.file_name() == Some(OsStr::new(".git")) => {}
                Ok(metadata) if metadata.is_dir() => self.folder(&path),
                Ok(_) => self.file(&path, &path),
                Err(error) => self.not_read(&path, &error.to_string()),
            }
        }
    }

    /// Links are not followed, and what is no file (or is deleted from the work tree) has no content.
    fn file(&mut self, path: &Path, shown: &Path) {
        match path.symlink_metadata() {
            Ok(metadata) if metadata.is_file() => match fs::read(path) {
                Ok(content) => self.content(&Zeroizing::new(content), shown),
                Err(error) => self.not_read(shown, &error.to_string()),
            },
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound && path != shown => {}
            Err(error) => self.not_read(shown, &error.to_string()),
        }
    }

    fn not_read(&mut self, shown: &Path, why: &str) {
        self.unread += 1;
        warn(&format!("{}: {why}", one_line(&shown.to_string_lossy())));
    }

    /// Looks into what the next commit would contain.
    fn staged(&mut self) -> Result<()> {
        let Some(tree) = &self.ctx.git else {
            return Err(Error::usage("--staged: this is no git work tree"));
        };
        let names = git_names(tree.git(&[
            "diff",
            "--cached",
            "--name-only",
            "-z",
            "--diff-filter=ACMRT",
        ]))?;
        let failed = |error: io::Error| Error::failed(format!("git: {error}"));
        let mut git = Command::new("git")
            .arg("-C")
            .arg(&tree.root)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let (Some(mut to), Some(from)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(Error::failed("git: its streams are missing"));
        };
        let mut from = BufReader::new(from);
        for name in names {
            let shown = PathBuf::from(&name);
            if name.as_bytes().contains(&b'\n') {
                self.not_read(&shown, "its name has a line break");
                continue;
            }
            to.write_all(&[b":", name.as_bytes(), b"\n"].concat())
                .and_then(|()| to.flush())
                .map_err(failed)?;
            let mut head = String::new();
            from.read_line(&mut head).map_err(failed)?;
            let mut parts = head.split_whitespace().skip(1);
            let kind = parts.next();
            // The commit of a submodule is no object here.
            let Some(size) = parts.next().and_then(|size| size.parse::<u64>().ok()) else {
                continue;
            };
            let mut content = Zeroizing::new(vec![]);
            from.by_ref()
                .take(size)
                .read_to_end(&mut content)
                .map_err(failed)?;
            from.read_exact(&mut [0]).map_err(failed)?;
            if kind == Some("blob") {
                self.content(&content, &shown);
            }
        }
        drop(to);
        git.wait().map_err(failed)?;
        Ok(())
    }

    fn content(&mut self, content: &[u8], shown: &Path) {
        self.files += 1;
        let mut findings = BTreeSet::new();
        let (mut line, mut counted) = (1, 0);
        for found in self.needles.search.find_overlapping_iter(content) {
            // Matches come in the order of their ends, so an earlier start is possible, on the same line.
            let passed = content.get(counted..found.start()).unwrap_or_default();
            line += line_breaks(passed);
            counted = counted.max(found.start());
            if let Some(owner) = self.needles.owners.get(found.pattern().as_usize()) {
                findings.insert((line, *owner));
            }
        }
        self.found += findings.len();
        for (line, owner) in findings {
            let name = self
                .needles
                .names
                .get(owner)
                .map(String::as_str)
                .unwrap_or_default();
            let path = one_line(&shown.to_string_lossy());
            // On standard output, also with --quiet.
            let _ = self.ctx.output.line(&format!("{path}:{line}: {name}"));
        }
    }
}

/// `./a` as `a`.
fn join(folder: &Path, rest: &Path) -> PathBuf {
    if folder == Path::new(".") {
        rest.to_owned()
    } else {
        folder.join(rest)
    }
}

fn git_names(output: io::Result<std::process::Output>) -> Result<Vec<OsString>> {
    let output = output.map_err(|error| Error::failed(format!("git: {error}")))?;
    if !output.status.success() {
        let said = one_line(String::from_utf8_lossy(&output.stderr).trim());
        return Err(Error::failed(format!("git: {said}")));
    }
    let names = output
        .stdout
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty());
    Ok(names
        .map(|name| OsString::from_vec(name.to_vec()))
        .collect())
}
