//! A visit is booked, by telephone or at the desk: plate, phone, work and a planned time are enough.
//!
//! Invariant: it is the intake form with one more field, read and written by the same steps; the job begins in "expected". What only the
//! car itself can tell (odometer, key tag, the radio's reading) is not looked at. Digits told now come from the telephone: they are on
//! file, unproven, and displace no proven ones (D5).

use super::intake_radios::Seen;
use super::log_incoming_car::{IncomingCar, SoftWarning, find_or_make_vehicle, write_visit};
use super::parties::PeopleOf;
use super::radios::Bench;
use super::read_intake::Checked;
use super::read_promise::read_instant;
use super::views::{IdText, MissingWord, instant};
use super::{ActError, Fault, FieldFault, Workshop};
use crate::domain::{Arrival, CodeSource, Deed, Stage, VerdictWord};
use crate::ledger::{Act, Verb};
use crate::store::{self, JobRow, PartyRole};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The intake form of a car that is not here yet.
#[derive(Deserialize, TS)]
pub struct PlanVisit {
    /// The form.
    pub car: IncomingCar,
    /// When the car is expected, UTC.
    pub expected_at: Option<String>,
}

/// What came of it.
#[derive(Debug, Serialize, TS)]
pub struct PlannedVisit {
    /// The new job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// The plate as shown.
    pub plate: String,
    /// The plate's country, empty where unknown.
    pub country: String,
    /// When the car is expected, UTC.
    pub expected_at: String,
    /// What is still missing.
    pub missing: Vec<MissingWord>,
    /// What the bay would see.
    pub verdict: VerdictWord,
    /// What is worth a second look.
    pub soft_warnings: Vec<SoftWarning>,
}

impl Workshop {
    /// Books a visit.
    ///
    /// # Errors
    /// Every field at fault, at once; `car_scrapped`. Nothing is saved then.
    pub fn plan_visit(&mut self, request: &PlanVisit) -> Result<PlannedVisit, ActError> {
        let me = self.require(Deed::Intake, &[])?;
        let form = &request.car;
        let (expected_at, checked) = self.check_planned(request)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let job_id = entropy.new_id(act.at());
        let vehicle = find_or_make_vehicle(&act, &*entropy, form, &checked, job_id)?;
        let people = PeopleOf {
            act: &act,
            entropy: &*entropy,
            vehicle: vehicle.id,
            language: form.more.customer_language.unwrap_or(me.language),
            job: Some(job_id),
        };
        let owner = people.owner_who_speaks(&checked, form.more.customer_language)?;
        let payer = people.holder_or_known(checked.payer.as_ref(), PartyRole::Payer, owner)?;
        let contact = people.holder_or_known(checked.code_contact.as_ref(), PartyRole::Contact, owner)?;
        let job = JobRow {
            id: job_id,
            number: store::take_job_number(act.tx())?,
            vehicle: vehicle.id,
            contact: contact.or(owner),
            stage: Stage::Expected,
            key_tag: String::new(),
            promised_at: None,
            arrived_at: act.at(),
            arrival: Arrival::NotChecked,
            problem: checked.problem.clone(),
            technician: None,
            desk_called_at: None,
            hand_over: None,
            closed_at: None,
            // Nobody has brought it yet.
            driver: None,
            payer,
            came_without_person: false,
            expected_at: Some(expected_at),
            cancelled: None,
        };
        store::insert_job(&act, &job)?;
        for (position, id) in form.job_type_ids.iter().enumerate() {
            store::insert_job_line(&act, entropy.new_id(act.at()), job.id, id, position)?;
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job.id),
        };
        let seen = Seen {
            arrival: Arrival::NotChecked,
            source: CodeSource::Phone,
            ..Seen::of(form)
        };
        let visit = write_visit(&act, &bench, form, &checked, &seen, (&job, &vehicle))?;
        let receipt = act.commit(
            &self.head,
            Verb::VisitPlanned,
            &visit.subjects,
            "",
            visit.verdict.word(),
        )?;
        self.acknowledge(&receipt);
        Ok(PlannedVisit {
            job_id: IdText(job.id),
            number: job.number,
            plate: vehicle.plate,
            country: vehicle.country,
            expected_at: instant(expected_at),
            missing: visit.missing,
            verdict: visit.verdict,
            soft_warnings: checked.warnings,
        })
    }

    /// The form and its time, with the faults of both at once.
    fn check_planned(&self, request: &PlanVisit) -> Result<(DateTime<Utc>, Checked), ActError> {
        let now = self.ports.clock.now();
        let time = match request.expected_at.as_deref().and_then(read_instant) {
            None => Err(Fault::Required),
            Some(at) if at < now => Err(Fault::InThePast),
            Some(at) => Ok(at),
        };
        match (time, self.check(&request.car)) {
            (Ok(at), Ok(checked)) => Ok((at, checked)),
            (Err(fault), Ok(_)) => Err(ActError::field("expected_at", fault)),
            (Err(fault), Err(ActError::Invalid(mut faults))) => {
                faults.push(FieldFault {
                    field: "expected_at",
                    fault,
                });
                Err(ActError::Invalid(faults))
            }
            (_, Err(error)) => Err(error),
        }
    }
}
