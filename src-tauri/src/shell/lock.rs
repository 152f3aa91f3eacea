//! A second start of the same workshop sees one sentence; the first window goes on undisturbed.
//!
//! Invariant: who does not hold `workshop.lock` does not open the workshop. Fails closed: a lock that cannot be had,
//! for whatever reason, is a workshop that stays shut.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use workshop::acts::Trouble;

/// The workshop folder is ours until this is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
    writable: bool,
}

impl Lock {
    /// False in a folder that can only be read.
    pub fn writable(&self) -> bool {
        self.writable
    }
}

/// Why the folder is not ours.
#[derive(Debug, PartialEq, Eq)]
pub enum NoLock {
    /// Another Bayguard holds this folder.
    AlreadyRunning,
    /// Nothing can be written here, and no workshop was ever made here.
    ReadOnlyFolder,
    /// The folder or the file cannot be made or locked.
    Disk,
}

impl NoLock {
    /// The trouble the pages have a sentence for.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::AlreadyRunning => Trouble::AlreadyRunning,
            Self::ReadOnlyFolder => Trouble::ReadOnlyFolder,
            Self::Disk => Trouble::Disk,
        }
    }
}

/// Makes the folder if need be, and takes it for this process.
pub fn take(folder: &Path) -> Result<Lock, NoLock> {
    make_private(folder)?;
    let path = folder.join("workshop.lock");
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let (file, writable) = match options.open(&path) {
        Ok(file) => (file, true),
        // A workshop on a read-only folder can still be looked at, by one program at a time.
        Err(error) if is_read_only(error.kind()) => {
            (File::open(&path).map_err(|_| NoLock::ReadOnlyFolder)?, false)
        }
        Err(_) => return Err(NoLock::Disk),
    };
    match file.try_lock() {
        Ok(()) => Ok(Lock {
            _file: file,
            writable,
        }),
        Err(TryLockError::WouldBlock) => Err(NoLock::AlreadyRunning),
        Err(TryLockError::Error(_)) => Err(NoLock::Disk),
    }
}

/// Other users of this computer have no business in the folder.
fn make_private(folder: &Path) -> Result<(), NoLock> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| match error.kind() {
        kind if is_read_only(kind) => NoLock::ReadOnlyFolder,
        _ => NoLock::Disk,
    })
}

fn is_read_only(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_twenty_starts_at_once_one_opens_the_workshop() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("shop");

        let starts: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..20).map(|_| scope.spawn(|| take(&folder))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });

        let refused = starts
            .iter()
            .filter(|start| matches!(start, Err(NoLock::AlreadyRunning)))
            .count();
        assert_eq!(
            starts.iter().filter(|start| start.is_ok()).count(),
            1,
            "exactly one holds the folder"
        );
        assert_eq!(refused, 19, "the others are told why");
    }

    #[test]
    fn the_folder_is_free_again_after_the_window_closes() {
        let place = tempfile::tempdir().unwrap();

        drop(take(place.path()).unwrap());

        assert!(
            take(place.path()).is_ok(),
            "a left-over lock file locks nobody out"
        );
    }

    #[test]
    fn a_file_where_the_folder_should_be_keeps_the_workshop_shut() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("shop");
        std::fs::write(&folder, "not a folder").unwrap();

        assert_eq!(take(&folder).unwrap_err(), NoLock::Disk, "fails closed");
    }
}
