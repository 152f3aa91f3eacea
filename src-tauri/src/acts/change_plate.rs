//! A car gets another plate. The old one is kept and still finds it; a proof of ownership made before ends.

use super::open_vehicle::VehicleView;
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::{Deed, plate};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Another plate.
#[derive(Deserialize, TS)]
pub struct ChangePlate {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The plate on it now, as typed.
    pub plate: String,
    /// The plate the screen showed.
    pub seen_plate: String,
}

impl Workshop {
    /// Writes the plate a car wears from now on.
    ///
    /// # Errors
    /// `required` and `too_long` at the field; `changed_meanwhile`; `nothing_to_record` where it is the plate on the car.
    pub fn change_plate(&mut self, request: &ChangePlate) -> Result<VehicleView, ActError> {
        let me = self.require(Deed::Intake, &[request.vehicle_id.0])?;
        let typed = plate::Plate::read(&request.plate).map_err(|refusal| {
            let fault = match refusal {
                plate::PlateRefusal::Empty => Fault::Required,
                plate::PlateRefusal::TooLong => Fault::TooLong,
            };
            ActError::field("plate", fault)
        })?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut car = store::get_vehicle(act.tx(), request.vehicle_id.0)?;
        if car.plate_key == typed.key && car.plate == typed.shown {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        if plate::plate_key(&request.seen_plate) != car.plate_key {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        car.plate = typed.shown;
        car.plate_key = typed.key;
        car.country = typed
            .country
            .map(|country| country.code().to_owned())
            .unwrap_or_default();
        store::insert_plate(&act, &car, entropy.new_id(act.at()))?;
        store::index_vehicle(&act, car.id)?;
        let receipt = act.commit(&self.head, Verb::PlateChanged, &[car.id], "", "done")?;
        self.acknowledge(&receipt);
        self.vehicle_view(car.id)
    }
}
