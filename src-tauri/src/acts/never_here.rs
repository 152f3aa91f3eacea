//! A car that was never here, known by its plate alone.

use super::radios::Bench;
use super::{ActError, Fault};
use crate::domain::{Standing, plate};
use crate::ledger::Act;
use crate::store::{self, VehicleRow};

/// A car that was never here, known by its plate.
pub(super) fn new_car(act: &Act<'_>, bench: &Bench<'_>, typed: &str) -> Result<VehicleRow, ActError> {
    let plate = plate::Plate::read(typed).map_err(|refusal| {
        let fault = match refusal {
            plate::PlateRefusal::Empty => Fault::Required,
            plate::PlateRefusal::TooLong => Fault::TooLong,
        };
        ActError::field("new_plate", fault)
    })?;
    let car = VehicleRow {
        id: bench.entropy.new_id(act.at()),
        plate: plate.shown,
        plate_key: plate.key,
        country: plate
            .country
            .map(|country| country.code().to_owned())
            .unwrap_or_default(),
        make: None,
        model: None,
        year: None,
        vin: None,
        standing: Standing::Active,
    };
    store::insert_vehicle(act, &car, bench.entropy.new_id(act.at()))?;
    Ok(car)
}
