//! A computer of a scene: nothing on it is shared with the machine the tests run on.

use super::desk::Desk;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Accepts every paper and drops it into the folder `printed`, named by its title.
const LP: &str = r#"title=paper
echo "$*" >> "$ROOT/lp.txt"
while [ $# -gt 0 ]; do case "$1" in -t) title=$2; shift;; esac; shift; done
name="$title"; number=1
while [ -e "$ROOT/printed/$name.pdf" ]; do number=$((number+1)); name="$title-$number"; done
cat > "$ROOT/printed/.part" && mv "$ROOT/printed/.part" "$ROOT/printed/$name.pdf"
echo "request id is Proba-$number (1 file(s))""#;
const LPSTAT: &str = r#"case "$1" in -d) test -e "$ROOT/has-printer" \
  && echo 'system default destination: Proba' || echo 'no system default destination';; esac"#;
const CANCEL: &str = r#"echo "$*" >> "$ROOT/cancelled.txt""#;

/// Its home folder, its printer.
pub struct Computer {
    root: TempDir,
    as_in_a_shop: bool,
}

impl Computer {
    /// A fresh one, without a printer.
    pub fn new() -> Self {
        let root = tempfile::Builder::new()
            .prefix("bayguard-scene-")
            .tempdir()
            .unwrap();
        for folder in [
            "home", "data", "config", "cache", "state", "run", "tools", "printed",
        ] {
            fs::create_dir(root.path().join(folder)).unwrap();
        }
        // The D-Bus and GTK libraries refuse a run-time folder others can read.
        fs::set_permissions(root.path().join("run"), fs::Permissions::from_mode(0o700)).unwrap();
        for (name, script) in [("lp", LP), ("lpstat", LPSTAT), ("cancel", CANCEL)] {
            let path = root.path().join("tools").join(name);
            fs::write(
                &path,
                format!("#!/bin/sh\nROOT='{}'\n{script}\n", root.path().display()),
            )
            .unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        Self {
            root,
            as_in_a_shop: false,
        }
    }

    /// With a printer that drops its papers into a folder.
    pub fn with_printer(self) -> Self {
        fs::write(self.root.path().join("has-printer"), "").unwrap();
        self
    }

    /// The window is drawn the way the program chooses for real machines. WebDriver's pictures never come in that way under a
    /// screen without a graphics card, so only a measure, which takes none, asks for it.
    #[allow(dead_code, reason = "the scenes take pictures, the bench does not")]
    pub fn drawn_as_in_a_shop(mut self) -> Self {
        self.as_in_a_shop = true;
        self
    }

    /// Starts `bayguard` with these arguments and sits down before it.
    pub fn open(self, arguments: &[&str]) -> Desk {
        Desk::sit_down(self, arguments)
    }

    /// Everything on this computer.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// The folder of the workshop, or of the demo workshop.
    pub fn workshop(&self, demo: bool) -> PathBuf {
        self.root
            .path()
            .join("data")
            .join(if demo { "bayguard-demo" } else { "bayguard" })
    }

    /// What came out of the printer, by name.
    pub fn printed(&self) -> Vec<PathBuf> {
        pdfs_in(&self.root.path().join("printed"))
    }

    /// What was saved as PDF because there was no printer, by name.
    pub fn saved_papers(&self, demo: bool) -> Vec<PathBuf> {
        pdfs_in(&self.workshop(demo).join("papers"))
    }

    /// What CUPS was told to delete.
    pub fn cancelled(&self) -> String {
        fs::read_to_string(self.root.path().join("cancelled.txt")).unwrap_or_default()
    }

    /// What the programs wrote on standard output and error.
    pub fn said(&self) -> String {
        fs::read_to_string(self.root.path().join("said.txt")).unwrap_or_default()
    }

    /// The WebDriver on this computer; it starts the program, which inherits its environment.
    pub(super) fn start_driver(&self, port: u16) -> Child {
        let said = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.root.path().join("said.txt"))
            .unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env(
                "PATH",
                format!("{}:{path}", self.root.path().join("tools").display()),
            )
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("HOME", self.root.path().join("home"))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(said.try_clone().unwrap())
            .stderr(said);
        if !self.as_in_a_shop {
            // A person's own setting wins over what the program prefers for real machines, and this is ours.
            driver.env("WEBKIT_DISABLE_DMABUF_RENDERER", "0");
        }
        for (name, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            driver.env(name, self.root.path().join(folder));
        }
        driver
            .spawn()
            .expect("WebKitWebDriver is installed (Debian: webkit2gtk-driver)")
    }
}

fn pdfs_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut papers: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "pdf"))
        .collect();
    papers.sort();
    papers
}
