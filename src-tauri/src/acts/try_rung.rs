//! A rung of the ladder was tried: what came of it, what it cost, how long it took, who did it. A correction is a further row.
//!
//! Invariant: nothing that costs is written down before the customer agreed to it, up to the amount they named.

use super::hunt_case::{HuntCase, refused};
use super::hunt_view::HuntView;
use super::typed::{Form, minutes, money};
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::hunt::{self, HuntFact, HuntWhat, Try};
use crate::domain::{Deed, Id, Rung, RungOutcome, note};
use crate::ledger::{Act, Verb};
use crate::store;
use rusqlite::Connection;
use serde::Deserialize;
use ts_rs::TS;

/// A rung that was tried, as typed.
#[derive(Deserialize, TS)]
pub struct TryRung {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// Which rung.
    pub rung: Rung,
    /// What came of it. A code that was found goes through `end_hunt`.
    pub outcome: RungOutcome,
    /// What it cost, in lei.
    pub cost: String,
    /// How long it took, in minutes.
    pub minutes: String,
    /// The day on which an answer was promised: `marți`, `24.11`.
    pub due: String,
    /// Which specialist, where one was asked.
    #[ts(type = "string | null")]
    pub specialist_id: Option<IdText>,
    /// The row that this one corrects.
    #[ts(type = "string | null")]
    pub corrects: Option<IdText>,
}

impl Workshop {
    /// Writes a try down.
    ///
    /// # Errors
    /// `consent_first`, `over_consent`, `rung_left_out`, `hunt_ended`; fields at fault.
    pub fn try_rung(&mut self, request: &TryRung) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.hunt_id.0])?;
        let today = self.today();
        let mut form = Form::default();
        let cost = money(&mut form, "cost", &request.cost).unwrap_or(0);
        let minutes = minutes(&mut form, "minutes", &request.minutes);
        let asked = request.due.trim();
        let due = match request.outcome {
            RungOutcome::Waiting if !asked.is_empty() => {
                let day = note::last_day(asked, today);
                if day.is_none() {
                    form.fault("due", Fault::DayUnreadable);
                }
                day
            }
            _ => None,
        };
        form.end()?;
        let tried = Try {
            rung: request.rung,
            outcome: request.outcome,
            cost,
            minutes,
            due,
            specialist: request
                .specialist_id
                .filter(|_| request.rung == Rung::Specialist)
                .map(|id| id.0),
            corrects: request.corrects.map(|id| id.0),
        };
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = HuntCase::read(&self.catalogue, act.tx(), request.hunt_id.0, act.at())?;
        hunt::may_try(&case.radio, &case.facts, case.owner(), &tried).map_err(refused)?;
        if !hunt::outcomes(tried.rung).contains(&tried.outcome) {
            return Err(ActError::bad_argument());
        }
        check_specialist(act.tx(), tried.specialist)?;
        let fact = HuntFact {
            id: entropy.new_id(act.at()),
            at: act.at(),
            by: me.id,
            what: HuntWhat::Tried(tried),
        };
        store::insert_hunt_fact(&act, case.hunt.id, &fact)?;
        let reason = format!("{} {}", tried.rung.word(), tried.outcome.word());
        let receipt = act.commit(&self.head, Verb::RungTried, &case.subjects(), &reason, "done")?;
        self.acknowledge(&receipt);
        self.hunt_view(case.hunt.id)
    }
}

/// A specialist who is asked is one on record, and not one whom nobody asks any more.
pub(super) fn check_specialist(conn: &Connection, specialist: Option<Id>) -> Result<(), ActError> {
    let Some(id) = specialist else {
        return Ok(());
    };
    match store::find_specialist(conn, id)? {
        Some(row) if row.ended_at.is_none() => Ok(()),
        _ => Err(ActError::field("specialist_id", Fault::SpecialistEnded)),
    }
}
