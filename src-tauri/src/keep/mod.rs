//! Copies of the workshop, each opened again and found to be what was copied, and the shelf they stand on.
//!
//! A copy is a folder of its own: the database, `vault.json` with the recovery sheet's slot alone, `head.json`, and `backup.json`, which says
//! when it was made. It gets its name last, so a folder with a name is a whole copy.
//!
//! Invariant: a copy counts only after it was opened with the workshop's key, every page read, its rows counted and its ledger walked.

mod copy;
mod put_back;
mod restore;
mod shelf;
mod trial;

pub use copy::{Order, make};
pub use put_back::PutBack;
pub use restore::{RestoreStep, restore_steps};
pub use shelf::{BackupSet, Shelf, TRIAL};
pub use trial::{Trial, try_restore};

use crate::domain::BackupTrouble;
use crate::store::StoreError;
use crate::vault::ManifestError;

/// Why there is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no copy was made: {}", .0.word())]
pub struct BackupFault(pub BackupTrouble);

impl From<std::io::Error> for BackupFault {
    fn from(_: std::io::Error) -> Self {
        Self(BackupTrouble::Disk)
    }
}

impl From<StoreError> for BackupFault {
    fn from(error: StoreError) -> Self {
        Self(match error {
            StoreError::Damaged | StoreError::Newer | StoreError::NotFound => BackupTrouble::NotTheSame,
            StoreError::Disk | StoreError::Sql(_) => BackupTrouble::Disk,
        })
    }
}

impl From<ManifestError> for BackupFault {
    fn from(_: ManifestError) -> Self {
        Self(BackupTrouble::Disk)
    }
}
