//! `vault.json`: the key slots of a workshop, beside its database, with a spare copy.
//!
//! Nothing in it opens anything without a password or the recovery sheet. It is signed with a key that only whoever has opened the
//! workshop holds, so a slot slipped in from outside is noticed at the next opening. A plain checksum beside the signature finds a
//! damaged byte before any password is there, so that the spare is read instead.

use super::keys::{FileKey, OpenKeys};
use super::slot::{Slot, SlotError, SlotKind, hex, unhex};
use crate::domain::Id;
use crate::files::write_whole;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The contents of `vault.json`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Manifest {
    format: u32,
    /// The workshop the slots belong to.
    pub workshop_id: String,
    /// Whether the recovery sheet was typed back, and on which day.
    pub recovery_proved_on: Option<String>,
    /// The slots.
    pub slots: Vec<Slot>,
    mac: String,
    check: String,
}

/// Why a manifest could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// Neither `vault.json` nor its spare is there.
    #[error("vault.json is missing")]
    Missing,
    /// Both are damaged.
    #[error("vault.json is damaged")]
    Damaged,
    /// It was written by a newer program.
    #[error("vault.json is of a newer program")]
    Newer,
    /// The folder did not take it.
    #[error("vault.json could not be written")]
    Disk(#[from] io::Error),
}

/// Where the manifest lies.
#[derive(Clone)]
pub struct VaultFiles {
    main: PathBuf,
    spare: PathBuf,
}

impl VaultFiles {
    /// The manifest of a workshop folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            main: folder.join("vault.json"),
            spare: folder.join("vault.json.bak"),
        }
    }

    /// Whether either copy exists.
    #[must_use]
    pub fn exist(&self) -> bool {
        self.main.exists() || self.spare.exists()
    }

    /// Reads `vault.json`, or its spare where the first is missing or damaged.
    ///
    /// # Errors
    /// `Missing`, `Damaged` or `Newer`.
    pub fn read(&self) -> Result<Manifest, ManifestError> {
        if !self.exist() {
            return Err(ManifestError::Missing);
        }
        read_one(&self.main).or_else(|first| read_one(&self.spare).map_err(|_| first))
    }

    /// Signs and writes both copies, each whole or not at all.
    ///
    /// # Errors
    /// `Disk` where the folder does not take them.
    pub fn write(&self, manifest: &mut Manifest, key: &FileKey) -> Result<(), ManifestError> {
        manifest.mac = hex(&manifest.signature(key)?);
        manifest.check = manifest.checksum()?;
        let text = serde_json::to_vec_pretty(manifest).map_err(|_| ManifestError::Damaged)?;
        write_whole(&self.main, &text)?;
        write_whole(&self.spare, &text)?;
        Ok(())
    }
}

impl Manifest {
    /// A manifest without slots.
    #[must_use]
    pub fn new(workshop: Id) -> Self {
        Self {
            format: 1,
            workshop_id: workshop.to_string(),
            recovery_proved_on: None,
            slots: Vec::new(),
            mac: String::new(),
            check: String::new(),
        }
    }

    /// The slots that a copy of the workshop carries: the recovery sheet's alone, so that nobody who finds the copy can guess a password.
    /// Nothing where no sheet was typed back yet: such a copy would open for nobody.
    #[must_use]
    pub fn for_a_copy(&self) -> Option<Self> {
        let mut copy = self.clone();
        copy.slots.retain(|slot| slot.kind == SlotKind::Recovery);
        (!copy.slots.is_empty() && self.recovery_proved_on.is_some()).then_some(copy)
    }

    /// Whether no password opens it: it came from a copy.
    #[must_use]
    pub fn opens_by_sheet_alone(&self) -> bool {
        !self.slots.iter().any(|slot| slot.kind == SlotKind::Staff)
    }

    /// How many recovery sheets open it. More than one where a sheet was printed and not typed back yet.
    #[must_use]
    pub fn sheets(&self) -> usize {
        let sheets = self.slots.iter().filter(|slot| slot.kind == SlotKind::Recovery);
        sheets.count()
    }

    /// The workshop's id.
    ///
    /// # Errors
    /// `Damaged` where it is not one.
    pub fn workshop(&self) -> Result<Id, ManifestError> {
        Id::parse(&self.workshop_id).ok_or(ManifestError::Damaged)
    }

    /// Tries the secret on each slot of the kind; says which one it opened.
    ///
    /// # Errors
    /// `WrongSecret` where none opens, `Damaged` where the one that opens is not signed by this workshop's keys.
    pub fn open(&self, kind: SlotKind, secret: &[u8]) -> Result<(Id, OpenKeys), SlotError> {
        let workshop = self.workshop().map_err(|_| SlotError::Damaged)?;
        let mut refusal = SlotError::WrongSecret;
        for slot in self.slots.iter().filter(|slot| slot.kind == kind) {
            match slot.open(workshop, secret) {
                Ok(keys) => {
                    self.check(&keys.file)?;
                    return Ok((Id::parse(&slot.slot_id).ok_or(SlotError::Damaged)?, keys));
                }
                Err(SlotError::Damaged) => refusal = SlotError::Damaged,
                Err(SlotError::WrongSecret) => {}
            }
        }
        Err(refusal)
    }

    fn check(&self, key: &FileKey) -> Result<(), SlotError> {
        let signed = unhex(&self.mac)?;
        let mac = self.mac_over(key).map_err(|_| SlotError::Damaged)?;
        mac.verify_slice(&signed).map_err(|_| SlotError::Damaged)
    }

    /// Finds damage, not tampering: anybody could write it.
    fn checksum(&self) -> Result<String, ManifestError> {
        let unchecked = Self {
            check: String::new(),
            ..self.clone()
        };
        let bytes = serde_json::to_vec(&unchecked).map_err(|_| ManifestError::Damaged)?;
        Ok(hex(&Sha256::digest(&bytes)))
    }

    fn signature(&self, key: &FileKey) -> Result<Vec<u8>, ManifestError> {
        Ok(self.mac_over(key)?.finalize().into_bytes().to_vec())
    }

    fn mac_over(&self, key: &FileKey) -> Result<Hmac<Sha256>, ManifestError> {
        let unsigned = Self {
            mac: String::new(),
            check: String::new(),
            ..self.clone()
        };
        let bytes = serde_json::to_vec(&unsigned).map_err(|_| ManifestError::Damaged)?;
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key.marks().as_ref())
            .map_err(|_| ManifestError::Damaged)?;
        mac.update(b"vault.json");
        mac.update(&bytes);
        Ok(mac)
    }
}

fn read_one(path: &Path) -> Result<Manifest, ManifestError> {
    let text = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => ManifestError::Missing,
        _ => ManifestError::Damaged,
    })?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| ManifestError::Damaged)?;
    if manifest.format > 1 {
        return Err(ManifestError::Newer);
    }
    if manifest.checksum()? != manifest.check {
        return Err(ManifestError::Damaged);
    }
    Ok(manifest)
}
