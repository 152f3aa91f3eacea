//! Pictures, sealed like codes: a radio's label may show one. The way to open bytes costs a committed ledger line about this picture.

use super::VaultError;
use super::codes::{open, seal};
use super::keys::CodeKey;
use crate::domain::Id;
use crate::ledger::LedgerReceipt;
use crate::ports::Entropy;
use zeroize::Zeroizing;

/// Nonce, ciphertext and tag.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedPicture(pub Vec<u8>);

/// Where a sealed picture belongs: bytes moved to another picture, job or radio do not open.
#[derive(Clone, Copy)]
pub struct PicturePlace {
    /// The picture.
    pub picture: Id,
    /// The job it was taken in.
    pub job: Id,
    /// The radio it shows, where that is on record.
    pub radio: Option<Id>,
    /// The generation of the code key.
    pub key_version: u32,
}

/// Seals a picture.
///
/// # Errors
/// `DoesNotOpen` where the cipher refuses.
pub fn seal_picture(
    jpeg: &[u8],
    place: PicturePlace,
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<SealedPicture, VaultError> {
    seal(jpeg, &bound(place), key, entropy).map(SealedPicture)
}

/// Opens a sealed picture against the committed line that it is looked at.
///
/// # Errors
/// `WrongReceipt` where the line is about something else, `DoesNotOpen` where the bytes were changed or moved.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a receipt is spent: it opens one picture once"
)]
pub fn unseal_picture(
    receipt: LedgerReceipt,
    sealed: &SealedPicture,
    place: PicturePlace,
    key: &CodeKey,
) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    if !receipt.discloses_picture(place.picture) {
        return Err(VaultError::WrongReceipt);
    }
    open(&sealed.0, &bound(place), key)
}

fn bound(place: PicturePlace) -> Vec<u8> {
    let radio = place.radio.map_or([0; 16], |radio| radio.0);
    [
        &b"picture"[..],
        &place.picture.0,
        &place.job.0,
        &radio,
        &place.key_version.to_le_bytes(),
    ]
    .concat()
}
