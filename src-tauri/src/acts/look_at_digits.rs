//! What is worth a second look in the digits of a code, said while the customer still stands there. Nothing is stored, and no digits travel
//! back.

use super::log_incoming_car::SoftWarning;
use super::{ActError, Fault, Workshop};
use crate::domain::{Deed, code};
use serde::Serialize;
use ts_rs::TS;

/// What the shape of typed digits says.
#[derive(Debug, Serialize, TS)]
pub struct SeenDigits {
    /// Why they cannot be saved.
    pub fault: Option<Fault>,
    /// What is worth a second look, and blocks nothing.
    pub warnings: Vec<SoftWarning>,
}

impl SeenDigits {
    /// Reads the digits.
    pub(super) fn of(typed: &str) -> Self {
        let (fault, unusual) = match code::check_digits(typed) {
            Ok(shape) => (None, shape.unusual_length),
            Err(code::CodeRefusal::NotDigits) => (Some(Fault::CodeNotDigits), false),
            Err(code::CodeRefusal::Empty | code::CodeRefusal::Length) => (Some(Fault::CodeLength), false),
        };
        let suspicious = fault.is_none() && code::is_suspicious(typed);
        let warnings = [
            unusual.then_some(SoftWarning::CodeLengthUnusual),
            suspicious.then_some(SoftWarning::CodeSuspicious),
        ];
        Self {
            fault,
            warnings: warnings.into_iter().flatten().collect(),
        }
    }
}

impl Workshop {
    /// Looks at the digits of a code before they are saved.
    ///
    /// # Errors
    /// Where nobody is at the seat, or may not take a code in.
    pub fn look_at_digits(&mut self, digits: &str) -> Result<SeenDigits, ActError> {
        self.require(Deed::TakeCodeIn, &[])?;
        Ok(SeenDigits::of(digits))
    }
}
