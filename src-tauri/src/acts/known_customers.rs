//! A customer who is on file already: offered where their name or telephone is typed for a new car, and found by name for a sale or a
//! merge. Nobody is made one with anybody by this.

use super::views::{PartyHead, UNNAMED};
use super::{ActError, Workshop};
use crate::domain::{Deed, fold, phone};
use crate::store::{self, PartyRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was typed of a customer.
#[derive(Deserialize, TS)]
pub struct TypedCustomer {
    /// The name; may be empty.
    pub name: String,
    /// The telephone; may be empty.
    pub phone: String,
}

/// A customer on file.
#[derive(Debug, Serialize, TS)]
pub struct KnownCustomer {
    /// Who.
    pub party: PartyHead,
    /// How many cars they have to do with.
    pub cars: u32,
    /// The plates of the first of them.
    pub plates: Vec<String>,
}

/// As many as can be told apart at one look.
const OFFERED: u32 = 4;
/// As many as fit under a box.
const FOUND: u32 = 12;
/// Plates that tell one customer from another.
const PLATES: usize = 3;

impl Workshop {
    /// The customers who have exactly this name or this telephone: by the telephone first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn known_customers(&mut self, typed: &TypedCustomer) -> Result<Vec<KnownCustomer>, ActError> {
        self.require(Deed::Intake, &[])?;
        let folded = fold::fold(&typed.name);
        let folded = if folded == fold::fold(UNNAMED) {
            String::new()
        } else {
            folded
        };
        let number = phone::Phone::read(&typed.phone).ok();
        let key = number.as_ref().map(|number| number.key.as_str());
        if folded.is_empty() && key.is_none() {
            return Ok(Vec::new());
        }
        let parties = store::list_known_parties(&self.conn, &folded, key, OFFERED)?;
        self.customers(parties)
    }

    /// The customers whose name begins so, or who have this telephone: for a merge, and for a car that was sold.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn find_customers(&mut self, text: &str) -> Result<Vec<KnownCustomer>, ActError> {
        self.require(Deed::Intake, &[])?;
        let typed: String = fold::clean(text).chars().take(60).collect();
        let folded = fold::fold(&typed);
        if folded.is_empty() {
            return Ok(Vec::new());
        }
        let number = phone::Phone::read(&typed).ok();
        let parties = match number {
            Some(number) => store::list_known_parties(&self.conn, "", Some(&number.key), FOUND)?,
            None => store::list_parties_by_name(&self.conn, &folded, FOUND)?,
        };
        self.customers(parties)
    }

    fn customers(&self, parties: Vec<PartyRow>) -> Result<Vec<KnownCustomer>, ActError> {
        let mut known = Vec::with_capacity(parties.len());
        for party in parties {
            let cars = store::list_vehicles_of(&self.conn, party.id)?;
            // Somebody who has to do with no car any more is nobody to go on with.
            if cars.is_empty() {
                continue;
            }
            let mut plates = Vec::new();
            for car in cars.iter().take(PLATES) {
                plates.push(store::get_vehicle(&self.conn, *car)?.plate);
            }
            known.push(KnownCustomer {
                party: PartyHead::of(&party),
                cars: u32::try_from(cars.len()).unwrap_or(u32::MAX),
                plates,
            });
        }
        Ok(known)
    }
}
