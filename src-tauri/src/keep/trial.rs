//! A copy is tried: restored into a folder of its own as a damaged workshop would be, opened, read, counted, its ledger walked; then the folder
//! goes again. A copy was found whole when it was made; a disk may lose it later.

use super::BackupFault;
use super::restore::restore_steps;
use super::shelf::BackupSet;
use crate::domain::BackupTrouble;
use crate::ledger::{HeadMark, Seat, Standing, standing};
use crate::store;
use crate::vault::{FileKey, VaultFiles};
use std::fs;
use std::path::{Path, PathBuf};

/// Which copy to try, and where. It holds the file's key, so it goes to the thread that tries the copy and nowhere else.
pub struct Trial {
    /// The copy.
    pub set: BackupSet,
    /// The file's key.
    pub key: FileKey,
    /// A folder that is made for the trial and taken away after it.
    pub folder: PathBuf,
}

/// Tries the copy.
///
/// # Errors
/// What was found.
pub fn try_restore(trial: &Trial) -> Result<(), BackupFault> {
    let _ = fs::remove_dir_all(&trial.folder);
    fs::create_dir_all(&trial.folder)?;
    let found = restore_and_look(trial);
    // A folder that cannot be removed is in nobody's way: it ends in `.part`, and the next copy sweeps it.
    let _ = fs::remove_dir_all(&trial.folder);
    found
}

fn restore_and_look(trial: &Trial) -> Result<(), BackupFault> {
    for step in restore_steps(&trial.set.folder, &trial.folder, "set-aside", false) {
        step.take()?;
    }
    look_at(&trial.folder, &trial.key, trial.set.seq)
}

fn look_at(folder: &Path, key: &FileKey, seq: u64) -> Result<(), BackupFault> {
    // The keys that the sheet opens are those of this very workshop: the slots are signed.
    VaultFiles::in_folder(folder)
        .read()
        .map_err(|_| BackupFault(BackupTrouble::NotTheSame))?;
    let conn = store::open(&folder.join("workshop.db"), key, false)?;
    store::check_pages(&conn)?;
    let rows: u64 = store::count_rows(&conn)?.iter().map(|(_, rows)| rows).sum();
    let marks = HeadMark::in_folder(folder, None, key).read();
    let whole = matches!(standing(&conn, &marks)?, Standing::Whole { .. });
    let as_labelled = Seat::read(&conn)?.mark().seq == seq;
    store::close(conn)?;
    if rows == 0 || marks.is_empty() || !whole || !as_labelled {
        return Err(BackupFault(BackupTrouble::NotTheSame));
    }
    Ok(())
}
