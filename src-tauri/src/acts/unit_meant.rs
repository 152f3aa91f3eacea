//! Which unit of a car is meant where an answer, a reading or a serial is about "the radio" and nobody names one.

use super::ActError;
use super::case::{CarCase, UnitCase};
use crate::domain::radios::{Candidate, is_no_radio, the_radio};
use crate::domain::{Id, UnitKind};
use crate::store;
use rusqlite::Connection;

/// The unit that "the radio" of this car means; nothing where none is on record.
pub(super) fn unit_meant<'c>(conn: &Connection, car: &'c CarCase) -> Result<Option<&'c UnitCase>, ActError> {
    // Nearly every car has one, and its slots need not be asked for.
    if car.units.len() < 2 {
        return Ok(car.units.first());
    }
    let candidates: Vec<Candidate> = car
        .units
        .iter()
        .map(|unit| Candidate {
            unit: unit.id(),
            kind: unit.radio.kind,
            fitted: unit.installation.is_some(),
            none: is_no_radio(&unit.unit.state),
        })
        .collect();
    let meant = the_radio(&candidates, &slots_by_age(conn, car.vehicle.id)?);
    Ok(car.units.iter().find(|unit| Some(unit.id()) == meant))
}

/// The kinds of unit that ever sat in a car, the place that was filled first at the front. A swap does not make a place younger.
fn slots_by_age(conn: &Connection, vehicle: Id) -> Result<Vec<UnitKind>, ActError> {
    let ever = store::list_radios_ever_in(conn, vehicle)?;
    let rows = store::list_radios(conn, &ever)?;
    let kind_of = |radio: &Id| rows.iter().find(|row| row.id == *radio).map(|row| row.kind);
    Ok(ever.iter().filter_map(kind_of).collect())
}
