//! Makes one copy and looks at it again.

use super::BackupFault;
use super::shelf::{BackupSet, Shelf};
use crate::domain::BackupTrouble;
use crate::ledger::{HeadMark, Mark, Seat, Standing, standing};
use crate::store;
use crate::vault::{FileKey, Manifest, VaultFiles};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::fs;
use std::path::{Path, PathBuf};

/// What to copy, and where to. It holds the file's key, so it goes to the thread that makes the copy and nowhere else.
pub struct Order {
    /// The workshop's database.
    pub database: PathBuf,
    /// Its key.
    pub key: FileKey,
    /// The slots that the copy carries.
    pub manifest: Manifest,
    /// The shelf on this computer.
    pub here: Shelf,
    /// The shelf in the second place, where one was named.
    pub outside: Option<Shelf>,
    /// Now.
    pub at: DateTime<Utc>,
    /// Now, by the clock on the wall.
    pub local: NaiveDateTime,
}

/// What is to be found in the copy again.
#[derive(PartialEq, Eq)]
struct Contents {
    schema: u32,
    rows: Vec<(String, u64)>,
    mark: Mark,
}

/// Makes a copy on this computer and, where a second place was named, one there. The second place may be away: that is no reason to have none
/// here.
///
/// # Errors
/// What came in the way of the copy on this computer.
pub fn make(order: &Order) -> Result<(BackupSet, Option<Result<BackupSet, BackupFault>>), BackupFault> {
    let source = store::open(&order.database, &order.key, false)?;
    store::hold_still(&source)?;
    let contents = Contents {
        schema: store::schema_version(&source)?,
        rows: store::count_rows(&source)?,
        mark: Seat::read(&source)?.mark(),
    };
    let name = format!("{}-{:08}", order.at.format("%Y%m%dT%H%M%SZ"), contents.mark.seq);
    let part = order.here.begin(&name)?;
    store::copy_into(&source, &part.join("workshop.db"), &order.key)?;
    drop(source);
    let here = order.set_up_and_check(&order.here, &part, &name, &contents)?;
    order.here.tidy(&here);
    order.here.sweep();
    let outside = order.outside.as_ref().map(|shelf| {
        // Not made by the program: a stick that is not plugged in is not to become a folder on this disk.
        if !shelf.folder().is_dir() {
            return Err(BackupFault(BackupTrouble::SecondPlaceMissing));
        }
        let part = shelf.begin(&name)?;
        fs::copy(here.folder.join("workshop.db"), part.join("workshop.db"))?;
        let set = order.set_up_and_check(shelf, &part, &name, &contents)?;
        shelf.tidy(&set);
        Ok(set)
    });
    Ok((here, outside))
}

impl Order {
    fn set_up_and_check(
        &self,
        shelf: &Shelf,
        part: &Path,
        name: &str,
        contents: &Contents,
    ) -> Result<BackupSet, BackupFault> {
        let database = part.join("workshop.db");
        fs::File::open(&database)?.sync_all()?;
        HeadMark::in_folder(part, None, &self.key).write(&contents.mark)?;
        VaultFiles::in_folder(part).write(&mut self.manifest.clone(), &self.key)?;
        if *contents != self.look_into(part, &database)? {
            return Err(BackupFault(BackupTrouble::NotTheSame));
        }
        shelf.finish(part, name, (self.at, self.local, contents.mark.seq))
    }

    /// Opens a copy as somebody would who has nothing else left.
    fn look_into(&self, part: &Path, database: &Path) -> Result<Contents, BackupFault> {
        let copy = store::open(database, &self.key, false)?;
        store::check_pages(&copy)?;
        let marks = HeadMark::in_folder(part, None, &self.key).read();
        let whole = matches!(standing(&copy, &marks)?, Standing::Whole { .. });
        let contents = Contents {
            schema: store::schema_version(&copy)?,
            rows: store::count_rows(&copy)?,
            mark: Seat::read(&copy)?.mark(),
        };
        store::close(copy)?;
        if marks.is_empty() || !whole {
            return Err(BackupFault(BackupTrouble::NotTheSame));
        }
        Ok(contents)
    }
}
