//! `restored.json`: which copy lies in the workshop's place, from the moment it is put there to the first opening.
//!
//! Nobody signs it, since no key is there when a copy is put back. So it proves nothing: the copy's own signed mark does, at the opening.

use crate::files::write_whole;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "restored.json";

/// A copy that was put in the workshop's place and not opened yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// The name of its folder on the shelf.
    pub copy: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it was put back.
    pub at: DateTime<Utc>,
    /// Only its keys: the database is the one that was here.
    pub keys_alone: bool,
}

#[derive(Serialize, Deserialize)]
struct OnDisk {
    copy: String,
    made_at: String,
    at: String,
    keys_alone: bool,
}

impl PutBack {
    /// What lies in a workshop's folder; nothing where no copy was put back, or the note cannot be read.
    #[must_use]
    pub fn read(folder: &Path) -> Option<Self> {
        let note: OnDisk = serde_json::from_slice(&fs::read(folder.join(NAME)).ok()?).ok()?;
        let instant = |text: &str| {
            let at = DateTime::parse_from_rfc3339(text).ok()?;
            Some(at.with_timezone(&Utc))
        };
        Some(Self {
            made_at: instant(&note.made_at)?,
            at: instant(&note.at)?,
            copy: note.copy,
            keys_alone: note.keys_alone,
        })
    }

    /// Writes it, whole.
    ///
    /// # Errors
    /// Where the folder does not take it.
    pub fn write(&self, folder: &Path) -> std::io::Result<()> {
        let note = OnDisk {
            copy: self.copy.clone(),
            made_at: self.made_at.to_rfc3339(),
            at: self.at.to_rfc3339(),
            keys_alone: self.keys_alone,
        };
        let text = serde_json::to_vec(&note).map_err(std::io::Error::other)?;
        write_whole(&folder.join(NAME), &text)
    }

    /// Takes it away: the copy was opened, and the workshop's own file says so.
    pub fn remove(folder: &Path) {
        let _ = fs::remove_file(folder.join(NAME));
    }

    /// The copy's folder on a shelf; nothing where its name leads elsewhere.
    #[must_use]
    pub fn folder_on(&self, shelf: &Path) -> Option<PathBuf> {
        let plain = Path::new(&self.copy).file_name()?;
        (plain == self.copy.as_str()).then(|| shelf.join(plain))
    }
}
