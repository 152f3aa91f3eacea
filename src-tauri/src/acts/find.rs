//! The one search box: plate, old plate, VIN or its tail, name, phone, serial, job number, key tag.

use super::case::CarCase;
use super::find_said::HitSaid;
use super::views::{IdText, PartyHead, StateChip, VehicleHead};
use super::{ActError, Workshop};
use crate::domain::key_tag::key_tag_key;
use crate::domain::new_car::NewCar;
use crate::domain::rights::may;
use crate::domain::words::words;
use crate::domain::{Deed, fold, phone, plate, vin};
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
    /// Whose name or number it was, or which plate, where that is not what stands on the line already.
    pub said: Option<HitSaid>,
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
    /// The typed text as a VIN, for the row "new car with this VIN"; nothing where a car has exactly it. Never a plate too.
    pub new_vin: Option<String>,
    /// The typed text as a telephone number, for the row "new car of this number". Never a plate too.
    pub new_phone: Option<String>,
    /// Enter alone may take that row. A name that nobody bears is not a car.
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
        let mut known_vin = false;
        let vin_key = vin::vin_key(&typed);
        for (id, by) in found {
            let car = CarCase::read(&self.catalogue, &self.conn, id, None, now)?;
            known_vin |= car.vehicle.vin.as_deref().map(vin::vin_key).as_ref() == Some(&vin_key);
            hits.push(Hit {
                said: self.said(&car, by, &typed, sees_people)?,
                vehicle: VehicleHead::of(&car.vehicle),
                owner: car.owner.as_ref().filter(|_| sees_people).map(PartyHead::of),
                why: why(by),
                open_job_id: car.open_jobs.first().copied().map(IdText),
                chip: self.chip(&self.conn, &car.worst())?,
            });
        }
        let new_car = NewCar::read(&typed);
        let mut result = FindResult {
            new_plate_by_enter: new_car.as_ref().is_some_and(NewCar::by_enter),
            hits,
            more,
            new_plate: None,
            new_vin: None,
            new_phone: None,
        };
        match new_car {
            Some(NewCar::Plate(plate)) => {
                let known = |hit: &Hit| plate::plate_key(&hit.vehicle.plate) == plate.key;
                result.new_plate = (!result.hits.iter().any(known)).then_some(plate.shown);
            }
            Some(NewCar::Vin(vin)) => result.new_vin = (!known_vin).then_some(vin),
            Some(NewCar::Phone(phone)) => result.new_phone = Some(phone),
            None => {}
        }
        Ok(result)
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
            key_tag: key_tag_key(typed),
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
