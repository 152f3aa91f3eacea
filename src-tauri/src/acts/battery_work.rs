//! The battery comes off, and comes back.
//!
//! Invariant: battery work starts only with a `BatteryClearance`, which is made by assessing again inside the very transaction that
//! writes the start. It is never stored and never crosses the wire.

use super::case::Case;
use super::open_job::JobView;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::battery_gate::{Verdict, assess};
use crate::domain::facts::What;
use crate::domain::take_back::Tapped;
use crate::domain::words::words;
use crate::domain::{Deed, Id, Stage, TapWord, VerdictWord};
use crate::ledger::{Act, Verb};
use crate::store::{self, PowerEvent};
use rusqlite::Transaction;
use serde::Deserialize;
use std::marker::PhantomData;
use ts_rs::TS;

use super::radios::{Bench, note};
use super::take_back::LastTap;

words! {
    /// How the power was lost without a plan.
    LossWord {
        /// It went flat in our yard.
        FlatInYard = "flat_in_yard",
        /// Somebody took it off.
        TakenOff = "taken_off",
        /// Nobody has said it: the one touch that writes the loss asks nothing.
        NotSaid = "not_said",
    }
}

/// What the ledger says of a loss by somebody's hand while the gate said STOP.
pub(super) const OVER_A_STOP: &str = "over_a_stop";

/// Power found lost.
#[derive(Deserialize, TS)]
pub struct NotePowerLost {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// How.
    pub how: LossWord,
}

/// The gate is open, in this transaction, now.
struct BatteryClearance<'tx> {
    case: Case,
    of: PhantomData<&'tx Transaction<'tx>>,
}

impl<'tx> BatteryClearance<'tx> {
    /// Assesses with "the power goes" as certain: pressing the button is the power going (D17).
    fn ask(act: &'tx Act<'_>, catalogue: &Catalogue, job: Id) -> Result<Result<Self, Case>, ActError> {
        let case = Case::read(catalogue, act.tx(), job, act.at())?;
        let go = assess(&case.gate(), true) == Verdict::Go;
        Ok(if go {
            Ok(Self {
                case,
                of: PhantomData,
            })
        } else {
            Err(case)
        })
    }

    /// Spends the clearance: the power goes, the job is this technician's.
    fn cut_the_power(self, act: &Act<'_>, bench: &Bench<'_>) -> Result<Vec<Id>, ActError> {
        let case = self.case;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        if case.power_is_off() {
            return Err(ActError::refused(Refusal::PowerStory));
        }
        write_event(act, bench, &case, PowerEvent::Cut, &What::PowerCut)?;
        let mut row = case.job.clone();
        row.move_to(Stage::InWork, act.at());
        row.technician = Some(bench.by);
        // What the bay asked the desk is decided.
        row.desk_called_at = None;
        store::update_job(act, &row)?;
        Ok(subjects_of(&case))
    }
}

impl Workshop {
    /// Starts battery work. Only this is ever refused by the gate.
    ///
    /// # Errors
    /// `gate_closed`, with a line in the ledger; `power_story` where the battery is off already.
    pub fn start_battery_work(&mut self, job: IdText) -> Result<JobView, ActError> {
        let job = job.0;
        let me = self.require(Deed::StartBatteryWork, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let subjects = match BatteryClearance::ask(&act, &self.catalogue, job)? {
            Ok(clearance) => {
                let bench = Bench {
                    entropy: &*entropy,
                    key: &self.keys.code,
                    catalogue: &self.catalogue,
                    by: me.id,
                    job: Some(job),
                };
                clearance.cut_the_power(&act, &bench)?
            }
            Err(case) => {
                let subjects = subjects_of(&case);
                // The refused transaction goes; the refusal is an act of its own.
                drop(act);
                return Err(self.refuse(&me, Verb::GateRefused, &subjects, "start", Refusal::GateClosed));
            }
        };
        let receipt = act.commit(&self.head, Verb::BatteryWorkStarted, &subjects, "", "go")?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }

    /// The power is back: the operation ends.
    ///
    /// # Errors
    /// `power_story` where the battery is not off.
    pub fn end_battery_work(&mut self, job: IdText) -> Result<JobView, ActError> {
        let job = job.0;
        let me = self.require(Deed::EndBatteryWork, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if !case.power_is_off() {
            return Err(ActError::refused(Refusal::PowerStory));
        }
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        write_event(&act, &bench, &case, PowerEvent::Back, &What::PowerBack)?;
        let receipt = act.commit(
            &self.head,
            Verb::BatteryWorkEnded,
            &subjects_of(&case),
            "",
            "done",
        )?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }

    /// Harm done without the program is written down, never blocked (D18). How it went may be said within the ten seconds after a loss of
    /// which it was not said: that is the same loss, told whole (decision 0019).
    ///
    /// # Errors
    /// `job_closed`.
    pub fn note_power_lost(&mut self, request: &NotePowerLost) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        let now = self.ports.clock.monotonic();
        let untold = self.last_tap.take_if(|last| {
            last.tap.what == Tapped::Key(TapWord::PowerLostSomehow) && last.tap.holds(me.id, job, now)
        });
        if untold.is_some() && request.how == LossWord::NotSaid {
            // The finger came down twice: one loss, and it can still be taken back.
            self.last_tap = untold;
            return self.job_view(job);
        }
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        // Before the gate is looked at: it is judged as it stood before the loss.
        if let Some(untold) = &untold {
            write_off(&act, &bench, job, untold)?;
        }
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        // By somebody's hand, while the bar said STOP: the warning was overridden, though no decision of this job says so.
        let stood = assess(&case.gate(), false).word() == VerdictWord::Stop && !case.power_is_off();
        let over_a_stop = request.how == LossWord::TakenOff && stood;
        write_event(&act, &bench, &case, PowerEvent::Lost, &What::PowerLost)?;
        let tapped = (act.id(), act.at());
        let receipt = act.commit(
            &self.head,
            Verb::PowerLossNoted,
            &subjects_of(&case),
            request.how.word(),
            if over_a_stop { OVER_A_STOP } else { "done" },
        )?;
        self.acknowledge(&receipt);
        let what = match request.how {
            LossWord::NotSaid => TapWord::PowerLostSomehow,
            LossWord::FlatInYard | LossWord::TakenOff => TapWord::PowerLost,
        };
        self.can_be_taken_back(&receipt, tapped, (job, me.id), Tapped::Key(what), None);
        if let Some(last) = &mut self.last_tap {
            last.told_anew = untold.map(|untold| untold.tap.act);
        }
        self.job_view(job)
    }
}

/// The loss of which nobody said how gives way to the same loss told whole: one loss stays on record.
fn write_off(act: &Act<'_>, bench: &Bench<'_>, job: Id, untold: &LastTap) -> Result<(), ActError> {
    store::insert_undone_act(act, untold.tap.act, job)?;
    let written = store::list_facts_of_act(act.tx(), untold.tap.act, &untold.touched)?;
    untold.tap_undone(act, bench, &written)
}

/// What happened to the car's power happened to each radio in it.
fn write_event(
    act: &Act<'_>,
    bench: &Bench<'_>,
    case: &Case,
    event: PowerEvent,
    what: &What,
) -> Result<(), ActError> {
    store::insert_power_event(act, bench.entropy.new_id(act.at()), case.job.id, event)?;
    for unit in case.fitted() {
        note(act, bench, unit.id(), what)?;
    }
    Ok(())
}

fn subjects_of(case: &Case) -> Vec<Id> {
    [case.job.id, case.job.vehicle]
        .into_iter()
        .chain(case.car.units.iter().map(super::case::UnitCase::id))
        .collect()
}
