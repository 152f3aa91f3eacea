//! What is worth a second look in the digits of a code, said while the customer still stands there. Nothing is stored, and no digits travel
//! back.

use super::case::CarCase;
use super::in_bay::family_on_screen;
use super::log_incoming_car::SoftWarning;
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::catalogue::RadioFamily;
use crate::domain::{Deed, code};
use crate::store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Digits before they are saved, and whose they would be, as far as that is known.
#[derive(Default, Deserialize, TS)]
pub struct LookAtDigits {
    /// The digits.
    pub text: String,
    /// The car; nothing where it is not on record yet.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// The unit; nothing for the unknown radio.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The car's make as it is typed, where the car is not on record yet.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub make: Option<String>,
    /// The radio's serial as it is typed, where the radio is not on record yet.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub serial: Option<String>,
}

impl From<&str> for LookAtDigits {
    /// Digits of a radio that nobody named.
    fn from(digits: &str) -> Self {
        Self {
            text: digits.to_owned(),
            ..Self::default()
        }
    }
}

/// What the codes of a radio's family are reported to look like, where the typed digits look otherwise.
#[derive(Debug, Serialize, TS)]
pub struct FamilyCode {
    /// How many digits they have, where these have another number: `4`, or `4 / 5`.
    pub lengths: Option<String>,
    /// Which digits they have, where these have others: `1-6`.
    pub digits: Option<String>,
}

impl FamilyCode {
    /// Nothing where the digits look like the family's, or nobody said how those look.
    fn of(family: &RadioFamily, typed: &str) -> Option<Self> {
        let lengths = || -> String {
            let lengths: Vec<String> = family.code_length.iter().map(usize::to_string).collect();
            lengths.join(" / ")
        };
        let seen = Self {
            lengths: (!family.fits_code_length(typed)).then(lengths),
            digits: family
                .code_charset
                .clone()
                .filter(|_| !family.fits_code_digits(typed)),
        };
        (seen.lengths.is_some() || seen.digits.is_some()).then_some(seen)
    }
}

/// What the shape of typed digits says.
#[derive(Debug, Serialize, TS)]
pub struct SeenDigits {
    /// Why they cannot be saved.
    pub fault: Option<Fault>,
    /// What is worth a second look, and blocks nothing.
    pub warnings: Vec<SoftWarning>,
    /// How codes of this radio's family are reported to look, where these look otherwise: a second look, and blocks nothing.
    pub not_of_family: Option<FamilyCode>,
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
            not_of_family: None,
        }
    }
}

impl Workshop {
    /// Looks at the digits of a code before they are saved.
    ///
    /// # Errors
    /// Where nobody is at the seat, or may not take a code in; where the car is not on record.
    pub fn look_at_digits(&mut self, request: impl Into<LookAtDigits>) -> Result<SeenDigits, ActError> {
        let request = request.into();
        self.require(Deed::TakeCodeIn, &[])?;
        let mut seen = SeenDigits::of(&request.text);
        if seen.fault.is_none() {
            seen.not_of_family = self.not_of_family(&request)?;
        }
        Ok(seen)
    }

    fn not_of_family(&self, request: &LookAtDigits) -> Result<Option<FamilyCode>, ActError> {
        let catalogue = &*self.catalogue;
        let typed = |family: &RadioFamily| FamilyCode::of(family, &request.text);
        let typed_make = request.make.as_deref().unwrap_or_default();
        let by_hand = || {
            let serial = request.serial.as_deref().unwrap_or_default();
            catalogue
                .family_of(typed_make, "", serial)
                .or_else(|| catalogue.family_of_make(typed_make, ""))
        };
        let Some(vehicle) = request.vehicle_id else {
            return Ok(by_hand().and_then(typed));
        };
        let vehicle = store::surviving_vehicle(&self.conn, vehicle.0)?;
        let car = CarCase::read(catalogue, &self.conn, vehicle, None, self.ports.clock.now())?;
        let unit = match request.unit_id {
            // One that lies on the bench is of any maker: nothing is said of it.
            Some(id) => match car.units.iter().find(|unit| unit.id() == id.0) {
                Some(unit) => unit,
                None => return Ok(None),
            },
            None if car.units.is_empty() => {
                let make = car.vehicle.make.as_deref().filter(|make| !make.is_empty());
                let by_make = make.and_then(|make| catalogue.family_of_make(make, ""));
                return Ok(by_make.or_else(by_hand).and_then(typed));
            }
            None => return Ok(None),
        };
        Ok(family_on_screen(catalogue, unit, "").and_then(|(family, _)| typed(family)))
    }
}
