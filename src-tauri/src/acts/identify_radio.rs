//! What a radio is: kind, maker, model, family, serial, where it comes from. Of an unknown radio, of one on record, of a second unit.
//!
//! Invariants: a serial on file is never overwritten here, it is compared; no class rises, whatever family a radio turns out to be of;
//! and a second unit never hides that nobody was asked about the radio (D2).

use super::held::{class_before, hold, keep_waiting, lights, see};
use super::radio_panel::{Here, RadiosView};
use super::radios::{Bench, clean_serial, insert_unit, make_radio_known, note, what_the_power_did};
use super::take_serial::{Door, take_serial_if_typed};
use super::typed::{Form, LONGEST_SHORT, some};
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::edit::{FieldEdit, settle};
use crate::domain::facts::What;
use crate::domain::radios::{is_no_radio, kinds_to_add, radio_is_still_unknown};
use crate::domain::{Deed, Id, RadioOrigin, UnitKind};
use crate::ledger::{Act, Verb};
use crate::store::{self, RadioRow};
use crate::vault::{self, CodeKey, Serial};
use serde::Deserialize;
use ts_rs::TS;

/// What is known of a radio, as a form holds it. All but the kind may be empty.
#[derive(Clone, Deserialize, TS)]
pub struct RadioFields {
    /// What it is.
    pub kind: UnitKind,
    /// Maker.
    pub make: String,
    /// Model.
    pub model: String,
    /// The family chosen from the list; nothing where it is guessed.
    pub family_id: Option<String>,
    /// Where it comes from.
    pub origin: Option<RadioOrigin>,
}

/// What a radio is.
#[derive(Deserialize, TS)]
pub struct IdentifyRadio {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// What was typed.
    pub typed: RadioFields,
    /// What the screen showed when the form was opened.
    pub seen: RadioFields,
    /// The serial, read off the radio; empty where nobody read it.
    pub serial: String,
}

/// Another coded unit of the car.
#[derive(Deserialize, TS)]
pub struct AddUnit {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The visit; nothing on the car's own page.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// What was typed.
    pub typed: RadioFields,
    /// The serial; empty where nobody read it.
    pub serial: String,
}

/// The fields, read.
pub(super) struct Known {
    kind: UnitKind,
    make: Option<String>,
    model: Option<String>,
    family: Option<String>,
    origin: Option<RadioOrigin>,
}

impl Workshop {
    /// Writes down what a radio is. The unknown radio becomes known with it.
    ///
    /// # Errors
    /// `too_long`, `serial_short` and `serial_tail` at the field; `changed_meanwhile`; `serial_on_file` where another radio on record has
    /// this serial; `job_closed`.
    pub fn identify_radio(&mut self, request: &IdentifyRadio) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let typed = read(&self.catalogue, &request.typed, &request.serial)?;
        // What was shown was on record once: whatever it is, it is no fault of the person.
        let seen = fields(&mut Form::default(), &request.seen);
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        let vehicle = here.car().vehicle.clone();
        let lights = lights(&act, &[vehicle.id])?;
        let before = see(&act, &bench, &[vehicle.id], &lights)?;
        let unit = known_unit(&act, &bench, &here, request.unit_id)?;
        if let Some(said) = here.car().units.iter().find(|known| known.id() == unit)
            && is_no_radio(&said.unit.state)
        {
            // There is one after all.
            note(&act, &bench, unit, &What::Doubt)?;
        }
        let mut row = store::get_radio(act.tx(), unit)?;
        let taken = |(other, kind): &(Id, UnitKind)| *kind == typed.kind && *other != unit;
        if row.kind != typed.kind && here.fitted().iter().any(taken) {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        merge_fields(&mut row, &seen, &typed)?;
        store::update_radio(&act, &row)?;
        take_serial_if_typed(&act, &bench, &vehicle, unit, Door::Form, &request.serial)?;
        keep_the_question(&act, &bench, &here)?;
        keep_waiting(&act, &bench, vehicle.id, &before, |unit| vec![unit])?;
        hold(&act, &bench, vehicle.id, &before, |seen, unit| {
            Ok(class_before(seen, unit))
        })?;
        store::index_vehicle(&act, vehicle.id)?;
        let receipt = act.commit(
            &self.head,
            Verb::RadioIdentified,
            &here.subjects(&[unit]),
            row.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }

    /// Writes down another coded unit of the car.
    ///
    /// # Errors
    /// As `identify_radio`; `changed_meanwhile` where a unit of the kind is on record already.
    pub fn add_unit(&mut self, request: &AddUnit) -> Result<RadiosView, ActError> {
        let place = (request.vehicle_id, request.job_id);
        let me = self.require(Deed::Reading, &[request.vehicle_id.0])?;
        let typed = read(&self.catalogue, &request.typed, &request.serial)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let here = Here::to_write(&self.catalogue, &act, place)?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: request.job_id.map(|job| job.0),
        };
        let fitted: Vec<UnitKind> = here.fitted().into_iter().map(|(_, kind)| kind).collect();
        if !kinds_to_add(&fitted).contains(&typed.kind) {
            return Err(ActError::refused(Refusal::ChangedMeanwhile));
        }
        let vehicle = here.car().vehicle.clone();
        let unit = new_unit(&act, &bench, &typed)?;
        note(&act, &bench, unit, &What::Fitted { vehicle: vehicle.id })?;
        if let Some(case) = here.case() {
            what_the_power_did(&act, &bench, case, unit)?;
        }
        take_serial_if_typed(&act, &bench, &vehicle, unit, Door::Form, &request.serial)?;
        keep_the_question(&act, &bench, &here)?;
        store::index_vehicle(&act, vehicle.id)?;
        let receipt = act.commit(
            &self.head,
            Verb::UnitAdded,
            &here.subjects(&[unit]),
            typed.kind.word(),
            "done",
        )?;
        self.acknowledge(&receipt);
        self.radios_view(place)
    }
}

