//! A car is logged: plate and phone are enough, everything else is "still missing" and offered next time.
//!
//! Invariant: one transaction finds or makes car and customer, seals the digits, writes job, lines, answers and readings, and one
//! ledger line. No digits travel back.

use super::ask_at_reception::reasons_for;
use super::case::{Case, catalogue};
use super::error::FieldFault;
use super::radios::{
    Bench, enter_code, make_incoming_known, make_radio_known, note, note_display, read_digits, write_serial,
};
use super::typed::{Form, LONGEST_NAME, LONGEST_SHORT, LONGEST_TEXT, some};
use super::views::{IdText, MissingWord, UNNAMED, missing};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::battery_gate::assess;
use crate::domain::facts::What;
use crate::domain::words::words;
use crate::domain::{
    Arrival, CodeSource, Deed, Id, NotNeededReason, ReceptionAnswer, Stage, VerdictWord, code, fold, phone,
    plate, vin,
};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, PartyRole, PartyRow, PersonRow, VehicleRow};
use chrono::{DateTime, Utc};
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

/// The form, read.
struct Checked {
    plate: plate::Plate,
    vin: Option<vin::Vin>,
    make: Option<String>,
    model: Option<String>,
    owner_name: String,
    phone: Option<phone::Phone>,
    km: Option<i64>,
    key_tag: String,
    promised_at: Option<DateTime<Utc>>,
    driver: Option<(String, Option<phone::Phone>)>,
    problem: String,
    warnings: Vec<SoftWarning>,
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
        let main_radio = write_radios(&act, &bench, request, &vehicle, job.id)?;
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

    fn check(&self, request: &IncomingCar) -> Result<Checked, ActError> {
        let mut form = Form::default();
        let mut warnings = Vec::new();
        let plate = match (request.vehicle_id, plate::Plate::read(&request.plate)) {
            (_, Ok(plate)) => Some(plate),
            (None, Err(plate::PlateRefusal::Empty)) => {
                form.fault("plate", Fault::Required);
                None
            }
            (_, Err(plate::PlateRefusal::TooLong)) => {
                form.fault("plate", Fault::TooLong);
                None
            }
            (Some(id), Err(plate::PlateRefusal::Empty)) => {
                plate::Plate::read(&store::get_vehicle(&self.conn, id.0)?.plate).ok()
            }
        };
        if request.vehicle_id.is_none() && plate.as_ref().is_some_and(plate::Plate::is_unusual) {
            warnings.push(SoftWarning::PlateUnusual);
        }
        let vin = match vin::Vin::read(&request.vin) {
            Ok(vin) => Some(vin),
            Err(vin::VinRefusal::Empty) => None,
            Err(vin::VinRefusal::TooLong) => {
                form.fault("vin", Fault::TooLong);
                None
            }
        };
        if let Some(vin) = &vin {
            warnings.extend(vin.hints.shape_odd.then_some(SoftWarning::VinShape));
            warnings.extend(vin.hints.check_digit_odd.then_some(SoftWarning::VinChecksum));
        }
        let phone = read_phone(&mut form, "phone", &request.phone);
        let driver = if request.brought_by_owner {
            None
        } else {
            let name = form.needed("driver_name", &request.driver_name, LONGEST_NAME);
            Some((name, read_phone(&mut form, "driver_phone", &request.driver_phone)))
        };
        let km = self.read_km(&mut form, request)?;
        let key_tag = form.text("key_tag", &request.key_tag, LONGEST_SHORT);
        if !key_tag.is_empty() && store::list_used_key_tags(&self.conn)?.contains(&key_tag) {
            warnings.push(SoftWarning::KeyTagInUse);
        }
        if request.job_type_ids.is_empty() {
            form.fault("job_type_ids", Fault::Required);
        }
        for id in &request.job_type_ids {
            if catalogue()?.job_type(id).is_none() {
                form.fault("job_type_ids", Fault::JobTypeUnknown);
            }
        }
        if request
            .wait_minutes
            .is_some_and(|minutes| !(1..=10_000).contains(&minutes))
        {
            form.fault("wait_minutes", Fault::WaitMinutes);
        }
        for answer in &request.answers {
            check_answer(&mut form, &mut warnings, answer);
        }
        let checked = Checked {
            vin,
            make: some(form.text("make", &request.make, LONGEST_SHORT)),
            model: some(form.text("model", &request.model, LONGEST_SHORT)),
            owner_name: form.text("owner_name", &request.owner_name, LONGEST_NAME),
            phone,
            km,
            key_tag,
            promised_at: request.promised_at.as_deref().and_then(read_instant),
            driver,
            problem: form.text("problem", &request.problem, LONGEST_TEXT),
            warnings,
            plate: match plate {
                Some(plate) => plate,
                None => {
                    form.end()?;
                    return Err(ActError::field("plate", Fault::Required));
                }
            },
        };
        form.text("radio_serial", &request.radio_serial, LONGEST_SHORT);
        form.text("display_text", &request.display_text, LONGEST_SHORT);
        form.end()?;
        Ok(checked)
    }

