//! An expected car comes in: what was booked becomes a car with a key tag and a reading of its radio.
//!
//! Invariant: the same form, the same steps and the same questions as for a car that nobody announced, written into the job that waits
//! for it. A code promised for this visit is asked for now; what the customer has already said about having none is not asked again.

use super::case::Case;
use super::duplicates::is_maybe_twice;
use super::intake_radios::Seen;
use super::keep_draft::Draft;
use super::log_incoming_car::{IncomingCar, LoggedCar, code_kept, find_or_make_vehicle, write_visit};
use super::open_job::JobView;
use super::parties::PeopleOf;
use super::radios::Bench;
use super::views::{IdText, PartyHead, instant};
use super::{ActError, ReceptionLine, Refusal, Workshop};
use crate::domain::battery_gate::{at_arrival, job_cut};
use crate::domain::{Arrival, Deed, KmReason, Stage};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRole};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the page of an arriving car begins with.
#[derive(Serialize, TS)]
pub struct ArrivalForm {
    /// The booked job.
    pub job: JobView,
    /// The last odometer reading, km.
    #[ts(type = "number | null")]
    pub last_km: Option<i64>,
    /// What can be said where the odometer shows less, in the order of the keys.
    pub km_reasons: Vec<KmReason>,
    /// The next free number on the key board.
    pub next_key_tag: String,
    /// A promise to start from, UTC.
    pub promised_at: String,
    /// Who pays, where it is not the owner.
    pub payer: Option<PartyHead>,
    /// Whom to ask for the code, where it is not the owner.
    pub code_contact: Option<PartyHead>,
    /// The form somebody began for this car and did not finish.
    pub draft: Option<Draft>,
}

/// Which questions an arriving car raises.
#[derive(Deserialize, TS)]
pub struct AskAtArrival {
    /// The booked job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The radio on arrival.
    pub arrival: Arrival,
}

/// The booked car is here.
#[derive(Deserialize, TS)]
pub struct CarArrived {
    /// The booked job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The intake form; its car is the booked one. Work named here and not booked is added.
    pub car: IncomingCar,
}

impl Workshop {
    /// Opens the page of an arriving car.
    ///
    /// # Errors
    /// `job_closed`; `car_is_here`.
    pub fn start_arrival(&mut self, job: IdText) -> Result<ArrivalForm, ActError> {
        self.require(Deed::Intake, &[job.0])?;
        let row = store::get_job(&self.conn, job.0)?;
        must_be_expected(&row)?;
        let owner = store::find_party_of(&self.conn, row.vehicle, PartyRole::Owner)?.map(|owner| owner.id);
        Ok(ArrivalForm {
            payer: self.holder_beside_owner(row.vehicle, owner, PartyRole::Payer)?,
            code_contact: self.holder_beside_owner(row.vehicle, owner, PartyRole::Contact)?,
            job: self.job_view(job.0)?,
            draft: self.draft_of_arrival(job.0)?,
            last_km: store::find_last_km(&self.conn, row.vehicle)?,
            km_reasons: KmReason::ALL.to_vec(),
            next_key_tag: self.next_key_tag()?,
            promised_at: instant(row.promised_at.unwrap_or_else(|| self.suggested_promise())),
        })
    }

    /// The lines to ask while the customer is still there; none is silence.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ask_at_arrival(&mut self, request: &AskAtArrival) -> Result<Vec<ReceptionLine>, ActError> {
        let job = request.job_id.0;
        self.require(Deed::Intake, &[job])?;
        let mut row = store::get_job(&self.conn, job)?;
        row.arrival = request.arrival;
        let case = Case::of(&self.catalogue, &self.conn, row, self.ports.clock.now())?;
        let lines = at_arrival(&case.gate());
        self.reception_lines(lines, Some(&case.car), request.arrival, job_cut(&case.work))
    }

    /// The car is here.
    ///
    /// # Errors
    /// Every field at fault, at once; `car_scrapped`; `job_closed`; `car_is_here` where somebody was faster.
    pub fn car_arrived(&mut self, request: &CarArrived) -> Result<LoggedCar, ActError> {
        let (job, form) = (request.job_id.0, &request.car);
        let me = self.require(Deed::Intake, &[job])?;
        let checked = self.check(form)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut row = store::get_job(act.tx(), job)?;
        must_be_expected(&row)?;
        let meant = form.vehicle_id.ok_or_else(ActError::bad_argument)?;
        if store::surviving_vehicle(act.tx(), meant.0)? != row.vehicle {
            return Err(ActError::bad_argument());
        }
        let vehicle = find_or_make_vehicle(&act, &*entropy, form, &checked, job)?;
        let people = PeopleOf {
            act: &act,
            entropy: &*entropy,
            vehicle: vehicle.id,
            language: form.more.customer_language.unwrap_or(me.language),
            job: Some(job),
        };
        let people = people.of_visit(&checked, form.more.customer_language)?;
        row.driver = people.driver;
        row.payer = people.payer;
        row.contact = people.contact;
        row.came_without_person = form.more.came_without_person;
        row.move_to(Stage::In, act.at());
        row.arrival = form.arrival;
        row.key_tag.clone_from(&checked.key_tag);
        // What the customer says now is newer than what was said on the telephone; silence takes nothing back.
        if !checked.problem.is_empty() {
            row.problem.clone_from(&checked.problem);
        }
        row.promised_at = checked.promised_at;
        store::update_job(&act, &row)?;
        let booked = store::list_job_lines(act.tx(), job)?;
        let added = form
            .job_type_ids
            .iter()
            .filter(|id| !booked.iter().any(|line| line.job_type_id == **id));
        for (place, id) in added.enumerate() {
            store::insert_job_line(&act, entropy.new_id(act.at()), job, id, booked.len() + place)?;
        }
        if let Some(reading) = checked.reading {
            store::insert_reading(&act, entropy.new_id(act.at()), vehicle.id, reading)?;
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let seen = Seen::of(form);
        let visit = write_visit(&act, &bench, form, &checked, &seen, (&row, &vehicle))?;
        let maybe_twice = is_maybe_twice(act.tx(), &visit.vehicle)?;
        let receipt = act.commit(
            &self.head,
            Verb::CarArrived,
            &visit.subjects,
            "",
            visit.verdict.word(),
        )?;
        self.acknowledge(&receipt);
        Ok(LoggedCar {
            job_id: request.job_id,
            number: row.number,
            plate: vehicle.plate,
            key_tag: row.key_tag,
            missing: visit.missing,
            verdict: visit.verdict,
            soft_warnings: checked.warnings,
            vehicle_id: IdText(vehicle.id),
            maybe_twice,
            code_kept: code_kept(&form.answers),
        })
    }
}

fn must_be_expected(job: &store::JobRow) -> Result<(), ActError> {
    if job.closed_at.is_some() {
        return Err(ActError::refused(Refusal::JobClosed));
    }
    if job.stage != Stage::Expected {
        return Err(ActError::refused(Refusal::CarIsHere));
    }
    Ok(())
}
