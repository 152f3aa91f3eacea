//! The head mark: how far the ledger reaches, kept outside the database.
//!
//! A database cut back or replaced by an older copy is consistent in itself; the mark beside it and the second mark in the user's
//! state folder know better. Both are signed with a key that lives under the workshop's keys.

use crate::vault::FileKey;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use zeroize::Zeroizing;

/// A number and the signature of the line that bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The line.
    pub seq: u64,
    /// Its signature.
    pub mac: [u8; 32],
}

/// Where the marks lie and what signs them.
pub struct HeadMark {
    path: PathBuf,
    second: Option<PathBuf>,
    key: Zeroizing<[u8; 32]>,
}

#[derive(Serialize, Deserialize)]
struct OnDisk {
    seq: u64,
    mac: String,
    signed: String,
}

impl HeadMark {
    /// The mark of a workshop folder, and a second one in the user's state folder where there is such a folder.
    #[must_use]
    pub fn in_folder(folder: &Path, second: Option<PathBuf>, key: &FileKey) -> Self {
        Self {
            path: folder.join("head.json"),
            second,
            key: key.marks(),
        }
    }

    /// Puts the mark on disk: the first synced, the second renamed into place.
    ///
    /// # Errors
    /// Where the workshop's folder does not take it.
    pub fn write(&self, mark: &Mark) -> io::Result<()> {
        let on_disk = OnDisk {
            seq: mark.seq,
            mac: data_encoding::HEXLOWER.encode(&mark.mac),
            signed: self.signature(mark),
        };
        let text = serde_json::to_vec(&on_disk).map_err(io::Error::other)?;
        if let Some(second) = &self.second {
            // The second mark is a witness against an old copy put back, not against a power cut: it need not be synced.
            let part = second.with_extension("part");
            let _ = fs::write(&part, &text).and_then(|()| fs::rename(&part, second));
        }
        crate::files::write_whole(&self.path, &text)
    }

    /// The marks that are signed by this workshop; none where neither could be read. Each is a witness of its own: a copy that went
    /// on elsewhere agrees with its own mark and contradicts the other.
    #[must_use]
    pub fn read(&self) -> Vec<Mark> {
        let read = |path: &Path| {
            let on_disk: OnDisk = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
            let mac: [u8; 32] = data_encoding::HEXLOWER
                .decode(on_disk.mac.as_bytes())
                .ok()?
                .try_into()
                .ok()?;
            let mark = Mark {
                seq: on_disk.seq,
                mac,
            };
            (self.signature(&mark) == on_disk.signed).then_some(mark)
        };
        read(&self.path)
            .into_iter()
            .chain(self.second.as_deref().and_then(read))
            .collect()
    }

    fn signature(&self, mark: &Mark) -> String {
        let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(self.key.as_ref()) else {
            return String::new();
        };
        mac.update(b"head.json");
        mac.update(&mark.seq.to_be_bytes());
        mac.update(&mark.mac);
        data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes())
    }
}

/// The line that the mark beside the database names, and when the mark was written. Read without a key, so it is a label and no
/// proof: the signed marks are read by [`HeadMark::read`] once the workshop is open.
#[must_use]
pub fn last_line_on_disk(folder: &Path) -> Option<(u64, Option<SystemTime>)> {
    let path = folder.join("head.json");
    let on_disk: OnDisk = serde_json::from_slice(&fs::read(&path).ok()?).ok()?;
    let written = fs::metadata(&path).and_then(|of| of.modified()).ok();
    Some((on_disk.seq, written))
}
