//! A car is logged: plate and phone are enough, everything else is "still missing" and offered next time.
//!
//! Invariant: one transaction finds or makes car and customer, seals the digits, writes job, lines, answers and readings, and one
//! ledger line. No digits travel back.

use super::case::{Case, catalogue};
use super::error::FieldFault;
use super::radios::{
    Bench, enter_code, make_incoming_known, make_radio_known, note, note_display, read_digits, write_serial,
};
use super::read_intake::Checked;
use super::views::{IdText, MissingWord, UNNAMED, missing};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::battery_gate::assess;
use crate::domain::facts::What;
use crate::domain::words::words;
use crate::domain::{
    Arrival, CodeSource, Deed, Id, NotNeededReason, ReceptionAnswer, Stage, VerdictWord, fold, phone,
};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, PartyRole, PartyRow, PersonRow, VehicleRow};
use chrono::DateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the customer said about one radio.
#[derive(Deserialize, TS)]
pub struct GivenAnswer {
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The answer.
    pub answer: ReceptionAnswer,
    /// The digits, with "has it here".
    pub digits: Option<String>,
    /// The reason, with "needs none".
    pub reason: Option<NotNeededReason>,
    /// Whether the customer wants the code kept after this visit.
    pub keep: bool,
}

/// The intake form.
#[derive(Deserialize, TS)]
pub struct IncomingCar {
    /// The known car.
    #[ts(type = "string | null")]
    pub vehicle_id: Option<IdText>,
    /// The plate.
    pub plate: String,
    /// The VIN; may be empty.
    pub vin: String,
    /// The maker; may be empty.
    pub make: String,
    /// The model; may be empty.
    pub model: String,
    /// The owner's name; may be empty.
    pub owner_name: String,
    /// The owner's phone; may be empty.
    pub phone: String,
    /// The odometer, km; may be empty.
    pub km: String,
    /// The number on the keys.
    pub key_tag: String,
    /// When it is promised, UTC.
    pub promised_at: Option<String>,
    /// Whether the owner brought it.
    pub brought_by_owner: bool,
    /// Who brought it otherwise.
    pub driver_name: String,
    /// Their phone.
    pub driver_phone: String,
    /// The work lines.
    pub job_type_ids: Vec<String>,
    /// The radio on arrival.
    pub arrival: Arrival,
    /// Exactly what its display shows; may be empty.
    pub display_text: String,
    /// The wait shown on arrival, minutes.
    pub wait_minutes: Option<u32>,
    /// The answers.
    pub answers: Vec<GivenAnswer>,
    /// What the customer says.
    pub problem: String,
    /// The radio's serial; may be empty.
    pub radio_serial: String,
}

words! {
    /// What is worth a second look and blocks nothing.
    SoftWarning {
        /// Not the shape of a VIN.
        VinShape = "vin_shape",
        /// The check digit of a North American VIN does not fit.
        VinChecksum = "vin_checksum",
        /// The digits look like a dummy.
        CodeSuspicious = "code_suspicious",
        /// A radio code of this length is rare.
        CodeLengthUnusual = "code_length_unusual",
        /// The tag hangs on another open job's keys.
        KeyTagInUse = "key_tag_in_use",
        /// A plate of no known country.
        PlateUnusual = "plate_unusual",
    }
}

/// What came of it.
#[derive(Debug, Serialize, TS)]
pub struct LoggedCar {
    /// The new job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// The plate as shown.
    pub plate: String,
    /// The number on the keys.
    pub key_tag: String,
    /// What is still missing.
    pub missing: Vec<MissingWord>,
    /// What the bay will see.
    pub verdict: VerdictWord,
    /// What is worth a second look.
    pub soft_warnings: Vec<SoftWarning>,
}

