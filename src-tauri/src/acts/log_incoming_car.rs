//! A car is logged: plate and phone are enough, everything else is "still missing" and offered next time.
//!
//! Invariant: one transaction finds or makes car and customer, seals the digits, writes job, lines, answers and readings, and one
//! ledger line. No digits travel back.

use super::add_note::NewNote;
use super::case::Case;
use super::duplicates::is_maybe_twice;
use super::intake_radios::{Seen, write_radios};
use super::parties::PeopleOf;
use super::radios::Bench;
use super::read_intake::Checked;
use super::typed::minutes_as_typed;
use super::views::{IdText, MissingWord, missing};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::battery_gate::assess;
use crate::domain::standing::after_intake;
use crate::domain::words::words;
use crate::domain::{
    Arrival, Deed, Id, KmReason, Language, NotNeededReason, ReceptionAnswer, Stage, Standing, VerdictWord,
    vin,
};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, TypedOfCar, VehicleRow};
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
    /// When it is promised: as it was typed (`14`, `mâine 10`, `+2h`), or an instant.
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
    #[serde(default, deserialize_with = "minutes_as_typed")]
    #[ts(type = "number | string | null")]
    pub wait_minutes: Option<u32>,
    /// The answers.
    pub answers: Vec<GivenAnswer>,
    /// What the customer says.
    pub problem: String,
    /// The radio's serial; may be empty.
    pub radio_serial: String,
    /// What comes up now and then.
    #[serde(default)]
    pub more: IntakeMore,
}

/// What comes up now and then. Every field may be left empty.
#[derive(Deserialize, Default, TS)]
#[serde(default)]
pub struct IntakeMore {
    /// Why the odometer shows less than the last time.
    pub km_reason: Option<KmReason>,
    /// The keys came without anybody: night box, tow truck. Nobody was asked anything, and no phone is needed.
    pub came_without_person: bool,
    /// Who pays; empty: the owner.
    pub payer_name: String,
    /// Their phone.
    pub payer_phone: String,
    /// Whom to ask for the code; empty: whoever brought the car, else the owner.
    pub contact_name: String,
    /// Their phone.
    pub contact_phone: String,
    /// The customer's language; nothing: as it is known, else that of the person at the desk.
    pub customer_language: Option<Language>,
    /// What must not be forgotten.
    pub notes: Vec<NewNote>,
    /// The problem of which somebody said that the digits in it are no code; empty where nobody was asked.
    pub problem_no_code_in: String,
    /// The customer on file who owns this new car; nothing where a new one is written down.
    #[ts(type = "string | null")]
    pub owner_id: Option<IdText>,
    /// The unfinished form this was.
    #[ts(type = "string | null")]
    pub draft_id: Option<IdText>,
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
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// Car or customer may be on file twice: their page offers to make them one.
    pub maybe_twice: bool,
    /// Whether the code that came with it is kept after this visit; nothing where none came.
    pub code_kept: Option<bool>,
}

impl Workshop {
    /// Logs a car.
    ///
    /// # Errors
    /// Every field at fault, at once; `car_scrapped`. Nothing is saved then.
    pub fn log_incoming_car(&mut self, request: &IncomingCar) -> Result<LoggedCar, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        let checked = self.check(request)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let job_id = entropy.new_id(act.at());
        let vehicle = find_or_make_vehicle(&act, &*entropy, request, &checked, job_id)?;
        let people = PeopleOf {
            act: &act,
            entropy: &*entropy,
            vehicle: vehicle.id,
            language: request.more.customer_language.unwrap_or(me.language),
            job: Some(job_id),
        };
        let people = people.of_visit(&checked, request.more.customer_language)?;
        let job = JobRow {
            id: job_id,
            number: store::take_job_number(act.tx())?,
            vehicle: vehicle.id,
            contact: people.contact,
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
            driver: people.driver,
            payer: people.payer,
            came_without_person: request.more.came_without_person,
            expected_at: None,
            cancelled: None,
        };
        store::insert_job(&act, &job)?;
        for (position, id) in request.job_type_ids.iter().enumerate() {
            store::insert_job_line(&act, entropy.new_id(act.at()), job.id, id, position)?;
        }
        if let Some(reading) = checked.reading {
            store::insert_reading(&act, entropy.new_id(act.at()), vehicle.id, reading)?;
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job.id),
        };
        let seen = Seen::of(request);
        let visit = write_visit(&act, &bench, request, &checked, &seen, (&job, &vehicle))?;
        let maybe_twice = is_maybe_twice(act.tx(), &visit.vehicle)?;
        let receipt = act.commit(
            &self.head,
            Verb::CarLogged,
            &visit.subjects,
            "",
            visit.verdict.word(),
        )?;
        self.acknowledge(&receipt);
        Ok(LoggedCar {
            job_id: IdText(job.id),
            number: job.number,
            plate: vehicle.plate,
            key_tag: job.key_tag,
            missing: visit.missing,
            verdict: visit.verdict,
            soft_warnings: checked.warnings,
            vehicle_id: IdText(vehicle.id),
            maybe_twice,
            code_kept: code_kept(&request.answers),
        })
    }
}

