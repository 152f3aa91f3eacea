//! The one search box: plate, old plate, VIN or its tail, name, phone, serial, job number, key tag.

use super::case::CarCase;
use super::views::{IdText, PartyHead, StateChip, VehicleHead};
use super::{ActError, Workshop};
use crate::domain::rights::may;
use crate::domain::words::words;
use crate::domain::{Deed, fold, phone, plate};
use crate::store::{self, FoundBy, Query};
use crate::vault::{self, Serial};
use serde::Serialize;
use ts_rs::TS;

words! {
    /// Why a car was found.
    HitWhy {
        /// Its plate.
        Plate = "plate",
        /// A plate it wore.
        OldPlate = "old_plate",
        /// Its VIN.
        Vin = "vin",
        /// A name.
        Name = "name",
        /// A phone.
        Phone = "phone",
        /// A radio serial.
        Serial = "serial",
        /// A job number.
        JobNumber = "job_number",
        /// A key tag.
        KeyTag = "key_tag",
        /// The make or model of the car.
        Car = "car",
    }
}

/// One car.
#[derive(Debug, Serialize, TS)]
pub struct Hit {
    /// The car.
    pub vehicle: VehicleHead,
    /// Its owner.
    pub owner: Option<PartyHead>,
    /// Why it was found.
    pub why: HitWhy,
    /// Its open job.
    #[ts(type = "string | null")]
    pub open_job_id: Option<IdText>,
    /// Its worst code state.
    pub chip: StateChip,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct FindResult {
    /// The cars, best first.
    pub hits: Vec<Hit>,
    /// Whether there are more than shown.
    pub more: bool,
    /// The typed text as a plate, for the row "new car with this plate"; nothing where a car wears exactly it.
    pub new_plate: Option<String>,
    /// Enter alone may take that row: the text has a digit, as plates have. A name that nobody bears is not a car.
    pub new_plate_by_enter: bool,
}

/// As many as fit under the box.
const SHOWN: usize = 12;

impl Workshop {
    /// Finds cars by anything typed, from one character on.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn find(&mut self, text: &str) -> Result<FindResult, ActError> {
        let me = self.require(Deed::SeeBoard, &[])?;
        // Read-only people see cars and states, not whose they are.
        let sees_people = may(&me.roles, Deed::Intake);
        // A pasted megabyte is a mishap, not a search.
        let typed: String = fold::clean(text).chars().take(60).collect();
        let query = self.query(&typed);
        let now = self.ports.clock.now();
        let mut found = store::find_vehicles(&self.conn, &query, SHOWN + 1)?;
        let more = found.len() > SHOWN;
        found.truncate(SHOWN);
        let mut hits = Vec::with_capacity(found.len());
        for (id, by) in found {
            let car = CarCase::read(&self.catalogue, &self.conn, id, None, now)?;
            hits.push(Hit {
                vehicle: VehicleHead::of(&car.vehicle),
                owner: car.owner.as_ref().filter(|_| sees_people).map(PartyHead::of),
                why: why(by),
                open_job_id: car.open_jobs.first().copied().map(IdText),
                chip: self.chip(&self.conn, &car.worst())?,
            });
        }
        let new_plate = plate::Plate::read(&typed).ok().filter(|plate| {
            !plate.key.is_empty()
                && !hits
                    .iter()
                    .any(|hit| plate::plate_key(&hit.vehicle.plate) == plate.key)
        });
        Ok(FindResult {
            new_plate_by_enter: typed.chars().any(char::is_numeric),
            hits,
            more,
            new_plate: new_plate.map(|plate| plate.shown),
        })
    }

    fn query(&self, typed: &str) -> Query {
        let key = plate::plate_key(typed);
        Query {
            serial_digest: vault::serial_digest(&Serial(&key), &self.keys.code),
            loose: plate::loose_plate_key(&key),
            key,
            words: fold::fold(typed).split_whitespace().map(str::to_owned).collect(),
            digits: phone::phone_digits(typed),
            piece: fold::fold(typed),
        }
    }
}

fn why(by: FoundBy) -> HitWhy {
    match by {
        FoundBy::Plate => HitWhy::Plate,
        FoundBy::OldPlate => HitWhy::OldPlate,
        FoundBy::Vin => HitWhy::Vin,
        FoundBy::Name => HitWhy::Name,
        FoundBy::Phone => HitWhy::Phone,
        FoundBy::Serial => HitWhy::Serial,
        FoundBy::JobNumber => HitWhy::JobNumber,
        FoundBy::KeyTag => HitWhy::KeyTag,
        FoundBy::Car => HitWhy::Car,
    }
}
