//! Two radios of one kind are on record in one car, as after a merge: somebody says which one is in it, and what the other is.
//!
//! Invariant: nothing that was proven survives (GATE.md section 8). The same radio written twice becomes one record under the merge's
//! ceiling; where the other is gone, the one that stays is at most ON FILE.

use super::case::CarCase;
use super::held::{hold, keep_waiting, lights, see};
use super::merge_vehicles::merge_radios;
use super::open_vehicle::VehicleView;
use super::radios::{Bench, note};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::code_state::{Class, CodeState};
use crate::domain::facts::What;
use crate::domain::hold_down::merge_ceiling;
use crate::domain::{Deed, Id};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// Which radio is in the car.
#[derive(Deserialize, TS)]
pub struct SettleRadios {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The unit that is in it.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// The others of its kind are the same radio, written twice; else they are not in the car any more.
    pub same: bool,
}

impl Workshop {
    /// Settles which radio of a kind is in the car.
    ///
    /// # Errors
    /// `presence_needed`; `nothing_to_record` where there is one of its kind only.
    pub fn settle_radios(&mut self, request: &SettleRadios) -> Result<VehicleView, ActError> {
        let (vehicle, unit) = (request.vehicle_id.0, request.unit_id.0);
        let me = self.require_present(Deed::Merge, Some(vehicle), &[vehicle, unit])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: None,
        };
        let car = CarCase::read(&self.catalogue, act.tx(), vehicle, None, act.at())?;
        let kind = car.unit(unit)?.radio.kind;
        let others: Vec<Id> = car
            .units
            .iter()
            .filter(|other| other.radio.kind == kind && other.id() != unit)
            .map(super::case::UnitCase::id)
            .collect();
        if others.is_empty() {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        if request.same {
            make_one(&act, &bench, car.vehicle.id, unit, &others)?;
        } else {
            for other in &others {
                note(&act, &bench, *other, &What::Removed)?;
            }
            // What was proven of one of two radios proves nothing of the one that is left.
            note(&act, &bench, unit, &What::Doubt)?;
            note(&act, &bench, unit, &What::SerialSettled)?;
        }
        store::index_vehicle(&act, car.vehicle.id)?;
        let subjects: Vec<Id> = [car.vehicle.id, unit].into_iter().chain(others).collect();
        let reason = if request.same { "same" } else { "gone" };
        let receipt = act.commit(&self.head, Verb::RadiosSettled, &subjects, reason, "done")?;
        self.acknowledge(&receipt);
        self.vehicle_view(vehicle)
    }
}

/// The records of one radio become one, under the ceiling of their merge in every light.
fn make_one(act: &Act<'_>, bench: &Bench<'_>, vehicle: Id, unit: Id, others: &[Id]) -> Result<(), ActError> {
    let before = see(act, bench, &[vehicle], &lights(act, &[vehicle])?)?;
    for other in others {
        let (stays, goes) = (
            store::get_radio(act.tx(), unit)?,
            store::get_radio(act.tx(), *other)?,
        );
        merge_radios(act, &stays, &goes)?;
    }
    keep_waiting(act, bench, vehicle, &before, |held| {
        let mut records = vec![held];
        if held == unit {
            records.extend(others);
        }
        records
    })?;
    hold(act, bench, vehicle, &before, |seen, held| {
        let state = |id: &Id| seen.states.get(id);
        let Some(mine) = state(&held) else {
            return Ok(Class::Stop);
        };
        let of_others = others.iter().filter_map(state);
        Ok(if held == unit {
            of_others
                .map(|other| merge_ceiling(mine, other))
                .min()
                .unwrap_or(Class::Stop)
        } else {
            CodeState::class(mine)
        })
    })
}
