//! Codes, sealed and open.
//!
//! `SealedCode` is what tables, lists and acts carry. `SecurityCode` is open digits: no `Debug`, no `Clone`, no serde, wiped when
//! dropped. The way from one to the other is `unseal`, which costs a committed ledger line.

use super::VaultError;
use super::keys::CodeKey;
use crate::domain::Id;
use crate::ledger::LedgerReceipt;
use crate::ports::Entropy;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const PADDED: usize = 16;

/// Open digits.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecurityCode(String);

impl SecurityCode {
    /// Takes typed digits, already checked by `domain::code`.
    ///
    /// # Errors
    /// `NotACode` where they are not 3 to 8 ASCII digits.
    pub fn read(typed: &str) -> Result<Self, VaultError> {
        if (3..=8).contains(&typed.len()) && typed.bytes().all(|digit| digit.is_ascii_digit()) {
            Ok(Self(typed.to_owned()))
        } else {
            Err(VaultError::NotACode)
        }
    }

    /// The digits themselves. House rule: named only in the few files that show, print or seal them.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Nonce, padded ciphertext and tag: 56 bytes, whatever the code's length.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedCode(pub Vec<u8>);

/// Where a sealed code belongs: bytes moved to another entry or radio do not open.
#[derive(Clone, Copy)]
pub struct EntryPlace {
    /// The code entry.
    pub entry: Id,
    /// The radio that owns it.
    pub radio: Id,
    /// The generation of the code key.
    pub key_version: u32,
}

/// Seals digits.
///
/// # Errors
/// `DoesNotOpen` where the cipher refuses.
pub fn seal_code(
    code: &SecurityCode,
    place: EntryPlace,
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<SealedCode, VaultError> {
    let mut padded = Zeroizing::new([0_u8; PADDED]);
    for (slot, byte) in padded.iter_mut().zip(code.expose().bytes()) {
        *slot = byte;
    }
    seal(padded.as_ref(), &bound(place), key, entropy).map(SealedCode)
}

/// Opens a sealed code against a committed disclosure line for this very radio.
///
/// # Errors
/// `WrongReceipt` where the line is about something else, `DoesNotOpen` where the bytes were changed or moved.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a receipt is spent: it opens one code once"
)]
pub fn unseal(
    receipt: LedgerReceipt,
    sealed: &SealedCode,
    place: EntryPlace,
    key: &CodeKey,
) -> Result<SecurityCode, VaultError> {
    if !receipt.discloses(place.radio) {
        return Err(VaultError::WrongReceipt);
    }
    opened(sealed, place, key)
}

/// Seals the same digits for another radio, with the digest they have there. Nobody sees them on the way, so no line is spent.
///
/// # Errors
/// `DoesNotOpen` where the bytes were changed or moved.
pub fn reseal(
    sealed: &SealedCode,
    from: EntryPlace,
    to: EntryPlace,
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<(SealedCode, [u8; 32]), VaultError> {
    let digits = opened(sealed, from, key)?;
    Ok((
        seal_code(&digits, to, key, entropy)?,
        value_digest(&digits, to.radio, key),
    ))
}

/// The digest that sealed digits have on another radio.
///
/// # Errors
/// `DoesNotOpen` where the bytes were changed or moved.
pub fn digest_on(
    sealed: &SealedCode,
    from: EntryPlace,
    radio: Id,
    key: &CodeKey,
) -> Result<[u8; 32], VaultError> {
    Ok(value_digest(&opened(sealed, from, key)?, radio, key))
}

fn opened(sealed: &SealedCode, place: EntryPlace, key: &CodeKey) -> Result<SecurityCode, VaultError> {
    let padded = open(&sealed.0, &bound(place), key)?;
    let digits: Zeroizing<String> = Zeroizing::new(
        padded
            .iter()
            .take_while(|byte| **byte != 0)
            .map(|byte| char::from(*byte))
            .collect(),
    );
    SecurityCode::read(&digits)
}

/// The keyed digest by which digits are compared without opening any: per radio, so equal digits on two radios look different.
#[must_use]
pub fn value_digest(code: &SecurityCode, radio: Id, key: &CodeKey) -> [u8; 32] {
    digest(key, b"code value", &radio.0, code.expose().as_bytes())
}

/// A typed serial, cleaned: letters and digits in upper case.
pub struct Serial<'a>(pub &'a str);

/// The keyed digest under which a sensitive serial is found, by the whole serial only.
#[must_use]
pub fn serial_digest(serial: &Serial<'_>, key: &CodeKey) -> [u8; 32] {
    digest(key, b"radio serial", &[], serial.0.as_bytes())
}

/// Seals a sensitive serial to its radio.
///
/// # Errors
/// `DoesNotOpen` where the cipher refuses.
pub fn seal_serial(
    serial: &Serial<'_>,
    radio: Id,
    key_version: u32,
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, VaultError> {
    let mut padded = Zeroizing::new(serial.0.as_bytes().to_vec());
    let whole = padded.len().div_ceil(32).max(1) * 32;
    padded.resize(whole, 0);
    seal(
        &padded,
        &[&b"serial"[..], &radio.0, &key_version.to_le_bytes()].concat(),
        key,
        entropy,
    )
}

/// Seals a sensitive serial anew, to another radio. Nobody sees it on the way.
///
/// # Errors
/// `DoesNotOpen` where the bytes were changed or moved.
pub fn reseal_serial(
    sealed: &[u8],
    from: Id,
    to: Id,
    key_version: u32,
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, VaultError> {
    let bound = |radio: Id| [&b"serial"[..], &radio.0, &key_version.to_le_bytes()].concat();
    let padded = open(sealed, &bound(from), key)?;
    seal(&padded, &bound(to), key, entropy)
}

fn bound(place: EntryPlace) -> Vec<u8> {
    [
        &b"code"[..],
        &place.entry.0,
        &place.radio.0,
        &place.key_version.to_le_bytes(),
    ]
    .concat()
}

pub(super) fn seal(
    plain: &[u8],
    aad: &[u8],
    key: &CodeKey,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, VaultError> {
    let mut nonce = [0_u8; 24];
    entropy.fill(&mut nonce);
    let sealed = XChaCha20Poly1305::new(key.sealing().as_ref().into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad })
        .map_err(|_| VaultError::DoesNotOpen)?;
    Ok([&nonce[..], &sealed].concat())
}

pub(super) fn open(sealed: &[u8], aad: &[u8], key: &CodeKey) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let (nonce, ciphertext) = sealed.split_at_checked(24).ok_or(VaultError::DoesNotOpen)?;
    XChaCha20Poly1305::new(key.sealing().as_ref().into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: ciphertext, aad })
        .map(Zeroizing::new)
        .map_err(|_| VaultError::DoesNotOpen)
}

fn digest(key: &CodeKey, purpose: &[u8], scope: &[u8], value: &[u8]) -> [u8; 32] {
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(key.digest().as_ref()) else {
        // HMAC takes a key of any length; a digest of nothing would match nothing on file.
        return [0; 32];
    };
    for part in [purpose, scope, value] {
        mac.update(&u64::try_from(part.len()).unwrap_or(0).to_le_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
