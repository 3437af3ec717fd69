//! What git says about a folder: its work tree, where it came from, and what it ignores.

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use forgevault_client::Address;

use super::RepoName;
use crate::child;

/// A git work tree.
pub struct WorkTree {
    pub root: PathBuf,
    remote: OnceCell<Option<Remote>>,
}

/// What the remote `origin` means.
#[derive(Clone, Debug)]
pub struct Remote {
    pub host: String,
    pub repo: RepoName,
    /// Where the service is: the remote's own address, or `https` on the host of an ssh remote.
    pub address: Option<Address>,
}

impl WorkTree {
    /// Finds the work tree that contains a folder.
    pub fn find(here: &Path) -> Option<Self> {
        let here = here.canonicalize().ok()?;
        let root = here
            .ancestors()
            .find(|folder| folder.join(".git").exists())?;
        Some(Self {
            root: root.to_owned(),
            remote: OnceCell::new(),
        })
    }

    /// git here, without what this process's environment would tell it about places. The configuration may
    /// have come with an unpacked archive: nothing that it names is run, for a watcher of files or to fetch
    /// objects.
    pub fn command(&self) -> Command {
        let mut git = child::command("git");
        git.arg("-C")
            .arg(&self.root)
            .args(["-c", "core.fsmonitor=false"])
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_ALLOW_PROTOCOL", "")
            .env("LC_ALL", "C")
            .stdin(Stdio::null());
        git
    }

    /// Runs git here.
    pub fn git<S: AsRef<OsStr>>(&self, arguments: &[S]) -> std::io::Result<Output> {
        self.command().args(arguments).output()
    }

    /// Returns what the remote `origin` means, as git resolves it.
    pub fn remote(&self) -> Option<&Remote> {
        let ask = || {
            let output = self.git(&["ls-remote", "--get-url", "origin"]).ok()?;
            let url = String::from_utf8(output.stdout).ok()?;
            parse_remote(url.trim())
        };
        self.remote.get_or_init(ask).as_ref()
    }

    /// Whether git ignores a path.
    pub fn ignores(&self, path: &Path) -> bool {
        let arguments = [
            OsStr::new("check-ignore"),
            OsStr::new("-q"),
            OsStr::new("--"),
            path.as_os_str(),
        ];
        self.git(&arguments)
            .is_ok_and(|output| output.status.success())
    }
}

/// Reads `https://host/owner/repo.git`, `ssh://git@host:22/owner/repo.git` or `git@host:owner/repo.git`.
fn parse_remote(url: &str) -> Option<Remote> {
    if let Some((scheme, rest)) = url.split_once("://") {
        let (authority, path) = rest.split_once('/')?;
        let (sub_path, repo) = repo_of(path)?;
        let host_port = authority
            .rsplit_once('@')
            .map_or(authority, |(_, host)| host);
        let host = host_of(host_port)?;
        let address = match scheme {
            "https" | "http" => format!("{scheme}://{host_port}{sub_path}"),
            "ssh" | "git+ssh" => format!("https://{host}"),
            _ => return None,
        };
        let address = address.parse::<Address>().ok();
        return Some(Remote {
            host,
            repo,
            address,
        });
    }
    // The form of scp; `./a:b` and `C:\` are folders.
    let (user_host, path) = url.split_once(':')?;
    if user_host.contains('/') || path.starts_with('\\') {
        return None;
    }
    let (_, repo) = repo_of(path)?;
    let host = user_host
        .rsplit_once('@')
        .map_or(user_host, |(_, host)| host);
    let host = host_of(host)?;
    let address = format!("https://{host}").parse().ok();
    Some(Remote {
        host,
        repo,
        address,
    })
}

fn host_of(host_port: &str) -> Option<String> {
    let host = if host_port.starts_with('[') {
        host_port.split_inclusive(']').next()?
    } else {
        host_port.split(':').next()?
    };
    (!host.is_empty()).then(|| host.to_ascii_lowercase())
}

/// The last two segments are the repository; what is before them is the sub-path.
fn repo_of(path: &str) -> Option<(String, RepoName)> {
    let path = path.trim_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    let (front, repo) = path.rsplit_once('/')?;
    let (sub_path, owner) = match front.rsplit_once('/') {
        Some((sub_path, owner)) => (format!("/{sub_path}"), owner),
        None => (String::new(), front),
    };
    let name = format!("{owner}/{repo}").parse().ok()?;
    Some((sub_path, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> Option<(String, String, String)> {
        let remote = parse_remote(url)?;
        let address = remote.address.map(|it| it.to_string()).unwrap_or_default();
        Some((remote.host, remote.repo.to_string(), address))
    }

    #[test]
    fn a_remote_names_host_and_repository() {
        for (url, expected) in [
            (
                "https://git.example.com/acme/app.git",
                "https://git.example.com",
            ),
            (
                "https://me:pw@Git.Example.com/acme/app",
                "https://git.example.com",
            ),
            (
                "https://git.example.com/sub/path/acme/app/",
                "https://git.example.com/sub/path",
            ),
            (
                "https://git.example.com:8443/acme/app.git",
                "https://git.example.com:8443",
            ),
            (
                "ssh://git@git.example.com:2222/acme/app.git",
                "https://git.example.com",
            ),
            (
                "git@git.example.com:acme/app.git",
                "https://git.example.com",
            ),
            ("git.example.com:/acme/app.git", "https://git.example.com"),
            ("http://git.example.com/acme/app.git", ""),
        ] {
            let expected = (
                "git.example.com".to_owned(),
                "acme/app".to_owned(),
                expected.to_owned(),
            );
            assert_eq!(shown(url), Some(expected), "{url}");
        }
    }

    #[test]
    fn other_remotes_name_nothing() {
        for url in [
            "",
            "origin",
            "/srv/git/app.git",
            "./a:b/c",
            "file:///srv/acme/app.git",
            "https://git.example.com/app",
            "https://git.example.com",
            "git@host:app.git",
            "C:\\acme\\app",
            "https://git.example.com/acme/a b",
        ] {
            assert_eq!(shown(url), None, "{url}");
        }
    }
}
