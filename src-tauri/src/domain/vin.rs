//! The VIN as it is typed or scanned: upper case, the scanner's leading I gone, slips offered for repair, nothing refused.
//!
//! Invariant: 17 signs without I, O and Q is a hint, never a block, and no letter is changed silently but the scanner's prefix.
//! The check digit binds only North American cars (49 CFR 565): of 123 real European VINs only 54 pass.

use super::fold::{clean, upper_latin};
use super::words::words;

/// The longest VIN or chassis number that can be saved, in characters.
pub const LONGEST_VIN: usize = 40;

/// A VIN or chassis number that was read.
#[derive(Clone, PartialEq, Eq)]
pub struct Vin {
    /// As screens show it: the key where it is a VIN, else what was typed in upper case.
    pub shown: String,
    /// Upper case without blanks, dashes and dots: what is stored and searched.
    pub key: String,
    /// What the shape says.
    pub hints: VinHints,
    /// A better reading to offer, where there is one. Never applied by itself.
    pub repair: Option<VinRepair>,
}

/// Soft hints about a VIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VinHints {
    /// Not 17 signs of A–Z and 0–9 without I, O, Q (soft warning `vin_shape`).
    pub shape_odd: bool,
    /// A North American VIN whose check digit does not agree (soft warning `vin_checksum`).
    pub check_digit_odd: bool,
}

/// A better reading of 17 typed signs: I is read as 1, O and Q as 0.
#[derive(Clone, PartialEq, Eq)]
pub struct VinRepair {
    /// The whole VIN as it would be.
    pub suggestion: String,
    /// Which signs change, from left to right.
    pub swaps: Vec<VinSwap>,
}

/// One sign of a repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VinSwap {
    /// The position in the VIN, counted from 1.
    pub position: usize,
    /// What was typed.
    pub typed: char,
    /// What it is read as.
    pub read_as: char,
}

words! {
    /// What was around a VIN and is taken away when it is read.
    TakenOff {
        /// The I that Code 39 puts before a VIN.
        ScannerPrefix = "scanner_prefix",
        /// A tester's raw answer: the VIN stands in it as hexadecimal.
        TesterAnswer = "tester_answer",
    }
}

/// Why a VIN could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VinRefusal {
    /// Nothing was typed: the car's VIN is missing, which is allowed; the caller stores none.
    Empty,
    /// More than [`LONGEST_VIN`] characters.
    TooLong,
}

impl VinRefusal {
    /// The wire's word for the field.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::TooLong => "too_long",
        }
    }
}

impl std::fmt::Debug for Vin {
    /// No VIN in debug texts: it is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vin")
            .field("hints", &self.hints)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for VinRepair {
    /// No VIN in debug texts: it is personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VinRepair")
            .field("swaps", &self.swaps)
            .finish_non_exhaustive()
    }
}

impl Vin {
    /// Reads what was typed, scanned, or copied from a tester's answer in hex.
    ///
    /// # Errors
    ///
    /// Only for an empty field and for more than [`LONGEST_VIN`] characters.
    pub fn read(text: &str) -> Result<Self, VinRefusal> {
        let compact = vin_key(text);
        if compact.is_empty() {
            return Err(VinRefusal::Empty);
        }
        if let Some(vin) = from_tester(&compact).or_else(|| without_scanner_prefix(&compact)) {
            return Ok(Self::of(vin.clone(), vin));
        }
        if is_vin(&compact) {
            return Ok(Self::of(compact.clone(), compact));
        }
        let typed = clean(&clean(text).to_uppercase());
        if typed.chars().count() > LONGEST_VIN || compact.chars().count() > LONGEST_VIN {
            return Err(VinRefusal::TooLong);
        }
        Ok(Self::of(typed, compact))
    }

    /// The last six signs, as headers and papers show them; fewer where there are fewer.
    #[must_use]
    pub fn tail6(&self) -> String {
        vin_tail6(&self.key)
    }

    /// The search form, see [`vin_search_key`].
    #[must_use]
    pub fn search_key(&self) -> String {
        vin_search_key(&self.key)
    }

    fn of(shown: String, key: String) -> Self {
        let shape_odd = !is_vin(&key);
        let check_digit_odd =
            !shape_odd && key.starts_with(|c| matches!(c, '1'..='5')) && !check_digit_fits(&key);
        let repair = repair_of(&key);
        Self {
            shown,
            key,
            hints: VinHints {
                shape_odd,
                check_digit_odd,
            },
            repair,
        }
    }
}

