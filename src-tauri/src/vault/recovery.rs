//! The code on the recovery sheet: eight groups of four signs and one check sign each, to be typed back from paper.
//!
//! 160 random bits in Crockford's alphabet (no I, L, O, U). The check sign belongs to its group, so a typing error is found where
//! the person is looking.

use super::keys::PortRng;
use crate::ports::Entropy;
use rand::RngCore;
use zeroize::{Zeroize, ZeroizeOnDrop};

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const SIGNS_PER_GROUP: usize = 4;

/// An open recovery code. It has no `Debug` and no serde, and is wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; GROUPS * SIGNS_PER_GROUP]);

/// Which group of a typed code is wrong, counted from one; 0 where the number of signs is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecoveryTypo {
    /// The group, from 1 to 8; 0 for the wrong number of signs.
    pub group: usize,
}

impl RecoveryCode {
    /// A new code.
    #[must_use]
    pub fn generate(entropy: &dyn Entropy) -> Self {
        let mut rng = PortRng(entropy);
        let mut values = [0_u8; GROUPS * SIGNS_PER_GROUP];
        rng.fill_bytes(&mut values);
        // 256 is a multiple of 32: taking five bits of each byte is even.
        values.iter_mut().for_each(|value| *value &= 31);
        Self(values)
    }

    /// Reads what a person typed from the sheet: blanks and dashes do not count, I, L and O are read as 1, 1 and 0.
    ///
    /// # Errors
    /// The first group whose check sign is wrong.
    pub fn read(typed: &str) -> Result<Self, RecoveryTypo> {
        let mut signs = Vec::with_capacity(GROUPS * (SIGNS_PER_GROUP + 1));
        for sign in typed.chars().filter(|sign| sign.is_alphanumeric()) {
            let group = signs.len() / (SIGNS_PER_GROUP + 1) + 1;
            signs.push(value_of(sign).ok_or(RecoveryTypo { group })?);
        }
        if signs.len() != GROUPS * (SIGNS_PER_GROUP + 1) {
            return Err(RecoveryTypo { group: 0 });
        }
        let mut values = Vec::with_capacity(GROUPS * SIGNS_PER_GROUP);
        for (index, group) in signs.chunks(SIGNS_PER_GROUP + 1).enumerate() {
            match group.split_last() {
                Some((check, rest)) if *check == check_of(index, rest) => values.extend_from_slice(rest),
                _ => return Err(RecoveryTypo { group: index + 1 }),
            }
        }
        signs.zeroize();
        let fixed = values
            .as_slice()
            .try_into()
            .map_err(|_| RecoveryTypo { group: 0 })?;
        values.zeroize();
        Ok(Self(fixed))
    }

    /// The eight groups as they stand on the sheet, each with its check sign last.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0
            .chunks(SIGNS_PER_GROUP)
            .enumerate()
            .map(|(index, group)| {
                group
                    .iter()
                    .copied()
                    .chain(std::iter::once(check_of(index, group)))
                    .map(sign_of)
                    .collect()
            })
            .collect()
    }

    /// What the recovery slot's key is derived from.
    #[must_use]
    pub fn secret(&self) -> &[u8] {
        &self.0
    }
}

/// A weighted sum with odd weights: it finds every single wrong sign, groups in the wrong order, and all swaps of neighbours but
/// those of two signs exactly half the alphabet apart.
fn check_of(index: usize, group: &[u8]) -> u8 {
    let weights = [1_usize, 3, 5, 7];
    let sum: usize = group
        .iter()
        .zip(weights)
        .map(|(value, weight)| usize::from(*value) * weight)
        .sum();
    u8::try_from((sum + index * 11 + 1) % 32).unwrap_or(0)
}

fn sign_of(value: u8) -> char {
    char::from(SIGNS.get(usize::from(value)).copied().unwrap_or(b'?'))
}

fn value_of(sign: char) -> Option<u8> {
    let upper = match sign.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    SIGNS
        .iter()
        .position(|known| char::from(*known) == upper)
        .and_then(|index| u8::try_from(index).ok())
}
