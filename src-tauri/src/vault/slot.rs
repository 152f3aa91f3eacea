//! A key slot: what a person's password, or the recovery sheet, opens.
//!
//! A slot is a key pair. The private half lies under Argon2id of the secret; the workshop's keys are sealed to the public half, so
//! they can be renewed without anybody's password (SAFETY.md section 2).

use super::keys::{CodeKey, FileKey, OpenKeys, PortRng, fresh};
use crate::domain::Id;
use crate::ports::Entropy;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hpke::aead::ChaCha20Poly1305 as HpkeAead;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Whose secret opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A staff member's password.
    Staff,
    /// The code on the recovery sheet.
    Recovery,
}

/// What Argon2id costs. The floor is enforced on read, so a tampered file cannot make guessing cheap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    /// Memory, in KiB.
    pub m_kib: u32,
    /// Passes.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

impl KdfCost {
    /// 64 MiB, three passes, one lane. The same in tests and in the product.
    pub const FLOOR: Self = Self {
        m_kib: 64 * 1024,
        t: 3,
        p: 1,
    };

    /// Beyond this a tampered file would only make the program hang.
    const CEILING: Self = Self {
        m_kib: 4 * 1024 * 1024,
        t: 64,
        p: 16,
    };

    fn is_dear_enough(self) -> bool {
        self.m_kib >= Self::FLOOR.m_kib
            && self.t >= Self::FLOOR.t
            && self.p >= Self::FLOOR.p
            && self.m_kib <= Self::CEILING.m_kib
            && self.t <= Self::CEILING.t
            && self.p <= Self::CEILING.p
    }
}

/// One slot as it stands in `vault.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Which slot.
    pub slot_id: String,
    /// Whose secret opens it.
    pub kind: SlotKind,
    /// The public half, hex.
    pub public: String,
    /// What the derivation costs.
    pub kdf: KdfCost,
    /// 16 bytes, hex.
    pub salt: String,
    /// The private half under the secret: nonce and ciphertext, hex.
    pub private_sealed: String,
    /// The file key for the public half: encapsulation and ciphertext, hex.
    pub file_key: String,
    /// The code key for the public half.
    pub code_key: String,
}

/// Why a slot did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// The secret is not this slot's.
    #[error("the secret does not open this slot")]
    WrongSecret,
    /// The slot was tampered with or damaged.
    #[error("the slot is damaged")]
    Damaged,
}

impl Slot {
    /// Makes a slot for a secret and seals the workshop's keys to it.
    ///
    /// # Errors
    /// `Damaged` where a cipher refuses, which random input does not provoke.
    pub fn make(
        workshop: Id,
        slot_id: Id,
        kind: SlotKind,
        secret: &[u8],
        keys: &OpenKeys,
        entropy: &dyn Entropy,
    ) -> Result<Self, SlotError> {
        let seed = fresh(entropy);
        let (private, public) = X25519HkdfSha256::derive_keypair(seed.as_ref());
        let mut salt = [0_u8; 16];
        entropy.fill(&mut salt);
        let mut slot = Self {
            slot_id: slot_id.to_string(),
            kind,
            public: hex(&public.to_bytes()),
            kdf: KdfCost::FLOOR,
            salt: hex(&salt),
            private_sealed: String::new(),
            file_key: String::new(),
            code_key: String::new(),
        };
        let wrapping = slot.wrapping_key(secret)?;
        let mut nonce = [0_u8; 24];
        entropy.fill(&mut nonce);
        let private_bytes = Zeroizing::new(private.to_bytes().to_vec());
        let sealed = XChaCha20Poly1305::new(wrapping.as_ref().into())
            .encrypt(
                XNonce::from_slice(&nonce),
                Payload {
                    msg: private_bytes.as_slice(),
                    aad: &slot.bound_to(workshop),
                },
            )
            .map_err(|_| SlotError::Damaged)?;
        slot.private_sealed = hex(&[&nonce[..], &sealed].concat());
        slot.seal_keys(workshop, keys, entropy)?;
        Ok(slot)
    }

    /// Seals the keys to the public half again: needs nobody's secret.
    ///
    /// # Errors
    /// `Damaged` where the public half is not a key.
    pub fn seal_keys(
        &mut self,
        workshop: Id,
        keys: &OpenKeys,
        entropy: &dyn Entropy,
    ) -> Result<(), SlotError> {
        self.file_key = self.seal_to_public(workshop, b"file key", &keys.file.0, entropy)?;
        self.code_key = self.seal_to_public(workshop, b"code key", &keys.code.0, entropy)?;
        Ok(())
    }

