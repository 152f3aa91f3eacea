//! A job was typed on the wrong car: what its form wrote about car, people and radio is withdrawn there, and is the right car's only where
//! that says nothing else.

use super::odometer::{Lower, Reading, reading};
use super::words::words;
use super::{Id, KmReason};

words! {
    /// What was typed in a job about its car and people.
    TypedWord {
        /// Who owns the car.
        Owner = "owner",
        /// Who brought it.
        Driver = "driver",
        /// Who pays.
        Payer = "payer",
        /// Whom to ask for the code.
        Contact = "contact",
        /// The owner's name, where none was on file.
        Name = "name",
        /// A telephone.
        Phone = "phone",
        /// The maker.
        Make = "make",
        /// The model.
        Model = "model",
        /// The VIN.
        Vin = "vin",
        /// The radio's serial.
        Serial = "serial",
        /// Notes about the car.
        Notes = "notes",
        /// The odometer.
        Km = "km",
    }
}

words! {
    /// What becomes of it at the right car.
    TypedGoes {
        /// It goes on file there.
        Taken = "taken",
        /// It is on file there already.
        Same = "same",
        /// Something else is on file there, and stays.
        OtherStays = "other_stays",
        /// The radio in the yard is not the one on file there: RADIO CHANGED.
        RadioChanged = "radio_changed",
    }
}

/// What becomes of a field that was typed in the job: the right car's own word is never overwritten.
#[must_use]
pub fn field_goes(is_same: Option<bool>) -> TypedGoes {
    match is_same {
        None => TypedGoes::Taken,
        Some(true) => TypedGoes::Same,
        Some(false) => TypedGoes::OtherStays,
    }
}

/// What becomes of a serial that was read off the radio in the yard. One that matches is not noted there: nothing gets better by a move.
#[must_use]
pub fn serial_goes(is_same: Option<bool>) -> TypedGoes {
    match field_goes(is_same) {
        TypedGoes::OtherStays => TypedGoes::RadioChanged,
        other => other,
    }
}

/// What becomes of a reading of the odometer at the right car, whose last one before it is `last`. The reason typed for the wrong car
/// says nothing here; miles that became kilometres stay kilometres.
///
/// # Errors
/// [`Lower`] where it is below the last one and nobody said why.
pub fn km_goes(last: Option<i64>, typed: Reading, said: Option<KmReason>) -> Result<Reading, Lower> {
    if typed.reason == Some(KmReason::ForeignUnit) {
        let lower = last.is_some_and(|last| typed.km < last);
        return Ok(Reading {
            km: typed.km,
            reason: lower.then_some(KmReason::ForeignUnit),
        });
    }
    reading(last, typed.km, said)
}

/// Whether somebody who was named in the job comes along: the wrong car's owner only where he was said to have brought the car.
#[must_use]
pub fn comes_along(party: Id, owner_there: Option<Id>, brought_it: bool) -> bool {
    brought_it || Some(party) != owner_there
}
