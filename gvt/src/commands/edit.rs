//! `edit`: a value in the person's editor, on a file that is only in memory.

use std::env;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use forgevault_api_types::secrets::PutSecret;
use serde_json::json;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use tempfile::TempDir;

use super::secrets::{missing, refuse_lockbox};
use super::set::{read_all, utf8_text};
use crate::child;
use crate::cli::Edit;
use crate::context::Context;
use crate::error::{Error, Exit, Result};
use crate::folders;

pub fn run(ctx: &Context, args: Edit) -> Result<()> {
    ctx.terminal
        .check("cannot start an editor")
        .map_err(|error| error.hint("gvt set NAME=- or NAME=@FILE"))?;
    let place = ctx.place_of_values()?;
    let name = &args.name;
    let current = place
        .api()
        .read(&place.environment, name)
        .map_err(|error| missing(&place, name, error.into()))?;
    let secret = current.item;
    refuse_lockbox(name, &secret.encryption_mode)?;
    if secret.environment != place.environment {
        let message = format!(
            "{name} comes from {}, not from {}",
            secret.environment, place.environment
        );
        return Err(Error::new(Exit::NotFound, message).hint(format!(
            "gvt edit -e {0} {name}, or gvt set {name} for {1} alone",
            secret.environment, place.environment
        )));
    }
    let file = Draft::create(name, secret.value.as_bytes(), args.plaintext)?;
    open_editor(&file.path)?;
    let mut edited = File::open(&file.path).map_err(|error| Error::file(&file.path, &error))?;
    let mut edited = utf8_text(name, read_all(&mut edited, &file.path)?)?;
    if has_added_line_break(&secret.value, &edited) {
        edited.pop();
        ctx.output.note(&format!(
            "{name}: dropped the line break that the editor added at the end; to keep one, use gvt set {name}=@FILE"
        ));
    }
    if *edited == *secret.value {
        if ctx.output.json {
            return ctx.output.json(&json!({"name": name, "changed": false}));
        }
        ctx.output.note(&format!("{name}  not changed"));
        return Ok(());
    }
    let body = PutSecret {
        name: None,
        value: edited,
        description: None,
        kind: None,
        comment: args.comment,
        encryption_mode: None,
    };
    let stored = place
        .api()
        .put(&place.full_name(name), &body, current.etag.as_deref())?;
    if ctx.output.json {
        return ctx.output.json(&stored);
    }
    ctx.output.note(&format!(
        "{name}  version {} in {}",
        stored.current_version,
        place.title()
    ));
    Ok(())
}

/// Editors end the last line. Whether this is all that a value without a line break at its end got.
fn has_added_line_break(before: &str, after: &str) -> bool {
    !before.ends_with('\n') && after.ends_with('\n') && !after.ends_with("\n\n")
}

/// A file with a value, in a folder of its own. Both are wiped and removed when dropped, with what the editor
/// left beside the file.
struct Draft {
    path: PathBuf,
    folder: TempDir,
}

impl Draft {
    fn create(name: &str, content: &[u8], plaintext: bool) -> Result<Self> {
        let root = match folders::in_memory() {
            Some(root) => root,
            None if plaintext => env::temp_dir(),
            None => {
                return Err(
                    Error::failed("no writable tmpfs: the value would be written to disk")
                        .hint("use --plaintext to accept that"),
                );
            }
        };
        let failed = |error| Error::file(&root, &error);
        let folder = tempfile::Builder::new()
            .prefix("gvt-edit-")
            .permissions(Permissions::from_mode(0o700))
            .tempdir_in(&root)
            .map_err(failed)?;
        let path = folder.path().join(name);
        let mut options = OpenOptions::new();
        let mut file = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| Error::file(&path, &error))?;
        let draft = Self { path, folder };
        file.write_all(content)
            .map_err(|error| Error::file(&draft.path, &error))?;
        Ok(draft)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let entries = fs::read_dir(self.folder.path())
            .into_iter()
            .flatten()
            .flatten();
        for entry in entries {
            let _ = wipe(&entry.path());
        }
    }
}

/// Overwrites a file before it is removed.
fn wipe(path: &Path) -> std::io::Result<()> {
    let metadata = path.symlink_metadata()?;
    if metadata.is_file() {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.seek(SeekFrom::Start(0))?;
        let mut left = metadata.len();
        let zeros = [0; 4096];
        while left > 0 {
            let length = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
            file.write_all(zeros.get(..length).unwrap_or_default())?;
            left -= u64::try_from(length).unwrap_or(left);
        }
        file.sync_all()?;
    }
    Ok(())
}

/// Runs `$VISUAL`, `$EDITOR` or vi, as git does: by the shell, so that it can have options.
fn open_editor(path: &Path) -> Result<()> {
    let set = |name| env::var_os(name).filter(|text: &std::ffi::OsString| !text.is_empty());
    let editor = set("VISUAL")
        .or_else(|| set("EDITOR"))
        .unwrap_or_else(|| "vi".into());
    // A signal to the whole group, such as Ctrl-C, must not end this process before the file is removed.
    let caught = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&caught))
            .map_err(|error| Error::failed(format!("signals: {error}")))?;
    }
    let mut script = editor.clone();
    script.push(" \"$1\"");
    let status = child::command("/bin/sh")
        .arg("-c")
        .arg(script)
        .arg("gvt-edit")
        .arg(path)
        .status()
        .map_err(|error| Error::failed(format!("{}: {error}", editor.to_string_lossy())))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::failed(format!(
            "the editor failed ({status}); nothing was stored"
        )))
    }
}
