//! Why a car stands among the hits, in the words of its own file: the driver's name that was typed, the plate it wore before.

use super::case::CarCase;
use super::{ActError, Workshop};
use crate::domain::found::{name_answers, plate_answers};
use crate::domain::phone::phone_digits;
use crate::domain::words::words;
use crate::store::{self, FoundBy, PartyRole, PartyRow, RoleRow};
use serde::Serialize;
use ts_rs::TS;

words! {
    /// Whose name or number was typed, or that it was a plate of earlier.
    SaidOf {
        /// A plate the car wore.
        OldPlate = "old_plate",
        /// Somebody who owned it.
        FormerOwner = "former_owner",
        /// Who brings it.
        Driver = "driver",
        /// Who pays.
        Payer = "payer",
        /// Who is asked for the code.
        Contact = "contact",
    }
}

/// What a hit was found by, where the line would not show it. No `Debug`: it is a person's name.
#[derive(Serialize, TS)]
pub struct HitSaid {
    /// Whose, or which.
    pub of: SaidOf,
    /// The name or the plate.
    pub text: String,
    /// The number, where that was typed.
    pub phone: Option<String>,
}

impl std::fmt::Debug for HitSaid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HitSaid")
            .field("of", &self.of)
            .finish_non_exhaustive()
    }
}

impl Workshop {
    /// What a car was found by; nothing where the plate and the owner on its line say it already.
    pub(super) fn said(
        &self,
        car: &CarCase,
        by: FoundBy,
        typed: &str,
        sees_people: bool,
    ) -> Result<Option<HitSaid>, ActError> {
        match by {
            FoundBy::Plate | FoundBy::OldPlate => self.old_plate(car, typed),
            FoundBy::Name if sees_people => self.somebody(car, false, |who| name_answers(&who.name, typed)),
            FoundBy::Phone if sees_people => {
                let digits = phone_digits(typed);
                self.somebody(car, true, |who| {
                    who.phone
                        .as_deref()
                        .is_some_and(|phone| phone_digits(phone).contains(&digits))
                })
            }
            _ => Ok(None),
        }
    }

    fn old_plate(&self, car: &CarCase, typed: &str) -> Result<Option<HitSaid>, ActError> {
        if plate_answers(&car.vehicle.plate, typed) {
            return Ok(None);
        }
        Ok(store::list_plates(&self.conn, car.vehicle.id)?
            .into_iter()
            .find(|row| plate_answers(&row.plate, typed))
            .map(|row| HitSaid {
                of: SaidOf::OldPlate,
                text: row.plate,
                phone: None,
            }))
    }

    /// The owner answers for the line first; else whoever is tied to the car now, and last who was.
    fn somebody(
        &self,
        car: &CarCase,
        by_phone: bool,
        answers: impl Fn(&PartyRow) -> bool,
    ) -> Result<Option<HitSaid>, ActError> {
        if car.owner.as_ref().is_some_and(&answers) {
            return Ok(None);
        }
        let roles = store::list_roles(&self.conn, car.vehicle.id)?;
        let (owners, others): (Vec<RoleRow>, Vec<RoleRow>) =
            roles.into_iter().partition(|row| row.role == PartyRole::Owner);
        Ok(others
            .into_iter()
            .chain(owners)
            .find(|row| answers(&row.party))
            .map(|row| HitSaid {
                of: said_of(row.role),
                text: row.party.name,
                phone: row.party.phone.filter(|_| by_phone),
            }))
    }
}

/// The owner of now was asked already: an owner among the rest is one of earlier.
fn said_of(role: PartyRole) -> SaidOf {
    match role {
        PartyRole::Owner => SaidOf::FormerOwner,
        PartyRole::Driver => SaidOf::Driver,
        PartyRole::Payer => SaidOf::Payer,
        PartyRole::Contact => SaidOf::Contact,
    }
}
