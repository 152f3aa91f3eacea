//! One car that was written down twice becomes one: the other record stays and names the survivor, and nothing is resealed.
//!
//! Invariants: radios with one serial become one record; no state rises (GATE.md section 8, first row); a proof of ownership and what
//! an owner accepted end here. What will happen is shown by doing it and dropping the act.

use super::case::{CarCase, UnitCase};
use super::held::{Seen, hold, keep_waiting, lights, see};
use super::open_vehicle::VehicleView;
use super::radios::Bench;
use super::views::{IdText, PartyHead, StateChip, UnitHead, VehicleHead};
use super::{ActError, Refusal, Workshop};
use crate::domain::code_state::{Class, CodeState};
use crate::domain::hold_down::merge_ceiling;
use crate::domain::{Deed, Id, Standing, UnitKind, vin};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRow, RadioRow, VehicleRow};
use crate::vault::{self, Serial};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Two records of one car.
#[derive(Deserialize, TS)]
pub struct MergeVehicles {
    /// The one that stays.
    #[ts(type = "string")]
    pub into_id: IdText,
    /// The one that becomes it.
    #[ts(type = "string")]
    pub from_id: IdText,
}

/// A unit before and after.
#[derive(Debug, Serialize, TS)]
pub struct UnitChange {
    /// The unit as it will be.
    pub unit: UnitHead,
    /// Its states before, one for each of its records; empty where it was not on record.
    pub before: Vec<StateChip>,
}

/// What a merge of two cars will do.
#[derive(Debug, Serialize, TS)]
pub struct VehicleMergePreview {
    /// The car as it will be.
    pub after: VehicleHead,
    /// The record that becomes it.
    pub from: VehicleHead,
    /// Its owner as it will be.
    pub owner: Option<PartyHead>,
    /// Its units.
    pub units: Vec<UnitChange>,
    /// How many visits move to it.
    #[ts(type = "number")]
    pub jobs: usize,
}

/// What came of it, before the act is committed or dropped.
struct Merged {
    into: VehicleRow,
    from: VehicleRow,
    owner: Option<PartyRow>,
    units: Vec<(UnitCase, Vec<CodeState>)>,
    jobs: usize,
}