impl Workshop {
    /// Logs a car.
    ///
    /// # Errors
    /// Every field at fault, at once; nothing is saved then.
    pub fn log_incoming_car(&mut self, request: &IncomingCar) -> Result<LoggedCar, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        let checked = self.check(request)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let vehicle = find_or_make_vehicle(&act, &*entropy, request, &checked)?;
        let owner = find_or_make_owner(&act, &*entropy, vehicle.id, &checked, &me)?;
        let contact = match &checked.driver {
            Some((name, phone)) => Some(make_party(
                &act,
                &*entropy,
                vehicle.id,
                name,
                phone.as_ref(),
                PartyRole::Driver,
                &me,
            )?),
            None => owner,
        };
        let job = JobRow {
            id: entropy.new_id(act.at()),
            number: store::take_job_number(act.tx())?,
            vehicle: vehicle.id,
            contact,
            stage: Stage::In,
            key_tag: checked.key_tag.clone(),
            promised_at: checked.promised_at,
            arrived_at: act.at(),
            arrival: request.arrival,
            problem: checked.problem.clone(),
            technician: None,
            desk_called_at: None,
            hand_over: None,
            closed_at: None,
            expected_at: None,
            cancelled: None,
        };
        store::insert_job(&act, &job)?;
        for (position, id) in request.job_type_ids.iter().enumerate() {
            store::insert_job_line(&act, entropy.new_id(act.at()), job.id, id, position)?;
        }
        if let Some(km) = checked.km {
            store::insert_km(&act, entropy.new_id(act.at()), vehicle.id, km)?;
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            by: me.id,
            job: Some(job.id),
        };
        let main_radio = write_radios(&act, &bench, &Seen::of(request), &vehicle, job.id)?;
        store::index_vehicle(&act, vehicle.id)?;
        let case = Case::read(act.tx(), job.id, act.at())?;
        let verdict = assess(&case.gate(), false).word();
        let missing = missing(act.tx(), &case.car)?;
        let subjects: Vec<Id> = [Some(job.id), Some(vehicle.id), main_radio]
            .into_iter()
            .flatten()
            .collect();
        let receipt = act.commit(&self.head, Verb::CarLogged, &subjects, "", verdict.word())?;
        self.acknowledge(&receipt);
        Ok(LoggedCar {
            job_id: IdText(job.id),
            number: job.number,
            plate: vehicle.plate,
            key_tag: job.key_tag,
            missing,
            verdict,
            soft_warnings: checked.warnings,
        })
    }
}

pub(super) fn find_or_make_vehicle(
    act: &Act<'_>,
    entropy: &dyn crate::ports::Entropy,
    request: &IncomingCar,
    checked: &Checked,
) -> Result<VehicleRow, ActError> {
    let vin = checked.vin.as_ref().map(|vin| vin.shown.clone());
    let known = match request.vehicle_id {
        Some(id) => Some(store::get_vehicle(act.tx(), id.0)?),
        None => None,
    };
    let Some(mut vehicle) = known else {
        let vehicle = VehicleRow {
            id: entropy.new_id(act.at()),
            plate: checked.plate.shown.clone(),
            plate_key: checked.plate.key.clone(),
            country: checked
                .plate
                .country
                .map(|country| country.code().to_owned())
                .unwrap_or_default(),
            make: checked.make.clone(),
            model: checked.model.clone(),
            year: None,
            vin,
        };
        store::insert_vehicle(act, &vehicle, entropy.new_id(act.at()))?;
        return Ok(vehicle);
    };
    // Only what was learnt is written: a proof of ownership ends with a change of VIN or plate, not with a blank field.
    let learnt = [
        (checked.make.clone(), &mut vehicle.make),
        (checked.model.clone(), &mut vehicle.model),
        (vin, &mut vehicle.vin),
    ]
    .into_iter()
    .fold(false, |any, (typed, known)| {
        let is_new = typed.is_some() && typed != *known;
        if is_new {
            *known = typed;
        }
        any || is_new
    });
    if learnt {
        store::update_vehicle(act, &vehicle)?;
    }
    Ok(vehicle)
}

