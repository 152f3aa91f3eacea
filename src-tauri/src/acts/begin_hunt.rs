//! A hunt for a radio's code begins, from a job or from the car's page. It belongs to the radio: it stays open when the job closes.
//!
//! Invariant: of one radio one hunt is open. Asking for a second one opens the first.

use super::case::{CarCase, Case, UnitCase};
use super::hunt_view::HuntView;
use super::radios::{Bench, make_radio_known, make_unknown_known};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::domain::code_state::CodeState;
use crate::domain::hunt;
use crate::domain::rights::may;
use crate::domain::{Deed, Id};
use crate::ledger::{Act, Verb};
use crate::store::{self, HuntRow};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose code is hunted for.
#[derive(Deserialize, TS)]
pub struct BeginHunt {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The job, where it begins in one.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

/// A car's units, in a job or out of one.
#[derive(Deserialize, TS)]
pub struct HuntOffersOf {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
    /// The job, where one is open.
    #[ts(type = "string | null")]
    pub job_id: Option<IdText>,
}

/// What can be done about the missing code of one unit.
#[derive(Debug, Serialize, TS)]
pub struct HuntOffer {
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// Its open hunt.
    #[ts(type = "string | null")]
    pub hunt_id: Option<IdText>,
    /// Whether one can begin.
    pub may_begin: bool,
    /// The car leaves, or has left, with a radio that asks for its code or takes none.
    pub leaves_asleep: bool,
}

impl Workshop {
    /// What can be done about each unit of a car. Read-only people are offered nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn hunt_offers(&mut self, request: &HuntOffersOf) -> Result<Vec<HuntOffer>, ActError> {
        let me = self.require(Deed::SeeStates, &[request.vehicle_id.0])?;
        if !may(&me.roles, Deed::TakeCodeIn) {
            return Ok(Vec::new());
        }
        let now = self.ports.clock.now();
        let conn = &self.conn;
        let (units, unknown) = match request.job_id {
            Some(job) => {
                let case = Case::read(&self.catalogue, conn, job.0, now)?;
                let unknown = case.line_with_unknown_radio().is_some() || case.car.units.is_empty();
                (case.car.units, unknown)
            }
            None => {
                let units = CarCase::read(&self.catalogue, conn, request.vehicle_id.0, None, now)?.units;
                let unknown = units.is_empty();
                (units, unknown)
            }
        };
        let mut offers = Vec::new();
        for unit in &units {
            let hunt_id = open_hunt_of(conn, unit.id())?.map(|hunt| IdText(hunt.id));
            offers.push(HuntOffer {
                unit_id: Some(IdText(unit.id())),
                hunt_id,
                may_begin: hunt_id.is_none() && hunt::is_hunted(&unit.unit.state),
                leaves_asleep: sleeps(unit),
            });
        }
        if unknown {
            offers.push(HuntOffer {
                unit_id: None,
                hunt_id: None,
                may_begin: true,
                leaves_asleep: false,
            });
        }
        Ok(offers)
    }

    /// Begins a hunt, or opens the one that is open.
    ///
    /// # Errors
    /// `hunt_not_needed` where the radio has a code, or needs none; `not_offered_radio_changed` where it is not settled which radio
    /// is in the car.
    pub fn begin_hunt(&mut self, request: &BeginHunt) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.vehicle_id.0])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = match request.job_id {
            Some(job) => Some(Case::read(&self.catalogue, act.tx(), job.0, act.at())?),
            None => None,
        };
        let open = case.as_ref().filter(|case| case.job.closed_at.is_none());
        let read;
        let car = match &case {
            Some(case) => &case.car,
            None => {
                read = CarCase::read(&self.catalogue, act.tx(), request.vehicle_id.0, None, act.at())?;
                &read
            }
        };
        let vehicle = car.vehicle.id;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: open.map(|case| case.job.id),
        };
        let unit = match request.unit_id {
            Some(id) => Some(car.unit(id.0)?),
            None => unknown_is(act.tx(), car, open)?,
        };
        if let Some(unit) = unit {
            if let Some(hunt) = open_hunt_of(act.tx(), unit.id())? {
                drop(act);
                return self.hunt_view(hunt.id);
            }
            if unit.unit.state == CodeState::RadioChanged {
                return Err(ActError::refused(Refusal::NotOfferedRadioChanged));
            }
            if !hunt::is_hunted(&unit.unit.state) {
                return Err(ActError::refused(Refusal::HuntNotNeeded));
            }
        }
        let radio = match (unit, open) {
            (Some(unit), _) => unit.id(),
            (None, Some(case)) => make_unknown_known(&act, &bench, case)?,
            (None, None) => make_radio_known(&act, &bench, vehicle)?,
        };
        let hunt = HuntRow {
            id: entropy.new_id(act.at()),
            radio,
            vehicle,
            job: bench.job,
            at: act.at(),
            by: me.id,
        };
        store::insert_hunt(&act, &hunt)?;
        let subjects: Vec<Id> = hunt.job.into_iter().chain([hunt.id, vehicle, radio]).collect();
        let receipt = act.commit(&self.head, Verb::HuntBegun, &subjects, "", "done")?;
        self.acknowledge(&receipt);
        self.hunt_view(hunt.id)
    }
}

/// The radio that "the unknown radio" means: the car's, where no line waits for one that nobody knows.
fn unknown_is<'a>(
    conn: &Connection,
    car: &'a CarCase,
    open: Option<&Case>,
) -> Result<Option<&'a UnitCase>, ActError> {
    let awaited = open.is_some_and(|case| case.line_with_unknown_radio().is_some());
    Ok(unit_meant(conn, car)?.filter(|_| !awaited))
}

/// The hunt that is open for a radio.
pub(super) fn open_hunt_of(conn: &Connection, radio: Id) -> Result<Option<HuntRow>, ActError> {
    for hunt in store::list_hunts_of(conn, radio)? {
        if hunt::ending(&store::list_hunt_facts(conn, hunt.id, 0)?).is_none() {
            return Ok(Some(hunt));
        }
    }
    Ok(None)
}

/// As far as anybody saw, the radio asks for its code or takes none.
pub(super) fn sleeps(unit: &UnitCase) -> bool {
    let locked = matches!(unit.unit.state, CodeState::Locked { .. });
    locked || crate::domain::code_state::asks_now(&unit.facts)
}
