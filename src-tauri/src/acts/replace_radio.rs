//! A radio goes into a car and the one it replaces comes out, in one act; a radio comes out and none goes in; a radio moves to another
//! car with its code.
//!
//! Invariants: a code stays with its radio. In a new installation nothing is proven, and a radio from another car is no longer called
//! "needs none" (GATE.md section 8); its digits are shown for the radio only where this car's owner proved his right (section 10).

use super::case::{Case, UnitCase};
use super::held::{Light, Seen, class_before, hold, lights, see};
use super::identify_radio::{ask_about_the_radio, keep_the_question, new_unit, radio_with_serial, read};
use super::radio_panel::{Here, RadiosView};
use super::radios::{Bench, clean_serial, make_radio_known, note};
use super::take_serial::{Door, take_serial_if_typed};
use super::typed::{Form, LONGEST_SHORT};
use super::views::{IdText, UnitHead, VehicleHead};
use super::{ActError, RadioFields, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::radios::{fitted_facts, is_no_radio, makes_room};
use crate::domain::{Deed, Id, NotNeededReason, UnitKind};
use crate::ledger::{Act, Verb};
use crate::store::{self, VehicleRow};
use crate::vault::{self, Serial};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A radio looked for by its whole serial.
#[derive(Deserialize, TS)]
pub struct FindRadio {
    /// The car it may go into.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// What it is.
    pub kind: UnitKind,
    /// The whole serial.
    pub serial: String,
}

/// A radio on record.
#[derive(Serialize, TS)]
pub struct FoundRadio {
    /// The radio with its state.
    pub unit: UnitHead,
    /// The car it sits in; nothing where it sits in none.
    pub vehicle: Option<VehicleHead>,
}

/// A radio goes into a car.
#[derive(Deserialize, TS)]
pub struct ReplaceRadio {
    /// The car it goes into.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The radio, where it is on record: from the bench, from a shelf, out of another car.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What is known of it, where it is not on record.
    pub typed: RadioFields,
    /// Its serial, where it is not on record; may be empty.
    pub serial: String,
}

/// A radio comes out, and none goes in.
#[derive(Deserialize, TS)]
pub struct RemoveRadio {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

/// What a fitting touched.
pub(super) struct Fitted {
    /// What came out.
    pub out: Vec<Id>,
    /// The car the radio came from.
    pub from: Option<Id>,
}

impl Workshop {
    /// Finds a radio on record by its whole serial, a sensitive one by its digest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn find_radio(&mut self, request: &FindRadio) -> Result<Option<FoundRadio>, ActError> {
        self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let mut form = Form::default();
        form.text("serial", &request.serial, LONGEST_SHORT);
        form.end()?;
        let serial = clean_serial(&request.serial);
        if serial.is_empty() {
            return Ok(None);
        }
        let digest = vault::serial_digest(&Serial(&serial), &self.keys.code);
        let radios = store::list_radios_with_serial(&self.conn, request.kind, &serial, &digest)?;
        let Some(radio) = radios.first().copied() else {
            return Ok(None);
        };
        let sits = store::find_car_of_radio(&self.conn, radio)?;
        let of = store::get_vehicle(&self.conn, sits.unwrap_or(request.vehicle_id.0))?;
        let unit = UnitCase::lone(
            &self.catalogue,
            &self.conn,
            radio,
            &of,
            None,
            self.ports.clock.now(),
        )?;
        Ok(Some(FoundRadio {
            unit: self.unit_head(&self.conn, &unit)?,
            vehicle: sits.map(|_| VehicleHead::of(&of)),
        }))
    }

    /// Writes down that a radio went into the car. What was there of its kind came out.
    ///
    /// # Errors
    /// `presence_needed`; `nothing_to_record` where it sits there already; `serial_short` and `serial_tail` at the field;
    /// `serial_on_file` where a radio on record has the serial of the new one; `job_closed`.
    pub fn replace_radio(&mut self, request: &ReplaceRadio) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let job = request.job_id.map(|job| job.0);
        let about = job.unwrap_or(request.vehicle_id.0);
        let me = self.require_present(Deed::FitRadio, Some(about), &[request.vehicle_id.0])?;
        let typed = read(&self.catalogue, &request.typed, &request.serial)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job,
        };
        let vehicle = here.car().vehicle.clone();
        let radio = match request.unit_id {
            Some(unit) => store::get_radio(act.tx(), unit.0)?.id,
            None => {
                if radio_with_serial(&act, &self.keys.code, typed.kind(), &request.serial)?.is_some() {
                    return Err(ActError::refused(Refusal::SerialOnFile));
                }
                let radio = new_unit(&act, &bench, &typed)?;
                take_serial_if_typed(&act, &bench, &vehicle, radio, Door::Form, &request.serial)?;
                radio
            }
        };
        let fitted = fit(&act, &bench, &vehicle, here.case(), radio)?;
        keep_the_question(&act, &bench, &here)?;
        store::index_vehicle(&act, vehicle.id)?;
        let mut subjects = here.subjects(&[radio]);
        subjects.extend(fitted.out.iter().copied().chain(fitted.from));
        let reason = match (request.unit_id, fitted.from) {
            (None, _) => "new",
            (Some(_), Some(_)) => "from_another_car",
            (Some(_), None) => "on_record",
        };
        let receipt = act.commit(&self.head, Verb::RadioFitted, &subjects, reason, "done")?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }

    /// Writes down that a unit came out of the car and none went in. Where it was the radio, the car has none from now on.
    ///
    /// # Errors
    /// `presence_needed`; `nothing_to_record` where the car has none already; `job_closed`.
    pub fn remove_radio(&mut self, request: &RemoveRadio) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let job = request.job_id.map(|job| job.0);
        let about = job.unwrap_or(request.vehicle_id.0);
        let me = self.require_present(Deed::FitRadio, Some(about), &[request.vehicle_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job,
        };
        let vehicle = here.car().vehicle.id;
        let out = request.unit_id.map(|id| here.car().unit(id.0)).transpose()?;
        if out.is_none() && !here.fitted().is_empty() {
            // Somebody wrote it down since the page was read.
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        if out.is_some_and(|unit| unit.installation.is_none() || is_no_radio(&unit.unit.state)) {
            return Err(ActError::refused(Refusal::NothingToRecord));
        }
        let kind = out.map_or(UnitKind::Radio, |unit| unit.radio.kind);
        let mut subjects = here.subjects(&[]);
        // Of a radio that nobody ever wrote down only its place is left.
        if let Some(out) = out {
            note(&act, &bench, out.id(), &What::Removed)?;
            subjects.push(out.id());
        }
        let others = store::list_units_in(act.tx(), vehicle)?;
        // Of two of a kind nobody knew which one is in the car: what stays is a person's word, and proves nothing (GATE.md section 8).
        for other in others
            .iter()
            .filter(|unit| out.is_some() && unit.radio.kind == kind)
        {
            note(&act, &bench, other.radio.id, &What::Doubt)?;
            subjects.push(other.radio.id);
        }
        if let Some(out) = out.filter(|_| others.iter().any(|unit| unit.radio.kind == kind)) {
            note(&act, &bench, out.id(), &What::Doubt)?;
        }
        if kind == UnitKind::Radio && !others.iter().any(|unit| unit.radio.kind == kind) {
            // "No radio" is an explicit answer, and somebody has just given it (D2).
            let none = make_radio_known(&act, &bench, vehicle)?;
            note(&act, &bench, none, &What::NotNeeded(NotNeededReason::NoRadio))?;
            subjects.push(none);
        }
        store::index_vehicle(&act, vehicle)?;
        let receipt = act.commit(&self.head, Verb::RadioRemoved, &subjects, kind.word(), "done")?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}

/// A radio goes into a car: what is there of its kind comes out, and where it sat before it sits no longer. No class rises.
pub(super) fn fit(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    case: Option<&Case>,
    radio: Id,
) -> Result<Fitted, ActError> {
    let from = store::find_car_of_radio(act.tx(), radio)?;
    if from == Some(vehicle.id) {
        return Err(ActError::refused(Refusal::NothingToRecord));
    }
    let kind = store::get_radio(act.tx(), radio)?.kind;
    let cars: Vec<Id> = [vehicle.id].into_iter().chain(from).collect();
    let lights = lights(act, &cars)?;
    let before = see_with(act, bench, vehicle, &cars, &lights, radio)?;

    let units: Vec<(Id, UnitKind)> = store::list_units_in(act.tx(), vehicle.id)?
        .into_iter()
        .map(|unit| (unit.radio.id, unit.radio.kind))
        .collect();
    let out = makes_room(&units, kind);
    for unit in &out {
        note(act, bench, *unit, &What::Removed)?;
        if out.len() > 1 {
            // Nobody knew which of them was in the car.
            note(act, bench, *unit, &What::Doubt)?;
        }
    }
    for what in fitted_facts(&store::list_facts(act.tx(), radio)?, vehicle.id) {
        note(act, bench, radio, &what)?;
    }
    if let Some(line) = case.filter(|_| kind == UnitKind::Radio).and_then(line_to_fit) {
        store::update_incoming_radio(act, line, radio)?;
    }
    hold(act, bench, vehicle.id, &before, |seen, unit| {
        Ok(class_before(seen, unit))
    })?;
    if let Some(from) = from {
        ask_about_the_radio(act, &Bench { job: None, ..*bench }, from)?;
        hold(act, bench, from, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        store::index_vehicle(act, from)?;
    }
    Ok(Fitted { out, from })
}

/// The states of the cars' units and of the radio that goes in, which may sit in none of them.
fn see_with(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: &VehicleRow,
    cars: &[Id],
    lights: &[Light],
    radio: Id,
) -> Result<Vec<Seen>, ActError> {
    let mut all = see(act, bench, cars, lights)?;
    for seen in &mut all {
        if !seen.states.contains_key(&radio) {
            let lone = UnitCase::lone(bench.catalogue, act.tx(), radio, vehicle, seen.light, act.at())?;
            seen.states.insert(radio, lone.unit.state);
        }
    }
    Ok(all)
}

/// The first line of a visit that fits a radio which is not in the car yet.
fn line_to_fit(case: &Case) -> Option<Id> {
    let sits = |radio: Id| case.fitted().any(|unit| unit.id() == radio);
    case.work
        .iter()
        .find(|work| {
            work.fits_radio
                .is_some_and(|fitting| !fitting.incoming.is_some_and(sits))
        })
        .map(|work| work.id)
}