    /// Opens the slot with its secret.
    ///
    /// # Errors
    /// `WrongSecret` where the secret is another's, `Damaged` where the file was changed.
    pub fn open(&self, workshop: Id, secret: &[u8]) -> Result<OpenKeys, SlotError> {
        if !self.kdf.is_dear_enough() {
            return Err(SlotError::Damaged);
        }
        let wrapping = self.wrapping_key(secret)?;
        let bytes = unhex(&self.private_sealed)?;
        let (nonce, sealed) = bytes.split_at_checked(24).ok_or(SlotError::Damaged)?;
        let private = XChaCha20Poly1305::new(wrapping.as_ref().into())
            .decrypt(
                XNonce::from_slice(nonce),
                Payload {
                    msg: sealed,
                    aad: &self.bound_to(workshop),
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| SlotError::WrongSecret)?;
        let private =
            <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&private).map_err(|_| SlotError::Damaged)?;
        if hex(&X25519HkdfSha256::sk_to_pk(&private).to_bytes()) != self.public {
            return Err(SlotError::Damaged);
        }
        Ok(OpenKeys {
            file: FileKey(self.open_sealed(workshop, b"file key", &self.file_key, &private)?),
            code: CodeKey(self.open_sealed(workshop, b"code key", &self.code_key, &private)?),
        })
    }

    fn wrapping_key(&self, secret: &[u8]) -> Result<Zeroizing<[u8; 32]>, SlotError> {
        let params =
            Params::new(self.kdf.m_kib, self.kdf.t, self.kdf.p, Some(32)).map_err(|_| SlotError::Damaged)?;
        let mut out = Zeroizing::new([0_u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, &unhex(&self.salt)?, out.as_mut())
            .map_err(|_| SlotError::Damaged)?;
        Ok(out)
    }

    /// The associated data: a slot moved to another workshop, renamed or made cheaper does not open.
    fn bound_to(&self, workshop: Id) -> Vec<u8> {
        let mut bound = workshop.0.to_vec();
        bound.extend_from_slice(self.slot_id.as_bytes());
        bound.push(match self.kind {
            SlotKind::Staff => 1,
            SlotKind::Recovery => 2,
        });
        for part in [self.kdf.m_kib, self.kdf.t, self.kdf.p] {
            bound.extend_from_slice(&part.to_le_bytes());
        }
        bound.extend_from_slice(self.salt.as_bytes());
        bound.extend_from_slice(self.public.as_bytes());
        bound
    }

    fn seal_to_public(
        &self,
        workshop: Id,
        purpose: &[u8],
        key: &Zeroizing<[u8; 32]>,
        entropy: &dyn Entropy,
    ) -> Result<String, SlotError> {
        let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&unhex(&self.public)?)
            .map_err(|_| SlotError::Damaged)?;
        let (encapsulated, sealed) = hpke::single_shot_seal::<HpkeAead, HkdfSha256, X25519HkdfSha256, _>(
            &OpModeS::Base,
            &public,
            purpose,
            key.as_ref(),
            &workshop.0,
            &mut PortRng(entropy),
        )
        .map_err(|_| SlotError::Damaged)?;
        Ok(hex(&[encapsulated.to_bytes().as_slice(), &sealed].concat()))
    }

    fn open_sealed(
        &self,
        workshop: Id,
        purpose: &[u8],
        sealed: &str,
        private: &<X25519HkdfSha256 as Kem>::PrivateKey,
    ) -> Result<Zeroizing<[u8; 32]>, SlotError> {
        let bytes = unhex(sealed)?;
        let (encapsulated, ciphertext) = bytes.split_at_checked(32).ok_or(SlotError::Damaged)?;
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated)
            .map_err(|_| SlotError::Damaged)?;
        let key = hpke::single_shot_open::<HpkeAead, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            private,
            &encapsulated,
            purpose,
            ciphertext,
            &workshop.0,
        )
        .map(Zeroizing::new)
        .map_err(|_| SlotError::Damaged)?;
        let mut out = Zeroizing::new([0_u8; 32]);
        if key.len() != out.len() {
            return Err(SlotError::Damaged);
        }
        out.copy_from_slice(&key);
        Ok(out)
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

pub(super) fn unhex(text: &str) -> Result<Vec<u8>, SlotError> {
    data_encoding::HEXLOWER
        .decode(text.as_bytes())
        .map_err(|_| SlotError::Damaged)
}
