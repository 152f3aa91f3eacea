//! The digits of a security code as they are typed: what can be saved, and what looks like a placeholder.
//!
//! Invariant: nothing here keeps or returns the digits; the open code is the vault's own type. A code is text, leading zeros are
//! real, and an odd length only warns (PRODUCT.md section 4).

/// The shortest code that can be saved, in digits.
pub const SHORTEST_CODE: usize = 3;
/// The longest code that can be saved, in digits: radios have 3 to 5, navigation units and others may have more.
pub const LONGEST_CODE: usize = 8;
/// The longest code a radio is known to have, in digits.
pub const LONGEST_RADIO_CODE: usize = 5;

/// What the shape of a code that can be saved says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeShape {
    /// How many digits it has.
    pub length: usize,
    /// More digits than radios are known to have (soft warning `code_length_unusual`).
    pub unusual_length: bool,
}

/// Why digits cannot be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, blanks and dashes was typed.
    NotDigits,
    /// Fewer than [`SHORTEST_CODE`] or more than [`LONGEST_CODE`] digits.
    Length,
}

impl CodeRefusal {
    /// The wire's word for the field.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::NotDigits => "code_not_digits",
            Self::Length => "code_length",
        }
    }
}

/// Says whether typed digits can be saved.
///
/// # Errors
///
/// See [`CodeRefusal`]; the digits are in no error.
pub fn check_digits(text: &str) -> Result<CodeShape, CodeRefusal> {
    if text.chars().any(|c| !c.is_ascii_digit() && !is_separator(c)) {
        return Err(CodeRefusal::NotDigits);
    }
    let length = digits_of(text).count();
    match length {
        0 => Err(CodeRefusal::Empty),
        SHORTEST_CODE..=LONGEST_CODE => Ok(CodeShape {
            length,
            unusual_length: length > LONGEST_RADIO_CODE,
        }),
        _ => Err(CodeRefusal::Length),
    }
}

/// The digits one by one, so that the vault can fill its own zeroized type without a copy in between.
pub fn digits_of(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(char::is_ascii_digit)
}

/// Whether digits look like a placeholder: all equal, or 1234 (PRODUCT.md section 4, GATE.md D11).
///
/// Such a code can be saved; the gate says STOP until the radio has accepted it.
#[must_use]
pub fn is_suspicious(text: &str) -> bool {
    let mut digits = digits_of(text);
    let Some(first) = digits.next() else {
        return false;
    };
    digits.all(|digit| digit == first) || digits_of(text).eq("1234".chars())
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '−')
}
