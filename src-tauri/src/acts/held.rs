//! Nothing rises: the states of a car's units before a merge or a move, in every light they are read in, and what holds them down after.
//!
//! A state may differ from job to job (code protection that is switched off counts in one job only), so it is compared outside of any
//! job and in each open one.

use super::ActError;
use super::case::CarCase;
use super::radios::{Bench, note};
use crate::domain::code_state::{Class, CodeState, Lock};
use crate::domain::facts::What;
use crate::domain::hold_down::hold_down;
use crate::domain::{Arrival, Id};
use crate::ledger::Act;
use crate::store;
use std::collections::BTreeMap;

/// Where a state is read: outside of any job, or in one.
pub(super) type Light = Option<(Id, Arrival)>;

/// The states of units in one light, by the id of the unit.
pub(super) struct Seen {
    pub light: Light,
    pub states: BTreeMap<Id, CodeState>,
}

/// Outside of any job, and each open job of these cars.
pub(super) fn lights(act: &Act<'_>, vehicles: &[Id]) -> Result<Vec<Light>, ActError> {
    let mut lights = vec![None];
    for vehicle in vehicles {
        for job in store::list_open_jobs_of(act.tx(), *vehicle)? {
            lights.push(Some((job, store::get_job(act.tx(), job)?.arrival)));
        }
    }
    Ok(lights)
}

/// The states of the units of these cars, in each light.
pub(super) fn see(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicles: &[Id],
    lights: &[Light],
) -> Result<Vec<Seen>, ActError> {
    let mut all = Vec::with_capacity(lights.len());
    for light in lights {
        let mut states = BTreeMap::new();
        for vehicle in vehicles {
            let car = CarCase::read(bench.catalogue, act.tx(), *vehicle, *light, act.at())?;
            states.extend(car.units.iter().map(|unit| (unit.id(), unit.unit.state)));
        }
        all.push(Seen {
            light: *light,
            states,
        });
    }
    Ok(all)
}

/// Holds each unit of a car at or under its ceiling, in each light. What is written belongs to no job: it outlives the one that moves.
pub(super) fn hold(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: Id,
    before: &[Seen],
    ceiling: impl Fn(&Seen, Id) -> Result<Class, ActError>,
) -> Result<(), ActError> {
    let outside = Bench { job: None, ..*bench };
    for seen in before {
        let car = CarCase::read(bench.catalogue, act.tx(), vehicle, seen.light, act.at())?;
        for unit in &car.units {
            let at = car.circumstances(unit, seen.light.map(|(job, _)| job), act.at());
            for what in hold_down(ceiling(seen, unit.id())?, &unit.facts, &at) {
                note(act, &outside, unit.id(), &what)?;
            }
        }
    }
    Ok(())
}

/// Before `hold`: a radio that was locked is not locked less hard after a merge or a move. `records` says which units before the act a
/// unit was: itself, and where records became one also those.
pub(super) fn keep_waiting(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: Id,
    before: &[Seen],
    records: impl Fn(Id) -> Vec<Id>,
) -> Result<(), ActError> {
    let outside = Bench { job: None, ..*bench };
    for seen in before {
        for unit in store::list_units_in(act.tx(), vehicle)? {
            for record in records(unit.radio.id) {
                // Read anew: one record's wait may have been written for another's.
                let car = CarCase::read(bench.catalogue, act.tx(), vehicle, seen.light, act.at())?;
                let now = &car.unit(unit.radio.id)?.unit.state;
                let was = seen.states.get(&record);
                if let Some(wait) = was.and_then(|was| wait_that_was_hidden(was, now)) {
                    note(act, &outside, unit.radio.id, &wait)?;
                }
            }
        }
    }
    Ok(())
}

/// A wait or a "ready" that comes from another car or record is not the last word about this one: where the radio was locked harder
/// before, it is so again, with its end unknown or none.
fn wait_that_was_hidden(before: &CodeState, now: &CodeState) -> Option<What> {
    let until = |lock: &Lock| match lock {
        Lock::Until(end) => (1, Some(*end)),
        Lock::Unknown => (2, None),
        Lock::Final => (3, None),
    };
    let CodeState::Locked { lock: before } = before else {
        return None;
    };
    let hidden = match now {
        CodeState::Locked { lock: now } => until(now) < until(before),
        _ => true,
    };
    hidden.then_some(What::WaitSeen {
        minutes: None,
        is_final: matches!(before, Lock::Final),
    })
}

/// The class a unit had; one that was not on record was part of the unknown radio.
pub(super) fn class_before(seen: &Seen, unit: Id) -> Class {
    seen.states.get(&unit).map_or(Class::Stop, CodeState::class)
}
