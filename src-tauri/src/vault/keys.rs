//! The two keys of a workshop. The file key opens the database, the code key opens the codes in it.
//!
//! Two layers on purpose: SQL, index, ledger, export and web view can never hold open digits by accident.

use crate::ports::Entropy;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Opens the SQLCipher file. 32 random bytes.
#[derive(Clone)]
pub struct FileKey(pub(super) Zeroizing<[u8; 32]>);

/// Opens sealed codes. 32 random bytes.
#[derive(Clone)]
pub struct CodeKey(pub(super) Zeroizing<[u8; 32]>);

/// Both keys, as whoever opens the workshop holds them.
#[derive(Clone)]
pub struct OpenKeys {
    /// Opens the database.
    pub file: FileKey,
    /// Opens the codes.
    pub code: CodeKey,
}

impl OpenKeys {
    /// Two new keys for a new workshop.
    #[must_use]
    pub fn generate(entropy: &dyn Entropy) -> Self {
        Self {
            file: FileKey(fresh(entropy)),
            code: CodeKey(fresh(entropy)),
        }
    }
}

impl FileKey {
    /// SQLCipher's raw-key form: no derivation, the bytes are the key.
    #[must_use]
    pub fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}'", data_encoding::HEXLOWER.encode(self.0.as_ref())))
    }

    /// The key that signs `vault.json` and `head.json`.
    #[must_use]
    pub fn marks(&self) -> Zeroizing<[u8; 32]> {
        derived(&self.0, b"bayguard marks v1")
    }
}

impl CodeKey {
    pub(super) fn sealing(&self) -> Zeroizing<[u8; 32]> {
        derived(&self.0, b"bayguard code sealing v1")
    }

    pub(super) fn digest(&self) -> Zeroizing<[u8; 32]> {
        derived(&self.0, b"bayguard keyed digest v1")
    }
}

pub(super) fn fresh(entropy: &dyn Entropy) -> Zeroizing<[u8; 32]> {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    entropy.fill(bytes.as_mut());
    bytes
}

fn derived(key: &[u8; 32], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0_u8; 32]);
    // 32 bytes are always a valid HKDF-SHA-256 length, so the error cannot occur; a zero key would then open nothing.
    let _ = Hkdf::<Sha256>::new(None, key).expand(purpose, out.as_mut());
    out
}

/// The `Entropy` port in the shape the cipher crates ask for.
pub(super) struct PortRng<'a>(pub &'a dyn Entropy);

impl rand::RngCore for PortRng<'_> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0_u8; 4];
        self.0.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0_u8; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}

impl rand::CryptoRng for PortRng<'_> {}
