//! The folder that holds the copies of a workshop.

use super::BackupFault;
use crate::domain::backup::{AHEAD, which_stay};
use crate::files::write_whole;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// Where a copy is opened to try it, beside the copies.
pub const TRIAL: &str = "trial.part";

const LOCAL: &str = "%Y-%m-%dT%H:%M:%S";

/// What `backup.json` says of a copy. A label for people: what counts is `head.json`, which is signed.
#[derive(Serialize, Deserialize)]
struct Label {
    format: u32,
    workshop_id: String,
    made_at: String,
    /// The same moment by the clock on the workshop's wall.
    local: String,
    seq: u64,
}

/// A copy that was found whole when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupSet {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The same moment by the clock on the workshop's wall.
    pub local: NaiveDateTime,
    /// The newest line of its ledger.
    pub seq: u64,
    /// The size of its database, bytes.
    pub bytes: u64,
}

/// A place for copies.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    /// Nothing where any workshop's copy counts: its keys are gone, and with them its name.
    workshop_id: Option<String>,
}

impl Shelf {
    /// The copies of this workshop in this folder.
    #[must_use]
    pub fn new(folder: PathBuf, workshop_id: String) -> Self {
        Self {
            folder,
            workshop_id: Some(workshop_id),
        }
    }

    /// Whatever copies lie in this folder, where the workshop's own keys are gone.
    #[must_use]
    pub fn of_any_workshop(folder: PathBuf) -> Self {
        Self {
            folder,
            workshop_id: None,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its copies, the newest first. Another workshop's are none of ours.
    #[must_use]
    pub fn sets(&self) -> Vec<BackupSet> {
        let mut sets: Vec<BackupSet> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| self.read(entry.path()))
            .collect();
        sets.sort_by_key(|set| std::cmp::Reverse((set.at, set.seq)));
        sets
    }

    fn read(&self, folder: PathBuf) -> Option<BackupSet> {
        let unfinished = folder.extension().is_some_and(|end| end == "part");
        if unfinished {
            return None;
        }
        let label: Label = serde_json::from_slice(&fs::read(folder.join("backup.json")).ok()?).ok()?;
        let bytes = fs::metadata(folder.join("workshop.db")).ok()?.len();
        let at = DateTime::parse_from_rfc3339(&label.made_at)
            .ok()?
            .with_timezone(&Utc);
        let local = NaiveDateTime::parse_from_str(&label.local, LOCAL).ok()?;
        let ours = self
            .workshop_id
            .as_ref()
            .is_none_or(|id| *id == label.workshop_id);
        (label.format == 1 && ours).then_some(BackupSet {
            folder,
            at,
            local,
            seq: label.seq,
            bytes,
        })
    }

    /// An empty folder for a copy under construction.
    pub(super) fn begin(&self, name: &str) -> Result<PathBuf, BackupFault> {
        let part = self.folder.join(format!("{name}.part"));
        if part.exists() {
            fs::remove_dir_all(&part)?;
        }
        fs::create_dir_all(&part)?;
        Ok(part)
    }

    /// Gives a finished copy its name.
    pub(super) fn finish(
        &self,
        part: &Path,
        name: &str,
        (at, local, seq): (DateTime<Utc>, NaiveDateTime, u64),
    ) -> Result<BackupSet, BackupFault> {
        let label = Label {
            format: 1,
            workshop_id: self.workshop_id.clone().unwrap_or_default(),
            made_at: at.to_rfc3339(),
            local: local.format(LOCAL).to_string(),
            seq,
        };
        let text = serde_json::to_vec_pretty(&label).map_err(std::io::Error::other)?;
        write_whole(&part.join("backup.json"), &text)?;
        let folder = self.folder.join(name);
        fs::rename(part, &folder)?;
        fs::File::open(&self.folder)?.sync_all()?;
        self.read(folder)
            .ok_or(BackupFault(crate::domain::BackupTrouble::NotTheSame))
    }

    /// Takes the copies off the shelf that the rule does not keep, but never the one just made, and none while one lies in the future: then
    /// a clock was wrong, and nobody knows which are the older ones. A copy that cannot be removed stays.
    pub(super) fn tidy(&self, just_made: &BackupSet) {
        let sets = self.sets();
        if sets.iter().any(|set| set.at - just_made.at > AHEAD) {
            return;
        }
        let moments: Vec<NaiveDateTime> = sets.iter().map(|set| set.local).collect();
        for (set, stays) in sets.iter().zip(which_stay(&moments)) {
            if !stays && set.folder != just_made.folder {
                let _ = fs::remove_dir_all(&set.folder);
            }
        }
    }

    /// Takes away what was left unfinished. On this computer's own shelf only: in the second place others may be at work.
    pub(super) fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            // The copy that is being tried is taken away by its trial.
            if entry.path().extension().is_some_and(|end| end == "part") && entry.file_name() != TRIAL {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}
