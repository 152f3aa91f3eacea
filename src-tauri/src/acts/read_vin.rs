//! A chassis number as it is typed or scanned: how it will be saved, a better reading to offer, and what its signs say of the car.
//!
//! Invariant: everything here is a hint. Nothing is changed silently but the scanner's prefix, and nothing stops the car from being
//! logged.

use super::case::shipped;
use super::{ActError, Fault, Workshop};
use crate::domain::Deed;
use crate::domain::vin::{TakenOff, Vin, VinRefusal, VinRepair, is_vin, taken_off};
use crate::domain::words::words;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is typed in the form.
#[derive(Deserialize, TS)]
pub struct ReadVin {
    /// The chassis number, as typed, scanned, or copied from a tester.
    pub text: String,
    /// The make, where it is known: a slip in the maker's own signs is only mended for a known make.
    pub make: String,
}

words! {
    /// What deserves a second look. None of them stops anything.
    VinHint {
        /// Not 17 signs of A to Z and 0 to 9 without I, O, Q.
        Shape = "shape",
        /// A North American VIN whose check digit does not agree.
        CheckDigit = "check_digit",
        /// No maker is known for its first three signs.
        MakerUnknown = "maker_unknown",
    }
}

/// One sign that may have been misread.
#[derive(Serialize, TS)]
pub struct VinSlip {
    /// Its place, counted from 1.
    #[ts(type = "number")]
    pub position: usize,
    /// What was typed.
    pub typed: String,
    /// What it may be.
    pub read_as: String,
}

/// A better reading, offered and never taken by itself.
#[derive(Serialize, TS)]
pub struct BetterVin {
    /// The whole VIN as it would be.
    pub vin: String,
    /// Which signs change, from left to right.
    pub slips: Vec<VinSlip>,
}

/// How a chassis number was read.
#[derive(Serialize, TS)]
pub struct VinReading {
    /// As it will be saved and shown.
    pub shown: String,
    /// How many signs it has.
    #[ts(type = "number")]
    pub length: usize,
    /// What was taken away from around it.
    pub taken_off: Option<TakenOff>,
    /// A better reading to offer.
    pub better: Option<BetterVin>,
    /// The maker its signs name; of the better reading, where there is one.
    pub maker: Option<String>,
    /// Other makers sold under the same signs.
    pub other_makers: Vec<String>,
    /// The country, two letters of ISO 3166.
    pub country: Option<String>,
    /// The model years it may say, newest first; only for makers whose VINs tell it.
    pub years: Vec<i32>,
    /// What deserves a second look.
    pub hints: Vec<VinHint>,
}

impl Workshop {
    /// Reads a chassis number for the intake form.
    ///
    /// # Errors
    /// `required` for an empty field, `too_long` for what cannot be saved.
    pub fn read_vin(&mut self, request: &ReadVin) -> Result<VinReading, ActError> {
        self.require(Deed::Intake, &[])?;
        let catalogue = shipped()?;
        let vin = Vin::read(&request.text).map_err(|refusal| {
            ActError::field(
                "vin",
                match refusal {
                    VinRefusal::Empty => Fault::Required,
                    VinRefusal::TooLong => Fault::TooLong,
                },
            )
        })?;
        let better = vin
            .repair
            .or_else(|| catalogue.repair_of_prefix(&vin.key, &request.make));
        let meant = better
            .as_ref()
            .map_or(vin.key.as_str(), |better| &better.suggestion);
        let origin = catalogue.origin_of_vin(meant);
        let this_year = self.ports.clock.local(self.ports.clock.now()).year();
        let hints = [
            (vin.hints.shape_odd, VinHint::Shape),
            (vin.hints.check_digit_odd, VinHint::CheckDigit),
            (is_vin(meant) && origin.brand.is_none(), VinHint::MakerUnknown),
        ];
        Ok(VinReading {
            length: vin.key.chars().count(),
            taken_off: taken_off(&request.text),
            maker: origin.brand.map(str::to_owned),
            other_makers: origin.other_brands.into_iter().map(str::to_owned).collect(),
            country: origin.country.map(str::to_owned),
            years: catalogue.years_of_vin(meant, this_year),
            hints: hints
                .into_iter()
                .filter_map(|(odd, hint)| odd.then_some(hint))
                .collect(),
            better: better.map(BetterVin::of),
            shown: vin.shown,
        })
    }
}

impl BetterVin {
    fn of(repair: VinRepair) -> Self {
        Self {
            vin: repair.suggestion,
            slips: repair
                .swaps
                .into_iter()
                .map(|swap| VinSlip {
                    position: swap.position,
                    typed: swap.typed.to_string(),
                    read_as: swap.read_as.to_string(),
                })
                .collect(),
        }
    }
}
