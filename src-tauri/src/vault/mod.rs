//! The only room that can open a sealed code, and the key slots that open the workshop.
//!
//! Invariant: `unseal` takes a `LedgerReceipt` by value, and only a committed ledger line makes one. So "log first, then show" is the
//! only order that compiles.

mod codes;
mod keys;
mod manifest;
mod pictures;
mod pin;
mod recovery;
mod slot;

pub use codes::{
    EntryPlace, SealedCode, SecurityCode, Serial, digest_on, reseal, reseal_serial, seal_code, seal_serial,
    serial_digest, unseal, value_digest,
};
pub use keys::{CodeKey, FileKey, OpenKeys};
pub use manifest::{Manifest, ManifestError, VaultFiles};
pub use pictures::{PicturePlace, SealedPicture, seal_picture, unseal_picture};
pub use pin::{PinVerifier, pin_shape_is_right, verify_pin};
pub use recovery::{RecoveryCode, RecoveryTypo};
pub use slot::{KdfCost, Slot, SlotError, SlotKind};

/// What a cipher said no to. No text of it holds a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The bytes were changed, or belong to another place.
    #[error("sealed bytes do not open")]
    DoesNotOpen,
    /// The receipt is for another radio or another act.
    #[error("the receipt is not for this code")]
    WrongReceipt,
    /// Digits that no code can have.
    #[error("not the digits of a code")]
    NotACode,
}