pub(super) fn find_or_make_owner(
    act: &Act<'_>,
    entropy: &dyn crate::ports::Entropy,
    vehicle: Id,
    checked: &Checked,
    me: &PersonRow,
) -> Result<Option<Id>, ActError> {
    if let Some(owner) = store::find_party_of(act.tx(), vehicle, PartyRole::Owner)? {
        if let Some(phone) = checked
            .phone
            .as_ref()
            .filter(|phone| owner.phone_key.as_deref() != Some(&phone.key))
        {
            store::update_party_phone(act, owner.id, &phone.shown, &phone.key)?;
        }
        if owner.name == UNNAMED && !checked.owner_name.is_empty() {
            store::update_party_name(
                act,
                owner.id,
                &checked.owner_name,
                &fold::fold(&checked.owner_name),
            )?;
        }
        return Ok(Some(owner.id));
    }
    if checked.owner_name.is_empty() && checked.phone.is_none() {
        return Ok(None);
    }
    let name = if checked.owner_name.is_empty() {
        UNNAMED
    } else {
        &checked.owner_name
    };
    make_party(
        act,
        entropy,
        vehicle,
        name,
        checked.phone.as_ref(),
        PartyRole::Owner,
        me,
    )
    .map(Some)
}

/// Writes a party and ties it to the car.
pub(super) fn make_party(
    act: &Act<'_>,
    entropy: &dyn crate::ports::Entropy,
    vehicle: Id,
    name: &str,
    phone: Option<&phone::Phone>,
    role: PartyRole,
    me: &PersonRow,
) -> Result<Id, ActError> {
    let party = PartyRow {
        id: entropy.new_id(act.at()),
        name: name.to_owned(),
        name_folded: fold::fold(name),
        phone: phone.map(|phone| phone.shown.clone()),
        phone_key: phone.map(|phone| phone.key.clone()),
        phone_since: phone.map(|_| act.at()),
        language: me.language,
    };
    store::insert_party(act, &party)?;
    store::insert_party_role(act, entropy.new_id(act.at()), vehicle, party.id, role)?;
    Ok(party.id)
}

/// What was seen and said about the radios of a car.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub arrival: Arrival,
    pub display_text: &'a str,
    pub wait_minutes: Option<u32>,
    pub serial: &'a str,
    pub answers: &'a [GivenAnswer],
    /// Where digits told now come from.
    pub source: CodeSource,
}

impl<'a> Seen<'a> {
    /// As the intake form says it, with the customer's card at the desk.
    pub fn of(form: &'a IncomingCar) -> Self {
        Self {
            arrival: form.arrival,
            display_text: &form.display_text,
            wait_minutes: form.wait_minutes,
            serial: &form.radio_serial,
            answers: &form.answers,
            source: CodeSource::Card,
        }
    }
}

