//! The workshop's file is damaged or gone: a copy takes its place. What was there is moved aside, never deleted.
//!
//! Invariant: only a folder in trouble is restored. Over a workshop that opens, nobody puts an older one.

use super::program::{Program, ProgramState, Trouble};
use super::views::instant;
use super::{ActError, Failure, Refusal};
use crate::keep::{BackupSet, Shelf};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use ts_rs::TS;

/// A copy that may take the place of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestorableBackup {
    /// Its folder's name.
    pub name: String,
    /// When it was made, UTC.
    pub at: String,
}

/// Which copy.
#[derive(Deserialize, TS)]
pub struct RestoreBackup {
    /// Its folder's name, as listed.
    pub name: String,
}

impl Program {
    /// The copies that may take the place of a damaged file, the newest first; none where nothing is wrong with the file.
    ///
    /// # Errors
    /// None today: a folder that cannot be read holds no copies.
    pub fn list_restorable(&self) -> Result<Vec<RestorableBackup>, ActError> {
        let sets = self.restorable();
        Ok(sets
            .iter()
            .map(|set| RestorableBackup {
                name: name_of(set),
                at: instant(set.at),
            })
            .collect())
    }

    /// Puts a copy in the place of the damaged file. It opens with the recovery sheet alone.
    ///
    /// # Errors
    /// `nothing_to_restore` where the folder is not in trouble or the copy is not on the shelf.
    pub fn restore_backup(&mut self, request: &RestoreBackup) -> Result<ProgramState, ActError> {
        let set = self
            .restorable()
            .into_iter()
            .find(|set| name_of(set) == request.name)
            .ok_or(ActError::refused(Refusal::NothingToRestore))?;
        let aside = format!("set-aside-{}", self.ports.clock.now().format("%Y%m%dT%H%M%SZ"));
        // Where only the keys are gone the file itself is whole, and newer: the copy's sheet opens it.
        let keys_gone = matches!(
            self.trouble(),
            Some(Trouble::VaultMissing | Trouble::VaultDamaged)
        );
        let keys_alone = keys_gone && self.places.database().exists();
        put_in_place(&set.folder, &self.places.folder, &aside, keys_alone)
            .map_err(|_| ActError::Failure(Failure::Disk))?;
        self.look_again();
        self.program_state()
    }

    fn restorable(&self) -> Vec<BackupSet> {
        let broken = matches!(
            self.trouble(),
            Some(
                Trouble::DatabaseMissing
                    | Trouble::DatabaseDamaged
                    | Trouble::VaultMissing
                    | Trouble::VaultDamaged
            )
        );
        if !broken {
            return Vec::new();
        }
        Shelf::of_any_workshop(self.places.backups()).sets()
    }
}

fn name_of(set: &BackupSet) -> String {
    let name = set.folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Puts the copy's files in place. What was there is set aside, never deleted. All of the copy lies beside first; the keys are never gone for
/// a moment, and the database comes last, so that a power cut in between leaves a folder in trouble, where the copy can be chosen again.
fn put_in_place(set: &Path, folder: &Path, aside: &str, keys_alone: bool) -> std::io::Result<()> {
    let aside = folder.join(aside);
    fs::create_dir_all(&aside)?;
    let files: &[&str] = if keys_alone {
        &["vault.json.bak", "vault.json"]
    } else {
        &["head.json", "vault.json.bak", "vault.json", "workshop.db"]
    };
    let part = |name: &str| folder.join(format!("{name}.restored"));
    for name in files {
        fs::copy(set.join(name), part(name))?;
        fs::File::open(part(name))?.sync_all()?;
    }
    for name in ["vault.json", "vault.json.bak", "head.json"] {
        if folder.join(name).exists() {
            fs::copy(folder.join(name), aside.join(name))?;
        }
    }
    if !keys_alone {
        for name in [
            "workshop.db-wal",
            "workshop.db-shm",
            "workshop.db.new",
            "workshop.db",
        ] {
            if folder.join(name).exists() {
                fs::rename(folder.join(name), aside.join(name))?;
            }
        }
    }
    for name in files {
        fs::rename(part(name), folder.join(name))?;
    }
    fs::File::open(folder)?.sync_all()
}
