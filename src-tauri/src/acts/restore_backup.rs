//! The workshop's file is damaged or gone: a copy takes its place. What was there is moved aside, never deleted.
//!
//! Invariant: only a folder in trouble is restored. Over a workshop that opens, nobody puts an older one.

use super::program::{Program, ProgramState, Trouble};
use super::views::instant;
use super::{ActError, Failure, Refusal};
use crate::keep::{BackupSet, Shelf, restore_steps};
use serde::{Deserialize, Serialize};
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
        for step in restore_steps(&set.folder, &self.places.folder, &aside, keys_alone) {
            step.take().map_err(|_| ActError::Failure(Failure::Disk))?;
        }
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
