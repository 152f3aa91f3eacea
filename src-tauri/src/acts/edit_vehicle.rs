//! What is known about a car is corrected: maker, model, year, VIN. A change made meanwhile is shown, never overwritten. A new VIN ends
//! a proof of ownership.

use super::edit_party::{Edited, changed_of};
use super::typed::{Form, LONGEST_SHORT, some};
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::edit::{FieldEdit, settle};
use crate::domain::{Deed, fold, vin};
use crate::ledger::{Act, Verb};
use crate::store::{self, VehicleRow};
use serde::Deserialize;
use ts_rs::TS;

/// A car's fields, as a form holds them. All may be empty.
#[derive(Deserialize, TS)]
pub struct VehicleFields {
    /// Maker.
    pub make: String,
    /// Model.
    pub model: String,
    /// Year.
    pub year: String,
    /// VIN.
    pub vin: String,
}

/// A correction.
#[derive(Deserialize, TS)]
pub struct EditVehicle {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// What was typed.
    pub typed: VehicleFields,
    /// What the screen showed when the form was opened.
    pub seen: VehicleFields,
}

/// The fields, read.
struct Read {
    make: Option<String>,
    model: Option<String>,
    year: Option<i32>,
    vin: Option<String>,
}

impl Workshop {
    /// Corrects a car's maker, model, year and VIN. Fields that nobody typed into are not written.
    ///
    /// # Errors
    /// `too_long`, `year_unreadable` at the field.
    pub fn edit_vehicle(&mut self, request: &EditVehicle) -> Result<Edited, ActError> {
        let me = self.require(Deed::Intake, &[request.vehicle_id.0])?;
        let mut form = Form::default();
        let typed = read(&mut form, &request.typed);
        form.end()?;
        // What was shown was on record once: whatever it is, it is no fault of the person.
        let seen = read(&mut Form::default(), &request.seen);
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut car = store::get_vehicle(act.tx(), request.vehicle_id.0)?;
        let edits = [
            (settle(&seen.make, &typed.make, &car.make), "make"),
            (settle(&seen.model, &typed.model, &car.model), "model"),
            (settle(&seen.year, &typed.year, &car.year), "year"),
            (settle(&seen.vin, &typed.vin, &car.vin), "vin"),
        ];
        let changed = changed_of(edits.map(|(edit, field)| (edit, field, value_of(&car, field))));
        if !changed.is_empty() || edits.iter().all(|(edit, _)| *edit == FieldEdit::Keep) {
            drop(act);
            let view = self.vehicle_view(car.id)?;
            return Ok(Edited { view, changed });
        }
        for (edit, field) in edits {
            match field {
                _ if edit != FieldEdit::Write => {}
                "make" => car.make.clone_from(&typed.make),
                "model" => car.model.clone_from(&typed.model),
                "year" => car.year = typed.year,
                _ => car.vin.clone_from(&typed.vin),
            }
        }
        store::update_vehicle(&act, &car)?;
        store::index_vehicle(&act, car.id)?;
        let receipt = act.commit(&self.head, Verb::VehicleEdited, &[car.id], "", "done")?;
        self.acknowledge(&receipt);
        let view = self.vehicle_view(car.id)?;
        Ok(Edited { view, changed })
    }
}

fn read(form: &mut Form, fields: &VehicleFields) -> Read {
    let vin = match vin::Vin::read(&fields.vin) {
        Ok(vin) => Some(vin.shown),
        Err(vin::VinRefusal::Empty) => None,
        Err(vin::VinRefusal::TooLong) => {
            form.fault("vin", Fault::TooLong);
            None
        }
    };
    Read {
        make: some(form.text("make", &fields.make, LONGEST_SHORT)),
        model: some(form.text("model", &fields.model, LONGEST_SHORT)),
        year: read_year(form, &fields.year),
        vin,
    }
}

/// Four digits from the first motor car on, or nothing.
fn read_year(form: &mut Form, typed: &str) -> Option<i32> {
    let text = fold::fold(typed);
    if text.is_empty() {
        return None;
    }
    let year = text.parse().ok().filter(|year| (1885..=2100).contains(year));
    if year.is_none() {
        form.fault("year", Fault::YearUnreadable);
    }
    year
}

fn value_of(car: &VehicleRow, field: &str) -> String {
    match field {
        "make" => car.make.clone(),
        "model" => car.model.clone(),
        "year" => car.year.map(|year| year.to_string()),
        _ => car.vin.clone(),
    }
    .unwrap_or_default()
}