/// Whether the digits of these answers are kept; where only one of several is, the answer is no.
pub(super) fn code_kept(answers: &[GivenAnswer]) -> Option<bool> {
    let with_digits = answers.iter().filter(|given| {
        given.answer == ReceptionAnswer::HasItHere
            && given
                .digits
                .as_deref()
                .is_some_and(|digits| !digits.trim().is_empty())
    });
    with_digits
        .map(|given| given.keep)
        .reduce(|all, keep| all && keep)
}

/// What is known of a visit once all of its form is written.
pub(super) struct WrittenVisit {
    pub vehicle: VehicleRow,
    pub verdict: VerdictWord,
    pub missing: Vec<MissingWord>,
    /// Job, car and main radio, for the ledger.
    pub subjects: Vec<Id>,
}

/// Writes what every form of a visit ends with (notes, radios, what the search knows) and reads the job as it stands then. The draft it
/// came from goes in the same transaction.
pub(super) fn write_visit(
    act: &Act<'_>,
    bench: &Bench<'_>,
    form: &IncomingCar,
    checked: &Checked,
    seen: &Seen<'_>,
    (job, vehicle): (&JobRow, &VehicleRow),
) -> Result<WrittenVisit, ActError> {
    write_notes(act, bench.entropy, checked, job, bench.by)?;
    if let Some(draft) = form.more.draft_id {
        store::drop_draft(act.tx(), draft.0)?;
    }
    let radio = write_radios(act, bench, seen, vehicle, job.id)?;
    store::index_vehicle(act, vehicle.id)?;
    let case = Case::read(bench.catalogue, act.tx(), job.id, act.at())?;
    Ok(WrittenVisit {
        verdict: assess(&case.gate(), false).word(),
        missing: missing(act.tx(), &case.car)?,
        subjects: [Some(job.id), Some(vehicle.id), radio]
            .into_iter()
            .flatten()
            .collect(),
        vehicle: case.car.vehicle,
    })
}

/// Writes what must not be forgotten about the car or this job.
fn write_notes(
    act: &Act<'_>,
    entropy: &dyn crate::ports::Entropy,
    checked: &Checked,
    job: &JobRow,
    by: Id,
) -> Result<(), ActError> {
    for note in &checked.notes {
        let row = note.row(entropy.new_id(act.at()), job.vehicle, job.id, act.at(), by);
        store::insert_note(act, &row)?;
    }
    Ok(())
}

pub(super) fn find_or_make_vehicle(
    act: &Act<'_>,
    entropy: &dyn crate::ports::Entropy,
    request: &IncomingCar,
    checked: &Checked,
    job: Id,
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
            standing: Standing::Active,
        };
        store::insert_vehicle(act, &vehicle, entropy.new_id(act.at()))?;
        let typed = TypedOfCar {
            make: vehicle.make.clone(),
            model: vehicle.model.clone(),
            vin: vehicle.vin.clone(),
        };
        store::note_typed_of_car(act, vehicle.id, job, &typed)?;
        return Ok(vehicle);
    };
    if vin_differs(&vehicle, checked.vin.as_ref()) {
        return Err(ActError::field("vin", Fault::VinDiffers));
    }
    // Only what was missing is written. What stands there is corrected on the car's own page, where both are seen.
    let learnt = TypedOfCar {
        make: checked.make.clone().filter(|_| vehicle.make.is_none()),
        model: checked.model.clone().filter(|_| vehicle.model.is_none()),
        vin: vin.filter(|_| vehicle.vin.is_none()),
    };
    // It stands in the yard, or will, so it comes here; a scrapped one would be another car under an old plate.
    let standing = after_intake(vehicle.standing).ok_or(ActError::refused(Refusal::CarScrapped))?;
    let known = vehicle.clone();
    vehicle.standing = standing;
    vehicle.make = known.make.clone().or(learnt.make.clone());
    vehicle.model = known.model.clone().or(learnt.model.clone());
    vehicle.vin = known.vin.clone().or(learnt.vin.clone());
    let any = learnt.make.is_some() || learnt.model.is_some() || learnt.vin.is_some();
    if any || standing != known.standing {
        store::update_vehicle(act, &vehicle)?;
        store::note_typed_of_car(act, vehicle.id, job, &learnt)?;
    }
    Ok(vehicle)
}

/// Whether another VIN is on file of a car than the one that was typed: it is another car, or the one on file is wrong.
pub(super) fn vin_differs(vehicle: &VehicleRow, typed: Option<&vin::Vin>) -> bool {
    let on_file = vehicle.vin.as_deref().map(vin::vin_key);
    on_file
        .zip(typed.map(|typed| vin::vin_key(&typed.shown)))
        .is_some_and(|(on_file, typed)| on_file != typed)
}