/// Writes what was seen and said about the radios. The reading on arrival is about the car's first radio.
pub(super) fn write_radios(
    act: &Act<'_>,
    bench: &Bench<'_>,
    seen: &Seen<'_>,
    vehicle: &VehicleRow,
    job: Id,
) -> Result<Option<Id>, ActError> {
    let fitting_line = line_that_fits_a_radio(act, job)?;
    let mut units: Vec<Id> = store::list_units_in(act.tx(), vehicle.id)?
        .into_iter()
        .map(|unit| unit.radio.id)
        .collect();
    let shows = match seen.arrival {
        Arrival::AsksCode => Some(What::AsksCode),
        Arrival::ShowsWait => Some(What::WaitSeen {
            minutes: seen.wait_minutes,
            is_final: false,
        }),
        Arrival::Plays => Some(What::Plays),
        Arrival::DeadWithPower | Arrival::NoPower | Arrival::NotChecked => None,
    };
    let serial = fold::clean(seen.serial);
    let speaks = !seen.answers.is_empty() || !serial.is_empty() || !matches!(shows, None | Some(What::Plays));
    if units.is_empty() && speaks {
        units.push(make_radio_known(act, bench, vehicle.id)?);
    }
    let Some(first) = units.first().copied() else {
        return Ok(None);
    };
    if !serial.is_empty() {
        write_serial(act, bench, first, vehicle.make.as_deref(), &serial)?;
    }
    if let Some(what) = shows {
        note_display(act, bench, first, &what, &fold::clean(seen.display_text))?;
    }
    if seen.arrival == Arrival::NoPower {
        // A car that arrives without power has met its power drain already (PRODUCT.md section 3).
        for unit in &units {
            note(act, bench, *unit, &What::PowerLost)?;
        }
    }
    for answer in seen.answers {
        let radio = match answer.unit_id {
            Some(id) if units.contains(&id.0) => id.0,
            Some(_) => return Err(ActError::bad_argument()),
            // A line that fits a radio asks for the code of the one that goes in, not of the one that comes out.
            None => match fitting_line {
                Some(line) => make_incoming_known(act, bench, line)?,
                None => first,
            },
        };
        write_answer(act, bench, radio, answer, seen)?;
    }
    Ok(Some(first))
}

fn line_that_fits_a_radio(act: &Act<'_>, job: Id) -> Result<Option<Id>, ActError> {
    let catalogue = catalogue()?;
    Ok(store::list_job_lines(act.tx(), job)?
        .iter()
        .find(|line| {
            catalogue
                .job_type(&line.job_type_id)
                .is_some_and(|job_type| job_type.fits_radio)
        })
        .map(|line| line.id))
}

fn write_answer(
    act: &Act<'_>,
    bench: &Bench<'_>,
    radio: Id,
    answer: &GivenAnswer,
    seen: &Seen<'_>,
) -> Result<(), ActError> {
    match answer.answer {
        ReceptionAnswer::HasItHere => match answer.digits.as_deref().filter(|typed| !typed.trim().is_empty())
        {
            Some(typed) => {
                let digits = read_digits("digits", typed)?;
                enter_code(act, bench, radio, &digits, seen.source, answer.keep)?;
                Ok(())
            }
            None => note(act, bench, radio, &What::WillBring),
        },
        ReceptionAnswer::SendsPhoto | ReceptionAnswer::AtHome => note(act, bench, radio, &What::WillBring),
        ReceptionAnswer::HasNot => note(act, bench, radio, &What::HasNot),
        ReceptionAnswer::NeedsNone => {
            let reason = answer.reason.ok_or_else(|| {
                ActError::Invalid(vec![FieldFault {
                    field: "reason",
                    fault: Fault::Required,
                }])
            })?;
            let facts = store::list_facts(act.tx(), radio)?;
            if !may_say(&facts, bench.job, seen.arrival, reason) {
                return Err(ActError::refused(Refusal::RadioHasAsked));
            }
            note(act, bench, radio, &What::NotNeeded(reason))
        }
    }
}

/// Evidence beats assertion (D6): a radio that has asked cannot be said to need none.
pub(super) fn may_say(
    facts: &[crate::domain::facts::Fact],
    job: Option<Id>,
    arrival: Arrival,
    reason: NotNeededReason,
) -> bool {
    use crate::domain::battery_gate::{Unit, not_needed_reasons};
    use crate::domain::code_state::{Circumstances, PowerCutEffect};
    let now = facts.last().map_or(DateTime::UNIX_EPOCH, |fact| fact.at);
    let at = Circumstances {
        now,
        job,
        open_jobs: &[],
        slot_conflict: false,
        power_cut_effect: PowerCutEffect::Other,
    };
    let unit = Unit::read(Id([0; 16]), None, facts, &at, arrival != Arrival::NoPower);
    not_needed_reasons(&unit).contains(&reason)
}
