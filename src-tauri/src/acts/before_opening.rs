//! What may be said of the workshop while it is locked: only what lies outside the encrypted file, and nothing about anybody.
//!
//! The number of the last line and the label of a copy are read without a key, so nothing of it is vouched for here: the opening
//! checks the marks, the chain and the copy. Who closed, and where the second copies go, stands inside; it is not said.

use super::program::Places;
use super::views::instant;
use crate::keep::Shelf;
use crate::ledger::last_line_on_disk;
use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

/// The facts beside the password field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BeforeOpening {
    /// The number of the newest line of the ledger, as the mark beside the file has it.
    #[ts(type = "number")]
    pub last_line: u64,
    /// When that mark was written, UTC: the program's last act.
    pub last_act_at: Option<String>,
    /// The newest copy on this computer. It got its name after it had been opened again and found whole.
    pub copy_at: Option<String>,
}

impl BeforeOpening {
    /// Nothing where no mark can be read.
    pub(super) fn of(places: &Places, workshop_id: &str) -> Option<Self> {
        let (last_line, written) = last_line_on_disk(&places.folder)?;
        let copy = Shelf::new(places.backups(), workshop_id.to_owned())
            .sets()
            .into_iter()
            .next();
        Some(Self {
            last_line,
            last_act_at: written.map(|at| instant(DateTime::<Utc>::from(at))),
            copy_at: copy.map(|set| instant(set.at)),
        })
    }
}