/// Reads a form; all its faults at once.
pub(super) fn read(catalogue: &Catalogue, typed: &RadioFields, serial: &str) -> Result<Known, ActError> {
    let mut form = Form::default();
    let known = fields(&mut form, typed);
    form.text("serial", serial, LONGEST_SHORT);
    form.end()?;
    if let Some(family) = &known.family
        && catalogue.family(family).is_none()
    {
        return Err(ActError::bad_argument());
    }
    Ok(known)
}

fn fields(form: &mut Form, typed: &RadioFields) -> Known {
    Known {
        kind: typed.kind,
        make: some(form.text("make", &typed.make, LONGEST_SHORT)),
        model: some(form.text("model", &typed.model, LONGEST_SHORT)),
        family: typed.family_id.clone(),
        origin: typed.origin,
    }
}

/// A unit of its own with what is known of it, in no car yet.
pub(super) fn new_unit(act: &Act<'_>, bench: &Bench<'_>, known: &Known) -> Result<Id, ActError> {
    let unit = insert_unit(act, bench, known.kind)?;
    let row = RadioRow {
        make: known.make.clone(),
        model: known.model.clone(),
        family: known.family.clone(),
        origin: known.origin,
        ..RadioRow::blank(unit, known.kind)
    };
    store::update_radio(act, &row)?;
    Ok(unit)
}

impl Known {
    /// What it is.
    pub fn kind(&self) -> UnitKind {
        self.kind
    }
}

/// The unit that is meant; the unknown radio becomes a row, fitted in its car.
pub(super) fn known_unit(
    act: &Act<'_>,
    bench: &Bench<'_>,
    here: &Here,
    unit: Option<IdText>,
) -> Result<Id, ActError> {
    if let Some(unit) = unit {
        return Ok(here.car().unit(unit.0)?.id());
    }
    if !here.fitted().is_empty() {
        // Somebody wrote it down since the page was read.
        return Err(ActError::refused(Refusal::ChangedMeanwhile));
    }
    let radio = make_radio_known(act, bench, here.car().vehicle.id)?;
    if let Some(case) = here.case() {
        what_the_power_did(act, bench, case, radio)?;
    }
    Ok(radio)
}

/// Something is on record in the car, but nobody was asked about its radio: that stays a question of its own.
pub(super) fn keep_the_question(act: &Act<'_>, bench: &Bench<'_>, here: &Here) -> Result<(), ActError> {
    let vehicle = here.car().vehicle.id;
    if let Some(radio) = ask_about_the_radio(act, bench, vehicle)?
        && let Some(case) = here.case()
    {
        what_the_power_did(act, bench, case, radio)?;
    }
    Ok(())
}

/// The radio of a car that has other units on record and no radio becomes a unit, NOT ASKED.
pub(super) fn ask_about_the_radio(
    act: &Act<'_>,
    bench: &Bench<'_>,
    vehicle: Id,
) -> Result<Option<Id>, ActError> {
    let units = store::list_units_in(act.tx(), vehicle)?;
    let kinds: Vec<UnitKind> = units.iter().map(|unit| unit.radio.kind).collect();
    if radio_is_still_unknown(&kinds) {
        return make_radio_known(act, bench, vehicle).map(Some);
    }
    Ok(None)
}

/// Another radio on record with this serial: typing it again would leave its refusals behind.
pub(super) fn radio_with_serial(
    act: &Act<'_>,
    key: &CodeKey,
    kind: UnitKind,
    typed: &str,
) -> Result<Option<Id>, ActError> {
    let serial = clean_serial(typed);
    if serial.is_empty() {
        return Ok(None);
    }
    let digest = vault::serial_digest(&Serial(&serial), key);
    let radios = store::list_radios_with_serial(act.tx(), kind, &serial, &digest)?;
    Ok(radios.into_iter().next())
}

/// What somebody else wrote since is never overwritten unseen.
fn merge_fields(row: &mut RadioRow, seen: &Known, typed: &Known) -> Result<(), ActError> {
    let edits = [
        settle(&seen.kind, &typed.kind, &row.kind),
        settle(&seen.make, &typed.make, &row.make),
        settle(&seen.model, &typed.model, &row.model),
        settle(&seen.family, &typed.family, &row.family),
        settle(&seen.origin, &typed.origin, &row.origin),
    ];
    if edits.contains(&FieldEdit::ChangedMeanwhile) {
        return Err(ActError::refused(Refusal::ChangedMeanwhile));
    }
    let [kind, make, model, family, origin] = edits.map(|edit| edit == FieldEdit::Write);
    if kind {
        row.kind = typed.kind;
    }
    if make {
        row.make.clone_from(&typed.make);
    }
    if model {
        row.model.clone_from(&typed.model);
    }
    if family {
        row.family.clone_from(&typed.family);
    }
    if origin {
        row.origin = typed.origin;
    }
    Ok(())
}
