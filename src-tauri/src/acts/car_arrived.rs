//! An expected car comes in: what was booked becomes a car with a key tag and a reading of its radio.
//!
//! Invariant: the same form, the same steps and the same questions as for a car that nobody announced, written into the job that waits
//! for it. A code promised for this visit is asked for now; what the customer has already said about having none is not asked again.

use super::case::Case;
use super::log_incoming_car::{
    IncomingCar, LoggedCar, Seen, find_or_make_owner, find_or_make_vehicle, make_party, write_radios,
};
use super::open_job::JobView;
use super::radios::Bench;
use super::start_intake::default_promise;
use super::views::{IdText, instant, missing};
use super::{ActError, ReceptionLine, Refusal, Workshop};
use crate::domain::battery_gate::{assess, at_arrival, job_cut};
use crate::domain::{Arrival, Deed, Id, Stage};
use crate::ledger::{Act, Verb};
use crate::store::{self, PartyRole};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the page of an arriving car begins with.
#[derive(Debug, Serialize, TS)]
pub struct ArrivalForm {
    /// The booked job.
    pub job: JobView,
    /// The last odometer reading, km.
    #[ts(type = "number | null")]
    pub last_km: Option<i64>,
    /// The next free number on the key board.
    pub next_key_tag: String,
    /// A promise to start from, UTC.
    pub promised_at: String,
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
        Ok(ArrivalForm {
            job: self.job_view(job.0)?,
            last_km: store::find_last_km(&self.conn, row.vehicle)?,
            next_key_tag: self.next_key_tag()?,
            promised_at: instant(
                row.promised_at
                    .unwrap_or_else(|| default_promise(self.ports.clock.now())),
            ),
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
        let case = Case::of(&self.conn, row, self.ports.clock.now())?;
        let lines = at_arrival(&case.gate());
        self.reception_lines(lines, Some(&case.car), request.arrival, job_cut(&case.work))
    }

    /// The car is here.
    ///
    /// # Errors
    /// Every field at fault, at once; `job_closed`; `car_is_here` where somebody was faster.
    pub fn car_arrived(&mut self, request: &CarArrived) -> Result<LoggedCar, ActError> {
        let (job, form) = (request.job_id.0, &request.car);
        let me = self.require(Deed::Intake, &[job])?;
        let checked = self.check(form)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut row = store::get_job(act.tx(), job)?;
        must_be_expected(&row)?;
        if form.vehicle_id.map(|id| id.0) != Some(row.vehicle) {
            return Err(ActError::bad_argument());
        }
        let vehicle = find_or_make_vehicle(&act, &*entropy, form, &checked)?;
        let owner = find_or_make_owner(&act, &*entropy, vehicle.id, &checked, &me)?;
        row.contact = match &checked.driver {
            Some((name, phone)) => {
                let (phone, role) = (phone.as_ref(), PartyRole::Driver);
                Some(make_party(&act, &*entropy, vehicle.id, name, phone, role, &me)?)
            }
            None => row.contact.or(owner),
        };
        row.move_to(Stage::In, act.at());
        row.arrival = form.arrival;
        row.key_tag.clone_from(&checked.key_tag);
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
        if let Some(km) = checked.km {
            store::insert_km(&act, entropy.new_id(act.at()), vehicle.id, km)?;
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            by: me.id,
            job: Some(job),
        };
        let radio = write_radios(&act, &bench, &Seen::of(form), &vehicle, job)?;
        store::index_vehicle(&act, vehicle.id)?;
        let case = Case::read(act.tx(), job, act.at())?;
        let verdict = assess(&case.gate(), false).word();
        let missing = missing(act.tx(), &case.car)?;
        let subjects: Vec<Id> = [Some(job), Some(vehicle.id), radio]
            .into_iter()
            .flatten()
            .collect();
        let receipt = act.commit(&self.head, Verb::CarArrived, &subjects, "", verdict.word())?;
        self.acknowledge(&receipt);
        Ok(LoggedCar {
            job_id: request.job_id,
            number: row.number,
            plate: vehicle.plate,
            key_tag: row.key_tag,
            missing,
            verdict,
            soft_warnings: checked.warnings,
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
