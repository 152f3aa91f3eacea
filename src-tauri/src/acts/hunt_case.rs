//! A hunt as the rules see it: its rows, its radio with what is known of it, and the car the radio sits in, or sat in last.

use super::begin_hunt::{open_hunt_of, sleeps};
use super::case::{CarCase, Case, UnitCase};
use super::error::Refusal;
use super::move_job_to_car::unit_here;
use super::radios::Bench;
use super::spool::not_drawn;
use super::{ActError, Workshop};
use crate::catalogue::{Catalogue, Protection};
use crate::domain::code_state::CodeState;
use crate::domain::hunt::{self, HuntFact, HuntRefusal, HuntedRadio, Waits};
use crate::domain::{HuntOrigin, Id, RadioOrigin};
use crate::ledger::Act;
use crate::paper::{Arg, Words};
use crate::store::{self, HuntRow};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

/// A hunt with everything that is known of it.
pub(super) struct HuntCase {
    pub hunt: HuntRow,
    pub facts: Vec<HuntFact>,
    pub car: CarCase,
    pub unit: UnitCase,
    pub radio: HuntedRadio,
}

impl HuntCase {
    /// Reads a hunt.
    ///
    /// # Errors
    /// `not_on_record` where the page knows a hunt that the file does not.
    pub fn read(
        catalogue: &Catalogue,
        conn: &Connection,
        hunt: Id,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let hunt = store::find_hunt(conn, hunt)?.ok_or(ActError::refused(Refusal::NotOnRecord))?;
        Self::of(catalogue, conn, hunt, now)
    }

    /// Reads what belongs to a hunt's row.
    pub fn of(
        catalogue: &Catalogue,
        conn: &Connection,
        hunt: HuntRow,
        now: DateTime<Utc>,
    ) -> Result<Self, ActError> {
        let vehicle = store::find_vehicle_of_radio(conn, hunt.radio)?.unwrap_or(hunt.vehicle);
        let since = store::owner_heard_since(conn, hunt.id, vehicle)?;
        let facts = store::list_hunt_facts(conn, hunt.id, since)?;
        let mut car = CarCase::read(catalogue, conn, vehicle, None, now)?;
        let fitted = car.units.iter().position(|unit| unit.id() == hunt.radio);
        let unit = match fitted {
            Some(at) => car.units.swap_remove(at),
            None => {
                let row = store::get_radio(conn, hunt.radio)?;
                let of_it = store::list_facts(conn, hunt.radio)?;
                UnitCase::out_of_car(catalogue, (row, of_it), &car, now)
            }
        };
        let protection = unit.family(catalogue).map(|family| family.protection);
        let radio = HuntedRadio {
            paired: protection == Some(Protection::Paired),
            user_set: protection == Some(Protection::UserSet),
            origin: hunt::origin(&facts).or(of_radio(unit.radio.origin)),
            has_vin: car.vehicle.vin.is_some(),
        };
        Ok(Self {
            hunt,
            facts,
            car,
            unit,
            radio,
        })
    }

    /// The car's present owner.
    pub fn owner(&self) -> Option<Id> {
        self.car.owner.as_ref().map(|owner| owner.id)
    }

    /// The car's open job.
    pub fn open_job(&self) -> Option<Id> {
        self.car.open_jobs.first().copied()
    }

    /// Whether the radio has a code on file now, or needs none.
    pub fn has_code(&self) -> bool {
        has_code(&self.unit.unit.state)
    }

    /// What it waits for.
    pub fn waits(&self, today: NaiveDate) -> Option<Waits> {
        hunt::waits(&self.radio, &self.facts, self.owner(), self.has_code(), today)
    }

    /// What a line of the ledger about it names.
    pub fn subjects(&self) -> Vec<Id> {
        let about = [self.hunt.id, self.car.vehicle.id, self.hunt.radio];
        self.open_job().into_iter().chain(about).collect()
    }
}

fn has_code(state: &CodeState) -> bool {
    matches!(
        state,
        CodeState::OnFile {
            suspicious: false,
            ..
        } | CodeState::Verified { .. }
            | CodeState::NotNeeded { .. }
    )
}

/// The rule's refusal as the person at the seat hears it.
pub(super) fn refused(why: HuntRefusal) -> ActError {
    match why {
        HuntRefusal::Ended => ActError::refused(Refusal::HuntEnded),
        HuntRefusal::DoesNotApply(_) | HuntRefusal::NotTried => ActError::refused(Refusal::RungLeftOut),
        HuntRefusal::ConsentFirst => ActError::refused(Refusal::ConsentFirst),
        HuntRefusal::OverConsent(up_to) => ActError::Refused {
            why: Refusal::OverConsent,
            number: u64::try_from(up_to / 100).ok(),
        },
        HuntRefusal::NothingToCorrect => ActError::refused(Refusal::NothingToRecord),
        HuntRefusal::QuoteFirst => ActError::refused(Refusal::QuoteFirst),
        HuntRefusal::NoCode => ActError::refused(Refusal::NothingOnFile),
    }
}

/// A job that was typed on the wrong car takes its hunts along: the radio in the yard is the right car's. A radio that a line of the job
/// will fit lies on the bench, and stays the one it is.
pub(super) fn move_hunts(
    act: &Act<'_>,
    bench: &Bench<'_>,
    job: Id,
    wrong: Id,
    right: Id,
) -> Result<(), ActError> {
    for hunt in store::list_hunts_of_job(act.tx(), job)? {
        let fitted = store::find_vehicle_of_radio(act.tx(), hunt.radio)? == Some(wrong);
        let radio = if fitted {
            unit_here(act, bench, right, store::get_radio(act.tx(), hunt.radio)?.kind)?
        } else {
            hunt.radio
        };
        store::update_hunt_radio(act, hunt.id, radio, right)?;
    }
    Ok(())
}

impl Workshop {
    /// What the reception sheet says of hunts: that one is open, and that the car leaves with a radio that sleeps.
    pub(super) fn hunts_on_sheet(&self, case: &Case, words: &Words) -> Result<Vec<String>, ActError> {
        let mut lines = Vec::new();
        for unit in case.fitted() {
            let leaves = case.job.closed_at.is_some() && sleeps(unit);
            if leaves {
                let locked = matches!(unit.unit.state, CodeState::Locked { .. });
                let id = if locked {
                    "paper-hunt-leaves-locked"
                } else {
                    "paper-hunt-leaves-asking"
                };
                lines.push(words.say(id).map_err(not_drawn)?);
            }
            if let Some(hunt) = open_hunt_of(&self.conn, unit.id())? {
                let day = words.date(self.local_day(hunt.at));
                let said = words.say_with("paper-hunt-open", &[("day", Arg::Text(&day))]);
                lines.push(said.map_err(not_drawn)?);
            }
        }
        Ok(lines)
    }
}

/// What is on record of the radio itself, where nobody said otherwise in the hunt.
fn of_radio(origin: Option<RadioOrigin>) -> Option<HuntOrigin> {
    Some(match origin? {
        RadioOrigin::Aftermarket => HuntOrigin::Aftermarket,
        RadioOrigin::Original | RadioOrigin::Used => HuntOrigin::Factory,
    })
}
