//! The workshop's file is damaged or gone: a copy takes its place. What was there is moved aside, never deleted.
//!
//! Invariant: only a folder in trouble is restored. Over a workshop that opens, nobody puts an older one.

use super::program::{Program, ProgramState, Trouble};
use super::views::instant;
use super::{ActError, Failure, Refusal, Workshop};
use crate::domain::backup::{NEWS, end_is_missing_by_restore};
use crate::keep::{BackupSet, PutBack, Shelf, restore_steps};
use crate::ledger::{HeadMark, Mark, Standing, standing};
use crate::store::{RestoredRow, StoreError};
use crate::vault::{FileKey, Manifest};
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

/// A copy that took the place of a damaged file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestoredCopy {
    /// When the copy was made, UTC.
    pub copied_at: String,
    /// When it was put back, UTC.
    pub put_back_at: String,
    /// How many lines of the ledger are known to have come after it, and are gone; 0 where nothing is known before the opening.
    #[ts(type = "number")]
    pub missing: u64,
    /// Only its keys: the file itself is the one that was here.
    pub keys_alone: bool,
}

impl RestoredCopy {
    /// A copy that was put back and not opened yet.
    pub(super) fn waiting(note: &PutBack) -> Self {
        Self {
            copied_at: instant(note.made_at),
            put_back_at: instant(note.at),
            missing: 0,
            keys_alone: note.keys_alone,
        }
    }

    fn opened(row: &RestoredRow) -> Self {
        Self {
            copied_at: instant(row.copied_at),
            put_back_at: instant(row.at),
            missing: row.known_seq.saturating_sub(row.copied_seq),
            keys_alone: false,
        }
    }
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
        let now = self.ports.clock.now();
        let aside = format!("set-aside-{}", now.format("%Y%m%dT%H%M%SZ"));
        // Where only the keys are gone the file itself is whole, and newer: the copy's sheet opens it.
        let keys_gone = matches!(
            self.trouble(),
            Some(Trouble::VaultMissing | Trouble::VaultDamaged)
        );
        let keys_alone = keys_gone && self.places.database().exists();
        let note = PutBack {
            copy: name_of(&set),
            made_at: set.at,
            at: now,
            keys_alone,
        };
        // The note first: without a copy it says nothing, and a copy without it would look like a cut.
        note.write(&self.places.folder)
            .map_err(|_| ActError::Failure(Failure::Disk))?;
        for step in restore_steps(&set.folder, &self.places.folder, &aside, keys_alone) {
            step.take().map_err(|_| ActError::Failure(Failure::Disk))?;
        }
        self.look_again();
        self.program_state()
    }

    /// What the opening of a copy finds: that the end of the ledger is missing by this restore and by nothing else. The copy's mark is
    /// signed and lies on the shelf; the note beside the file is only a hint where to look.
    pub(super) fn restored_by_us(
        &self,
        manifest: &Manifest,
        conn: &rusqlite::Connection,
        key: &FileKey,
        marks: &[Mark],
    ) -> Result<Option<RestoredRow>, StoreError> {
        let Some(note) = self.put_back.as_ref().filter(|note| !note.keys_alone) else {
            return Ok(None);
        };
        let Some(copy) = note.folder_on(&self.places.backups()) else {
            return Ok(None);
        };
        let mark = HeadMark::in_folder(&copy, None, key).read();
        let Standing::Whole { length } = standing(conn, &mark)? else {
            return Ok(None);
        };
        let ends_at = mark.first().map(|mark| mark.seq);
        Ok(
            end_is_missing_by_restore(manifest.opens_by_sheet_alone(), ends_at, length).then(|| {
                let furthest = marks.iter().map(|mark| mark.seq).max().unwrap_or(length);
                RestoredRow {
                    copied_at: note.made_at,
                    copied_seq: length,
                    known_seq: furthest.max(length),
                    at: note.at,
                }
            }),
        )
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

impl Workshop {
    /// The copy that was put back in the last day: everybody is told what is missing.
    pub(super) fn restored_lately(&self) -> Option<RestoredCopy> {
        let row = self.restored.first()?;
        let ago = self.ports.clock.now() - row.at;
        (ago < NEWS).then(|| RestoredCopy::opened(row))
    }

    /// Every copy that was ever put back, the newest first.
    pub(super) fn restored_ever(&self) -> Vec<RestoredCopy> {
        self.restored.iter().map(RestoredCopy::opened).collect()
    }
}

fn name_of(set: &BackupSet) -> String {
    let name = set.folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
