//! The open hunts, for the desk: whose, for which radio, what each waits for. The most urgent first.

use super::hunt_case::HuntCase;
use super::views::{IdText, PartyHead, UnitHead, VehicleHead};
use super::{ActError, Workshop};
use crate::domain::hunt;
use crate::domain::{Deed, HuntWait, Rung, Stage};
use crate::store;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

/// An open hunt.
#[derive(Debug, Serialize, TS)]
pub struct OpenHunt {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// The car.
    pub vehicle: VehicleHead,
    /// Its owner.
    pub owner: Option<PartyHead>,
    /// The radio with its state.
    pub unit: UnitHead,
    /// The local day it began.
    pub began_day: String,
    /// What it waits for.
    pub waits: HuntWait,
    /// At which rung.
    pub rung: Option<Rung>,
    /// The local day on which an answer was promised.
    pub due_day: Option<String>,
    /// The car stands here.
    pub car_is_here: bool,
    /// What was spent so far, in bani.
    #[ts(type = "number")]
    pub spent: i64,
}

impl Workshop {
    /// The open hunts.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn list_hunts(&mut self) -> Result<Vec<OpenHunt>, ActError> {
        self.require(Deed::TakeCodeIn, &[])?;
        let (conn, now, today) = (&self.conn, self.ports.clock.now(), self.today());
        let mut hunts = Vec::new();
        for row in store::list_open_hunts(conn)? {
            let case = HuntCase::of(&self.catalogue, conn, row, now)?;
            let Some(waits) = case.waits(today) else {
                continue;
            };
            let car_is_here = match case.open_job() {
                Some(job) => store::get_job(conn, job)?.stage != Stage::Expected,
                None => false,
            };
            hunts.push(OpenHunt {
                hunt_id: IdText(case.hunt.id),
                vehicle: VehicleHead::of(&case.car.vehicle),
                owner: case.car.owner.as_ref().map(PartyHead::of),
                unit: self.unit_head(conn, &case.unit)?,
                began_day: self.local_day(case.hunt.at).to_string(),
                waits: waits.why,
                rung: waits.rung,
                due_day: waits.due.map(|day| day.to_string()),
                car_is_here,
                spent: hunt::spent(&case.facts),
            });
        }
        hunts.sort_by(|one, other| (one.waits, &one.due_day).cmp(&(other.waits, &other.due_day)));
        Ok(hunts)
    }
}

/// The open hunts: the day on which an answer was promised in each, where one was.
pub(super) fn due_days(conn: &Connection) -> Result<Vec<Option<NaiveDate>>, ActError> {
    let mut days = Vec::new();
    for row in store::list_open_hunts(conn)? {
        days.push(hunt::due_day(&store::list_hunt_facts(conn, row.id, 0)?));
    }
    Ok(days)
}
