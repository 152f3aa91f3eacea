//! The steps in which a copy takes the place of a damaged file.
//!
//! Invariant: after each step the folder is one that can be opened or restored again, and never one that looks empty: the keys are never
//! gone for a moment, all of the copy lies beside before anything is moved, and what was there is set aside, not deleted.

use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

/// One step. The power may go between any two.
pub enum RestoreStep {
    /// A folder for what is set aside.
    MakeFolder(PathBuf),
    /// A file is copied beside, and is on the disk before the next step.
    Bring {
        /// The file of the copy.
        from: PathBuf,
        /// Where it lies until it gets its name.
        to: PathBuf,
    },
    /// What is there stays there, and a second one is set aside.
    Keep {
        /// The file as it is.
        from: PathBuf,
        /// Where it is set aside.
        to: PathBuf,
    },
    /// What is there goes aside.
    SetAside {
        /// The file as it is.
        from: PathBuf,
        /// Where it is set aside.
        to: PathBuf,
    },
    /// A file of the copy gets its name.
    Name {
        /// Where it lies.
        from: PathBuf,
        /// Its name.
        to: PathBuf,
    },
    /// The folder itself is on the disk.
    Flush(PathBuf),
}

impl RestoreStep {
    /// Takes the step.
    ///
    /// # Errors
    /// Where the disk does not.
    pub fn take(&self) -> Result<()> {
        match self {
            Self::MakeFolder(folder) => fs::create_dir_all(folder),
            Self::Bring { from, to } => {
                fs::copy(from, to)?;
                fs::File::open(to)?.sync_all()
            }
            Self::Keep { from, to } if from.exists() => fs::copy(from, to).map(drop),
            Self::SetAside { from, to } if from.exists() => fs::rename(from, to),
            Self::Keep { .. } | Self::SetAside { .. } => Ok(()),
            Self::Name { from, to } => fs::rename(from, to),
            Self::Flush(folder) => fs::File::open(folder)?.sync_all(),
        }
    }
}

/// The steps that put the copy `set` into `folder`. With `keys_alone` the database stays: it is whole, and newer than the copy.
#[must_use]
pub fn restore_steps(set: &Path, folder: &Path, aside: &str, keys_alone: bool) -> Vec<RestoreStep> {
    let aside = folder.join(aside);
    let files: &[&str] = if keys_alone {
        &["vault.json.bak", "vault.json"]
    } else {
        &["head.json", "vault.json.bak", "vault.json", "workshop.db"]
    };
    let part = |name: &str| folder.join(format!("{name}.restored"));
    let mut steps = vec![RestoreStep::MakeFolder(aside.clone())];
    steps.extend(files.iter().map(|name| RestoreStep::Bring {
        from: set.join(name),
        to: part(name),
    }));
    steps.extend(
        ["vault.json", "vault.json.bak", "head.json"].map(|name| RestoreStep::Keep {
            from: folder.join(name),
            to: aside.join(name),
        }),
    );
    if !keys_alone {
        let old = [
            "workshop.db-wal",
            "workshop.db-shm",
            "workshop.db.new",
            "workshop.db",
        ];
        steps.extend(old.map(|name| RestoreStep::SetAside {
            from: folder.join(name),
            to: aside.join(name),
        }));
    }
    steps.extend(files.iter().map(|name| RestoreStep::Name {
        from: part(name),
        to: folder.join(name),
    }));
    steps.push(RestoreStep::Flush(folder.to_owned()));
    steps
}
