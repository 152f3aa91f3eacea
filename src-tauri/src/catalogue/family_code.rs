//! How the codes of a family are reported to look: hints for a soft warning, never a block.

use super::RadioFamily;

impl RadioFamily {
    /// Whether typed digits have the length and the digits this family's codes are reported to have.
    ///
    /// True where nobody said. A hint for a soft warning, never a block.
    #[must_use]
    pub fn fits_code(&self, digits: &str) -> bool {
        self.fits_code_length(digits) && self.fits_code_digits(digits)
    }

    /// Whether typed digits have a length this family's codes are reported to have.
    #[must_use]
    pub fn fits_code_length(&self, digits: &str) -> bool {
        let count = crate::domain::code::digits_of(digits).count();
        self.code_length.is_empty() || self.code_length.contains(&count)
    }

    /// Whether typed digits are those this family's codes are reported to have.
    #[must_use]
    pub fn fits_code_digits(&self, digits: &str) -> bool {
        crate::domain::code::digits_of(digits).all(|d| self.allows(d))
    }

    fn allows(&self, digit: char) -> bool {
        let Some((low, high)) = self.code_charset.as_deref().and_then(|c| c.split_once('-')) else {
            return true;
        };
        match (low.parse::<char>(), high.parse::<char>()) {
            (Ok(low), Ok(high)) => (low..=high).contains(&digit),
            _ => true,
        }
    }
}