    fn read_km(&self, form: &mut Form, request: &IncomingCar) -> Result<Option<i64>, ActError> {
        if request.km.trim().is_empty() {
            return Ok(None);
        }
        let Some(km) = kilometres(&request.km).filter(|km| *km < 10_000_000) else {
            form.fault("km", Fault::KmUnreadable);
            return Ok(None);
        };
        if let Some(id) = request.vehicle_id
            && store::find_last_km(&self.conn, id.0)?.is_some_and(|last| km < last)
        {
            form.fault("km", Fault::KmLower);
        }
        Ok(Some(km))
    }
}

/// Digits, in groups of three where they are grouped, and perhaps "km" after them: `120000`, `120 000`, `120.000 km`.
fn kilometres(typed: &str) -> Option<i64> {
    let folded = fold::fold(typed);
    let number = folded.strip_suffix("km").unwrap_or(&folded).trim();
    let mut groups = number.split([' ', '.', ',', '\'']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3);
    let whole = [&[first], rest.as_slice()].concat().concat();
    let sound = grouped && !first.is_empty() && whole.bytes().all(|digit| digit.is_ascii_digit());
    sound.then(|| whole.parse().ok())?
}

fn check_answer(form: &mut Form, warnings: &mut Vec<SoftWarning>, answer: &GivenAnswer) {
    match answer.answer {
        ReceptionAnswer::HasItHere => {
            // Answer 1 without digits counts as "will bring" (GATE.md section 7).
            let Some(typed) = answer.digits.as_deref().filter(|typed| !typed.trim().is_empty()) else {
                return;
            };
            match code::check_digits(typed) {
                Ok(shape) => {
                    warnings.extend(shape.unusual_length.then_some(SoftWarning::CodeLengthUnusual));
                    warnings.extend(code::is_suspicious(typed).then_some(SoftWarning::CodeSuspicious));
                }
                Err(code::CodeRefusal::NotDigits) => form.fault("digits", Fault::CodeNotDigits),
                Err(code::CodeRefusal::Empty | code::CodeRefusal::Length) => {
                    form.fault("digits", Fault::CodeLength)
                }
            }
        }
        ReceptionAnswer::NeedsNone if answer.reason.is_none() => form.fault("reason", Fault::Required),
        ReceptionAnswer::NeedsNone
        | ReceptionAnswer::SendsPhoto
        | ReceptionAnswer::AtHome
        | ReceptionAnswer::HasNot => {}
    }
}

fn read_phone(form: &mut Form, field: &'static str, typed: &str) -> Option<phone::Phone> {
    match phone::Phone::read(typed) {
        Ok(phone) => Some(phone),
        Err(phone::PhoneRefusal::Empty) => None,
        Err(phone::PhoneRefusal::Unreadable) => {
            form.fault(field, Fault::PhoneUnreadable);
            None
        }
        Err(phone::PhoneRefusal::TooLong) => {
            form.fault(field, Fault::TooLong);
            None
        }
    }
}

pub(super) fn read_instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
}

fn find_or_make_vehicle(
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

fn find_or_make_owner(
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

/// Writes what was seen and said about the radios. The reading on arrival is about the car's first radio.
fn write_radios(
    act: &Act<'_>,
    bench: &Bench<'_>,
    request: &IncomingCar,
    vehicle: &VehicleRow,
    job: Id,
) -> Result<Option<Id>, ActError> {
    let fitting_line = line_that_fits_a_radio(act, job)?;
    let mut units: Vec<Id> = store::list_units_in(act.tx(), vehicle.id)?
        .into_iter()
        .map(|unit| unit.radio.id)
        .collect();
    let shows = match request.arrival {
        Arrival::AsksCode => Some(What::AsksCode),
        Arrival::ShowsWait => Some(What::WaitSeen {
            minutes: request.wait_minutes,
            is_final: false,
        }),
        Arrival::Plays => Some(What::Plays),
        Arrival::DeadWithPower | Arrival::NoPower | Arrival::NotChecked => None,
    };
    let serial = fold::clean(&request.radio_serial);
    let speaks =
        !request.answers.is_empty() || !serial.is_empty() || !matches!(shows, None | Some(What::Plays));
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
        note_display(act, bench, first, &what, &fold::clean(&request.display_text))?;
    }
    if request.arrival == Arrival::NoPower {
        // A car that arrives without power has met its power drain already (PRODUCT.md section 3).
        for unit in &units {
            note(act, bench, *unit, &What::PowerLost)?;
        }
    }
    for answer in &request.answers {
        let radio = match answer.unit_id {
            Some(id) if units.contains(&id.0) => id.0,
            Some(_) => return Err(ActError::bad_argument()),
            // A line that fits a radio asks for the code of the one that goes in, not of the one that comes out.
            None => match fitting_line {
                Some(line) => make_incoming_known(act, bench, line)?,
                None => first,
            },
        };
        write_answer(act, bench, radio, answer, request.arrival)?;
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
    arrival: Arrival,
) -> Result<(), ActError> {
    match answer.answer {
        ReceptionAnswer::HasItHere => match answer.digits.as_deref().filter(|typed| !typed.trim().is_empty())
        {
            Some(typed) => {
                let digits = read_digits("digits", typed)?;
                enter_code(act, bench, radio, &digits, CodeSource::Card, answer.keep)?;
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
            if !may_say(&facts, bench.job, arrival, reason) {
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
    use crate::domain::battery_gate::Unit;
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
    reasons_for(&unit).contains(&reason)
}
