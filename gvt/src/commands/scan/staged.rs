//! What the next commit would contain.

use std::ffi::OsString;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::ffi::OsStringExt as _;
use std::path::PathBuf;
use std::process::{ChildStdin, ChildStdout, Stdio};

use zeroize::Zeroizing;

use super::Search;
use super::files::checked;
use crate::error::{Error, Result};

/// The mode of a submodule, whose commit is not in this repository.
const SUBMODULE: &str = "160000";

/// A file in the index.
struct Entry {
    mode: String,
    object: String,
    path: PathBuf,
}

impl Search<'_> {
    pub fn staged(&mut self) -> Result<()> {
        let Some(tree) = &self.ctx.git else {
            return Err(
                Error::usage("--staged: not a git work tree").hint("run it inside a git work tree")
            );
        };
        let listed = checked(tree.git(&[
            "diff",
            "--cached",
            "--raw",
            "-z",
            "--no-abbrev",
            "--no-renames",
            "--no-color",
            "--ignore-submodules=none",
            "--diff-filter=ACMT",
        ]))?;
        let entries = parse(&listed.stdout)
            .ok_or_else(|| Error::failed("git: its list of staged files is not as expected"))?;
        let mut git = tree
            .command()
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let (Some(mut to), Some(from)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(Error::failed("git: its streams are missing"));
        };
        let mut from = BufReader::new(from);
        for entry in entries {
            if entry.mode == SUBMODULE {
                self.skip(&entry.path);
                continue;
            }
            match object(&entry.object, &mut to, &mut from).map_err(failed)? {
                Some(content) => self.content(&content, &entry.path)?,
                None => self.not_read(&entry.path, "git does not have its content"),
            }
        }
        drop(to);
        let status = git.wait().map_err(failed)?;
        if !status.success() {
            return Err(Error::failed(format!("git cat-file failed ({status})")));
        }
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn failed(error: io::Error) -> Error {
    Error::failed(format!("git: {error}"))
}

/// Reads `:OLD-MODE MODE OLD-OBJECT OBJECT STATUS NUL PATH NUL …` (git-diff(1), "Raw output format").
fn parse(listed: &[u8]) -> Option<Vec<Entry>> {
    let mut parts = listed.split(|byte| *byte == 0);
    let mut entries = vec![];
    while let Some(head) = parts.next().filter(|head| !head.is_empty()) {
        let head = std::str::from_utf8(head).ok()?.strip_prefix(':')?;
        let [_, mode, _, object, _] = head.split(' ').collect::<Vec<_>>().try_into().ok()?;
        let path = parts.next().filter(|path| !path.is_empty())?;
        entries.push(Entry {
            mode: mode.to_owned(),
            object: object.to_owned(),
            path: PathBuf::from(OsString::from_vec(path.to_vec())),
        });
    }
    Some(entries)
}

/// Asks `git cat-file --batch` for a file's content. [`None`] if git does not have it.
fn object(
    id: &str,
    to: &mut ChildStdin,
    from: &mut BufReader<ChildStdout>,
) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    to.write_all(format!("{id}\n").as_bytes())?;
    to.flush()?;
    let mut head = String::new();
    from.read_line(&mut head)?;
    if !head.ends_with('\n') {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut parts = head.split_whitespace().skip(1);
    let (kind, size) = (parts.next(), parts.next());
    let Some(size) = size.and_then(|size| size.parse::<u64>().ok()) else {
        return Ok(None);
    };
    let mut content = Zeroizing::new(vec![]);
    from.by_ref().take(size).read_to_end(&mut content)?;
    // The line break after it, without which the content is not whole.
    from.read_exact(&mut [0])?;
    Ok((kind == Some("blob")).then_some(content))
}