impl Workshop {
    /// Says what the merge will do. Nothing is written.
    ///
    /// # Errors
    /// As `merge_vehicles`, but for the PIN.
    pub fn preview_vehicle_merge(
        &mut self,
        request: &MergeVehicles,
    ) -> Result<VehicleMergePreview, ActError> {
        let me = self.require(Deed::Merge, &[request.into_id.0, request.from_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: None,
        };
        let merged = write_merge(&act, &bench, request.into_id.0, request.from_id.0)?;
        drop(act);
        let mut units = Vec::with_capacity(merged.units.len());
        for (unit, before) in &merged.units {
            let chips = before.iter().map(|state| self.chip(&self.conn, state));
            units.push(UnitChange {
                unit: self.unit_head(&self.conn, unit)?,
                before: chips.collect::<Result<_, _>>()?,
            });
        }
        Ok(VehicleMergePreview {
            after: VehicleHead::of(&merged.into),
            from: VehicleHead::of(&merged.from),
            owner: merged.owner.as_ref().map(PartyHead::of),
            units,
            jobs: merged.jobs,
        })
    }

    /// Makes two records of a car one.
    ///
    /// # Errors
    /// `presence_needed`; `same_record` where they are one already; `vins_differ`: those are two cars, or one number is mistyped.
    pub fn merge_vehicles(&mut self, request: &MergeVehicles) -> Result<VehicleView, ActError> {
        let named = [request.into_id.0, request.from_id.0];
        let me = self.require_present(Deed::Merge, Some(request.into_id.0), &named)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: None,
        };
        let merged = write_merge(&act, &bench, request.into_id.0, request.from_id.0)?;
        let subjects: Vec<Id> = [merged.into.id, merged.from.id]
            .into_iter()
            .chain(merged.units.iter().map(|(unit, _)| unit.id()))
            .collect();
        let receipt = act.commit(&self.head, Verb::VehiclesMerged, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.vehicle_view(merged.into.id)
    }
}

fn write_merge(act: &Act<'_>, bench: &Bench<'_>, into: Id, from: Id) -> Result<Merged, ActError> {
    let mut stays = store::get_vehicle(act.tx(), into)?;
    let goes = store::get_vehicle(act.tx(), from)?;
    if stays.id == goes.id {
        return Err(ActError::refused(Refusal::SameRecord));
    }
    if two_cars(&stays, &goes) {
        return Err(ActError::refused(Refusal::VinsDiffer));
    }
    let lights = lights(act, &[stays.id, goes.id])?;
    let before = see(act, bench, &[stays.id, goes.id], &lights)?;
    let here = store::list_units_in(act.tx(), stays.id)?;
    let there = store::list_units_in(act.tx(), goes.id)?;
    let jobs = store::list_jobs_of(act.tx(), goes.id)?.len();

    store::merge_vehicle(act, goes.id, stays.id)?;
    fill_blanks(&mut stays, &goes);
    store::update_vehicle(act, &stays)?;
    // Which records each unit was before.
    let mut records: BTreeMap<Id, Vec<Id>> = here
        .iter()
        .chain(&there)
        .map(|unit| (unit.radio.id, vec![unit.radio.id]))
        .collect();
    for unit in &here {
        if let Some(twin) = there
            .iter()
            .find(|other| is_one_radio(&unit.radio, &other.radio, bench))
        {
            merge_radios(act, &unit.radio, &twin.radio)?;
            records.remove(&twin.radio.id);
            records.entry(unit.radio.id).or_default().push(twin.radio.id);
        }
    }
    keep_waiting(act, bench, stays.id, &before, |unit| {
        records.get(&unit).cloned().unwrap_or_default()
    })?;
    // A record without a unit stands for one radio that nobody was asked about (D2).
    let unknown = here.is_empty() != there.is_empty();
    hold(act, bench, stays.id, &before, |seen, unit| {
        let kind = store::get_radio(act.tx(), unit)?.kind;
        Ok(ceiling(
            seen,
            records.get(&unit).map_or(&[], Vec::as_slice),
            unknown && kind == UnitKind::Radio,
        ))
    })?;
    store::index_vehicle(act, stays.id)?;

    let car = CarCase::read(bench.catalogue, act.tx(), stays.id, None, act.at())?;
    let outside = before.first();
    let states_of = |unit: Id| -> Vec<CodeState> {
        let known = records.get(&unit).map_or(&[][..], Vec::as_slice);
        known
            .iter()
            .filter_map(|record| outside.and_then(|seen| seen.states.get(record)).copied())
            .collect()
    };
    Ok(Merged {
        into: car.vehicle,
        from: goes,
        owner: car.owner,
        jobs,
        units: car
            .units
            .into_iter()
            .map(|unit| {
                let states = states_of(unit.id());
                (unit, states)
            })
            .collect(),
    })
}

/// GATE.md section 8: of two records of one radio the merge's ceiling; of any other unit the class before.
fn ceiling(seen: &Seen, records: &[Id], beside_unknown: bool) -> Class {
    let state = |record: &Id| {
        seen.states
            .get(record)
            .copied()
            .unwrap_or(CodeState::NotAsked { remark: None })
    };
    match records {
        [] => Class::Stop,
        [only] if beside_unknown => {
            let state = state(only);
            merge_ceiling(&state, &CodeState::NotAsked { remark: None }).min(state.class())
        }
        [only] => state(only).class(),
        [one, rest @ ..] => rest
            .iter()
            .map(|other| merge_ceiling(&state(one), &state(other)))
            .min()
            .unwrap_or(Class::Stop),
    }
}

/// Two whole chassis numbers that differ are two cars; a scrap of one says nothing.
fn two_cars(one: &VehicleRow, other: &VehicleRow) -> bool {
    let key = |row: &VehicleRow| {
        row.vin
            .as_deref()
            .map(vin::vin_key)
            .filter(|key| vin::is_vin(key))
    };
    matches!((key(one), key(other)), (Some(one), Some(other)) if one != other)
}

/// The same kind with the same serial, in clear or sealed: which of the two depends on the maker, and one record may not know him.
fn is_one_radio(one: &RadioRow, other: &RadioRow, bench: &Bench<'_>) -> bool {
    let digest = |row: &RadioRow| {
        let clear = row.serial.as_deref();
        row.serial_digest
            .or_else(|| clear.map(|serial| vault::serial_digest(&Serial(serial), bench.key)))
    };
    let serial = digest(one);
    one.kind == other.kind && serial.is_some() && serial == digest(other)
}

/// The other record becomes the radio that stays; what that one does not know, the other tells.
pub(super) fn merge_radios(act: &Act<'_>, stays: &RadioRow, goes: &RadioRow) -> Result<(), ActError> {
    store::merge_radio(act, goes.id, stays.id)?;
    let mut known = RadioRow {
        make: stays.make.clone().or_else(|| goes.make.clone()),
        model: stays.model.clone().or_else(|| goes.model.clone()),
        origin: stays.origin.or(goes.origin),
        family: stays.family.clone().or_else(|| goes.family.clone()),
        family_told: stays.family_told.clone().or_else(|| goes.family_told.clone()),
        ..stays.clone()
    };
    // A sealed serial opens for its own record only: the search finds it there, and nobody else needs it.
    if known.serial.is_none() && known.serial_digest.is_none() && !goes.serial_sensitive {
        known.serial.clone_from(&goes.serial);
    }
    Ok(store::update_radio(act, &known)?)
}

/// What the survivor does not know, the other record tells. A car that one of them says comes here, does.
fn fill_blanks(stays: &mut VehicleRow, goes: &VehicleRow) {
    let VehicleRow { make, model, vin, .. } = goes.clone();
    stays.make = stays.make.take().or(make);
    stays.model = stays.model.take().or(model);
    stays.vin = stays.vin.take().or(vin);
    stays.year = stays.year.or(goes.year);
    if goes.standing == Standing::Active {
        stays.standing = Standing::Active;
    }
}