/// What [`Vin::read`] takes away from around a VIN, so that the person can be told; nothing where it is read as it stands.
#[must_use]
pub fn taken_off(text: &str) -> Option<TakenOff> {
    let compact = vin_key(text);
    if from_tester(&compact).is_some() {
        Some(TakenOff::TesterAnswer)
    } else {
        without_scanner_prefix(&compact).map(|_| TakenOff::ScannerPrefix)
    }
}

/// Whether a text is 17 signs of A–Z and 0–9 without I, O, Q.
#[must_use]
pub fn is_vin(key: &str) -> bool {
    key.chars().count() == 17 && key.chars().all(is_vin_sign)
}

/// Upper case without blanks, dashes, dots and the stars of Code 39.
#[must_use]
pub fn vin_key(text: &str) -> String {
    upper_latin(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.' | '*' | '_'))
        .collect()
}

/// The form both sides of a search take: a typed O finds the stored 0. For searching only.
#[must_use]
pub fn vin_search_key(text: &str) -> String {
    vin_key(text).chars().map(read_as).collect()
}

/// The last six signs of a stored VIN.
#[must_use]
pub fn vin_tail6(key: &str) -> String {
    let skip = key.chars().count().saturating_sub(6);
    key.chars().skip(skip).collect()
}

/// Code 39 puts an I before the VIN. It goes only where the other 17 signs are a VIN; deleting every I would eat slips.
fn without_scanner_prefix(compact: &str) -> Option<String> {
    compact
        .strip_prefix('I')
        .filter(|rest| is_vin(rest))
        .map(str::to_owned)
}

/// A tester's raw answer: OBD mode 09 (`49 02 01 …`) or UDS (`62 F1 90 …`), the VIN in ASCII.
fn from_tester(compact: &str) -> Option<String> {
    let body = compact
        .strip_prefix("490201")
        .or_else(|| compact.strip_prefix("62F190"))?;
    let signs: Vec<char> = body.chars().collect();
    if signs.len() != 34 {
        return None;
    }
    let mut vin = String::with_capacity(17);
    for pair in signs.chunks(2) {
        let byte = pair
            .iter()
            .try_fold(0, |sum, c| c.to_digit(16).map(|d| sum * 16 + d))?;
        vin.push(char::from_u32(byte)?);
    }
    is_vin(&vin).then_some(vin)
}

/// Replacing is right only where the length is already 17.
fn repair_of(key: &str) -> Option<VinRepair> {
    let swaps: Vec<VinSwap> = key
        .chars()
        .enumerate()
        .filter(|(_, c)| read_as(*c) != *c)
        .map(|(at, typed)| VinSwap {
            position: at + 1,
            typed,
            read_as: read_as(typed),
        })
        .collect();
    let suggestion: String = key.chars().map(read_as).collect();
    (!swaps.is_empty() && is_vin(&suggestion)).then_some(VinRepair { suggestion, swaps })
}

fn read_as(sign: char) -> char {
    match sign {
        'I' => '1',
        'O' | 'Q' => '0',
        other => other,
    }
}

fn is_vin_sign(sign: char) -> bool {
    sign.is_ascii_digit() || (sign.is_ascii_uppercase() && !matches!(sign, 'I' | 'O' | 'Q'))
}

/// 49 CFR 565: weighted sum modulo 11, 10 is X, in position 9.
fn check_digit_fits(key: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let sum: u32 = key
        .chars()
        .zip(WEIGHTS)
        .map(|(sign, weight)| sign_value(sign) * weight)
        .sum();
    let expected = match sum % 11 {
        10 => Some('X'),
        digit => char::from_digit(digit, 10),
    };
    key.chars().nth(8) == expected
}

fn sign_value(sign: char) -> u32 {
    match sign {
        'A' | 'J' => 1,
        'B' | 'K' | 'S' => 2,
        'C' | 'L' | 'T' => 3,
        'D' | 'M' | 'U' => 4,
        'E' | 'N' | 'V' => 5,
        'F' | 'W' => 6,
        'G' | 'P' | 'X' => 7,
        'H' | 'Y' => 8,
        'R' | 'Z' => 9,
        digit => digit.to_digit(10).unwrap_or(0),
    }
}
