//! A staff PIN: it says who is acting. It opens nothing on disk; its verifier lies inside the encrypted file.

use crate::ports::Entropy;
use argon2::{Algorithm, Argon2, Params, Version};

/// What is kept of a PIN.
#[derive(Clone, PartialEq, Eq)]
pub struct PinVerifier {
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// Argon2id of the PIN.
    pub verifier: [u8; 32],
}

impl PinVerifier {
    /// The verifier of a new PIN.
    #[must_use]
    pub fn make(pin: &str, entropy: &dyn Entropy) -> Self {
        let mut salt = [0_u8; 16];
        entropy.fill(&mut salt);
        let mut verifier = [0_u8; 32];
        // A verifier nobody's PIN matches, should the derivation ever refuse.
        entropy.fill(&mut verifier);
        Self {
            salt,
            verifier: derive(pin, &salt).unwrap_or(verifier),
        }
    }
}

/// Whether the PIN is the one the verifier was made of. Compares in constant time.
#[must_use]
pub fn verify_pin(pin: &str, kept: &PinVerifier) -> bool {
    derive(pin, &kept.salt).is_some_and(|tried| {
        tried
            .iter()
            .zip(kept.verifier)
            .fold(0_u8, |differs, (a, b)| differs | (a ^ b))
            == 0
    })
}

/// Four to six ASCII digits.
#[must_use]
pub fn pin_shape_is_right(pin: &str) -> bool {
    (4..=6).contains(&pin.len()) && pin.bytes().all(|digit| digit.is_ascii_digit())
}

/// 19 MiB and two passes: about 20 ms. A PIN of four digits cannot be made dear enough by cost alone; the waits and the five tries
/// do that (SAFETY.md section 2).
fn derive(pin: &str, salt: &[u8; 16]) -> Option<[u8; 32]> {
    let mut out = [0_u8; 32];
    let params = Params::new(19 * 1024, 2, 1, Some(32)).ok()?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, &mut out)
        .ok()?;
    Some(out)
}
